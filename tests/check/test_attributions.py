"""To whom a source gives what it quotes, in texts of any length."""

from __future__ import annotations

import pytest

from factcheck import readers
from factcheck.check.attributions import Attributions
from factcheck.model import Source, SourceCard

OPENING = "The harbour master, Dana Reyes, met the press on Monday.\n\n"
FILLING = "The quay was swept and the cranes were oiled before the tide came in.\n\n"
SAID = "“We will dredge the channel before the winter,” {who} said. “It cannot wait.”\n\n"


def asked(text: str, words: str) -> str:
    source = Source(SourceCard("s", "s.txt"), readers.read(text.encode(), "s.txt"))
    return Attributions([source]).of(0, source.document.text.index(words))


@pytest.mark.parametrize("before", [0, 5, 60, 400])
@pytest.mark.parametrize("after", [0, 400])
@pytest.mark.parametrize("words", ["dredge", "cannot wait"])
def test_the_name_is_found_wherever_the_words_stand(before: int, after: int, words: str) -> None:
    text = OPENING + before * FILLING + SAID.format(who="Reyes") + after * FILLING
    assert asked(text, words) == "Dana Reyes"


@pytest.mark.parametrize(
    ("who", "name"), [("Sir Alan", "Sir Alan"), ("Father Brown", "Father Brown"), ("Alan", "Alan")]
)
def test_a_given_name_keeps_its_title(who: str, name: str) -> None:
    assert asked(SAID.format(who=who), "dredge") == name


@pytest.mark.parametrize("before", [0, 400])
def test_words_outside_quotation_marks_are_nobodys(before: int) -> None:
    assert asked(OPENING + before * FILLING + SAID.format(who="Reyes") + "The tide turned.", "tide turned") == ""


@pytest.mark.parametrize("before", range(100, 140, 3))
def test_neighbours_keep_their_own_speakers(before: int) -> None:
    text = OPENING + before * FILLING + SAID.format(who="Reyes")
    text += "“The fleet has waited long enough,” Omar Haddad of the union said.\n\n"
    assert (asked(text, "dredge"), asked(text, "waited long")) == ("Dana Reyes", "Omar Haddad")


def test_a_paragraph_without_end_is_read_in_part() -> None:
    text = OPENING + "The quay was swept. " * 3_000 + SAID.format(who="Reyes") + "The tide turned. " * 3_000
    assert asked(text, "dredge") == "Dana Reyes"
