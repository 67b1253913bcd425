"""Learn the weights of checkworthiness anew: python -m benchmarks.fit_checkworthy IN.jsonl

IN has one object a line: {"sentence", "label"}, the label "check_worthy" or another.
Prints what five-fold cross-validation reaches (each sentence scored by weights that
never saw it; three shuffles), then the weights learnt from all, rounded to a
twentieth as factcheck/extract/checkworthy.py has them. It reads the product's own
features and keeps no word of the data.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np

from benchmarks.predict_checkworthy import Floats, average_precision, f1
from factcheck.extract.checkworthy import FEATURES, features

RIDGE = 5.0  # holds weights down; three times more or less changes the figures by less than a hundredth
FOLDS, SHUFFLES = 5, 3
ROUNDS = 25  # of Newton's method, which needs about eight


def main() -> int:
    if len(sys.argv) != 2:
        print(__doc__, file=sys.stderr)
        return 2
    rows = [json.loads(line) for line in Path(sys.argv[1]).read_text(encoding="utf-8").splitlines() if line.strip()]
    seen = np.array([[1.0, *features(row["sentence"])] for row in rows])
    wanted = np.array([float(row["label"] == "check_worthy") for row in rows])
    print(json.dumps({"sentences": len(rows), **crossed(seen, wanted)}))
    weights = learnt(seen, wanted)
    for name, weight in zip(["(base)", *(f.name for f in FEATURES)], weights, strict=True):
        print(f"{round(weight * 20) / 20:6.2f}  {name}")
    return 0


def learnt(seen: Floats, wanted: Floats) -> Floats:
    """Weights of a logistic regression with a ridge, the base left free; by Newton's method."""
    ridge = np.diag([0.0] + [RIDGE] * (seen.shape[1] - 1))
    weights = np.zeros(seen.shape[1])
    for _ in range(ROUNDS):
        likely = 1 / (1 + np.exp(-seen @ weights))
        slope = seen.T @ (likely - wanted) + ridge @ weights
        bend = (seen.T * (likely * (1 - likely))) @ seen + ridge
        weights -= np.linalg.solve(bend, slope)
    return weights


def crossed(seen: Floats, wanted: Floats) -> dict[str, float]:
    """Mean figures over the shuffles, with the line drawn on the other folds."""
    found: list[tuple[float, float]] = []
    for shuffle in range(SHUFFLES):
        fold = np.random.default_rng(shuffle).integers(0, FOLDS, len(wanted))
        scores, called = np.zeros(len(wanted)), np.zeros(len(wanted), bool)
        for k in range(FOLDS):
            kept, left = fold != k, fold == k
            weights = learnt(seen[kept], wanted[kept])
            scores[left] = seen[left] @ weights
            called[left] = scores[left] > best_line(seen[kept] @ weights, wanted[kept])
        found.append((f1(called, wanted), average_precision(scores, wanted)))
    means = np.mean(found, axis=0)
    return {"F1": round(float(means[0]), 3), "average precision": round(float(means[1]), 3)}


def best_line(scores: Floats, wanted: Floats) -> float:
    """The score above which F1 is highest."""
    order = np.argsort(-scores)
    right = np.cumsum(wanted[order])
    reached = 2 * right / (np.arange(1, len(order) + 1) + wanted.sum())
    return float(scores[order[int(reached.argmax())]]) - 1e-9


if __name__ == "__main__":
    sys.exit(main())
