"""Subtitles and captions, SRT and WebVTT: what was said, with the time of each cue and its voice.

The doors to pysubs2 and webvtt-py, which know the two formats; what makes a
text of their cues is :mod:`factcheck.text.cues`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from html import unescape
from itertools import pairwise

from factcheck.errors import ReadError
from factcheck.model import Document, Value
from factcheck.text.cues import Cue, join_cues
from factcheck.text.decode import decode

_VOICE = re.compile(r"<v(?:\.[^\s<>]*)?[ \t]+([^<>]{1,200})>")
_TAG = re.compile(r"</?[a-zA-Z0-9:.][^<>]{0,300}>")
_STYLE = re.compile(r"\{\\[^{}]{0,200}\}")
_UNSEEN = dict.fromkeys([0x200B, 0x200E, 0x200F, 0x202A, 0x202B, 0x202C, 0x2066, 0x2067, 0x2068, 0x2069, 0xFEFF])
# Captions roll when lines come back in the cue after: of all neighbours at least this share. Below
# it, "No." after "No." is somebody saying it twice.
_ROLLING = 0.4
_NO_CUES = "it holds no words with a time before them"
_HINT = "look into the file: each cue begins with a line like “{}”"


class _Shown(Value, frozen=True):
    """A cue as its library gives it, markup in its lines."""

    start: float
    end: float
    lines: tuple[str, ...]


def read_srt(data: bytes, name: str) -> Document:
    """The Document of SubRip subtitles. Raises ReadError when there is no cue in them."""
    return _read(data, "srt", _srt_cues)


def read_vtt(data: bytes, name: str) -> Document:
    """The Document of WebVTT captions. Raises ReadError when there is no cue in them."""
    return _read(data, "vtt", _vtt_cues)


def _read(data: bytes, format: str, cues_of: Callable[[str], Iterable[_Shown]]) -> Document:
    decoded = decode(data)
    joined = join_cues(_voiced(_unrolled(list(cues_of(decoded.text)))))
    if not joined.text:
        told = "00:00:01,000 --> 00:00:04,000" if format == "srt" else "00:00:01.000 --> 00:00:04.000"
        raise ReadError(_NO_CUES, hint=_HINT.format(told))
    return Document(
        name="",
        text=joined.text,
        format=format,
        blocks=joined.blocks,
        turns=joined.turns,
        landmarks=joined.landmarks,
        notices=(decoded.notice,) if decoded.notice else (),
    )


def _srt_cues(text: str) -> Iterator[_Shown]:
    import pysubs2

    try:
        events = pysubs2.SSAFile.from_string(text, format_="srt", keep_unknown_html_tags=True).events
    except (pysubs2.Pysubs2Error, ValueError, OverflowError) as e:
        raise ReadError("these are no SRT subtitles", hint=_HINT.format("00:00:01,000 --> 00:00:04,000")) from e
    for event in events:
        yield _Shown(event.start / 1000, event.end / 1000, _lines(event.text.replace("\\N", "\n")))


def _vtt_cues(text: str) -> Iterator[_Shown]:
    import webvtt

    try:
        captions = webvtt.from_string(text).captions
    except (webvtt.errors.MalformedFileError, webvtt.errors.MalformedCaptionError, ValueError, OverflowError) as e:
        raise ReadError("these are no WebVTT captions", hint="such a file begins with the line “WEBVTT”") from e
    for caption in captions:
        yield _Shown(_seconds(caption.start), _seconds(caption.end), _lines(caption.raw_text))


def _seconds(stamp: str) -> float:
    """Of "00:01:02.500"."""
    hours, minutes, seconds = stamp.split(":")
    return int(hours) * 3600 + int(minutes) * 60 + float(seconds)


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.split("\n") if line.strip())


def _unrolled(cues: Sequence[_Shown]) -> Iterator[_Shown]:
    """The cues, without what each repeats of the one before where the captions roll."""
    plain = [tuple(p for line in cue.lines if (p := _plain(line))) for cue in cues]
    overlaps = [_overlap(a, b) for a, b in pairwise(plain)]
    if sum(n > 0 for n in overlaps) < _ROLLING * max(1, len(overlaps)):
        yield from cues
        return
    for cue, lines, known in zip(cues, plain, (0, *overlaps), strict=True):
        if len(lines) > known:
            yield _Shown(cue.start, cue.end, lines[known:])


def _overlap(before: tuple[str, ...], after: tuple[str, ...]) -> int:
    """How many lines the second cue has from the end of the first."""
    for n in range(min(len(before), len(after)), 0, -1):
        if before[-n:] == after[:n]:
            return n
    return 0


def _voiced(cues: Iterable[_Shown]) -> Iterator[Cue]:
    """Each cue once for each voice in it; a line without a voice goes on with the one before it in its cue."""
    for cue in cues:
        pieces = _VOICE.split("\n".join(cue.lines))
        for voice, said in zip(("", *pieces[1::2]), pieces[::2], strict=True):
            lines = tuple(p for line in said.split("\n") if (p := _plain(line)))
            if lines:
                yield Cue(lines, cue.start, cue.end, " ".join(unescape(voice).split()))


def _plain(line: str) -> str:
    """A line as it is seen: tags and styles gone (a voice stays, for it is read later), entities resolved."""
    if _VOICE.search(line):
        return line
    seen = unescape(_STYLE.sub("", _TAG.sub("", line))).translate(_UNSEEN)
    return " ".join(seen.split())
