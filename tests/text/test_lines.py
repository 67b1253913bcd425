from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.text.lines import find_blocks, line_starts, unify


def blocks(text: str) -> list[tuple[str, str]]:
    return [(b.kind.value, b.span.of(text)) for b in find_blocks(text)]


WRAPPED = (
    "The council of Westbridge voted on Tuesday to keep the library on Elm\n"
    "Street open for another year, after two hours of debate in a hall that\n"
    "was full."
)
LONG = "The fair opened late because of rain, and it closed early because of more rain than anyone had seen."

ONE_BLOCK = {
    "a sentence": "It rained.",
    "a short line without an end, alone": "It rained",
    "wrapped lines": WRAPPED,
    "a line that ends with a full stop": f"It rained.\n\n{LONG}"[:10],
}


@pytest.mark.parametrize("text", ONE_BLOCK.values(), ids=ONE_BLOCK)
def test_one_paragraph(text: str) -> None:
    assert blocks(text) == [("paragraph", text)]


SEVERAL = {
    "no heading: it ends a sentence": (f"It rained.\n{LONG}", [("paragraph", "It rained."), ("paragraph", LONG)]),
    "no heading: it introduces": (f"He said:\n{LONG}", [("paragraph", "He said:"), ("paragraph", LONG)]),
    "no heading: lower case": (f"and so on\n{LONG}", [("paragraph", "and so on"), ("paragraph", LONG)]),
    "one paragraph per line": (
        f"Rain\n{LONG}\n{LONG}",
        [("heading", "Rain"), ("paragraph", LONG), ("paragraph", LONG)],
    ),
    "a title that asks": (f"Who paid?\n\n{LONG}", [("heading", "Who paid?"), ("paragraph", LONG)]),
    "blank lines between wrapped paragraphs": (f"{WRAPPED}\n\n{WRAPPED}", [("paragraph", WRAPPED)] * 2),
    "indented paragraphs": (f"{WRAPPED}\n   {WRAPPED}", [("paragraph", WRAPPED)] * 2),
    "verse": ("Rain, rain,\ngo away.", [("paragraph", "Rain, rain,"), ("paragraph", "go away.")]),
    "a list": ("- one\n- two\n3) three", [("item", "- one"), ("item", "- two"), ("item", "3) three")]),
    "a list after wrapped lines": (f"{WRAPPED}\n- one", [("paragraph", WRAPPED), ("item", "- one")]),
}


@pytest.mark.parametrize(("text", "expected"), SEVERAL.values(), ids=SEVERAL)
def test_several(text: str, expected: list[tuple[str, str]]) -> None:
    assert blocks(text) == expected


@given(st.text(alphabet="aB. -\n\r\t1", max_size=300))
def test_blocks_lose_no_text(text: str) -> None:
    text, _ = unify(text)
    kept = "".join(b.span.of(text) for b in find_blocks(text))
    assert "".join(kept.split()) == "".join(text.split())


@given(st.text(alphabet="ab\n\r", max_size=100))
def test_unified_characters_lead_back(text: str) -> None:
    made, anchors = unify(text)
    origins = [
        a.origin + i - a.at
        for a, b in zip(anchors, [*(x.at for x in anchors[1:]), len(made)], strict=True)
        for i in range(a.at, b)
    ]
    assert [text[o].replace("\r", "\n") for o in origins] == list(made)


@pytest.mark.parametrize(("text", "starts"), [("", (0,)), ("a\nb", (0, 2)), ("a\r\nb\rc\n", (0, 3, 5, 7))])
def test_line_starts(text: str, starts: tuple[int, ...]) -> None:
    assert line_starts(text) == starts
