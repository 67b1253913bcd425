"""A library of many sources, measured: python -m benchmarks.library [--sources 10000] [--bytes 10000]

Plain texts are made (benchmarks/locate/generate.py says how), cut into files, and added to a new
desk by one command. Then the desk is asked as a person would ask it, each command in a process of
its own: ``sources list``, and ``verify`` of a log with one quotation, and with one claim.

The program runs from bytecode, as an installed one does, also where Python is told to write none:
else every command would compile it anew, 0.3 seconds each.

Seconds are on the clock, and of processors: where other work keeps the machine busy, the second
figure tells more. Memory is that of all processes together, sampled: a page that several
of them share counts once (PSS), and so does a page of a mapped file.
"""

from __future__ import annotations

import argparse
import json
import os
import platform
import random
import re
import shutil
import statistics
import subprocess
import sys
import threading
import time
from collections.abc import Iterator, Sequence
from itertools import chain
from pathlib import Path

from benchmarks.locate.children import Spent, Stopwatch
from benchmarks.locate.corpus import MB, default_cache, generated
from factcheck.processes import cores
from factcheck.text.sentences import sentences

_EVERY = 0.2  # seconds between two looks at the memory
_SPARE = 1.3  # so much more text is made than is cut, for the ends of the long ones
_ROUNDS = 5  # of each quick command; the middle one is told


def main() -> int:
    args = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    args.add_argument("--sources", type=int, default=10_000)
    args.add_argument("--bytes", type=int, default=10_000, help="of each source, about")
    args.add_argument("--cache", type=Path, default=default_cache(), help="where text and desk are kept")
    args.add_argument("--results", type=Path, default=Path(__file__).parent / "results")
    given = args.parse_args()
    _keep_bytecode(given.cache / "bytecode")
    files = made(given.sources, given.bytes, given.cache)
    figures = measured(files, given.cache / "library-desk")
    given.results.mkdir(parents=True, exist_ok=True)
    (given.results / "library.json").write_text(json.dumps(figures, indent=1) + "\n", encoding="utf-8")
    print(json.dumps(figures, indent=1))
    return 0


def _keep_bytecode(folder: Path) -> None:
    os.environ.pop("PYTHONDONTWRITEBYTECODE", None)
    os.environ["PYTHONPYCACHEPREFIX"] = str(folder)


def made(count: int, size: int, cache: Path) -> Path:
    """A folder of so many plain files of about so many bytes, some with speakers; kept for the next run."""
    folder = cache / f"plain-{count}-{size}"
    if not folder.exists():
        draft = folder.with_suffix(".draft")
        shutil.rmtree(draft, ignore_errors=True)
        draft.mkdir(parents=True)
        texts = (path.read_text(encoding="utf-8") for path in generated(int(_SPARE * count * size), cache))
        pieces = chain.from_iterable(_pieces(text, size) for text in texts)
        for number, text in zip(range(count), pieces, strict=False):
            (draft / f"talk-{number:05}.txt").write_text(text, encoding="utf-8", newline="")
        draft.rename(folder)
    return folder


def _pieces(text: str, size: int) -> Iterator[str]:
    """A long text, cut at the ends of lines."""
    piece = ""
    for line in re.split(r"(?<=\n)", text):
        piece += line
        if len(piece) >= size:
            yield piece
            piece = ""


def measured(files: Path, desk: Path) -> dict[str, object]:
    """What one desk and its commands cost."""
    shutil.rmtree(desk, ignore_errors=True)
    ask("init", str(desk))
    size = sum(path.stat().st_size for path in files.iterdir())
    watch = Stopwatch()
    most = watched([*_COMMAND, "sources", "add", str(files), "--desk", str(desk)])
    added = watch.read()
    _write_logs(files, desk)
    start = _median([ask("--version") for _ in range(_ROUNDS)])
    figures: dict[str, object] = {
        "python": platform.python_version(),
        "cores": cores(),
        "load": round(os.getloadavg()[0], 1),
        "sources": sum(1 for _ in files.iterdir()),
        "mb": round(size / MB, 1),
        "add": {**_rounded(added), "peak_mb": round(most, 1)},
        "start_up": _rounded(start),
    }
    here = ["--desk", str(desk)]
    for name, words in (
        ("list", ["sources", "list", *here]),
        ("verify_quotation", ["verify", str(desk / "claims" / "quote.yaml"), "--quiet", "--exit-zero", *here]),
        ("verify_claim", ["verify", str(desk / "claims" / "claim.yaml"), "--quiet", "--exit-zero", *here]),
    ):
        first = ask(*words)
        again = _median([ask(*words) for _ in range(_ROUNDS)])
        beyond = Spent(again.wall - start.wall, again.cpu - start.cpu)
        figures[name] = {"first": _rounded(first), "again": _rounded(again), "beyond_start_up": _rounded(beyond)}
    return figures


def _median(spent: Sequence[Spent]) -> Spent:
    return Spent(*map(statistics.median, zip(*spent, strict=True)))


def _rounded(spent: Spent) -> dict[str, float]:
    return {"seconds": round(spent.wall, 2), "cpu_seconds": round(spent.cpu, 2)}


def _write_logs(files: Path, desk: Path) -> None:
    """Two logs of one item each: a sentence of some source, and the same with a word left out."""
    text = random.Random(5).choice(sorted(files.iterdir())).read_text(encoding="utf-8")
    said = next(s.of(text) for s in sentences(text) if 80 < len(s) < 160)
    said = " ".join(said.split())
    for kind, words in (("quote", said), ("claim", " ".join(said.split()[:3] + said.split()[4:]))):
        (desk / "seeds" / f"{kind}.txt").write_text(f"“{words}” she said.\n", encoding="utf-8")
        told = f"  - id: x1\n    kind: {kind}\n    text: {json.dumps(words, ensure_ascii=False)}\n"
        log = f"version: 1\narticle: {{file: seeds/{kind}.txt}}\nclaims:\n{told}"
        (desk / "claims" / f"{kind}.yaml").write_text(log, encoding="utf-8")


_COMMAND = (sys.executable, "-m", "factcheck")


def ask(*words: str) -> Spent:
    """What a command takes, start-up included."""
    watch = Stopwatch()
    subprocess.run([*_COMMAND, *words], check=True, stdout=subprocess.DEVNULL)
    return watch.read()


def watched(command: Sequence[str]) -> float:
    """The most MB that a command and its children held at once."""
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL)
    most = [0.0]

    def look() -> None:
        while child.poll() is None:
            most[0] = max(most[0], sum(map(_held, _family(child.pid))))
            time.sleep(_EVERY)

    watcher = threading.Thread(target=look)
    watcher.start()
    code = child.wait()
    watcher.join()
    if code:
        raise SystemExit(f"{' '.join(command)} left with {code}")
    return most[0]


def _family(process: int) -> list[int]:
    """A process and all below it; none where the system does not say."""
    found = [process]
    for one in found:
        try:
            for task in os.listdir(f"/proc/{one}/task"):
                told = Path(f"/proc/{one}/task/{task}/children").read_text(encoding="ascii")
                found += map(int, told.split())
        except OSError:
            continue  # it has ended meanwhile
    return found


def _held(process: int) -> float:
    """MB of a process, shared pages by its share of them."""
    try:
        told = Path(f"/proc/{process}/smaps_rollup").read_text(encoding="ascii")
    except OSError:
        return 0.0
    found = re.search(r"^Pss:\s+(\d+) kB", told, re.MULTILINE)
    return int(found[1]) * 1024 / MB if found else 0.0


if __name__ == "__main__":
    sys.exit(main())
