"""What a person does on the page, written into the log and its history, or refused with nothing written."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Mapping
from datetime import date

from factcheck.assemble import basis
from factcheck.errors import UsageError
from factcheck.log import Act, Deed, LogFile, change, last_undoable, with_fields
from factcheck.model import Claim, ClaimKind, Log, Mark, MarkIs, Selector, Span, Speaker, replace
from factcheck.review.session import ConflictError, Session, require_seen
from factcheck.text.anchor import find_pieces, selector
from factcheck.text.fold import glyphs

Form = Mapping[str, str]

_QUOTE_MARKS = "\"'“”„‟«»‘’‚‹› "
_SPACE = re.compile(r"\s+")
_LONGEST = 20_000  # characters of any one field
_LONGEST_NAME = 100


def mark(session: Session, form: Form) -> str:
    """Settle a claim, or open it again. Raises UsageError, and ConflictError when it is no longer as shown."""
    by, name = _by(form), form.get("claim", "")
    if form.get("is", "") not in set(MarkIs):
        raise UsageError("this is no mark", hint="known are: " + ", ".join(MarkIs))
    status = MarkIs(form["is"])
    state = session.look(sources=False)
    verdict = state.row(name).verdict

    def marked(file: LogFile) -> LogFile:
        claim = require_seen(state, file, name, form.get("seen", ""))
        if status is MarkIs.OPEN:
            return file.with_mark(name, Mark(note=_line(form, "note")))
        today = date.today().isoformat()
        return file.with_mark(name, Mark(status, by, today, _line(form, "note"), basis(claim, verdict)))

    change(session.log, Deed(by, Act.MARK, name), marked)
    return name


def undo(session: Session, form: Form) -> str:
    """Take back one's own last mark or edit, of one claim or of any. Raises UsageError when there is none."""
    by = _by(form)
    last = last_undoable(session.log, by, form.get("claim", ""))
    if last is None:
        raise UsageError("there is nothing of yours to take back")

    def undone(file: LogFile) -> LogFile:
        claim = file.claim(last.claim)
        if with_fields(claim, last.now) != claim:
            raise ConflictError(f"{last.claim} was changed again since; nothing was written", hint="change it by hand")
        return file.with_claim(with_fields(claim, last.was))

    change(session.log, Deed(by, Act.UNDO, last.claim, last.n), undone)
    return last.claim


def edit(session: Session, form: Form) -> str:
    """Correct a claim: words, speaker, date, occasion, pins, note. What a person has saved is guessed no more."""
    by, name = _by(form), form.get("claim", "")
    state = session.look(sources=False)

    def edited(file: LogFile) -> LogFile:
        claim = require_seen(state, file, name, form.get("seen", ""))
        log, speaker = _with_speaker(file.log, form, claim.speaker)
        pins = tuple(_field(form, "sources").replace(",", " ").split()) if "sources" in form else claim.sources
        after = replace(
            claim,
            text=_text(form, claim.text),
            speaker=speaker,
            date=_line(form, "date", claim.date),
            occasion=_line(form, "occasion", claim.occasion),
            sources=pins,
            need=_number(form, claim.need),
            note=_field(form, "note", claim.note),
            guessed=(),
        )
        claims = tuple(after if c.id == name else c for c in log.claims)
        made = file.revised(replace(log, claims=claims)) if log != file.log else file.with_claim(after)
        made.require_sources(state.library.ids)
        return made

    change(session.log, Deed(by, Act.EDIT, name), edited)
    return name


def add(session: Session, form: Form) -> str:
    """Add a claim that stands in the article: its id. Raises UsageError for words that do not stand there."""
    by = _by(form)
    if form.get("kind", "quote") not in (ClaimKind.QUOTE, ClaimKind.CLAIM):
        raise UsageError("a claim is a quote or a claim")
    kind = ClaimKind(form.get("kind", "quote"))
    state = session.look(sources=False)
    article = state.article
    span = _span(form, article.text)
    text, at = (span.of(article.text), selector(article, span)) if span else (_field(form, "words"), Selector())
    text = text.strip(_QUOTE_MARKS if kind is ClaimKind.QUOTE else " ").strip()
    pieces = find_pieces(article, text, at)
    if not pieces:
        raise UsageError("these words do not stand in the article", hint="select them there, or write them as it does")
    at = selector(article, Span(pieces[0].start, pieces[-1].end))
    name = _free(kind.value[0], _ids(state.file.log))

    def added(file: LogFile) -> LogFile:
        if name in _ids(file.log):
            raise ConflictError("another claim was added in this very moment", hint="do it again")
        log, speaker = _with_speaker(file.log, form, "")
        claim = Claim(name, kind, text, speaker, _line(form, "date"), at=at)
        if log == file.log:
            return file.with_claim(claim)
        return file.revised(replace(log, claims=(*log.claims, claim)))

    change(session.log, Deed(by, Act.ADD, name), added)
    return name


def _ids(log: Log) -> set[str]:
    return {claim.id for claim in (*log.claims, *log.gone)}


def _by(form: Form) -> str:
    by = _line(form, "by")
    if not by or len(by) > _LONGEST_NAME:
        raise UsageError("a change is somebody's word", hint="say who you are, at the top of the page")
    return by


def _field(form: Form, key: str, otherwise: str = "") -> str:
    """A field without characters that no text has. Raises UsageError for one beyond measure."""
    value = form.get(key, otherwise).replace("\r\n", "\n").strip()
    if len(value) > _LONGEST:
        raise UsageError(f"{key} is too long", hint=f"at most {_LONGEST} characters")
    return "".join(c for c in value if c in "\n\t" or unicodedata.category(c) not in ("Cc", "Cs"))


def _line(form: Form, key: str, otherwise: str = "") -> str:
    return _SPACE.sub(" ", _field(form, key, otherwise))


def _text(form: Form, otherwise: str) -> str:
    text = _field(form, "text", otherwise)
    if not text:
        raise UsageError("a claim has words", hint="to give it up, mark it as cut")
    return text


def _number(form: Form, otherwise: int) -> int:
    words = _line(form, "need", str(otherwise))
    if not words.isascii() or not words.isdigit() or not 1 <= int(words[:6]) <= 99:
        raise UsageError("this is no number of sources", hint="from 1 to 99")
    return int(words)


def _with_speaker(log: Log, form: Form, otherwise: str) -> tuple[Log, str]:
    """The id of the speaker a form names, and the log with them in it if they are new."""
    name = _line(form, "speaker-name")
    if not name:
        return log, _line(form, "speaker", otherwise)
    known = next((s.id for s in log.speakers if glyphs(name).casefold() == glyphs(s.name).casefold()), "")
    if known:
        return log, known
    plain = unicodedata.normalize("NFKD", name.split()[-1]).encode("ascii", "ignore").decode().lower()
    stem = re.sub(r"[^a-z0-9]+", "-", plain).strip("-") or "speaker"
    taken = {s.id for s in log.speakers}
    made = stem if stem not in taken else _free(f"{stem}-", taken)
    return replace(log, speakers=(*log.speakers, Speaker(name, (), made))), made


def _span(form: Form, text: str) -> Span | None:
    """The characters that were selected, if the form tells them and they are the words it tells."""
    start, end = form.get("start", ""), form.get("end", "")
    if not (start.isascii() and start.isdigit() and end.isascii() and end.isdigit() and len(start + end) < 20):
        return None
    span = Span(int(start), int(end))
    while span.start < span.end <= len(text) and span.of(text)[0].isspace():
        span = Span(span.start + 1, span.end)
    same = _SPACE.sub("", glyphs(span.of(text))) == _SPACE.sub("", glyphs(form.get("words", "")))
    return span if span.start < span.end <= len(text) and same else None


def _free(stem: str, taken: Iterable[str]) -> str:
    """The first id after the highest number in use: numbers of claims that are gone do not come back."""
    numbers = [int(i[len(stem) :]) for i in taken if i.startswith(stem) and i[len(stem) :].isdecimal()]
    return f"{stem}{max(numbers, default=0) + 1}"
