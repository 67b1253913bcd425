"""Transcripts as JSON, as speech recognisers and video sites write them.

There is no standard, so the shape is found: of all the lists of objects with
words in them, the one with speakers, times and the most words is the transcript.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

import msgspec

from factcheck.errors import ReadError
from factcheck.model import Document, Metadata, Value
from factcheck.text.cues import Cue, join_cues
from factcheck.text.decode import decode

_TEXT = ("punctuated_word", "text", "transcript", "content", "utterance", "utf8", "word", "caption", "value", "body")
_START = ("start", "start_time", "starttime", "start_ms", "startms", "tstartms", "start_offset", "begin", "from",
          "timestamp", "time", "ts", "offset", "offset_ms", "t")  # fmt: skip
_END = ("end", "end_time", "endtime", "end_ms", "endms", "end_offset", "to", "end_ts")
_SPEAKER = ("speaker", "speaker_name", "speakername", "speaker_label", "speakerlabel", "speakertag", "speaker_tag",
            "speaker_id", "speakerid", "voice", "who", "name", "participant", "author")  # fmt: skip
_INNER = ("segs", "elements", "words", "tokens", "sentences")  # of an object whose own words are in pieces
_FIRST_ONLY = frozenset(("alternatives", "nbest"))  # a recogniser's guesses; the first is the best
_DEEPEST = 40
_SAME = 0.9  # of the most words; lists that have as many tell the same words
# Speech has 10 to 20 characters a second. A file with less than this to one unit of its whole
# numbers counts milliseconds; one that counts seconds would be nearly all silence.
_SLOWEST = 0.4
_CLOCK = re.compile(r"(?:(?:(\d{1,3}):)?(\d{1,3}):)?(\d{1,9}(?:[.,]\d{1,9})?)s?\Z")
_BARE = re.compile(r"[A-Z]|\d{1,3}|(?i:spk)[_ ]?\d{1,3}")
_NO_WORDS = "it holds no list of words with times or speakers"
_HINT = "a transcript is a list of objects with “text” and “start” or “speaker”"


class _Said(Value, frozen=True):
    """One object of a list: its words, and what it says of them; times in seconds or in the file's own units."""

    text: str
    start: float | None
    end: float | None
    speaker: str
    in_seconds: bool  # the file says so: "00:01:02", "2.5s", "startMs"
    inner: tuple[tuple[str, float], ...] = ()


def read(data: bytes, name: str) -> Document:
    """The Document of a transcript in JSON. Raises ReadError when it is no JSON or holds no transcript."""
    decoded = decode(data)
    try:
        content = msgspec.json.decode(decoded.text.encode())
    except (msgspec.DecodeError, RecursionError) as e:
        reason = "its lists are nested too deeply" if isinstance(e, RecursionError) else f"this is no JSON ({e})"
        raise ReadError(reason, at=_place(decoded.text, str(e)), hint="is the file complete?") from e
    said = _transcript(content)
    unit = 0.001 if _in_milliseconds(said) else 1.0
    joined = join_cues(_cues(said, unit))
    if not joined.text:
        raise ReadError(_NO_WORDS, hint=_HINT)
    return Document(
        name="",
        text=joined.text,
        format="transcript",
        blocks=joined.blocks,
        turns=joined.turns,
        landmarks=joined.landmarks,
        metadata=_about(content),
        notices=(decoded.notice,) if decoded.notice else (),
    )


def _place(text: str, told: str) -> tuple[int, int]:
    """Line and column of a mistake that is told by its byte, (0, 0) when it is not."""
    found = re.search(r"\(byte (\d+)\)", told)
    if not found:
        return 0, 0
    before = text.encode()[: int(found[1])].decode("utf-8", "ignore")
    return before.count("\n") + 1, len(before) - before.rfind("\n")


def _transcript(content: object) -> list[_Said]:
    """The best list of the file, those at the same place of equal objects taken together."""
    lists: dict[str, list[_Said]] = {}
    for path, items in _lists(content):
        said = [s for item in items if isinstance(item, dict) if (s := _said(item))]
        if said and any(s.speaker or s.start is not None for s in said):
            lists.setdefault(path, []).extend(said)
    most = max((_size(said) for said in lists.values()), default=0)
    rich = [said for said in lists.values() if _size(said) >= _SAME * most]
    best = max(rich, key=lambda said: (_share(said), -len(said)), default=[])
    timed = all(s.start is not None for s in best)
    return sorted(best, key=lambda s: s.start or 0.0) if timed else best


def _share(said: Sequence[_Said]) -> tuple[bool, bool]:
    speakers, times = sum(bool(s.speaker) for s in said), sum(s.start is not None for s in said)
    return 2 * speakers > len(said), 2 * times > len(said)


def _size(said: Iterable[_Said]) -> int:
    return sum(sum(c.isalnum() for c in s.text) for s in said)


def _lists(content: object) -> Iterator[tuple[str, list[Any]]]:
    """Every list with objects in it, by the keys that lead to it; no deeper than people nest."""
    waiting: list[tuple[str, object, int]] = [("", content, 0)]
    while waiting:
        path, here, depth = waiting.pop()
        if depth > _DEEPEST:
            continue
        if isinstance(here, dict):
            waiting += [(f"{path}.{key}", value, depth + 1) for key, value in reversed(here.items()) if value]
        elif isinstance(here, list):
            first_only = path.rpartition(".")[2].lower() in _FIRST_ONLY
            if any(isinstance(item, dict) for item in here):
                yield path, here[:1] if first_only else here
            inner = [i for i in (here[:1] if first_only else here) if isinstance(i, dict | list)]
            waiting += [(f"{path}[]", item, depth + 1) for item in reversed(inner)]


def _said(item: Mapping[str, Any]) -> _Said | None:
    fields = {key.lower(): value for key, value in item.items()}
    text = _text(fields)
    if not text.strip():
        return None
    times = {**fields, **_nested(fields)}
    start, end = _time(times, _START), _time(times, _END)
    told = next((key for key in _START if times.get(key) is not None), "")
    in_seconds = told.endswith("ms") or isinstance(times.get(told), str)
    return _Said(text, start, end, _speaker(fields), in_seconds, tuple(_inner_times(fields.get("words"))))


def _text(fields: Mapping[str, Any]) -> str:
    for key in _TEXT:
        if isinstance(fields.get(key), str):
            return str(fields[key])
    pieces = fields.get("alternatives")
    if isinstance(pieces, list) and pieces and isinstance(pieces[0], dict):
        return _text({key.lower(): value for key, value in pieces[0].items() if key.lower() != "alternatives"})
    for key in _INNER:
        if isinstance(fields.get(key), list):
            inner = [{k.lower(): v for k, v in p.items()} for p in fields[key] if isinstance(p, dict)]
            words = [str(p[k]) for p in inner for k in _TEXT if isinstance(p.get(k), str)][: len(inner)]
            return ("" if key in ("segs", "elements") else " ").join(words)
    return ""


def _nested(fields: Mapping[str, Any]) -> dict[str, Any]:
    """Times one level down, as in "timestamps": {"from": …} or in the first and last of the words."""
    for key in ("timestamps", "time", "timestamp"):
        if isinstance(fields.get(key), dict):
            return {k.lower(): v for k, v in fields[key].items()}
    for key in ("elements", "words"):
        timed = [p for p in fields.get(key) or () if isinstance(p, dict)] if isinstance(fields.get(key), list) else []
        starts = [t for p in timed if (t := _time(p, _START)) is not None]
        if starts and _time(fields, _START) is None:
            return {"start": starts[0]}
    pair = fields.get("timestamp")
    if isinstance(pair, list) and len(pair) == 2:
        return {"start": pair[0], "end": pair[1]}
    return {}


def _time(fields: Mapping[str, Any], keys: Iterable[str]) -> float | None:
    """The first time there is: in seconds where its name or form says what it counts, else as it stands."""
    for key in keys:
        value, unit = fields.get(key), 0.001 if key.endswith("ms") else 1.0
        if isinstance(value, bool) or value is None:
            continue
        if isinstance(value, int | float):
            return float(value) * unit
        if isinstance(value, str) and (found := _CLOCK.match(value.strip())):
            hours, minutes, seconds = found.groups()
            return (int(hours or 0) * 3600 + int(minutes or 0) * 60 + float(seconds.replace(",", "."))) * unit
    return None


def _speaker(fields: Mapping[str, Any]) -> str:
    for key in _SPEAKER:
        value = fields.get(key)
        if isinstance(value, dict):
            value = value.get("name") or value.get("label") or value.get("id")
        if isinstance(value, bool) or not isinstance(value, str | int):
            continue
        told = " ".join(str(value).split())[:200]
        if told:
            return f"Speaker {told}" if _BARE.fullmatch(told) else told
    return ""


def _inner_times(words: object) -> Iterator[tuple[str, float]]:
    for word in words if isinstance(words, list) else ():
        if isinstance(word, dict):
            fields = {key.lower(): value for key, value in word.items()}
            start, text = _time(fields, _START), _text(fields).strip()
            if text and start is not None:
                yield text, start


def _in_milliseconds(said: Sequence[_Said]) -> bool:
    """Whether whole numbers without a unit count milliseconds, by how fast people would have to speak."""
    times = [t for s in said for t in (s.start, s.end) if t is not None]
    if any(s.in_seconds for s in said) or any(t % 1 for t in times):
        return False
    return bool(times) and _size(said) < _SLOWEST * (max(times) - min(times))


def _cues(said: Iterable[_Said], unit: float) -> Iterator[Cue]:
    for s in said:
        text = " ".join(s.text.split())
        start = -1.0 if s.start is None else s.start * unit
        end = -1.0 if s.end is None else s.end * unit
        yield Cue((text,), start, end, s.speaker, tuple(_marks(text, s.inner, unit)))


def _marks(text: str, inner: Iterable[tuple[str, float]], unit: float) -> Iterator[tuple[int, float]]:
    """Where in ``text`` each word stands that has a time; a word that is spelt otherwise there has none."""
    at = 0
    for word, start in inner:
        found = text.find(word, at, at + len(word) + 80)
        if found >= 0:
            yield found, start * unit
            at = found + len(word)


def _about(content: object) -> Metadata:
    if not isinstance(content, dict):
        return Metadata()
    title, language = content.get("title"), content.get("language") or content.get("language_code")
    return Metadata(
        title=title if isinstance(title, str) else "", language=language if isinstance(language, str) else ""
    )
