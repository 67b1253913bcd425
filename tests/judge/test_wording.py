"""Wording: what must never pass, then what must."""

from __future__ import annotations

import pytest

from factcheck.model import Span, Turn, Wording
from tests.judge.setting import judged, types

MAYOR = (
    "Good evening. We are not going to close the library on Elm Street this year, and I think we never will. "
    "The roof will cost 13 thousand dollars, which most members of the council have accepted. "
    "Some of you may have read that Lee Okafor wants a new pool. I have always liked Lee, but the pool can wait. "
    "You know, the children of this town come first. If the state pays, we might build it in 2031. "
    "Probably the bridge must be mended before that. I said so in March and I say so again: it was unsafe then."
)

TURNS_THE_MEANING = [
    ("We are going to close the library on Elm Street this year", "negation"),
    ("and I think we will", "negation"),
    ("the children of this town don't come first", "negation"),
    ("so in March and I say so again: it was safe then", "negation"),
    ("The roof will cost 30 thousand dollars, which most members", "number"),
    ("The roof will cost thirteen million dollars, which most members", "number"),
    ("we might build it in 2013", "number"),
    ("close the library on Oak Street this year", "name"),
    ("Some of you may have read that Dana Okafor wants a new pool", "name"),
    ("I said so in May and I say so again", "name"),
    ("which all members of the council have accepted", "quantifier"),
    ("Many of you may have read that Lee Okafor wants a new pool", "quantifier"),
    ("I have often liked Lee, but the pool can wait", "quantifier"),
    ("Some of you must have read that Lee Okafor wants", "modal"),
    ("the pool must wait. You know, the children of this town come first", "modal"),
    ("If the state pays, we build it in 2031", "modal"),
    ("the bridge should be mended before that. I said so in March", "modal"),
]


@pytest.mark.parametrize(("quotation", "kind"), TURNS_THE_MEANING)
def test_what_turns_the_meaning_is_altered_and_typed(quotation: str, kind: str) -> None:
    found = judged(quotation, MAYOR)
    assert (found.check.result, kind in types(found)) == (Wording.ALTERED, True)


@pytest.mark.parametrize(
    ("quotation", "kind"),
    [
        ("going to close the library on Elm Street this year", "truncated"),
        ("will be the last. We would", "truncated"),
    ],
)
def test_a_not_just_outside_the_cut_turns_the_meaning(quotation: str, kind: str) -> None:
    source = MAYOR + " It will be the last. We would not."
    assert types(judged(quotation, source)) == {kind}


@pytest.mark.parametrize(
    ("quotation", "kind"),
    [
        ("the children of this village come first", "substitution"),
        ("Lee Okafor wants a pool. I have always liked Lee", "dropped"),
        ("Lee Okafor wants a new heated pool. I have always liked Lee", "added"),
        ("this the children of town come first", "order"),
        ("which most members of the council accept. Some of you may have read", "tense"),
        ("the bridge must be mended", None),
    ],
)
def test_content_words(quotation: str, kind: str | None) -> None:
    found = judged(quotation, MAYOR)
    assert found.check.result is (Wording.ALTERED if kind else Wording.VERBATIM)
    assert kind is None or kind in types(found)


@pytest.mark.parametrize(
    ("quotation", "kind"),
    [
        ("We're not going to close the library on Elm Street", "contraction"),
        ("the children of this town … might build it in 2031", "ellipsis"),
        ("the roof will cost [much], which most members of the council have accepted", "bracket"),
        ("[t]he children of this town come first", "bracket"),
        ("close the library in Elm Street this year", "slip"),
        ("I said so in March, I say so again", "slip"),
        ("the pool can wait. The children of this town come first", "filler"),
    ],
)
def test_honest_edits_are_edited(quotation: str, kind: str) -> None:
    found = judged(quotation, MAYOR)
    assert (found.check.result, kind in types(found)) == (Wording.EDITED, True)


@pytest.mark.parametrize(
    "quotation",
    [
        "the children of this town come first",
        "THE CHILDREN of this town come first,",
        "the chil-\ndren of this town come first",
        "“the children\u00a0of this town”—come first",
        "The roof will cost thirteen thousand dollars",
        "the roof will cost 13,000 dollars, which most members",
        "have always liked Lee; but the pool can wait",
    ],
)
def test_typography_is_verbatim(quotation: str) -> None:
    assert judged(quotation, MAYOR).check.result is Wording.VERBATIM


@pytest.mark.parametrize(
    ("quotation", "kinds"),
    [
        ("the children of this town come first", {"case"} - {"case"}),
        ("The Children of this town come first", {"case"}),
        ("in March: and I say so again", {"punctuation"}),
        ("the roof will cost thirteen thousand dollars", {"spelling", "case"}),
    ],
)
def test_typography_is_listed(quotation: str, kinds: set[str]) -> None:
    assert types(judged(quotation, MAYOR)) == kinds


OTHER_DAY = "Ladies and gentlemen, the fog had come in from the estuary, and the count was given up until morning."


@pytest.mark.parametrize(
    "quotation",
    [
        "which most members of the council have accepted and the count was given up until morning",
        "the children of this town come first … the fog had come in from the estuary",
        "it was unsafe then … We are not going to close the library on Elm Street",
    ],
)
def test_pieces_that_do_not_belong_together_are_spliced(quotation: str) -> None:
    assert judged(quotation, MAYOR, OTHER_DAY).check.result is Wording.SPLICED


def test_a_far_ellipsis_is_a_splice() -> None:
    source = MAYOR + " And so on and so forth." * 60 + " Thank you all for coming out in this rain."
    assert judged("The roof will cost 13 thousand dollars … coming out in this rain", source).check.result is (
        Wording.SPLICED
    )


DEBATE = "REYES: The pool can wait another year.\nOKAFOR: The children cannot wait at all.\n"
TURNS = (Turn("REYES", Span(7, 38)), Turn("OKAFOR", Span(47, 79)))


@pytest.mark.parametrize(
    "quotation",
    [
        "The pool can wait another year. The children cannot wait at all.",
        "The pool can wait another year … The children cannot wait at all.",
    ],
)
def test_two_speakers_merged_are_spliced(quotation: str) -> None:
    assert judged(quotation, DEBATE, turns=TURNS).check.result is Wording.SPLICED


@pytest.mark.parametrize("quotation", ["The pool can wait another year.", "The children cannot wait at all."])
def test_one_speakers_words_are_verbatim(quotation: str) -> None:
    assert judged(quotation, DEBATE, turns=TURNS).check.result is Wording.VERBATIM


APPLAUSE = "We will mend the roof. [Applause] And um we will, we will mend the bridge. (Laughter.) Thank you."


@pytest.mark.parametrize(
    ("quotation", "kind"),
    [
        ("We will mend the roof. And we will mend the bridge", "interjection"),
        ("And we will mend the bridge. Thank you", "filler"),
    ],
)
def test_the_halls_noise_is_skipped(quotation: str, kind: str) -> None:
    found = judged(quotation, APPLAUSE)
    assert (found.check.result, kind in types(found)) == (Wording.EDITED, True)


SCANNED = "The cornmittee has tbe po1icy of mending rnodern roofs before the new ones leak, as modem towns do."


@pytest.mark.parametrize(
    ("quotation", "result"),
    [
        ("The committee has the policy of mending modern roofs", Wording.VERBATIM),
        ("The committee has no policy of mending modern roofs", Wording.ALTERED),
        ("the policy of mending modern roofs before the new ones leak, as modern towns do", Wording.VERBATIM),
    ],
)
def test_a_badly_scanned_source(quotation: str, result: Wording) -> None:
    assert judged(quotation, SCANNED).check.result is result


@pytest.mark.parametrize(
    ("quotation", "look"),
    [
        ("the children of this town come first", False),
        ("I have always liked Lee", True),  # the source goes on with "but"
        ("close the library in Elm Street", True),
    ],
)
def test_harmless_but_worth_a_look(quotation: str, look: bool) -> None:
    assert judged(quotation, MAYOR).look is look


REAL = "We will mend the sea wall before winter, whatever it may cost the town"
WALL = f"Good evening. {REAL}. That is a promise. MR HALL: I agree with her."
INVENTED = "every child from Elmfield paints lighthouses green with leftover varnish"


@pytest.mark.parametrize("quotation", [f"{REAL}, {INVENTED}", f"{INVENTED.capitalize()}. {REAL}"])
def test_an_invented_end_is_not_laid_over_other_words(quotation: str) -> None:
    """No word of it was made from those that stand there, so none is told as one that differs."""
    found = judged(quotation, WALL)
    told = [(str(e.type), len(e.article.split()), e.source) for e in found.check.edits if e.type.alters]
    assert (found.check.result, told) == (Wording.ALTERED, [("added", 10, "")])


def test_what_goes_on_ends_with_its_turn() -> None:
    text = "MR ABARA: We will mend the roof this year, but only if the county pays. COUNCILLOR HALL: Who says so?"
    start = text.index("COUNCILLOR")
    turns = (Turn("MR ABARA", Span(10, start)), Turn("COUNCILLOR HALL", Span(text.index("Who"), len(text))))
    edits = judged("We will mend the roof this year", text, turns=turns).check.edits
    assert [e.source for e in edits if e.note == "the source goes on"] == ["but only if the county pays"]
