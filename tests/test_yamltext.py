"""YAML read strictly as text, and changed without touching the rest."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from ruamel.yaml import YAML

from factcheck.errors import LogError
from factcheck.yamltext import (
    Listing,
    Mapping,
    Node,
    Record,
    Scalar,
    append_item,
    apply,
    block,
    flow,
    nearest,
    parse,
    scalar,
    set_value,
)


def read(text: str | bytes) -> Node:
    return parse(text.encode() if isinstance(text, str) else text, "x.yaml", LogError).root


def plain(node: Node) -> object:
    if isinstance(node, Mapping):
        return {key.text: plain(value) for key, value in node.entries}
    if isinstance(node, Listing):
        return [plain(item) for item in node.items]
    assert isinstance(node, Scalar)
    return node.text


REFUSED = [
    ("", "x.yaml: the file is empty"),
    (" \n\n", "x.yaml: the file is empty"),
    ("# only a comment\n", "x.yaml: the file is empty"),
    (b"\xff\xfea: b", "x.yaml:1: the file is not UTF-8"),
    (b"a: b\nc: \xe9", "x.yaml:2: the file is not UTF-8"),
    ("a: {b}", "x.yaml:1:5: 'b' has no colon after it"),
    ("{a, b: c}", "x.yaml:1:2: 'a' has no colon after it"),
    ("? a\n", "x.yaml:1:3: 'a' has no colon after it"),
    ("a: 1\nb: 2\na: 3\n", "x.yaml:3:1: 'a' stands here twice (first in line 1)"),
    ("a: {b: 1, b: 2}", "x.yaml:1:11: 'b' stands here twice"),
    ("a: &x b\n", "x.yaml:1:4: &x is a YAML anchor"),
    ("a: b\nc: *x\n", "x.yaml:2:4: *x is a YAML alias"),
    ("a: !!str b\n", "x.yaml:1:4: "),
    ("a: ! b\n", "x.yaml:1:4: ! is a YAML tag"),
    ("a: !!python/object:os.system b\n", "is a YAML tag"),
    ("<<: {a: b}\n", "x.yaml:1:1: << is a YAML merge key"),
    ("a: b\n---\nc: d\n", "x.yaml:2:1: a second YAML document"),
    ("%YAML 1.1\n---\na: b\n", "directives"),
    ("a:\n\tb: c\n", "x.yaml:2:1: a tab"),
    ("a: b: c\n", "x.yaml:1:5: a colon stands where no key can be"),
    ('a: "b\n', "a quote is opened and never closed"),
    ("a: [b, c\n", "a bracket is not closed"),
    ("a: b\n c: d\n", "x.yaml:2:3: a colon"),
    ("a: b\nc\n", "this line has no colon"),
    ("? [a]\n: b\n", "x.yaml:1:3: a list or mapping cannot be a key"),
    ("a: @b\n", "x.yaml:1:4: this character cannot begin a value"),
    ("a: \x00b\n", "x.yaml:1:4: an invisible control character (U+0000)"),
    ("[" * 100_000, "nested too deeply"),
    ("{a: " * 20_000, "nested too deeply"),
    ("- " * 40_000, "nested too deeply"),
    ("!" * 1_000_000, "x.yaml:1:1: the line is too long"),
]


@pytest.mark.parametrize(("text", "told"), REFUSED, ids=range(len(REFUSED)))
def test_refused_with_its_place(text: str | bytes, told: str) -> None:
    with pytest.raises(LogError) as error:
        read(text)
    assert told in str(error.value)


def test_too_large_is_refused_before_it_is_read() -> None:
    with pytest.raises(LogError, match="too large"):
        read(b"a" * 8_000_001)


ALL_TEXT = [
    ("a: No", {"a": "No"}),
    ("a: 14:30", {"a": "14:30"}),
    ("a: 2024-03-14", {"a": "2024-03-14"}),
    ("a: 1e3\nb: 0x1f\nc: ~", {"a": "1e3", "b": "0x1f", "c": "~"}),
    ("No: yes", {"No": "yes"}),
    ("a:\nb: ", {"a": "", "b": ""}),
    ("a: ''", {"a": ""}),
    ('a: "x\\ny"', {"a": "x\ny"}),
    ("a: |-\n  x: y\n\n  # z\n", {"a": "x: y\n\n# z"}),
    ("a: >-\n  x\n  y\n", {"a": "x y"}),
    ("- a\n- {b: [c, d]}", ["a", {"b": ["c", "d"]}]),
    ("\ufeffa: b", {"a": "b"}),
    ("a: b\r\nc: |-\r\n  d\r\n  e\r\n", {"a": "b", "c": "d\ne"}),
    ("---\na: b\n", {"a": "b"}),
    ("'<<': b", {"<<": "b"}),
]


@pytest.mark.parametrize(("text", "value"), ALL_TEXT)
def test_every_value_is_text(text: str, value: object) -> None:
    assert plain(read(text)) == value


def test_a_value_knows_its_place() -> None:
    root = read("a: b\nc:\n  - d: e f\n")
    assert isinstance(root, Mapping)
    listing = root.get("c")
    assert isinstance(listing, Listing)
    assert isinstance(listing.items[0], Mapping)
    assert listing.items[0].entries[0][1].at == (3, 8)


WORDS = [
    ("Dana Reyes", "Dana Reyes"),
    ("council-0314", "council-0314"),
    ("seeds/draft.md", "seeds/draft.md"),
    ("No", '"No"'),
    ("null", '"null"'),
    ("2024-03-14", '"2024-03-14"'),
    ("14:30", '"14:30"'),
    ("3", '"3"'),
    ("", '""'),
    ("a: b", '"a: b"'),
    ("a #b", '"a #b"'),
    (" a", '" a"'),
    ("a, b", '"a, b"'),
    ("- a", '"- a"'),
    ("x\x1by", '"x\\u001by"'),
    ("x\u202ey", '"x\\u202ey"'),
]


@pytest.mark.parametrize(("value", "written"), WORDS)
def test_scalar_quotes_what_could_be_read_otherwise(value: str, written: str) -> None:
    assert scalar(value) == written


@given(st.text(st.characters(codec="utf-8")))
def test_scalar_is_read_back_as_text_by_any_yaml_reader(value: str) -> None:
    assert YAML(typ="safe", pure=True).load(f"a: [{scalar(value)}]\n") == {"a": [value]}


@given(st.text(st.characters(codec="utf-8")) | st.text("ab \n#:-\t"))
def test_block_is_read_back(value: str) -> None:
    assert plain(read(f"a: {block(value, 2)}\nb: c\n")) == {"a": value, "b": "c"}


def test_flow_writes_nested_values() -> None:
    assert flow({"is": "open", "n": 3, "of": ("a", "No")}) == '{is: open, n: 3, of: [a, "No"]}'


# file, key, new value, file after it
CHANGES = [
    ("a: b\n", "a", "c", "a: c\n"),
    ("a: b  # why\nc: d\n", "a", "e", "a: e  # why\nc: d\n"),
    ("a: 'b'\n", "a", "No", 'a: "No"\n'),
    ("a:\nb: c\n", "a", "x", "a: x\nb: c\n"),
    ("a: # why\nb: c\n", "a", "x", "a: x # why\nb: c\n"),
    ("a: |- # why\n  b\n\n# on c\nc: d\n", "a", "x", "a: |- # why\n  x\n\n# on c\nc: d\n"),
    ("a: >\n  b\n  c\nd: e\n", "a", "x\ny", "a: |-\n  x\n  y\nd: e\n"),
    ("a: |-\n  b\nc: d\n", "a", "", 'a: ""\nc: d\n'),
    ("a: {b: c,  d: e}\n", "a", "x", "a: x\n"),
    ("a: b\n", "z", ("u", "v"), "a: b\nz: [u, v]\n"),
    ("a: b # why\n# end\n", "z", "x", "a: b # why\nz: x\n# end\n"),
    ("a: |-\n  b\n\n\n", "z", "x", "a: |-\n  b\nz: x\n\n\n"),
    ("a: b", "z", "x", "a: b\nz: x"),
    ("{a: b,  c: d, }\n", "c", "x y", "{a: b,  c: x y, }\n"),
    ("{a: b,  c: d, }\n", "z", "x\ny", '{a: b,  c: d, z: "x\\ny", }\n'),
    ("{}\n", "z", "x", "{z: x}\n"),
    ("a:\n  - b\n  - c # why\n", "z", "x", "a:\n  - b\n  - c # why\nz: x\n"),
    ("a: b\r\nc: d\r\n", "z", "x", "a: b\r\nc: d\r\nz: x\r\n"),
    ("a: |-\r\n  b\r\nc: d\r\n", "a", "x\ny", "a: |-\r\n  x\r\n  y\r\nc: d\r\n"),
]


@pytest.mark.parametrize(("text", "key", "value", "after"), CHANGES)
def test_one_value_changes_and_nothing_else(text: str, key: str, value: str, after: str) -> None:
    root = read(text)
    assert isinstance(root, Mapping)
    assert apply(text, [set_value(text, root, key, value)]) == after


@pytest.mark.parametrize(
    ("text", "after"),
    [
        ("- a: b # why\n# end\n", "- a: b # why\n- id: x\n# end\n"),
        ("  - a: b\n    c: |-\n      d\n", "  - a: b\n    c: |-\n      d\n  - id: x\n"),
        ("-   a: b\n", "-   a: b\n-   id: x\n"),
        ("[{a: b}]\n", "[{a: b}, {id: x}]\n"),
    ],
)
def test_an_item_is_added_in_the_style_of_the_list(text: str, after: str) -> None:
    root = read(text)
    assert isinstance(root, Listing)
    assert apply(text, [append_item(text, root, {"id": "x"}, ())]) == after


def record(text: str) -> Record:
    return Record(read(text), "a thing", ("date", "need", "list", "primary"), "x.yaml", LogError)


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("dat: x", "x.yaml:1:1: 'dat' is not a key of a thing — did you mean 'date'?"),
        ("zzzzz: x", "known are: date, list, need, primary"),
        ("- x", "a thing must be a mapping"),
        ("need: many", "x.yaml:1:7: 'need' is 'many', not a whole number of 1 or more"),
        ("need: 0", "not a whole number of 1 or more"),
        ("need: -1", "not a whole number"),
        ("need: ²", "not a whole number"),
        ("list: a", "'list' must be a list"),
        ("list: [[a]]", "'list' must be text"),
        ("primary: maybe", "neither true nor false"),
        ("date: {a: b}", "'date' must be text"),
    ],
)
def test_a_record_refuses(text: str, told: str) -> None:
    with pytest.raises(LogError) as error:
        read_all(text)
    assert told in str(error.value)


def read_all(text: str) -> tuple[object, ...]:
    found = record(text)
    return found.text("date"), found.number("need", default=1, least=1), found.texts("list"), found.flag("primary")


def test_a_record_reads() -> None:
    assert read_all("date: x\nneed: 2\nlist: [a]\nprimary: yes") == ("x", 2, ("a",), True)


def test_nearest_does_not_compare_a_megabyte() -> None:
    assert nearest("x" * 1_000_000, ["a"]) == "known are: a"
