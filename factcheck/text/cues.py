"""Cues of subtitles and segments of a transcript, joined into one text that keeps their times and voices.

A cue ends where the screen is full, not where a sentence is: its words go on in
the next one. A new block begins with another voice, with a line that opens as a
speaker's, and after a sentence that a pause follows or that makes the block long.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Sequence

from factcheck.model import Block, Landmark, Span, Turn, Value, replace
from factcheck.text.labels import find_labels
from factcheck.text.turns import find_turns

_PAUSE = 2.0  # seconds without a cue after a full sentence; speakers breathe in less
_LONG = 700  # characters; a block that has them ends with its sentence
_LONGEST = 3_000  # characters; captions of a machine may have no sentence ends at all
_SENTENCE_END = re.compile(r"[.!?\u2026\u3002\uff01\uff1f][\"'\u201d\u2019\u00bb)\]\u300d\u300f]*\Z")
_CHANGE = re.compile(r"(?:>>+|[-\u2013\u2014])[ \t]*(?=\w)")  # how captions mark that another speaks
_UNSPACED = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uf900-\ufaff\u3001\u3002\uff01-\uff1f]")


class Cue(Value, frozen=True):
    """Words that are shown or heard together: from ``start`` to ``end`` in seconds, below 0 where not told.

    ``marks`` are times inside the cue: the offset in the joined lines, and the seconds.
    """

    lines: tuple[str, ...]
    start: float = -1.0
    end: float = -1.0
    voice: str = ""  # "" where the cue names nobody
    marks: tuple[tuple[int, float], ...] = ()


class Joined(Value, frozen=True):
    """What cues make up together; offsets count characters of ``text``."""

    text: str
    blocks: tuple[Block, ...]
    turns: tuple[Turn, ...]
    landmarks: tuple[Landmark, ...]


def clock(seconds: float) -> str:
    """As players show it, "00:12:31"; "" for what is no time."""
    if not 0 <= seconds < 360_000:
        return ""
    whole = int(seconds)
    return f"{whole // 3600:02}:{whole // 60 % 60:02}:{whole % 60:02}"


def join_cues(cues: Iterable[Cue]) -> Joined:
    """The text of ``cues``, in their order. Linear in characters."""
    page = _Page()
    for cue in cues:
        page.add(cue)
    page.end_block()
    text = "".join(page.parts)
    turns = _by_voice(page) if any(v for _, v, _ in page.voices) else _by_label(text, page)
    return Joined(text, tuple(page.blocks), turns, tuple(page.landmarks))


class _Page:
    def __init__(self) -> None:
        self.parts: list[str] = []
        self.length = 0
        self.blocks: list[Block] = []
        self.landmarks: list[Landmark] = []
        self.voices: list[tuple[int, str, str]] = []  # from here on, this voice, since this time
        self._start = -1  # of the open block
        self._last = ""  # line
        self._end = -1.0  # of the cue before

    def add(self, cue: Cue) -> None:
        time = clock(cue.start)
        changes = bool(self.voices) and self.voices[-1][1] != cue.voice
        for i, line in enumerate(cue.lines):
            if (i == 0 and changes) or self._breaks(line, cue.start if i == 0 else self._end):
                self.end_block()
            self._gap(line)
            if i == 0:
                self._mark(cue, time)
            self.parts.append(line)
            self.length += len(line)
            self._last = line
        self._end = cue.end

    def end_block(self) -> None:
        if self._start >= 0:
            self.blocks.append(Block(Span(self._start, self.length)))
        self._start = -1

    def _breaks(self, line: str, start: float) -> bool:
        size = self.length - self._start
        if self._start < 0 or size > _LONGEST:
            return True
        if _SENTENCE_END.search(self._last[-8:]) and (size > _LONG or 0 <= self._end < start - _PAUSE):
            return True
        return _CHANGE.match(line) is not None or _opens_with_label(line)

    def _gap(self, line: str) -> None:
        if self._start >= 0:
            unspaced = _UNSPACED.match(self._last, len(self._last) - 1) and _UNSPACED.match(line)
            gap = "" if unspaced else " "
        else:
            gap = "\n\n" if self.blocks else ""
        self.parts.append(gap)
        self.length += len(gap)
        self._start = self.length if self._start < 0 else self._start

    def _mark(self, cue: Cue, time: str) -> None:
        if not self.voices or self.voices[-1][1] != cue.voice:
            self.voices.append((self.length, cue.voice, time))
        for offset, seconds in ((0, cue.start), *cue.marks):
            told = clock(seconds)
            if not self.landmarks or self.landmarks[-1].time != told:
                self.landmarks.append(Landmark(self.length + offset, line=-1, time=told))


def _opens_with_label(line: str) -> bool:
    if ":" not in line[:80]:
        return False
    return any(label.start == 0 for label in find_labels(line[:120]))


def _by_voice(page: _Page) -> tuple[Turn, ...]:
    ends = [at for at, _, _ in page.voices[1:]] + [page.length]
    spoken = zip(page.voices, ends, strict=True)
    return tuple(Turn(voice, _speech(page, at, end), time) for (at, voice, time), end in spoken if voice)


def _speech(page: _Page, start: int, end: int) -> Span:
    """Up to ``end``, without the empty line before it; voices change only between blocks."""
    return Span(start, end if end == page.length else max(start, end - 2))


def _by_label(text: str, page: _Page) -> tuple[Turn, ...]:
    """Turns by the labels in the words, each with the time of the cue it begins in."""
    found, at = [], 0
    for turn in find_turns(text, page.blocks):
        at = _landmark(page.landmarks, turn.span.start, at)
        found.append(replace(turn, time=turn.time or page.landmarks[at].time))
    return tuple(found)


def _landmark(landmarks: Sequence[Landmark], offset: int, at: int) -> int:
    while at + 1 < len(landmarks) and landmarks[at + 1].at <= offset:
        at += 1
    return at
