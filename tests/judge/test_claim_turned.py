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
        ("The chairman did not attend the dinner.", "The queen attended the dinner, as did two former chairmen."),
        ("Mara Holt has never visited Peru.", "Mara Holt's sister visited Peru in 2004."),
        ("The motion did not win a majority.", "The motion got 44 per cent. A similar one won a majority in 2002."),
        ("Ana Ruiz was convicted of theft.", "Ana Ruiz's brother was acquitted of theft."),
        (
            "Mara Holt gave evidence.",
            "The court heard that Mara Holt had sold the flats. Her brother did not give evidence.",
        ),
        ("Mara Holt's teacher showed in Oslo.", "Unlike her teacher she did not show in Oslo."),
        ("Tom Bell gave evidence.", "Tom Bell accused Ole Krag of theft. He did not give evidence."),
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
        ("The minister did not sign the deal.", "The deal was signed on 4 April in the ministry."),
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
        ("The Ouse is navigable below Penrose.", "The Ouse is not navigable above Penrose."),
        ("The fare was unchanged in Harrow.", "The fare was not changed in Harrow."),
        # No denial of what follows.
        ("The park is no longer closed to hunters.", "The park was closed to hunters from 1979 to 1987."),
        ("Not all the miners were saved at Elm Pit.", "The miners were saved at Elm Pit."),
        ("Tom Bell denied the charges.", "Tom Bell was cleared of the charges."),
    ],
)
def test_never_turned(claim: str, passage: str) -> None:
    assert judged(claim, passage).finding is not Finding.CONFLICTS


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Staff were sacked.", "No staff were sacked, but six left."),
        ("Many were hurt in the crash.", "The train left the rails at Harrow. Nobody was hurt in the crash."),
        ("Nobody was injured in the blast.", "Three people were injured in the blast."),
        ("All 40 sailors survived.", "None of the 40 sailors survived."),
        ("The firm promised to keep the mill open.", "The firm promised not to keep the mill open."),
        ("Tom Bell ran again.", "Tom Bell decided against running again."),
        ("The firm paid the fine.", "The firm refused to pay the fine."),
        ("Mara Holt resigned.", "Mara Holt did not resign, although the board had asked her to."),
        (
            "Mara Holt gave evidence.",
            "The court heard that Mara Holt had sold the flats. She denied the charges and did not give evidence.",
        ),
        (
            "Tom Bell appeared in the Danish sequel.",
            "A Danish sequel was shot in Maine. Tom Bell did not appear in it.",
        ),
        (
            "Smoking is not forbidden in the hall.",
            "The hall is nowhere 9 metres high. Smoking is forbidden in the hall.",
        ),
        ("Wolves never returned to the valley.", "The valley is not a park. Wolves returned to the valley in 1998."),
        ("Lund was not fined.", "The court fined Lund 300 euros."),
        ("The suspect was not arrested in Spain.", "Police arrested the suspect in Spain."),
        ("Elm School has not been led by Tom Bell.", "Elm School opened in 1966. It has been led by Tom Bell."),
        ("The bank raised its dividend.", "The bank cut its dividend."),
        ("The gap between rich and poor narrowed.", "The gap between rich and poor widened."),
        (
            "The operator said yes and confirmed that the bridge was closed without notice.",
            "The operator said yes and denied that the bridge was closed without notice.",
        ),
        ("Ana Ruiz was convicted of theft.", "Ana Ruiz was acquitted of theft."),
        ("Harrow stands on the right bank of the Ouse.", "Harrow stands on the left bank of the Ouse."),
        ("The firm hired 90 drivers.", "The firm laid off 90 drivers."),
        ("Mara Holt was hurt in the crash.", "Mara Holt was unhurt in the crash."),
        ("The senator voted for the treaty.", "The senator voted against the treaty."),
        ("Lund defeated Kessel in the final.", "Lund was defeated by Kessel in the final."),
        ("Lund beat Kessel.", "Kessel beat Lund."),
        ("Ole Krag was arrested.", "Ole Krag was questioned but not arrested."),
        ("Lund council approved a tramway.", "Neighbouring Lund council rejected a tramway."),
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
