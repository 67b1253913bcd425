from __future__ import annotations

import pytest

from factcheck.readers import read
from factcheck.text.gutter import without_gutter
from factcheck.text.lines import unify

TALK = [
    *("Q.  Where did you stand", "    when the wall of the old", "    barn came down?", "A.  By the gate."),
    *("Q.  Who was with you?", "A.  My brother.", "    MR. LIND:  Objection.", "Q.  Go on."),
]


def page(number: int, lines: list[str], end: str = "\n") -> str:
    """A page of a record: its number, and 24 numbered lines."""
    body = (lines * 24)[:24]
    return f"{' ' * 40}{number}{end}{end}" + "".join(f"{n:2}  {line}{end}" for n, line in enumerate(body, 1))


RECORD = page(14, TALK) + "\n" + page(15, TALK)
AS_THEY_ARE = {
    "ranks": "".join(f"{n:2}  Northgate  {60 - n} points\n" for n in range(1, 25)),
    "a list": "".join(f"{n}. Bring water.\n" for n in range(1, 25)),
    "figures in the margin": "".join(f"{n * 3:2}  Q.  Why?\n" for n in range(1, 25)),
    "a short page": "".join(f"{n:2}  {line}\n" for n, line in enumerate(TALK, 1)),
    "nothing": "",
}


@pytest.mark.parametrize("text", AS_THEY_ARE.values(), ids=AS_THEY_ARE)
def test_kept_as_it_is(text: str) -> None:
    assert without_gutter(*unify("Title\n" + text))[0] == "Title\n" + text


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_a_sentence_over_numbered_lines(end: str) -> None:
    document = read(RECORD.replace("\n", end).encode(), "record.txt")
    assert " ".join(document.turns[0].span.of(document.text).split()) == (
        "Where did you stand when the wall of the old barn came down?"
    )


@pytest.mark.parametrize("end", ["\n", "\r\n"])
@pytest.mark.parametrize(("nth", "place"), [(0, "p. 14, turn 1, line 3"), (3, "p. 15, turn 19, line 3")])
def test_page_and_line_as_people_cite_them(nth: int, place: str, end: str) -> None:
    document = read(RECORD.replace("\n", end).encode(), "record.txt")
    at = -1
    for _ in range(nth + 1):
        at = document.text.index("barn", at + 1)
    assert document.place(at).words() == place


@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_every_character_leads_back(end: str) -> None:
    file = RECORD.replace("\n", end)
    document = read(file.encode(), "record.txt")
    assert [file[document.origin(i)] for i, c in enumerate(document.text) if c != "\n"] == [
        c for c in document.text if c != "\n"
    ]
