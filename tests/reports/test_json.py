"""The JSON shape: a format others read, so every key of it is held here."""

from __future__ import annotations

import json
from typing import Any

import pytest

from factcheck.reports import render

from .factory import HOSTILE, QUOTES, TEXT, hostile, report

TOLD: dict[str, Any] = json.loads(render(report(), "json"))
FIRST = TOLD["claims"][0]

SHAPE = [
    (TOLD, "format version tool name article sentence counts marks claims sources problems notices"),
    (TOLD["article"], "file title author published sha256"),
    (FIRST, "id kind text speaker date occasion at pinned guessed note finding checks slots hints"
            " evidence also nearest corroboration searched mark"),
    (FIRST["finding"], "is level title code codes reason"),
    (FIRST["checks"], "wording speaker date"),
    (FIRST["checks"]["wording"], "result code reason edits"),
    (FIRST["checks"]["wording"]["edits"][0], "type article source note"),
    (FIRST["checks"]["speaker"], "result code reason article source"),
    (FIRST["evidence"][0], "source title speaker label date place url link selector diff"),
    (FIRST["evidence"][0]["place"], "line column turn page time paragraph cell part"),
    (FIRST["evidence"][0]["selector"][0], "type exact prefix suffix"),
    (FIRST["evidence"][0]["selector"][1], "type start end"),
    (FIRST["evidence"][0]["diff"][0], "op article source types"),
    (FIRST["mark"], "is by on note basis stale settled"),
    (TOLD["sources"][0], "id file title speakers date kind url publisher primary retrieved sha256 language"
                         " same_origin words turns claims flags"),
    (TOLD["problems"][0], "code level where reason"),
]  # fmt: skip

VALUES = [
    (TOLD["format"], "factcheck-report"),
    (TOLD["version"], 1),
    (TOLD["counts"], {"change": 6, "look": 6, "confirm": 2, "clear": 2, "not-checked": 1}),
    (TOLD["marks"], {"settled": 1, "of": 17}),
    (FIRST["at"]["line"], 3),
    (TEXT[slice(*list(FIRST["at"]["selector"].values())[1:])], FIRST["text"]),
    (FIRST["evidence"][0]["diff"][1]["types"], ["negation"]),
    (FIRST["finding"]["title"], "Altered: negation"),
    (TOLD["claims"][2]["mark"]["stale"], True),
    (TOLD["claims"][8]["at"]["selector"], None),
    (TOLD["claims"][9]["checks"], {"wording": None, "speaker": None, "date": None}),
]


@pytest.mark.parametrize(("part", "keys"), SHAPE)
def test_shape(part: dict[str, Any], keys: str) -> None:
    assert list(part) == keys.split()


@pytest.mark.parametrize(("value", "wanted"), VALUES)
def test_value(value: object, wanted: object) -> None:
    assert value == wanted


def test_it_is_indented_readable_and_ends_with_a_newline() -> None:
    text = render(report(QUOTES[5:6]), "json")
    assert text.startswith('{\n  "format"')
    assert text.endswith("}\n")
    assert "السفينة قديمة جدا" in text


@pytest.mark.parametrize("payload", HOSTILE)
def test_hostile_words_come_back_as_they_were(payload: str) -> None:
    assert json.loads(render(hostile(payload), "json"))["claims"][0]["text"] == payload
