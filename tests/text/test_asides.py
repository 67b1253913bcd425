"""Lines of a transcript that nobody says; first what somebody does say."""

from __future__ import annotations

import pytest

from factcheck.text.asides import find_asides

SAID = [
    "(I mean it.)",
    "We moved 41 families. (Laughter.)",
    "(Laughter.) And one goat.",
    "Column inches matter.",
    "By Monday we shall know.",
    "End it.",
    "Page after page.",
    "12:31 was the time.",
    "EXAMINATION results are out today.",
    "[unclosed",
]
NOBODY = [
    "[Applause]",
    "(Laughter.)",
    "   (Pause in proceedings.)",
    "— [Interruption.]",
    "(The witness\nwas sworn.)",
    "[00:01:30] [crosstalk]",
    "(BEGIN VIDEO CLIP)",
    "Column 312",
    "12 Mar 2024 : Column 312WH",
    "[[Page H6182]]",
    "Page 14 of 60",
    "- 14 -",
    "14",
    "00:00:03.120 --> 00:00:06.450",
    "7\n00:00:03,120 --> 00:00:06,450",
    "CROSS-EXAMINATION",
    "DIRECT EXAMINATION BY MR. HALE:",
    "BY MS. OKORO:",
    "Questions from MS HARTLEY",
    "END    10:31 A.M. EST",
    "Whereupon, at 3:10 p.m., the hearing was adjourned.",
    "* * *",
    "● (1405)",
]


def asides(line: str) -> list[str]:
    text = f"RUIZ: One.\n{line}\nTwo."
    return [span.of(text) for span in find_asides(text)]


@pytest.mark.parametrize("line", SAID)
def test_said(line: str) -> None:
    assert asides(line) == []


@pytest.mark.parametrize("line", NOBODY)
def test_nobody_says_it(line: str) -> None:
    assert asides(line) == [line]
