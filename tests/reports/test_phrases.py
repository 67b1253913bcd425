"""Plain words, one line each, and links to the words."""

from __future__ import annotations

import pytest

from factcheck.model import (
    Agreement,
    AgreementCheck,
    Edit,
    EditType,
    Finding,
    Level,
    Mark,
    MarkIs,
    Part,
    Slot,
    SlotIs,
    SlotKind,
    Wording,
    replace,
)
from factcheck.phrases import (
    LEVELS,
    MARKS,
    ORDER,
    SLOTS,
    day,
    difference,
    edit_name,
    link_to_words,
    more_places,
    one_line,
    particulars,
    some,
    title,
    web_address,
)
from factcheck.phrases import label as label_of

from .factory import HOSTILE_URLS, evidence, row, verdict, wording


@pytest.mark.parametrize("finding", Finding)
def test_every_finding_has_a_title_of_its_own(finding: Finding) -> None:
    others = [title(verdict(f, Level.LOOK, "")) for f in Finding if f is not finding]
    assert title(verdict(finding, Level.LOOK, "")) not in others


@pytest.mark.parametrize(
    ("enum", "table"), [(Level, LEVELS), (MarkIs, MARKS), (SlotIs, SLOTS)], ids=["levels", "marks", "slots"]
)
def test_every_member_has_words(enum: type[Level], table: dict[object, object]) -> None:
    assert set(table) == set(enum)


def test_every_type_of_difference_has_a_name_of_its_own() -> None:
    assert len({edit_name(kind) for kind in EditType}) == len(EditType)


def test_no_two_levels_share_a_shape_or_a_word() -> None:
    assert len({LEVELS[level].shape for level in ORDER}) == len({LEVELS[level].word for level in ORDER}) == 5


NOT = Edit(EditType.NEGATION, "", "not")
SLIP = Edit(EditType.SLIP, "on", "in")
COMMA = Edit(EditType.PUNCTUATION, ",", "")
GOES_ON = Edit(EditType.CONTINUED, "", "but only if", "the source goes on")
BEGINS = Edit(EditType.CONTINUED, "", "If it rains, the", "the source begins")
GAP = Edit(EditType.ELLIPSIS, "…", "and forty more", "3 words left out; a number is left out (“forty”)")
NOBODY = AgreementCheck(Agreement.UNKNOWN, "The source names no one.", "Q202", "Ingrid Vale", "")
OK = AgreementCheck(Agreement.CONFIRMED, "", "", "2024", "2024")


@pytest.mark.parametrize(
    ("result", "edits", "fields", "told"),
    [
        (Wording.EDITED, (COMMA, SLIP), {}, "edited, with a slip"),
        (Wording.VERBATIM, (COMMA, GOES_ON), {}, "word for word, but the source goes on"),
        (Wording.VERBATIM, (BEGINS,), {}, "word for word, but its sentence begins earlier"),
        (Wording.EDITED, (GAP,), {}, "edited, what was left out may matter"),
        (Wording.VERBATIM, (), {"speaker": NOBODY, "date": OK}, "word for word, speaker not confirmed"),
        (Wording.EDITED, (COMMA,), {"speaker": OK, "date": NOBODY}, "edited, date not confirmed"),
        (Wording.ALTERED, (COMMA, SLIP, NOT), {}, "negation"),
        (Wording.SPLICED, (NOT,), {}, "joined from separate pieces"),
    ],
)
def test_label(result: Wording, edits: tuple[Edit, ...], fields: dict[str, object], told: str) -> None:
    found = verdict(Finding(result.value), Level.LOOK, "", wording=wording(result, *edits), **fields)
    assert label_of(found) == told


FOURTEEN = Edit(EditType.NUMBER, "14", "17")
SEATS = (Part("same", "a council of", "a council of"), Part("changed", "14", "17"), Part("same", "seats,", "seats,"))
PRICE = (Part("same", "for £", "for £"), Part("changed", "14", "17"), Part("same", " million", " million"))
SHORT, LONE = "article “14”, source “17”", "article “of 14 seats,”, source “of 17 seats,”"


@pytest.mark.parametrize(
    ("edits", "parts", "told"),
    [
        ((FOURTEEN,), (), SHORT),
        ((FOURTEEN,), SEATS * 2, SHORT),  # which of the two is meant cannot be told
        ((FOURTEEN,), SEATS, LONE),
        ((FOURTEEN,), SEATS[1:2], SHORT),
        ((FOURTEEN,), PRICE, "article “£14 million”, source “£17 million”"),
        ((FOURTEEN, GOES_ON), SEATS, f"{LONE}, and the sentence goes on"),
        ((FOURTEEN, COMMA, SLIP, COMMA), SEATS, f"{LONE}, and 3 more (punctuation ×2, small slip)"),
    ],
)
def test_a_difference_in_few_words(edits: tuple[Edit, ...], parts: tuple[Part, ...], told: str) -> None:
    found = verdict(Finding.ALTERED, Level.CHANGE, "", wording=wording(Wording.ALTERED, *edits))
    assert difference(row("q1", "x", replace(found, evidence=(evidence("x", *parts),)))) == told


@pytest.mark.parametrize(
    ("id", "told"), [("c1", "“Decided at night, Nobody asked.”"), ("q1", "“Decided at night, … Nobody asked.”")]
)
def test_the_pieces_of_a_quotation_are_not_glued_together(id: str, told: str) -> None:
    assert difference(row(id, "Decided at night,\nNobody asked.", verdict(Finding.NOT_FOUND, Level.LOOK, ""))) == told


def test_a_particular_is_told_once() -> None:
    yacht, boat = (Slot(SlotKind.NAME, label, "Heron", "", SlotIs.MISSING) for label in ("yacht", "boat"))
    found = verdict(Finding.PARTIAL, Level.LOOK, "", slots=(yacht, boat, replace(yacht, kind=SlotKind.OFFICE)))
    assert [slot.label for slot in particulars(found)] == ["yacht", "boat"]
    assert difference(row("c1", "x", found)) == "not there: “Heron”"


def test_what_stands_beside_the_passage_is_said_on_the_line() -> None:
    beside = Slot(SlotKind.NUMBER, "carried", "40 cars", "", SlotIs.MISSING, "“40” stands just after this passage")
    told = difference(row("c1", "x", verdict(Finding.PARTIAL, Level.LOOK, "", slots=(beside,))))
    assert told == "not there: “40 cars” (“40” stands just after this passage)"


def test_words_that_stand_there_are_not_said_to_be_of_something_else() -> None:
    month = Slot(SlotKind.DATE, "when", "August", "August", SlotIs.ELSEWHERE)
    told = difference(row("c1", "x", verdict(Finding.PARTIAL, Level.LOOK, "", slots=(month,))))
    assert told == "stands there, but not clearly of this: “August”"


@pytest.mark.parametrize(
    ("date", "said"),
    [
        ("", ""),
        ("2024", "2024"),
        ("2024-03", "March 2024"),
        ("2024-03-09", "9 March 2024"),
        ("2024-03-09/2024-03-11", "9 March 2024 to 11 March 2024"),
        ("14:30", "14:30"),
        ("2024-13-09", "2024-13-09"),
        ("spring", "spring"),
    ],
)
def test_day(date: str, said: str) -> None:
    assert day(date) == said


@pytest.mark.parametrize(
    ("raw", "told"),
    [
        ("two\nlines\t and", "two lines and"),
        ("\x1b[2J", "\\u001b[2J"),
        ("a\u202eb", "a\\u202eb"),
        ("soft\u00adhyphen", "softhyphen"),
        ("می\u200cخواهم", "می\u200cخواهم"),
        ("café – “yes”", "café – “yes”"),
    ],
)
def test_one_line(raw: str, told: str) -> None:
    assert one_line(raw) == told


@pytest.mark.parametrize("url", [*HOSTILE_URLS, "", "ftp://a.example/x", "https://[bad", "mailto:a@b.example"])
def test_no_web_address(url: str) -> None:
    assert web_address(url) == ""


LONG = "one two three four five six seven eight nine ten eleven twelve thirteen"


@pytest.mark.parametrize(
    ("url", "exact", "link"),
    [
        ("javascript:x", "a", ""),
        ("https://a.example", "", "https://a.example"),
        ("https://a.example/p", "not a word", "https://a.example/p#:~:text=not%20a%20word"),
        ("https://a.example/p#top", "a", "https://a.example/p#top:~:text=a"),
        ("https://a.example/p#:~:text=old", "new", "https://a.example/p#:~:text=new"),
        ("https://a.example/p", "well-known, & so", "https://a.example/p#:~:text=well%2Dknown%2C%20%26%20so"),
        ("https://a.example/p", "naïve", "https://a.example/p#:~:text=na%C3%AFve"),
        ("https://a.example/p", "a b […] c", "https://a.example/p#:~:text=a%20b,c"),
        ("https://a.example/p", "a b\n\nc d\ne f", "https://a.example/p#:~:text=a%20b,e%20f"),
        ("https://a.example/p", LONG, "https://a.example/p#:~:text=one%20two%20three%20four%20five,"
                                      "nine%20ten%20eleven%20twelve%20thirteen"),
    ],
)  # fmt: skip
def test_link_to_words(url: str, exact: str, link: str) -> None:
    assert link_to_words(url, exact) == link


@pytest.mark.parametrize(
    ("prefix", "exact", "suffix", "directive"),
    [
        ("it was long enough ", "to be told from others", " by itself", "to%20be%20told%20from%20others"),
        ("", "reset", "", "reset"),
        ("He asked for a ", "reset", ", she said - twice.", "asked%20for%20a-,reset,-%2C%20she%20said"),
        ("in the line before\n", "reset", "\nand in the next", "reset"),
        ("\nshe asked for a “", "co-op", "”.\nNot", "for%20a%20%E2%80%9C-,co%2Dop,-%E2%80%9D."),
    ],
)
def test_few_words_are_told_by_those_beside_them(prefix: str, exact: str, suffix: str, directive: str) -> None:
    assert link_to_words("https://a.example/", exact, prefix, suffix) == f"https://a.example/#:~:text={directive}"


@pytest.mark.parametrize(
    ("ids", "told"),
    [(("a",), "a"), (("a", "b"), "a and b"), (("a", "b", "c"), "a, b and c"), (tuple("abcde"), "a, b, c and 2 more")],
)
def test_many_are_counted(ids: tuple[str, ...], told: str) -> None:
    assert some(ids, 3) == told


@pytest.mark.parametrize(("more", "told"), [(0, ""), (1, "1 more place"), (7, "7 more places")])
def test_places_that_are_not_listed_are_counted(more: int, told: str) -> None:
    assert more_places(replace(verdict(Finding.VERBATIM, Level.CLEAR, "Q100"), more=more)) == told


GUESS = "a guess of extract's"
SPOKE = AgreementCheck(Agreement.DIFFERS, "", "Q201", "Ana Holm", "Per Lind")


@pytest.mark.parametrize(
    ("guessed", "status", "told"),
    [
        ((), MarkIs.OPEN, False),
        (("date",), MarkIs.OPEN, False),
        (("speaker",), MarkIs.STET, False),
        (("speaker",), MarkIs.OPEN, True),
        (("date", "speaker"), MarkIs.QUERY, True),
    ],
)
def test_a_finding_against_a_guess_says_so(guessed: tuple[str, ...], status: MarkIs, told: bool) -> None:
    found = replace(verdict(Finding.MISATTRIBUTED, Level.CHANGE, "Q201"), speaker=SPOKE)
    assert (GUESS in difference(row("q1", "words", found, guessed=guessed, mark=Mark(status)))) is told
