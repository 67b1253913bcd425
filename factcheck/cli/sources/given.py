"""What is said of a source on the command line."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from factcheck.model import SourceKind, Speaker

SourceId = Annotated[str, typer.Argument(metavar="ID", help="A source's id; see sources list.")]
TitleOption = Annotated[str, typer.Option("--title", help="What to call it in a report.")]
SpeakerOption = Annotated[
    list[str] | None,
    typer.Option(
        "--speaker",
        metavar="NAME[=ALIAS;ALIAS]",
        help="Who says the words, and as the text prints them. Repeatable.",
    ),
]
DateOption = Annotated[str, typer.Option("--date", help="When they were said: YYYY, YYYY-MM, YYYY-MM-DD or FROM/TO.")]
KindOption = Annotated[SourceKind | None, typer.Option("--kind", help="What it is.")]
UrlOption = Annotated[str, typer.Option("--url", help="Where anyone can read it.")]
ArchiveOption = Annotated[str, typer.Option("--archive", metavar="URL", help="A copy in a public web archive.")]
PublisherOption = Annotated[str, typer.Option("--publisher", help="Who put it out.")]
RetrievedOption = Annotated[str, typer.Option("--retrieved", metavar="DATE", help="When the copy was made.")]
LanguageOption = Annotated[str, typer.Option("--language", help="Such as en.")]
OriginOption = Annotated[
    str, typer.Option("--same-origin", metavar="WORD", help="Sources with the same word count once.")
]
NoteOption = Annotated[str, typer.Option("--note", help="Anything the next reader should know.")]


def speaker_of(words: str) -> Speaker:
    """Raises UsageError when nobody is named."""
    from factcheck.errors import UsageError

    name, _, aliases = words.partition("=")
    if not name.strip():
        raise UsageError(f"--speaker: {words!r} names nobody", hint="write NAME, or NAME=ALIAS;ALIAS")
    return Speaker(name.strip(), tuple(a.strip() for a in aliases.split(";") if a.strip()))


def date_of(option: str, value: str) -> str:
    from factcheck.errors import UsageError
    from factcheck.text.when import parse_when

    try:
        if value:
            parse_when(value)
    except ValueError as e:
        told = f"{option}: {str(e).partition(': write')[0]}"
        raise UsageError(told, hint="write YYYY, YYYY-MM, YYYY-MM-DD or FROM/TO") from e
    return value


def url_of(option: str, value: str) -> str:
    from factcheck.errors import UsageError

    if value and not is_url(value):
        raise UsageError(f"{option}: {value!r} is no web address", hint="write it in full, with https://")
    return value


def is_url(words: str) -> bool:
    return words.lower().startswith(("https://", "http://"))


def files_of(words: str, library: Path) -> list[Path]:
    """The files that a path, a folder or a pattern means. Raises UsageError when there are none."""
    import glob

    from factcheck.errors import UsageError
    from factcheck.library import SUFFIX

    path = Path(words)
    if path.is_dir():
        found = sorted(p for p in path.rglob("*") if p.is_file() and not _is_hidden(p.relative_to(path)))
    elif path.exists() or not glob.has_magic(words):
        return [path]  # one that is not there is told of when it is read
    else:
        names = sorted(glob.glob(words, recursive=True))
        found = [Path(name) for name in names if Path(name).is_file()]
    found = [p for p in found if not p.name.endswith(SUFFIX)]
    if not found and path.is_dir():
        raise UsageError(f"{words}: the folder holds no files", hint="put the sources in it, or name another")
    if not found:
        raise UsageError(f"{words}: there are no files", hint="check the spelling of the path")
    return found


def _is_hidden(path: Path) -> bool:
    return any(part.startswith(".") for part in path.parts)


def counted(number: int, noun: str) -> str:
    return f"{number} {noun}" if number == 1 else f"{number} {noun}s"
