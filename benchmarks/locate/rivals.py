"""The engines measured, one adaptor each, all with the same two questions: build, and find."""

from __future__ import annotations

import importlib.util
import re
import shutil
import tempfile
from abc import ABC, abstractmethod
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple

from benchmarks.locate.corpus import CorpusSources
from factcheck.check import Checker
from factcheck.engines import run
from factcheck.model import Claim, ClaimKind


class Found(NamedTuple):
    """Where an engine says the words stand: pieces of one document, in characters. -1: nowhere."""

    document: int = -1
    spans: tuple[tuple[int, int], ...] = ()
    score: float = 0.0
    wording: str = ""  # "" for an engine that gives no verdict


class Engine(ABC):
    """An engine under measurement. ``needs`` are the modules it must be able to import."""

    name: str
    needs: tuple[str, ...] = ()

    @abstractmethod
    def build(self, documents: CorpusSources) -> None: ...

    @abstractmethod
    def find(self, quotation: str) -> Found: ...

    def size(self) -> int:
        """Bytes of the index it keeps on disk."""
        return 0

    def close(self) -> None:
        """Throw away what was built."""
        return


def missing(engine: type[Engine]) -> list[str]:
    """What an engine needs and this machine has not."""
    return [m for m in engine.needs if importlib.util.find_spec(m) is None]


class Ours(Engine):
    """factcheck through its public door, verdict included."""

    name = "factcheck"

    def build(self, documents: CorpusSources) -> None:
        self._number = {c.id: i for i, c in enumerate(documents.cards)}
        self.checker = Checker(documents)
        _ = self.checker.shelf.seeds

    def find(self, quotation: str) -> Found:
        verdict = self.checker.check(Claim("q", ClaimKind.QUOTE, quotation))
        wording = str(verdict.wording.result) if verdict.wording else ""
        score = max((e.score for e in (*verdict.evidence, *verdict.nearest)), default=0.0)
        if not verdict.evidence:
            return Found(score=score, wording=wording)
        best = verdict.evidence[0]
        return Found(self._number[best.source], tuple((s.start, s.end) for s in best.spans), score, wording)

    def find_all(self, quotations: Sequence[str]) -> None:
        """A whole log's worth in one call, on as many cores as this process may use."""
        claims = [Claim(str(i), ClaimKind.QUOTE, q) for i, q in enumerate(quotations)]
        for _ in run(self.checker, claims):
            pass


class Rapidfuzz(Engine):
    """partial_ratio_alignment over whole documents, as fast as it can be asked.

    Documents are folded once; the best score so far is the cutoff for the next
    document, and 100 ends the search.
    """

    name = "rapidfuzz"
    needs = ("rapidfuzz",)

    def build(self, documents: CorpusSources) -> None:
        from rapidfuzz import fuzz, utils

        self._fold, self._align = utils.default_process, fuzz.partial_ratio_alignment
        self._texts: list[tuple[str, int]] = []
        for path in documents.paths:
            text = path.read_text(encoding="utf-8")
            self._texts.append(self._folded(text))

    def _folded(self, text: str) -> tuple[str, int]:
        """Folded text with the number of characters that folding took from its front."""
        folded: str = self._fold(text)
        return folded, len(re.match(r"[\W_]*", text)[0])  # type: ignore[index]

    def find(self, quotation: str) -> Found:
        wanted = self._fold(quotation)
        best, place = Found(), None
        for i, (text, before) in enumerate(self._texts):
            place = self._align(wanted, text, score_cutoff=best.score)
            if place and place.score > best.score:
                best = Found(i, ((place.dest_start + before, place.dest_end + before),), place.score)
                if best.score >= 100:
                    break
        return best


class Tantivy(Engine):
    """The ten best passages of about sixty words by BM25, then rapidfuzz on those."""

    name = "tantivy + rapidfuzz"
    needs = ("tantivy", "rapidfuzz")
    _words, _step, _top = 60, 30, 10

    def build(self, documents: CorpusSources) -> None:
        import tantivy
        from rapidfuzz import fuzz, utils

        self._fold, self._align = utils.default_process, fuzz.partial_ratio_alignment
        fields = tantivy.SchemaBuilder().add_text_field("body", stored=True)
        fields = fields.add_integer_field("document", stored=True).add_integer_field("start", stored=True)
        self.folder = Path(tempfile.mkdtemp(prefix="factcheck-bench-tantivy-"))
        index = tantivy.Index(fields.build(), path=str(self.folder))
        writer = index.writer(200_000_000, 1)
        for i, path in enumerate(documents.paths):
            for start, body in self._passages(path.read_text(encoding="utf-8")):
                writer.add_document(tantivy.Document(body=body, document=i, start=start))
        writer.commit()
        writer.wait_merging_threads()
        index.reload()
        self._index, self._searcher = index, index.searcher()

    def _passages(self, text: str) -> list[tuple[int, str]]:
        """Overlapping windows of words with where each begins."""
        places = [m.span() for m in re.finditer(r"\S+", text)]
        found = []
        for first in range(0, max(len(places) - self._step, 1), self._step):
            last = min(first + self._words, len(places)) - 1
            start = places[first][0]
            found.append((start, text[start : places[last][1]]))
        return found

    def find(self, quotation: str) -> Found:
        wanted = self._fold(quotation)
        query = self._index.parse_query(wanted or "nothing", ["body"])
        best = Found()
        for _, address in self._searcher.search(query, self._top).hits:
            passage = self._searcher.doc(address)
            body: str = passage["body"][0]
            place = self._align(wanted, body.lower(), score_cutoff=best.score)
            if place and place.score > best.score:
                start = passage["start"][0]
                span = (start + place.dest_start, start + place.dest_end)
                best = Found(passage["document"][0], (span,), place.score)
        return best

    def size(self) -> int:
        return sum(p.stat().st_size for p in self.folder.iterdir())

    def close(self) -> None:
        shutil.rmtree(self.folder, ignore_errors=True)


class Fuzzysearch(Engine):
    """find_near_matches with a tenth of the quotation's length in errors, document by document."""

    name = "fuzzysearch"
    needs = ("fuzzysearch",)

    def build(self, documents: CorpusSources) -> None:
        from fuzzysearch import find_near_matches  # type: ignore[import-untyped]

        self._near: Any = find_near_matches
        self._texts = [p.read_text(encoding="utf-8").lower() for p in documents.paths]

    def find(self, quotation: str) -> Found:
        best, least = Found(), max(len(quotation) // 10, 1)
        for i, text in enumerate(self._texts):
            for match in self._near(quotation.lower(), text, max_l_dist=least):
                score = 1 - match.dist / max(len(quotation), 1)
                if score > best.score:
                    best = Found(i, ((match.start, match.end),), score)
            if best.score == 1:
                break
        return best


class Quid(Engine):
    """Quid's compare, document by document, with what it can prepare of a source prepared."""

    name = "quid"
    needs = ("quid",)

    def build(self, documents: CorpusSources) -> None:
        from quid.core.Quid import Quid as Tool  # type: ignore[import-untyped]

        self._tool: Any = Tool(show_progress=False)
        texts = [p.read_text(encoding="utf-8") for p in documents.paths]
        self._texts = [(text, *self._tool.prepare_source_data(text)) for text in texts]

    def find(self, quotation: str) -> Found:
        best = Found()
        for i, (text, positions, hashes) in enumerate(self._texts):
            for match in self._tool.compare(text, quotation, positions, hashes):
                span = match.source_span
                score = (match.target_span.end - match.target_span.start) / max(len(quotation), 1)
                if score > best.score:
                    best = Found(i, ((span.start, span.end),), score)
        return best


# Both are asked at every size, or on a small sample only: those need seconds a megabyte.
RIVALS: tuple[type[Engine], ...] = (Rapidfuzz, Tantivy)
SAMPLED: tuple[type[Engine], ...] = (Fuzzysearch, Quid)
