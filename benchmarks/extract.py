"""Extraction measured: spans and speakers against marked articles, articles a second, and memory.

    python -m benchmarks.extract EVAL [--articles 10000]

EVAL is a folder of marked articles, one NAME.jsonl each in the form that
predict_quotations.py reads, with a scorer, score.py, that is called with GOLD and
PREDICTED. Every file is predicted in a process of its own and scored. Then
``--articles`` of them are extracted in one process, each with a line of its own so
that nothing kept of an equal text helps, and the memory in use is told after a
tenth and at the end (0: leave this out).
"""

from __future__ import annotations

import argparse
import json
import resource
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from factcheck.extract import extract
from factcheck.model import Document

PREDICT = Path(__file__).with_name("predict_quotations.py")


def score(gold: Path, scorer: Path, folder: Path) -> None:
    """Predict one file and let its scorer speak; both write to our own output."""
    out = folder / gold.name
    print(f"\n{gold.stem}", flush=True)
    subprocess.run([sys.executable, str(PREDICT), str(gold), str(out)], check=True, stderr=subprocess.STDOUT)
    if scorer.exists():
        subprocess.run([sys.executable, str(scorer), str(gold), str(out)], check=True)


def endless(golds: list[Path]) -> Iterator[tuple[str, str]]:
    """The articles of all files over and over, each text once only, with its date."""
    for n in count():
        for gold in golds:
            with gold.open(encoding="utf-8") as lines:
                for line in lines:
                    article = json.loads(line)
                    yield f"{article['text']}\n\nEdition {n}.\n", article.get("date") or ""


def memory(golds: list[Path], articles: int) -> None:
    """Say how much memory is in use on the way and at the end; flat means the two are alike."""
    tenth = max(1, articles // 10)
    print("\nmemory", flush=True)
    for n, (text, date) in enumerate(islice(endless(golds), articles), 1):
        extract(Document("article", text), date)
        if n in (tenth, articles):
            print(f"after {n} articles: {in_use():.0f} MB", flush=True)


def in_use() -> float:
    """Resident memory in MB where the system tells (Linux), else the most there has been."""
    status = Path("/proc/self/statm")
    if status.exists():
        return int(status.read_text().split()[1]) * resource.getpagesize() / 1e6
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss
    return peak / (1e6 if sys.platform == "darwin" else 1e3)


def main() -> int:
    parser = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    parser.add_argument("eval", type=Path, metavar="EVAL", help="a folder of marked articles, *.jsonl")
    parser.add_argument("--articles", type=int, default=10_000, help="how many to extract for the memory; 0: none")
    asked = parser.parse_args()
    golds = sorted(asked.eval.glob("*.jsonl"))
    if not golds:
        parser.error(f"{asked.eval}: there are no marked articles (*.jsonl) here")
    with tempfile.TemporaryDirectory() as folder:
        for gold in golds:
            score(gold, asked.eval / "score.py", Path(folder))
    if asked.articles > 0:
        memory(golds, asked.articles)
    return 0


if __name__ == "__main__":
    sys.exit(main())
