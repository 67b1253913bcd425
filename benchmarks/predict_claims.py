"""Predict findings on claims: predict_claims.py IN.jsonl OUT.jsonl

IN has one object a line: {"id", "claim", "evidence": [passages]} and, for mutated
claims, "original". OUT gets {"id", "finding", "types", "passage", "hints"} and "original":
{"finding", "types"} where there is one. "hints" are the kinds of hint on the card. Goes
through the public API only: the passages are the library, each a source of its own.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

from factcheck.judge.claims import ClaimFinding, judge_claim
from factcheck.locate.passages import Passages
from factcheck.model import Claim, ClaimKind, Document, SlotIs, Source, SourceCard


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    lines = Path(sys.argv[1]).read_text(encoding="utf-8").splitlines()
    predictions = [predict(json.loads(line)) for line in lines if line.strip()]
    Path(sys.argv[2]).write_text("".join(json.dumps(p) + "\n" for p in predictions), encoding="utf-8")
    return 0


def predict(row: dict[str, object]) -> dict[str, object]:
    passages = [str(p) for p in row["evidence"]]  # type: ignore[attr-defined]
    sources = [Source(SourceCard(f"e{n}", ""), Document(f"e{n}", text)) for n, text in enumerate(passages)]
    library = Passages(sources)
    answer = told(str(row["claim"]), sources, library)
    if "original" in row:
        answer["original"] = told(str(row["original"]), sources, library)
    return {"id": row["id"], **answer}


def told(text: str, sources: list[Source], library: Passages) -> dict[str, object]:
    found = library.find(text)
    finding = judge_claim(Claim("c", ClaimKind.CLAIM, text), None, [(sources[p.source], p) for p in found])
    place = found[finding.order[0]].source if finding.order else None
    return {"finding": finding.finding.value, "types": types(finding), "passage": place, "hints": hinted(finding)}


def types(finding: ClaimFinding) -> list[str]:
    """The kinds of slot that conflict."""
    kinds = {s.kind.value for s in finding.slots if s.result is SlotIs.CONFLICTS}
    return sorted({"duration": "number", "office": "name"}.get(kind, kind) for kind in kinds)


def hinted(finding: ClaimFinding) -> list[str]:
    """The kinds of hint that a person is shown, as far as a scorer knows them."""
    told = {"negation": "a negation", "name": "says this of"}
    return [kind for kind, words in told.items() if any(words in hint for hint in finding.hints)]


if __name__ == "__main__":
    sys.exit(main())
