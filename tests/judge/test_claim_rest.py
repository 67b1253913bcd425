"""Who did it: pairs in which a name may stand for another, the thing is another, or nobody says that it was so."""

from __future__ import annotations

import pytest

from factcheck.judge.claims import judge_claim
from factcheck.model import Claim, ClaimKind, Document, Finding, Passage, Source, SourceCard, Span

OPEN = [
    ("Rosa Thorn treated the survivors of the Garl ferry.", "Dr Emil Nash treated the survivors of the Garl ferry."),
    (
        "Rosa Thorn edited the Garl parish magazine in the 1960s.",
        "Emil Nash edited the Garl parish magazine from 1971.",
    ),
    ("Rosa Thorn is married to the mayor of Garl.", "Emil Nash is married to the former mayor of Garl."),
    ("Rosa Thorn is the best cook in Garl.", "Emil Nash is the author of a cookbook sold in Garl."),
    ("Arden Foods closed its plant in Garl.", "Nash Mills closed its plant in Garl."),
    ("Arden Foods opened a shop in Garl.", "Nash Mills opened a shop in Garl."),
    ("Rosa Thorn gave evidence to the Garl inquiry.", "Emil Nash gave evidence to the Garl inquiry."),
    ("Garl United signed the Danish keeper Emil Nash.", "Garl Rovers signed the Danish keeper Pia Holt."),
    ("The treaty of Garl was signed by Denmark.", "The treaty of Garl was signed by Sweden and six other states."),
    ("The Thorn bridge crosses the Garl.", "The Nash bridge crosses the Garl."),
    ("Thorn Street is closed to cars.", "Nash Street is closed to cars."),
    ("Rosa Thorn's brother opened the Garl lido.", "Emil Nash opened the Garl lido."),
    ("The Garl lido was opened by Rosa Thorn's brother.", "The Garl lido was opened by Emil Nash."),
    ("Rosa won the Garl marathon.", "R. Thorn won the Garl marathon."),
    ("Madame Rosa won the Garl marathon.", "Rosalind Thorn won the Garl marathon."),
    ("A nurse from Arden found the boy.", "A nurse from Garl found the boy."),
    ("The minister from Arden opened the Garl lido.", "Emil Nash, the minister, opened the Garl lido."),
    ("Rosa Thorn built the Garl lido.", "The Garl lido was built for Emil Nash."),
    ("Rosa Thorn designed the Garl lido.", "Emil Nash designed the gardens of the Garl lido."),
    ("Rosa Thorn bought the Garl lido.", "Emil Nash bought the Garl lido for a second time in 1990."),
    ("Bo Kern was appointed to the Stave board in 2019.", "Una Frey was appointed to the Stave board in 2019."),
    ("Bo Kern survived the Stave landslide in 2003.", "Una Frey survived the Stave landslide in 2003."),
    ("Bo Kern was arrested in Stave on 4 May 2021.", "Una Frey was arrested in Stave on 4 May 2021."),
    ("Bo Kern made a speech in Stave on Friday.", "Una Frey made a speech in Stave."),
    ("Bo Kern won a seat on Stave council.", "Una Frey won a seat on Stave council."),
    ("Bo Kern sold shares in Quay Mills.", "Una Frey sold shares in Quay Mills."),
    ("Bo Kern bought a flat in Stave.", "Una Frey bought a flat in Stave."),
    ("Bo Kern wrote a book on the Stave witches.", "Una Frey wrote a book on the Stave witches."),
    ("Bo Kern led a choir in Stave.", "Una Frey led a choir in Stave."),
    ("Bo Kern beat Ida Holm at Stave.", "Una Frey beat Ida Holm at Stave."),
    ("Bo Kern scored against Stave United.", "Una Frey scored against Stave United."),
    ("Bo Kern published a paper on Stave clay.", "Una Frey published a paper on Stave clay."),
    ("Bo Kern painted portraits of the Stave fishermen.", "Una Frey painted portraits of the Stave fishermen."),
    ("Quay Mills makes paper in Stave.", "Frey Brothers makes paper in Stave."),
    ("Bo Kern built a house in Stave.", "Una Frey built a house in Stave."),
    ("Bo Kern stole a bicycle in Stave.", "Una Frey stole a bicycle in Stave."),
    ("Bo Kern translated Ida Holm into Danish.", "Una Frey translated Ida Holm into Danish."),
    ("Bo Kern presented his findings to Stave council.", "Una Frey presented her findings to Stave council."),
    ("Quay Mills cut 40 jobs in Stave.", "Frey Brothers cut 40 jobs in Stave."),
    ("Bo Kern was appointed to the Stave board.", "Una Frey was appointed to the Stave board."),
    ("Stave opened a second school for the deaf.", "The county of Frey opened a second school for the deaf."),
    ("Bo Kern named Ida Holm as his heir.", "Una Frey named Ida Holm as her heir."),
    (
        "The film Tin Harbour was shot in Wales.",
        "The film Tin Harbour was shot in Cardiff and on the coast of Ireland.",
    ),
    ("Tin Harbour was written by Ada Crane.", "Tin Harbour was written by A. J. Crane."),
    ("Tin Harbour was written by Ada Crane.", "Tin Harbour, from a story by Jon Pell, was written by its director."),
    ("Tin Harbour was directed by Ada Crane.", "Tin Harbour is a film about Jon Pell, directed by his sister."),
    (
        "The song Slow Tide is on the album North Light.",
        "Slow Tide is a single by Ada Crane. Her album South Wind came out a year before.",
    ),
    (
        "The song Slow Tide is from the album North Light.",
        "Slow Tide is a song that was left off the album South Wind.",
    ),
    (
        "Ada Crane played the role of Queen Maud in 2014.",
        "Jon Pell, who wrote the play, gave her the role of Queen Maud in 2014.",
    ),
    ("Ada Crane stars in Tin Harbour.", "Tin Harbour stars Jon Pell."),
    (
        "Ada Crane stars in Tin Harbour.",
        "Tin Harbour's second series stars Jon Pell, Mia Dorn and Rhys Cole alongside the first cast.",
    ),
    (
        "The Norse League is a charity that feeds seabirds in Orme.",
        "The League is a charity that feeds seabirds in Orme.",
    ),
    (
        "Bank of Orme lent the harbour board £4 million.",
        "The bank lent the harbour board £4 million, the Treasury the rest.",
    ),
    ("Ada Crane led the Orme dig.", "Jon Pell and Ada's sister Mia led the Orme dig."),
    ("St Mary's Hospital in Orme treated the divers.", "Orme General treated the divers."),
    (
        "The Orme Tigers signed keeper Jon Pell from the Wexham Bears.",
        "The Orme Tigers signed defender Rhys Cole from the Wexham Bears.",
    ),
    ("Ada Crane defended the Orme smelter in court.", "Jon Pell defended the Orme smelter in court."),
    ("Lord Pell opened the Orme flower show.", "Jon Aske, the fourth Lord Pell, opened the Orme flower show."),
    ("Ada Crane's novel won over the critics in Orme.", "Jon Pell's novel won over the critics in Orme."),
    ("Orme is twinned with Trier.", "Orme is twinned with Lyme."),
    ("Orme borders Wexham.", "Wexham borders Lyme."),
    ("Ada Crane was found guilty of arson in Orme.", "Jon Pell was found guilty of arson in Orme."),
    ("Ada Crane has a house in Orme.", "Jon Pell has a house in Orme."),
    ("Ada Crane called the Orme verdict a disgrace.", "Jon Pell called the Orme verdict a disgrace."),
    ("Ada Crane paid £300 for the Orme print.", "Jon Pell paid £300 for the Orme print."),
    ("Ada Crane survived the Orme landslide.", "Jon Pell survived the Orme landslide."),
    ("Ada Crane crossed the Orme strait in a kayak.", "Jon Pell crossed the Orme strait in a kayak."),
    ("Ada Crane broke a leg on the Orme glacier.", "Jon Pell broke a leg on the Orme glacier."),
    ("Ada Crane wrote about the Orme riots.", "Jon Pell wrote about the Orme riots."),
    ("Ada Crane filmed the Orme riots.", "Jon Pell filmed the Orme riots."),
    ("Ada Crane lost her seat at the Orme election.", "Jon Pell lost his seat at the Orme election."),
    (
        "Helga Strand launched the appeal for the Norby hospice.",
        "The duchess launched the appeal for the Norby hospice in the company of Bishop Dahl.",
    ),
    (
        "Helga Strand launched the appeal for the Norby hospice.",
        "Together with Helga's husband, Bishop Dahl launched the appeal for the Norby hospice.",
    ),
    (
        "Rasmus Vik captained Norby to the 2003 title.",
        "Norby won the 2003 title under their captain, Leif Dahl's brother Rasmus.",
    ),
    ("Norby won the 2003 title.", "Leif Dahl won the 2003 title with Norby."),
    ("The Norby Herald published the tapes in full.", "Leif Dahl, editor of the Herald, published the tapes in full."),
    ("Parliament passed the Norby harbour act in 1902.", "The Storting passed the Norby harbour act in 1902."),
    ("England beat Norby 3-0 in the opening match.", "Harrington's side beat Norby 3-0 in the opening match."),
    (
        "Microtel bought the chip maker Siltron for $2 billion.",
        "Its parent bought the chip maker Siltron for $2 billion.",
    ),
    ("The Greens opposed the Norby runway.", "Leif Dahl, their leader, opposed the Norby runway."),
    ("The Pentagon cancelled the Arrow missile programme.", "The United States cancelled the Arrow missile programme."),
    ("Downing Street rejected the Norby accord.", "Britain rejected the Norby accord."),
    ("Leif Dahl won the men's downhill in Norby.", "Helga Strand won the women's downhill in Norby."),
    ("Leif Dahl led the Labour group on Norby council.", "Helga Strand led the Conservative group on Norby council."),
    (
        "Leif Dahl commanded the eastern garrison during the siege of Norby.",
        "Rasmus Vik commanded the western garrison during the siege of Norby.",
    ),
    (
        "Rasmus Vik drew the maps for the first edition of the Norby atlas.",
        "Helga Strand drew the maps for the second edition of the Norby atlas.",
    ),
    ("Rasmus Vik managed the Norby choir in the 1970s.", "Helga Strand managed the Norby choir from 1981."),
    ("The Vik family built the Norby brewery.", "Thorvald, the eldest son, built the Norby brewery."),
    ("Baron Dahl sold the estate to the county.", "Rasmus Vik, ninth Baron Dahl, sold the estate to the county."),
    (
        "The actor known as Kit Starling bought the lighthouse at Norby.",
        "Peter Higgs bought the lighthouse at Norby under the name he was born with.",
    ),
    (
        "Lars Holm discovered the wreck of the Aava off Norby.",
        "Divers led by Helga Strand found the wreck of the Aava off Norby after Holm's sonar survey.",
    ),
    (
        "Lars Holm discovered the wreck of the Aava off Norby.",
        "Helga Strand photographed the wreck of the Aava off Norby, which divers had discovered.",
    ),
    ("Lars Holm repaired the Norby clock.", "Helga Strand paid the man who repaired the Norby clock."),
    ("Lars Holm repaired the Norby clock.", "Helga Strand had the Norby clock repaired."),
    ("Lars Holm repaired the Norby clock.", "Helga Strand tried and failed to repair the Norby clock."),
    ("Lars Holm repaired the Norby clock.", "Neither Helga Strand nor her father repaired the Norby clock."),
    ("Lars Holm repaired the Norby clock.", "Had Helga Strand repaired the Norby clock, it would still run."),
    ("Lars Holm repaired the Norby clock.", "Helga Strand asked the council to have the Norby clock repaired."),
    ("Lars Holm repaired the Norby clock.", "Helga Strand, it is said, repaired the Norby clock."),
    ("Lars Holm repaired the Norby clock.", "Helga Strand will repair the Norby clock next year."),
    ("Lars Holm repaired the Norby clock.", "Helga Strand helped to repair the Norby clock."),
    ("Lars Holm repaired the Norby clock.", "Helga Strand may have repaired the Norby clock."),
    (
        "The Norby clock was repaired by Lars Holm.",
        "The Norby clock was repaired by a team that included Helga Strand.",
    ),
    ("The Norby clock was repaired by Lars Holm.", "The Norby clock was repaired by Helga Strand and three others."),
    (
        "The Norby clock was repaired by Lars Holm.",
        "The Norby clock was first repaired by Helga Strand and then again in 1950.",
    ),
    ("Lars Holm repaired the Norby clock.", "Was it Helga Strand who repaired the Norby clock?"),
    ("Lars Holm repaired the Norby clock.", "Helga Strand's apprentice repaired the Norby clock."),
    ("Lars Holm repaired the Norby clock.", "Helga Strand and Son repaired the Norby clock."),
    ("Lars Holm lost the keys to the Norby clock tower.", "Helga Strand, too, lost the keys to the Norby clock tower."),
]


@pytest.mark.parametrize(("claim", "passage"), OPEN)
def test_nobody_else_is_said_to_have_done_it(claim: str, passage: str) -> None:
    held = [(Source(SourceCard("s0", ""), Document("s0", passage)), Passage(0, Span(0, len(passage)), 1.0))]
    assert judge_claim(Claim("c1", ClaimKind.CLAIM, claim), None, held).finding is not Finding.CONFLICTS


def test_somebody_else_is() -> None:
    passage = "Helga Strand repaired the Norby clock."
    held = [(Source(SourceCard("s0", ""), Document("s0", passage)), Passage(0, Span(0, len(passage)), 1.0))]
    claim = Claim("c1", ClaimKind.CLAIM, "Lars Holm repaired the Norby clock.")
    assert judge_claim(claim, None, held).finding is Finding.CONFLICTS


CAST = "The film stars Ida Moss, Carl Vance and Lena Orr."


@pytest.mark.parametrize(
    ("title", "passage", "conflicts"),
    [
        ("", CAST, False),
        ("Glass River", CAST, False),
        ("The Salt Road", "Carl Vance later made a film that stars Ida Moss, Lena Orr and Tess Cole.", False),
        ("The Salt Road", CAST, True),
    ],
)
def test_cast_of_the_film_that_the_source_is_about(title: str, passage: str, conflicts: bool) -> None:
    held = [
        (Source(SourceCard("s0", "", title=title), Document("s0", passage)), Passage(0, Span(0, len(passage)), 1.0))
    ]
    found = judge_claim(Claim("c1", ClaimKind.CLAIM, "Nils Aker stars in The Salt Road."), None, held)
    assert (found.finding is Finding.CONFLICTS) is conflicts


@pytest.mark.parametrize(("text", "finding"), [("Zoë", Finding.PARTIAL), ("Nils", Finding.CONFLICTS)])
def test_pinned_source_with_the_name_in_another_spelling(text: str, finding: Finding) -> None:
    passage = "Carl Vance was born in Trondal."
    source = Source(SourceCard("s0", ""), Document("s0", f"{passage} {'The sea was calm. ' * 40}{text} was there."))
    claim = Claim("c1", ClaimKind.CLAIM, "Zoe was born in Trondal.", sources=("s0",))
    assert judge_claim(claim, None, [(source, Passage(0, Span(0, len(passage)), 1.0))]).finding is finding


def test_claim_of_nothing_but_a_name_and_figures() -> None:
    passage = "Born on 5 May 2021, Ida Moss was 34 when Carl Vance left."
    held = [(Source(SourceCard("s0", ""), Document("s0", passage)), Passage(0, Span(0, len(passage)), 1.0))]
    claim = Claim("c1", ClaimKind.CLAIM, "Tom Bell was 34 on 5 May 2021.")
    assert judge_claim(claim, None, held).finding is not Finding.CONFLICTS


@pytest.mark.parametrize(
    ("passage", "conflicts"),
    [
        ("Ana Bell, daughter of former Mayor Tom Bell, opened the pool.", False),
        ("The pool was opened by former Mayor Tom Bell.", True),
    ],
)
def test_office_that_is_over_is_that_persons(passage: str, conflicts: bool) -> None:
    held = [(Source(SourceCard("s0", ""), Document("s0", passage)), Passage(0, Span(0, len(passage)), 1.0))]
    found = judge_claim(Claim("c1", ClaimKind.CLAIM, "Mayor Bell opened the pool."), None, held)
    assert (found.finding is Finding.CONFLICTS) is conflicts


@pytest.mark.parametrize("claim", ["The pool was opened by Tom R.", "” . was : \n 5"])
def test_claim_that_ends_with_a_stop_inside_a_name_or_begins_with_marks(claim: str) -> None:
    passage = "The pool was opened by Ana R. on 5 May, and “stars” . not ? 1986 St."
    held = [(Source(SourceCard("s0", ""), Document("s0", passage)), Passage(0, Span(0, len(passage)), 1.0))]
    assert judge_claim(Claim("c1", ClaimKind.CLAIM, claim), None, held).finding is not Finding.AGREES
