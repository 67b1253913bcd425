"""The catalogue: the segments of a library, on disk or in memory, that together hold every text asked for.

Nothing here is the truth: a segment that is damaged, of another format, or of
texts nobody asks for is left out, and what is missing is built from the texts.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence, Set
from itertools import chain
from pathlib import Path

from factcheck.errors import ReadError
from factcheck.index.build import build, merge
from factcheck.index.drawing import Drawn, Gathering, draw, groups
from factcheck.index.files import SUFFIX, discard, load, path_of, save
from factcheck.index.segment import MOST_WORDS, Segment
from factcheck.model import Sources
from factcheck.processes import in_order

# Segments of about one size are merged when there are so many of them: each costs every question a look-up.
_ALIKE = 4
# A merge may cost so many times what is being added, or so many words at least, and no more: adding one
# source to a large library must stay quick.
_MERGE_SHARE, _MERGE_WORDS = 8, 1 << 23
# Characters worth a second process.
_WORTH_A_POOL = 8_000_000
# Characters drawn before they are made into a segment: what a build holds in memory.
_BATCH = 400_000_000
_FOLDER = "index"  # of segments, in a library's home


class Catalogue:
    """Segments and, for each text of a library, where it stands: ``places[i]`` is (segment, text of it)."""

    def __init__(self, segments: Sequence[Segment], places: Sequence[tuple[int, int]]) -> None:
        self.segments = tuple(segments)
        self.places = tuple(places)


def open_catalogue(
    keys: Sequence[str], text_of: Callable[[int], str], folder: Path | None = None, jobs: int = 1
) -> Catalogue:
    """The catalogue of the texts named by ``keys``; equal keys are equal texts.

    ``text_of`` gives a text by its place in ``keys`` and is asked only for those
    that no segment in ``folder`` holds. What is built is kept there; without a
    folder, or where it cannot be written, in memory.
    """
    names = list(_told_apart(keys))
    segments = _stored(folder, set(names)) if folder else []
    known = {key for s in segments for key in s.keys}
    missing = [i for i, name in enumerate(names) if name not in known]
    for made in _made(missing, names, text_of, jobs):
        segments = _with(segments, made, folder, jobs)
    where = {key: (n, k) for n, s in reversed(list(enumerate(segments))) for k, key in enumerate(s.keys)}
    return Catalogue(segments, [where[name] for name in names])


def catalogue_of(sources: Sources, text_of: Callable[[int], str], jobs: int = 1) -> Catalogue:
    """The catalogue of a library's texts, kept where the library keeps what is made of them."""
    return open_catalogue(sources.keys, text_of, sources.home / _FOLDER if sources.home else None, jobs)


def _told_apart(keys: Sequence[str]) -> Iterator[str]:
    """The same text twice in a library is indexed twice: both places are to be found."""
    seen: dict[str, int] = {}
    for key in keys:
        seen[key] = seen.get(key, 0) + 1
        yield key if seen[key] == 1 else f"{key}#{seen[key]}"


def _stored(folder: Path, wanted: Set[str]) -> list[Segment]:
    """The segments of a folder that serve, the largest first; the others are thrown away."""
    loaded = [(load(path), path) for path in sorted(folder.glob(f"*{SUFFIX}"))]
    serving: list[Segment] = []
    known: set[str] = set()
    for segment, path in sorted(loaded, key=lambda found: _largest_first(found[0]) if found[0] else (1, ())):
        if segment is None or not _serves(segment, wanted - known):
            discard(path)
            continue
        serving.append(segment)
        known.update(segment.keys)
    return serving


def _serves(segment: Segment, wanted: Set[str]) -> bool:
    """Whether at least half of a segment's words are of texts that are wanted and stand in no other."""
    held = int(sum(n for n, key in zip(segment.arrays.lengths.tolist(), segment.keys, strict=True) if key in wanted))
    return any(key in wanted for key in segment.keys) and 2 * held >= segment.size


def _made(missing: Sequence[int], names: Sequence[str], text_of: Callable[[int], str], jobs: int) -> Iterator[Segment]:
    """Segments of the missing texts, none larger than memory or a segment's positions allow."""
    lengths: list[int] = []

    def texts() -> Iterator[str]:
        for i in missing:
            text = text_of(i)
            lengths.append(len(text))
            yield text

    gathered = Gathering()
    begun = done = 0
    for part in _drawn(texts(), jobs):
        characters = sum(lengths[begun:done])
        if gathered.words and (gathered.words + len(part.hashes) > MOST_WORDS or characters > _BATCH):
            yield build([names[i] for i in missing[begun:done]], gathered.whole(), jobs)
            gathered, begun = Gathering(), done
        gathered.add(part)
        done += len(part.lengths)
    if done > begun:
        yield build([names[i] for i in missing[begun:done]], gathered.whole(), jobs)


def _drawn(texts: Iterator[str], jobs: int) -> Iterator[Drawn]:
    """The words of the texts, by as many processes as there is work for."""
    waiting = groups(texts)
    begun: list[list[str]] = []
    size = 0
    while jobs > 1 and size < _WORTH_A_POOL:
        group = next(waiting, None)
        if group is None:
            jobs = 1
            break
        begun.append(group)
        size += sum(map(len, group))
    return in_order(draw, chain(begun, waiting), jobs)


def _with(segments: Sequence[Segment], made: Segment, folder: Path | None, jobs: int) -> list[Segment]:
    """The segments with a new one, which is kept, and merged with its like when there are many."""
    most = min(MOST_WORDS, max(_MERGE_WORDS, _MERGE_SHARE * made.size))
    held = list(segments)
    while True:
        made = _kept(made, folder)
        alike = [s for s in held if made.size <= _ALIKE * s.size and s.size <= _ALIKE * made.size]
        if len(alike) + 1 < _ALIKE or made.size + sum(s.size for s in alike) > most:
            return sorted([*held, made], key=_largest_first)
        joined = merge([*alike, made], jobs)
        held = [s for s in held if s not in alike]
        for old in (*alike, made):
            _dropped(old, folder)
        made = joined


def _kept(segment: Segment, folder: Path | None) -> Segment:
    """The segment as its file holds it; itself where no file can be written."""
    if folder is None:
        return segment
    try:
        return load(save(folder, segment)) or segment
    except ReadError:
        return segment


def _dropped(segment: Segment, folder: Path | None) -> None:
    if folder is not None:
        discard(path_of(folder, segment))


def _largest_first(segment: Segment) -> tuple[int, tuple[str, ...]]:
    return -segment.size, segment.keys
