"""The date said, and the occasion."""

from __future__ import annotations

import pytest

from factcheck.extract import extract
from factcheck.model import Document

UNDATED = [
    "After the May 2024 match, Dana Reyes said “we won”.",
    "Dana Reyes said “we won”.",
    "Dana Reyes said the 2020 plan was “no good at all”.",
    "Dana Reyes said “we will play on June 3, 2024”.",
    "Dana Reyes said on 05/06/2024 that “we won”.",
    "“We won,” Dana Reyes said tomorrow.",
    "“We won,” Dana Reyes said before Monday.",
    "“We won,” said Dana Reyes, who was elected in 2018.",
    "Dana Reyes, born on May 2, 1970, said “we won”.",
    "“We won,” said Dana Reyes, coach since 2010.",
    "“We won,” said Dana Reyes of the May 2, 2024 match.",
    "Dana Reyes said the hall that “we built” will open on Friday.",
    "On May 2 Dana Reyes spoke. Tom Hall said “we lost”.",
    "After a hearing on Monday the auditor was blunt. “We won,” Dana Reyes said.",
    "At a hearing on Monday Tom Hall wept. On Tuesday it rained. “We won,” Dana Reyes said.",
    "In an interview on Monday Tom Hall was calm. “We won,” Dana Reyes said.",
    "Dana Reyes, filed on May 2, 2024, is “a proud list of debts”.",
    "In 2019 the club sold 40 seats, a deal that Dana Reyes called “mad, all of it”.",
    "Dana Reyes resigned on Monday. “We won,” she said.",
    "Dana Reyes said that the yard shut on Monday. “We won,” she said.",
    "Profits of the mill fell in January, with no end in sight, Dana Reyes said. “We won,” she said.",
    "“We lost,” Dana Reyes said on Monday. On Tuesday it rained. “We won,” she said.",
]
OTHER_OCCASION = [
    "The board met on May 2, 2024. “We won,” Dana Reyes told the joint session.",
    "The council meeting was on May 2, 2024. “We won,” Dana Reyes told the staff meeting.",
    "The hearing was on May 2, 2024. “We won,” Dana Reyes said in a hearing.",
    "The hearings differ. One hearing was on May 2, 2024. A hearing on May 3, 2024 failed. "
    "“We won,” Dana Reyes told the hearing.",
    "“We won,” Dana Reyes told the hearing. The hearing was on May 2, 2024.",
]
DATED = [
    (
        "The boards voted on Friday, 3 May, in a joint session.\n\n“We won,” Dana Reyes told the joint session.",
        "2024-05-03",
    ),
    ("The hearing opened on May 2, 2024. It rained. Dana Reyes told the hearing that “we won”.", "2024-05-02"),
    ("On May 2, 2024, Dana Reyes said “we won”.", "2024-05-02"),
    ("“We won,” Dana Reyes said on May 2, 2024.", "2024-05-02"),
    ("In May 2024, Dana Reyes said “we won”.", "2024-05"),
    ("“We won,” Dana Reyes said on Monday.", "2024-05-06"),
    ("“We won,” Dana Reyes said yesterday.", "2024-05-07"),
    ("“We won,” Dana Reyes said Monday.", "2024-05-06"),
    ("“We won,” Dana Reyes told reporters late Sunday.", "2024-05-05"),
    ("“We won,” Dana Reyes said in an email Friday.", "2024-05-03"),
    ("“We won,” Dana Reyes said this morning.", "2024-05-08"),
    ("“We won,” Dana Reyes said two days ago.", "2024-05-06"),
    ("“We won,” Dana Reyes said last week.", "2024-04-29/2024-05-05"),
    ("“We won,” Dana Reyes said last month.", "2024-04"),
    ("“We won,” Dana Reyes said last year.", "2023"),
    ("„Wir haben gewonnen“, sagte Dana Ried am 3. Mai 2024 der Zeitung, und das war nicht alles.", "2024-05-03"),
    ("„Wir haben gewonnen“, sagte Dana Ried am Montag, und das war nicht alles.", "2024-05-06"),
    ("„Wir haben gewonnen“, sagte Dana Ried gestern der Presse, und das war nicht alles.", "2024-05-07"),
    ("At a hearing on Monday the auditor was blunt. “We won,” Dana Reyes said.", "2024-05-06"),
    ("At a hearing on Monday Dana Reyes was blunt.\n\n“We won,” she said.", "2024-05-06"),
    ("Dana Reyes said on Monday that 38 would go. It rained. “We won,” she said.", "2024-05-06"),
    ("Dana Reyes told the full council on Monday that 38 would go. “We won,” she said.", "2024-05-06"),
    ("In a letter to the town on 3 May, Dana Reyes, widowed last year, wrote: “We won.”", "2024-05-03"),
    ("The yard sank on 3 May, and it was “no good at all” (Dana Reyes wrote in April 2024 that it was).", "2024-04"),
    ("“We won,” Dana Reyes told Monday’s meeting.", "2024-05-06"),
    ("“We won,” Dana Reyes said at a Monday rally.", "2024-05-06"),
    ("At a hearing on Monday Dana Reyes was blunt. “We won,” she told reporters.", "2024-05-06"),
    ("On May 2, 2024, Dana Reyes said “we won”. “It was close,” she said.", "2024-05-02"),
]
OCCASIONS = [
    ("Dana Reyes told reporters, “We won.”", "told reporters"),
    ("Dana Reyes posted on Facebook that “we won”.", "posted on Facebook"),
    ("“We won,” Dana Reyes said in a radio interview.", "in a radio interview"),
    ("“We won,” Dana Reyes told the clubs’ joint session.", "told the clubs’ joint session"),
    ("“We won,” Dana Reyes said in a press release.", "in a press release"),
    ("“We won,” Dana Reyes said in an interview with the Elm Gazette.", "in an interview with the Elm Gazette"),
    ("“We won,” Dana Reyes said at the meeting.", "at the meeting"),
    ("Dana Reyes said “we won”.", ""),
    ("It passed after a debate that Dana Reyes called “the longest night”.", ""),
    ("“We won,” Dana Reyes said after a debate.", "after a debate"),
    ("In a letter to the town, Dana Reyes wrote: “We won.”", "in a letter"),
    ("At Monday’s debate Dana Reyes said “we won”.", "at Monday’s debate"),
    ("“We won,” Dana Reyes told Monday’s town meeting.", "told Monday’s town meeting"),
    ("“We won,” Dana Reyes said in a Truth Social post.", "in a Truth Social post"),
    ("“We won,” Dana Reyes said in a phone call with Tom Hall.", "in a phone call"),
    ("“We won,” Dana Reyes wrote on X on Monday.", "wrote on X"),
    ("„Wir haben gewonnen“, sagte Dana Ried in einem Interview, und das war nicht alles.", "in einem Interview"),
]


def last(text: str) -> tuple[str, str]:
    quotation = extract(Document("x", text), "2024-05-08").quotations[-1]
    return quotation.date, quotation.occasion


@pytest.mark.parametrize("text", UNDATED)
def test_no_date_is_made_up(text: str) -> None:
    assert last(text)[0] == ""


@pytest.mark.parametrize("text", OTHER_OCCASION)
def test_another_occasion_gives_no_date(text: str) -> None:
    assert last(text)[0] == ""


@pytest.mark.parametrize(("text", "expected"), DATED)
def test_date_said(text: str, expected: str) -> None:
    assert last(text)[0] == expected


@pytest.mark.parametrize(("text", "expected"), OCCASIONS)
def test_occasion(text: str, expected: str) -> None:
    assert last(text)[1] == expected
