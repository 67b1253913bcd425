"""Who is said to have said it."""

from __future__ import annotations

import pytest

from factcheck.extract import extract, quotations
from factcheck.model import Block, BlockKind, Document, Span

NOBODY = [
    "The so-called “green belt” is wide.",
    "They watched “Elmfield Tonight” on Friday.",
    "Nobody knows why “it all went quiet that night in town”.",
    "In the end it was asked why “it all went quiet that night in town”.",
    "Tom Hall was asked, “Why did it all go quiet that night?”",
]
APPOSED = [
    ("Its rival, which beat Dana Reyes, called it “a proud day for us all”.", "Its rival"),
    ("His sister, who knows Dana Reyes, said it was “a proud day for us all”.", "His sister"),
    ("Its chief executive, Helen March, called the firm “proud to serve the whole valley”.", "Helen March"),
    ("Their captain, Dana Reyes, said the draw was “a proud day for us all”.", "Dana Reyes"),
    ("The company’s finance director, Orla Marsh, said it was “a proud day for us all”.", "Orla Marsh"),
    ("Elmfield's mayor, Dana Reyes, called it “a proud day for us all”.", "Dana Reyes"),
    ("Elmfield County Council's chief executive, Dana Reyes, called it “a proud day for us all”.", "Dana Reyes"),
    ("“It is a proud day for us all,” said the hospital's chief nurse, Dana Reyes.", "Dana Reyes"),
]
BESIDE = [
    ("“We won,” Dana Reyes said.", "Dana Reyes"),
    ("“We won,” said Dana Reyes.", "Dana Reyes"),
    ("“We won,” said Dana Reyes, the coach of Elmfield.", "Dana Reyes"),
    ("Dana Reyes said: “We won.”", "Dana Reyes"),
    ("Dana Reyes, a professor at Elmfield, said “we won” twice.", "Dana Reyes"),
    ("“We won,” Dana Reyes, who coaches the side, said.", "Dana Reyes"),
    ("According to Dana Reyes, the side “won it all”.", "Dana Reyes"),
    ("Dana Reyes: “We won.”", "Dana Reyes"),
    ("“We won” the cup, said Dana Reyes.", "Dana Reyes"),
    ("On Monday Dana Reyes told reporters, “We won.”", "Dana Reyes"),
    ("“Did we win?” Dana Reyes asked.", "Dana Reyes"),
    ("With spokesperson Dana Reyes stating that the side was “very happy”, it ended.", "Dana Reyes"),
    ("Dana Reyes left early, calling the match “a fine show”.", "Dana Reyes"),
    ("Tom Hall met Dana Reyes, who said “we won”.", "Dana Reyes"),
    ("Sen. Dana Reyes (Tex.) said it was “a fine show”.", "Dana Reyes"),
    ("The Elmfield Gazette reported that the hall was “shut for good”.", "Elmfield Gazette"),
    ("“It was loud,” the neighbour said.", "the neighbour"),
    ("“It was loud.” — Dana Reyes", "Dana Reyes"),
    ("“It was loud.”\n― Dana Reyes, Elmfield", "Dana Reyes"),
    ("“It was loud,” 9/11 widow Dana Reyes said.", "Dana Reyes"),
    ("“It was loud,” the notice read.", "the notice"),
    ("“It was loud,” Dana Reyes, who teaches at Elmfield, told The Gazette.", "Dana Reyes"),
    ("The rule, per the town's charter, is “never after ten at night”.", ""),
    ("Halls may not open “after ten at night,” per the charter.", "the charter"),
    ("Dana Reyes says it means the town “will never pay for it”.", "Dana Reyes"),
    ("Residents said they want “a quiet night at last”.", "Residents"),
    ("As Dana Reyes put it: “We won.”", "Dana Reyes"),
    ("The Gazette quoted Dana Reyes as saying “we won it all”.", "Dana Reyes"),
    ("The film shows footage of Dana Reyes asking, “Did we win?”", "Dana Reyes"),
    ("It rained, Dana Reyes said, adding, “We won anyway.”", "Dana Reyes"),
    ("She spoke to the press. Dana Reyes says to the neighbours: “We won.”", "Dana Reyes"),
    ("ELMFIELD, June 10 (Wire) — Mayor Dana Reyes told a crowd she wants to “take it back”.", "Dana Reyes"),
    ("A spokesman for the court said it was “a matter for the judge”.", "A spokesman"),
]
EARLIER = [
    ("Dana Reyes arrived. “We won,” she said.", "Dana Reyes"),
    ("Dana Reyes met Tom Hall. “We won,” he said.", "Tom Hall"),
    ("Elm General lost a nurse. “We won,” he said.", ""),
    ("Tom Hall sat down. Elm General lost a nurse. He called it “a sad day” for all.", "Tom Hall"),
    (
        "Dana Reyes works at Harlow Looms. Harlow Looms lost a yard. She called it “a sad day” and added: “We go on.”",
        "Dana Reyes",
    ),
    ("Paul Oduya said it had “a sad day.” Harlow Clinic is old. He called it “a loss” and added: “Go.”", "Paul Oduya"),
    ("Mr. Oduya said it lost. St. Anne will pay. He called it “a sad day” and added: “We go on.”", "Oduya"),
    ("Dana Reyes arrived. “We won,” Reyes said.", "Dana Reyes"),
    ("Dana Reyes KC arrived. “We won,” Ms Reyes said.", "Dana Reyes"),
    ("Dana Reyes MP met Tom Hall. “We won,” said Dana Reyes MP.", "Dana Reyes"),
    ("Mayor Dana Reyes arrived. “We won,” the mayor said.", "Dana Reyes"),
    ("“We won,” Dana Reyes said. “It was close.”", "Dana Reyes"),
    ("Dana Reyes spoke to the crowd.\n\n“We won tonight.”", "Dana Reyes"),
    ("“We won,” President Hall said.", "Hall"),
    ("Rovers manager Ian Petrie sat down. “We lost,” he said.", "Ian Petrie"),
    ("Dana Reyes says it came in “two short bursts of colour”, a pattern they've called “sleep”.", ""),
    ("Dana Reyes says it is “sleep of a kind”, a pattern they've called new.", "Dana Reyes"),
]


def speakers(text: str) -> list[str]:
    return [q.speaker for q in extract(Document("x", text)).quotations]


@pytest.mark.parametrize("text", NOBODY)
def test_nobody_is_invented(text: str) -> None:
    assert speakers(text) == [""]


@pytest.mark.parametrize(("text", "expected"), BESIDE)
def test_speaker_beside_the_quotation(text: str, expected: str) -> None:
    assert speakers(text) == [expected]


@pytest.mark.parametrize(("text", "expected"), EARLIER)
def test_speaker_named_earlier(text: str, expected: str) -> None:
    assert speakers(text)[-1] == expected


def test_a_nickname_parts_no_name() -> None:
    assert speakers("“It was loud,” Mayor Dana “Dee” Reyes (Elmfield), told the crowd.")[0] == "Reyes"


def test_the_theme_of_a_headline_speaks_no_words() -> None:
    text = "Octopuses “dream” in colour"
    heading = Document("x", text, blocks=(Block(Span(0, len(text)), BlockKind.HEADING),))
    assert [q.speaker for q in extract(heading).quotations] == [""]


def test_a_pronoun_without_a_person_stays_unresolved() -> None:
    assert speakers("“We won,” she said.") == [""]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("Dana Reyes arrived. “We won,” she said.", ()),
        ("Dana Reyes met Tom Hall. “We won,” she said.", ()),
        ("Dana Reyes met Anna Cole. “We won,” Reyes said.", ()),
        (
            "Dana Reyes met Anna Cole. “We won,” she said.",
            ("line 1: “she” was taken for Dana Reyes; Anna Cole may be meant too",),
        ),
    ],
)
def test_a_pronoun_that_fits_two_people_is_told(text: str, told: tuple[str, ...]) -> None:
    assert tuple(n for n in extract(Document("x", text)).notices if "taken for" in n) == told


def test_the_log_names_speakers_with_aliases() -> None:
    found = extract(Document("x", "Mayor Dana Reyes sat down. “We won,” Reyes said."))
    assert [(s.id, s.name, s.aliases) for s in found.speakers] == [
        ("reyes", "Dana Reyes", ("Mayor Dana Reyes", "Reyes"))
    ]


def test_speaker_and_cue_keep_their_places() -> None:
    text = "Dana Reyes arrived. “We won,” she said."
    quotation = extract(Document("x", text)).quotations[0]
    spans = (quotation.speaker_span, quotation.cue_span)
    assert [s.of(text) for s in spans if s] == ["she", "said"]


def test_a_guess_is_marked_as_one() -> None:
    claim = extract(Document("x", "On May 2, 2024, Dana Reyes said “we won”.")).claims[0]
    assert claim.guessed == ("speaker", "date")


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        ("“We lost,” said the mayor, visibly tired.", "the mayor"),
        ("“We lost,” said the mayor, Dana Reyes at his side.", "the mayor"),
        ("“We lost it,” said the finance director, Tomas Brandt.", "Tomas Brandt"),
        ("“We lost it,” the chair of the board, Piotr Nowak, said on Monday.", "Piotr Nowak"),
        ("The finance director, Tomas Brandt, said “we lost the trust of all”.", "Tomas Brandt"),
    ],
)
def test_the_name_behind_an_office_is_whose_it_is(text: str, speaker: str) -> None:
    assert quotations(Document("a", text))[0].speaker == speaker


BODIES = [
    ("“It was loud,” said officials of Elmfield, Harlow and Stoke.", "officials"),
    ("“It was loud,” the council said on Monday.", "the council"),
    ("“It was loud,” the Elmfield Council said of Dana Reyes.", "Elmfield Council"),
    ("“It was loud,” the Ministry of Health said.", "Ministry of Health"),
    ("“It was loud,” said the Federal Office of Statistics.", "Federal Office of Statistics"),
    ("“It was loud,” the Department for the Marine Environment said.", "Department for the Marine Environment"),
    ("“It was loud,” said the Council of the Isles. “Too loud,” the Council added.", "Council of the Isles"),
    ("“It was loud,” a spokesman for the Bank of Elmfield said.", "a spokesman for the Bank of Elmfield"),
    ("“It was loud,” said the mayor of Elmfield.", "the mayor of Elmfield"),
    ("“Es war laut“, teilte das Bundesamt für Statistik mit.", "Bundesamt für Statistik"),
]


@pytest.mark.parametrize(("text", "speaker"), BODIES)
def test_a_body_has_its_name_to_the_end(text: str, speaker: str) -> None:
    assert {q.speaker for q in quotations(Document("x", text))} == {speaker}


def test_two_bodies_of_one_kind_are_two() -> None:
    text = "“Yes,” the University of Harlow said. “No,” the University of Stoke said. “Well,” the University added."
    assert [q.speaker for q in quotations(Document("x", text))][:2] == ["University of Harlow", "University of Stoke"]


def test_speakers_of_one_office_have_short_ids_of_their_own() -> None:
    text = "“It was loud,” a spokesman for the Port said. “Not at all,” a spokesman for the Zoo said."
    found = extract(Document("x", text))
    assert [s.id for s in found.speakers] == ["spokesman", "spokesman-for-the-zoo"]


@pytest.mark.parametrize(("text", "speaker"), APPOSED)
def test_a_name_right_behind_an_office_speaks(text: str, speaker: str) -> None:
    assert [q.speaker for q in quotations(Document("a.txt", text))] == [speaker]
