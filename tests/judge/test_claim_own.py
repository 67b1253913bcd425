"""Figures and dates of another subject, object, place or time: first pairs that may both be right, then wrong ones."""

from __future__ import annotations

import pytest

from factcheck.judge.claims import judge_claim
from factcheck.model import Claim, ClaimKind, Document, Finding, Passage, SlotKind, Source, SourceCard, Span


def found(claim: str, *texts: str) -> Finding:
    """The finding from passages that are a source each."""
    sources = [Source(SourceCard(f"e{n}", ""), Document(f"e{n}", text)) for n, text in enumerate(texts)]
    held = [(s, Passage(n, Span(0, len(t)), 1.0)) for n, (s, t) in enumerate(zip(sources, texts, strict=True))]
    return judge_claim(Claim("c1", ClaimKind.CLAIM, claim), None, held).finding


BOTH_RIGHT = [
    ("Storm Ada brought gusts of 130 km/h.", "Storm Ian brought gusts of 110 km/h. Storm Ada formed in October."),
    ("Nora Bell was christened in March.", "Nora Bell said that her cousins were christened in May."),
    ("Otto Lind was fined 300 euros.", "Otto Lind's landlord was fined 9,000 euros. Lind moved out after a week."),
    (
        "Ada Moss was born in 1931.",
        "Ian Moss, the brother of the potter Ada Moss, was born in 1928. She married in 1960.",
    ),
    ("The Polish edition appeared in 1981.", "The Czech edition appeared in 1977. It was sold in Poland as well."),
    ("The mill at Sarn burned down in 1911.", "The mill at Sarn was sold in 1904. The nearby inn burned down in 1898."),
    ("Orlo bought the dairy in 1994.", "The dairy was founded in 1950. Orlo bought its main competitor in 1991."),
    ("Pia Roth won the Amber Prize in 2011.", "Pia Roth won the Silver Prize in 2008 and was up for the Amber Prize."),
    (
        "Roth scored 12 points against Sarn.",
        "Roth scored 20 points against Holm. Against Sarn, Lee scored nine points.",
    ),
    ("The game cost 8 million dollars.", "The sequel cost 15 million dollars. The game had made Lena Roth famous."),
    ("The baker's daughter died in 1890.", "The baker died in 1871. His daughter had moved to Holm."),
    (
        "The choir has sung at Sarn for ten years.",
        "The choir, at Sarn since 2004, said in 2014 it would sing for two years.",
    ),
    ("The party lost half of its councillors.", "The party went from 30 councillors to 15 councillors."),
    ("A quarter of the school's pupils walk.", "The school's 104 pupils walk."),
    ("In 1911 Sarn had 900 inhabitants.", "In 1871 Sarn had 640 inhabitants. Its station opened in 1911."),
    ("The tram carried 700 more passengers in May than in April.", "The tram carried 9,400 passengers in May."),
    ("The tram made 4 million euros.", "The tram made 3 million dollars in Chile, or 4 million euros."),
    ("The ferry carries 300 people a day.", "The ferry carries 300 people."),
    ("The men's team won 12 games.", "The women's team won nine games. The men's team came second."),
    ("Kerr scored 14 goals for Sarn.", "Kerr scored nine goals for Holm before he moved to Sarn."),
    (
        "The plan was passed by the Senate in 2011.",
        "The plan was passed by the Chamber in 2010. The Senate saw it later.",
    ),
    ("The salve helped 60 per cent of patients.", "The placebo helped 25 per cent of patients. The salve was free."),
    ("Her second novel sold 4,000 copies.", "Her first novel sold 1,000 copies. Her second novel was praised."),
    ("The gallery had 900 visitors.", "The gallery's website had 5,000 visitors."),
    ("The plane carried 150 people.", "The plane was built to carry 180 people."),
    ("Ida Wenz became a member of the guild in 1931.", "Ida Wenz became a member of the choir in 1925."),
    ("The spa was opened by the queen in 1888.", "The spa was opened by the mayor in 1879. The queen saw it."),
    ("The oven holds 90 loaves.", "The older oven holds 40 loaves."),
    ("The Czech part of the canal is 12 km long.", "The Polish part of the canal is 9 km long."),
    ("Monks settled the isle in 874.", "Some 210 monks settled the isle."),
]


@pytest.mark.parametrize(("claim", "passage"), BOTH_RIGHT)
def test_no_conflict_with_what_is_told_of_another(claim: str, passage: str) -> None:
    assert found(claim, passage) is not Finding.CONFLICTS


ONE_IS_WRONG = [
    ("Otto Lind was fined 300 euros.", "Otto Lind was fined 900 euros."),
    ("The Polish edition appeared in 1981.", "The Polish edition appeared in 1977."),
    ("Pia Roth won the Amber Prize in 2011.", "Pia Roth won the Amber Prize in 2008."),
    ("Orlo bought the dairy in 1994.", "Orlo bought the dairy in 1991."),
    ("Storm Ada brought gusts of 130 km/h.", "Storm Ada brought gusts of 110 km/h."),
    ("Orlo raised $42m.", "Orlo raised €42m."),
    ("Support in Sarn fell by 23 percentage points.", "Support in Sarn fell by 23 per cent."),
    ("The Orlo clinic costs Sarn 31,000 euros a month.", "The Orlo clinic costs Sarn 31,000 euros a year."),
    ("Orlo laid off 23 bakers on Monday.", "Orlo laid off 32 bakers, a quarter of its staff, on Monday."),
    (
        "The Sill flows 71 km to Ash.",
        "The Sill is a river in southern Holm County that rises at 900 metres and flows 17 km to Ash.",
    ),
    ("Ada Moss taught in Sarn for 18 years.", "Ada Moss trained in Sarn and later taught there for 28 years."),
    ("Four men took nine clocks from Elm House.", "Four men took six clocks from Elm House on 6 May 2005."),
    ("Two of the rings were found in 1911.", "Two of the rings were found in 1909 in a barn."),
]


@pytest.mark.parametrize(("claim", "passage"), ONE_IS_WRONG)
def test_a_conflict_where_all_but_the_figure_is_the_same(claim: str, passage: str) -> None:
    assert found(claim, passage) is Finding.CONFLICTS


def test_a_passage_that_tells_all_of_it_outweighs_a_conflict_of_a_poorer_one() -> None:
    claim = "The Elm Street branch of the library in Sarn will shut on 30 June 2026."
    other = "The Elm Street branch of a bank will shut on 3 May 2026."
    assert found(claim, other, claim) is Finding.AGREES


SAME = [
    ("Patients took 40 milligrams of it.", "Patients took 40 mg of it."),
    ("Turnout in Sarn rose to 40 percent.", "Turnout in Sarn rose to 40%."),
    ("Turnout in Sarn rose to 40 percent.", "Turnout in Sarn rose to 40 per cent."),
    ("Turnout in Sarn rose to 40 per cent.", "Turnout in Sarn rose to 40 percent."),
    ("The bell cost 900 dollars.", "The bell cost $900."),
    ("Four in ten members backed it.", "40 per cent of members backed it."),
    ("One in five bakers smokes.", "20% of bakers smoke."),
    ("The trial enrolled 94 patients.", "The trial enrolled ninety-four patients."),
]


@pytest.mark.parametrize(("claim", "passage"), SAME)
def test_a_unit_is_the_same_however_it_is_spelled(claim: str, passage: str) -> None:
    assert found(claim, passage) is Finding.AGREES


@pytest.mark.parametrize(
    "claim", ["Turnover in Sarn rose.", "Parking in Sarn costs 4 euros.", "Spending rose in Sarn."]
)
def test_a_word_that_only_opens_a_sentence_is_no_name(claim: str) -> None:
    source = Source(SourceCard("e", ""), Document("e", claim))
    slots = judge_claim(
        Claim("c1", ClaimKind.CLAIM, claim), None, [(source, Passage(0, Span(0, len(claim)), 1.0))]
    ).slots
    assert [s.article for s in slots if s.kind is SlotKind.NAME] == ["Sarn"]
