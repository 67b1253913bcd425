"""Figures of one slot: first pairs that may both be right, then pairs of which one is wrong."""

from __future__ import annotations

import pytest

from factcheck.judge.claims import ClaimFinding, judge_claim
from factcheck.model import Claim, ClaimKind, Document, Finding, Passage, Source, SourceCard, Span
from factcheck.text.when import parse_when


def judged(claim: str, passage: str) -> ClaimFinding:
    card = SourceCard("minutes", "minutes.txt", title="The minutes", date="2024-03-14")
    held = [(Source(card, Document("minutes", passage)), Passage(0, Span(0, len(passage)), 1.0))]
    return judge_claim(Claim("c1", ClaimKind.CLAIM, claim), parse_when("2024-03-16"), held)


# Another kind of it, another time, a part, a rate, another subject or object: both texts may be true.
BOTH_RIGHT = [
    ("Crumb's profit rose by 12 percent.", "Crumb's sales rose by 9 percent."),
    ("Inflation in Harrow rose to 3 percent.", "Core inflation in Harrow rose to 2 percent."),
    ("Core inflation in Harrow fell to 2 percent.", "Inflation in Harrow fell to 3 percent."),
    ("Unemployment in Harrow fell to 4 percent.", "Youth unemployment in Harrow fell to 11 percent."),
    ("Unemployment in Harrow fell to 4 percent.", "Unemployment in Ash fell to 6 percent. Harrow's was not given."),
    ("Crumb's net profit was $3 million.", "Crumb's operating profit was $5 million."),
    ("Crumb made a profit of $3 million.", "Crumb made a payment of $5 million."),
    ("Crumb made a loss of $3 million in Harrow.", "Crumb made a profit of $5 million in Harrow."),
    ("Crumb employs 400 people in Harrow.", "Crumb employs 9,000 people worldwide."),
    ("Crumb has 400 employees in Harrow.", "Crumb will cut 120 jobs among its employees in Harrow."),
    ("The fire at Elm Mill killed 13 people.", "The 1931 fire at Elm Mill killed two people."),
    ("The fire at Elm Mill killed 13 people.", "The fire at Elm Mill killed 13 people, two of them children."),
    ("The fire at Elm Mill killed 13 people.", "Two children were among those who died in the fire at Elm Mill."),
    ("The fire at Elm Mill killed 13 people.", "Three of the dead of the Elm Mill fire were firefighters."),
    ("The fire at Elm Mill killed 13 people.", "By noon the fire at Elm Mill had killed at least nine people."),
    ("The Harrow flood killed 13 people.", "The flood in Ash killed four people; Harrow was spared."),
    ("The Harrow flood killed 13 people.", "Four people died in Harrow in 1953."),
    ("Tom Bell, 41, was fined.", "Ana Ruiz, 36, said that Tom Bell was fined."),
    ("Tom Bell, 41, was fined.", "Tom Bell was fined with his brother Jim, 38."),
    ("Tom Bell was jailed for eight years.", "Tom Bell had been married for six years."),
    ("Tom Bell was jailed for eight years.", "Tom Bell was jailed for eight years, of which he will serve four."),
    ("Tom Bell served eight years in prison.", "Tom Bell was in Harrow prison for two months of his eight years."),
    ("Harrow beat Leeds by three goals.", "Harrow beat York by two goals."),
    ("Mara Holt scored 31 points for Leeds against York.", "Mara Holt scored 28 points for Leeds against Hull."),
    ("Mara Holt scored 31 points.", "Mara Holt scored 12 points in the first half."),
    ("Mara Holt has scored 31 goals for Leeds.", "Mara Holt scored two goals for Leeds on Saturday."),
    ("Leeds won 12 games this season.", "Leeds won two games in May."),
    ("The bridge at Harrow is 310 metres long.", "The bridge at Harrow is 14 metres wide."),
    ("The bridge at Harrow cost £31 million.", "The road to the bridge at Harrow cost £4 million."),
    ("The bridge at Harrow cost £31 million.", "Repairs to the bridge at Harrow cost £4 million."),
    ("Elm Hospital has 310 beds.", "Elm Hospital has 12 beds for children."),
    ("Elm Hospital has 310 beds.", "Elm Hospital closed 40 beds."),
    ("Elm Hospital treated 310 patients in May.", "Elm Hospital treated 2,400 patients in 2023."),
    ("Ana Ruiz won 54 percent of the vote.", "Tom Bell won 31 percent of the vote, behind Ana Ruiz."),
    ("The library at Harrow lends 40,000 books a year.", "The library at Harrow lends 800 books a week."),
    ("The library at Harrow has 40,000 books.", "The library at Harrow bought 600 books."),
    ("The Ash pool lost £312,000 last year.", "The Ash pool lost £90,000 in 2015."),
    ("The study by Holt followed 5,000 nurses.", "Of the 5,000 nurses in Holt's study 212 fell ill."),
    ("The study by Holt followed 5,000 nurses for ten years.", "The study by Holt followed the nurses from 2001."),
    ("The vaccine by Crumb cut infections by 60 percent.", "The vaccine by Crumb cut deaths by 90 percent."),
    (
        "The vaccine by Crumb was given to 60 percent of adults.",
        "The vaccine by Crumb was given to 20 percent of children.",
    ),
    ("Kessel bought 14 percent of Crumb.", "Kessel bought 30 percent of Ash Dock."),
    ("Kessel bought Crumb for $14 million.", "Kessel bought Crumb's debt for $2 million."),
    ("Judge Lund fined Crumb $2 million.", "Judge Lund ordered Crumb to pay $300,000 in costs."),
    ("The strike at Elm Mill lasted three weeks.", "Talks to end the strike at Elm Mill lasted two days."),
    ("The council in Harrow approved 400 homes.", "The council in Harrow approved 60 affordable homes."),
    ("The council in Harrow approved 400 homes.", "The council in Harrow has approved 2,000 homes since 2019."),
    ("Harrow has 54 councillors.", "Harrow has 12 Labour councillors."),
    (
        "More than 400 homes in Harrow lost power.",
        "About 3,000 homes in Harrow lost power on Sunday, and 400 on Monday.",
    ),
    ("The Harrow museum drew 40,000 visitors in 2022.", "The Harrow museum drew 52,000 visitors in 2023."),
    ("The Harrow museum drew 40,000 visitors in 2022.", "The Harrow museum drew 52,000 visitors the year after."),
    ("A ticket for the Harrow fair costs £12.", "A ticket for the Harrow fair costs £6 for children."),
    ("The Vela probe took 400 pictures of Mars.", "The Vela probe took 12 pictures of the Moon."),
    ("The Vela probe will reach Mars in six months.", "The Vela probe took 12 months to build."),
    ("The peak at Elm is 900 metres high.", "The peak at Elm is climbed by 900 walkers a year."),
    ("Kim Lund has three children.", "Kim Lund has two sons."),
    ("Kim Lund has written three books.", "Kim Lund has written two books on chess."),
    (
        "The Harrow jury of seven women and five men convicted Tom Bell.",
        "The Harrow jury convicted Tom Bell on two counts.",
    ),
    ("Tom Bell faces three charges.", "Tom Bell was convicted of one charge."),
    ("The ferry Heron carried 120 people.", "The ferry Heron can carry 300 people."),
    ("The ferry Heron carried 120 passengers.", "The ferry Heron carried 14 crew."),
    ("Some 400 people marched in Harrow.", "Police said 250 people marched in Harrow; the union said 400."),
    ("Harrow's budget grew by 2 percent to £40 million.", "Harrow's budget grew by £800,000."),
    ("Crumb's shares fell 4 percent on Monday.", "Crumb's shares fell 2 percent on Friday."),
    ("Crumb's shares fell 4 percent on Monday.", "Crumb's shares have fallen 30 percent this year."),
    ("The ferry Tern ran aground with 84 passengers.", "The Tern has room for 400 passengers."),
    ("Northfield school has 1,240 pupils.", "Northfield school took in 210 pupils in September."),
    ("Northfield school has 1,240 pupils.", "Oakdale school has 900 pupils; Northfield is larger."),
    ("Brightwater paid a dividend of 12 pence.", "Brightwater's shares fell by 3 pence."),
    ("Norland raised interest rates to 4.5 percent.", "Norland raised its tax on banks to 30 percent."),
    ("The review cost £2 million.", "The review said that delays cost £9 million."),
    ("The Tern sailed at 9 with 84 passengers.", "The Tern sailed with 84 passengers and 12 crew."),
    ("Ida Moss has worked at Northfield for 12 years.", "Ida Moss has taught for 20 years."),
    ("Carl Vance, 52, chairs Brightwater.", "Carl Vance chairs Brightwater, where Ida Moss, 44, is finance director."),
    ("Brightwater's sales in Norland rose 9 percent.", "Brightwater's sales rose 4 percent."),
    ("Brightwater's sales rose 9 percent.", "Brightwater's online sales rose 40 percent."),
    ("Police arrested three men in Northfield.", "Police arrested a fourth man in Northfield on Tuesday."),
    ("Police arrested three men in Northfield.", "Police have arrested 11 people in Northfield since the riot."),
    ("The bill was passed by 31 votes to 12.", "The amendment was passed by 20 votes to 19."),
    ("The bill was passed by 31 votes to 12.", "The bill was passed by 31 votes to 12, with two abstentions."),
    ("Norland exported 40,000 tonnes of salmon in 2023.", "Norland exported 9,000 tonnes of cod in 2023."),
    ("The drug helped 60 percent of patients.", "The drug had side effects in 8 percent of patients."),
    (
        "Tidewell council voted to sell the theatre for £4 million.",
        "Tidewell council voted to spend £600,000 on the library.",
    ),
    ("Pagham FC sold Leo Hart for £4 million.", "Pagham FC had bought Leo Hart for £900,000."),
    ("Wexley Foods recalled 60,000 jars of honey.", "Wexley Foods sells two million jars of honey a year."),
    ("Leo Hart jumped 8.21 metres in the final.", "Leo Hart jumped 7.95 metres in the heats."),
    ("The Tidewell tunnel cost £400 million.", "The Tidewell tunnel will need £60 million of repairs."),
    ("The bail for Leo Hart was set at $50,000.", "The fine for Leo Hart was set at $2,000."),
    ("The Wexley bridge collapse killed nine people.", "The Wexley bridge collapse injured 30 people."),
    (
        "The Wexley bridge collapse killed nine people.",
        "The collapse at Wexley killed nine people, four of them in one car.",
    ),
    ("Alma Reed gave evidence for two days.", "Leo Hart gave evidence for three days; Alma Reed followed."),
    ("Wexley Foods was fined £1.2 million.", "Wexley Foods paid £300,000 in costs on top of its fine."),
    ("Alma Reed, 61, is a pathologist.", "Alma Reed, who qualified at 26, is a pathologist."),
    ("Pagham has 12,000 inhabitants.", "Pagham had 8,000 inhabitants in 1950."),
    ("The trial lasted four weeks in Wexley.", "The jury in Wexley was out for three days."),
    ("Two of the nine dead at Wexley were children.", "Nine people died at Wexley."),
    ("The ward at Kirby has 24 beds.", "Kirby's ward is to lose six beds."),
    ("Lena Orr was acquitted of two charges.", "Lena Orr faced five charges and was acquitted of two."),
    ("The Dunmore plant will create 300 jobs.", "The Dunmore plant created 40 jobs in its first year."),
    ("Dunmore United drew 14,000 fans a match.", "Dunmore United drew 22,000 fans to its final match."),
    ("The Kirby scheme has cost £9 million so far.", "The Kirby scheme was to cost £6 million."),
    ("Rainfall in Kirby reached 80 mm in March.", "Rainfall in Kirby reached 30 mm on 4 March 2024."),
    ("Lena Orr swam the channel in 11 hours.", "Lena Orr swam the lake in two hours."),
    ("Tess Cole manages 40 nurses in Kirby.", "Tess Cole trained 12 nurses in Kirby."),
    (
        "The study found that 12 percent of pupils are bullied.",
        "The study found that 30 percent of teachers are bullied.",
    ),
    ("Dunmore has three libraries.", "Dunmore has closed one of its libraries."),
    ("The verdict was reached after nine hours.", "The jury was sent home after five hours on Monday."),
    ("Kirby hospital treats 900 patients a week.", "Kirby hospital treats 130 patients a day."),
    ("Dunmore's population rose by 4 percent.", "Dunmore's birth rate rose by 9 percent."),
]


@pytest.mark.parametrize(("claim", "passage"), BOTH_RIGHT)
def test_figures_that_may_both_be_right(claim: str, passage: str) -> None:
    assert judged(claim, passage).finding is not Finding.CONFLICTS


# The same thing in other words, with another figure.
ONE_IS_WRONG = [
    ("The fire at Elm Mill killed 13 people.", "Twelve people died in the fire at Elm Mill."),
    ("The fire at Elm Mill killed 13 people.", "The fire at Elm Mill claimed 12 lives."),
    ("The fire at Elm Mill left 13 people dead.", "The fire at Elm Mill killed 12."),
    ("Thirteen people lost their lives in the Harrow flood.", "The Harrow flood killed 12 people."),
    ("The Harrow flood killed 13 people.", "The death toll of the Harrow flood is 12."),
    ("Harrow council cut its budget by 12 per cent.", "The budget of Harrow council was cut by 21 per cent."),
    ("Harrow council has 54 members.", "Harrow council is made up of 45 members."),
    ("Tom Bell was jailed for eight years.", "The judge jailed Tom Bell for six years."),
    ("Tom Bell was sentenced to eight years in prison.", "Tom Bell received a sentence of six years in prison."),
    ("Tom Bell, 41, was fined £500 by Harrow magistrates.", "Magistrates in Harrow fined Tom Bell, 43, £500."),
    ("Tom Bell, 41, was fined £500 by Harrow magistrates.", "Magistrates in Harrow fined Tom Bell £800."),
    ("Crumb sold 2.4 million phones last year.", "Crumb sold 4.2 million phones last year."),
    ("Crumb's revenue rose 8 percent to $312 million.", "Crumb's revenue rose 8 percent to $321 million."),
    ("Crumb's revenue rose 8 percent to $312 million.", "Revenue at Crumb rose by 6 percent, to $312 million."),
    ("Crumb employs 1,400 people in Harrow.", "Crumb has 1,200 employees in Harrow."),
    (
        "The vaccine cut infections by 60 percent in the Harrow trial.",
        "In the Harrow trial the vaccine cut infections by 40 percent.",
    ),
    ("The Harrow trial enrolled 312 patients.", "A total of 213 patients were enrolled in the Harrow trial."),
    ("The probe Vela travelled 40 million kilometres.", "Vela travelled 14 million kilometres."),
    ("Mara Holt ran the marathon in 2 hours 20 minutes.", "Mara Holt ran the marathon in 2 hours 12 minutes."),
    ("Leeds beat York 3-1.", "Leeds beat York 2-1."),
    ("Mara Holt scored 31 points for Leeds.", "Mara Holt had 28 points for Leeds."),
    ("Harrow won by four wickets.", "Harrow won the match by six wickets."),
    ("The bridge at Harrow cost £31 million.", "The cost of the bridge at Harrow was £13 million."),
    ("Elm Hospital has 310 beds.", "Elm Hospital closed 40 of its 210 beds."),
    ("Unemployment in Harrow fell to 4.1 percent.", "Unemployment in Harrow fell to 5.1 percent."),
    ("The Harrow by-election was won by 312 votes.", "Ana Ruiz won the Harrow by-election by a majority of 213 votes."),
    (
        "Ana Ruiz won the Harrow by-election with 54 percent of the vote.",
        "Ana Ruiz took 45 percent of the vote in the Harrow by-election.",
    ),
    ("The library at Harrow lends 40,000 books a year.", "The library at Harrow lends 14,000 books a year."),
    ("The orchestra at Ash has 60 players.", "The 48 players of the orchestra at Ash went on strike."),
    ("The Ash pool lost £312,000 last year.", "The Ash pool made a loss of £321,000 last year."),
    ("The Ash pool cost £8 million to repair.", "Repairs to the Ash pool cost £6 million."),
    ("Over 400 homes in Harrow lost power.", "Power was lost in 250 homes in Harrow."),
    ("The study by Holt followed 5,000 nurses for ten years.", "Holt followed 5,000 nurses for twelve years."),
    ("The study by Holt followed 5,000 nurses for ten years.", "Holt's study followed 3,000 nurses for ten years."),
    ("The Harrow court heard 30 witnesses.", "The court in Harrow heard from 13 witnesses."),
    ("Judge Lund fined Crumb $2 million.", "Crumb was fined $3 million by Judge Lund."),
    ("Kessel bought 14 percent of Crumb.", "Kessel bought a 41 percent stake in Crumb."),
    ("The Group of 31 met in Harrow.", "The Group of 15 met in Harrow."),
    ("Harrow Council has frozen its tax for three years.", "Harrow Council has frozen its tax for two years."),
    ("The strike at Elm Mill has cost $4 million so far.", "So far the strike at Elm Mill has cost $14 million."),
    ("Ash Dock handles 4,000 containers a day.", "Some 2,500 containers a day pass through Ash Dock."),
    (
        "The storm left 40,000 homes in Harrow without power.",
        "In Harrow 14,000 homes were without power after the storm.",
    ),
    (
        "The inquest into the death of Ida Moss heard that she waited 40 minutes for an ambulance.",
        "Ida Moss waited 14 minutes for an ambulance, the inquest was told.",
    ),
    ("Northfield school has 1,240 pupils.", "There are 1,420 pupils at Northfield school."),
    ("Brightwater paid a dividend of 12 pence.", "Brightwater declared a dividend of 21 pence."),
    (
        "The glacier at Skaldal has retreated by 300 metres since 1990.",
        "Since 1990 the glacier at Skaldal has retreated 130 metres.",
    ),
    (
        "Norland's central bank raised interest rates to 4.5 percent on Thursday.",
        "On Thursday Norland's central bank raised its rate to 5.4 percent.",
    ),
    ("The referee, Carl Vance, sent off two players.", "Carl Vance, the referee, sent off three players."),
    ("The museum spent £40,000 on the Vance portrait.", "The museum paid £14,000 for the Vance portrait."),
    ("The report by Oakes makes 31 recommendations.", "Oakes made 13 recommendations in the report."),
    (
        "The coroner found that Alma Reed had been dead for three days.",
        "Alma Reed had been dead for five days, the coroner found.",
    ),
    (
        "Tidewell Borough Council voted 21 to 9 to sell the theatre.",
        "The council in Tidewell voted 12 to 9 for the sale of the theatre.",
    ),
    ("The comet Orlo passes the Earth every 72 years.", "The comet Orlo passes Earth once in 27 years."),
    ("Wexley Foods recalled 60,000 jars of honey.", "Wexley Foods has recalled 16,000 jars of honey."),
    ("Leo Hart broke the record with a jump of 8.21 metres.", "With a jump of 8.12 metres Leo Hart broke the record."),
    (
        "The Tidewell tunnel is 4.2 kilometres long.",
        "At 2.4 kilometres long the Tidewell tunnel is the deepest in the county.",
    ),
    ("The bail for Leo Hart was set at $50,000.", "Leo Hart's bail was set at $15,000."),
    ("The Wexley bridge collapsed in 1987, killing nine.", "The collapse of the Wexley bridge in 1987 killed seven."),
    ("Wexley Foods was fined £1.2 million for the leak.", "For the leak Wexley Foods was fined £2.1 million."),
    ("The ward at Kirby has 24 beds.", "There are 42 beds in the ward at Kirby."),
    ("Lena Orr was acquitted of two charges.", "Lena Orr was acquitted of three charges."),
    ("The Dunmore plant will create 300 jobs.", "The Dunmore plant will create 130 jobs."),
    ("Rainfall in Kirby reached 80 mm in March.", "In March rainfall in Kirby reached 108 mm."),
    (
        "The study found that 12 percent of pupils are bullied.",
        "The study found that 21 percent of pupils are bullied.",
    ),
    ("Dunmore's population rose by 4 percent.", "The population of Dunmore rose by 14 percent."),
]


@pytest.mark.parametrize(("claim", "passage"), ONE_IS_WRONG)
def test_figures_of_which_one_is_wrong(claim: str, passage: str) -> None:
    assert judged(claim, passage).code == "C101"
