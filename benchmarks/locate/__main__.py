"""Quotations found in libraries of several sizes, beside other engines, in one run (`make bench-locate`).

docs/speed.md says what each figure means and how it is measured.
"""

from __future__ import annotations

import argparse
import json
import platform
import random
import shutil
import subprocess
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.locate import measure, plot, report
from benchmarks.locate.alterations import KINDS
from benchmarks.locate.children import cores, in_child
from benchmarks.locate.corpus import MB, CorpusSources, default_cache, generated, real
from benchmarks.locate.quotations import Cutter, quotations
from benchmarks.locate.rivals import RIVALS, SAMPLED, Engine, Ours, Rapidfuzz, Tantivy, missing
from benchmarks.locate.worst import EQUAL_WORDS, hard_questions, one_word_library

ROOT = Path(__file__).parents[2]
_SEED = 11
# Quotation × MB a second, roughly: how many quotations an engine gets of the seconds it may take.
_PACE = {Rapidfuzz: 60, Tantivy: 5_000}
_SAMPLE_MB = 0.3  # of text for the engines that need seconds a megabyte
_LIMIT = 120  # seconds for one hard question before it is stopped


def options(arguments: Sequence[str]) -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m benchmarks.locate", description=__doc__)
    parser.add_argument("--sizes", default="5,100", help="MB of text, one after the other (5,100)")
    parser.add_argument("--quotations", type=int, default=570, help="asked of factcheck at each size (570)")
    parser.add_argument("--rival-seconds", type=float, default=60, help="each rival's time at each size (60)")
    parser.add_argument("--no-sample", action="store_true", help="leave out the small sample with fuzzysearch and quid")
    parser.add_argument("--batch", type=int, default=10_000, help="quotations of the batch (10,000; 0: none)")
    parser.add_argument("--batch-size", type=int, default=100, help="MB of the library the batch is asked of (100)")
    parser.add_argument("--corpus", type=Path, help="a folder of real .txt files instead of generated text")
    parser.add_argument("--cache", type=Path, default=default_cache(), help="where text and indexes are kept")
    parser.add_argument("--results", type=Path, default=ROOT / "benchmarks" / "results")
    parser.add_argument("--docs", action="store_true", help="write the figures and the plot into docs/ too")
    parser.add_argument("--cases", type=Path, help="the evaluation's cases, scored with --sources-dir and --scorer")
    parser.add_argument("--sources-dir", type=Path)
    parser.add_argument("--scorer", type=Path)
    return parser.parse_args(arguments)


def main(arguments: Sequence[str]) -> None:
    asked = options(arguments)
    run: dict[str, Any] = {"python": platform.python_version(), "cores": cores(), "sizes": []}
    for engine in (*RIVALS, *SAMPLED):
        if missing(engine):
            print(f"{engine.name}: not installed, left out")
    if not asked.no_sample:
        run["sample"] = _sample(asked)
    for size in sorted(int(s) for s in asked.sizes.split(",")):
        run["sizes"].append(_one_size(asked, size))
        _write(asked, run)
    if asked.cases:
        run["evaluation"] = _evaluation(asked)
        _write(asked, run)
    print(report.table(run))


def _sample(asked: argparse.Namespace) -> dict[str, Any]:
    """All engines on so little text that the slow ones can answer for every kind."""
    paths, others = _library(asked, _SAMPLE_MB)
    rng = random.Random(_SEED)
    questions = quotations(_cutter(paths, rng), _cutter(others, rng), 3 * len(KINDS), rng)
    home = _fresh(asked.cache / "index-sample")
    CorpusSources(paths, home).read_all()
    everyone: tuple[type[Engine], ...] = (Ours, *RIVALS, *SAMPLED)
    runners = [(e, 2 * len(KINDS)) for e in everyone if not missing(e)]
    found = in_child(measure.race, paths, home, questions, runners)
    _say(", ".join(f"{n} {f['cpu_ms']:.2f} ms" for n, f in found.items()))
    return {"mb": CorpusSources(paths).size / MB, "documents": len(paths), "engines": found}


def _fresh(home: Path) -> Path:
    shutil.rmtree(home, ignore_errors=True)
    home.mkdir(parents=True)
    return home


def _library(asked: argparse.Namespace, size: float) -> tuple[list[Path], list[Path]]:
    """The files of a library, and others that are not in it."""
    if asked.corpus:
        files = real(asked.corpus, int(size * MB))
        return files[: -len(files) // 50 or -1], files[-len(files) // 50 or -1 :]
    return generated(int(size * MB), asked.cache), generated(MB, asked.cache, seed=4)


def _cutter(paths: Sequence[Path], rng: random.Random) -> Cutter:
    sizes = [p.stat().st_size for p in paths]
    return Cutter(sizes, lambda i: paths[i].read_text(encoding="utf-8"), rng)


def _one_size(asked: argparse.Namespace, size: int) -> dict[str, Any]:
    paths, others = _library(asked, size)
    rng = random.Random(_SEED)
    questions = quotations(_cutter(paths, rng), _cutter(others, rng), asked.quotations + len(KINDS), rng)
    home = asked.cache / f"index-{size}"
    documents = CorpusSources(paths, home)
    documents.read_all()
    total = documents.size
    found: dict[str, Any] = {"mb": total / MB, "documents": len(paths)}
    found["build"] = {str(n): _built(paths, home, n) for n in range(1, min(cores(), 2) + 1)}
    _say(f"{size} MB, {len(paths)} documents: built")
    runners = _runners(asked, total / MB)
    found["engines"] = in_child(measure.race, paths, home, questions, runners)
    _say(", ".join(f"{n} {f['cpu_ms']:.2f} ms" for n, f in found["engines"].items()))
    found["asking"] = in_child(measure.querying, paths, home, questions[: 10 * len(KINDS)])
    found["worst"] = _worst(asked, paths, home, rng)
    if asked.batch and size == asked.batch_size:
        many = quotations(_cutter(paths, rng), _cutter(others, rng), asked.batch, rng)
        found["batch"] = {
            str(n): in_child(measure.batch, paths, home, many, cores=n) for n in range(1, min(cores(), 2) + 1)
        }
    found["adding"] = in_child(measure.adding, paths, home, others[0])
    _say(f"adding one source: {found['adding']['seconds']:.2f} s")
    return found


def _built(paths: Sequence[Path], home: Path, n: int) -> dict[str, float]:
    built: dict[str, float] = in_child(measure.build, paths, _fresh(home), cores=n)
    return built


def _runners(asked: argparse.Namespace, mb: float) -> list[tuple[type[Engine], int]]:
    """Who runs and on how many quotations: all the kinds as often as the time allows, at least once."""
    found: list[tuple[type[Engine], int]] = [(Ours, asked.quotations)]
    for engine in (e for e in RIVALS if not missing(e)):
        rounds = int(asked.rival_seconds * _PACE[engine] / mb) // len(KINDS)
        found.append((engine, min(max(rounds, 1) * len(KINDS), asked.quotations)))
    return found


def _worst(asked: argparse.Namespace, paths: Sequence[Path], home: Path, rng: random.Random) -> dict[str, Any]:
    """Seconds of each hard question, or that it was stopped."""
    found: dict[str, Any] = {}
    equal = one_word_library(asked.cache)
    questions = [(name, paths, home, text) for name, text in hard_questions(paths, rng)]
    questions += [(name, equal, asked.cache / "index-equal", text) for name, text in EQUAL_WORDS]
    for name, library, place, text in questions:
        place.mkdir(exist_ok=True)
        try:
            found[name] = in_child(measure.worst, library, place, text, limit=_LIMIT)
        except (TimeoutError, RuntimeError) as error:
            found[name] = {"failed": str(error)}
        _say(f"{name}: {found[name].get('seconds', found[name].get('failed'))}")
    return found


def _evaluation(asked: argparse.Namespace) -> str:
    """What the evaluation's own scorer says of its cases."""
    target = asked.cache / "predicted.jsonl"
    predict = [sys.executable, str(ROOT / "benchmarks" / "predict_quotes.py")]
    subprocess.run([*predict, str(asked.cases), str(asked.sources_dir), str(target)], check=True, cwd=ROOT)
    scorer = [sys.executable, str(asked.scorer), str(asked.cases), str(target), "--sources", str(asked.sources_dir)]
    scored = subprocess.run(scorer, check=True, capture_output=True, text=True).stdout
    print(scored)
    return scored


def _write(asked: argparse.Namespace, run: dict[str, Any]) -> None:
    asked.results.mkdir(parents=True, exist_ok=True)
    (asked.results / "locate.json").write_text(json.dumps(run, indent=1) + "\n", encoding="utf-8")
    pictures = ROOT / "docs" / "images" if asked.docs else asked.results
    (pictures / "locate.svg").write_text(drawn(run), encoding="utf-8")
    if asked.docs:
        page = ROOT / "docs" / "speed.md"
        page.write_text(report.placed_in(page.read_text(encoding="utf-8"), report.table(run)), encoding="utf-8")


def drawn(run: dict[str, Any]) -> str:
    """The picture of a run."""
    return plot.svg(_lines(run["sizes"]), "Milliseconds a quotation against the size of the library")


def _lines(sizes: Sequence[dict[str, Any]]) -> dict[str, list[plot.Point]]:
    lines: dict[str, list[plot.Point]] = {}
    for size in sizes:
        for name, figures in size["engines"].items():
            lines.setdefault(name, []).append((round(size["mb"]), figures["cpu_ms"]))
    return lines


def _say(words: str) -> None:
    print(words, file=sys.stderr, flush=True)


if __name__ == "__main__":
    main(sys.argv[1:])
