"""Names and terms in quotation marks: logged, shown, and not searched for."""

from __future__ import annotations

from factcheck.model import Claim, Corroboration, Finding, Level, Verdict

_REASON = (
    "A title, a name or a term in quotation marks, not somebody's words. "
    "If somebody said it, set its kind to `quote` in the log."
)


def check_term(claim: Claim) -> Verdict:
    """The verdict on a term: shown as such, never searched for, never clear."""
    return Verdict(
        claim=claim.id,
        finding=Finding.NOT_CHECKED,
        level=Level.NOT_CHECKED,
        code="Q191",
        reason=_REASON,
        corroboration=Corroboration(0, claim.need),
        codes=("Q191",),
    )
