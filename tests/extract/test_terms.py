"""Names and terms in quotation marks, told from somebody's words."""

from __future__ import annotations

import pytest

from factcheck.extract import extract
from factcheck.model import ClaimKind, Document

ENGLISH = "The council met and the mayor said little of the plan. "
WORDS = [  # somebody's words, however few
    "Dana Reyes called the plan “crazy”.",
    "Dana Reyes said the roof was “in a terrible state”.",
    "“We close in May,” Dana Reyes said.",
    "Critics denounced the plan as a “waste of money”.",
    "Dana Reyes urged voters to “think twice”.",
    "The crowd answered with chants of “No, no, no!”",
    "“The hall will never be sold to anyone,” reads the sign.",
    "Der Richter Jan Vogt nannte die Klage „haltlos“, und die Stadt will das nicht hinnehmen.",
    "Die Trainerin Lena Kurz sprach von einer „verdienten Niederlage“.",
    "Die Trainerin Lena Kurz sagte: „Wir waren zu langsam.“",
    "Nach Angaben der Polizei sei die Lage „sehr ruhig“ gewesen.",
]
TERMS = [
    "The show “Harbour Nights” returns in May.",
    "The paper, known as the “Bread Sheet”, is printed in the old town hall by hand.",
    'Robert "Bobby" Hall runs the library and the hall of the school.',
    "Dana Reyes said on Channel 4's “Town Talk” that the hall would close.",
    "The “Rail First” movement met in the hall, the mayor said.",
    "The plan became the so-called “bread tax” of the last council.",
    "The club has a “ghost floor” under the roof of the hall.",
    "Der Film „Nacht am Hafen“ läuft seit Mai in der Stadt und auf dem Land.",
    "Die Umweltorganisation „Grünes Netz“ klagt gegen die Stadt und das Land.",
    "Unter dem Motto „Alle in ein Boot“ begann das Fest in der Stadt und auf dem Land.",
    "Das Schiff gilt als „Wrack“ und liegt in der Bucht.",
    "Das berichtete der Fernsehsender „Kanal Nord“ am Montag und am Dienstag.",
]


def kinds(text: str) -> list[str]:
    return [c.kind for c in extract(Document("x", text)).claims if c.kind is not ClaimKind.CLAIM]


@pytest.mark.parametrize("text", WORDS)
def test_somebodys_words(text: str) -> None:
    assert kinds(text) == ["quote"]


@pytest.mark.parametrize("text", TERMS)
def test_nobodys_words(text: str) -> None:
    assert kinds(text) == ["term"]


def test_a_term_has_no_speaker_and_an_id_of_its_own() -> None:
    found = extract(Document("x", "“We close,” Dana Reyes said. The show “Harbour Nights” is in the hall."))
    assert [(c.id, c.speaker) for c in found.claims] == [("q1", "reyes"), ("t1", "")]


def test_once_a_name_always_a_name() -> None:
    text = "The show “Harbour Nights” is new. Dana Reyes said “Harbour Nights” was the talk of the town."
    assert kinds(text) == ["term", "term"]


def test_a_line_of_its_own_in_single_marks_is_a_heading() -> None:
    assert kinds("The council met.\n\n'Waiting for rain'\n\nThe mayor said the fields were dry.") == ["term"]
