"""What is measured of factcheck at one size of library. Each function runs in a process of its own."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Any

from benchmarks.locate.alterations import KINDS
from benchmarks.locate.children import Spent, Stopwatch, memory
from benchmarks.locate.corpus import MB, CorpusSources
from benchmarks.locate.quotations import Quotation
from benchmarks.locate.rivals import Engine, Found, Ours
from benchmarks.locate.scoring import summary

Answers = dict[str, list[tuple[Quotation, Found, Spent]]]


def build(paths: Sequence[Path], home: Path) -> dict[str, Any]:
    """Make the index of a library anew, fetching its documents as part of it."""
    documents = CorpusSources(paths, home)
    watch = Stopwatch()
    Ours().build(documents)
    spent = watch.read()
    files = sum(p.stat().st_size for p in home.rglob("*") if p.is_file())
    size = documents.size
    return {
        "seconds": round(spent.wall, 2),
        "cpu_seconds": round(spent.cpu, 2),
        "mb_per_second": round(size / MB / spent.wall, 2),
        "mb_per_cpu_second": round(size / MB / spent.cpu, 2),
        "index_mb": round(files / MB, 2),
        "index_over_text": round(files / size, 3),
        "memory": memory(),
    }


def querying(paths: Sequence[Path], home: Path, quotations: Sequence[Quotation]) -> dict[str, Any]:
    """Memory and time of a process that opens a built index and asks."""
    watch = Stopwatch()
    engine = Ours()
    engine.build(CorpusSources(paths, home))
    opened = watch.read()
    at_rest = memory()
    for q in quotations:
        engine.find(q.text)
    return {"open_seconds": round(opened.wall, 3), "opened": at_rest, "after": memory(), "quotations": len(quotations)}


def adding(paths: Sequence[Path], home: Path, added: Path) -> dict[str, float]:
    """Seconds until one more source can be found, library opened anew; and without it, for comparison."""
    watch = Stopwatch()
    Ours().build(CorpusSources(paths, home))
    without = watch.read()
    words = added.read_text(encoding="utf-8").split()[:12]
    watch = Stopwatch()
    engine = Ours()
    engine.build(CorpusSources([*paths, added], home))
    found = engine.find(" ".join(words))
    spent = watch.read()
    return {
        "seconds": round(spent.wall, 3),
        "open_seconds": round(without.wall, 3),
        "found": found.document == len(paths),
        "added_kb": round(added.stat().st_size / 1000, 1),
    }


def batch(paths: Sequence[Path], home: Path, quotations: Sequence[Quotation]) -> dict[str, float]:
    """All quotations in one go, on the cores this process has."""
    engine = Ours()
    engine.build(CorpusSources(paths, home))
    watch = Stopwatch()
    engine.find_all([q.text for q in quotations])
    spent = watch.read()
    return {"quotations": len(quotations), "seconds": round(spent.wall, 2), "cpu_seconds": round(spent.cpu, 2)}


def worst(paths: Sequence[Path], home: Path, quotation: str) -> dict[str, Any]:
    """One hard question against a built library."""
    engine = Ours()
    engine.build(CorpusSources(paths, home))
    watch = Stopwatch()
    engine.find(quotation)
    spent = watch.read()
    return {"seconds": round(spent.wall, 3), "cpu_seconds": round(spent.cpu, 3), "memory": memory()}


def race(
    paths: Sequence[Path], home: Path, quotations: Sequence[Quotation], runners: Sequence[tuple[type[Engine], int]]
) -> dict[str, Any]:
    """Every engine on its share of the quotations, in interleaved rounds on one core.

    ``runners`` are engines with how many of the quotations each gets, from the front. The
    first quotations, one of each kind, are for warming up and not counted: factcheck is
    asked them all, for it loads a word list at its first need, a rival only the first.
    """
    documents = CorpusSources(paths, home)
    engines: list[tuple[Engine, int]] = []
    built: dict[str, float] = {}
    for maker, count in runners:
        engine = maker()
        watch = Stopwatch()
        engine.build(documents)
        built[engine.name] = round(watch.read().wall, 2)
        for q in quotations[: len(KINDS) if maker is Ours else 1]:
            engine.find(q.text)
        engines.append((engine, count))
    answers = _rounds(engines, quotations[len(KINDS) :])

    def read(i: int) -> str:
        return documents.paths[i].read_text(encoding="utf-8")

    ours = answers[engines[0][0].name]
    found = {name: _told(rows, ours[: len(rows)], read) for name, rows in answers.items()}
    for engine, _ in engines:
        found[engine.name]["build_seconds"] = built[engine.name]
        if engine.size():
            found[engine.name]["index_over_text"] = round(engine.size() / documents.size, 3)
        engine.close()
    return found


_ROUNDS = 3


def _rounds(engines: Sequence[tuple[Engine, int]], quotations: Sequence[Quotation]) -> Answers:
    """Each engine's share in three turns, so that what else the machine does falls on all alike."""
    answers: Answers = defaultdict(list)
    for turn in range(_ROUNDS):
        for engine, count in engines:
            for q in quotations[turn * count // _ROUNDS : (turn + 1) * count // _ROUNDS]:
                watch = Stopwatch()
                found = engine.find(q.text)
                answers[engine.name].append((q, found, watch.read()))
    return answers


def _told(
    rows: Sequence[tuple[Quotation, Found, Spent]],
    ours: Sequence[tuple[Quotation, Found, Spent]],
    read: Callable[[int], str],
) -> dict[str, Any]:
    """An engine's figures; the ratio is over the very quotations that both were asked."""
    cpu, wall = _milliseconds(rows)
    own, _ = _milliseconds(ours)
    kinds: dict[str, list[float]] = defaultdict(list)
    for q, _, spent in rows:
        kinds[q.kind].append(1000 * spent.cpu)
    told = {
        "quotations": len(rows),
        "cpu_ms": round(cpu, 4),
        "wall_ms": round(wall, 4),
        "median_ms": round(sorted(1000 * s.cpu for _, _, s in rows)[len(rows) // 2], 4),
        "times_ours": round(cpu / own, 2),
        "ms_by_kind": {k: round(sum(v) / len(v), 4) for k, v in kinds.items()},
    }
    return told | summary([(q, f) for q, f, _ in rows], read)


def _milliseconds(rows: Sequence[tuple[Quotation, Found, Spent]]) -> tuple[float, float]:
    """Mean milliseconds of processor and of the clock."""
    count = max(len(rows), 1)
    return 1000 * sum(s.cpu for _, _, s in rows) / count, 1000 * sum(s.wall for _, _, s in rows) / count
