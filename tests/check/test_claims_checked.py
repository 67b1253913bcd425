"""A claim, asked of a whole library: how many hold it, where else it stands, what is shown."""

from __future__ import annotations

import pytest

from factcheck.check import Checker
from factcheck.model import Claim, ClaimKind, Document, Finding, Source, SourceCard, Verdict

CLAIM = "The bridge at Harrow opened in 1931."
# Each in its own words, so that none is a copy.
SAID = "The bridge at Harrow opened in 1931, {}."
HOW = ("by the mayor", "in the rain", "with a brass band", "a year late", "to carts alone", "for a penny a head")


def source(name: str, text: str, **card: str) -> Source:
    return Source(SourceCard(name, f"{name}.txt", sha256=name, **card), Document(name, text))  # type: ignore[arg-type]


def asked(library: list[Source], need: int = 1, pins: tuple[str, ...] = ()) -> Verdict:
    return Checker(library).check(Claim("c", ClaimKind.CLAIM, CLAIM, sources=pins, need=need))


# One source that says it so often that it fills all the places at the first asking.
CROWD = source("crowd", " ".join(f"{CLAIM} It was day {n}." for n in range(30)))
OTHERS = [source(f"paper-{n}", SAID.format(how)) for n, how in enumerate(HOW)]


@pytest.mark.parametrize(
    ("sources", "need", "have"),
    [
        ([], 2, 0),
        ([source("a", "The bridge at Elm opened in 1931.")], 2, 0),
        ([CROWD], 3, 1),
        ([source("a", SAID.format(HOW[0]), same_origin="wire"), source("b", CLAIM, same_origin="wire")], 2, 1),
        ([CROWD, source("a", SAID.format("by the mayor"), same_origin="wire")], 2, 2),
        ([CROWD, *OTHERS[:1]], 2, 2),
        ([CROWD, *OTHERS[:3]], 3, 4),
    ],
)
def test_the_rest_of_the_library_is_asked_while_too_few_agree(sources: list[Source], need: int, have: int) -> None:
    assert asked(sources, need=need).corroboration.have == have


def test_enough_is_enough() -> None:
    assert asked([CROWD, *OTHERS], need=1).corroboration.have == 1


def test_a_source_that_contradicts_is_heard_when_more_are_wanted() -> None:
    against = source("against", "The bridge at Harrow was opened in 1954, after the war.")
    assert asked([CROWD, against], need=2).finding is Finding.SOURCES_DISAGREE


PINNED = source("pinned", "The bridge at Harrow was painted green.")


@pytest.mark.parametrize(("pins", "also"), [((), []), (("pinned",), ["paper-0"]), (("paper-0",), [])])
def test_others_are_only_said_to_hold_what_is_pinned(pins: tuple[str, ...], also: list[str]) -> None:
    assert [e.source for e in asked([PINNED, OTHERS[0]], pins=pins).also] == also


def test_what_stands_elsewhere_is_no_corroboration() -> None:
    verdict = asked([PINNED, OTHERS[0]], pins=("pinned",))
    assert (verdict.finding, verdict.corroboration.have) == (Finding.PARTIAL, 0)


def test_the_reason_says_where_else_it_is() -> None:
    assert asked([PINNED, OTHERS[0]], pins=("pinned",)).reason.endswith("It is in paper-0, to which it is not pinned.")


def test_evidence_is_of_the_pins_alone() -> None:
    verdict = asked([PINNED, *OTHERS], pins=("pinned",))
    assert {e.source for e in verdict.evidence} == {"pinned"}


def test_those_that_agree_and_are_not_shown_are_listed() -> None:
    verdict = asked(OTHERS)
    assert (len(verdict.evidence), len(verdict.also)) == (3, 3)


def test_a_runner_up_is_shown_where_the_best_holds_a_part() -> None:
    parts = [source("a", "The bridge at Harrow opened in spring."), source("b", "A bridge opened in 1931 at Elm.")]
    assert len(asked(parts).evidence) == 2


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("# The bridge at Harrow opened in 1931\n\nIt was raining.", "The bridge at Harrow opened in 1931"),
        ("It was raining.\n\nFig. 3: The bridge at Harrow, opened in 1931\n\nNobody came.", "Fig. 3: The bridge"),
        ("Bridge     Opened\nHarrow     1931\nElm        1954\n", "Harrow     1931"),
    ],
    ids=["heading", "caption", "row"],
)
def test_headings_captions_and_rows_are_evidence(text: str, shown: str) -> None:
    assert shown in asked([source("a", text)]).evidence[0].exact


@pytest.mark.parametrize("more", [" and a mayor was shot" * 100, " in 1931" * 2_000])
def test_a_claim_that_is_not_read_to_its_end_never_agrees(more: str) -> None:
    verdict = Checker(OTHERS).check(Claim("c", ClaimKind.CLAIM, CLAIM + more))
    assert verdict.finding is Finding.NOT_CHECKED


@pytest.mark.parametrize(
    "text",
    [
        ", ".join(f"clerk {n} of ward {n % 97}" for n in range(15_000)) + ", " + CLAIM,
        "x" * 300_000 + " " + CLAIM,
        "(" * 300_000 + CLAIM,
        " ".join(str(n) for n in range(60_000)) + " " + CLAIM,
        "1931 " * 60_000 + CLAIM,
        f"{CLAIM} " * 10_000,
        "Did the bridge at Harrow open in 1931? " * 10_000 + CLAIM,
    ],
    ids=["one sentence", "one word", "brackets", "numbers", "one year", "equal sentences", "questions"],
)
def test_no_source_hides_what_it_says_or_fills_the_card(text: str) -> None:
    verdict = asked([source("hostile", text)])
    assert verdict.finding is Finding.AGREES
    assert all(len(e.exact) < 2_000 for e in verdict.evidence)
