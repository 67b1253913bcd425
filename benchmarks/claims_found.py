"""Whether the right passage of a large library is found: marked evidence woven into generated text."""

from __future__ import annotations

import json
import random
import time
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

from benchmarks.locate.corpus import MB, CorpusSources, generated
from factcheck.check.claims import check_claim
from factcheck.check.shelf import Shelf
from factcheck.library.sources import Recent
from factcheck.model import Claim, ClaimKind, Source, Span
from factcheck.text.sentences import sentences

# Documents into which evidence is woven, as running text: at 5 MB nearly all, at 100 MB one in twenty.
_WOVEN = 160
_DEPTHS = (1, 3, 8)


class DeskSources(CorpusSources):
    """Generated text of which as many documents are held in memory as of a desk's library."""

    def __init__(self, paths: Sequence[Path], home: Path) -> None:
        super().__init__(paths, home)
        self._recent = Recent()

    def source(self, i: int) -> Source:
        document = self._recent.get(i)
        if document is None:
            document = super().source(i).document
            self._recent.put(i, document)
        return Source(self.cards[i], document)


class Asked(NamedTuple):
    """A claim, and where the passages that settle it stand: source and characters. Often one for it, one against."""

    text: str
    right: list[tuple[int, Span]]


def found(folder: Path, size: int, cache: Path) -> str:
    """The share of claims whose passage is among the first few found, and the claims a second."""
    rows = [json.loads(line) for line in (folder / "claims-dev.jsonl").read_text(encoding="utf-8").splitlines()]
    sources = DeskSources(woven(rows, generated(size * MB, cache), cache / "woven"), cache / f"index-woven-{size}")
    shelf = Shelf(sources)
    asked = list(_asked(rows, sources))
    random.Random(5).shuffle(asked)
    ranks = [_rank(shelf, a) for a in asked]
    shares = ", ".join(f"{sum(r < depth for r in ranks) / len(ranks):.3f} @{depth}" for depth in _DEPTHS)
    return f"{size} MB: a right passage of {len(ranks)} claims is found {shares}; {_speed(shelf, asked):.0f} a second"


def _rank(shelf: Shelf, asked: Asked) -> int:
    passages = shelf.passages.find(asked.text)
    right = (i for i, p in enumerate(passages) if any(p.source == n and p.span.overlaps(s) for n, s in asked.right))
    return next(right, max(_DEPTHS))


def _speed(shelf: Shelf, asked: Sequence[Asked]) -> float:
    """Claims a second, each checked once before: the words of the library are at hand."""
    claims = [Claim(f"c{n}", ClaimKind.CLAIM, a.text) for n, a in enumerate(asked)]
    for claim in claims[::2]:
        check_claim(claim, "", shelf)
    begun = time.process_time()
    for claim in claims[1::2]:
        check_claim(claim, "", shelf)
    return len(claims[1::2]) / (time.process_time() - begun)


def woven(rows: Sequence[dict[str, object]], paths: Sequence[Path], into: Path) -> list[Path]:
    """The same files, with every passage of the rows put between two sentences of one of the first."""
    rng = random.Random(11)
    passages = list(dict.fromkeys(str(p) for row in rows for p in row["evidence"]))  # type: ignore[attr-defined]
    rng.shuffle(passages)
    into.mkdir(parents=True, exist_ok=True)
    for k, path in enumerate(paths[:_WOVEN]):
        text = path.read_text(encoding="utf-8")
        ends = sorted((s.end for s in sentences(text)), reverse=True)
        own = passages[k::_WOVEN]
        for at, passage in zip(sorted(rng.sample(ends, len(own)), reverse=True), own, strict=True):
            text = f"{text[:at]} {passage} {text[at:].lstrip(' ')}"
        target = into / path.name
        if not target.exists() or target.read_text(encoding="utf-8") != text:  # a file's time is part of its key
            target.write_text(text, encoding="utf-8", newline="")
    return [*(into / p.name for p in paths[:_WOVEN]), *paths[_WOVEN:]]


def _asked(rows: Sequence[dict[str, object]], sources: CorpusSources) -> Iterator[Asked]:
    """The claims that one passage settles; what a reader has changed is left out."""
    texts = [sources[i].document.text for i in range(_WOVEN)]
    settling: dict[str, list[str]] = {}
    for row in rows:
        evidence = row["evidence"]
        if row["label"] != "not_found" and isinstance(evidence, list) and len(evidence) == 1:
            settling.setdefault(str(row["claim"]), []).append(evidence[0])
    for claim, passages in settling.items():
        places = [(i, p, text.find(p)) for p in passages for i, text in enumerate(texts)]
        right = [(i, Span(at, at + len(p))) for i, p, at in places if at >= 0]
        if right:
            yield Asked(claim, right)
