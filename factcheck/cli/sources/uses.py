"""Which claims of a log rest on a source."""

from __future__ import annotations

import json
from pathlib import Path

import msgspec

from factcheck.model import Value


class _Evidence(Value, frozen=True):
    source: str


class _Claim(Value, frozen=True):
    id: str
    evidence: tuple[_Evidence, ...]


class _Told(Value, frozen=True):
    """What is read back of a report."""

    claims: tuple[_Claim, ...]


def claims_on(log: Path, report: Path, source: str) -> tuple[str, ...]:
    """The claims that are pinned to the source, and those that the last report found in it.

    A log or a report that cannot be read has none; verify tells what is wrong with it.
    """
    return tuple(dict.fromkeys([*_pinned(log, source), *_found(report, source)]))


def _pinned(log: Path, source: str) -> list[str]:
    from factcheck.errors import FactcheckError
    from factcheck.log import LogFile

    try:
        claims = LogFile.read(log).log.claims
    except FactcheckError:
        return []
    return [claim.id for claim in claims if source in claim.sources]


def _found(report: Path, source: str) -> list[str]:
    try:
        told = json.loads(report.read_bytes())
        rows = [row for row in told["sources"] if row["id"] == source]
        return [str(claim) for row in rows for claim in row["claims"]]
    except (OSError, ValueError, KeyError, TypeError, RecursionError):
        return []


def rested_on(report: Path) -> list[tuple[str, str]]:
    """Each claim that a report found, with the source that it was found in; none of a report that cannot be read."""
    try:  # the list of sources may be long, and nothing of it is made
        told = msgspec.json.decode(report.read_bytes(), type=_Told)
    except (OSError, ValueError, RecursionError):  # msgspec's own errors are ValueErrors
        return []
    return [(claim.id, claim.evidence[0].source) for claim in told.claims if claim.evidence]


def touched(log: Path, report: Path, source: str, text: str) -> tuple[str, ...]:
    """The claims that rest on a source and whose passage, as last reported, no longer stands in its ``text``.

    A pinned claim of which no report tells is touched too: nobody knows.
    """
    words = " ".join(text.split())
    passages = _passages(report, source)
    gone = [claim for claim, said in passages if not all(" ".join(part.split()) in words for part in said)]
    told = {claim for claim, _ in passages}
    return tuple(dict.fromkeys([*gone, *(claim for claim in _pinned(log, source) if claim not in told)]))


def _passages(report: Path, source: str) -> list[tuple[str, list[str]]]:
    """Each claim of a report with the pieces of the source that it was found in."""
    try:
        told = json.loads(report.read_bytes())
        return [
            (str(claim["id"]), str(evidence["selector"][0]["exact"]).split(" […] "))
            for claim in told["claims"]
            for evidence in claim["evidence"]
            if evidence["source"] == source
        ]
    except (OSError, ValueError, KeyError, TypeError, IndexError, RecursionError):
        return []
