"""Sidecars: what is refused, and that a fresh one is read back."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import SourceError
from factcheck.library import card_text, read_card
from factcheck.library.cards import CARD
from factcheck.model import SourceCard, SourceKind, Speaker

BASE = "id: council\nfile: council.txt\n"

REFUSED = [
    ("", "the file is empty"),
    ("- a\n", ":1:1: a sidecar must be a mapping"),
    ("file: a.txt\n", ":1:1: a sidecar has no 'id' — give the source a short id, such as id: x"),
    ("id: a\n", "a sidecar has no 'file' — name the file beside the sidecar, such as file: x.txt"),
    ("id: a\nfile: ../a.txt\n", ":2:7: '../a.txt' is not beside the sidecar"),
    ("id: a\nfile: /etc/passwd\n", "is not beside the sidecar"),
    ("id: a\nfile: b/a.txt\n", "is not beside the sidecar"),
    ("id: a\nfile: '..'\n", "is not beside the sidecar"),
    ("id: a\nfile: 'b\\a.txt'\n", "is not beside the sidecar"),
    ('id: a\nfile: "a\\0b"\n', "is not beside the sidecar"),
    ("id: a\nfile: a.source.yaml\n", "is a sidecar itself — name the original it describes"),
    (BASE + "speaker: Dana\n", ":3:1: 'speaker' is not a key of a sidecar — did you mean 'speakers'?"),
    (BASE + "speakers: Dana\n", "'speakers' must be a list"),
    (BASE + "speakers: [Dana]\n", "a speaker must be a mapping"),
    (BASE + "speakers: [{aliases: [D]}]\n", "a speaker has no 'name'"),
    (BASE + "date: 2025-02-30\n", ":3:7: 2025-02-30 is no date"),
    (BASE + "retrieved: today\n", "today is no date"),
    (BASE + "kind: speach\n", ":3:7: 'speach' is no kind — did you mean 'speech'?"),
    (BASE + "url: javascript:alert(1)\n", "is no web address"),
    (BASE + "url: www.example.org\n", "is no web address — write it in full, with https://"),
    (BASE + "primary: perhaps\n", "neither true nor false"),
    (BASE + "sha256: abc\n", "this is no SHA-256"),
    (BASE + "id: again\n", ":3:1: 'id' stands here twice"),
]


@pytest.mark.parametrize(("text", "told"), REFUSED, ids=range(len(REFUSED)))
def test_refused_with_its_place(tmp_path: Path, text: str, told: str) -> None:
    path = tmp_path / "x.source.yaml"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(SourceError) as error:
        read_card(path)
    assert told in str(error.value)
    assert str(error.value).startswith(str(path))


TEXT = st.text(st.characters(codec="utf-8"), max_size=30)
DATES = st.sampled_from(["", "2025", "2025-03-01/2025-03-02"])
CARDS = st.builds(
    SourceCard,
    id=st.sampled_from(["a", "No", "2025"]),
    file=st.sampled_from(["a.txt", "Ä b.html", "No"]),
    title=TEXT,
    speakers=st.lists(st.builds(Speaker, TEXT.map(str.strip).filter(bool), st.tuples(TEXT))).map(tuple),
    date=DATES,
    kind=st.sampled_from(SourceKind),
    url=st.sampled_from(["", "https://example.org/a?b=c#d"]),
    publisher=TEXT,
    primary=st.booleans(),
    retrieved=DATES,
    sha256=st.sampled_from(["", "0" * 64, "0123456789abcdef" * 4]),
    language=TEXT,
    same_origin=TEXT,
    note=TEXT | st.just("a long note " * 20 + "\nof two lines"),
)


@given(CARDS)
def test_a_fresh_sidecar_is_read_back(tmp_path_factory: pytest.TempPathFactory, card: SourceCard) -> None:
    path = tmp_path_factory.getbasetemp() / "fresh.source.yaml"
    path.write_bytes(card_text(card).encode())
    assert read_card(path) == card


def test_every_field_of_a_card_is_a_key() -> None:
    assert tuple(CARD) == SourceCard.__struct_fields__
