"""The page: one file, every word of the article, each claim with its card, nothing hostile alive."""

from __future__ import annotations

import base64
import hashlib
import re
from collections import Counter
from itertools import pairwise

import pytest
from bs4 import BeautifulSoup, Tag

from factcheck.model import Level, SourceCard, SourceRow, Span, replace
from factcheck.reports import render

from .factory import ARTICLE, CLAIMS, HOSTILE, HOSTILE_URLS, QUOTES, SOURCES, TEXT, URL, document, hostile, report, row


def soup(html: str) -> BeautifulSoup:
    return BeautifulSoup(html, "html.parser")


HTML = render(report(), "html")
PAGE = soup(HTML)
ROWS = report().rows


def card(id: str, page: BeautifulSoup = PAGE) -> Tag:
    found = page.find("article", id=id)
    assert isinstance(found, Tag)
    return found


def words(tag: Tag | None) -> str:
    assert tag is not None
    return " ".join(tag.get_text().split())


@pytest.mark.parametrize("html", [HTML, render(report(()), "html"), *(render(hostile(p), "html") for p in HOSTILE)])
def test_every_id_is_unique_and_every_local_link_has_its_end(html: str) -> None:
    page = soup(html)
    ids = Counter(tag["id"] for tag in page.find_all(id=True))
    ends = {a["href"][1:] for a in page.find_all("a", href=re.compile("^#"))}
    assert set(ids.values()) == {1}
    assert ends <= set(ids)


@pytest.mark.parametrize("claim", [r.claim.id for r in ROWS])
def test_each_claim_has_its_card(claim: str) -> None:
    assert card(claim).find("h3")


@pytest.mark.parametrize("one", [r for r in ROWS if r.span], ids=lambda r: r.claim.id)
def test_each_claim_is_marked_in_the_article_and_leads_to_its_card(one: object) -> None:
    claim = one.claim  # type: ignore[attr-defined]
    marked = "".join(m.find(string=True) or "" for m in PAGE.find_all("mark", attrs={"data-claim": claim.id}))
    assert marked == claim.text
    assert PAGE.select_one(f'.copy sup a[href="#{claim.id}"]')


@pytest.mark.parametrize("level", Level)
def test_counts(level: Level) -> None:
    chip = PAGE.find("a", attrs={"data-filter": level.value})
    cards = PAGE.find_all("article", class_=level.value)
    assert words(chip).endswith(f" {len(cards)}")


def test_all_of_the_article_is_there_in_order() -> None:
    for label in (page := soup(HTML)).select("sup, .line"):
        label.decompose()
    copy = [tag.get_text().strip() for tag in page.select("section[aria-labelledby='part.article'] .copy")]
    assert copy == [text for _, text in ARTICLE]


@pytest.mark.parametrize("blocks", [(), document().blocks[2:5], document().blocks * 2])
def test_the_article_is_whole_whatever_its_blocks(blocks: tuple[object, ...]) -> None:
    page = soup(render(report((), document=replace(document(), blocks=blocks)), "html"))
    for label in page.select(".line"):
        label.decompose()
    copy = [tag.get_text().strip() for tag in page.select(".copy")]
    assert copy == [text for _, text in ARTICLE]


def test_overlapping_and_nested_marks_split_at_their_edges() -> None:
    def at(id: str, start: int, end: int) -> object:
        return replace(row(id, TEXT[start:end], QUOTES[0].verdict), span=Span(start, end))

    page = soup(render(report([at("q1", 50, 70), at("q2", 60, 80), at("q3", 62, 66)]), "html"))  # type: ignore[list-item]
    pieces = [
        ([m["data-claim"] for m in [*mark.find_parents("mark")[::-1], mark]], mark.string)
        for mark in page.find_all("mark")
        if mark.string and mark.get("data-claim") and not mark.find("mark")
    ]
    cuts = [(50, 60, "1"), (60, 62, "12"), (62, 66, "123"), (66, 70, "12"), (70, 80, "2")]
    assert pieces == [([f"q{n}" for n in ids], TEXT[a:b]) for a, b, ids in cuts]


def test_a_claim_over_two_paragraphs_has_one_card_and_marks_in_both() -> None:
    start, end = TEXT.index("Repairs"), TEXT.index(", the mayor")
    page = soup(render(report([replace(row("c1", TEXT[start:end], CLAIMS[0].verdict), span=Span(start, end))]), "html"))
    assert len(page.find_all("article")) == 1
    assert len(page.find_all("mark", attrs={"data-claim": "c1"})) == 2
    assert len(page.select('.copy sup a[href="#c1"]')) == 1


def test_what_stands_between_two_pieces_is_not_marked() -> None:
    pieces = tuple(Span(TEXT.index(w), TEXT.index(w) + len(w)) for w in ("a quiet wreck", "crew of nine"))
    whole = replace(QUOTES[2], span=Span(pieces[0].start, pieces[1].end), pieces=pieces)
    page = soup(render(report([whole]), "html"))
    assert [m.string for m in page.select("mark[data-claim]")] == ["a quiet wreck", "crew of nine"]
    assert len(page.select('.copy sup a[href="#q3"]')) == len(page.find_all(id="q3.words")) == 1


@pytest.mark.parametrize(("before", "after"), [(0, 2), (2, 0), (1, 1), (0, 0)])
def test_a_span_that_takes_in_white_space_keeps_its_label(before: int, after: int) -> None:
    start = TEXT.index("Nobody")
    span = Span(start - before, TEXT.index("\n", start) + after)
    page = soup(render(report([replace(row("c1", "Nobody", CLAIMS[0].verdict), span=span)]), "html"))
    assert [m.string for m in page.select("mark[data-claim]")] == [ARTICLE[2][1]]
    assert len(page.select('.copy sup a[href="#c1"]')) == len(page.find_all(id="c1.words")) == 1


def test_a_claim_no_longer_in_the_article_is_kept() -> None:
    section = PAGE.find("section", attrs={"aria-labelledby": "part.lost"})
    assert "Sell her for scrap" in words(section)  # type: ignore[arg-type]


CARD_WORDS = [
    ("q1", "Change: Altered: negation"),
    ("q1", "(article: are going to) (source: are not going to)"),
    ("q1", "negation are going to → source: are not going to"),
    ("q1", "Harbour board, minutes, turn 2, line 7 · in its context · open at the words"),
    ("q1", "Guessed extract inferred the speaker and the date; nobody has looked at that yet"),
    ("q1", "Source · Ingrid Vale · 12 March 2024"),
    ("q1", "… The chair asked about the boat. We"),
    ("q2", "the sea [as my father used to say] is patient"),
    ("q2", "Also found in Radio Skerry, turn 2, line 7"),
    ("q2", "Confirmed · L. Aho, 20 March 2024 · heard on tape"),
    ("q3", "speaker ◆ differs Ingrid Vale Omar Bell"),
    ("q3", "Stale, counts as open was “Queried”"),
    ("q4", "Edited, with a slip"),
    ("q5", "date ◆ differs 12 March 2024 November 2023"),
    ("q6", "Nearest passage · Ingrid Vale"),
    ("q7", "Hint “tides” stands in 31 places"),
    ("c1", "carried ◆ differs 41,000 passengers 14,000 passengers"),
    ("c4", "yacht ▲ not there Heron not there"),
    ("c4", "1 independent source of 2 wanted"),
    ("c6", "Open no mark yet"),
    ("c7", "No passage comes near."),
]


@pytest.mark.parametrize(("claim", "told"), CARD_WORDS)
def test_card_says(claim: str, told: str) -> None:
    assert told in words(card(claim))


PAGE_WORDS = [
    ("header", "Ferry to Skerry Point will stop By T. Moe · 14 March 2024"),
    ("header", "1 quotation lost the word “not”"),
    ("header", "Draft seeds/ferry.txt abababab Sources 2 Settled 1 of 17 factcheck 9.9.9"),
    (".sources", "transcript, primary Ingrid Vale, Omar Bell 12 March 2024 812 9 q1, q2, q3 cdcdcdcd"),
    (".sources", "▲ unread: no text in it ▲ used by nobody"),
    (".digest", "c2 The sources disagree “41,000 passengers in 2022” carried: article"),
    (".digest", "q6 In none of the sources searched “السفينة قديمة جدا” line 17"),
    (".digest", "q1 Altered: negation “We are going to sell the old ferry,” article “are going to”"),
    (".unchecked", "c6 The judge finds this not-checked. C190"),
    (".unchecked", "sources/scan.pdf The source holds no text. S101"),
    (".signoff", "Checked by"),
    ("footer", "How to read this"),
]


@pytest.mark.parametrize(("part", "told"), PAGE_WORDS)
def test_page_says(part: str, told: str) -> None:
    assert told in words(PAGE.select_one(part))


def test_headings_never_skip_a_level() -> None:
    levels = [int(h.name[1]) for h in PAGE.find_all(re.compile("^h[1-6]$"))]
    assert levels[0] == 1
    assert max(b - a for a, b in pairwise(levels)) == 1


def test_people_s_words_turn_their_own_way() -> None:
    assert card("q6").select_one("blockquote .words")["dir"] == "auto"  # type: ignore[index]


@pytest.mark.parametrize(("tag", "directive"), [("style", "style-src"), ("script", "script-src")])
def test_the_policy_allows_exactly_the_page_s_own_style_and_script(tag: str, directive: str) -> None:
    policy = PAGE.find("meta", attrs={"http-equiv": "Content-Security-Policy"})["content"]  # type: ignore[index]
    inline = PAGE.find_all(tag)
    digest = base64.b64encode(hashlib.sha256(inline[0].string.encode()).digest()).decode()
    assert f"{directive} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")
    assert len(inline) == 1


def test_nothing_in_the_page_can_make_a_request() -> None:
    loading = PAGE.select("[src], link, iframe, object, embed, form, [style], base")
    assert loading == []
    assert "url(" not in HTML


def test_the_words_can_be_opened_on_the_live_page() -> None:
    link = card("q1").find("a", string="open at the words")
    assert link["href"] == URL + "#:~:text=We%20are%20not%20going%20to%20sell%20the%20old%20ferry"  # type: ignore[index]


OWN = {tag.name for tag in PAGE.find_all()}


@pytest.mark.parametrize("payload", HOSTILE)
def test_nothing_a_stranger_wrote_becomes_markup(payload: str) -> None:
    page = soup(render(hostile(payload), "html"))
    assert {tag.name for tag in page.find_all()} <= OWN
    assert not [a for tag in page.find_all() for a in tag.attrs if a.startswith("on") or a in ("autofocus", "src")]
    assert page.select_one("h1").get_text().split() == payload.translate({0: 0xFFFD, 7: 0xFFFD, 27: 0xFFFD}).split()  # type: ignore[union-attr]


@pytest.mark.parametrize("url", HOSTILE_URLS)
def test_an_address_that_is_none_is_shown_and_never_linked(url: str) -> None:
    page = soup(render(hostile("plain", url), "html"))
    outward = [a["href"] for a in page.find_all("a") if not a["href"].startswith("#")]
    assert outward == []
    assert url.split()[0] in words(page.select_one("article .address"))


@pytest.mark.parametrize("id", ["part.article", "3", "a b", "q1.words", "<i>"])
def test_a_claim_id_that_cannot_be_an_anchor_gets_one(id: str) -> None:
    one = replace(QUOTES[0], claim=replace(QUOTES[0].claim, id=id))
    page = soup(render(report([one]), "html"))
    assert page.find("article")["id"] == "claim.1"  # type: ignore[index]


def test_a_claim_s_other_value_is_underlined_in_its_passage() -> None:
    assert [words(tag) for tag in card("c1").select("blockquote ins")] == ["(source: 14,000 passengers)"]
    assert card("c1").select_one("blockquote del") is None


@pytest.mark.parametrize(("unused", "listed"), [(100, 101), (101, 2)])
def test_thousands_of_sources_that_no_card_names_are_counted(unused: int, listed: int) -> None:
    more = [SourceRow(SourceCard(f"s{i}", f"s{i}.txt", date="2020-01-02"), 9, 0) for i in range(unused - 1)]
    page = soup(render(report(sources=(*SOURCES, *more)), "html"))
    assert len(page.select(".sources tbody tr")) == listed
    assert "unread" in words(page.select_one(".sources table"))
    assert ("100 more sources were searched" in words(page.select_one(".sources"))) == (listed == 2)
    assert words(page.select_one(".facts")).startswith(f"Draft seeds/ferry.txt abababab Sources {unused + 1}")


def test_only_sources_that_a_card_names_can_be_chosen() -> None:
    assert [words(o) for o in PAGE.select("select option")] == ["all sources", "Harbour board, minutes"]
