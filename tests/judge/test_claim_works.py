"""Years of works and editions, events under other names, how often and how long: first pairs that may both be right."""

from __future__ import annotations

import pytest

from factcheck.model import Finding
from tests.judge.test_claim_figures import judged

# Another edition, work or name; a part of the thing; an object or a doer of its own.
OTHER_YEARS = [
    ("Orla Fenn won the 2014 Elm Marathon.", "Orla Fenn won the 2012 Elm Marathon in a record time."),
    ("Brill Park hosted the 2018 Lowland Games.", "Brill Park hosted the 2010 Lowland Games and those of 2018."),
    (
        "Saltmarsh is a remake of the 1961 film.",
        "Saltmarsh is a 1988 film by Ulla Brandt and a remake of the 1961 one.",
    ),
    ("The 2019 Harbour Act raised the fines.", "The 2003 Harbour Act set the fines."),
    (
        "Ines Malo painted a copy of the 1870 portrait of Lord Ash.",
        "The 1903 portrait of Lady Ash was painted by Ines Malo's father.",
    ),
    ("Mara Quill sang at the 2015 Tern Festival.", "Mara Quill sang at the 2013 Tern Festival, her first."),
    ("Tor Vik drove a 1967 Merlin in the rally.", "Tor Vik's brother drove a 1972 Merlin in the rally."),
    (
        "The Lantern series began its third season in March 2014.",
        "The Lantern series began its second season in March 2013.",
    ),
    ("The Ash Quartet disbanded in 2011.", "The Ash Quartet split the prize money with Vega in 2009."),
    ("Crumb opened a bakery in Tidewell in 2016.", "Crumb started to sell bread in Tidewell market in 2012."),
    ("Harbour Lights debuted on Channel Nine in 2008.", "Harbour Lights began filming in 2006."),
    ("Paula Renn founded Brightwater in 1998.", "Paula Renn set up the Brightwater prize in 2005."),
    ("The Kessel smelter closed in 2003.", "The Kessel smelter's canteen shut in 1999."),
    ("Lena Oster died in 1944.", "Lena Oster's husband passed away in 1931."),
    ("Anna Pell married Jon Reese in 2009.", "Anna Pell wed Karl Dunn in 2001."),
    ("The Milbrook line opened in 1932.", "Work on the Milbrook line began in 1927."),
    ("The Corvid Party collapsed in 2017.", "The coalition of the Corvid Party broke up in 2013."),
    (
        "The series premiered its fourth season in May 2019.",
        "The series was renewed for a fourth season in June 2018, and the cast began work in January 2019.",
    ),
    ("Filming of Low Tide started in 2013.", "Low Tide opened in cinemas in 2015."),
    ("The temple at Oru was finished in 120 AD.", "The temple at Oru was begun in AD 96."),
    ("Legate Varro died in 61 AD.", "Legate Varro (3 BC – 61 AD) was born at Lydum."),
    ("The emperor Tallus reigned until 88 AD.", "The emperor Tallus took the throne in 71 AD."),
    ("The fort at Wend was built in AD 140.", "The fort at Wend was rebuilt in AD 208."),
    ("Nils Tamm won the 2009 Baltic Regatta.", "Nils Tamm won the 2007 Baltic Regatta."),
    ("The 2021 census counted 4,100 people in Ash.", "The 2011 census counted 3,900 people in Ash."),
    ("Vera Holm is the author of the 1978 novel Salt.", "Vera Holm is the author of Salt and of the 1983 novel Tide."),
    ("The 1990 Coastal Act bans dredging.", "The 1974 Coastal Act allowed dredging."),
    ("Kim Dahl drew the 2004 map of Elm Island.", "Kim Dahl drew the 1998 map of Elm Town."),
    ("The orchestra recorded a 1912 symphony by Lehr.", "The orchestra recorded a 1909 symphony by Ambros."),
    ("The committee cited a 2016 study by Moss.", "The committee cited a 2013 study by Vance and others."),
    ("The hospital in Dorn closed in 2011.", "The hospital in Dorn closed its maternity ward in 2008."),
    ("Radio Kestrel launched in 1994.", "Radio Kestrel launched an evening news hour in 1999."),
    ("The Vasa Choir disbanded in 1988.", "The Vasa Choir finished second in the 1986 contest."),
    ("Dr Iris Kwan died in 2015.", "Dr Iris Kwan fell ill in 2012, when her patient Ole Berg died."),
    ("The mine at Torv opened in 1911.", "A second mine at Torv opened in 1924."),
    ("The Lund Institute was founded in 1956.", "The building of the Lund Institute was built in 1931."),
    ("Max Orrell married in 1970.", "Max Orrell's sister wed in 1966."),
    ("The ferry Skua entered service in 2001.", "The ferry Skua was launched in 1999."),
    ("The Bern Accord ended in 2010.", "The Bern Accord's first phase ended in 2004."),
    (
        "The parliament of Norland was dissolved in March 2014.",
        "The parliament of Norland was dissolved in June 2009 as well.",
    ),
    ("Season three of Deep Water began in 2018.", "Deep Water began in 2016."),
    ("King Oswin died in 651.", "King Oswin died at Gilling; the church was built in AD 658."),
    ("The aqueduct was repaired in 207 AD.", "The aqueduct was begun in 19 BC and repaired often."),
    ("Petra Lind chaired the 2016 Harbour Inquiry.", "Petra Lind chaired the 2020 Flood Inquiry."),
    ("Team Vega won the 2017 Arctic Rally.", "Team Vega won the 2019 Arctic Rally after a late stage."),
    ("The lab repeated the 2005 experiment by Osei.", "The lab repeated the 1998 experiment by Brandt."),
    ("The 2013 floods destroyed the old weir.", "The 2002 floods damaged the old weir."),
    ("Nora Best translated the 1891 diary of Captain Holt.", "Nora Best translated the 1893 letters of Captain Holt."),
    ("The 2022 budget raised the fuel tax.", "The 2019 budget raised the fuel tax."),
    ("The Gannet Inn opened in 1888.", "The Gannet Inn opened its garden in 1951."),
    ("Ivo Strand died in 1999.", "Ivo Strand's company died with the oil boom in 1986."),
    ("The newspaper Dagen was founded in 1903.", "The newspaper Dagen was bought by Kessel in 1931."),
    ("The Lyra telescope started work in 2014.", "Building of the Lyra telescope started in 2008."),
    ("The Orla mill closed in 1971.", "The Orla mill closed for repairs in 1958."),
    ("The Elm Choir was formed in 1920.", "The Elm Choir was formed from two choirs that began in 1911."),
    ("Bea Sund married in 2004.", "Bea Sund married again in 2017."),
    ("The ferry service ended in 2009.", "The night ferry service ended in 2003."),
    ("Judge Orr was appointed in 2011.", "Judge Orr was appointed to the court of appeal in 2016."),
    ("The company Tarn was dissolved in 2018.", "The company Tarn was split into two firms in 2012."),
    ("The wall was raised in 128 AD.", "The wall was raised to ten feet after AD 139."),
    ("Tarn was founded in 1925.", "Tarn opened in 1931."),
    ("Salt is a comedy from 1961 by Ida Moss.", "Tide is a 1966 comedy by Ida Moss, who wrote Salt."),
]

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
]


@pytest.mark.parametrize(("claim", "passage"), [*OTHER_YEARS, *OTHER_FIGURES])
def test_that_may_both_be_right(claim: str, passage: str) -> None:
    assert judged(claim, passage).finding is not Finding.CONFLICTS


WRONG_YEARS = [
    (
        "Glasswing is a remake of the 1984 film Nightmoth.",
        "Glasswing, by Ulla Brandt, is a remake of the 1978 film Nightmoth.",
    ),
    (
        "Reed Hollow is based on the 1955 novel The Ferryman.",
        "Reed Hollow is based on the 1949 novel The Ferryman by Ida Moss.",
    ),
    ("Lars Vint starred in the 2003 film Cold Harbour.", "Lars Vint starred in the 2006 film Cold Harbour."),
    ("The court struck down the 1996 Tenancy Act.", "In June the court struck down the 1989 Tenancy Act."),
    ("The band covered the 1971 song Slow Water.", "On tour the band covered the 1977 song Slow Water."),
    ("The border follows the 1921 Treaty of Lund.", "The border follows the 1912 Treaty of Lund."),
    ("Quarry is a 1990 play's sequel.", "Quarry is the sequel of the 1986 play Flint."),
    ("Harbour Lights premiered in 2008.", "Harbour Lights debuted on 4 May 2011 on Channel Nine."),
    ("The Ash Quartet split up in 2011.", "The Ash Quartet, a string group from Harrow, disbanded in 2008."),
    ("The writer Lena Oster perished in 1944.", "The writer Lena Oster died in 1947 at Harrow."),
    ("Paula Renn set up Brightwater in 1998.", "Brightwater was founded in 2001 by Paula Renn."),
    ("Anna Pell wed Jon Reese in 2009.", "Anna Pell married Jon Reese on 2 June 2012."),
    ("The Kessel smelter shut in 2003.", "The Kessel smelter closed for good in 1999."),
    ("The Milbrook ferry line started in 1932.", "The Milbrook ferry line was launched in 1937."),
    (
        "Lantern started its second season in January 2012.",
        "Lantern was renewed for a second season of ten episodes, which premiered on 3 January 2015.",
    ),
    ("The Norland Republic dissolved in 1992.", "The Norland Republic broke up in 1989."),
    ("The Elm Gallery was established in 1870.", "The Elm Gallery was founded in 1884."),
    ("The Corvid Party collapsed in 2017.", "The Corvid Party, once the largest in Norland, disbanded in 2013."),
    ("Legate Varro perished in 75 AD.", "Legate Varro ruled Lydum until his death in AD 61."),
    ("The temple at Oru was finished in 120 AD.", "The temple at Oru was finished in AD 96."),
    ("The fort at Wend was built in 140 CE.", "The fort at Wend was built in 122 CE by two legions."),
    (
        "Ferry Blue is an adaptation of the 1934 novel Harbour Boy.",
        "Ferry Blue, filmed in Ash, is an adaptation of the 1943 novel Harbour Boy.",
    ),
    ("The judges relied on the 1988 Rivers Act.", "The judges relied on the 1978 Rivers Act."),
    ("The museum bought the 1902 portrait of Lady Ash.", "In spring the museum bought the 1911 portrait of Lady Ash."),
    ("Under Glass is a 1999 film's sequel.", "Under Glass is a sequel to the 1991 film Over Ice."),
    ("Dov Stein directed the 2012 film Grey Sea.", "Dov Stein directed the 2015 film Grey Sea."),
    ("The Vasa Choir broke up in 1988.", "The Vasa Choir disbanded in 1981 after its leader fell ill."),
    ("Dr Iris Kwan passed away in 2015.", "Dr Iris Kwan died in 2012 in Harrow."),
    ("The Lund Institute was set up in 1956.", "The Lund Institute was established in 1962."),
    ("The mine at Torv shut in 1990.", "The mine at Torv closed in 1984."),
    ("Radio Kestrel started in 1994.", "Radio Kestrel launched in 1997."),
    ("Deep Water debuted in 2016.", "Deep Water premiered on 8 March 2018."),
    ("The insurer Brandt & Co collapsed in 2002.", "The insurer Brandt & Co folded in 2005."),
    ("Consul Marius Vell died in 44 AD.", "Consul Marius Vell died in AD 52."),
    ("The bath house at Wend burned in 180 AD.", "The bath house at Wend burned in 195 AD."),
    ("Bluewater is a remake of the 1966 film The Drift.", "Bluewater is a remake of the 1961 film The Drift."),
    ("The opera is based on the 1822 poem Ulla.", "The opera is based on the 1828 poem Ulla."),
    ("The treaty replaced the 1907 Convention of Lund.", "The treaty replaced the 1917 Convention of Lund."),
    ("Kai Holm wrote the 1994 novel Grey Tide.", "Kai Holm wrote the 1998 novel Grey Tide."),
    ("The Gannet Inn opened in 1888.", "The Gannet Inn opened in May 1896."),
    ("Ivo Strand passed away in 1999.", "Ivo Strand died on 3 May 2003."),
    ("The newspaper Dagen was established in 1903.", "The newspaper Dagen was founded in 1911 by Kessel."),
    ("The Lyra telescope shut down in 2014.", "The Lyra telescope closed in 2017."),
    ("The duo Fox and Lark split up in 1979.", "The duo Fox and Lark disbanded in 1983."),
    ("The charity Open Hand was set up in 1985.", "The charity Open Hand was founded in 1991."),
    ("The firm Tarn collapsed in 2018.", "The firm Tarn, a builder of boats, collapsed in 2015."),
    ("The wall at Wend was finished in 128 AD.", "The wall at Wend was finished in AD 139."),
    ("The trio Fox and Lark began in 1974.", "Fox and Lark, a trio from Ash, formed in 1979."),
    ("Ula Vik graduated in 1971.", "Ula Vik is a judge who worked in Ash after graduating in 1976."),
    ("Salt is a comedy of manners from 1961 by Ida Moss.", "Salt is a 1966 comedy of manners by Ida Moss."),
    ("Tom Bell has lived in Ash since his 1996 divorce.", "Tom Bell has lived in Ash since his 1992 divorce."),
]


@pytest.mark.parametrize(("claim", "passage"), WRONG_YEARS)
def test_years_of_which_one_is_wrong(claim: str, passage: str) -> None:
    assert judged(claim, passage).code == "C102"


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
]


@pytest.mark.parametrize(("claim", "passage"), WRONG_FIGURES)
def test_figures_of_which_one_is_wrong(claim: str, passage: str) -> None:
    assert judged(claim, passage).code == "C101"


def test_every_figure_that_is_another_is_named() -> None:
    found = judged("Veldt made 70,000 cars.", "Veldt, which made 9,000 cars in its first week, made 30,000 cars.")
    assert found.reason.endswith("Nor is it “9,000 cars”.")
