"""Agrees: one clause tells all of the claim. Words of the next sentence, or of another doer, do not count."""

from __future__ import annotations

import pytest

from factcheck.judge.claim_clause import deed
from factcheck.judge.claim_reading import Reading
from factcheck.model import Finding
from tests.judge.test_claim_turned import judged


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        (
            "Tom Bell was chosen by York with the 3rd pick of the 2011 draft.",
            "Tom Bell played for Leeds, York and Harrow. He was chosen by Leeds with the 3rd pick of the 2011 draft.",
        ),
        (
            "The quake in Harrow killed more than 300 people.",
            "The quake in Harrow struck on Monday, killing at least 12 people and injuring more than 300.",
        ),
        ("The song topped the charts in Spain.", "The song topped the charts in Italy. In Spain it reached number 4."),
        ("The Danish Tom Bell won the race.", "The Swedish Tom Bell won the race. The Danish Ole Krag was second."),
        ("Ole Krag won the race.", "Tom Bell won the race, a minute ahead of Ole Krag."),
        ("Mara Holt read law in York.", "Mara Holt taught law in Leeds. Her brother read music in York."),
        ("The church was damaged in the fire.", "The fire damaged 12 houses. The church was closed that day."),
        (
            "The crew of the yacht was rescued by a tug.",
            "The crew of the ferry was rescued by a trawler. A tug searched for the yacht.",
        ),
        ("The Dutch keeper scored the goal.", "The Dutch keeper Jan Vos was hurt. The goal was scored from a corner."),
        ("The mayor voted for the budget.", "The mayor's deputy voted for the budget."),
        ("The bishop visited Malta in 2015.", "The bishop met a minister in 2013; the king visited Malta in 2015."),
        ("Lund sold the mill.", "Lund sold his share in the mill."),
        ("Penrose has 300 pupils.", "Elm School, a school north of Penrose, opened in 1966. It has 300 pupils."),
        ("The Ouse flows to the Bay of Lund.", "The Ouse rises on Mount Lund and flows to the Bay of Kessel."),
        ("Mara Holt died in York.", "Mara Holt moved from York to Leeds in 1990. She died in Leeds."),
        ("Tom Bell directed the film.", "The film was directed by the brother of Tom Bell."),
        ("Tom Bell studied in Paris and worked in Lund.", "Tom Bell studied in Lund and worked in Paris."),
        ("Mara Holt opened the museum.", "The museum was opened in 1990. Mara Holt was there."),
    ],
)
def test_does_not_agree(claim: str, passage: str) -> None:
    assert judged(claim, passage).finding is Finding.PARTIAL


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Elm School has 300 pupils.", "Elm School, a school north of York, opened in 1966. It has 300 pupils."),
        ("Mara Holt died in York.", "Mara Holt was a painter. She died in York in 1990."),
        ("The bridge was opened in 1931.", "The mayor opened the bridge in 1931."),
        ("Lund sold the mill.", "The mill was sold by Lund in May."),
        ("Tom Bell won the race.", "Tom Bell of York, who was born in Leeds, won the race."),
        ("The firm employs 40 people.", "The firm, which was founded by Ann Holt, employs 40 people."),
        ("Tom Bell did not appear in the sequel.", "A sequel was shot in Maine. Tom Bell did not appear in it."),
        (
            "Twelve chapters of Glass River were printed.",
            "Glass River is a novel by Mara Holt. Twelve chapters were printed.",
        ),
        ("Mara Holt was elected mayor in 2011.", "After two defeats Mara Holt was elected mayor in 2011."),
        ("Nobody was hurt in the fire.", "Nobody was hurt in the fire at the mill."),
        ("Mara Holt was born in York.", "Born in York, Mara Holt comes from a family of masons."),
    ],
)
def test_agrees(claim: str, passage: str) -> None:
    assert judged(claim, passage).finding is Finding.AGREES


@pytest.mark.parametrize(
    ("claim", "passage", "finding"),
    [
        ("The comet will be visible from Lund.", "The comet was visible from Lund.", Finding.NOT_CHECKED),
        ("The firm will close the mill.", "The firm closed the mill.", Finding.NOT_CHECKED),
        ("In my view the mill will close.", "In my view the mill will close.", Finding.NOT_CHECKED),
        ("The comet will be visible from Lund.", "The comet will be visible from Lund.", Finding.AGREES),
        ("Ann Holt said the drug would save lives.", "Ann Holt said the drug would save lives.", Finding.AGREES),
        ("Visitors may swim in Lake Orm.", "Visitors may not swim in Lake Orm.", Finding.CONFLICTS),
        ("The firm will close the mill.", "The firm will not close the mill.", Finding.CONFLICTS),
    ],
)
def test_what_is_to_come_is_checked_where_a_source_foretells_it(claim: str, passage: str, finding: Finding) -> None:
    assert judged(claim, passage).finding is finding


@pytest.mark.parametrize(
    ("text", "verb", "doer", "done_to"),
    [
        ("The fire that broke out in Harrow killed 13.", "killed", "", "13"),
        ("The bridge over the Ouse, a steel arch, opened in May.", "opened", "", ""),
        ("Glass River is a song recorded by some cats.", "recorded", "cats", ""),
        ("Lund spent his life working.", "working", "", ""),
        ("Lund defeated Inge Dahl in 2007.", "defeated", "lund", "dahl"),
        ("In 2007 Lund was defeated by Inge Dahl, who won.", "defeated", "dahl", "lund"),
        ("In 2007 Lund was defeated by Inge Dahl, who won.", "won", "dahl", ""),
        ("The president of Chile did not attend the funeral.", "attend", "president", "funeral"),
        ("Italy ceded the island to Greece.", "ceded", "italy", "island"),
        ("Mara Holt's husband visited Peru.", "visited", "husband", "peru"),
        ("In Paris the mayor sold the mill and resigned.", "resigned", "mayor", ""),
        ("The police said officers closed the road.", "closed", "officers", "road"),
    ],
)
def test_who_does_it_to_whom(text: str, verb: str, doer: str, done_to: str) -> None:
    reading = Reading(text)
    keys = reading.words.keys
    found = deed(reading, keys.index(verb))
    assert ["" if k is None else keys[k] for k in (found.doer, found.done_to)] == [doer, done_to]
