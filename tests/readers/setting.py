"""What a quotation from a document comes to, for the tables of the readers."""

from __future__ import annotations

from factcheck.check import Checker
from factcheck.model import Claim, ClaimKind, Document, Source, SourceCard, SourceKind, Speaker, Verdict, Wording


def verdict(document: Document, quoted: str, speaker: str) -> Verdict:
    card = SourceCard("made", document.name, kind=SourceKind.TRANSCRIPT if document.turns else SourceKind.OTHER)
    who = Speaker(speaker, id="who")
    return Checker((Source(card, document),), (who,)).check(Claim("q1", ClaimKind.QUOTE, quoted, "who"))


def found(document: Document, quoted: str, speaker: str) -> tuple[Wording, str, str]:
    """How it is worded there, the place that a person is told, and who says it."""
    judged = verdict(document, quoted, speaker)
    evidence = judged.evidence[0]
    assert judged.wording
    return judged.wording.result, evidence.place.words(), evidence.speaker
