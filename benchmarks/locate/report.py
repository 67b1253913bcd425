"""The figures of a run, in words: what is printed and what docs/speed.md shows."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise
from typing import Any

Figures = Mapping[str, Any]
BEGIN, END = "<!-- figures: written by the benchmark -->", "<!-- end of figures -->"


def table(run: Figures) -> str:
    """All figures of a run as Markdown."""
    sizes: Sequence[Figures] = run["sizes"]
    parts = [
        _rows(
            ["engine", "MB", "asked", "ms", "median", "against ours", "place", "wording", "dangerous"],
            _race([run["sample"], *sizes] if "sample" in run else sizes),
        ),
        _rows(["growth of ms a quotation", "factcheck", "rapidfuzz"], _growth(sizes)),
        _rows(
            [
                "MB",
                "index/text",
                "MB/s of processor",
                "MB/s, one core",
                "MB/s, two",
                "gain",
                "peak MB asking",
                "of that anonymous",
                "open s",
                "add one s",
            ],
            _index(sizes),
        ),
        _rows(["batch", "quotations", "one core, s", "two cores, s", "gain"], _batch(sizes)),
        _rows(["worst case, seconds (of processor)", *(_mb(s) for s in sizes)], _worst(sizes)),
        _rows(["kind", *(f"place, {_mb(s)}" for s in sizes), *(f"ms, {_mb(s)}" for s in sizes)], _kinds(sizes)),
    ]
    return "\n\n".join(p for p in parts if p)


def _rows(head: Sequence[str], rows: Iterator[Sequence[str]]) -> str:
    found = list(rows)
    if not found:
        return ""
    lines = [head, ["---"] * len(head), *found]
    return "\n".join("| " + " | ".join(line) + " |" for line in lines)


def _mb(size: Figures) -> str:
    return f"{size['mb']:.0f} MB"


def _size(mb: float) -> str:
    return f"{mb:.0f}" if mb >= 1 else f"{mb:.1f}"


def _race(sizes: Sequence[Figures]) -> Iterator[Sequence[str]]:
    for size in sizes:
        for name, f in size["engines"].items():
            times = "" if name == "factcheck" else f"{_short(f['times_ours'])}×"
            shown = [name, _size(size["mb"]), str(f["quotations"]), _short(f["cpu_ms"]), _short(f["median_ms"])]
            judged = ["–", "–"] if f["wording"] is None else [f"{f['wording']:.3f}", str(f["dangerous"])]
            yield [*shown, times, f"{f['place']:.3f}", *judged]


def _growth(sizes: Sequence[Figures]) -> Iterator[Sequence[str]]:
    for small, large in pairwise(sizes):
        grown = [
            f"{large['engines'][n]['cpu_ms'] / small['engines'][n]['cpu_ms']:.2f}×" if n in large["engines"] else "–"
            for n in ("factcheck", "rapidfuzz")
        ]
        yield [f"{_mb(small)} to {_mb(large)}", *grown]


def _index(sizes: Sequence[Figures]) -> Iterator[Sequence[str]]:
    for s in sizes:
        one, two, asked, added = s["build"]["1"], s["build"].get("2"), s["asking"], s["adding"]
        speed = [f"{one['mb_per_cpu_second']:.1f}", f"{one['mb_per_second']:.1f}"]
        speed += (
            [f"{two['mb_per_second']:.1f}", f"{two['mb_per_second'] / one['mb_per_second']:.2f}×"] if two else ["–"] * 2
        )
        held = [f"{asked['after'].get(k, 0):.0f}" for k in ("VmHWM", "RssAnon")]
        kept = f"{one['index_over_text']:.2f}" if one["index_mb"] else "in memory"
        yield [f"{s['mb']:.0f}", kept, *speed, *held, f"{asked['open_seconds']:.2f}", f"{added['seconds']:.2f}"]


def _batch(sizes: Sequence[Figures]) -> Iterator[Sequence[str]]:
    for s in sizes:
        one, two = s.get("batch", {}).get("1"), s.get("batch", {}).get("2")
        if one and two:
            gain = f"{one['seconds'] / two['seconds']:.2f}×"
            yield [_mb(s), f"{one['quotations']:,}", f"{one['seconds']:.1f}", f"{two['seconds']:.1f}", gain]


def _worst(sizes: Sequence[Figures]) -> Iterator[Sequence[str]]:
    for case in sizes[0].get("worst", {}):
        yield [case, *(_seconds(s["worst"][case]) for s in sizes)]


def _seconds(found: Figures) -> str:
    return f"{found['seconds']:.2f} ({found['cpu_seconds']:.2f})" if "seconds" in found else str(found["failed"])


def _kinds(sizes: Sequence[Figures]) -> Iterator[Sequence[str]]:
    ours = [s["engines"]["factcheck"] for s in sizes]
    for kind in ours[0]["ms_by_kind"]:
        place = [f"{f['place_by_kind'][kind]:.3f}" if kind in f["place_by_kind"] else "–" for f in ours]
        yield [kind, *place, *(_short(f["ms_by_kind"][kind]) for f in ours)]


def _short(value: float) -> str:
    """Two or three figures that mean something."""
    return f"{value:,.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def placed_in(page: str, figures: str) -> str:
    """A page of the docs with its figures exchanged. Raises ValueError where it has no place for them."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError(f"the page lacks {BEGIN} or {END}")
    return f"{before}{BEGIN}\n\n{figures}\n\n{END}{after}"
