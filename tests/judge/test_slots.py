"""Slots of a claim beside a passage: first what must not conflict, then what conflicts, bounds and agrees."""

from __future__ import annotations

import pytest

from factcheck.judge.claims import judge_claim
from factcheck.model import Claim, ClaimKind, Document, Passage, Slot, SlotIs, SlotKind, Source, SourceCard, Span
from factcheck.text.when import parse_when


def slots(claim: str, passage: str) -> tuple[Slot, ...]:
    card = SourceCard("minutes", "minutes.txt", title="The minutes", date="2024-03-14")
    held = [(Source(card, Document("minutes", passage)), Passage(0, Span(0, len(passage)), 1.0))]
    return judge_claim(Claim("c1", ClaimKind.CLAIM, claim), parse_when("2024-03-16"), held).slots


def results(claim: str, passage: str, *kinds: SlotKind) -> list[SlotIs]:
    return [s.result for s in slots(claim, passage) if s.kind in kinds]


FIGURES = (SlotKind.NUMBER, SlotKind.DURATION)

OTHER_SLOTS = [
    # Another thing is counted.
    ("Harrow lost 12 games.", "Harrow won 14 games."),
    ("The fire at Elm Mill killed 13 people.", "At Elm Mill 40 people were injured in the fire."),
    ("The council at Harrow hired 12 nurses.", "The council at Harrow hired 30 teachers."),
    ("Kessel employs 400 people.", "Kessel has paid 900 people."),
    ("The Harrow court heard 30 witnesses.", "The Harrow court fined 12 drivers."),
    ("Lund scored two goals.", "Lund made three assists."),
    ("The probe Vela carries six cameras.", "The probe Vela carries two antennas."),
    ("Ash Dock has 300 berths.", "Ash Dock has 20 cranes."),
    # Another measure.
    ("Mount Elm is 900 metres high.", "Mount Elm lies 40 kilometres from Harrow."),
    ("The trial of Tom Bell lasted three weeks.", "The trial of Tom Bell lasted until 4 p.m."),
    ("Crumb's profit rose by 12 percent.", "Crumb's profit rose by $3 million."),
    ("Crumb raised its fee by 2 percentage points.", "Crumb raised its fee by 40 percent."),
    ("Kessel sold the mill for $2 million.", "Kessel sold the mill with 40 acres."),
    # Bounds that allow the figure, and rounding.
    ("About 400 people marched in Harrow.", "In Harrow 412 people marched."),
    ("Nearly 400 people marched in Harrow.", "In Harrow 391 people marched."),
    ("More than 400 people marched in Harrow.", "In Harrow 412 people marched."),
    ("At least 400 people marched in Harrow.", "In Harrow 400 people marched."),
    ("Up to 400 people marched in Harrow.", "In Harrow 380 people marched."),
    ("Fewer than 400 people marched in Harrow.", "In Harrow 380 people marched."),
    ("In Harrow 400 people marched.", "At least 300 people marched in Harrow."),
    ("In Harrow 400 people marched.", "In Harrow between 300 and 500 people marched."),
    ("Between 300 and 500 people marched in Harrow.", "In Harrow 412 people marched."),
    ("Harrow has 1.2 million inhabitants.", "Harrow has 1,213,000 inhabitants."),
    ("Harrow has 1,213,000 inhabitants.", "Harrow has 1.2 million inhabitants."),
    ("Crumb lost 14 percent of its staff.", "Crumb lost 14.3 percent of its staff."),
    ("Kessel paid $2 million.", "Kessel paid $2.4 million."),
    ("The record by Mara Holt sold over 10,000 copies.", "The record by Mara Holt sold over 12,000 copies."),
    # The same amount, written or measured otherwise.
    ("Lund ran 10 kilometres.", "Lund ran 6.2 miles."),
    ("Mount Elm is 900 metres high.", "Mount Elm is 2,953 feet high."),
    ("The park at Harrow covers 40 hectares.", "The park at Harrow covers 99 acres."),
    ("The strike at Elm Mill lasted two weeks.", "The strike at Elm Mill lasted 14 days."),
    ("The talks at Harrow lasted 90 minutes.", "The talks at Harrow lasted one and a half hours."),
    ("Lund served two years.", "Lund served 24 months."),
    ("A dozen nurses left Harrow.", "Twelve nurses left Harrow."),
    ("Half a million people live in Harrow.", "500,000 people live in Harrow."),
    # A number that belongs to another figure of the claim.
    ("Crumb will close 12 of its 80 shops.", "Crumb will close 12 shops."),
    ("Kessel owns 30 ships and 200 lorries.", "Kessel owns 200 lorries."),
    # Ordinals are places, not counts.
    ("Harrow won its third cup.", "Harrow won 12 games."),
    ("Mara Holt wrote three novels.", "Mara Holt wrote her second novel in Harrow."),
    # The claim denies it, or is of another.
    ("Lund did not score three goals.", "Lund scored two goals."),
    ("Lund scored three goals.", "Bell scored two goals."),
    ("The fire at Elm Mill killed three people.", "The fire at Ash Dock killed two people."),
]


@pytest.mark.parametrize(("claim", "passage"), OTHER_SLOTS)
def test_figures_that_do_not_conflict(claim: str, passage: str) -> None:
    assert SlotIs.CONFLICTS not in results(claim, passage, *FIGURES)


OTHER_DAYS = [
    ("Mara Holt was born in 1961.", "Mara Holt moved to Harrow in 1975."),
    ("Mara Holt died in 2013.", "Mara Holt was born in 1954."),
    ("The bridge at Harrow opened in 1931.", "The bridge at Harrow was painted in 1958."),
    ("The trial of Tom Bell began in May 2021.", "The trial of Tom Bell ended in June 2021."),
    ("The trial of Tom Bell began in May 2021.", "The trial of Tom Bell began on 4 May 2021."),
    ("The trial of Tom Bell began on 4 May 2021.", "The trial of Tom Bell began in May 2021."),
    ("The trial of Tom Bell began in 2021.", "The trial of Tom Bell began on 4 May 2021."),
    ("The trial of Tom Bell began on 5/6/2021.", "The trial of Tom Bell began on 6 May 2021."),
    ("Kessel bought the mill in 2019.", "Kessel sold the mill in 2021."),
    ("The vote in Harrow was on 4 May 2021.", "The count in Harrow was on 6 May 2021."),
    ("Lund resigned in 2019.", "Bell resigned in 2017."),
    ("Lund did not resign in 2019.", "Lund resigned in 2017."),
    ("Harrow won the cup in the 1990s.", "Harrow won the cup in 1994."),
    ("The storm hit Harrow on Thursday.", "The storm hit Harrow on 14 March 2024."),
    ("The storm hit Harrow on 14 March.", "The storm hit Harrow on 14 March 2024."),
    ("Glass River was released in 1995.", "Glass River is a 1994 drama film."),
    ("Ash Dock opened in 1952.", "Ash Dock operated from 1952 to 1996."),
    ("Ash Dock closed in 1996.", "Ash Dock operated from 1952 to 1996."),
    ("Mara Holt (1954–2013) was a sculptor.", "Mara Holt (8 April 1954 – 2 May 2013) was a sculptor."),
]


@pytest.mark.parametrize(("claim", "passage"), OTHER_DAYS)
def test_dates_that_do_not_conflict(claim: str, passage: str) -> None:
    assert SlotIs.CONFLICTS not in results(claim, passage, SlotKind.DATE)


CONFLICTING_FIGURES = [
    ("The fire in Harrow killed 13 people.", "The fire in Harrow killed 12 people."),
    ("The fire in Harrow killed at least 13 people.", "The fire in Harrow killed 12 people."),
    ("The fire in Harrow killed more than 40 people.", "The fire in Harrow killed 13 people."),
    ("Fewer than ten people were killed in Harrow.", "In Harrow 13 people were killed."),
    ("About 400 people marched in Harrow.", "In Harrow 250 people marched."),
    ("Between 300 and 500 people marched in Harrow.", "In Harrow 700 people marched."),
    ("Kessel sold 40 percent of its shares.", "Kessel sold 14 per cent of its shares."),
    ("Crumb raised its fee by 2 percentage points.", "Crumb raised its fee by 3 percentage points."),
    ("Lund paid $3 million for the mill.", "Lund paid $5 million for the mill."),
    ("Lund paid €300 for the chair.", "Lund paid €500 for the chair."),
    ("Lund scored three goals.", "Lund scored two goals."),
    ("Lund ran 10 kilometres.", "Lund ran 12 kilometres."),
    ("Lund ran 10 kilometres.", "Lund ran 10 miles."),
    ("Mount Elm is 900 metres high.", "Mount Elm is 1,400 feet high."),
    ("The strike at Elm Mill lasted three days.", "The strike at Elm Mill lasted five days."),
    ("The strike at Elm Mill lasted three days.", "The strike at Elm Mill lasted two weeks."),
    ("The talks at Harrow lasted two hours.", "The talks at Harrow lasted 45 minutes."),
    ("Lund served two years.", "Lund served 18 months."),
    ("A dozen nurses left Harrow.", "Nine nurses left Harrow."),
    ("Two thirds of the nurses left Harrow.", "Half of the nurses left Harrow."),
    ("Harrow has 1.2 million inhabitants.", "Harrow has 1,350,000 inhabitants."),
    ("The court in Harrow fined 30 drivers.", "The court in Harrow fined 13 drivers."),
    ("The probe Vela carries six cameras.", "The probe Vela carries four cameras."),
    ("Harrow won its third cup.", "Harrow won its second cup."),
    ("Kessel employs 4,000 people.", "Kessel employs 400 people."),
    ("Mara Holt wrote three novels.", "Mara Holt wrote five novels."),
    ("The museum at Ash owns 90 paintings.", "The museum at Ash owns 900 paintings."),
]


@pytest.mark.parametrize(("claim", "passage"), CONFLICTING_FIGURES)
def test_figures_that_conflict(claim: str, passage: str) -> None:
    assert SlotIs.CONFLICTS in results(claim, passage, *FIGURES)


CONFLICTING_DAYS = [
    ("Mara Holt was born in 1961.", "Mara Holt was born in 1954."),
    ("Mara Holt was born on 8 April 1954.", "Mara Holt (born 9 April 1954) is a sculptor."),
    ("Mara Holt died in 2015.", "Mara Holt (8 April 1954 – 2 May 2013) was a sculptor."),
    ("Mara Holt was born in 1961.", "Mara Holt (8 April 1954 – 2 May 2013) was a sculptor."),
    ("The bridge at Harrow opened in 1931.", "The bridge at Harrow was opened on 4 June 1932."),
    ("Kessel bought the mill in 2019.", "Kessel acquired the mill in 2021."),
    ("Lund resigned in May 2019.", "Lund quit in June 2019."),
    ("The Harrow trial began on 4 May 2021.", "The Harrow trial started on 11 May 2021."),
    ("The vote in Harrow was on 4 May 2021.", "The vote in Harrow was on 6 May 2021."),
    ("The storm hit Harrow on Wednesday.", "The storm hit Harrow on 14 March 2024."),
    ("The storm hit Harrow on 13 March.", "The storm hit Harrow on 14 March 2024."),
    ("Harrow won the cup in the 1980s.", "Harrow won the cup in 1994."),
    ("Harrow won the cup in 1993.", "Harrow won the cup in 1994."),
    ("Ash Dock closed in 1952.", "Ash Dock operated from 1952 to 1996."),
    ("Glass River was released in 2003.", "Glass River is a 1994 drama film."),
    ("The siege of Harrow ended in 1862.", "The siege of Harrow lasted from 1861 to 1865."),
    ("Mara Holt was born on 4 October.", "Mara Holt was born on 5 October 1961."),
    ("The summit in Harrow took place on 3 June 2022.", "The summit in Harrow took place on 5 June 2022."),
]


@pytest.mark.parametrize(("claim", "passage"), CONFLICTING_DAYS)
def test_dates_that_conflict(claim: str, passage: str) -> None:
    assert SlotIs.CONFLICTS in results(claim, passage, SlotKind.DATE)


BOUNDED = [
    ("The storm at Harrow killed 40 people.", "The storm at Harrow killed at least 13 people."),
    ("The storm at Harrow killed 13 people.", "The storm at Harrow killed at least 13 people."),
    ("The storm at Harrow killed 12 people.", "The storm at Harrow killed between 10 and 15 people."),
    ("The storm at Harrow killed 12 people.", "The storm at Harrow killed up to 15 people."),
    ("Harrow has 1,213,000 inhabitants.", "Harrow has 1.2 million inhabitants."),
    ("Kessel paid $2 million.", "Kessel paid $2.4 million."),
    ("The record by Mara Holt sold over 10,000 copies.", "The record by Mara Holt sold over 12,000 copies."),
    ("Lund ran 10 kilometres.", "Lund ran 6 miles."),
]


@pytest.mark.parametrize(("claim", "passage"), BOUNDED)
def test_figures_that_are_bounds(claim: str, passage: str) -> None:
    assert results(claim, passage, *FIGURES) == [SlotIs.BOUND]


AGREEING = [
    ("Lund ran 10 kilometres.", "Lund ran 6.2 miles.", "6.2 miles are about 9.978 kilometres"),
    ("Harrow has 1.2 million inhabitants.", "Harrow has 1,213,000 inhabitants.", "1,213,000 rounded is 1.2 million"),
    ("Crumb lost 14 percent of its staff.", "Crumb lost 14.3 percent of its staff.", "14.3 rounded is 14"),
    ("Lund served two years.", "Lund served 24 months.", ""),
    ("A dozen nurses left Harrow.", "Twelve nurses left Harrow.", ""),
    ("About 370 runners finished the race.", "In the race 367 runners finished.", ""),
]


@pytest.mark.parametrize(("claim", "passage", "note"), AGREEING)
def test_figures_that_agree_with_the_rule_shown(claim: str, passage: str, note: str) -> None:
    found = [(s.result, s.note) for s in slots(claim, passage) if s.kind in FIGURES]
    assert found == [(SlotIs.AGREES, note)]
