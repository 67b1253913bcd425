"""What strangers wrote, in every place a review shows it: it never runs. Once as the pages are, and once with
escaping switched off, so that the policy alone stands in its way."""

from __future__ import annotations

import importlib
from collections.abc import Iterator
from pathlib import Path
from urllib.parse import quote

import pytest

from factcheck.log import Act, Deed, change
from factcheck.model import ArticleCard, Claim, ClaimKind, Log, Mark, MarkIs, Report, Selector, Speaker, replace
from factcheck.review import pages
from factcheck.review.session import Session, State
from tests.browser import Windows
from tests.payloads import ADDRESSES, PAYLOADS, alive
from tests.reports.factory import crowd, hostile
from tests.review.live import Live
from tests.review.setting import session_of

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

pytestmark = pytest.mark.browser

templates = importlib.import_module("factcheck.reports.html.environment")  # its functions go by such names too
FOREIGN = (
    "img, svg, math, iframe, object, embed, base, video, marquee, script:not([src^='/static/']), [onclick], [onload]"
)
TOUCHED = (
    "[href^='javascript' i], [formaction], form[action^='javascript' i] button, map area, [onmouseover], [accesskey]"
)
TOUCH = """(touched) => {
  const all = Document.prototype.querySelectorAll.call(document, touched);
  for (const kind of ["mouseover", "click"])
    for (const e of all) e.dispatchEvent(new MouseEvent(kind, {bubbles: true}));
}"""
LEADS_AWAY = ("evil.example", "navigat", "destroyed")  # what is said of a page that leads elsewhere by itself


def in_a_log(words: str) -> str:
    """No file holds half a character."""
    return words.encode("utf-8", "ignore").decode("utf-8")


class Shown(Session):
    """A session that shows ``report``, whatever the disk holds."""

    report: Report

    def show(self, report: Report, words: str) -> None:
        rows = (replace(row, claim=replace(row.claim, id=in_a_log(row.claim.id))) for row in report.rows)
        self.report, self.words = replace(report, rows=tuple(rows)), words

    def look(self, *, sources: bool = True) -> State:
        held = super().look(sources=sources)
        words, ids = self.words, {row.claim.id for row in self.report.rows}
        claim = Claim(
            "q1", ClaimKind.QUOTE, words, words, words, words, Selector(), (words,), guessed=(words,), note=words
        )
        claims = tuple(Claim(i, ClaimKind.QUOTE, words) for i in sorted(ids - {"q1"}))
        log = Log(ArticleCard(*[words] * 5), (Speaker(words, (words,), words),), (claim, *claims))
        rows = self.report.rows
        if "q1" not in ids:
            rows = (*rows, hostile(words).rows[1])
        report = replace(self.report, rows=rows)
        return State(replace(held.file, log=log), report.document, held.library, report)


@pytest.fixture
def shown(root: Path) -> Iterator[tuple[Shown, Live]]:
    plain = session_of(root)
    session = Shown(plain.desk, plain.log, plain._read)
    with Live({"pond": session}) as live:
        yield session, live


def unescaped() -> object:
    environment = templates.environment.__wrapped__()
    environment.autoescape = False
    return environment


@pytest.fixture
def policy_alone(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Nothing is escaped any more."""
    templates.compiled.cache_clear()
    pages.card_with_tools.cache_clear()
    bare = unescaped()
    monkeypatch.setattr(templates, "environment", lambda: bare)
    yield
    templates.compiled.cache_clear()
    pages.card_with_tools.cache_clear()


def told_in_history(root: Path, words: str) -> None:
    log = root / "claims/pond.yaml"
    mark = Mark(MarkIs.QUERY, words, "2024-05-01", words)
    change(log, Deed(words, Act.MARK, "q1"), lambda file: file.with_mark("q1", mark))


def writable(words: str) -> str:
    """As the page's own forms would let it into a log."""
    return "".join(c for c in words if c.isprintable()).strip() or "x"


def visitor(windows: Windows, live: Live, by: str) -> playwright.Page:
    page = windows.open(live.home)
    page.goto(live.address)
    cookie = {"name": f"{live.gate.cookie}-by", "value": quote(by, errors="replace"), "url": live.home}
    page.context.add_cookies([cookie])
    return page


def test_there_are_payloads_enough() -> None:
    assert len(PAYLOADS) >= 50


def test_none_runs(shown: tuple[Shown, Live], windows: Windows, root: Path) -> None:
    session, live = shown
    every = [*PAYLOADS.values(), *ADDRESSES.values()]
    for words in every:
        told_in_history(root, writable(words))
    session.show(crowd(every), " ".join(every))
    page = visitor(windows, live, " ".join(every)[:900])
    for path in ("log/pond/edit?claim=q1", "log/pond/history", "", "log/pond"):
        page.goto(live.home + path)
        assert (alive(page), page.locator(FOREIGN).count()) == (False, 0), path
    assert page.locator("article.card form.tools").count() == len(every) + 1


@pytest.mark.parametrize("name", ["a claim that is not there", "a log that is not there"])
def test_a_refusal_says_it_as_text(shown: tuple[Shown, Live], windows: Windows, name: str) -> None:
    session, live = shown
    session.show(hostile("x"), "x")
    page = visitor(windows, live, "x")
    for words in list(PAYLOADS.values())[::9]:
        told = quote(words, safe="", errors="replace")
        page.goto(live.home + (f"log/pond/edit?claim={told}" if name.startswith("a claim") else f"log/{told}"))
        assert (alive(page), page.locator(FOREIGN).count()) == (False, 0), words
    windows.meant("404")


def hold_with_policy_alone(shown: tuple[Shown, Live], windows: Windows, names: list[str]) -> None:
    session, live = shown
    every = {**PAYLOADS, **{f"address, {name}": words for name, words in ADDRESSES.items()}}
    page = visitor(windows, live, "x")
    ran, come = [], list[str]()
    page.on("response", lambda answer: None if answer.url.startswith(live.home) else come.append(answer.url))
    for name in names or list(every):
        session.show(hostile(every[name]), every[name])
        for path in ("log/pond", "log/pond/edit?claim=q1"):
            try:
                page.goto(live.home + path, wait_until="load")
                page.evaluate(TOUCH, TOUCHED)
                ran += [name] if alive(page) else []
            except playwright.Error as e:  # and it arrives nowhere
                ran += [] if any(words in str(e) for words in LEADS_AWAY) else [f"{name}: {e}"]
    windows.heard.clear()  # the browser tells of everything that it refused
    assert (ran, [url for url in come if url.startswith("http")]) == ([], [])


SOME = [
    "double quote",
    "script",
    "image that fails",
    "svg",
    "input",
    "frame",
    "link",
    "base",
    "style import",
    "out of a title",
]


@pytest.mark.long
def test_none_runs_with_the_policy_alone(policy_alone: None, shown: tuple[Shown, Live], windows: Windows) -> None:
    hold_with_policy_alone(shown, windows, SOME)


@pytest.mark.long
def test_none_of_all_runs_with_the_policy_alone(
    policy_alone: None, shown: tuple[Shown, Live], windows: Windows
) -> None:
    hold_with_policy_alone(shown, windows, [])


def test_unescaped_is_what_it_says(policy_alone: None, shown: tuple[Shown, Live], windows: Windows) -> None:
    session, live = shown
    session.show(hostile("<b id=raw>x</b>"), "<b id=raw>x</b>")
    page = visitor(windows, live, "x")
    page.goto(live.home + "log/pond")
    assert page.locator("b[id=raw]").count() > 3
    windows.heard.clear()
