"""What reaches the terminal, and in which colours."""

from __future__ import annotations

import os
import sys
import unicodedata
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from pathlib import Path

from factcheck.model import Level
from factcheck.phrases.lines import one_line

COLOURS = {
    Level.CHANGE: "bold red",
    Level.LOOK: "yellow",
    Level.CONFIRM: "cyan",
    Level.CLEAR: "green",
    Level.NOT_CHECKED: "magenta",
}
_KEPT = "\n\t\u200c\u200d"  # the two joiners spell words in some scripts
_UNSAFE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})


def printable(text: str) -> str:
    """``text`` with control and direction characters written out, so that a source cannot move the cursor."""
    if text.isascii() and text.replace("\n", "").isprintable():
        return text
    return "".join(c if c in _KEPT or unicodedata.category(c) not in _UNSAFE else f"\\u{ord(c):04x}" for c in text)


def say(text: str) -> None:
    """One line on standard output."""
    print(one_line(text))


def complain(text: str) -> None:
    """One line on standard error."""
    print(f"error: {one_line(text)}", file=sys.stderr)


def pour(text: str) -> None:
    """A whole report on standard output: as it is into a file or a pipe, made safe for a terminal."""
    sys.stdout.write(printable(text) if sys.stdout.isatty() else text)


def say_lines(lines: Iterable[tuple[Level | None, str]]) -> None:
    """Lines of a report, each in the colour of its level where colours are wanted; words carry the meaning."""
    if not _coloured():
        for _, text in lines:
            say(text)
        return
    from rich.console import Console
    from rich.text import Text

    console = Console(highlight=False, soft_wrap=True)
    for level, text in lines:
        console.print(Text(one_line(text), style=COLOURS[level] if level else "bold"))


@contextmanager
def progress(what: str, total: int) -> Iterator[Callable[[], None]]:
    """A bar on standard error while something is done ``total`` times; on no terminal, or for 0, nothing is shown."""
    if not total or not sys.stderr.isatty():
        yield lambda: None
        return
    from rich.console import Console
    from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn

    columns = (TextColumn(what), BarColumn(), MofNCompleteColumn(), TimeRemainingColumn())
    console = Console(stderr=True, no_color=not _coloured())
    lines_above = sys.stdout.isatty()  # what goes to a file must not come up beside the bar instead
    with Progress(*columns, console=console, transient=True, redirect_stdout=lines_above) as bar:
        task = bar.add_task(what, total=total)
        yield lambda: bar.advance(task)


def _coloured() -> bool:
    return sys.stdout.isatty() and not os.environ.get("NO_COLOR") and os.environ.get("TERM") != "dumb"


def shown(path: Path) -> str:
    """A path as the user would type it from where they are, if that is shorter."""
    absolute = os.path.abspath(path)
    relative = os.path.relpath(absolute)
    return min(relative, absolute, key=len)
