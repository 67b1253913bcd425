"""The review in a real browser, driven by keys as a checker drives it."""

from __future__ import annotations

from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from factcheck.library.snapshots import fetched
from factcheck.log import LogFile
from factcheck.model import Claim
from factcheck.review import sources
from tests.browser import Windows
from tests.library.servers import reply, served
from tests.review.conftest import Window
from tests.review.live import Live

if TYPE_CHECKING:
    from playwright.sync_api import Page

pytestmark = pytest.mark.browser

SELECT = """(words) => { for (const copy of document.querySelectorAll(".copy")) {
    const walk = document.createTreeWalker(copy, NodeFilter.SHOW_TEXT);
    for (let text; (text = walk.nextNode());) { const i = text.data.indexOf(words); if (i < 0) continue;
      const range = document.createRange(); range.setStart(text, i); range.setEnd(text, i + words.length);
      getSelection().removeAllRanges(); getSelection().addRange(range); return; } } }"""
DROP = """(files) => { const data = new DataTransfer();
    for (const [name, words] of files) data.items.add(new File([words], name));
    dispatchEvent(new DragEvent("drop", {dataTransfer: data, cancelable: true})); }"""


def log(root: Path) -> LogFile:
    return LogFile.read(root / "claims/pond.yaml")


def claim(root: Path, name: str) -> Claim:
    return log(root).claim(name)


def said(page: Page, words: str) -> None:
    page.locator("[id='part.said']").filter(has_text=words).wait_for()


def refused(page: Page, windows: Windows, status: str) -> bool:
    """Whether the browser noted one answer of this status; it may be a moment late."""
    for _ in range(40):
        noted = windows.meant(status)
        if noted:
            return noted == 1
        page.wait_for_timeout(50)
    return False


def words(page: Page, selector: str) -> str:
    """Also of what is not rendered, because it lies off the screen."""
    return " ".join((page.locator(selector).text_content() or "").split())


def focused(page: Page) -> str:
    return str(page.evaluate("document.activeElement.id"))


def at(page: Page, name: str) -> None:
    """Walk to a card by the keyboard alone."""
    for _ in range(20):
        page.keyboard.press("n")
        if focused(page) == name:
            return
    raise AssertionError(f"n never comes to {name}")


def shown(page: Page) -> list[str]:
    return [card.get_attribute("id") or "" for card in page.locator(".card:visible").all()]


def test_filters_and_a_permalink_that_brings_one_back(window: Window) -> None:
    page = window()
    page.keyboard.press("1")
    graves = shown(page)
    assert "q1" in graves
    at(page, "q1")
    assert page.url.endswith("#q1&level=change")
    page.reload()
    assert (shown(page), page.locator(".card.current").get_attribute("id")) == (graves, "q1")
    page.keyboard.press("Escape")
    assert len(shown(page)) == 4
    page.keyboard.press("/")
    page.keyboard.type("geese")
    page.locator(".shown", has_text="1 of 4").wait_for()
    assert shown(page) == ["c1"]


def test_a_mark_takes_one_key(window: Window, root: Path) -> None:
    page = window()
    at(page, "q1")
    for key, status in zip("xqoksc", ["change", "query", "on-author", "cut", "stet", "confirmed"], strict=True):
        page.keyboard.press(key)
        page.locator(f"#q1 button[aria-pressed=true][value={status}]").wait_for()
        mark = claim(root, "q1").mark
        assert (mark.status, mark.by, focused(page)) == (status, "L. Aho", "q1")
    assert words(page, "[id='part.tally']") == "1 of 4 settled"
    assert "1 of 4 is signed off" in words(page, ".verdict")


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


def test_the_next_card_that_is_not_settled(window: Window) -> None:
    page = window()
    at(page, "c1")
    page.keyboard.press("c")
    said(page, "c1 is marked")
    page.keyboard.press("p")
    assert focused(page) == "q1"
    page.keyboard.press("j")
    assert focused(page) == "q2"
    page.keyboard.press("j")
    page.keyboard.press("j")
    assert focused(page) == "q1"


def test_nothing_is_marked_by_nobody(window: Window, windows: Windows, root: Path) -> None:
    page = window(by="")
    at(page, "q1")
    page.keyboard.press("c")
    said(page, "say who you are")
    assert (claim(root, "q1").mark.status, refused(page, windows, "422")) == ("open", True)


def test_a_source_from_the_disk_is_searched_at_once(window: Window, root: Path) -> None:
    (root.parent / "reed.txt").write_text("It will be back.\n", encoding="utf-8")
    page = window()
    assert "reed" not in words(page, "#q3")
    page.get_by_role("link", name="Add a source").click()
    page.fill("#source [name=speaker]", "Noor Reed")
    page.set_input_files("[id='part.file']", root.parent / "reed.txt")
    with page.expect_navigation():
        page.get_by_role("button", name="Add it").click()
    said(page, "every claim was checked again")
    assert "reed" in words(page, "#q3")


def test_a_source_by_its_path(window: Window, root: Path) -> None:
    (root / "reed.txt").write_text("It will be back.\n", encoding="utf-8")
    page = window()
    page.get_by_role("link", name="Add a source").click()
    page.keyboard.type("reed.txt")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    said(page, "every claim was checked again")
    assert "reed" in words(page, "#q3")


def test_files_are_dropped_on_the_page(window: Window, root: Path) -> None:
    page = window()
    with page.expect_navigation():
        page.evaluate(DROP, [["one.txt", "It will be back."], ["two.txt", "Forty geese."]])
    assert {p.name for p in (root / "sources").glob("*.txt")} >= {"one.txt", "two.txt"}


def test_a_file_that_cannot_be_read_is_told_of(window: Window, windows: Windows, root: Path) -> None:
    page = window()
    page.evaluate(DROP, [["empty.pdf", "no pdf"]])
    said(page, "empty.pdf")
    assert (list((root / "sources").glob("*.pdf")), refused(page, windows, "422")) == ([], True)


def test_a_source_from_a_server_by_its_address(window: Window, root: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    page_of_theirs = b"<html><title>Herons</title><p>Noor Reed said: It will be back.</p></html>"

    def answer(path: str, lines: list[str], out: BytesIO) -> None:
        reply(out, page_of_theirs, "Content-Type: text/html")

    with served(answer) as web:  # type: ignore[arg-type]
        monkeypatch.setattr(sources, "fetched", lambda url, card: fetched(url, card, web.net()))
        page = window()
        page.get_by_role("link", name="Add a source").click()
        page.keyboard.type("http://site.example/heron")
        with page.expect_navigation():
            page.keyboard.press("Enter")
        said(page, "every claim was checked again")
        assert ("Herons" in words(page, "#q3"), web.asked) == (True, ["/heron"])


def test_an_address_inside_the_network_is_not_fetched(window: Window, windows: Windows, live: Live) -> None:
    page = window()
    page.get_by_role("link", name="Add a source").click()
    page.keyboard.type(live.home)
    page.keyboard.press("Enter")
    page.locator(".said.wrong").wait_for()
    assert (page.input_value("#source [name=path]"), refused(page, windows, "422")) == (
        live.home,
        True,
    )  # kept, to be mended


def test_a_claim_is_edited_in_its_card(window: Window, root: Path) -> None:
    page = window()
    at(page, "q3")
    page.keyboard.press("e")
    form = page.locator("#q3 form.fields")
    form.get_by_label("or a new speaker").fill("Nora Reed")
    form.get_by_label("Date").fill("2024-05-01")
    form.get_by_label("Sources it must rest on").fill("meeting")
    form.get_by_label("Words").fill("It will be back")
    page.keyboard.press("Control+Enter")
    page.locator("#q3 .tools:visible").wait_for()  # the page is a new one
    said(page, "q3 is changed")
    after, speakers = claim(root, "q3"), {s.id: s.name for s in log(root).log.speakers}
    assert (speakers[after.speaker], after.date, after.sources, after.text, after.guessed) == (
        *("Nora Reed", "2024-05-01", ("meeting",), "It will be back"),
        (),
    )
    page.keyboard.press("u")
    said(page, "taken back")
    assert claim(root, "q3").date == ""


def test_an_edit_is_left_by_esc_and_nothing_typed_is_lost_by_one(window: Window, root: Path) -> None:
    page = window()
    before = log(root)
    at(page, "q3")
    page.keyboard.press("e")
    page.locator("#q3 form.fields").wait_for()
    page.keyboard.type("x")
    page.keyboard.press("Escape")
    said(page, "once more")
    assert page.locator("#q3 form.fields").count() == 1
    page.keyboard.press("Escape")
    assert (page.locator("form.fields:visible").count(), focused(page), log(root)) == (2, "q3", before)


def test_a_bad_edit_is_refused_and_stays_to_be_mended(window: Window, windows: Windows) -> None:
    page = window()
    at(page, "q3")
    page.keyboard.press("e")
    page.locator("#q3 [name=date]").fill("soon")
    page.keyboard.press("Enter")
    said(page, "YYYY-MM-DD")
    assert (page.input_value("#q3 [name=date]"), refused(page, windows, "422")) == ("soon", True)


def test_selected_words_become_a_claim(window: Window, root: Path) -> None:
    page = window()
    page.evaluate(SELECT, "heron was seen")
    page.get_by_role("button", name="Add these words").wait_for()
    page.keyboard.press("a")
    page.get_by_label("a claim of fact").check()
    with page.expect_navigation():
        page.get_by_role("button", name="Add and check it").click()
    said(page, "is added")
    added = log(root).log.claims[-1]
    assert (added.text, added.at.line, added.at.prefix[-2:]) == ("heron was seen", 7, "A ")
    assert page.locator(f"mark[data-claim={added.id}]").text_content() == "heron was seen"
    assert page.locator(".card.current").get_attribute("id") == added.id


def test_a_mark_is_stale_after_the_source_changed(window: Window, root: Path) -> None:
    page = window()
    at(page, "q1")
    page.keyboard.press("c")
    said(page, "q1 is marked")
    source = root / "sources/meeting.txt"
    source.write_text(source.read_text(encoding="utf-8").replace("not going", "never going"), encoding="utf-8")
    page.reload()
    assert "Stale, counts as open" in words(page, "#q1")


def test_a_mark_is_stale_after_an_edit(window: Window, root: Path) -> None:
    page = window()
    at(page, "q1")
    page.keyboard.press("c")
    said(page, "q1 is marked")
    page.keyboard.press("e")
    page.locator("#q1 [name=text]").fill("We are going to drain")
    page.get_by_role("button", name="Save").click()
    page.locator("#q1 .mark", has_text="Stale, counts as open").wait_for(state="attached")
    assert words(page, "[id='part.tally']") == "0 of 4 settled"


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
    assert "Confirmed · Ada" in words(two, "#q1")
    at(two, "q2")
    two.keyboard.press("s")  # another claim: kept beside hers
    said(two, "q2 is marked")
    assert (claim(root, "q1").mark.by, claim(root, "q2").mark.by) == ("Ada", "Bo")
    one.get_by_role("alert").filter(has_text="changed elsewhere").wait_for()
    assert refused(two, windows, "409")


def test_an_edit_over_somebody_elses_is_refused_and_kept_to_look_at(
    window: Window, windows: Windows, root: Path
) -> None:
    one, two = window("Ada"), window("Bo")
    at(two, "q1")
    two.keyboard.press("e")
    two.locator("#q1 form.fields [name=note]").fill("Bo was here")
    at(one, "q1")
    one.keyboard.press("c")
    said(one, "q1 is marked")
    two.keyboard.press("Control+Enter")
    said(two, "was changed meanwhile")
    assert (claim(root, "q1").note, two.locator("#q1 textarea[name=note]").input_value()) == ("", "Bo was here")
    assert refused(two, windows, "409")


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
    assert "Confirmed · L. Aho" in words(page, "#q1")


def test_the_history_in_a_persons_words(window: Window, live: Live) -> None:
    page = window()
    at(page, "q1")
    page.keyboard.press("c")
    said(page, "q1 is marked")
    page.get_by_role("link", name="History").click()
    assert "marked Open Confirmed" in words(page, "main")
    page.get_by_role("link", name="q1").click()
    assert page.url == f"{live.home}log/pond#q1"


def test_it_works_without_javascript(live: Live, windows: Windows, root: Path) -> None:
    page = windows.open(live.home, java_script_enabled=False)
    page.goto(live.address)
    page.fill("[id='part.by']", "L. Aho")
    page.get_by_role("button", name="Begin").click()
    page.locator("#q1").get_by_role("button", name="Stet").click()
    assert claim(root, "q1").mark.status == "stet"
    page.locator("#q1").get_by_role("link", name="Edit").click()
    page.get_by_label("Date").fill("2024-05-01")
    page.get_by_role("button", name="Save").click()
    page.get_by_role("textbox", name="Words").fill("A heron was seen")
    page.get_by_role("button", name="Add and check it").click()
    assert (claim(root, "q1").date, log(root).log.claims[-1].text) == ("2024-05-01", "A heron was seen")


WIDTHS = [320, 360, 640, 1280]  # 640: a window of 1280 at 200 %


def widths(page: Page) -> list[int]:
    """How wide the page is in windows of these widths."""
    found = []
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 800})
        found.append(page.evaluate("document.documentElement.scrollWidth"))
    return found


def test_no_page_scrolls_sideways(window: Window, live: Live) -> None:
    page = window()
    at(page, "q1")
    page.keyboard.press("e")
    page.locator("#q1 form.fields").wait_for()
    found = [widths(page)]
    page.keyboard.press("Escape")
    page.keyboard.press("a")
    found.append(widths(page))
    for path in ("log/pond/edit?claim=q1", "log/pond/history"):
        page.goto(live.home + path)
        found.append(widths(page))
    assert found == [WIDTHS] * 4


def test_the_key_is_in_no_address_and_no_referrer(live: Live, windows: Windows) -> None:
    page = windows.open(live.home)
    told: list[str] = []
    page.on(
        "request", lambda r: told.append(f"{r.url if r.url != live.address else ''} {r.headers.get('referer', '')}")
    )
    page.goto(live.address)
    page.get_by_role("link", name="History").click()
    page.wait_for_url("**/history")
    assert [line for line in told if live.gate.token in line] == []
    assert (live.gate.token in page.content(), live.gate.token in page.evaluate("document.cookie")) == (False, False)
