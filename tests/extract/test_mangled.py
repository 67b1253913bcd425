"""Odd marks, lost marks, truncation: nothing raises and every place holds."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from factcheck.extract import Extraction, extract
from factcheck.model import Document

ARTICLE = (
    "Council shuts hall\n\n“We close on May 2, 2024,” Mayor Dana Reyes told reporters. “It costs 40,000 a year.”\n\n"
    'Tom Hall, who runs the \'Friends of the Hall\', said: "They never asked us.\n\n"Not once," he added.\n\n'
    "»Nein«, he wrote on Facebook; „so nicht“. ‘It’s the dogs’ field,’ said the neighbour.\n"
)
MARKS = "“”\"'‘’«»„‹›「」"


def well_placed(text: str, found: Extraction) -> bool:
    for quotation in found.quotations:
        edges = [e for p in quotation.pieces for e in (p.start, p.end)]
        if edges != sorted(edges) or edges[-1] > len(text) or quotation.span.start > edges[0]:
            return False
        if any(s and s.end > len(text) for s in (quotation.speaker_span, quotation.cue_span, quotation.date_span)):
            return False
    return all(line in text for c in found.claims for line in c.text.split("\n"))


@given(st.data())
def test_mangled_marks(data: st.DataObject) -> None:
    letters = list(ARTICLE[: data.draw(st.integers(0, len(ARTICLE)))])
    for _ in range(data.draw(st.integers(0, 8))):
        at = data.draw(st.integers(0, len(letters)))
        letters[at : at + data.draw(st.integers(0, 2))] = data.draw(st.sampled_from(MARKS + "\n "))
    text = "".join(letters)
    assert well_placed(text, extract(Document("x", text), "2024-05-08"))


@given(st.text(alphabet=MARKS + "Ab, .\n:said", max_size=120))
def test_anything_at_all(text: str) -> None:
    assert well_placed(text, extract(Document("x", text)))


def test_a_megabyte_of_marks_ends() -> None:
    assert extract(Document("x", "“" * 1_000_000)).claims == ()
