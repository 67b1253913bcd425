"""The claim's own words with another name among them: first what is no such thing, then what is."""

from __future__ import annotations

import pytest

from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_support import Ground
from factcheck.judge.claim_verbatim import mistaken
from factcheck.model import Document, Source, SourceCard, Span


def place(claim: str, passage: str) -> tuple[str, str] | None:
    source = Source(SourceCard("s1", ""), Document("s1", passage))
    found = mistaken(Ground(Reading(claim), source, Span(0, len(passage))))
    return (found.ours.text, found.theirs.text) if found else None


@pytest.mark.parametrize(
    ("claim", "passage"),
    [
        ("Ida Moss signed the Orlo petition.", "She signed the Orlo petition."),
        ("Ida Moss signed the Orlo petition.", "I. Moss signed the Orlo petition."),
        ("Ida Moss signed the Orlo petition.", "Moss signed the Orlo petition."),
        ("Ida Moss signed the Orlo petition.", "Ida Moss and Carl Vance signed the Orlo petition."),
        ("Ida Moss signed the Orlo petition.", "Carl Vance may have signed the Orlo petition."),
        ("Ida Moss signed the Orlo petition.", "Carl Vance, who lost, said that others signed the Orlo petition."),
        ("Ida Moss signed the Orlo petition.", "Carl Vance rejected the Orlo petition."),
        ("The ferry calls at Trondal on Sundays.", "The ferry calls at Kelmore, Trondal and Orlo on Sundays."),
        ("The ferry calls at Trondal on Sundays.", "The ferry calls at Kelmore, Pagham and Orlo on Sundays."),
        ("Ida Moss sang.", "Carl Vance sang."),
        ("Orlo Council paid for the pier repairs.", "Carl Vance paid for the pier repairs."),
    ],
)
def test_nobody_is_mistaken(claim: str, passage: str) -> None:
    assert place(claim, passage) is None


@pytest.mark.parametrize(
    ("claim", "passage", "names"),
    [
        (
            "Ida Moss signed the Orlo petition.",
            "On Monday Carl Vance signed the Orlo petition.",
            ("Ida Moss", "Carl Vance"),
        ),
        (
            "The prize for the best loaf went to Ida Moss of Kelmore.",
            "The prize for the best loaf went to Ida Moss of Pagham.",
            ("Kelmore", "Pagham"),
        ),
        (
            "Health minister Ida Moss said that two wards would close.",
            "Health minister Carl Vance said on Friday that two wards would close.",
            ("Ida Moss", "Carl Vance"),
        ),
        (
            "Brightcell raised 40 million euros from investors led by Tarn Capital.",
            "Brightcell raised 40 million euros in 2021 from investors led by Orme Holdings.",
            ("Tarn Capital", "Orme Holdings"),
        ),
        (
            "The orchestra of Kelmore played Brahms in the old mill.",
            "The orchestra of Kelmore played Sibelius in the old mill.",
            ("Brahms", "Sibelius"),
        ),
    ],
)
def test_name_in_its_place(claim: str, passage: str, names: tuple[str, str]) -> None:
    assert place(claim, passage) == names
