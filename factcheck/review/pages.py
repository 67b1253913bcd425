"""The pages of the review, from what a session sees to HTML."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from functools import cache, lru_cache

from factcheck.errors import FactcheckError
from factcheck.log import Entry, LogFile, audit, entries
from factcheck.model import MarkIs, Report, Row, SourceKind, Value
from factcheck.phrases import MARKS, settled
from factcheck.reports import withheld
from factcheck.reports.html.cards import Card, card
from factcheck.reports.html.environment import part
from factcheck.reports.html.render import fill
from factcheck.reports.html.view import anchors_of
from factcheck.reports.html.view import page as report_page
from factcheck.review.lines import lines
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


class Sums(Value, frozen=True):
    """What stands at the top of the page and changes with a mark; the report's page has the same by these names."""

    sentence: str
    file: str
    hash: str
    searched: int
    settled: int
    total: int
    tool: str


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
    """The page on which a log is reviewed. It may be open to a whole house: confidential sources are ids here too."""
    return fill(_own("review.html.j2"), **_told(session, state, visit), pulse=pulse, whole=True)


def parts(session: Session, state: State, visit: Visit, pulse: str, claims: Iterable[str]) -> str:
    """The parts of that page that a mark changes: the cards of ``claims``, the sums at the top, what is said."""
    safe = withheld(state.report)
    anchors = anchors_of(safe)
    rows = [state.row(claim) for claim in claims]
    shown = [row for row in safe.rows if row.claim in {row.claim for row in rows}]
    told = {
        "name": session.name,
        "page": _sums(state.report),
        "cards": [card(safe, row, anchors[row.claim.id]) for row in shown],
        "shown": _shower(session, rows),
        "visit": visit,
        "pulse": pulse,
    }
    return fill(_own("review.html.j2"), **told, whole=False)


def edit(session: Session, state: State, claim: str, visit: Visit) -> str:
    """The page on which one claim is corrected. Raises LogError when there is none of that id."""
    row = state.row(claim)
    told = _told(session, state, visit)
    history = [line for line in lines(_entries(session), state.file.log.speakers) if line.claim == claim]
    template = _own("lines.html.j2") + _own("edit.html.j2")
    return fill(template, **told, claim=row.claim, seen=seen(row), tool=_tool(row), history=history)


def history(session: Session, visit: Visit) -> str:
    """Every change of a log, last first, and whether its history is whole."""
    found = audit(session.log)
    told = lines(_entries(session), LogFile.read(session.log).log.speakers)
    template = _own("lines.html.j2") + _own("history.html.j2")
    return fill(template, name=session.name, visit=visit, audit=found, entries=told)


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
    return {
        "name": session.name,
        "page": report_page(withheld(state.report)),
        "shown": _shower(session, state.report.rows),
        "buttons": BUTTONS,
        "visit": visit,
        "draft": state.article.sha256,
        "speakers": state.file.log.speakers,
        "sources": state.library.ids,
        "kinds": tuple(kind.value for kind in SourceKind),
    }


def _tool(row: Row) -> Tool:
    return Tool(seen(row), row.claim.mark.status.value, row.claim.mark.note)


def _shower(session: Session, rows: Iterable[Row]) -> Callable[[Card], str]:
    """What makes a card of these rows with its tools."""
    tools = {row.claim.id: _tool(row) for row in rows}
    return lambda card: card_with_tools(session.name, card, tools[card.id])


@lru_cache(maxsize=8192)
def card_with_tools(name: str, card: Card, tool: Tool) -> str:
    """A card of the log called ``name``, made once for as long as it says the same: thousands stand on a page."""
    from markupsafe import Markup

    return Markup(fill(_own("tools.html.j2"), name=name, c=card, t=tool, buttons=BUTTONS))


def _sums(report: Report) -> Sums:
    return Sums(
        sentence=report.sentence,
        file=report.article.file,
        hash=report.article.sha256[:8],
        searched=len(report.sources),
        settled=sum(map(settled, report.rows)),
        total=len(report.rows),
        tool=report.tool,
    )


def _entries(session: Session) -> tuple[Entry, ...]:
    try:
        return entries(session.log)
    except FactcheckError:  # the audit on the same page names the line
        return ()


@cache
def _own(name: str) -> str:
    from importlib.resources import files

    return files(__package__).joinpath(name).read_text(encoding="utf-8")
