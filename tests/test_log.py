"""The log: what it refuses, what it keeps, and that its schema says the same."""

from __future__ import annotations

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from factcheck.errors import LogError
from factcheck.log import LogFile, new_log, schema
from factcheck.log.keys import ARTICLE, AT, CLAIM, LOG, MARK, SPEAKER
from factcheck.model import ArticleCard, Claim, ClaimKind, Log, Mark, MarkIs, Selector, Speaker, replace

PATH = Path("claims/x.yaml")
HEAD = "version: 1\narticle: {file: seeds/x.md}\n"
SPEAKERS = "speakers:\n  - {id: reyes, name: Dana Reyes}\n"
ONE = HEAD + SPEAKERS + "claims:\n  - {id: q1, kind: quote, text: We close the pool.}\n"


def read(text: str) -> LogFile:
    return LogFile.parse(text.encode(), PATH)


def claim(line: str) -> str:
    return f"{HEAD}{SPEAKERS}claims:\n  - id: q1\n    kind: quote\n    text: We close.\n    {line}\n"


REFUSED = [
    ("just words", "1:1: the log must be a mapping"),
    ("article: {file: x}\nclaims: []", "1:1: the log has no 'version' — write version: 1 at the top"),
    (ONE.replace("version: 1", "version: 2"), "1:10: version 2 is not known"),
    (
        ONE.replace("version: 1", "version: 1\nclaim: []"),
        "2:1: 'claim' is not a key of the log — did you mean 'claims'?",
    ),
    ("version: 1\nclaims: []\n", "the log names no article"),
    (ONE.replace("seeds/x.md", "/etc/passwd"), "2:17: '/etc/passwd' leads out of the desk"),
    (ONE.replace("seeds/x.md", "../x.md"), "leads out of the desk"),
    (ONE.replace("seeds/x.md", "'C:\\x.md'"), "leads out of the desk"),
    (ONE.replace("seeds/x.md", "''"), "'file' is empty"),
    (HEAD + "claims: []\n", "3:9: there is nothing to check"),
    (HEAD + "claims:\n", "there is nothing to check"),
    (HEAD, "there is nothing to check"),
    (HEAD + "claims: {}\n", "'claims' must be a list"),
    (
        claim("speaker: No"),
        "9:14: 'No' is the id of no speaker in this log — known are: reyes; or add it",
    ),
    (claim("speaker: reye"), "did you mean 'reyes'?"),
    (claim("date: 14:30"), "9:11: 14:30 is no date — write YYYY"),
    (claim("date: 2025-13-40"), "9:11: 2025-13-40 is no date — write YYYY, YYYY-MM, YYYY-MM-DD or FROM/TO"),
    (claim("date: 2025-03-02/2025-03-01"), "ends before it begins"),
    (claim("need: none"), "9:11: 'need' is 'none'"),
    (claim("need: 0"), "not a whole number of 1 or more"),
    (claim("kin: quote"), "9:5: 'kin' is not a key of a claim — did you mean 'kind'?"),
    (claim("mark: {is: done}"), "'done' is no mark — known are: change, "),
    (claim("mark: {on: never}"), "never is no date"),
    (claim("guessed: [speeker]"), "did you mean 'speaker'?"),
    (claim("at: {line: three}"), "'line' is 'three'"),
    (claim("at: 3"), "'at' must be a mapping"),
    (claim("date: &d 2025"), "9:11: &d is a YAML anchor"),
    (claim("date: !!str 2025"), "is a YAML tag"),
    (claim("text: again"), "9:5: 'text' stands here twice (first in line 8)"),
    (ONE.replace("kind: quote", "kind: qoute"), "'qoute' is no kind — did you mean 'quote'?"),
    (ONE.replace("We close the pool.", "''"), "'text' is empty"),
    (ONE.replace("id: q1, ", ""), "a claim has no 'id'"),
    (ONE + "  - {id: q1, kind: claim, text: x}\n", "7:10: the claim id 'q1' is used twice (first in line 6)"),
    (ONE.replace("  - {id: reyes", "  - {id: reyes, name: A}\n  - {id: reyes"), "the speaker id 'reyes' is used twice"),
    (ONE.replace("name: Dana Reyes", "name: ''"), "'name' is empty"),
    (ONE + "gone:\n  - {id: q1, kind: claim, text: x}\n", "8:10: the claim id 'q1' is used twice (first in line 6)"),
    (ONE + "gone:\n  - {id: q2, kind: quote, text: x, speaker: No}\n", "'No' is the id of no speaker"),
]


@pytest.mark.parametrize(("text", "told"), REFUSED, ids=range(len(REFUSED)))
def test_refused_in_one_line_with_its_place(text: str, told: str) -> None:
    with pytest.raises(LogError) as error:
        read(text)
    assert told in str(error.value)
    assert str(error.value).startswith("claims/x.yaml:")
    assert "\n" not in str(error.value)


def test_a_missing_log_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(LogError, match="no such file"):
        LogFile.read(tmp_path / "x.yaml")


def test_what_is_left_out_has_its_default() -> None:
    assert read(ONE).log.claims == (Claim("q1", ClaimKind.QUOTE, "We close the pool."),)


LOGS = st.builds(
    Log,
    st.builds(
        ArticleCard,
        st.just("seeds/x.md"),
        st.text(st.characters(codec="utf-8")),
        offered=st.lists(st.text("0ae1", min_size=1)).map(tuple),
    ),
    st.just((Speaker("Dana Reyes", ("No", "MAYOR"), "reyes"),)),
    st.lists(
        st.builds(
            Claim,
            id=st.text("abc0N:-", min_size=1),
            kind=st.sampled_from(ClaimKind),
            text=st.text(st.characters(codec="utf-8")).map(str.strip).filter(bool),
            speaker=st.sampled_from(["", "reyes"]),
            date=st.sampled_from(["", "2025", "2025-03/2025-04"]),
            at=st.builds(Selector, st.integers(0, 9), st.text("“a: \n")),
            sources=st.tuples(st.text("a-1")),
            need=st.integers(1, 3),
            guessed=st.sampled_from([(), ("speaker", "date")]),
            note=st.text("a#\n "),
            mark=st.builds(Mark, st.sampled_from(MarkIs), st.text("aé'\"")),
        ),
        min_size=1,
        max_size=3,
        unique_by=lambda c: c.id,
    ).map(tuple),
)


@given(LOGS, st.integers(1, 3))
def test_a_fresh_log_is_read_back(log: Log, living: int) -> None:
    log = replace(log, claims=log.claims[:living], gone=log.claims[living:])
    assert read(new_log(log)).log == log


@given(LOGS, LOGS, st.integers(1, 3), st.integers(1, 3))
def test_a_log_is_revised_to_any_other(log: Log, other: Log, living: int, then: int) -> None:
    file = read(new_log(replace(log, claims=log.claims[:living], gone=log.claims[living:])))
    wanted = replace(other, claims=other.claims[:then], gone=other.claims[then:])
    ranks = {c.id: n for n, c in enumerate((*file.log.claims, *file.log.gone))}
    kept = tuple(sorted(wanted.claims, key=lambda c: ranks.get(c.id, -1)))
    gone = tuple(sorted(wanted.gone, key=lambda c: ranks.get(c.id, 99)))
    assert file.revised(replace(wanted, claims=kept, gone=gone)).log == replace(wanted, claims=kept, gone=gone)


@given(LOGS, LOGS)
def test_claims_are_replaced_and_added(log: Log, other: Log) -> None:
    file = read(new_log(log))
    for new in other.claims:
        file = file.with_claim(new)
    wanted = {c.id: c for c in (*log.claims, *other.claims)}
    assert file.log.claims == tuple(wanted.values())


BY_HAND = """\
# kept by Ann
version: 1
article: {file: 'seeds/x.md'}   # the draft
claims:   # in order

  - id: q1
    text: >
      We close
      the pool.
    kind: quote
    mark:
      is: open   # ask Ann

  # the second
  - {kind: claim, id: c1, text: "12 people"}  # figures
"""


def test_a_mark_changes_its_own_words_only() -> None:
    after = read(BY_HAND).with_mark("q1", Mark(MarkIs.CONFIRMED, by="Ann")).text()
    assert after == BY_HAND.replace("is: open   # ask Ann", "is: confirmed   # ask Ann\n      by: Ann")


def test_a_mark_is_added_to_a_short_claim() -> None:
    after = read(BY_HAND).with_mark("c1", Mark(MarkIs.CUT)).text()
    assert '"12 people", mark: {is: cut, by: "", on: "", note: "", basis: ""}}  # figures\n' in after


def test_the_same_mark_changes_nothing() -> None:
    assert read(BY_HAND).with_mark("q1", Mark()).text() == BY_HAND


MOVED = [
    (["c1"], ["q1"], "  # the second\n  - {kind: claim, id: c1,", "gone:\n  - id: q1\n    text: >\n      We close\n"),
    (
        ["q1"],
        ["c1"],
        "      is: open   # ask Ann\n",
        'gone:\n  # the second\n  - {kind: claim, id: c1, text: "12 people"}  # ',
    ),
    (["q1", "c1"], [], BY_HAND, ""),
]


@pytest.mark.parametrize(("claims", "gone", "stays", "goes"), MOVED)
@pytest.mark.parametrize("ends", ["\n", "\r\n"])
def test_claims_go_with_all_their_comments(
    claims: list[str], gone: list[str], stays: str, goes: str, ends: str
) -> None:
    file = read(BY_HAND.replace("\n", ends))
    wanted = replace(file.log, claims=tuple(map(file.claim, claims)), gone=tuple(map(file.claim, gone)))
    made = file.revised(wanted).text()
    assert (stays.replace("\n", ends) in made, goes.replace("\n", ends) in made) == (True, True)
    assert sorted(made.split()) == sorted([*BY_HAND.split(), *(["gone:"] if gone else [])])


@pytest.mark.parametrize("empty", ["gone:\n", "gone: []\n", "gone:   # none yet\n"])
def test_a_claim_goes_to_an_empty_list(empty: str) -> None:
    file = read(BY_HAND + empty)
    made = file.revised(replace(file.log, claims=file.log.claims[:1], gone=file.log.claims[1:])).text()
    assert made.count("gone:") == 1


def test_a_claim_that_comes_back_stands_as_it_stood() -> None:
    file = read(BY_HAND + "  - id: c2\n    kind: claim\n    text: x\n")
    q1, c1, c2 = file.log.claims
    away = file.revised(replace(file.log, claims=(q1, c2), gone=(c1,)))
    assert (
        away.revised(replace(away.log, claims=(q1, c1, c2), gone=())).text()
        == file.text().replace("\n\n  # the second", "\n  # the second") + "gone:\n"
    )


def test_a_row_goes_to_a_list_that_is_indented_otherwise() -> None:
    file = read(BY_HAND + "gone:\n- {id: c9, kind: claim, text: y}\n")
    wanted = replace(file.log, claims=file.log.claims[1:], gone=(*file.log.gone, file.log.claims[0]))
    assert "\n- id: q1\n  text: >\n    We close\n" in file.revised(wanted).text()


def test_a_list_in_brackets_takes_nothing() -> None:
    file = read(HEAD + "claims: [{id: q1, kind: quote, text: x}, {id: q2, kind: quote, text: y}]\n")
    with pytest.raises(LogError, match=r":3:9: 'claims' stands in brackets"):
        file.revised(replace(file.log, claims=file.log.claims[:1]))


def test_a_speaker_is_added_to_a_log_without_any() -> None:
    file = read(BY_HAND)
    assert file.revised(replace(file.log, speakers=(Speaker("Dana Reyes", (), "reyes"),))).text() == BY_HAND.replace(
        "claims:", "speakers:\n  - {id: reyes, name: Dana Reyes, aliases: []}\nclaims:"
    )


def test_a_mark_on_no_claim_is_an_error() -> None:
    with pytest.raises(LogError, match="no claim 'q2'"):
        read(BY_HAND).with_mark("q2", Mark())


@pytest.mark.parametrize("change", [{"speaker": "nobody"}, {"text": ""}, {"date": "soon"}])
def test_a_claim_that_could_not_be_read_is_not_written(change: dict[str, str]) -> None:
    file = read(BY_HAND)
    with pytest.raises(LogError):
        file.with_claim(replace(file.claim("q1"), **change))


def test_saving_writes_the_file_whole_and_keeps_its_mode(tmp_path: Path) -> None:
    path = tmp_path / "x.yaml"
    path.write_text(BY_HAND, encoding="utf-8")
    path.chmod(0o640)
    LogFile.read(path).with_mark("q1", Mark(MarkIs.STET)).save()
    assert LogFile.read(path).claim("q1").mark == Mark(MarkIs.STET)
    assert (path.stat().st_mode & 0o777, [p.name for p in tmp_path.iterdir()]) == (0o640, ["x.yaml"])


def test_a_pinned_source_must_be_known() -> None:
    file = read(claim("sources: [council]"))
    with pytest.raises(LogError, match=r":9:14: claim 'q1' rests on the source 'council'.*did you mean 'council-1'"):
        file.require_sources(["council-1"])


def test_known_pins_are_fine() -> None:
    read(claim("sources: [council]")).require_sources(["council"])


def properties(*path: str) -> set[str]:
    found: object = schema()
    for step in path:
        assert isinstance(found, dict)
        found = found["properties"][step] if step != "[]" else found["items"]
    assert isinstance(found, dict)
    return set(found["properties"])


@pytest.mark.parametrize(
    ("path", "keys"),
    [
        ((), LOG),
        (("article",), ARTICLE),
        (("speakers", "[]"), SPEAKER),
        (("claims", "[]"), CLAIM),
        (("gone", "[]"), CLAIM),
        (("claims", "[]", "at"), AT),
        (("claims", "[]", "mark"), MARK),
    ],
)
def test_the_schema_holds_every_key_of_the_reader(path: tuple[str, ...], keys: dict[str, str]) -> None:
    assert properties(*path) == set(keys)


def test_the_reader_reads_every_key_of_a_claim() -> None:
    """Each key with a value of its own comes out in the claim: none is accepted and then dropped."""
    values = {
        "id": "i1", "kind": "claim", "text": "t1", "speaker": "reyes", "date": "2025", "occasion": "o1",
        "at": "{line: 7, prefix: p1, suffix: s1}", "sources": "[a1]", "need": "3", "guessed": "[date]", "note": "n1",
        "mark": "{is: cut, by: b1, on: 2024, note: m1, basis: h1}",
    }  # fmt: skip
    assert set(values) == set(CLAIM)
    text = HEAD + SPEAKERS + "claims:\n  - " + "\n    ".join(f"{k}: {v}" for k, v in values.items())
    assert read(text).log.claims == (
        Claim(
            "i1", ClaimKind.CLAIM, "t1", "reyes", "2025", "o1", Selector(7, "p1", "s1"), ("a1",), 3, ("date",), "n1",
            Mark(MarkIs.CUT, "b1", "2024", "m1", "h1"),
        ),
    )  # fmt: skip
