"""A quotation through all its checks: the finding, its level, its evidence."""

from __future__ import annotations

import pytest

from factcheck.check import Checker
from factcheck.model import (
    Claim,
    ClaimKind,
    Document,
    Finding,
    Level,
    Selector,
    Source,
    SourceCard,
    SourceKind,
    Span,
    Speaker,
    Turn,
    Unread,
    Verdict,
)

REYES, OKAFOR = Speaker("Dana Reyes", id="reyes"), Speaker("Lee Okafor", id="okafor")
COUNCIL = (
    "We are not going to close the library on Elm Street. The roof will be mended in May. I want to thank the staff, "
    "who kept it open through the flood, and the children, who came every day. It has been a long winter."
)
RALLY = (
    "Thank you. I want to thank the staff, who kept it open through the flood. The pool comes next, and I do mean "
    "next. It was a disgrace, plain and simple."
)


def source(name: str, text: str, speaker: Speaker, date: str, **more: str) -> Source:
    card = SourceCard(name, f"{name}.txt", name.title(), (speaker,), date, SourceKind.SPEECH, primary=True, **more)
    return Source(card, Document(f"{name}.txt", text))


SOURCES = (source("council", COUNCIL, REYES, "2024-03-14"), source("rally", RALLY, OKAFOR, "2024-04-02"))
LOST = Unread(SourceCard("scan", "scan.pdf"), "it holds pictures, no text")
CHECKER = Checker(SOURCES, (REYES, OKAFOR), unread=(LOST,))


def verdict(text: str, speaker: str = "reyes", date: str = "2024-03-14", *pins: str) -> Verdict:
    return CHECKER.check(Claim("q1", ClaimKind.QUOTE, text, speaker, date, sources=pins))


@pytest.mark.parametrize(
    ("text", "speaker", "date", "finding"),
    [
        ("a zeppelin landed on the bowling green", "reyes", "2024-03-14", Finding.NOT_FOUND),
        ("We are going to close the library on Elm Street", "reyes", "2024-03-14", Finding.ALTERED),
        ("The pool comes next", "reyes", "2024-04-02", Finding.MISATTRIBUTED),
        ("The pool comes next", "okafor", "2024-03-14", Finding.MISDATED),
        ("The roof will be mended in May. The pool comes next, and I do", "reyes", "2024-03-14", Finding.SPLICED),
        ("library", "reyes", "2024-03-14", Finding.AMBIGUOUS),
        ("…", "reyes", "2024-03-14", Finding.NOT_CHECKED),
        ("the roof … mended in May", "reyes", "2024-03-14", Finding.EDITED),
        ("The roof will be mended in May", "reyes", "2024-03-14", Finding.VERBATIM),
        ("The roof will be mended in May", "reyes", "2024-03", Finding.VERBATIM),
    ],
)
def test_finding(text: str, speaker: str, date: str, finding: Finding) -> None:
    assert verdict(text, speaker, date).finding is finding


@pytest.mark.parametrize(
    ("text", "speaker", "date", "level"),
    [
        ("a zeppelin landed on the bowling green", "reyes", "2024-03-14", Level.CHANGE),
        ("The pool comes next", "reyes", "2024-04-02", Level.CHANGE),
        ("library", "reyes", "2024-03-14", Level.LOOK),
        ("The roof will be mended for May", "reyes", "2024-03-14", Level.LOOK),
        ("…", "reyes", "2024-03-14", Level.NOT_CHECKED),
        ("The roof will be mended in May", "reyes", "2024-03-14", Level.CLEAR),
        ("The roof will be mended in May", "", "", Level.CLEAR),  # nothing was said of who and when
    ],
)
def test_level(text: str, speaker: str, date: str, level: Level) -> None:
    assert verdict(text, speaker, date).level is level


STUMP = (*SOURCES, *(source(f"stump{n}", RALLY, OKAFOR, f"2024-05-{n:02}") for n in (9, 2, 2)))
STUMP = (*STUMP, source("echo", RALLY, REYES, "2024-06-01"), source("undated", RALLY, OKAFOR, ""))


@pytest.mark.parametrize(
    ("date", "told"),
    [
        ("2024-04-02", ""),
        ("2024-04", ""),
        (
            "2024-04-03",
            "The words are on the record on 2 April 2024; the article says 3 April 2024. "
            "The same words are also on the record on 2 May 2024 and 9 May 2024.",
        ),
    ],
)
def test_a_date_that_differs_names_the_days_on_record(date: str, told: str) -> None:
    claim = Claim("q1", ClaimKind.QUOTE, "The pool comes next, and I do mean next", "okafor", date)
    found = Checker(STUMP[1:5], (REYES, OKAFOR)).check(claim)
    assert found.date is not None
    assert (found.date.reason if told else "", told in found.reason) == (told, True)


def test_the_words_of_somebody_else_are_no_other_day() -> None:
    claim = Claim("q1", ClaimKind.QUOTE, "The pool comes next, and I do mean next", "okafor", "2024-04-03")
    assert "1 June" not in Checker(STUMP, (REYES, OKAFOR)).check(claim).reason


@pytest.mark.parametrize(
    ("prefix", "finding"),
    [("The mayor is “", Finding.ALTERED), ("The mayor is not “", Finding.VERBATIM)],
)
def test_the_articles_own_words_may_hold_the_not(prefix: str, finding: Finding) -> None:
    cut = Claim("q1", ClaimKind.QUOTE, "going to close the library on Elm Street", "reyes", at=Selector(1, prefix))
    assert CHECKER.check(cut).finding is finding


def test_nothing_unconfirmed_is_clear() -> None:
    nameless = Checker((Source(SourceCard("paper", "paper.txt"), SOURCES[0].document),), (REYES,))
    claim = Claim("q1", ClaimKind.QUOTE, "The roof will be mended in May", "reyes", "2024-03-14")
    assert nameless.check(claim).level is Level.LOOK


SHARED = "I want to thank the staff, who kept it open through the flood"


@pytest.mark.parametrize(
    ("speaker", "date", "where"),
    [("reyes", "2024-03-14", "council"), ("okafor", "2024-04-02", "rally"), ("okafor", "", "rally")],
)
def test_the_kindest_of_equal_places_answers(speaker: str, date: str, where: str) -> None:
    found = verdict(SHARED, speaker, date)
    assert (found.finding, found.evidence[0].source) == (Finding.VERBATIM, where)


def test_the_other_place_is_also_shown() -> None:
    assert [e.source for e in verdict(SHARED).also] == ["rally"]


def test_equal_places_with_nothing_to_choose_by_are_ambiguous() -> None:
    assert verdict(SHARED, "", "").finding is Finding.AMBIGUOUS


@pytest.mark.parametrize(
    ("pin", "finding"),
    [
        ("rally", Finding.NOT_FOUND),
        ("scan", Finding.NOT_CHECKED),
        ("nowhere", Finding.NOT_CHECKED),
        ("council", Finding.VERBATIM),
    ],
)
def test_a_pinned_claim_is_checked_against_its_pin(pin: str, finding: Finding) -> None:
    assert verdict("The roof will be mended in May", "reyes", "2024-03-14", pin).finding is finding


def test_a_pinned_claim_still_says_where_else() -> None:
    found = verdict("The roof will be mended in May", "reyes", "2024-03-14", "rally")
    assert ("council" in found.reason, [e.source for e in found.also]) == (True, ["council"])


def test_an_unread_pin_says_why() -> None:
    assert "it holds pictures, no text" in verdict("The roof", "reyes", "", "scan").reason


def test_no_source_is_never_a_pass() -> None:
    claim = Claim("q1", ClaimKind.QUOTE, "The roof will be mended in May")
    assert Checker(()).check(claim).finding is Finding.NOT_CHECKED


def test_evidence_is_cut_from_the_source() -> None:
    evidence = verdict("the roof will be mended in may").evidence[0]
    assert evidence.exact == COUNCIL[evidence.spans[0].start : evidence.spans[0].end]
    assert COUNCIL.startswith(evidence.prefix + evidence.exact)


@pytest.mark.parametrize(
    "text",
    [
        "We are going to close the library",
        "the roof … mended in May",
        "The roof will be mended in May. The pool comes next, and I do",
    ],
)
def test_the_shown_difference_is_the_quotation(text: str) -> None:
    shown = "".join(p.article for p in verdict(text).evidence[0].parts)
    assert shown == text


def test_one_origin_counts_once() -> None:
    twins = (*SOURCES, source("copy", COUNCIL, REYES, "2024-03-14", same_origin="agency"))
    again = (*twins, source("copy2", COUNCIL, REYES, "2024-03-14", same_origin="agency"))
    claim = Claim("q1", ClaimKind.QUOTE, "The roof will be mended in May", "reyes", "2024-03-14")
    counts = [Checker(s, (REYES,)).check(claim).corroboration.have for s in (SOURCES, twins, again)]
    assert counts == [1, 2, 2]


def test_the_same_file_twice_is_one_source() -> None:
    twins = tuple(source(name, COUNCIL, REYES, "2024-03-14", sha256="0" * 64) for name in ("a", "b"))
    claim = Claim("q1", ClaimKind.QUOTE, "The roof will be mended in May", "reyes", "2024-03-14")
    assert Checker(twins, (REYES,)).check(claim).corroboration.have == 1


def test_the_same_question_has_the_same_answer() -> None:
    assert verdict(SHARED) == Checker(SOURCES, (REYES, OKAFOR)).check(
        Claim("q1", ClaimKind.QUOTE, SHARED, "reyes", "2024-03-14")
    )


def test_one_whole_place_beats_pieces_that_fit_as_well() -> None:
    text = "OKAFOR: The pool is old. REYES: The pool is old, and the roof of the pool is older still."
    turns = (Turn("OKAFOR", Span(8, 24)), Turn("REYES", Span(32, 89)))
    debate = Source(SourceCard("debate", "debate.txt", date="2024-03-14"), Document("debate.txt", text, turns=turns))
    claim = Claim("q1", ClaimKind.QUOTE, "The pool is old, and the roof of the pool is older", "okafor", "2024-03-14")
    assert Checker((debate,), (OKAFOR,)).check(claim).finding is Finding.MISATTRIBUTED


RELEASE = Source(
    SourceCard("release", "release.txt", speakers=(REYES,), date="2024-03-14", kind=SourceKind.RELEASE),
    Document(
        "release.txt",
        "“The valley gets a pool it can be proud of,” said Lee Okafor, chair of the board.\n\n"
        "“This is a plan of equals,” said Dana Reyes.\n\nThe pool opens in May.",
    ),
)


@pytest.mark.parametrize(
    ("text", "speaker", "level"),
    [
        ("The valley gets a pool it can be proud of", "reyes", Level.LOOK),
        ("This is a plan of equals", "okafor", Level.LOOK),
        ("The valley gets a pool it can be proud of", "okafor", Level.CLEAR),
        ("This is a plan of equals", "reyes", Level.CLEAR),
        ("The pool opens in May", "reyes", Level.CLEAR),
    ],
)
def test_quoted_words_belong_to_whom_the_source_quotes(text: str, speaker: str, level: Level) -> None:
    claim = Claim("q1", ClaimKind.QUOTE, text, speaker, "2024-03-14")
    assert Checker((RELEASE,), (REYES, OKAFOR)).check(claim).level is level


def test_the_named_speakers_own_line_is_shown_beside_anothers() -> None:
    text = "REYES: We will not raise the tax this year. COLE: We will raise the tax this year."
    turns = (Turn("REYES", Span(7, 43)), Turn("COLE", Span(50, 82)))
    card = SourceCard("debate", "debate.txt", date="2024-03-14", kind=SourceKind.TRANSCRIPT)
    debate = Source(card, Document("debate.txt", text, turns=turns))
    found = Checker((debate,), (REYES,)).check(
        Claim("q1", ClaimKind.QUOTE, "We will raise the tax this year", "reyes", "2024-03-14")
    )
    assert (found.finding, [e.label for e in found.nearest]) == (Finding.MISATTRIBUTED, ["REYES"])
