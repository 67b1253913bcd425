"""The quick looks lose nothing: each form is found where a search of the whole text finds it."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text import label_forms as forms
from factcheck.text.openings import colons_inside, lines_like, lines_with, lines_with_dashes

PIECES = [
    *(
        "RUIZ:",
        "Q.",
        "Q ",
        "A. ",
        " A",
        "Mr. LEE.",
        "The CHAIR.",
        "MR. LEE.—",
        "M. le président.",
        "Jane Doe",
        ", mayor",
    ),
    *("\n", "\n", "\n", " ", "  ", "\t", "—", " – ", "- ", ": ", '"', "word", "É", "x" * 30),
    *("(0:12)", "[0:12]", "0:12 --> 0:13\n", "12 "),
]
LOOKS = {
    "stop": (forms.STOP, lambda text: lines_like(text, forms.TITLE_LINE)),
    "question": (forms.Q_AND_A, lambda text: lines_like(text, forms.Q_AND_A_LINE)),
    "alone": (forms.ALONE, lambda text: lines_like(text, forms.CAPITAL_LINE)),
    "colon": (forms.COLON, lambda text: lines_with(text, ":")),
    "dash": (forms.DASH, lines_with_dashes),
}


@pytest.mark.parametrize("form", LOOKS)
@given(text=st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_every_line_that_begins_with_the_form_is_looked_at(form: str, text: str) -> None:
    pattern, look = LOOKS[form]
    begins = {m.end() for m in re.finditer(r"\n|\A", text)}
    assert {at for at in begins if pattern.match(text, at)} <= set(look(text))


@given(text=st.lists(st.sampled_from(PIECES), max_size=30).map("".join))
def test_every_colon_inside_a_line_is_looked_at(text: str) -> None:
    seen = [m.span() for span in colons_inside(text) for m in forms.INLINE.finditer(text, *span)]
    assert seen == [m.span() for m in forms.INLINE.finditer(text)]


LINES = [("", ":", []), ("a", ":", []), ("a:", ":", [0]), ("a\nb: c:\n:", ":", [2, 8]), ("\n\na–", "–", [2])]


@pytest.mark.parametrize(("text", "mark", "starts"), LINES)
def test_lines_with_a_mark(text: str, mark: str, starts: list[int]) -> None:
    assert list(lines_with(text, mark)) == starts
