"""A log read claim by claim says what it says to the reader of whole files, or nothing."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import LogError
from factcheck.log import new_log
from factcheck.log.itemwise import itemwise
from factcheck.log.reading import read_log
from factcheck.model import Log
from factcheck.yamltext import parse
from tests.test_log import BY_HAND, HEAD, LOGS, ONE, SPEAKERS

FRESH = """\
version: 1
article: {file: seeds/x.md}
speakers:
  - {id: reyes, name: Dana Reyes, aliases: []}
claims:
  - id: q1
    kind: quote
    text: |-
      We close
      - id: the pool
    speaker: reyes
    date: "2025"
    guessed: [speaker, date]
    at: {line: 3, prefix: "a \\"b\\", {c: d}", suffix: ""}
    sources: [a-1, "no"]
    need: 1
    note: ""
    mark: {is: stet, by: Ann B., on: "", note: "x, y: [z]", basis: ""}
  - id: c1
    kind: claim
    text: |-
      12 people
    date: ""
    at: {line: 0, prefix: "", suffix: ""}
    sources: []
    need: 2
    note: ""
    mark: {is: open, by: "", on: "", note: "", basis: ""}
"""


def whole(text: str) -> Log | None:
    """What the reader of whole files says."""
    try:
        return read_log(parse(text.encode("utf-8", "surrogatepass"), "", LogError).root, "")
    except LogError:
        return None


NOT_ITEMWISE = [
    HEAD,
    HEAD + "claims:\n",
    HEAD + "claims: []\n",
    HEAD + "claims: [{id: q1, kind: quote, text: x}]\n",
    "{version: 1, article: {file: x}, claims: [{id: q1, kind: quote, text: x}]}",
    HEAD + "claims:\n  - {id: q1, kind: quote, text: x}\n - {id: q2, kind: quote, text: y}\n",
    HEAD + "claims:\n  - {id: q1, kind: quote, text: x}\n  - {id: q1, kind: quote, text: y}\n",
    HEAD + "claims:\n  - {id: q1, kind: quote, text: x, speaker: nobody}\n",
    HEAD + "claims:\n  - {id: q1, kind: quote, text: x, date: soon}\n",
    HEAD + "claims:\n  - {id: q1, kind: quote, text: x}\ngone:\n  - {id: q1, kind: quote, text: y}\n",
    HEAD + "claims:\n  - {id: q1, kind: quote, text: x}\nclaims:\n  - {id: q2, kind: quote, text: y}\n",
    HEAD + "claims:\n  - {id: q1, kind: quote, text: x}\n...\n",
    HEAD + "claims:\n  - {id: q1, kind: quote, text: x}\n---\na: b\n",
    HEAD + 'claims:\n  - {id: q1, kind: quote, text: "x\n  - y"}\n',
    HEAD + "claims:\n  - id: q1\n    kind: quote\n    text: 'x\n  - id: q2\n    kind: quote\n    text: y'\n",
    HEAD + "claims:\n  - &a {id: q1, kind: quote, text: x}\n  - *a\n",
    HEAD + "claims:\n\t- {id: q1, kind: quote, text: x}\n",
    HEAD + "claims:\n  - - {id: q1, kind: quote, text: x}\n",
    HEAD + "claims:\n  - {id: q1, kind: quote, text: x}\x85",
    HEAD + "claims:\n  - {id: q1, kind: quote, text: x}\r  - {id: q2, kind: quote, text: y}\n",
    "version: 1\narticle: {file: x, title: 'a\nclaims:\n  - id: q1\n    kind: quote\n    text: x\n'}\n",
    "version: 1\narticle: {file: x, title: 'a\nclaims:\n  - {id: q1, kind: quote, text: x}\nspeakers: '}\n",
]


@pytest.mark.parametrize("text", NOT_ITEMWISE)
def test_left_to_the_reader_of_whole_files(text: str) -> None:
    assert itemwise(text) is None


ITEMWISE = [
    ONE,
    FRESH,
    BY_HAND,
    FRESH.replace("\n", "\r\n"),
    FRESH.rstrip("\n"),
    FRESH.replace("\n  - id: c1", "\n\n  # look\n# again\n      # deep\n  - id: c1"),
    FRESH.replace("\n  - id: c1", "\ngone:\n# none\n- id: c1")
    .replace("\n    kind: claim", "\n  kind: claim", 1)
    .replace("    text: |-\n      12", "  text: |-\n    12")
    .partition('    date: ""\n')[0],
    HEAD + SPEAKERS + "gone:\nclaims:\n- id: q1\n  kind: quote\n  text: x\n",
    HEAD + "claims:\n  - id: q1\n    kind: quote\n    text: x\n      y\n\n      z\n",
    HEAD + "claims:\n  -\n    id: q1\n    kind: quote\n    text: >\n\n      y\n\n",
    HEAD
    + "claims:\n  - id: q1\n    kind: quote\n    text: |+\n      y\n\n\n  # x\n  - {id: q2, kind: quote, text: x}\n",
    "---\n" + HEAD + "claims:\n  - {id: q1, kind: quote, text: x}\n",
    HEAD + 'claims:\n  - {id: " q1", kind: quote, text: "\\u0041 "}\n',
]


@pytest.mark.parametrize("text", ITEMWISE)
def test_read_claim_by_claim(text: str) -> None:
    known = itemwise(text)
    assert known is not None
    assert known.log == whole(text)


@pytest.mark.parametrize("text", ITEMWISE)
def test_every_claim_stands_in_its_characters(text: str) -> None:
    known = itemwise(text)
    assert known is not None
    assert [text[s.start : s.end].lstrip(" ")[0] for s in known.spans] == ["-" for _ in known.log.claims]


@given(LOGS, st.integers(1, 3))
def test_a_fresh_log_is_read_claim_by_claim(log: Log, living: int) -> None:
    text = new_log(Log(log.article, log.speakers, log.claims[:living], log.claims[living:]))
    known = itemwise(text)
    assert whole(text) == (known.log if known else whole(text)) is not None


BITS = st.sampled_from(
    (
        *(
            "\n",
            "\n\n",
            " ",
            "  ",
            "\t",
            "\r",
            "\r\n",
            "'",
            '"',
            "#",
            " # x",
            ":",
            ": ",
            "- ",
            "\n  - ",
            "\n- ",
            "|",
            "|-\n",
        ),
        *(
            "{",
            "}",
            "[",
            "]",
            ", ",
            "&a ",
            "*a",
            "!x ",
            "%",
            "---\n",
            "...\n",
            "\\",
            "\\n",
            "\\u0041",
            "\x85",
            "\u2028",
            "é",
        ),
        *(
            "claims:\n",
            "gone:\n",
            "\ngone:\n  - ",
            "id: q1",
            "text: x\n",
            "mark: {}",
            "? ",
            "<<: ",
            "null",
            "~",
            ">-\n   ",
        ),
    )
)


@given(
    st.sampled_from([t for t in ITEMWISE if len(t) > 100]),
    st.lists(st.tuples(st.integers(0, 1200), st.integers(0, 9), BITS), min_size=1, max_size=3),
)
def test_what_was_broken_is_read_alike_or_not_at_all(text: str, edits: list[tuple[int, int, str]]) -> None:
    for at, gone, bit in edits:
        at %= len(text)
        text = text[:at] + bit + text[at + gone :]
    known = itemwise(text)
    assert known is None or known.log == whole(text)
