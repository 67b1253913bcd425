"""A small plot of our own: milliseconds a quotation against megabytes of library, both on log scales."""

from __future__ import annotations

import math
from collections.abc import Iterator, Mapping, Sequence
from html import escape

Point = tuple[float, float]

_WIDTH, _HEIGHT = 720, 420
_LEFT, _RIGHT, _TOP, _BOTTOM = 74, 178, 28, 54
_INK, _FAINT = "#6b7280", "#9ca3af55"  # a grey that reads on white and on near-black
# Hues of middling lightness keep 3:1 against both; shapes tell the lines apart without colour.
_COLOURS = ("#d9480f", "#3b82c4", "#2f9e63", "#a05fc0", "#b08900")
_FONT = "font-family='system-ui, sans-serif'"
_APART = 17  # of labels at the lines' ends


def svg(lines: Mapping[str, Sequence[Point]], title: str) -> str:
    """The picture, one line an engine: points are (MB of library, milliseconds a quotation)."""
    axes = _Axes([p for points in lines.values() for p in points])
    parts = [
        f"<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 {_WIDTH} {_HEIGHT}' role='img'>",
        f"<title>{escape(title)}</title>",
        *axes.drawn(),
    ]
    ends = _label_heights({name: axes.at(points[-1])[1] for name, points in lines.items()})
    for i, (name, points) in enumerate(lines.items()):
        parts += _line(name, [axes.at(p) for p in points], ends[name], i)
    return "\n".join([*parts, "</svg>", ""])


class _Axes:
    """From values to places in the picture; each axis begins and ends at a power of ten or near its values."""

    def __init__(self, points: Sequence[Point]) -> None:
        across, up = [p[0] for p in points], [p[1] for p in points]
        self._x = (math.log10(min(across)) - 0.1, math.log10(max(across)) + 0.1)
        self._y = (math.floor(math.log10(min(up))), math.ceil(math.log10(max(up)) + 0.05))
        self._sizes = sorted(set(across))

    def at(self, point: Point) -> Point:
        return self._across(point[0]), self._up(point[1])

    def _across(self, value: float) -> float:
        low, high = self._x
        share = (math.log10(value) - low) / max(high - low, 1e-9)
        return round(_LEFT + share * (_WIDTH - _LEFT - _RIGHT), 1)

    def _up(self, value: float) -> float:
        low, high = self._y
        share = (math.log10(value) - low) / max(high - low, 1e-9)
        return round(_HEIGHT - _BOTTOM - share * (_HEIGHT - _TOP - _BOTTOM), 1)

    def drawn(self) -> Iterator[str]:
        right, floor = _WIDTH - _RIGHT, _HEIGHT - _BOTTOM
        for power in range(int(self._y[0]), int(self._y[1]) + 1):
            y = self._up(10.0**power)
            yield f"<path d='M{_LEFT} {y}H{right}' stroke='{_FAINT}'/>"
            yield _text(_LEFT - 8, y + 4, _value(10.0**power), "end")
        for size in self._sizes:
            x = self._across(size)
            yield f"<path d='M{x} {_TOP}V{floor}' stroke='{_FAINT}'/>"
            yield _text(x, floor + 20, f"{size:g}", "middle")
        yield _text((_LEFT + right) / 2, _HEIGHT - 12, "MB of text in the library", "middle")
        yield _text(_LEFT - 60, _TOP - 12, "milliseconds a quotation, one core", "start")


def _line(name: str, places: Sequence[Point], label_y: float, i: int) -> Iterator[str]:
    colour = _COLOURS[i % len(_COLOURS)]
    path = "M" + " L".join(f"{x} {y}" for x, y in places)
    yield f"<path d='{path}' fill='none' stroke='{colour}' stroke-width='{3 if i == 0 else 2}'/>"
    for x, y in places:
        yield _mark(x, y, i, colour)
    x = places[-1][0]
    yield _text(x + 12, label_y + 4, name, "start", colour)


def _mark(x: float, y: float, i: int, colour: str) -> str:
    shapes = (
        f"<circle cx='{x}' cy='{y}' r='5'",
        f"<rect x='{x - 4.5}' y='{y - 4.5}' width='9' height='9'",
        f"<path d='M{x} {y - 6}l5.5 10h-11z'",
        f"<path d='M{x} {y - 6}l6 6l-6 6l-6 -6z'",
        f"<path d='M{x - 5.5} {y - 5}h11l-5.5 10z'",
    )
    return f"{shapes[i % len(shapes)]} fill='{colour}'/>"


def _text(x: float, y: float, words: str, anchor: str, colour: str = _INK) -> str:
    place = f"x='{round(x, 1)}' y='{round(y, 1)}' text-anchor='{anchor}'"
    return f"<text {place} fill='{colour}' font-size='13' {_FONT}>{escape(words)}</text>"


def _value(value: float) -> str:
    if value >= 1000:
        return f"{value / 1000:,.0f} s"
    return f"{value:g} ms"


def _label_heights(wanted: Mapping[str, float]) -> dict[str, float]:
    """Heights of the labels, moved down where two would stand on each other."""
    placed: dict[str, float] = {}
    last = -1e9
    for name, y in sorted(wanted.items(), key=lambda kv: kv[1]):
        last = max(y, last + _APART)
        placed[name] = last
    return placed
