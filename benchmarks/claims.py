"""Claims held against passages, measured: python -m benchmarks.claims EVAL [--sizes 5,100]

EVAL is a folder with claims-dev.jsonl, mutations-dev.jsonl and their scorer
(score.py). With --sizes the claims a second are measured against generated
libraries of so many megabytes, index built: sentences of the library, a quarter of
their words dropped and two swapped; and the claims of EVAL, their passages woven into
the text. Seconds are of processor time on one core.
"""

from __future__ import annotations

import argparse
import json
import random
import subprocess
import sys
import tempfile
import time
from pathlib import Path

from benchmarks.claims_found import DeskSources, found
from benchmarks.locate.corpus import MB, CorpusSources, default_cache, generated
from benchmarks.predict_claims import predict
from factcheck.check.claims import check_claim
from factcheck.check.shelf import Shelf
from factcheck.model import Claim, ClaimKind
from factcheck.text.sentences import sentences

_WARM, _ASKED = 200, 400  # questions
_DROPPED = 0.25  # share of a sentence's words


def main() -> int:
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("folder", type=Path)
    args.add_argument("--sizes", default="", help="megabytes, with commas between")
    given = args.parse_args()
    for kind in ("claims", "mutations"):
        score(given.folder, kind)
    for size in filter(None, given.sizes.split(",")):
        speed(int(size))
        print(found(given.folder, int(size), default_cache()))
    return 0


def score(folder: Path, kind: str) -> None:
    """Predict one file and print what its scorer says, with what only a hint caught."""
    rows = [json.loads(line) for line in (folder / f"{kind}-dev.jsonl").read_text(encoding="utf-8").splitlines()]
    begun = time.process_time()
    predictions = [predict(row) for row in rows]
    took = time.process_time() - begun
    with tempfile.TemporaryDirectory() as scratch:
        out = Path(scratch, "predictions.jsonl")
        out.write_text("".join(json.dumps(p) + "\n" for p in predictions), encoding="utf-8")
        subprocess.run([sys.executable, str(folder / "score.py"), kind, str(out)], check=True)
    print(f"{kind}: {len(rows) / took:.0f} a second, their passages read each time")
    denied = [p for row, p in zip(rows, predictions, strict=True) if row.get("kind") == "negation"]
    if denied:
        shown = sum("negation" in (*p["types"], *p["hints"]) for p in denied)  # type: ignore[misc]
        print(f"negations shown as a conflict or a hint: {shown} of {len(denied)}")


def speed(size: int) -> None:
    """Claims a second against a generated library whose index is built and was asked before."""
    folder = default_cache()
    sources = DeskSources(generated(size * MB, folder), folder / f"index-{size}")
    shelf = Shelf(sources)
    claims = [Claim(f"c{n}", ClaimKind.CLAIM, text) for n, text in enumerate(_questions(sources))]
    for claim in claims[:_WARM]:
        check_claim(claim, "", shelf)
    begun = time.process_time()
    for claim in claims[_WARM:]:
        check_claim(claim, "", shelf)
    took = time.process_time() - begun
    print(f"{size} MB: {_ASKED / took:.0f} claims a second")


def _questions(sources: CorpusSources) -> list[str]:
    rng = random.Random(7)
    some = [rng.randrange(len(sources)) for _ in range(60)]
    asked: list[str] = []
    while len(asked) < _WARM + _ASKED:
        text = sources[rng.choice(some)].document.text
        sentence = rng.choice([s for s in sentences(text) if 60 < len(s) < 220]).of(text)
        words = [w for w in sentence.split() if rng.random() > _DROPPED]
        i = rng.randrange(len(words) - 1)
        words[i : i + 2] = words[i : i + 2][::-1]
        asked.append(" ".join(words))
    return asked


if __name__ == "__main__":
    sys.exit(main())
