"""Quotation spans in every house style."""

from __future__ import annotations

import pytest

from factcheck.extract import extract
from factcheck.extract.quotations import find_pieces, paragraphs
from factcheck.model import Block, BlockKind, Document, Span


def pieces(text: str) -> list[str]:
    document = Document("x", text)
    return [p.inner.of(text) for p in find_pieces(document, paragraphs(document))]


NOTHING = [
    "He is 5'10\" tall.",
    "The workers' rights and the dogs' tails.",
    "Rock 'n' roll in the '90s.",
    "It’s the council’s plan, isn’t it?",
    'An empty "" pair.',
    '<img id="7" alt="x"/>',
    '<a title="the plan of May">plan</a>',
    '"' * 12 + " a row of marks",
]
FOUND = [
    ("“We won,” she said.", ["We won,"]),
    ('"We won," she said.', ["We won,"]),
    ("'We won't go,' she said.", ["We won't go,"]),
    ("‘It’s the dogs’ field,’ she said.", ["It’s the dogs’ field,"]),
    ("Elle a dit «\u00a0bonjour\u00a0» hier.", ["\u00a0bonjour\u00a0"]),
    ("Sie sagte: „Wir gehen.“ Dann nichts.", ["Wir gehen."]),
    ("Sie sagte: »Wir gehen.« Dann nichts.", ["Wir gehen."]),
    ("彼女は「行く」と言った。", ["行く"]),
    ("A plan for a 'reset' failed.", ["reset"]),
    ("“A,” he said. “B.”", ["A,", "B."]),
    ("“He told me ‘no’ twice,” she said.", ["He told me ‘no’ twice,"]),
    ('"If he says, "I am late," we go," she said.', ['If he says, "I am late," we go,']),
    ('“Mixed marks," she said.', ["Mixed marks,"]),
    ("``Old style,'' she said.", ["Old style,"]),
    ("“One goes on.\n\n“Two ends.” She left.", ["One goes on.", "Two ends."]),
    ("“Lost its end, he said. “Next one,” he said.", ["Lost its end,", "Next one,"]),
    ("“No end here.\n\nAnother paragraph “here”.", ["No end here.", "here"]),
    ("No start here,” she said.", ["No start here,"]),
    ("”We won,” she said.", ["We won,"]),
    ("“We won.“ She left.", ["We won."]),
    ('"We call it “late” and “dear”."', ["We call it “late” and “dear”."]),
    ('"We call it “late”.\n\n"We go on.', ["We call it “late”.", "We go on."]),
    ('"Never again,” she said. “Never."', ["Never again,", "Never."]),
]


@pytest.mark.parametrize("text", NOTHING)
def test_is_no_quotation(text: str) -> None:
    assert pieces(text) == []


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_words_between_marks(text: str, expected: list[str]) -> None:
    assert pieces(text) == expected


def test_a_block_quotation_needs_no_marks() -> None:
    text = "Dana Reyes wrote:\n\nWe close in May."
    blocks = (Block(Span(0, 17)), Block(Span(19, len(text)), BlockKind.QUOTE))
    found = extract(Document("x", text, blocks=blocks)).quotations
    assert [(q.pieces[0].of(text), q.speaker) for q in found] == [("We close in May.", "Dana Reyes")]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("“We close,” Dana Reyes said. “In May.”", "We close,\nIn May."),
        ("Dana Reyes said: “We close.\n\n“In May.”", "We close.\nIn May."),
    ],
)
def test_pieces_are_one_claim(text: str, expected: str) -> None:
    assert [c.text for c in extract(Document("x", text)).claims if c.kind == "quote"] == [expected]


def test_two_quotations_of_one_sentence_stay_two() -> None:
    text = "Dana Reyes called it “bad” and “sad”."
    assert [c.text for c in extract(Document("x", text)).claims] == ["bad", "sad"]


def test_a_repair_is_told() -> None:
    found = extract(Document("x", "“No end here, and no more."))
    assert found.notices == (
        "line 1: a quotation has no closing mark; it was taken to end where its sentence or paragraph does",
    )
