"""Claims against passages: first what must not be concluded, then the findings."""

from __future__ import annotations

import re
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.judge.claims import ClaimFinding, judge_claim
from factcheck.model import (
    Claim,
    ClaimKind,
    Document,
    Finding,
    Level,
    Passage,
    SlotIs,
    Source,
    SourceCard,
    Span,
)
from factcheck.text.when import parse_when

PUBLISHED = parse_when("2024-03-16")


def source(text: str, name: str = "minutes", date: str = "2024-03-14") -> tuple[Source, Passage]:
    card = SourceCard(name, f"{name}.txt", title=f"The {name}", date=date)
    return Source(card, Document(name, text)), Passage(0, Span(0, len(text)), 1.0)


def judged(claim: str, *passages: str, pinned: tuple[str, ...] = ()) -> ClaimFinding:
    held = [source(text, f"paper {n}") for n, text in enumerate(passages, 1)]
    return judge_claim(Claim("c1", ClaimKind.CLAIM, claim, sources=pinned), PUBLISHED, held)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        # The two that started this table: a refusal is no agreement, a bound no figure.
        ("The club agreed to an immediate merger.", "The club refused an immediate merger but agreed to talks."),
        ("The storm killed 40 people.", "The storm killed at least 13 people."),
        ("The court allowed the appeal.", "The court did not allow the appeal."),
        ("Mara Holt won the regional final.", "Mara Holt nearly won the regional final."),
        ("Mara Holt won the regional final.", "Mara Holt watched the regional final."),
        ("Only Lund voted against the budget.", "Lund voted against the budget."),
        ("Lund voted against the budget on 3 May 2021.", "Lund voted against the budget."),
        ("Twelve miners were rescued.", "Miners were rescued."),
        ("Lund beat Harrow in the final.", "Harrow beat Kessel in the final. Lund was absent."),
        ("Dana Reyes resigned in 2019.", "Tom Bell resigned in 2019. Dana Reyes stayed."),
    ],
)
def test_never_agrees(claim: str, passage: str) -> None:
    assert judged(claim, passage).finding is not Finding.AGREES


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        # Another event, another subject, another unit, another verb: two facts, no conflict.
        ("Dana Reyes resigned in 2019.", "Tom Bell resigned in 2017. Dana Reyes stayed."),
        ("Dana Reyes was born in 1961.", "Dana Reyes was elected in 2004."),
        ("The bridge opened in 1931.", "The bridge was painted in 1958."),
        ("The fire killed 13 people.", "Thirteen engines were sent to the fire."),
        ("The fire killed 13 people.", "The fire injured 40 people."),
        ("The fire at Elm Mill killed 13 people.", "The fire at Ash Dock killed 12 people."),
        ("The 2024 election was close.", "The 2020 election was close."),
        ("Harrow scored three goals.", "Harrow made two saves."),
        ("The storm killed 40 people.", "The storm killed at least 13 people."),
        ("The council spent more than $2 million on roads.", "The council spent $2.4 million on roads."),
        ("About 370 runners finished the race.", "In the race 367 runners finished."),
        ("Crumb will close 12 of its 80 shops.", "Crumb will close 12 shops."),
        ("The trial began in May 2021.", "The trial began on 4 May 2021."),
        ("The trial did not begin in 2021.", "The trial began in 2022."),
        ("Captain Ana Ruiz spoke.", "Ana Ruiz is chairwoman of the club."),
        ("Councillor Ana Ruiz spoke.", "Tom Bell was a councillor until 2019. Ana Ruiz spoke."),
        # Turned round, but nobody says that it was so, or not of the same.
        ("Lund did not sell the mill.", "Lund was accused of having sold the mill."),
        ("Lund did not sell the mill.", "Lund may have sold the mill."),
        ("Lund did not sell the mill in 2019.", "Lund sold the mill."),
        ("Lund did not sell the old mill.", "Lund sold the mill."),
        ("Lund sold the mill.", "Kessel did not sell the mill."),
        ("Lund sold the mill.", "Lund never left Harrow, and sold the mill."),
        ("The club agreed to an immediate merger.", "The club refused an immediate merger but agreed to talks."),
        ("Kessel won the appeal.", "Lund lost the appeal."),
        ("Kessel won the appeal.", "If Kessel lost the appeal, the mill would close."),
        ("The number of cases rose in Harrow.", "The number of deaths fell in Harrow."),
        ("Lund supports the merger.", "Lund opposes the tax on the merger."),
        ("Bell opened the meeting.", "Bell closed the meeting at nine."),
        ("The youngest player scored.", "The oldest player scored."),
        ("The party won the election.", "The party lost the election in 2019 but won it in 2023."),
        ("Shares in Crumb fell on Monday.", "Shares in Crumb rose on Friday."),
        ("Police did not arrest the driver.", "Police arrested two people, and the driver was released."),
        # One can do both, be both, or lie in the other.
        ("Mara Holt played for Leeds.", "Mara Holt played for York."),
        ("Mara Holt voted for Ana Ruiz.", "Mara Holt voted for Tom Bell."),
        ("Mara Holt was born in Brooklyn.", "Mara Holt was born in New York."),
        ("Glass River was directed by Mara Holt.", "Glass River was directed by Tom Bell and Mara Holt."),
        ("Glass River was directed by Mara Holt.", "Ash Dock was directed by Tom Bell."),
        ("Glass River was directed by M. Holt.", "Glass River was directed by Mara Holt."),
        ("Mara Holt is an English painter.", "Mara Holt is a British painter."),
        ("Mara Holt is an American painter.", "Mara Holt is a Canadian painter who took American citizenship."),
        ("Glass River is a novel.", "Glass River is a 1994 drama film."),
        ("Glass River is a Danish film.", "Ash Dock is a Swedish film."),
        ("Mara Holt was born on 4 October.", "Mara Holt was born on 4 October 1961."),
        ("Mara Holt was born in October.", "Mara Holt was born on 4 October 1961."),
        ("Glass River was released in 1995.", "Glass River is a 1994 drama film."),
        ("The record sold over 10,000 copies.", "The record sold over 12,000 copies."),
    ],
)
def test_never_conflicts(claim: str, passage: str) -> None:
    assert judged(claim, passage).finding is not Finding.CONFLICTS


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The bridge opened in 1931.", "The bridge was opened on 4 June 1931 by the mayor."),
        ("Thirteen miners were rescued at Elm Pit.", "13 miners were rescued at Elm Pit last night."),
        ("The vote was the largest in the town's history to date.", "The vote was the largest in the town's history."),
        ("More than 300 runners finished the race.", "In the race 367 runners finished."),
        ("Mara Holt was born on 8 April 1974.", "Mara Holt (born April 8, 1974) is a sculptor."),
        ("The flood hurt 60 people in Harrow.", "In Harrow 60 people were injured in the flood."),
    ],
)
def test_agrees_for_a_person_to_confirm(claim: str, passage: str) -> None:
    found = judged(claim, passage)
    assert (found.finding, found.level, found.code) == (Finding.AGREES, Level.CONFIRM, "C100")


@pytest.mark.parametrize(
    ("claim", "passage", "code", "value"),
    [
        (
            "The fire in Harrow killed at least 13 villagers.",
            "The fire in Harrow killed at least 12 villagers.",
            "C101",
            "at least 12 villagers",
        ),
        ("The strike at Elm Mill lasted three days.", "The strike at Elm Mill lasted five days.", "C101", "five days"),
        ("Kessel sold 40 percent of its shares.", "Kessel sold 14% of its shares.", "C101", "14%"),
        (
            "The second season of Harbour Lights began well.",
            "The third season of Harbour Lights began well.",
            "C101",
            "third season",
        ),
        ("Mara Holt died in 2015.", "Mara Holt (8 April 1954 – 2 May 2013) was a sculptor.", "C102", "2 May 2013"),
        ("The trial of Tom Bell began in May 2021.", "The trial of Tom Bell began on 4 June.", "C102", "4 June"),
        ("Glass River is a 1994 film.", "Glass River is a 1989 drama film.", "C102", "1989"),
        (
            "The call between Lund and Kessel on May 15, 2023, aimed at a truce.",
            "The call between Lund and Kessel was on 19 May 2023.",
            "C102",
            "19 May 2023",
        ),
        (
            "Senator Ana Ruiz backed the bill.",
            "Ana Ruiz has been governor since 2022. Until then she was a senator.",
            "C103",
            "governor",
        ),
        ("Mayor Ana Ruiz opened the pool.", "Ana Ruiz, the former mayor, opened the pool.", "C103", "former mayor"),
        ("Glass River was directed by Mara Holt.", "Glass River is a film directed by Tom Bell.", "C103", "Tom Bell"),
        ("Mara Holt directed Glass River.", "Glass River was written and directed by Tom Bell.", "C103", "Tom Bell"),
        ("Harbour Lights aired on Elm Radio.", "Harbour Lights was first aired on Ash TV.", "C103", "Ash TV"),
        ("Mara Holt was born in Denmark.", "Mara Holt was born in Sweden.", "C103", "Sweden"),
        ("Glass River is a Danish film.", "Glass River is a 1994 Swedish crime film.", "C103", "Swedish"),
        ("There is a Danish painter named Mara Holt.", "Mara Holt is a Swedish painter.", "C103", "Swedish"),
        (
            "Glass River is a comedy in two acts by Mara Holt.",
            "Glass River is a comedy by Noe\u0308l Bell.",
            "C103",
            "Noe\u0308l Bell",
        ),
        ("Ash Dock is a novel.", "Ash Dock is a village on the coast.", "C103", "village"),
        ("Lund did not sell the mill.", "Lund sold the mill.", "C104", "sold"),
        ("Lund never paid the fine.", "In May, Lund paid the fine.", "C104", "paid"),
        ("Lund sold the mill.", "Lund refused to sell the mill.", "C104", "refused to sell"),
        ("The court allowed the appeal.", "The court did not allow the appeal.", "C104", "not allow"),
        ("Kessel won the appeal.", "Kessel lost the appeal.", "C104", "lost"),
        ("Profits at Crumb rose.", "Profits at Crumb fell.", "C104", "fell"),
        ("Mara Holt was born on 4 October.", "Mara Holt was born on 5 October 1961.", "C102", "5 October 1961"),
        ("Mara Holt was born in July.", "Mara Holt (born 5 October 1961) is a sculptor.", "C102", "5 October 1961"),
        ("Glass River was released in 2003.", "Glass River is a 1994 drama film.", "C102", "1994"),
        ("Ash Dock closed in 1952.", "Ash Dock was a harbour that operated from 1952 to 1996.", "C102", "1996"),
        (
            "Mara Holt died in February 1798.",
            "Mara Holt (5 February 1748–28 January 1798) was a composer.",
            "C102",
            "28 January 1798",
        ),
        ("Harrow lost over 14 houses.", "Harrow lost over 12 houses.", "C101", "over 12 houses"),
    ],
)
def test_conflicts_with_both_values(claim: str, passage: str, code: str, value: str) -> None:
    found = judged(claim, passage)
    shown = [s.source for s in found.slots if s.result is SlotIs.CONFLICTS]
    assert (found.finding, found.level, found.code, shown) == (Finding.CONFLICTS, Level.CHANGE, code, [value])


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The storm killed 40 people.", "The storm killed at least 13 people."),
        ("The storm killed 13 people.", "The storm killed at least 13 people."),
        ("The storm killed 13 people.", "The storm killed between 10 and 15 people."),
        ("The trial of Tom Bell began on 4 June 2021.", "The trial of Tom Bell began in June 2021."),
    ],
)
def test_bound(claim: str, passage: str) -> None:
    found = judged(claim, passage)
    assert (found.finding, found.level, found.code) == (Finding.BOUND, Level.LOOK, "C110")


def test_partial_lists_what_is_not_there() -> None:
    found = judged("Lund sold the mill to Kessel for $2 million.", "Lund sold the mill in spring.")
    assert (found.code, found.reason) == (
        "C120",
        "“The paper 1” speaks of this, but these particulars are not there: “$2 million”, “Kessel”.",
    )


@pytest.mark.parametrize(
    ("claim", "passage", "reason"),
    [
        (
            "Mayor Ana Ruiz told the new council that the mill lost £3 million.",
            "Ana Ruiz said that the council's mill lost £3 million.",
            "has every particular of this claim, though not all in the same words.",
        ),
        (
            "Ana Ruiz sold the derelict mill to Kessel.",
            "Ana Ruiz sold the mill to Kessel.",
            "has its names, figures and dates, but this word is not there: “derelict”.",
        ),
        (
            "Ana Ruiz quietly sold the derelict mill to Kessel.",
            "Ana Ruiz sold the mill.",
            "these particulars are not there: “Kessel”; nor are the words “quietly”, “derelict”.",
        ),
    ],
)
def test_partial_tells_particulars_from_words(claim: str, passage: str, reason: str) -> None:
    assert judged(claim, passage).reason.endswith(reason)


def test_a_source_that_has_both_values_is_for_a_person_to_see() -> None:
    card = SourceCard("diary", "diary.txt", title="The diary")
    text = "Ana Ruiz finished the mural in 2014. It rained. Ana Ruiz finished the mural in 2012."
    spans = (Span(0, 36), Span(46, len(text)))
    held = [(Source(card, Document("diary", text)), Passage(0, span, 1.0)) for span in spans]
    found = judge_claim(Claim("c1", ClaimKind.CLAIM, "Ana Ruiz finished the mural in 2014."), None, held)
    assert (found.finding, found.reason) == (
        Finding.SOURCES_DISAGREE,
        "“The diary” has “2014”, as the article does, and “2012” in another place.",
    )


def test_sources_that_disagree_are_both_named() -> None:
    found = judged(
        "The bridge at Harrow opened in 1931.",
        "The bridge at Harrow opened in 1932.",
        "The bridge at Harrow opened in 1931.",
    )
    assert (found.code, found.order[0], found.agreeing, found.conflicting) == ("C130", 1, (1,), (0,))
    assert found.reason == (
        "The sources disagree: “The paper 2” has “1931”, as the article does, but “The paper 1” has “1932”."
    )


@pytest.mark.parametrize("passages", [(), ("The weather was fine.",)])
def test_not_found(passages: tuple[str, ...]) -> None:
    found = judged("Lund sold the mill to Kessel.", *passages)
    assert (found.finding, found.level, found.code, found.slots) == (Finding.NOT_FOUND, Level.LOOK, "C150", ())


@pytest.mark.parametrize(
    "claim",
    [
        "The council should keep the library open.",
        "I think the plan is wrong.",
        "The dispute could divide the party.",
        "With the 2026 election ahead, the row might cost the mayor her seat.",
        "The council could move to Elm Street on 6 December 2024.",
        "The dinner will be splendid.",
    ],
)
def test_opinion_and_prediction_are_not_checked(claim: str) -> None:
    found = judged(claim, "The council met.")
    assert (found.finding, found.level, found.code) == (Finding.NOT_CHECKED, Level.NOT_CHECKED, "C190")


@pytest.mark.parametrize(
    ("claim", "finding"),
    [
        ("The Harrow dinner will be held on 5 April.", Finding.AGREES),
        ("The Harrow dinner will be held on 6 April.", Finding.CONFLICTS),
        ("The Harrow dinner will be held on 6 April 2024.", Finding.CONFLICTS),
    ],
)
def test_plan_with_a_day_is_held_against_the_sources(claim: str, finding: Finding) -> None:
    assert judged(claim, "The Harrow dinner will be held on 5 April 2024.").finding is finding


def test_claim_that_names_no_one_conflicts_only_with_its_pinned_source() -> None:
    claim, passage = "killed at least 13 civilians", "At least 12 people were killed."
    free, pinned = judged(claim, passage), judged(claim, passage, pinned=("paper 1",))
    assert (free.finding, pinned.finding) == (Finding.PARTIAL, Finding.CONFLICTS)


def test_same_figure_of_something_else_is_pointed_out() -> None:
    found = judged(
        "The flood in Harrow killed at least 13 people.",
        "The flood in Harrow killed at least 12 people and closed thirteen roads.",
    )
    assert "“thirteen roads” stands there, but as the number of something else" in found.reason.lower()


def test_agreeing_duration_stands_beside_a_conflicting_date() -> None:
    found = judged(
        "The two-hour call between Lund and Kessel on 15 May 2023 was friendly.",
        "The call between Lund and Kessel on 19 May 2023 took a little over two hours.",
    )
    assert [(s.label, s.source, s.result) for s in found.slots] == [
        ("how long", "a little over two hours", SlotIs.AGREES),
        ("when", "19 May 2023", SlotIs.CONFLICTS),
        ("name", "Lund", SlotIs.AGREES),
        ("name", "Kessel", SlotIs.AGREES),
    ]


@pytest.mark.parametrize(
    ("claim", "passage", "hint"),
    [
        ("Lund did not sell the mill.", "Lund was accused of having sold the mill.", "“not”, that the passage"),
        (
            "Lund sold the mill to Kessel.",
            "Lund, who refused to leave, sold the mill.",
            "“refused”, that the claim has",
        ),
        ("Only Lund sold the mill.", "Lund sold the mill.", "“only”"),
        (
            "Kessel won the appeal.",
            "If Kessel lost the appeal, the mill would close.",
            "“won”; the passage of “The paper 1” has “lost”",
        ),
        ("Lund sold the mill.", "Lund plans to sell the mill.", "not as done: “plans to sell”"),
        (
            "Ana Ruiz sold the mill.",
            "Tom Bell sold the mill.",
            "The passage of “The paper 1” says this of “Tom Bell”; “Ana Ruiz” is not in it.",
        ),
    ],
)
def test_hint_is_shown_and_no_verdict(claim: str, passage: str, hint: str) -> None:
    found = judged(claim, passage)
    assert (found.finding, hint in " ".join(found.hints)) == (Finding.PARTIAL, True)


@pytest.mark.parametrize(
    ("claim", "passage", "result"),
    [
        ("The pool at Harrow closed on Wednesday.", "The pool at Harrow closed.", SlotIs.MISSING),
        ("The pool at Harrow closed in 2024.", "The pool at Harrow closed.", SlotIs.MISSING),
        ("The pool at Harrow closed on Thursday.", "The pool at Harrow closed on Monday.", SlotIs.CONFLICTS),
        ("The pool at Harrow closed on Thursday.", "The pool at Harrow closed.", SlotIs.AGREES),
        ("The pool at Harrow closed on 14 March.", "The pool at Harrow closed.", SlotIs.AGREES),
    ],
)
def test_the_sources_own_date_speaks_where_the_passage_names_none(claim: str, passage: str, result: SlotIs) -> None:
    assert [s.result for s in judged(claim, passage).slots if s.label == "when"] == [result]


def test_a_hint_says_where_the_next_passage_has_no_negation() -> None:
    found = judged(
        "Lund sold the old mill to Kessel.", "Lund never sold the old mill by the sea.", "Lund sold the old mill."
    )
    assert found.hints[0].endswith("that the claim has not, nor has the next passage shown.")


def test_a_runner_up_holds_half_as_much_as_the_best() -> None:
    claim = "Lund sold the old mill at Harrow to Kessel for $2 million."
    found = judged(claim, "Lund sold the old mill at Harrow in spring.", "Lund is a town.", "Lund sold the old mill.")
    assert found.order == (0, 2)


def test_days_are_reckoned_from_each_text_of_its_own() -> None:
    found = judged("The pool at Harrow closed on Thursday.", "The pool at Harrow closed today.")
    assert found.finding is Finding.AGREES


@given(st.text(alphabet="Lund sold 12.,2021 not May the-(%$", max_size=80), st.text(max_size=80))
def test_any_text_gets_a_finding(claim: str, passage: str) -> None:
    for one, other in ((claim, passage), (passage, claim), (claim, claim)):
        assert judged(one, other).reason


PAGE = (Path(__file__).parents[2] / "docs" / "claims.md").read_text(encoding="utf-8")
EXAMPLES = re.findall(r"^\| “(.+?)” \| “(.+?)” \| (\S+) \|", PAGE, re.MULTILINE)


@pytest.mark.parametrize(("claim", "passage", "finding"), EXAMPLES)
def test_example_of_the_docs_is_true(claim: str, passage: str, finding: str) -> None:
    assert judged(claim, passage).finding == finding


def test_docs_have_examples() -> None:
    assert len(EXAMPLES) >= 8


def test_what_stands_there_is_never_said_not_to_be_there() -> None:
    """The month is there, of another thing: a reader who looks would find it."""
    held = [source("Wages fell in June. Rents rose.", date="")]
    found = judge_claim(Claim("c1", ClaimKind.CLAIM, "Rents rose by 4 per cent in June."), None, held)
    assert [(s.source, s.result) for s in found.slots if s.article == "June"] == [("June", SlotIs.ELSEWHERE)]
    assert "has “June”, but not clearly of the same" in found.reason


def test_another_who_says_something_does_not_part_what_is_said() -> None:
    found = judged(
        "Mr Hall said that 41 boats had left since March.",
        "The mayor, Dana Reyes, said that the pier was safe. According to Tom Hall, 47 boats had left since March.",
    )
    assert found.finding is Finding.CONFLICTS
