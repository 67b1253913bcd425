"""Adding sources to a library and taking them out."""

from __future__ import annotations

from pathlib import Path

from factcheck import readers
from factcheck.errors import ReadError, SourceError
from factcheck.files import followed, is_inside, read_file, write_file
from factcheck.library.cards import SUFFIX, card_text
from factcheck.library.homes import with_readings
from factcheck.library.ids import free_id, id_from
from factcheck.library.readings import Readings, sha256_of
from factcheck.library.survey import Entry, Survey
from factcheck.model import Document, SourceCard, Value, replace
from factcheck.yamltext import nearest


class Added(Value, frozen=True):
    """A source that now stands in the library. ``already``: it stood there before and nothing was written."""

    card: SourceCard
    document: Document
    already: bool = False


class _Stock(Value, frozen=True):
    """What stands in a library, and which of it has certain bytes."""

    entries: tuple[Entry, ...]
    twin: Entry | None


def add_source(folder: Path, path: Path, card: SourceCard | None = None, home: Path | None = None) -> Added:
    """Copy the original at ``path`` into ``folder`` and write its sidecar.

    ``home`` is where what is known of the library is kept, as :func:`open_library` has it.
    ``card`` says what is known; its ``file`` and ``sha256`` are filled in here,
    and an empty ``id`` is made from the file's name. The same bytes twice are the
    same source. Another file of the same name is kept and the new one gets a
    number. Raises ReadError for a file without readable text and SourceError for
    an id that is taken; then nothing is written.
    """
    data = read_file(path, ReadError)
    document = readers.read(data, path.name)
    if not document.text.strip():
        raise ReadError("the file holds no text", file=str(path), hint="add a copy with its words")
    digest = sha256_of(data)
    stock = with_readings(home, lambda readings: _stock(folder, readings, digest))
    if stock.twin:
        return Added(stock.twin.card, document, already=True)
    known = stock.entries
    wanted = card or SourceCard("", "")
    taken = {e.card.id for e in known if e.sidecar}
    if wanted.id in taken:
        raise SourceError(f"the id {wanted.id!r} is taken", file=str(folder), hint="choose another with --id")
    target = _target(folder, path, known)
    made = replace(wanted, id=wanted.id or free_id(id_from(path.name), taken), file=target.name, sha256=digest)
    if not target.exists():
        write_file(target, data, SourceError)
    write_file(_sidecar(target), card_text(made), SourceError)
    return Added(made, document)


def _stock(folder: Path, readings: Readings, digest: str) -> _Stock:
    with Survey(folder, readings) as survey:
        entries = survey.entries()
        twin = next((e for e in entries if e.sidecar and survey.holds(e, digest)), None)
    return _Stock(entries, twin)


def _sidecar(original: Path) -> Path:
    return original.with_name(original.stem + SUFFIX)


def _target(folder: Path, path: Path, known: tuple[Entry, ...]) -> Path:
    """Where the original shall stand: where it is, if that is in the library, else under a free name."""
    if is_inside(folder, path) and not path.is_symlink() and not _sidecar(path).exists():
        return folder / followed(path).relative_to(followed(folder))
    stems = {e.path.stem for e in known if e.path.parent == folder}
    name = path.name.lstrip(".") or "source"
    return folder / (free_id(Path(name).stem, stems) + Path(name).suffix)


def remove_source(folder: Path, source_id: str, home: Path | None = None) -> Entry:
    """Delete a source's original and its sidecar, and say what they were. Raises SourceError."""
    entry = find_entry(folder, source_id, home)
    if not is_inside(folder, entry.path.parent):
        raise SourceError("the file lies outside the library", file=str(entry.path), hint="remove it by hand")
    try:
        for path in (entry.sidecar, entry.path):
            if path is not None:
                path.unlink(missing_ok=True)
    except OSError as e:
        raise SourceError(f"it cannot be removed ({(e.strerror or '').lower()})", file=str(entry.path)) from e
    return entry


def find_entry(folder: Path, source_id: str, home: Path | None = None) -> Entry:
    """Raises SourceError when the library has no source of that id."""
    known = {entry.card.id: entry for entry in with_readings(home, lambda readings: entries(folder, readings))}
    if source_id not in known:
        hint = nearest(source_id, known) if known else "add it: factcheck sources add FILE"
        raise SourceError(f"the library has no source {source_id!r}", file=str(folder), hint=hint)
    return known[source_id]


def entries(folder: Path, readings: Readings) -> tuple[Entry, ...]:
    """Every original of a library with its card, in a fixed order. Raises SourceError."""
    with Survey(folder, readings) as survey:
        return survey.entries()
