"""Rank sentences by how much they ask for checking: predict_checkworthy.py IN.jsonl OUT.jsonl

IN has one object a line: {"id", "sentence"} and perhaps "label". OUT gets {"id",
"score", "label"}: the score orders, and above zero the label is "check_worthy", else
"not". Where IN has labels, F1 and average precision are printed.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from factcheck.extract import checkworthiness

Floats = NDArray[np.float64]

WORTHY = "check_worthy"


def main() -> int:
    if len(sys.argv) != 3:
        print(__doc__, file=sys.stderr)
        return 2
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines() if line.strip()]
    scores = [checkworthiness(row["sentence"]) for row in rows]
    told = [
        {"id": row["id"], "score": score, "label": WORTHY if score > 0 else "not"}
        for row, score in zip(rows, scores, strict=True)
    ]
    Path(sys.argv[2]).write_text("".join(json.dumps(p) + "\n" for p in told), encoding="utf-8")
    if rows and all("label" in row for row in rows):
        wanted = np.array([float(row["label"] == WORTHY) for row in rows])
        ranking = np.array(scores)
        reached = {"F1": f1(ranking > 0, wanted), "average precision": average_precision(ranking, wanted)}
        print(json.dumps({"sentences": len(rows)} | {k: round(v, 3) for k, v in reached.items()}))
    return 0


def f1(called: NDArray[np.bool_], wanted: Floats) -> float:
    return float(2 * wanted[called].sum() / (called.sum() + wanted.sum()))


def average_precision(scores: Floats, wanted: Floats) -> float:
    ranked = wanted[np.argsort(-scores, kind="stable")]
    precision = np.cumsum(ranked) / np.arange(1, len(ranked) + 1)
    return float((precision * ranked).sum() / ranked.sum())


if __name__ == "__main__":
    sys.exit(main())
