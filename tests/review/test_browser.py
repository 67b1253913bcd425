"""The review in a real browser, driven by keys as a checker drives it; the server is a process of its own."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest

from factcheck.log import LogFile, audit, entries
from factcheck.model import Claim
from tests.browser import Windows, violations
from tests.review.setting import make_desk

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

pytestmark = pytest.mark.browser


class Server:
    """``factcheck review`` as a process, and the address it prints."""

    def __init__(self, root: Path) -> None:
        words = [sys.executable, "-m", "factcheck", "review", str(root / "claims/pond.yaml"), "--no-browser"]
        self.process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env=unbuffered())
        assert self.process.stdout is not None
        self.address = self.process.stdout.readline().split()[-1]
        self.home = "/".join(self.address.split("/")[:3]) + "/"

    def stop(self) -> None:
        self.process.kill()
        self.process.wait()


def unbuffered() -> dict[str, str]:
    import os

    return {**os.environ, "PYTHONUNBUFFERED": "1"}


@pytest.fixture
def root(tmp_path: Path) -> Path:
    return make_desk(tmp_path)


@pytest.fixture
def server(root: Path) -> Iterator[Server]:
    started = Server(root)
    yield started
    started.stop()


@pytest.fixture
def window(windows: Windows, server: Server) -> Callable[..., playwright.Page]:
    """Open the review in a window of its own, as somebody."""

    def opened(by: str = "L. Aho", **options: object) -> playwright.Page:
        page = windows.open(server.home, **options)
        page.goto(server.address)
        page.fill("[id='part.by']", by)
        with page.expect_navigation():
            page.keyboard.press("Enter")
        return page

    return opened


Window = Callable[..., playwright.Page]


def claim(root: Path, name: str) -> Claim:
    return LogFile.read(root / "claims/pond.yaml").claim(name)


def said(page: playwright.Page, words: str) -> None:
    page.get_by_role("status").filter(has_text=words).wait_for()


def at(page: playwright.Page, name: str) -> None:
    """Walk to a card by the keyboard alone."""
    for _ in range(20):
        page.keyboard.press("n")
        if page.evaluate("document.activeElement.id") == name:
            return
    raise AssertionError(f"n never comes to {name}")


@pytest.mark.parametrize(
    ("key", "status"),
    [("c", "confirmed"), ("x", "change"), ("q", "query"), ("o", "on-author"), ("k", "cut"), ("s", "stet")],
)
def test_a_mark_takes_one_key(window: Window, root: Path, key: str, status: str) -> None:
    page = window()
    at(page, "q1")
    page.keyboard.press(key)
    said(page, "q1 is marked")
    assert (claim(root, "q1").mark.status, claim(root, "q1").mark.by) == (status, "L. Aho")
    assert page.evaluate("document.activeElement.id") == "q1"


def test_marks_notes_and_undo_by_the_keyboard_alone(window: Window, root: Path) -> None:
    page = window()
    at(page, "q1")
    page.keyboard.press("m")
    page.keyboard.type("ask the warden")
    page.keyboard.press("Enter")
    said(page, "q1 is marked")
    page.keyboard.press("q")
    page.get_by_text("☐ Queried").wait_for()
    assert (claim(root, "q1").mark.status, claim(root, "q1").mark.note) == ("query", "ask the warden")
    page.keyboard.press("u")
    said(page, "taken back")
    assert (claim(root, "q1").mark.status, claim(root, "q1").mark.note) == ("open", "ask the warden")


def test_the_count_of_settled_claims_follows(window: Window) -> None:
    page = window()
    at(page, "q1")
    page.keyboard.press("c")
    page.get_by_text("1 of 4").wait_for()


def test_a_source_from_the_disk_is_searched_at_once(window: Window, root: Path) -> None:
    (root.parent / "reed.txt").write_text("It will be back.\n", encoding="utf-8")
    page = window()
    assert "reed" not in page.inner_text("#q3")
    page.fill("#source [name=speaker]", "Noor Reed")
    page.set_input_files("[id='part.file']", root.parent / "reed.txt")
    with page.expect_navigation():
        page.get_by_role("button", name="Add it").click()
    assert "reed" in page.inner_text("#q3")
    said(page, "every claim was checked again")


def test_a_file_is_dropped_on_the_page(window: Window, root: Path) -> None:
    page = window()
    with page.expect_navigation():
        page.evaluate(
            """() => { const data = new DataTransfer();
            data.items.add(new File(["It will be back."], "dropped.txt"));
            dispatchEvent(new DragEvent("drop", {dataTransfer: data, cancelable: true})); }"""
        )
    assert (root / "sources/dropped.txt").exists()


def test_the_speaker_is_corrected(window: Window, root: Path) -> None:
    page = window()
    at(page, "q3")
    with page.expect_navigation():
        page.keyboard.press("e")
    page.get_by_label("or a new speaker").fill("Nora Reed")
    with page.expect_navigation():
        page.get_by_role("button", name="Save").press("Enter")
    speakers = {s.id: s.name for s in LogFile.read(root / "claims/pond.yaml").log.speakers}
    assert speakers[claim(root, "q3").speaker] == "Nora Reed"


SELECT = """(words) => { const copies = [...document.querySelectorAll(".copy")];
  for (const copy of copies) { const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    for (let text; (text = walk.nextNode());) { const i = text.data.indexOf(words); if (i < 0) continue;
      const range = document.createRange(); range.setStart(text, i); range.setEnd(text, i + words.length);
      getSelection().removeAllRanges(); getSelection().addRange(range); return; } } }"""


def test_selected_words_become_a_claim(window: Window, root: Path) -> None:
    page = window()
    page.evaluate(SELECT, "heron was seen")
    page.get_by_role("button", name="Add these words").wait_for()
    page.keyboard.press("a")
    page.get_by_label("a claim of fact").check()
    with page.expect_navigation():
        page.get_by_role("button", name="Add and check it").click()
    added = LogFile.read(root / "claims/pond.yaml").log.claims[-1]
    assert (added.text, added.at.line, added.at.prefix[-2:]) == ("heron was seen", 7, "A ")
    assert page.locator(f"mark[data-claim={added.id}]").inner_text() == "heron was seen"


def test_a_mark_is_stale_after_the_source_changed(window: Window, root: Path) -> None:
    page = window()
    at(page, "q1")
    page.keyboard.press("c")
    said(page, "q1 is marked")
    source = root / "sources/meeting.txt"
    source.write_text(source.read_text(encoding="utf-8").replace("not going", "never going"), encoding="utf-8")
    page.reload()
    assert "Stale, counts as open" in page.inner_text("#q1")


def test_two_windows_on_one_file(window: Window, windows: Windows, root: Path) -> None:
    one, two = window("Ada"), window("Bo")
    at(one, "q1")
    at(two, "q1")
    one.keyboard.press("c")
    said(one, "q1 is marked")
    with two.expect_navigation():  # refused, and shown as it stands now
        two.keyboard.press("x")
    said(two, "was changed meanwhile")
    assert (claim(root, "q1").mark.status, claim(root, "q1").mark.by) == ("confirmed", "Ada")
    at(two, "q2")
    two.keyboard.press("s")
    said(two, "q2 is marked")
    one.get_by_role("alert").filter(has_text="changed elsewhere").wait_for()
    assert windows.meant("409 (Conflict)") == 1


def test_an_editors_change_is_told_of(window: Window, root: Path) -> None:
    page = window()
    path = root / "claims/pond.yaml"
    path.write_text("# mine\n" + path.read_text(encoding="utf-8"), encoding="utf-8")
    page.get_by_role("alert").filter(has_text="changed elsewhere").wait_for()


def test_a_reload_midway_keeps_what_was_marked(window: Window) -> None:
    page = window()
    at(page, "q1")
    page.keyboard.press("c")
    said(page, "q1 is marked")
    page.reload()
    assert "Confirmed · L. Aho" in page.inner_text("#q1").replace("\n", " ")


def test_it_works_without_javascript(windows: Windows, server: Server, root: Path) -> None:
    page = windows.open(server.home, java_script_enabled=False)
    page.goto(server.address)
    page.fill("[id='part.by']", "L. Aho")
    page.get_by_role("button", name="Begin").click()
    page.locator("#q1").get_by_role("button", name="Stet").click()
    assert claim(root, "q1").mark.status == "stet"


@pytest.mark.parametrize("width", [320, 360, 640, 1280])  # 640: a window of 1280 at 200 %
def test_no_page_scrolls_sideways(window: Window, width: int) -> None:
    page = window(viewport={"width": width, "height": 800})
    for path in ("/log/pond", "/log/pond/edit?claim=q1", "/log/pond/history"):
        page.goto(page.url.split("/log")[0] + path)
        assert page.evaluate("document.documentElement.scrollWidth") == width


def marks_until_killed(root: Path, after: float) -> list[str]:
    """Mark without a pause until the process dies; the marks it said were kept, in order."""
    code = """
import sys
from pathlib import Path
from factcheck.log import Act, Deed, change
from factcheck.model import Mark, MarkIs
log, n = Path(sys.argv[1]), 0
while True:
    n += 1
    change(log, Deed("K", Act.MARK, "q1"), lambda f: f.with_mark("q1", Mark(MarkIs.QUERY, "K", "2024-05-01", str(n))))
    print(n, flush=True)
"""
    words = [sys.executable, "-c", code, str(root / "claims/pond.yaml")]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True)
    assert process.stdout is not None
    told = [process.stdout.readline()]  # it has begun
    try:
        process.wait(after)
    except subprocess.TimeoutExpired:
        process.kill()
    told += process.stdout.read().splitlines()
    process.wait()
    return [line.strip() for line in told if line.strip()]


def hold_killed(root: Path, times: int) -> None:
    log = root / "claims/pond.yaml"
    for n in range(times):
        told = marks_until_killed(root, 0.02 + 0.013 * (n % 17))
        assert int(claim(root, "q1").mark.note) in (int(told[-1]), int(told[-1]) + 1)
        assert audit(log).broken == ()
        assert {e.now.get("mark.note", "") for e in entries(log)} >= set(told[-3:])


def test_killed_while_it_saves_nothing_is_lost(root: Path) -> None:
    hold_killed(root, 6)


@pytest.mark.long
def test_killed_two_hundred_times(root: Path) -> None:
    hold_killed(root, 200)


def test_the_server_killed_keeps_every_mark_it_told_of(
    window: Window, windows: Windows, server: Server, root: Path
) -> None:
    page = window()
    at(page, "q1")
    page.keyboard.press("c")
    said(page, "q1 is marked")
    page.keyboard.press("x")
    server.stop()
    assert claim(root, "q1").mark.status in ("confirmed", "change")
    assert audit(root / "claims/pond.yaml").broken == ()
    page.keyboard.press("s")
    said(page, "not being served any more")
    assert windows.meant("Failed to load resource") > 0


@pytest.mark.parametrize("path", ["/log/pond", "/log/pond/edit?claim=q1", "/log/pond/history"])
@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_axe_finds_nothing(window: Window, path: str, scheme: str) -> None:
    page = window(color_scheme=scheme)
    at(page, "q1")
    page.keyboard.press("c")
    said(page, "q1 is marked")
    page.goto(page.url.split("/log")[0] + path)
    assert violations(page) == []
