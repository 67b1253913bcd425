"""The page that leads to the reports of a desk."""

from __future__ import annotations

import bs4
import pytest

from factcheck.model import replace
from factcheck.reports.html import line, render_index
from tests.reports.factory import CLAIMS, HOSTILE, QUOTES, hostile, report

CALM = replace(report(QUOTES[1:2]), name="calm")
GRAVE = replace(report(), name="grave & long")


def soup(*pages: object, **more: object) -> bs4.BeautifulSoup:
    return bs4.BeautifulSoup(render_index(map(line, pages), **more), "html.parser")  # type: ignore[arg-type]


def test_the_gravest_stand_first_and_lead_to_their_reports() -> None:
    links = [a["href"] for a in soup(CALM, GRAVE).select("tbody a")]
    assert links == ["./grave%20%26%20long.html", "./calm.html"]


def test_what_could_not_be_read_stands_there_with_the_reason() -> None:
    assert "no such file" in soup(CALM, unread=[("lost", "there is no such file")]).get_text()


def test_the_order_of_the_logs_does_not_matter() -> None:
    assert render_index(map(line, (CALM, GRAVE))) == render_index(map(line, (GRAVE, CALM)))


def test_every_level_is_counted() -> None:
    counted = [td.get_text(" ", strip=True) for td in soup(replace(report(CLAIMS[:1]), name="one")).select("tbody td")]
    assert counted == ["◆ Change 1", "▲ Look 0", "● Confirm 0", "✓ Clear 0", "○ Not checked 0", "Settled 0 of 1"]


@pytest.mark.parametrize(
    ("pages", "unread", "told"),
    [
        ([], 0, ""),
        ([], 2, "2 logs could not be checked."),
        ([CALM], 0, "In none of 1 article the sources hold something else, or nothing close enough. 1 of 1 claims"),
        (
            [CALM, GRAVE],
            1,
            "In 1 of 2 articles the sources hold something else, or nothing close enough. 2 of 18 claims",
        ),
        ([CALM, GRAVE], 1, "are settled. 1 log could not be checked."),
    ],
)
def test_how_the_desk_stands(pages: list[object], unread: int, told: str) -> None:
    verdict = soup(*pages, unread=[("lost", "gone")] * unread).select_one(".verdict")
    assert told in verdict.get_text()  # type: ignore[union-attr]


@pytest.mark.parametrize("payload", HOSTILE)
def test_a_payload_is_text(payload: str) -> None:
    found = soup(hostile(payload), unread=[(payload, payload)])
    assert {t.name for t in found.find_all()} == {t.name for t in soup(GRAVE, unread=[("a", "b")]).find_all()}
