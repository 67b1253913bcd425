"""The pages of the review, from what a session sees to HTML."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from functools import cache

from factcheck.errors import FactcheckError
from factcheck.log import Entry, LogFile, audit, entries
from factcheck.model import MarkIs, SourceKind, Value
from factcheck.phrases import MARKS
from factcheck.reports.html.render import fill, part
from factcheck.reports.html.view import page as report_page
from factcheck.review.session import Session, State, seen

# Marks in the order of their buttons, each with its key; none is a key of the report itself.
KEYS = (
    ("c", MarkIs.CONFIRMED),
    ("x", MarkIs.CHANGE),
    ("q", MarkIs.QUERY),
    ("o", MarkIs.ON_AUTHOR),
    ("k", MarkIs.CUT),
    ("s", MarkIs.STET),
)
FILES = {
    "report.css": "text/css",
    "report.js": "text/javascript",
    "review.css": "text/css",
    "review.js": "text/javascript",
}
_OF_REPORT = {"report.css": "page.css", "report.js": "page.js"}


class Tool(Value, frozen=True):
    """What the tools below a card need to know of its claim."""

    seen: str
    status: str
    note: str


class Button(Value, frozen=True):
    key: str
    value: str
    word: str


class Visit(Value, frozen=True):
    """Who looks, and what they are told."""

    by: str = ""
    said: str = ""
    wrong: bool = False


BUTTONS = tuple(Button(key, status.value, MARKS[status]) for key, status in KEYS)


def file(name: str) -> str:
    """One of :data:`FILES`."""
    return part(_OF_REPORT[name]) if name in _OF_REPORT else _own(name)


def review(session: Session, state: State, visit: Visit, pulse: str) -> str:
    """The page on which a log is reviewed."""
    return fill(_own("review.html.j2"), **_told(session, state, visit), pulse=pulse, whole=True, wanted=())


def parts(session: Session, state: State, visit: Visit, pulse: str, claims: Iterable[str]) -> str:
    """The parts of that page that a mark changes: the cards of ``claims``, the counts, what is said."""
    wanted = tuple(claims)
    return fill(_own("review.html.j2"), **_told(session, state, visit), pulse=pulse, whole=False, wanted=wanted)


def edit(session: Session, state: State, claim: str, visit: Visit) -> str:
    """The page on which one claim is corrected. Raises LogError when there is none of that id."""
    row = state.row(claim)
    told = _told(session, state, visit)
    history = [e for e in _entries(session) if e.claim == claim]
    return fill(_own("edit.html.j2"), **told, claim=row.claim, seen=seen(row), history=history)


def history(session: Session, visit: Visit) -> str:
    """Every change of a log, last first, and whether its history is whole."""
    found = audit(session.log)
    lines = list(reversed(_entries(session)))
    return fill(_own("history.html.j2"), name=session.name, visit=visit, audit=found, entries=lines)


def index(sessions: Sequence[Session]) -> str:
    """The logs of a desk."""
    return fill(_own("index.html.j2"), logs=[_listed(session) for session in sessions])


def message(title: str, text: str, back: str = "") -> str:
    """A page that says one thing."""
    return fill(_own("message.html.j2"), title=title, text=text, back=back, login=False)


def login(wrong: bool) -> str:
    """The page that asks for the password, beyond this machine."""
    text = "That is not the password." if wrong else "This review is served on a network and asks for its password."
    return fill(_own("message.html.j2"), title="Review", text=text, back="", login=True)


def said(text: str, wrong: bool = False) -> str:
    """The line that tells what happened, to be put into a page that stands."""
    return fill(_own("said.html.j2"), visit=Visit("", text, wrong))


class _Log(Value, frozen=True):
    name: str
    title: str
    claims: int
    settled: int
    wrong: str


def _listed(session: Session) -> _Log:
    try:
        log = LogFile.read(session.log).log
    except FactcheckError as e:
        return _Log(session.name, "", 0, 0, str(e))
    settled = sum(claim.mark.status.settles for claim in log.claims)
    return _Log(session.name, log.article.title or log.article.file, len(log.claims), settled, "")


def _told(session: Session, state: State, visit: Visit) -> dict[str, object]:
    tools = {r.claim.id: Tool(seen(r), r.claim.mark.status.value, r.claim.mark.note) for r in state.report.rows}
    return {
        "name": session.name,
        "page": report_page(state.report),
        "tools_by_claim": tools,
        "buttons": BUTTONS,
        "visit": visit,
        "draft": state.article.sha256,
        "speakers": state.file.log.speakers,
        "sources": state.library.ids,
        "kinds": tuple(kind.value for kind in SourceKind),
    }


def _entries(session: Session) -> tuple[Entry, ...]:
    try:
        return entries(session.log)
    except FactcheckError:  # the audit on the same page names the line
        return ()


@cache
def _own(name: str) -> str:
    from importlib.resources import files

    return files(__package__).joinpath(name).read_text(encoding="utf-8")
