"""Names, days and opposites: first pairs that may both be right, then pairs of which one is wrong."""

from __future__ import annotations

import pytest

from factcheck.judge.claims import ClaimFinding, judge_claim
from factcheck.model import Claim, ClaimKind, Document, Finding, Passage, Source, SourceCard, Span
from factcheck.text.when import parse_when


def judged(claim: str, passage: str) -> ClaimFinding:
    card = SourceCard("minutes", "minutes.txt", title="The minutes", date="2024-03-14")
    held = [(Source(card, Document("minutes", passage)), Passage(0, Span(0, len(passage)), 1.0))]
    return judge_claim(Claim("c1", ClaimKind.CLAIM, claim), parse_when("2024-03-16"), held)


# Many do it, one may lie in the other, both may be one, or another name differs too.
NAMES = [
    ("Lund is in Denmark.", "Lund is a town in Sweden and once was in Denmark."),
    ("The Elm pit is in Wales.", "The Elm pit is in the south of the United Kingdom."),
    ("Crumb is based in Denmark.", "Crumb, a shipping company based in Harrow, sold its arm in Sweden."),
    ("The Elm film was shot in New Mexico.", "The Elm film was shot in Santa Fe, United States."),
    ("Crumb was founded in Denmark.", "Crumb was founded in Harrow and opened a shop in Sweden."),
    ("Crumb makes films in Denmark.", "Crumb's first film was shot in Sweden."),
    ("Tom Bell met Ana Ruiz in Denmark.", "Tom Bell met Ana Ruiz in Sweden in 1999 and in Denmark in 2004."),
    ("Tom Bell met Ana Ruiz in Denmark.", "Tom Bell met Kim Lund in Sweden."),
    ("Tom Bell was born in Denmark.", "Tom Bell's wife Ana Ruiz was born in Sweden."),
    ("Mara Holt sold the mill at Harrow.", "Mara Holt's firm sold the mill at Harrow."),
    (
        "The mill at Harrow was sold by Mara Holt.",
        "The mill at Harrow was sold by Kessel Estates for its owner, Mrs Holt.",
    ),
    ("Tom Bell backed the Harrow bypass in 2019.", "Ana Ruiz backed the Harrow bypass in 2019."),
    ("Tom Bell works as a nurse in Harrow.", "Ana Ruiz works as a nurse in Harrow."),
    ("Tom Bell ran for Leeds in the 2019 cup.", "Ana Ruiz ran for Leeds in the 2019 cup."),
    ("The US signed the Harrow treaty in 2019.", "The United States signed the Harrow treaty in 2019."),
    ("The WHO praised the Harrow trial in 2019.", "The World Health Organization praised the Harrow trial in 2019."),
    ("Washington rejected the Harrow treaty in 2019.", "The White House rejected the Harrow treaty in 2019."),
    ("Kate Lund won the Harrow marathon in 2019.", "Katherine Lund-Bell won the Harrow marathon in 2019."),
    ("Councillor Bell opened the Harrow pool in 2019.", "He opened the Harrow pool in 2019."),
    ("The mayor, Tom Bell, opened the Harrow pool in 2019.", "The mayor of Harrow opened the pool there in 2019."),
    ("Tom Bell opened the Harrow pool in 2019.", "Ana Ruiz, whom Bell had invited, opened the Harrow pool in 2019."),
    ("Tom Bell signed the Harrow petition in May.", "Ana Ruiz signed the Harrow petition in May."),
    ("Tom Bell was a councillor in Harrow in 2019.", "Ana Ruiz was a councillor in Harrow in 2019."),
    ("Denmark signed the Harrow treaty in 2019.", "Sweden signed the Harrow treaty in 2019."),
]
# It happens often, to another thing, over years, or was planned.
DAYS = [
    ("The council in Harrow met on 4 May 2021.", "The council in Harrow met on 6 June 2021."),
    ("Tom Bell visited Harrow in 2012.", "Tom Bell visited Harrow in 2015 with his son."),
    ("Leeds won the cup in 2012.", "Leeds won the cup in 2015 and in 2012."),
    ("Leeds won the cup in 2012.", "Leeds won the league in 2015."),
    ("Mara Holt was mayor of Harrow in 2012.", "Mara Holt was mayor of Harrow from 2010 to 2014."),
    ("Mara Holt was mayor of Harrow in 2012.", "Mara Holt became mayor of Harrow in 2010."),
    ("Mara Holt worked for Crumb in 2012.", "Mara Holt worked for Crumb since 2009."),
    ("Crumb was based in Harrow in 2012.", "Crumb was founded in Harrow in 1980."),
    ("The Harrow trial heard two witnesses on 4 May 2021.", "The Harrow trial heard Ana Ruiz on 11 May 2021."),
    ("Tom Bell was arrested on 4 May 2021.", "Tom Bell was charged on 6 May 2021."),
    ("Tom Bell was arrested on 4 May 2021.", "Jim Bell was arrested on 6 May 2021."),
    ("The report on Elm Mill was written in 2019.", "The report on Elm Mill was published in 2020."),
    ("The fire at Elm Mill broke out on 4 May 2021.", "The fire at Elm Mill was put out on 5 May 2021."),
    ("The Heron sank on 4 May 2021.", "The Heron left Harrow on 2 May 2021 and sank two days later."),
    ("Harrow council approved the budget in May 2021.", "Harrow council approved the pool in June 2021."),
    ("Harrow council plans to close the pool in 2026.", "Harrow council closed the pool in 2019 for repairs."),
    ("Mara Holt published a novel in 2012.", "Mara Holt published her first novel in 2005."),
    ("Inflation in Harrow rose in May.", "Inflation in Harrow rose in April as well."),
    ("The Elm line was closed in 2019.", "The Elm line was closed from 2017 to 2021."),
    ("The Skaldal dam was completed in 1962.", "Work on the Skaldal dam began in 1957."),
    ("Ida Moss was elected to the council in 2016.", "Ida Moss was elected leader of the council in 2020."),
    ("Carl Vance was fined for speeding in 2016.", "Carl Vance was fined for speeding in 2011 and 2016."),
    ("Carl Vance spoke for the union.", "Ida Moss spoke for the union."),
    ("Oakes studied law in Norland.", "Oakes practised law in Sweden."),
    ("The comet Orlo was first seen in 1804.", "The comet Orlo was seen in 1876 and 1948."),
    ("Ruth Cole designed the theatre in Tidewell.", "Ruth Cole's firm designed the theatre in Tidewell."),
    ("Leo Hart met the mayor of Wexley in May.", "Leo Hart met the mayor of Pagham in May."),
    ("Leo Hart lives in Norway.", "Leo Hart lives in Oslo and owns a house in Finland."),
    ("The Wexley inquiry opened on 4 May 2021.", "The Wexley inquiry opened its second phase on 9 June 2022."),
    ("Lena Orr sang for the choir in Kirby.", "Tess Cole sang for the choir in Kirby."),
    ("Lena Orr is not guilty of fraud.", "Lena Orr was accused of fraud."),
]
# Another subject or object, or only said.
TURNS = [
    ("Inflation rose.", "Core inflation fell."),
    ("Inflation in Harrow rose.", "Core inflation in Harrow fell."),
    ("Profits at Crumb rose.", "Operating profits at Crumb fell."),
    ("Shares in Crumb rose.", "Shares in Crumb fell in May before they rose again."),
    ("The council raised the fee.", "The council cut the grant."),
    ("Crumb bought the mill.", "Crumb sold the mill's dock."),
    ("Youth crime in Harrow fell.", "Crime in Harrow rose."),
    ("Crime in Harrow fell.", "Violent crime in Harrow rose."),
    ("Harrow won the match.", "Harrow lost the toss."),
    ("Harrow won at home.", "Harrow lost away."),
    ("The price of gas fell.", "The price of oil rose."),
    ("Ana Ruiz supports the bypass.", "Ana Ruiz opposes the Ash bypass."),
    ("The court allowed the first appeal.", "The court rejected the second appeal."),
    ("Tom Bell did not vote for the budget.", "Tom Bell voted for the amendment to the budget."),
    ("The club did not sign Tom Bell.", "The club signed Jim Bell."),
    ("Nobody was hurt in the fire at Elm Mill.", "Two firefighters were hurt in 1999 at Elm Mill."),
    ("The pool never made a profit.", "The pool hoped to make a profit."),
    ("Ana Ruiz did not say that the pool would close.", "Ana Ruiz said that the library would close."),
    ("The trial did not find a benefit for children.", "The trial found a benefit for adults."),
    ("Tom Bell said he had not taken the money.", "Tom Bell took the money to the bank."),
]


@pytest.mark.parametrize(("claim", "passage"), [*NAMES, *DAYS, *TURNS])
def test_that_may_both_be_right(claim: str, passage: str) -> None:
    assert judged(claim, passage).finding is not Finding.CONFLICTS


# Everything else is there, and one alone can have done it or be it.
SWAPPED = [
    ("Tom Bell opened the Harrow pool in 2019.", "Ana Ruiz opened the Harrow pool in 2019."),
    ("Tom Bell became mayor of Harrow in 2019.", "Ana Ruiz became mayor of Harrow in 2019."),
    ("Tom Bell is the mayor of Harrow town.", "Ana Ruiz is the mayor of Harrow town."),
    ("Kessel bought the Harrow shipyard for £3 million.", "Crumb bought the Harrow shipyard for £3 million."),
    ("The Harrow shipyard was bought by Kessel in 2019.", "Crumb bought the Harrow shipyard in 2019."),
    ("Judge Lund sentenced Tom Bell to eight years.", "Judge Kim sentenced Tom Bell to eight years."),
    ("Crumb is based in Denmark.", "Crumb is a shipping company based in Sweden."),
    ("The Elm film was shot in Norway.", "The Elm film was shot in Harrow, Sweden."),
    ("The Tin Boat was written solely by Nils Aker.", "The Tin Boat was written by Ruth Cole."),
    ("Varnoy is a country in Europe.", "Varnoy is a country in the Orlo region of North Africa."),
    ("Ida Moss is South Korean.", "Ida Moss is an American painter."),
    ("The Vela probe was built in Denmark.", "The Vela probe was built in Sweden."),
    ("Harrow is a village in the north of Denmark.", "Harrow is a village in the western part of Sweden."),
    (
        "Mara Holt scored the goal that won Leeds the cup in 2019.",
        "Ana Ruiz scored the goal that won Leeds the cup in 2019.",
    ),
    ("Brightwater was founded by Ida Moss in 1994.", "Brightwater was founded by Carl Vance in 1994."),
    ("Carl Vance won the Norland Open on Sunday.", "Ida Moss won the Norland Open on Sunday."),
    ("The school in Pagham was built in Norway.", "The school in Pagham was built in Finland."),
    (
        "Alma Reed chaired the inquiry into the Wexley collapse.",
        "Ruth Cole chaired the inquiry into the Wexley collapse.",
    ),
    (
        "The theatre in Tidewell was designed by Leo Hart.",
        "The theatre in Tidewell was designed by the architect Ruth Cole.",
    ),
    ("The Kirby by-pass was opened by Lena Orr.", "Tess Cole opened the Kirby by-pass."),
]


@pytest.mark.parametrize(("claim", "passage"), SWAPPED)
def test_names_of_which_one_is_wrong(claim: str, passage: str) -> None:
    assert judged(claim, passage).code == "C103"


OTHER_DAYS = [
    ("Ida Moss was elected to the council in 2016.", "Ida Moss has sat on the council since her election in 2018."),
    ("The Skaldal dam was completed in 1962.", "Work on the Skaldal dam was completed in 1967."),
    (
        "The vaccine trial at Northfield was halted in March.",
        "The vaccine trial at Northfield was halted on 9 April 2024.",
    ),
    ("Dr Alma Reed discovered the gene in 2008.", "The gene was discovered by Dr Alma Reed in 2011."),
    (
        "The Orlo mission was launched from Kourou on 3 March 2021.",
        "The Orlo mission was launched from Kourou on 13 March 2021.",
    ),
    ("The Dunmore mine closed in 1984.", "The mine at Dunmore was shut in 1986."),
    ("Kirby elected its first woman mayor in 1998.", "In 2001 Kirby elected its first woman mayor."),
]


@pytest.mark.parametrize(("claim", "passage"), OTHER_DAYS)
def test_days_of_which_one_is_wrong(claim: str, passage: str) -> None:
    assert judged(claim, passage).code == "C102"
