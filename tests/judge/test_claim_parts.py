"""Parts of what a figure counts, how often and how long: first pairs that may both be right."""

from __future__ import annotations

import pytest

from factcheck.model import Finding
from tests.judge.test_claim_figures import judged

# A part, a place or a while of it; a longer unit rounded; how often, of something else; figures that add up.
OTHER_FIGURES = [
    ("Hugo Stahl taught chemistry for 30 years.", "Hugo Stahl taught chemistry for three decades."),
    ("Hugo Stahl taught chemistry for 28 years.", "Hugo Stahl taught chemistry for nearly three decades."),
    ("Hugo Stahl taught chemistry for 32 years.", "Hugo Stahl taught chemistry for three decades."),
    (
        "Rita Moll has been working in her field for 46 years.",
        "Rita Moll has been a member of the Elm council for two decades.",
    ),
    ("Rita Moll's career spans 25 years.", "Rita Moll's career as a coach spans a decade."),
    ("The strike at Ash lasted 15 days.", "The strike at Ash lasted a fortnight."),
    (
        "The keeper of Elm light served for 12 years.",
        "The keeper of Elm light served the last decade of his life there.",
    ),
    ("The castle at Ruhn stood empty for 210 years.", "The castle at Ruhn stood empty for two centuries."),
    ("The tanker Gull has been at sea for 40 years.", "The tanker Gull has been in dock for two decades."),
    (
        "The novel Reedland sold 40,000 copies in its first year.",
        "The novel Reedland sold 9,000 copies in its first week and 120,000 copies in all.",
    ),
    (
        "Novak's album sold 300,000 copies.",
        "Novak's album sold 20,000 copies in Norland, 45,000 copies in Sweden and more elsewhere.",
    ),
    (
        "The Elm fair drew 14,000 visitors.",
        "The Elm fair drew 5,000 visitors on Friday and 9,000 visitors on Saturday.",
    ),
    ("The quake at Sarn killed 210 people.", "The quake killed 140 people in Sarn and 70 people in Holm."),
    ("Veldt sold about 50,000 cars.", "Veldt sold at least 30,000 cars in spring and then 80,000 cars a year."),
    ("Lena Ros scored three times against York.", "Lena Ros scored twice in the first half against York."),
    ("The jury in Ash met four times.", "The jury in Ash met twice in May."),
    ("Ida Park won the Elm race three times.", "Ida Park won the Elm race twice before she moved to Lund."),
    ("The bridge was hit three times.", "The bridge was hit once by a barge."),
    ("Tom Asher was married three times.", "Tom Asher was twice fined for speeding."),
    ("Prices at Crumb rose three times as fast as wages.", "Prices at Crumb rose twice last year."),
    (
        "Some 48 percent of voters in Tidewell backed the plan.",
        "The plan was backed by 61 percent of voters in Ash; Tidewell's count goes on.",
    ),
    ("The Lund workshop has built 40 organs.", "The Lund workshop built two organs for churches in Norland."),
    (
        "The vote on the Elm pool took place in July.",
        "The council put off the vote on the Elm pool at its June meeting.",
    ),
    (
        "The board approved the merger with Kessel on 3 July.",
        "The board discussed the merger with Kessel at its May session and approved it.",
    ),
    ("Turnout in Harrow was 52 percent.", "Turnout was 64 percent in Ash, and in Harrow lower."),
    ("Mara Stone wrote 12 operas.", "Mara Stone wrote two operas set in Spain."),
    ("Elm Lab tested 900 samples.", "Elm Lab tested 30 samples from the river."),
    ("The mayor signed the lease in August.", "The March lease was signed by the mayor."),
    ("The lighthouse at Rost burned for 60 years.", "The lighthouse at Rost burned for a night in 1911."),
    ("Ada Finch led the school for 20 years.", "Ada Finch led the school's choir for two years."),
    ("The trial lasted half a year.", "The trial lasted six months."),
    ("Talks in Geneva went on for nine days.", "Talks in Geneva went on for more than a week."),
    (
        "Ben Oyelaran has been working in his field for 30 years.",
        "Ben Oyelaran has been a trustee of the museum for a decade.",
    ),
    ("The drought lasted 95 years.", "The drought lasted about a century."),
    ("Ulla Grip was mayor for 18 years.", "Ulla Grip was mayor for nearly two decades."),
    ("The company shipped 90,000 phones.", "The company shipped 40,000 phones to Asia and 50,000 phones to Europe."),
    ("Brask sold 12,000 bicycles in its opening year.", "Brask sold 30,000 bicycles last year."),
    ("The park drew 700,000 visitors.", "The park drew 90,000 visitors in its first month."),
    ("The firm cut 1,200 jobs.", "The firm cut 400 jobs in Leeds and 300 jobs in Hull."),
    ("The appeal raised £80,000.", "The appeal raised £20,000 on its first day and £60,000 in its first week."),
    ("Rosa Lind was elected twice.", "Rosa Lind was elected three times to the board of the bank."),
    ("The volcano erupted five times.", "The volcano erupted twice in the last century."),
    ("Emil Sand was arrested four times.", "Emil Sand was arrested twice for theft."),
    ("The court sat three times.", "The court sat once a week."),
    ("Grace Obi has been to Mars Base twice.", "Grace Obi once said that she would go to Mars Base."),
    ("Leeds beat York twice.", "Leeds beat York three times under coach Pell."),
    ("The play was staged four times.", "The play was staged twice before the fire."),
    (
        "Some 70 percent of nurses in Elmside backed the strike.",
        "Some 55 percent of doctors in Elmside backed the strike.",
    ),
    ("The kiln at Oxley made 300 bells.", "The kiln at Oxley made four bells ordered by the cathedral."),
    ("The panel approved the drug in October.", "The panel discussed the drug at its July meeting."),
    ("The choir has 80 singers.", "The choir has 12 singers from Poland."),
    ("Lab Nine tested 400 wells.", "Lab Nine tested 30 wells dug after the flood."),
    ("The mission to Vesta took four years.", "The mission to Vesta took a decade to plan."),
    ("Lea Moor has coached for 25 years.", "Lea Moor has coached Ash for a decade."),
    ("The siege of Dorn lasted 13 days.", "The siege of Dorn lasted two weeks."),
    ("The choir master served for 40 years.", "The choir master served for nearly four decades."),
    ("Per Gran has been working in his field for 20 years.", "Per Gran has been a widower for a decade."),
    ("The harbour handled 90,000 tonnes.", "The harbour handled 30,000 tonnes of grain and 20,000 tonnes of coal."),
    ("The film earned $90 million.", "The film earned $12 million on its opening weekend and $30 million abroad."),
    ("The army lost 4,000 men.", "The army lost 1,500 men in May and 2,500 men in June."),
    ("The shop sold 700 pies.", "The shop sold 300 pies before noon and 500 pies by four."),
    ("Tilda Rask was champion three times.", "Tilda Rask was champion twice with Leeds."),
    ("The bridge was closed four times.", "The bridge was closed twice because of ice."),
    ("The senator was married twice.", "The senator was married three times according to the Echo, but it erred."),
    ("Hull won four times at York.", "Hull won twice at Leeds."),
    ("The dam overflowed three times.", "The dam overflowed twice in 1998."),
    ("Some 44 percent of Lund's pupils cycle.", "Some 61 percent of pupils in Ash cycle."),
    ("The museum owns 900 coins.", "The museum owns 40 coins struck in York."),
    ("Ada Finch wrote 30 songs.", "Ada Finch wrote four songs recorded by Vega."),
    ("The council sold the pier in September.", "The council talked about the pier at its June 2023 meeting."),
    ("Lab Nine hired 80 chemists.", "Lab Nine hired 12 chemists from Norland."),
    ("The repairs took 20 years.", "The repairs took a decade in the east wing."),
    ("Ines Roy was jailed for 12 years.", "Ines Roy was jailed for a decade less than her brother."),
    ("The firm has traded for 95 years.", "The firm has traded for nearly a century."),
    ("Skye Motors sold 60,000 vans.", "Skye Motors sold 20,000 vans to farmers and 15,000 vans to post offices."),
    ("The concert drew 8,000 people.", "The concert drew 3,000 people on the first night and 5,000 on the second."),
    ("Olav Moe swam the sound three times.", "Olav Moe swam the sound twice as a boy."),
    ("The treaty was amended four times.", "The treaty was amended twice by the senate."),
    ("The archive holds 5,000 letters.", "The archive holds 300 letters written in French."),
    ("The parish has 2,000 members.", "The parish has 90 members from Poland."),
    ("The vote was held in July.", "The vote was put off at the May meeting."),
]


@pytest.mark.parametrize(("claim", "passage"), OTHER_FIGURES)
def test_figures_that_may_both_be_right(claim: str, passage: str) -> None:
    assert judged(claim, passage).finding is not Finding.CONFLICTS


WRONG_FIGURES = [
    ("Hugo Stahl taught chemistry for 46 years.", "Hugo Stahl taught chemistry for three decades."),
    ("Rita Moll's career spans 46 years.", "The singer Rita Moll's career has spanned two decades."),
    ("The castle at Ruhn stood empty for 400 years.", "The castle at Ruhn stood empty for two centuries."),
    ("The strike at Ash lasted 30 days.", "The strike at Ash lasted a fortnight."),
    (
        "Rita Moll has been working in her field for 46 years.",
        "Rita Moll has been a singer and dancer for two decades.",
    ),
    (
        "The novel Reedland sold about 50,000 copies.",
        "The novel Reedland, with 9,000 copies in its first week, went on to sell 120,000 copies.",
    ),
    ("Veldt made 70,000 cars.", "Veldt, which planned to make 90,000 cars, made 30,000 cars."),
    ("Lena Ros scored three times against York.", "Lena Ros scored twice against York."),
    ("Ida Park won the Elm race four times.", "Ida Park won the Elm race twice."),
    ("Tom Asher was married three times.", "Tom Asher was married once, to the painter Ula Vik."),
    ("The dam at Sarn has failed once.", "The dam at Sarn has failed three times."),
    ("Norland won the Elm Cup five times.", "Norland has won the Elm Cup seven times."),
    ("The siege of Torv lasted 12 years.", "The siege of Torv lasted three decades."),
    ("Ada Finch led the school for 45 years.", "Ada Finch led the school for two decades."),
    ("Ulla Grip's career spans 60 years.", "Ulla Grip's career spans three decades."),
    ("The talks in Geneva lasted 40 days.", "The talks in Geneva lasted a fortnight."),
    ("Brask sold 55,000 bicycles.", "Brask sold 8,000 bicycles in its first month and 30,000 bicycles in all."),
    ("Rosa Lind was elected five times.", "Rosa Lind was elected twice."),
    ("Leeds beat York four times.", "Leeds beat York twice."),
    ("The volcano has erupted three times.", "The volcano has erupted seven times."),
    ("Emil Sand was fined twice.", "Emil Sand was fined three times."),
    ("The siege of Dorn lasted 40 days.", "The siege of Dorn lasted two weeks."),
    ("The choir master Odd Berg served for 60 years.", "The choir master Odd Berg served for four decades."),
    ("Lea Moor coached for 25 years.", "Lea Moor coached for a decade."),
    (
        "The film Low Sun earned $90 million.",
        "The film Low Sun, with $12 million on its opening weekend, earned $30 million.",
    ),
    ("Tilda Rask was champion five times.", "Tilda Rask was champion twice."),
    ("Hull beat Leeds three times.", "Hull beat Leeds twice."),
    ("Senator Ruiz was arrested twice.", "Senator Ruiz was arrested four times."),
    ("Ines Roy was jailed for 12 years.", "Ines Roy was jailed for three decades."),
    ("The siege of Tarn lasted 60 days.", "The siege of Tarn lasted a fortnight."),
    ("Skye Motors sold 60,000 vans.", "Skye Motors sold 2,000 vans in its first week and 25,000 vans in all."),
    ("Olav Moe swam the sound five times.", "Olav Moe swam the sound twice."),
    ("Ash was flooded three times.", "Ash was flooded once, in the war."),
]


@pytest.mark.parametrize(("claim", "passage"), WRONG_FIGURES)
def test_figures_of_which_one_is_wrong(claim: str, passage: str) -> None:
    assert judged(claim, passage).code == "C101"


def test_every_figure_that_is_another_is_named() -> None:
    found = judged("Veldt made 70,000 cars.", "Veldt, which made 9,000 cars in its first week, made 30,000 cars.")
    assert found.reason.endswith("Nor is it “9,000 cars”.")
