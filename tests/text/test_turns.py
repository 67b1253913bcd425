from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.model import Block, BlockKind, Span
from factcheck.text.lines import find_blocks
from factcheck.text.turns import find_turns


def labels(text: str) -> list[str]:
    return [turn.label for turn in find_turns(text, find_blocks(text))]


def turns(text: str) -> list[tuple[str, str]]:
    return [(turn.label, turn.span.of(text)) for turn in find_turns(text, find_blocks(text))]


CASES = Path(__file__).parent / "cases" / "turns.txt"


def cases() -> Iterator[tuple[str, str, list[str]]]:
    """Each case: "=== its name", the text, "---", then the labels, one a line; what is no transcript comes first."""
    for case in CASES.read_text(encoding="utf-8").split("=== ")[1:]:
        name, _, rest = case.partition("\n")
        text, _, expected = rest.partition("\n---\n")
        yield name, text, expected.splitlines()


@pytest.mark.parametrize(("text", "expected"), [(t, e) for _, t, e in cases()], ids=[n for n, _, _ in cases()])
def test_labels(text: str, expected: list[str]) -> None:
    assert labels(text) == expected


def test_a_turn_runs_over_paragraphs() -> None:
    text = "RUIZ: One.\n\nTwo.\n\nDUNN: Three.\n\nRUIZ: Four."
    assert turns(text) == [("RUIZ", "One.\n\nTwo."), ("DUNN", "Three."), ("RUIZ", "Four.")]


def test_a_speech_goes_on_after_a_stage_direction() -> None:
    text = "RUIZ: One.\n\n[Applause]\n\nTwo.\n\nDUNN: Three.\n\nRUIZ: Four."
    assert turns(text) == [("RUIZ", "One."), ("RUIZ", "Two."), ("DUNN", "Three."), ("RUIZ", "Four.")]


def test_a_label_without_speech_is_no_turn() -> None:
    assert labels("RUIZ: One.\nDUNN:\nRUIZ: Two.\nDUNN: Three.") == ["RUIZ", "RUIZ", "DUNN"]


def _with_table(lines: list[str], cells: range) -> list[tuple[str, str]]:
    text = "\n\n".join(lines)
    blocks, at = [], 0
    for n, line in enumerate(lines):
        blocks.append(Block(Span(at, at + len(line)), BlockKind.CELL if n in cells else BlockKind.PARAGRAPH))
        at += len(line) + 2
    return [(t.label, t.span.of(text).strip()) for t in find_turns(text, blocks)]


def test_a_table_after_the_last_speech_is_nobody_s() -> None:
    lines = ["MAYOR REYES: We begin.", "MR. HALL: I agree.", "Boats", "41", "Piers", "2"]
    assert _with_table(lines, range(2, 6)) == [("MAYOR REYES", "We begin."), ("MR. HALL", "I agree.")]


def test_a_transcript_laid_out_as_a_table_is_heard() -> None:
    lines = ["MAYOR REYES: We begin.", "And we end.", "MR. HALL: I agree.", "I do."]
    assert _with_table(lines, range(4)) == [
        ("MAYOR REYES", "We begin.\n\nAnd we end."),
        ("MR. HALL", "I agree.\n\nI do."),
    ]


def test_the_time_of_a_label() -> None:
    text = "[00:12:31] DUNN: I know.\nRUIZ (0:15): You do."
    assert [t.time for t in find_turns(text, ())] == ["00:12:31", "0:15"]


@given(
    st.lists(
        st.sampled_from(["RUIZ:", "Q.", "\n", " ", "Mr. LEE.", "word", "(0:12)", "Jane Doe", "—", '"']), max_size=30
    )
)
def test_turns_stand_in_order_and_never_overlap(pieces: list[str]) -> None:
    text = "".join(pieces)
    spans = [t.span for t in find_turns(text, find_blocks(text))]
    assert all(a.end <= b.start for a, b in pairwise(spans))
