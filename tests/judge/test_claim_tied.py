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
            "Tom Bell was painted by Ole Krag in oils for the Harrow club.",
            "Tom Bell knew Ann Holt and Ole Krag. He was painted by Holt in oils for the Harrow club.",
        ),
        (
            "The farm at Harrow sold more than 90 cows.",
            "The farm at Harrow opened in May, selling at least 12 cows and milking more than 90 cows.",
        ),
        ("The cheese won a prize in Spain.", "The cheese won a prize in Italy. In Spain it was not sold."),
        ("The Danish Tom Bell built the organ.", "The Swedish Tom Bell built the organ. The Danish Ole Krag tuned it."),
        ("Ole Krag mended the clock.", "Tom Bell mended the clock, with tools of Ole Krag."),
        ("Mara Holt sold wool in York.", "Mara Holt wove wool in Leeds. Her cousin sold tin in York."),
        ("The barn was hit by hail.", "Hail hit two farms at noon. The barn was sold."),
        (
            "The roof of the chapel was mended by a mason.",
            "The roof of the library was mended by a joiner. A mason looked at the chapel.",
        ),
        ("The Dutch cook baked the cake.", "The Dutch cook Jan Vos fell ill. The cake was baked in a hurry."),
        ("The baker opened the stall.", "The baker's niece opened the stall."),
        ("The abbot planted elms in 2015.", "The abbot fell ill in 2013; the gardener planted elms in 2015."),
        ("Lund sold the mill.", "Lund sold his share in the mill."),
        ("Penrose has 300 pupils.", "Elm School, a school north of Penrose, opened in 1966. It has 300 pupils."),
        ("The bus went to the docks of Lund.", "The bus left Lund at noon and went to the docks of Kessel."),
        ("Mara Holt died in York.", "Mara Holt moved from York to Leeds in 1990. She died in Leeds."),
        ("Tom Bell directed the film.", "The film was directed by the brother of Tom Bell."),
        ("Tom Bell studied in Paris and worked in Lund.", "Tom Bell studied in Lund and worked in Paris."),
        ("Mara Holt opened the museum.", "The museum was opened in 1990. Mara Holt was there."),
        ("The abbey has opened a tea room with 40 seats.", "The abbey plans to open a tea room with 40 seats."),
        ("The abbey has opened a tea room with 40 seats.", "The abbey will open a tea room with 40 seats."),
        ("The abbey has opened a tea room with 40 seats.", "The abbey is to open a tea room with 40 seats."),
        (
            "The abbey has opened a tea room with 40 seats.",
            "The abbey has been asked to open a tea room with 40 seats.",
        ),
        (
            "The abbey has opened a tea room with 40 seats.",
            "The abbey is considering opening a tea room with 40 seats.",
        ),
    ],
)
def test_does_not_agree(claim: str, passage: str) -> None:
    assert judged(claim, passage).finding is Finding.PARTIAL


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("The abbey has opened a tea room with 40 seats.", "The abbey has now opened a tea room with 40 seats."),
        ("The abbey has opened a tea room with 40 seats.", "The abbey managed to open a tea room with 40 seats."),
        ("The abbey is to open a tea room with 40 seats.", "The abbey plans to open a tea room with 40 seats."),
        ("Elm School has 300 pupils.", "Elm School, a school north of York, opened in 1966. It has 300 pupils."),
        ("Mara Holt died in York.", "Mara Holt was a painter. She died in York in 1990."),
        ("The bridge was opened in 1931.", "The mayor opened the bridge in 1931."),
        ("Lund sold the mill.", "The mill was sold by Lund in May."),
        ("Tom Bell won the race.", "Tom Bell of York, who was born in Leeds, won the race."),
        ("The firm employs 40 people.", "The firm, which was founded by Ann Holt, employs 40 people."),
        ("Tom Bell did not sing in the choir.", "A choir was founded in York. Tom Bell did not sing in it."),
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
        ("The tower will be open to walkers.", "The tower was open to walkers.", Finding.NOT_CHECKED),
        ("The firm will close the mill.", "The firm closed the mill.", Finding.NOT_CHECKED),
        ("In my view the mill will close.", "In my view the mill will close.", Finding.NOT_CHECKED),
        ("The tower will be open to walkers.", "The tower will be open to walkers.", Finding.AGREES),
        ("Ann Holt said the dam would save farms.", "Ann Holt said the dam would save farms.", Finding.AGREES),
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
        ("Lund defeated Mara Holt in May.", "defeated", "lund", "holt"),
        ("In May Lund was defeated by Mara Holt, who won.", "defeated", "holt", "lund"),
        ("In May Lund was defeated by Mara Holt, who won.", "won", "holt", ""),
        ("The owner of Elm Farm did not plough the field.", "plough", "owner", "field"),
        ("Italy rented the palace to Malta.", "rented", "italy", "palace"),
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
