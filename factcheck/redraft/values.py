"""What becomes of a log's claims in the next draft."""

from __future__ import annotations

from enum import StrEnum

from factcheck.model import Claim, Log, MarkIs, Value


class Fate(StrEnum):
    """What became of one claim."""

    KEPT = "kept"  # its words stand there; at most its place is another line
    MOVED = "moved"  # past other claims
    EDITED = "edited"
    BACK = "back"  # from those that were gone
    NEW = "new"
    GONE = "gone"


class Entry(Value, frozen=True):
    """One claim before and after; a new one has no before, a gone one stays as it was."""

    fate: Fate
    claim: Claim
    before: Claim | None = None

    @property
    def stale(self) -> bool:
        """Whether a person's mark was set on other words, another speaker or another day than the log now has."""
        if self.before is None or self.before.mark.status is MarkIs.OPEN:
            return False
        return seen(self.before) != seen(self.claim)


class Redraft(Value, frozen=True):
    """The log for the new draft, what happened to each claim, and comments to leave above claims, by id."""

    log: Log
    entries: tuple[Entry, ...]
    remarks: dict[str, str]


def seen(claim: Claim) -> tuple[str, str, str]:
    """What of a claim a mark rests on (see ``assemble.basis``)."""
    return claim.text, claim.speaker, claim.date
