"""What real quoting looks like, a row each, through all checks: what must not pass, then what must."""

from __future__ import annotations

import pytest

from factcheck.check import Checker
from factcheck.model import Claim, ClaimKind, Document, Finding, Source, SourceCard, SourceKind, Span, Speaker, Turn

ORLA, BRAM = Speaker("Orla Byrne", ("COACH BYRNE",), "orla"), Speaker("Bram Okoro", ("OKORO",), "bram")

TALK = (
    "Good evening. We must, and I say this as a coach, protect the young players who come to us from the islands. "
    "Turnout at the ground was 75%. The board has told the town that the old stand is... it's unsafe, and that the "
    "new one will not open before the spring. I have said it in every hall in this county. We never sold a player to "
    "pay for the roof. My mother, who kept goal for the county, um, would have laughed at us. We will honour that.The "
    "bus was late again. And so we, so we walked: all of us, through the rain, to the ground by the river, singing."
)
PREPARED = (
    "We shall look after the young players who come from the islands, as we have always done, and pay their fares."
)
DELIVERED = "We're going to look after the young players that come from the islands, like always, and pay for the boat."
SCANNED = "The cornmittee of the club shal1 meet in tbe pavi1ion on the first Monday of every rnonth at noon."
HEARD = "The team past the old peer and went threw the town, and the hole crowd was allowed to sing until the mourning."
DEBATE = "OKORO: The pitch can wait until the frost is gone. COACH BYRNE: It has waited long enough for all of us here."
CHEERED = "We built it with our own hands. [APPLAUSE] Every beam of it, every nail. (Cheering.) And we will keep it."
BROKEN_IN = "BYRNE: The roof leaks, and the rain OKORO: Hear, hear. BYRNE: comes in over the trophies in the long room."
TOLD = "COACH BYRNE: The doctor told me, “You will never play on that knee again,” and I went home and cried all night."
LONG = "of the club in the town by the river at the end of the day " * 900


def turns(text: str, *labels: str) -> tuple[Turn, ...]:
    """The turns of a text that prints each label with a colon, in order."""
    found, at = [], 0
    for label in labels:
        start = text.index(f"{label}: ", at) + len(label) + 2
        found.append((label, start))
        at = start
    ends = [start - len(label) - 3 for label, start in found[1:]] + [len(text)] * bool(found)
    return tuple(Turn(label, Span(start, end)) for (label, start), end in zip(found, ends, strict=True))


def source(name: str, text: str, date: str = "2024-03-14", *labels: str) -> Source:
    card = SourceCard(
        name, f"{name}.txt", name, (ORLA, BRAM), date, SourceKind.TRANSCRIPT if labels else SourceKind.SPEECH
    )
    return Source(card, Document(f"{name}.txt", text, turns=turns(text, *labels)))


LIBRARY = Checker(
    (
        source("talk", TALK),
        source("prepared", PREPARED),
        source("delivered", DELIVERED),
        source("scanned", SCANNED),
        source("heard", HEARD),
        source("cheered", CHEERED),
        source("debate", DEBATE, "2024-03-14", "OKORO", "COACH BYRNE"),
        source("broken", BROKEN_IN, "2024-03-14", "BYRNE", "OKORO", "BYRNE"),
        source("told", TOLD, "2024-03-14", "COACH BYRNE"),
        source("long", f"{LONG}The heron of the club ate the goldfish. {LONG}", "2024-05-01"),
    ),
    (ORLA, BRAM),
)
V, E, A, S, Q, N = (
    Finding.VERBATIM, Finding.EDITED, Finding.ALTERED, Finding.SPLICED, Finding.AMBIGUOUS, Finding.NOT_FOUND,
)  # fmt: skip

ROWS = {
    # what broke the prototype
    "mustn't is no misprint of must": ("We mustn't, and I say this as a coach, protect the young players", A),
    "a not just before the cut": ("open before the spring. I have said it in every hall", A),
    "a never just before the cut": ("sold a player to pay for the roof", A),
    "a lost one-word piece": ("the young players who come to us from the islands … 57%.", {S, A, N}),
    "a one-word piece is kept": ("the young players who come to us from the islands … 75%.", E),
    "two one-word pieces, in order and near": ("75% … singing", E),
    "the source's own ellipsis": ("the old stand is it's unsafe, and that the new one will not open", V),
    "noise that the library knows as a word": ("The committee of the club shall meet in the pavilion", V),
    "a real word is no noise": ("The committee of the club shall greet in the pavilion", {A, N}),
    "a common pair drowns no rare one": ("The heron of the club ate the goldfish", {V, Finding.MISDATED}),
    "an ellipsis in order and near": ("We must … protect the young players who come to us", E),
    "a bracket is a wildcard": ("protect the young players who come to [the club] from the islands", E),
    # what is printed
    "inner punctuation": ("through the rain to the ground - by the river - singing", V),
    "glyphs": ("My mother, who kept goal for the county … would have laughed at us", E),
    "white space": ("protect the young\n\n players\u00a0who come", V),
    "end comma": ("We must, and I say this as a coach,", V),
    "lower case": ("the board has told the town that the old stand is", V),
    "four words or fewer": ("singing through the rain", {N, Q, A}),
    "three words that stand there": ("walked: all of us", {V, Q}),
    "two words that stand anywhere": ("of the", Q),
    "one word": ("laughed", Q),
    "A, X said. B": ("We must, and I say this as a coach,\nprotect the young players who come to us", V),
    "A, X said. B, with words left out": ("Turnout at the ground was 75%.\nMy mother, who kept goal for the county", E),
    "a function word slips": ("protect the young players which come to us from the islands", E),
    "British and American": ("We will honor that. The bus was late again", V),
    "a contraction opened": ("the old stand is it is unsafe", E),
    "a filler removed": ("who kept goal for the county, would have laughed at us", E),
    "a start that was begun again": ("And so we walked: all of us, through the rain", {E, V}),
    "A, X said. B, from far away": ("Turnout at the ground was 75%.\nThe heron of the club ate", {S, A, N}),
    "A, X said. B, in another order": ("My mother, who kept goal for us.\nTurnout at the ground was 75%", {S, A}),
    "a translation": ("On doit protéger les jeunes joueurs qui nous viennent des îles", N),
    "a back-translation": ("One has to shield the youngsters that reach us from those isles", {N, A}),
    "the text as prepared": ("We shall look after the young players who come from the islands", V),
    "the words as delivered": ("look after the young players that come from the islands, like always", V),
    "half prepared, half delivered": ("as we have always done, and pay for the boat", {A, S, N}),
    "another's interjection skipped": ("The roof leaks, and the rain comes in over the trophies", E),
    "applause skipped": ("with our own hands. Every beam of it, every nail. And we will keep it", E),
    "two speakers merged": ("The pitch can wait until the frost is gone. It has waited long enough for all of us", S),
    "a missing space after a full stop": ("We will honour that. The bus was late again", V),
    "misread by a scanner": ("on the first Monday of every month at noon", V),
    "a number is no misreading": ("on the first Monday of every three months at noon", A),
    "misheard by a machine": ("The team passed the old pier and went through the town", V),
    "misheard words that are others": ("The team cleaned the old pier and went through the town", A),
    "quotes reopened at each paragraph": ("“Turnout at the ground was 75%.\n\n“The board has told the town", V),
}  # fmt: skip


@pytest.mark.parametrize("row", ROWS)
def test_wording(row: str) -> None:
    text, expected = ROWS[row]
    found = LIBRARY.check(Claim("q1", ClaimKind.QUOTE, text))
    assert found.finding in (expected if isinstance(expected, set) else {expected}), found.reason


SOLD, WAIT = "We never sold a player to pay for the roof", "The pitch can wait until the frost is gone"
SAID = {
    "the right words on another day": (SOLD, "orla", "2024-03-15", Finding.MISDATED),
    "another speaker's words": (WAIT, "orla", "2024-03-14", Finding.MISATTRIBUTED),
    "the named speaker on the day": (WAIT, "bram", "2024-03-14", V),
    "a coarser date": (SOLD, "orla", "2024-03", V),
}


@pytest.mark.parametrize("row", SAID)
def test_speaker_and_date(row: str) -> None:
    text, speaker, date, finding = SAID[row]
    assert LIBRARY.check(Claim("q1", ClaimKind.QUOTE, text, speaker, date)).finding is finding


def test_a_speaker_who_retells_another_is_not_confirmed() -> None:
    found = LIBRARY.check(Claim("q1", ClaimKind.QUOTE, "You will never play on that knee again", "orla"))
    assert (found.finding, found.speaker and found.speaker.result) == (V, "unknown")


def test_what_the_words_were_said_of_is_shown_beside_them() -> None:
    """Whether they are quoted of something else only a person can tell."""
    (evidence,) = LIBRARY.check(Claim("q1", ClaimKind.QUOTE, "the new one will not open before the spring")).evidence
    assert ("the old stand" in evidence.prefix, "every hall" in evidence.suffix) == (True, True)
