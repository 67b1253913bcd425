"""``factcheck demo``: a small desk about a town that does not exist, verified."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

NAME = "library"  # of the demonstration's article and log


def demo(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="Where to make it.")] = Path("factcheck-demo"),
) -> None:
    """Make a small desk and verify it. It has a draft, three sources and a log."""
    from factcheck.cli.terminal import say
    from factcheck.cli.verdicts import Wish, tell
    from factcheck.cli.verify import report_on, write_reports
    from factcheck.desk import Desk, open_desk
    from factcheck.log import LogFile

    log = folder / "claims" / f"{NAME}.yaml"
    say(f"{folder}: {'there already' if log.is_file() else _make(folder)}; now factcheck verify {log}")
    desk: Desk = open_desk(folder)
    report = report_on(desk, LogFile.read(log))
    tell(report, Wish(), write_reports(desk, report))
    say(f"read {folder / 'seeds' / NAME}.md and {log}, change a word, and verify again")


def _make(folder: Path) -> str:
    """Lay the desk out in ``folder``; nothing is written over."""
    from factcheck.cli.schema import schema_text
    from factcheck.desk import init_desk
    from factcheck.log import SCHEMA_FILE

    shipped = Path(__file__).parent / "demo_desk"
    files = {
        path.relative_to(shipped).as_posix(): path.read_text(encoding="utf-8")
        for path in sorted(shipped.rglob("*"))
        if path.is_file()
    }
    init_desk(folder, {f"claims/{SCHEMA_FILE}": schema_text(), **files})
    return "a small desk about an invented town"
