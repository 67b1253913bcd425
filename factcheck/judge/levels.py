"""From three checks to one finding, and from a finding to how much it matters."""

from __future__ import annotations

from typing import Protocol

from factcheck.model import Agreement, AgreementCheck, Claim, Finding, Level, Wording

# Harmless first; Level itself is declared with danger first.
DANGER = (Level.CLEAR, Level.CONFIRM, Level.LOOK, Level.CHANGE, Level.NOT_CHECKED)

LEVELS = {
    Finding.VERBATIM: Level.CLEAR,
    Finding.EDITED: Level.CLEAR,
    Finding.ALTERED: Level.CHANGE,
    Finding.SPLICED: Level.CHANGE,
    Finding.MISATTRIBUTED: Level.CHANGE,
    Finding.MISDATED: Level.CHANGE,
    Finding.AMBIGUOUS: Level.LOOK,
    Finding.AGREES: Level.CONFIRM,
    Finding.BOUND: Level.LOOK,
    Finding.PARTIAL: Level.LOOK,
    Finding.CONFLICTS: Level.CHANGE,
    Finding.SOURCES_DISAGREE: Level.LOOK,
    Finding.NOT_FOUND: Level.CHANGE,  # of a quotation; a claim that is not found is a look
    Finding.NOT_CHECKED: Level.NOT_CHECKED,
}


class Checked(Protocol):
    """What deciding the level of a quotation needs to know of a place."""

    date: AgreementCheck

    @property
    def speaker(self) -> AgreementCheck: ...

    @property
    def look(self) -> bool: ...


def finding_of(wording: Wording, speaker: AgreementCheck, date: AgreementCheck) -> Finding:
    """The gravest of the three checks names the finding."""
    if wording not in (Wording.VERBATIM, Wording.EDITED):
        return Finding(wording.value)
    if speaker.result is Agreement.DIFFERS:
        return Finding.MISATTRIBUTED
    if date.result is Agreement.DIFFERS:
        return Finding.MISDATED
    return Finding(wording.value)


def level_of(finding: Finding, checked: Checked, claim: Claim) -> Level:
    """The level of a quotation: clear only when all the log says of it was confirmed."""
    level = LEVELS[finding]
    if level is not Level.CLEAR:
        return level
    unsure = (claim.speaker and checked.speaker.result is Agreement.UNKNOWN) or (
        claim.date and checked.date.result is Agreement.UNKNOWN
    )
    return Level.LOOK if unsure or checked.look else level
