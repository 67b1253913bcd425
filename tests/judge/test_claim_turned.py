"""Claims turned round: a "not" on one side, an opposite, a side, a passive; and what only looks like it."""

from __future__ import annotations

import pytest

from factcheck.judge.claims import ClaimFinding, judge_claim
from factcheck.model import Claim, ClaimKind, Document, Finding, Passage, Source, SourceCard, Span


def judged(claim: str, *passages: str) -> ClaimFinding:
    held = [
        (Source(SourceCard(f"paper {n}", ""), Document(f"paper {n}", text)), Passage(n, Span(0, len(text)), 1.0))
        for n, text in enumerate(passages)
    ]
    return judge_claim(Claim("c1", ClaimKind.CLAIM, claim), None, held)


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        # Told of another.
        ("The baker did not join the strike.", "The miller joined the strike, as did two young bakers."),
        ("Mara Holt has never owned a boat.", "Mara Holt's sister owned a boat in 2004."),
        ("The cheese did not win a prize.", "The cheese came third. A similar one won a prize in 2002."),
        ("Ana Ruiz was convicted of theft.", "Ana Ruiz's brother was acquitted of theft."),
        (
            "Mara Holt paid the rent.",
            "The court heard that Mara Holt had left. Her brother did not pay the rent.",
        ),
        ("Mara Holt's aunt sailed to Oslo.", "Unlike her aunt she did not sail to Oslo."),
        ("Tom Bell paid the rent.", "Tom Bell accused Ole Krag of theft. He did not pay the rent."),
        ("The youngest diver won a medal.", "The oldest diver won a medal."),
        ("Mara Holt is not a lawyer.", "Mara Holt met a lawyer."),
        ("The company has no debts.", "The company's owner has debts."),
        ("The minister opposed the plan.", "The minister's party supported the plan."),
        ("Ann Holt has no children.", "Ann Holt teaches children."),
        ("Ann Holt has no children.", "Ann Holt's books for children sold well."),
        ("The police did not find the gun.", "The police found the car, and a boy found the gun."),
        ("The governor did not pardon Bell.", "Had the governor pardoned Bell, riots would have followed."),
        ("Ann Holt praised Ole Krag.", "Ole Krag praised Ann Holt."),
        # Of another kind, or in another place.
        ("The north gate is not open.", "The south gate is open."),
        ("The Danish minister did not sign the deal.", "The Swedish minister signed the deal."),
        ("The mayor of Lund did not resign.", "The mayor of Kessel resigned."),
        ("The league did not ban the player.", "The league banned another player."),
        ("The women's team did not qualify.", "The men's team qualified for the final, unlike the women's team."),
        ("The ship was not hit by a mine.", "The ship passed a mine. The tug was hit by a mine."),
        ("The play was not a success in London.", "The play was a success in Paris and came to London."),
        ("The treaty was not signed in Rome.", "The treaty was drafted in Rome. It was signed in Oslo."),
        ("Nobody was killed in the crash.", "Three people were killed in another crash."),
        ("The tunnel is open.", "The tunnel is not open to lorries."),
        ("The firm did not buy the mill.", "The firm bought shares in the mill."),
        # Nobody says who did it.
        ("The curator did not frame the print.", "The print was framed on 4 April in the curator's town."),
        # Left open, planned, or only said.
        ("The team did not train in Spain.", "The team planned to train in Spain."),
        ("The drug did not reduce deaths.", "The drug reduced deaths by a third, the team reported."),
        ("Tom Bell sold the barn.", "Tom Bell denied that he had sold the barn."),
        ("Tom Bell sold the barn.", "It is not true that Tom Bell sold the barn."),
        ("Mara Holt resigned.", "Mara Holt did not resign until the board had asked her to."),
        # Only a part, or another thing, is denied.
        ("Harrow beat Leeds.", "Harrow did not beat Leeds in 2019."),
        ("Harrow won.", "Harrow did not win the cup."),
        ("The village has no school.", "The village has a school bus."),
        ("The road was not repaired in a week.", "The road was repaired."),
        # "Not" and an opposite say the same; "above" is not "below".
        ("The road is paved below Penrose.", "The road is not paved above Penrose."),
        ("The fare was unchanged in Harrow.", "The fare was not changed in Harrow."),
        # No denial of what follows.
        ("The quay is no longer owned by monks.", "The quay was owned by monks from 1379 to 1487."),
        ("Not all the miners were saved at Elm Pit.", "The miners were saved at Elm Pit."),
        ("Tom Bell denied the theft.", "Tom Bell was cleared of the theft."),
    ],
)
def test_never_turned(claim: str, passage: str) -> None:
    assert judged(claim, passage).finding is not Finding.CONFLICTS


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Guests were turned away.", "No guests were turned away, but six left."),
        ("Many were soaked in the storm.", "The storm reached Harrow at noon. Nobody was soaked in the storm."),
        ("Nobody was injured in the blast.", "Three people were injured in the blast."),
        ("All 40 sailors survived.", "None of the 40 sailors survived."),
        ("The firm agreed to keep the mill open.", "The firm agreed not to keep the mill open."),
        ("Tom Bell sailed alone.", "Tom Bell advised against sailing alone."),
        ("The firm paid the fine.", "The firm refused to pay the fine."),
        ("Mara Holt moved.", "Mara Holt did not move, although her landlord begged her."),
        (
            "Mara Holt paid the rent.",
            "The court heard that Mara Holt had left. She denied the theft and did not pay the rent.",
        ),
        (
            "Tom Bell played in the Danish band.",
            "A Danish band was founded in York. Tom Bell did not play in it.",
        ),
        (
            "Smoking is not banned in the barn.",
            "The barn has never been painted. Smoking is banned in the barn.",
        ),
        ("Bells never rang in the abbey.", "The abbey is not a ruin. Bells rang in the abbey in 1998."),
        ("Lund was not fined.", "The court fined Lund 300 euros."),
        ("The suspect was not arrested in Spain.", "Police arrested the suspect in Spain."),
        ("Elm School has not been painted by Tom Bell.", "Elm School opened in 1966. It has been painted by Tom Bell."),
        ("The inn raised its prices.", "The inn cut its prices."),
        ("The rift between north and south narrowed.", "The rift between north and south widened."),
        (
            "The abbot confirmed that the relic was sold without a seal.",
            "The abbot denied that the relic was sold without a seal.",
        ),
        ("Ana Ruiz was convicted of theft.", "Ana Ruiz was acquitted of theft."),
        ("The scar is on the right hand of Tom Bell.", "The scar is on the left hand of Tom Bell."),
        ("The inn hired 90 cooks.", "The inn laid off 90 cooks."),
        ("Mara Holt was hurt in the crash.", "Mara Holt was unhurt in the crash."),
        ("The warden spoke for the levy.", "The warden spoke against the levy."),
        ("Lund defeated Kessel in the final.", "Lund was defeated by Kessel in the final."),
        ("Lund beat Kessel.", "Kessel beat Lund."),
        ("Ole Krag was arrested.", "Ole Krag was questioned but not arrested."),
        ("Lund chapel accepted a bequest.", "Neighbouring Lund chapel rejected a bequest."),
        ("Glass River was not sung by a band.", "Glass River is a song sung by an Irish boy band."),
        ("Lund lost to Kessel.", "Lund beat Kessel."),
    ],
)
def test_turned(claim: str, passage: str) -> None:
    assert judged(claim, passage).code == "C104"


@pytest.mark.parametrize("other", ["Tom Bell did not sell the barn to Lund.", "In May Tom Bell did not sell the barn."])
def test_another_passage_that_denies_the_same_speaks_against_a_turn(other: str) -> None:
    found = judged("Tom Bell did not sell the barn.", "Tom Bell sold the barn.", other)
    assert found.finding is Finding.SOURCES_DISAGREE
