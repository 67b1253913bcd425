"""Lines for a terminal: one claim a line, worst first, nothing that moves a cursor."""

from __future__ import annotations

import pytest

from factcheck.model import Level, Place
from factcheck.phrases import at
from factcheck.reports import lines, render

from .factory import HOSTILE, hostile, report

TEXT = render(report(), "human").splitlines()
CHANGE, LOOK, CONFIRM = Level.CHANGE, Level.LOOK, Level.CONFIRM

WHOLE_LINES = [
    "seeds/ferry.txt:3: Q102 negation: article “are going to”, source “are not going to”, and 1 more (punctuation)"
    " (minutes-12:7, Ingrid Vale)",
    "seeds/ferry.txt:9: Q201 said by someone else: article “Ingrid Vale”, source “Omar Bell” (minutes-12:7, Omar Bell)",
    "seeds/ferry.txt:9: Q210 said on another day: article “12 March 2024”, source “November 2023”"
    " (minutes-12:7, Ingrid Vale)",
    "seeds/ferry.txt:17: Q150 in none of the sources searched: “السفينة قديمة جدا” (nearest minutes-12:7, Ingrid Vale)",
    "seeds/ferry.txt:11: C101 a source has another value: carried: article “41,000 passengers”,"
    " source “14,000 passengers” (minutes-12:7)",
    "seeds/ferry.txt:15: C120 only in part in the sources: not there: “Heron”",
    "seeds/ferry.txt: Q130 joined from separate pieces: The judge finds this spliced."
    " (minutes-12:7, Ingrid Vale) [no longer in the article]",
    "2 clear: q2, q8",
    "seeds/ferry.txt:17: C190 not checked: The judge finds this not-checked.",
    "sources/scan.pdf: S101 The source holds no text.",
]


@pytest.mark.parametrize("line", WHOLE_LINES)
def test_line(line: str) -> None:
    assert line in TEXT


def test_worst_first_and_the_sentence_last() -> None:
    levels = [line.level for line in lines(report())]
    assert levels == [
        *[Level.CHANGE] * 6,
        *[Level.LOOK] * 6,
        *[Level.CONFIRM] * 2,
        Level.CLEAR,
        *[Level.NOT_CHECKED] * 2,
        Level.LOOK,  # the stale marks
        None,
    ]


def test_a_difference_that_turns_the_meaning_outranks_words_that_are_nowhere() -> None:
    codes = [line.split()[1] for line in TEXT[:6]]
    assert codes == ["Q102", "Q150", "Q201", "Q130", "C101", "Q210"]


@pytest.mark.parametrize("payload", HOSTILE)
def test_nothing_in_a_source_can_steer_a_terminal_or_start_a_line(payload: str) -> None:
    text = render(hostile(payload), "human")
    assert not {"\x1b", "\x00", "\x07", "\u202e", "\r"} & set(text)
    assert text.count("\n") == len(lines(hostile(payload)))


PLACES = {
    Place(7, 3, turn=2): "talk:7",
    Place(12, 1, page=4): "talk:p4:12",
    Place(0, 1, page=4): "talk:p4",
    Place(0, 1, time="00:12:31"): "talk:t00:12:31",
    Place(40, 1, time="00:12:31"): "talk:40",
    Place(0, 1, paragraph=7): "talk:paragraph7",
    Place(0, 1, paragraph=7, cell="table 2, row 3"): "talk:table2.row3",
    Place(0, 1, paragraph=7, part="footnote 3"): "talk:footnote-3",
    Place(2, 1, part="attachment minutes.txt"): "talk:attachment-minutes.txt:2",
    Place(0, 0): "talk",
}


@pytest.mark.parametrize(("place", "said"), PLACES.items(), ids=PLACES.values())
def test_a_place_behind_the_name_of_a_file(place: Place, said: str) -> None:
    assert at("talk", place) == said


BEYOND = {
    Place(7, 3): "",
    Place(7, 3, turn=2): "turn 2",
    Place(0, 1, page=4): "",
    Place(0, 1, time="00:12:31", turn=2): "turn 2",
    Place(40, 1, time="00:12:31", turn=2): "00:12:31, turn 2",
    Place(0, 1, paragraph=7, cell="table 2, row 3"): "paragraph 7",
    Place(0, 1, paragraph=7, part="footnote 3"): "paragraph 7",
}


@pytest.mark.parametrize(("place", "said"), BEYOND.items())
def test_what_the_short_form_leaves_out(place: Place, said: str) -> None:
    assert place.beyond() == said
