"""Messages: who is quoted, by which line, and what is no such line."""

from __future__ import annotations

import pytest

from factcheck.model import Metadata
from factcheck.readers import read
from factcheck.readers.email.replies import is_naming, named
from tests.readers.made import attached, box, mail, with_html


@pytest.mark.parametrize(
    "line",
    [
        "She wrote to the board",
        "We have three wishes:",
        "From: Ana Ruiz",
        "> Ana wrote",
        "",
        ":",
        "wrote: " + "so it goes " * 40,
        "Call me at 9:15:",
    ],
)
def test_names_nobody(line: str) -> None:
    assert not is_naming(line)


NAMING = [
    ("On Wed, Mar 13, 2024 at 9:15 AM Ana Ruiz <ana@town.example> wrote:", ("Ana Ruiz", "2024-03-13")),
    ("On Wed, 13 Mar 2024 at 09:15, Ana Ruiz <ana@town.example> wrote:", ("Ana Ruiz", "2024-03-13")),
    ("On 13/03/2024 09:15, Ana Ruiz wrote:", ("Ana Ruiz", "2024-03-13")),
    ("On Mar 13, 2024, at 9:15 a.m., Ana Ruiz <ana@town.example> wrote:", ("Ana Ruiz", "2024-03-13")),
    ("On 2024-03-13 09:15 +0100, Ana Ruiz wrote:", ("Ana Ruiz", "2024-03-13")),
    ("Ana Ruiz <ana@town.example> writes:", ("Ana Ruiz", "")),
    ("Ana Ruiz wrote:", ("Ana Ruiz", "")),
    ("Am 13.03.2024 um 09:15 schrieb Ana Ruiz:", ("Ana Ruiz", "2024-03-13")),
    ("Le 13.03.2024 à 09:15, Ana Ruiz a écrit :", ("Ana Ruiz", "2024-03-13")),
    ("El 13.03.2024 a las 9:15, Ana Ruiz (<ana@town.example>) escribió:", ("Ana Ruiz", "2024-03-13")),
    ("2024-03-13 9:15 GMT+01:00 Ana Ruiz <ana@town.example>:", ("Ana Ruiz", "2024-03-13")),
]


@pytest.mark.parametrize(("line", "who"), NAMING)
def test_names_whom_it_quotes(line: str, who: tuple[str, str]) -> None:
    assert (is_naming(line), named(line)) == (True, who)


def turns(body: str, **more: str) -> list[tuple[str, str]]:
    document = read(bytes(mail(body, **more)), "a.eml")
    return [(t.label, " ".join(t.span.of(document.text).split())) for t in document.turns]


DANA, ANA = "Dana Reyes", "Ana Ruiz"
TURNS = {
    "her own words": ("Yes.\n\nWe will.\n", [(DANA, "Yes. We will.")]),
    "a comparison is no quotation": ("5 > 3, and a line:\n x > y\n", [(DANA, "5 > 3, and a line: x > y")]),
    "an answer above": ("Yes.\n\nAna Ruiz wrote:\n> Really?\n", [(DANA, "Yes."), (ANA, "Really?")]),
    "answers between": (
        "Ana Ruiz wrote:\n> Really?\nYes.\n> And when?\nIn May.\n",
        [(ANA, "Really?"), (DANA, "Yes."), (ANA, "And when?"), (DANA, "In May.")],
    ),
    "a line that was wrapped": (
        "On Wed, Mar 13, 2024 at 9:15 AM Ana Ruiz <ana.at.the.press.office@town.example>\nwrote:\n\n> Really?\n",
        [(ANA, "Really?")],
    ),
    "nobody is named": ("Yes.\n\n> Really?\n", [(DANA, "Yes.")]),
    "an earlier message, in German": (
        "Ja.\n\nVon: Ana Ruiz\nGesendet: Mittwoch, 13. März 2024\nAn: Dana Reyes\nBetreff: Bad\n\nWirklich?\n",
        [(DANA, "Ja."), (ANA, "Wirklich?")],
    ),
    "a transcript in a message": (
        "DIAZ: Why?\n\nREYES: I know.\n\nDIAZ: Tell me.\n",
        [("DIAZ", "Why?"), ("REYES", "I know."), ("DIAZ", "Tell me.")],
    ),
}


@pytest.mark.parametrize(("body", "expected"), TURNS.values(), ids=TURNS)
def test_turns(body: str, expected: list[tuple[str, str]]) -> None:
    assert turns(body) == expected


def test_what_is_quoted_is_marked() -> None:
    document = read(bytes(mail("Yes.\n\nAna Ruiz wrote:\n> Really?\n> \n> When?\n")), "a.eml")
    assert [b.kind.value for b in document.blocks] == ["paragraph", "paragraph", "quote", "quote"]


def test_headers_are_metadata() -> None:
    assert read(bytes(mail("Yes.")), "a.eml").metadata == Metadata("Re: The library", DANA, "2024-03-14")


@pytest.mark.parametrize(
    ("sender", "label"),
    [
        ("dana@town.example", "dana@town.example"),
        ('"Reyes, Dana" <dana@town.example>', "Reyes, Dana"),
        ("Zoë Ødegård <z@town.example>", "Zoë Ødegård"),
    ],
)
def test_the_sender_speaks(sender: str, label: str) -> None:
    assert read(bytes(mail("Yes.", sender)), "a.eml").turns[0].label == label


def test_the_page_of_a_message_is_not_read_twice() -> None:
    assert read(bytes(with_html(mail("Yes."), "<p>Yes.")), "a.eml").text.strip() == "Yes."


def test_each_message_of_a_box_is_a_part() -> None:
    document = read(box(mail("One."), attached(mail("Two."), "a.txt", "Three.")), "a.mbox")
    assert [m.part for m in document.landmarks] == ["message 1", "message 2", "message 2: attachment a.txt"]
