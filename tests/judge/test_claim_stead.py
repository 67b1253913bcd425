"""Another name in the claim's place: first pairs that may both be right, then pairs of which one is wrong."""

from __future__ import annotations

import pytest

from factcheck.judge.claims import ClaimFinding, judge_claim
from factcheck.model import Claim, ClaimKind, Document, Finding, Passage, Source, SourceCard, Span
from factcheck.text.when import parse_when


def judged(claim: str, *passages: str, pinned: bool = False) -> ClaimFinding:
    sources = [Source(SourceCard(f"s{n}", "", date="2024-03-14"), Document(f"s{n}", p)) for n, p in enumerate(passages)]
    held = [(s, Passage(n, Span(0, len(s.document.text)), 1.0)) for n, s in enumerate(sources)]
    wanted = ("s0",) if pinned else ()
    return judge_claim(Claim("c1", ClaimKind.CLAIM, claim, sources=wanted), parse_when("2024-03-16"), held)


# A pronoun, an alias or a part of the whole may be the name, many do it, or it is told of another thing.
BOTH = [
    ("Dana Orr chaired the county's flood inquiry in 2018.", "She chaired the county's flood inquiry in 2018."),
    ("Ilse Brandt opened the tram depot at Kelmore in June.", "The mayor opened the tram depot at Kelmore in June."),
    (
        "Francis Doyle rode Silver Pike to victory in the Harrow Stakes.",
        "Frankie rode Silver Pike to victory in the Harrow Stakes.",
    ),
    (
        "Lena Marsh swam the Orlo strait in nine hours in 1998.",
        "Lena Kovac swam the Orlo strait in nine hours in 1998.",
    ),
    (
        "The Coastal Fisheries Board banned cod fishing in the Orlo sound.",
        "The CFB banned cod fishing in the Orlo sound.",
    ),
    (
        "The Norwegian navy searched the Skaldal fjord for the missing ferry.",
        "Norway's navy searched the Skaldal fjord for the missing ferry.",
    ),
    ("Oslo rejected the Skaldal fishing treaty on Monday.", "Norway rejected the Skaldal fishing treaty on Monday."),
    (
        "Kessel Holdings recalled the Lumo heater in March.",
        "Brightcell, a subsidiary of the group, recalled the Lumo heater in March.",
    ),
    (
        "Kelmore beat Tidewell 3-1 in the cup final.",
        "The Otters beat Tidewell 3-1 in the cup final.",
    ),
    ("The Red Cross opened a field hospital at Orlo.", "La Croix Rouge opened a field hospital at Orlo."),
    ("The comet Orlo was first seen from Tasmania.", "The comet Orlo was first seen from Australia."),
    (
        "Ada Finch signed the Kelmore accord.",
        "The Kelmore accord was signed by three ministers. Among them were Ruth Cole and Ada Finch.",
    ),
    ("Ida Moss voted against the Orlo quarry plan.", "Carl Vance voted against the Orlo quarry plan."),
    ("Ida Moss is a nurse.", "Carl Vance is a nurse."),
    ("Ida Moss is a Danish ceramic artist.", "Carl Vance is a Danish ceramic artist."),
    ("Brightcell is based in Kelmore.", "Lumo is based in Kelmore."),
    ("Ida Moss was born in Trondal.", "Carl Vance was born in Trondal."),
    ("Ruth Cole sits on the Kelmore audit committee.", "Carl Vance sits on the Kelmore audit committee."),
    ("Ruth Cole was head coach of the Kelmore Otters.", "Carl Vance is head coach of the Kelmore Otters."),
    (
        "Ruth Cole received the Halden medal for her work on eels.",
        "Carl Vance received the Halden medal for his work on eels.",
    ),
    ("Marta Quill recorded the album Low Tide.", "Recording as Vesper, she made the album Low Tide."),
    ("Judge Amory Pike fined the Elm Street mill owner £2,000.", "The court fined the Elm Street mill owner £2,000."),
    ("Anna Doyle founded the bakery in Elm Street.", "Anna Keller founded the bakery in Elm Street."),
    ("Nils Aker designed the bridge at Orlo.", "Ruth Cole said he designed the bridge at Orlo."),
    (
        "Nils Aker stole the ledger from the Kelmore archive.",
        "Ruth Cole said that the ledger was stolen from the Kelmore archive.",
    ),
    (
        "Nils Aker restored the organ of Kelmore cathedral.",
        "Ruth Cole visited the workshop which restored the organ of Kelmore cathedral.",
    ),
    ("Nils Aker wrote the history of the Orlo canal with Ruth Cole.", "Ruth Cole wrote the history of the Orlo canal."),
    ("The Home Office deported 40 sailors from the Vela.", "The government deported 40 sailors from the Vela."),
    ("The Orlo treaty was signed in Constantinople.", "The Orlo treaty was signed in Istanbul."),
    ("The Orlo exhibition opened in Holland in 1931.", "The Orlo exhibition opened in the Netherlands in 1931."),
    ("The Orlo vaccine trial was run in England.", "The Orlo vaccine trial was run in Britain."),
    ("Mara Quill appears in The Salt Road.", "The Salt Road stars Ida Moss, Carl Vance and Ruth Cole."),
    ("Mara Quill stars in The Salt Road.", "The Salt Road stars Ida Moss and Carl Vance, among others."),
    (
        "Mara Quill stars in The Salt Road.",
        "The Salt Road has a cast including Ida Moss, starring for the first time, and Carl Vance.",
    ),
    ("Mara Quill plays in the Orlo Quartet.", "The Orlo Quartet's cellist is Carl Vance."),
    ("“Low Tide” is from Sweden.", "“Low Tide” is a single from the second album, Harbour Light."),
    ("Ida Moss is a Danish painter.", "Ida Moss is a Swedish-Danish painter."),
    ("Ida Moss worked with a French chef.", "Ida Moss worked with a Swiss architect and with the chefs of Lyon."),
    (
        "Carl Vance played the role of Captain Orr in the 2011 stage version.",
        "Nils Aker played Captain Orr in the film of 2004.",
    ),
    ("The council bought new boats for Kelmore.", "The council bought new boats for Tidewell and its other harbours."),
    (
        "The fountain at Orlo was restored by the sculptor Nils Aker.",
        "The fountain at Orlo was created by the sculptor Ruth Cole.",
    ),
    ("The Elm Hall was designed by Nils Aker in 2001.", "Ruth Cole designed the library in 2001."),
    (
        "The appeal court in Kelmore quashed the conviction of Nils Aker.",
        "The appeal court in Kelmore quashed the conviction of Carl Vance.",
    ),
    ("The council bought new boats for Kelmore.", "The council bought new boats for Tidewell."),
    ("Ida Moss directed music videos.", "Carl Vance has also directed music videos for his own band."),
    ("Varnoy is from the Orlo archipelago.", "Islanders are citizens of the Orlo archipelago."),
    ("Deputy mayor Hal Frome resigned over the leaked Tarn memo.", "He resigned over the leaked Tarn memo."),
    (
        "Hal Frome scored the winning goal against Pelham.",
        "The striker scored the winning goal against Pelham. His captain, Ivo Sand, had been sent off.",
    ),
    (
        "Greta Lunn wrote the report on the Tarn landslide.",
        "Ivo Sand, who read the report on the Tarn landslide, called it thin.",
    ),
    (
        "Greta Lunn painted the ceiling of the Tarn opera house.",
        "Greta Sand, as she then was, painted the ceiling of the Tarn opera house.",
    ),
    (
        "Novabank fined its traders after the Pelham scandal.",
        "The regulator said Corvin Trust fined its traders after the Pelham scandal, as others had.",
    ),
    ("The Tarn Valley Trust bought the old Pelham mill.", "TVT bought the old Pelham mill."),
    ("Pelham Town were relegated after losing to Tarn.", "The Millers were relegated after losing to Tarn."),
    ("Munich hosted the seventh congress on glaciers.", "Bavaria hosted the seventh congress on glaciers."),
    ("The bridge is in Tarn.", "The bridge is in the borough of Pelham."),
    ("Ivo Sand chairs the parish council.", "Greta Lunn chaired the parish council until 2019."),
    ("Ivo Sand is one of the best known bakers in Tarn.", "Greta Lunn is one of the best known bakers in Tarn."),
    ("Ivo Sand owns a share in the Pelham brewery.", "Greta Lunn owns a share in the Pelham brewery."),
    ("Ivo Sand backed the merger of the two clubs.", "Greta Lunn backed the merger of the two clubs."),
    ("Ivo Sand said that the dam would hold.", "Greta Lunn said that the dam would hold."),
    ("Ivo Sand taught chemistry at Pelham High School.", "Greta Lunn taught chemistry at Pelham High School."),
    ("Ivo Sand died of typhoid in Tarn.", "Greta Lunn died of typhoid in Tarn."),
    (
        "The paper was written by Ivo Sand and Greta Lunn.",
        "The paper's lead author is Greta Lunn; her student wrote the second half.",
    ),
    (
        "Queen Isolde opened the Pelham viaduct in 1887.",
        "The queen opened the Pelham viaduct in 1887 with her son, Prince Albrecht, at her side.",
    ),
    (
        "Dr Greta Lunn removed the tumour in a six-hour operation.",
        "Surgeons at Pelham Infirmary removed the tumour in a six-hour operation.",
    ),
    (
        "Corvin Motors makes the battery of the Tarn electric bus.",
        "The battery of the Tarn electric bus is made in Pelham.",
    ),
    ("The novel Salt Harvest is set in Estonia.", "The novel Salt Harvest is set on a Baltic island called Runo."),
    (
        "Ivo Sand advised the Norwegian government on fisheries.",
        "Ivo Sand advised the Icelandic government on fisheries and later Norway's.",
    ),
    (
        "Ivo Sand signed with the Pelham Bears.",
        "Ivo Sand signed with the Tarn Wolves in 2009 and left them a year later.",
    ),
    (
        "Ivo Sand donated his letters to the Pelham archive.",
        "Ivo Sand donated his letters to the Tarn museum and his piano to a school.",
    ),
    (
        "Hal Frome is the youngest judge on the Tarn bench.",
        "At 34 he is the youngest judge on the Tarn bench. Ivo Sand, at 70, is the oldest.",
    ),
    ("Ruth Cole directed the drama The Boy in the Tin Boat.", "Tin Boy is a drama directed by Ivo Sand."),
]


@pytest.mark.parametrize(("claim", "passage"), BOTH)
def test_name_that_may_be_right(claim: str, passage: str) -> None:
    assert judged(claim, passage).finding is not Finding.CONFLICTS


# All else is told in full, of another name in the same place.
INSTEAD = [
    ("Rosa Thorn designed the Garl lido.", "Emil Nash designed the Garl lido, which opened in 1936."),
    ("Rosa Thorn is the oldest member of the Garl choir.", "Emil Nash is the oldest member of the Garl choir."),
    ("Rosa Thorn won the 1998 Garl marathon.", "Emil Nash won the 1998 Garl marathon."),
    ("Judge Rosa Thorn quashed the Garl verdict.", "Judge Emil Nash quashed the Garl verdict."),
    ("Garl is the capital of the island of Arden.", "Nash is the capital of the island of Arden."),
    ("Rosa Thorn leads the Garl lifeboat crew.", "Emil Nash leads the Garl lifeboat crew."),
    ("The Garl lido is named for Rosa Thorn.", "The Garl lido is named for Emil Nash."),
    ("Rosa Thorn restored the organ of Garl minster.", "After the fire Emil Nash restored the organ of Garl minster."),
    (
        "The Garl vaccine was invented by Rosa Thorn.",
        "The Garl vaccine was invented by Emil Nash and first used in 1961.",
    ),
    ("Rosa Thorn sold the Garl Gazette to Arden Foods.", "Emil Nash sold the Garl Gazette to Arden Foods."),
    ("The Polish trawler Wanda rammed the Garl pier.", "The Latvian trawler Wanda rammed the Garl pier."),
    ("Bo Kern opened the Stave tunnel.", "Una Frey opened the Stave tunnel."),
    ("Bo Kern wrote the history of the Stave witches.", "Una Frey wrote the history of the Stave witches."),
    ("Quay Mills bought the Stave smelter.", "Frey Brothers bought the Stave smelter."),
    ("Bo Kern scored the winning goal against Stave United.", "Una Frey scored the winning goal against Stave United."),
    ("Bo Kern led the rescue at the Stave pit.", "Una Frey led the rescue at the Stave pit."),
    ("The Stave clock was made by Bo Kern.", "The Stave clock was made by Una Frey."),
    ("Bo Kern painted the ceiling of Stave chapel.", "Una Frey painted the ceiling of Stave chapel."),
    ("Judge Bo Kern dismissed the case against Quay Mills.", "Judge Una Frey dismissed the case against Quay Mills."),
    ("Bo Kern founded the Stave hospice.", "Una Frey founded the Stave hospice."),
    (
        "Nils Aker stars in The Salt Road.",
        "The Salt Road is a 2014 drama. It was directed by Ruth Cole and stars Ida Moss, Carl Vance and Lena Orr.",
    ),
    (
        "The Salt Road stars Nils Aker.",
        "The Salt Road, a drama starring Ida Moss, Carl Vance and Lena Orr, opened in May.",
    ),
    (
        "“Low Tide” is from Winter Songs.",
        "“Low Tide” is a ballad, released as the first single from her second album, Harbour Light.",
    ),
    (
        "The song Low Tide is from the album Winter Songs.",
        "Low Tide is a song from Harbour Light, the band's third album.",
    ),
    (
        "Brightcell signed its first supply contract with Kessel.",
        "In 2014, Brightcell signed its first supply contract with Lumo.",
    ),
    (
        "Ida Moss was a leading advocate of a single fisheries board for Norland.",
        "She was a leading advocate of a single fisheries board for Kelmore and the islands.",
    ),
    (
        "Nils Aker had a lifelong wish to become harbour master.",
        "Despite her lifelong wish to become harbour master, Ruth Cole turned the post down twice.",
    ),
    (
        "Skarholm was formed by a volcanic eruption four million years ago.",
        "Formed by a volcanic eruption four million years ago, Varnoy is the smallest of the islands.",
    ),
    (
        "The mural in the Kelmore library was painted by the artist Nils Aker.",
        "Artist Ruth Cole painted the mural in the Kelmore library.",
    ),
    ("The reef crab belongs to the family Portanidae.", "Reef crabs are crustaceans of the family Grapsoridae."),
    (
        "Carl Vance played the role of Captain Orr in 2011.",
        "Nils Aker won a stage award for his role as Captain Orr in The Salt Road (2011).",
    ),
    (
        "The Danish tug Vela towed the burning ferry into Kelmore.",
        "The Swedish tug Vela towed the burning ferry into Kelmore.",
    ),
    (
        "Kessel is a chemicals company that dumped solvent in the Orlo river in 1987.",
        "Brightcell is a chemicals company that dumped solvent in the Orlo river in 1987.",
    ),
    (
        "Tidewell Rovers won the regional league in 2016 without losing a match.",
        "Kelmore United won the regional league in 2016 without losing a match.",
    ),
    (
        "The council awarded the refuse contract to Brightcell.",
        "The council awarded the refuse contract to Lumo Waste.",
    ),
    (
        "The hospital in Kelmore named its new wing after Ida Moss.",
        "The hospital in Kelmore named its new wing after Ruth Cole.",
    ),
    (
        "Lumo makes the pump used in the Kelmore desalination plant.",
        "Brightcell makes the pump used in the Kelmore desalination plant.",
    ),
    (
        "Nils Aker is the oldest serving member of the Kelmore lifeboat crew.",
        "Ruth Cole is the oldest serving member of the Kelmore lifeboat crew.",
    ),
    (
        "Skarholm is the third largest island in the Orlo archipelago.",
        "Varnoy is the third largest island in the Orlo archipelago.",
    ),
    ("The Vela virus is spread by the Kelmore midge.", "The Vela virus is spread by the Tidewell midge."),
    ("Mayor Ida Moss vetoed the Kelmore casino plan.", "Mayor Carl Vance vetoed the Kelmore casino plan."),
    (
        "Ida Moss holds the national record for the hammer throw.",
        "Ruth Cole holds the national record for the hammer throw.",
    ),
    (
        "The gene for the trait was mapped by a team led by Ida Moss.",
        "The gene for the trait was mapped by a team led by Ruth Cole.",
    ),
    ("The harbour at Orlo was dredged by Kessel Marine.", "The harbour at Orlo was dredged by Lumo Dredging."),
    ("Tess Lind hosts the breakfast show on Radio Orlo.", "Carl Vance hosts the breakfast show on Radio Orlo."),
    (
        "Nils Aker represented the dockers in the Orlo asbestos trial.",
        "Ruth Cole represented the dockers in the Orlo asbestos trial.",
    ),
    ("The cup final was refereed by Nils Aker.", "The cup final was refereed by Ruth Cole."),
    (
        "Kelmore was the capital of the duchy from 1214 to 1301.",
        "Tidewell was the capital of the duchy from 1214 to 1301.",
    ),
    ("Ida Moss dedicated her second symphony to Nils Aker.", "Ida Moss dedicated her second symphony to Carl Vance."),
    (
        "Hal Frome broke the national record for the indoor mile.",
        "The crowd rose at once. Ivo Sand broke the national record for the indoor mile by two seconds.",
    ),
    ("Hal Frome is the youngest judge on the Tarn bench.", "Greta Lunn, 34, is the youngest judge on the Tarn bench."),
    ("Corvin Motors built the engines of the Tarn lifeboat.", "Novamar built the engines of the Tarn lifeboat."),
    (
        "The Tarn lifeboat's engines were built by Corvin Motors.",
        "The Tarn lifeboat's engines were built by Novamar of Pelham.",
    ),
    (
        "Greta Lunn conducted the first performance of the Tarn Mass.",
        "Ivo Sand conducted the first performance of the Tarn Mass.",
    ),
    (
        "Hal Frome led the 1911 expedition to the Varga glacier.",
        "Ivo Sand led the 1911 expedition to the Varga glacier.",
    ),
    (
        "Judge Greta Lunn dismissed the suit against the Pelham smelter.",
        "Judge Ivo Sand dismissed the suit against the Pelham smelter.",
    ),
    ("Novabank financed the Tarn tunnel.", "Corvin Trust financed the Tarn tunnel."),
    (
        "As minister, Hal Frome closed the last coal mine in Tarn.",
        "As minister, Greta Lunn closed the last coal mine in Tarn.",
    ),
    (
        "Hal Frome invented the folding plough used across the Tarn valley.",
        "Ivo Sand invented the folding plough used across the Tarn valley.",
    ),
    (
        "The Finnish icebreaker Aava freed the stranded tanker.",
        "The Canadian icebreaker Aava freed the stranded tanker.",
    ),
    ("The statue in Pelham park was unveiled by Hal Frome.", "The statue in Pelham park was unveiled by Greta Lunn."),
    ("Greta Lunn voiced the fox in the Tarn puppet series.", "Ivo Sand voiced the fox in the Tarn puppet series."),
    ("Salt Harvest stars Hal Frome.", "Salt Harvest, released in May, stars Greta Lunn, Ivo Sand and Mara Dean."),
    (
        "Having lost the Pelham election by nine votes, Hal Frome left politics.",
        "Having lost the Pelham election by nine votes, Greta Lunn left politics.",
    ),
    (
        "The Pelham Gazette first reported the leak at the Tarn plant.",
        "The Harbour Post first reported the leak at the Tarn plant.",
    ),
]


@pytest.mark.parametrize(("claim", "passage"), INSTEAD)
def test_name_in_whose_place_another_stands(claim: str, passage: str) -> None:
    assert judged(claim, passage).code == "C103"


def test_both_names_are_shown_and_that_the_claims_is_in_no_passage() -> None:
    found = judged("Ida Moss holds the hammer record.", "Ruth Cole holds the hammer record.")
    assert found.reason == (
        "The article has “Ida Moss”; “s0” has “Ruth Cole”."
        " The rest of the claim is in that passage, and “Ida Moss” is in none of those found."
    )


def test_name_that_another_passage_has_is_in_its_place() -> None:
    claim = "Ida Moss holds the hammer record."
    found = judged(claim, "Ruth Cole holds the hammer record.", "The record was Ida Moss's until May.")
    assert found.finding is not Finding.CONFLICTS


@pytest.mark.parametrize(("pinned", "finding"), [(False, Finding.PARTIAL), (True, Finding.CONFLICTS)])
def test_pinned_source_needs_to_hold_less(pinned: bool, finding: Finding) -> None:
    assert judged("Ida Moss was born in Trondal.", "Carl Vance was born in Trondal.", pinned=pinned).finding is finding


def test_pinned_source_that_has_the_name_elsewhere() -> None:
    source = "Carl Vance was born in Trondal. " + "The sea was calm that day. " * 20 + "Ida Moss was there."
    held = [(Source(SourceCard("s0", ""), Document("s0", source)), Passage(0, Span(0, 31), 1.0))]
    claim = Claim("c1", ClaimKind.CLAIM, "Ida Moss was born in Trondal.", sources=("s0",))
    assert judge_claim(claim, None, held).finding is not Finding.CONFLICTS
