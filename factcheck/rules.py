"""Rule codes: stable names for everything factcheck can say.

Q1xx wording, Q2xx speaker and date, C1xx claims, S1xx source health. A code is
never reused for another meaning. The text of ``factcheck explain`` is here.
"""

from __future__ import annotations

from factcheck.model import Value


class Rule(Value, frozen=True):
    """What a code means, with an example and what to do about it."""

    code: str
    name: str
    meaning: str
    example: str
    todo: str


_TABLE: tuple[Rule, ...] = ()
