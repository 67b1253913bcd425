"""The page in a real browser, opened as a person opens it: from the disk."""

from __future__ import annotations

import re
from collections.abc import Callable

import pytest

from factcheck.model import Report, replace

from .factory import ARTICLE, QUOTES, evidence, hostile, report

playwright = pytest.importorskip("playwright.sync_api", reason="Playwright is not installed")

pytestmark = pytest.mark.browser

CONTRAST = """() => {
  const rgb = (c) => c.match(/[\\d.]+/g).slice(0, 3).map(Number);
  const light = (c) => rgb(c).map((v) => (v /= 255) <= .03928 ? v / 12.92 : ((v + .055) / 1.055) ** 2.4)
    .reduce((sum, v, i) => sum + v * [.2126, .7152, .0722][i], 0);
  const ground = (e) => { while (getComputedStyle(e).backgroundColor === "rgba(0, 0, 0, 0)") e = e.parentElement;
    return getComputedStyle(e).backgroundColor; };
  return Math.min(...[...document.querySelectorAll("body *")].filter((e) => e.checkVisibility()
      && [...e.childNodes].some((n) => n.nodeType === 3 && n.data.trim())).map((e) => {
    const [a, b] = [light(getComputedStyle(e).color), light(ground(e))].sort((x, y) => y - x);
    return (a + .05) / (b + .05); }));
}"""


def shown(page: playwright.Page) -> list[str]:
    return page.eval_on_selector_all(".card", "cards => cards.filter(c => c.checkVisibility()).map(c => c.id)")


def focused(page: playwright.Page) -> str:
    return page.evaluate("document.activeElement.id")


def test_it_opens_without_a_word_or_a_request(open_page: Callable[..., playwright.Page]) -> None:
    assert "Ferry" in open_page(report()).title()


@pytest.mark.parametrize("media", ["screen", "print"])
def test_it_reads_completely_without_javascript(open_page: Callable[..., playwright.Page], media: str) -> None:
    # As high as the whole page, for a browser lays out only the rows that are in view.
    page = open_page(report(), java_script_enabled=False, viewport={"width": 1280, "height": 9000})
    page.emulate_media(media=media)
    text = re.sub("[◆▲●✓○]\u202f\\w+", "", page.locator("main").inner_text())
    assert [words for _, words in ARTICLE if words not in text] == []
    assert page.locator(".card:visible").count() == 17


def test_without_javascript_a_count_leads_to_its_list(open_page: Callable[..., playwright.Page]) -> None:
    page = open_page(report(), java_script_enabled=False)
    page.get_by_role("link", name="Look 6").click()
    assert page.url.endswith("#level.look")


def test_a_count_filters_and_shows_all_again(open_page: Callable[..., playwright.Page]) -> None:
    page = open_page(report())
    chip = page.get_by_role("button", name="Confirm 2")
    chip.click()
    assert (shown(page), chip.get_attribute("aria-pressed")) == (["c5", "c8"], "true")
    assert page.get_by_role("status").inner_text() == "2 of 17 claims shown"
    chip.press("Space")
    assert (len(shown(page)), chip.get_attribute("aria-pressed")) == (17, "false")


def test_a_permalink_undoes_a_filter_that_hides_its_card(open_page: Callable[..., playwright.Page]) -> None:
    page = open_page(report())
    page.get_by_role("button", name="Confirm 2").click()
    page.evaluate("location.hash = '#q1'")
    page.wait_for_function("document.querySelector('#q1').checkVisibility()")
    assert len(shown(page)) == 17


def test_n_and_p_walk_the_cards_and_move_the_permalink(open_page: Callable[..., playwright.Page]) -> None:
    page = open_page(report())
    walked = []
    for key in "nnpnn":
        page.keyboard.press(key)
        walked.append(focused(page))
    assert walked == ["q1", "q2", "q1", "q2", "q3"]
    assert page.url.endswith("#q3")


def test_n_stays_among_the_cards_that_are_shown(open_page: Callable[..., playwright.Page]) -> None:
    page = open_page(report())
    page.get_by_role("button", name="Confirm 2").click()
    page.keyboard.press("n")
    page.keyboard.press("n")
    page.keyboard.press("n")
    assert focused(page) == "c8"


@pytest.mark.parametrize(("key", "left"), [("1", 6), ("2", 6), ("3", 2), ("4", 2), ("5", 1)])
def test_a_number_filters_by_level_and_shows_all_again(
    open_page: Callable[..., playwright.Page], key: str, left: int
) -> None:
    page = open_page(report())
    page.keyboard.press(key)
    assert len(shown(page)) == left
    page.keyboard.press(key)
    assert len(shown(page)) == 17


def test_words_are_found_in_cards_and_in_the_article(open_page: Callable[..., playwright.Page]) -> None:
    page = open_page(report())
    page.keyboard.press("/")
    page.keyboard.type("QUIET wreck")
    assert shown(page) == ["q3"]
    page.keyboard.press("Escape")
    assert len(shown(page)) == 17
    page.keyboard.press("3")  # a command again, no search
    assert page.evaluate("location.hash") == "#&level=confirm"


def test_a_part_that_is_printed_says_that_it_is_one(open_page: Callable[..., playwright.Page]) -> None:
    page = open_page(report())
    page.emulate_media(media="print")
    said = "getComputedStyle(document.body, '::before').content"
    assert page.evaluate(said) == "none"
    page.keyboard.press("3")
    assert "claims shown" in page.evaluate(said)


def test_a_source_shows_only_what_rests_on_it(open_page: Callable[..., playwright.Page]) -> None:
    page = open_page(report())
    page.get_by_label("Show one source").select_option("Harbour board, minutes")
    assert "q1" in shown(page)
    assert "q9" in shown(page)
    assert "c8" not in shown(page)


@pytest.mark.parametrize(
    "at", ["#&level=confirm", "#c5&level=confirm", "#&level=confirm&find=omar", "#c5&source=1&find=bell+mayor"]
)
def test_an_address_brings_its_filter_back(open_page: Callable[..., playwright.Page], at: str) -> None:
    page = open_page(report(), at)
    page.wait_for_function("!document.querySelector('#q2').checkVisibility()")
    assert "c5" in shown(page)
    assert page.evaluate("location.hash") == at


@pytest.mark.parametrize(
    "at", ["#%zz", "#100%", "#&level=__proto__", "#q1.words", "#part.help&source=constructor", "#&&=&"]
)
def test_an_address_of_nonsense_is_borne(open_page: Callable[..., playwright.Page], at: str) -> None:
    page = open_page(report(), at)
    page.keyboard.press("Escape")
    assert len(shown(page)) == 17


def test_the_address_follows_what_is_seen(open_page: Callable[..., playwright.Page]) -> None:
    page = open_page(report())
    page.keyboard.press("3")
    page.keyboard.press("n")
    assert page.evaluate("location.hash") == "#c5&level=confirm"
    page.keyboard.press("Escape")
    assert page.evaluate("location.hash") == "#c5"


def test_the_keys_are_listed(open_page: Callable[..., playwright.Page]) -> None:
    page = open_page(report())
    page.keyboard.press("?")
    assert page.get_by_role("dialog").is_visible()
    page.keyboard.press("Escape")
    assert not page.get_by_role("dialog").is_visible()


def test_a_permalink_lights_its_words(open_page: Callable[..., playwright.Page]) -> None:
    page = open_page(report(), "#q3")
    page.locator("mark.here").first.wait_for()
    assert page.locator("mark.here").all_inner_texts() == ["a quiet wreck"]


@pytest.mark.parametrize("width", [320, 360, 390])
def test_a_result_stands_on_one_line_of_a_phone(open_page: Callable[..., playwright.Page], width: int) -> None:
    page = open_page(report(), viewport={"width": width, "height": 9000})
    broken = "all => all.filter(e => e.offsetHeight > 1.8 * parseFloat(getComputedStyle(e).fontSize)).length"
    assert page.eval_on_selector_all(".result", broken) == 0


LONG = "Donaudampfschifffahrtsgesellschaft" * 8


@pytest.mark.parametrize("told", [report(), hostile(LONG, "https://a.example/" + LONG)], ids=["plain", "long words"])
def test_no_horizontal_scroll(open_page: Callable[..., playwright.Page], told: Report) -> None:
    page = open_page(told)
    for width in (320, 360, 768, 1280):
        page.set_viewport_size({"width": width, "height": 800})
        assert page.evaluate("document.documentElement.scrollWidth") == width


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_word_stands_out_from_its_ground(open_page: Callable[..., playwright.Page], scheme: str) -> None:
    page = open_page(report(), color_scheme=scheme)
    assert page.evaluate(CONTRAST) >= 4.5  # WCAG 2.2, contrast (minimum)


def test_no_two_levels_are_underlined_alike(open_page: Callable[..., playwright.Page]) -> None:
    page = open_page(report())
    style = (
        "marks => marks.map(m => getComputedStyle(m).textDecorationStyle + getComputedStyle(m).textDecorationThickness)"
    )
    assert len(set(page.eval_on_selector_all(".legend mark", style))) == 5


def test_words_written_from_the_right_run_from_the_right(open_page: Callable[..., playwright.Page]) -> None:
    arabic = replace(QUOTES[5].verdict, nearest=(evidence("السفينة جديدة", prefix="قالت: "),))
    page = open_page(report([QUOTES[0], replace(QUOTES[5], verdict=arabic)]))
    turned = "all => all.map(e => getComputedStyle(e).direction)"
    assert page.eval_on_selector_all(".card .words", turned) == ["ltr", "rtl"]
