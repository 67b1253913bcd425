"""A desk with one article of many claims, made from a seed: generated texts, and claims cut from them."""

from __future__ import annotations

import json
import random
from pathlib import Path

from benchmarks.locate.generate import texts
from benchmarks.locate.quotations import Cutter, quotations
from factcheck.cli import main

_SEED = 8
_SOURCES = 40  # documents of 5 to 80 KB
_QUOTED = 3  # of four claims so many are quotations, the other a claim of fact in the article's own words
_PARAGRAPH = 2  # claims in a paragraph
_NAMED = 8  # every so manieth claim may name its speaker, wrongly: the texts' speakers are others
_SPEAKERS = ("Ingrid Vale", "Omar Bell", "Noor Reed", "Ada Oak")


def make(folder: Path, count: int) -> Path:
    """A desk in ``folder`` whose article has ``count`` claims; the path of their log."""
    held, heldout = list(texts(_SEED, 0)), list(texts(_SEED, 1))
    assert main(["init", str(folder)]) == 0
    drafts = folder.parent / "texts"
    drafts.mkdir()
    for i, text in enumerate(held[:_SOURCES]):
        (drafts / f"meeting-{i:02}.txt").write_text(text, encoding="utf-8", newline="")
    assert main(["--desk", str(folder), "sources", "add", str(drafts)]) == 0
    rng = random.Random(_SEED)
    cutters = [Cutter([len(t) for t in some], some.__getitem__, rng) for some in (held[:_SOURCES], heldout)]
    said = [" ".join(q.text.split()) for q in quotations(cutters[0], cutters[1], count, rng)]
    (folder / "seeds/many.txt").write_text(_article(said), encoding="utf-8", newline="")
    log = folder / "claims/many.yaml"
    log.write_text(_log(said), encoding="utf-8")
    return log


def _quoted(number: int) -> bool:
    return number % (_QUOTED + 1) < _QUOTED


def _article(said: list[str]) -> str:
    paragraphs = ["A year in the council chamber"]
    for first in range(0, len(said), _PARAGRAPH):
        sentences = []
        for number, words in enumerate(said[first : first + _PARAGRAPH], start=first):
            speaker = _SPEAKERS[number % len(_SPEAKERS)]
            told = f"In the meeting that followed, {speaker} said: “{words}”"
            sentences.append(told if _quoted(number) else words)
        paragraphs.append(" ".join(sentences))
    return "\n\n".join(paragraphs) + "\n"


def _log(said: list[str]) -> str:
    lines = ["version: 1", "article: {file: seeds/many.txt, title: A year in the council chamber}", "speakers:"]
    lines += [f"  - {{id: s{i}, name: {name}}}" for i, name in enumerate(_SPEAKERS)]
    lines.append("claims:")
    for number, words in enumerate(said):
        kind, letter = ("quote", "q") if _quoted(number) else ("claim", "c")
        text = json.dumps(words, ensure_ascii=False)
        speaker = f", speaker: s{number % len(_SPEAKERS)}" if kind == "quote" and not number % _NAMED else ""
        lines.append(f"  - {{id: {letter}{number + 1}, kind: {kind}, text: {text}{speaker}}}")
    return "\n".join(lines) + "\n"
