"""Confidential sources: nothing that is written for others holds a word of them, wherever they come into a finding."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

from factcheck.cli import main
from factcheck.cli.verify import read_article
from factcheck.desk import open_desk
from factcheck.reports import FORMATS
from factcheck.review import pages
from factcheck.review.session import Session

SECRET = (
    "MR. QUILLFEATHER: We are certainly not closing the harbour bathhouse, whatever the bursar whispers at night. "
    "The bathhouse has 4,711 lifeguards in Wrenfield. The harbour ferry sank on 3 May 2023, says the purser.\n\n"
    "MS. DROSTE: The mayor never promised a new tram, and the viaduct cost 12 million guilders.\n"
)
OPEN = "The bathhouse has 45 lifeguards, the clerk said. We are not closing the bathhouse. The ferry sank in May.\n"
# Words that stand in the confidential source, its card or its file's name, and nowhere else on the desk.
WORDS = "QUILLFEATHER Quillfeather bursar whisper Wrenfield purser DROSTE Droste guilder Annex 4,711 memo 2031".split()
# What is there, is altered, comes near, was said by another, conflicts, and is found elsewhere too.
CLAIMS = (
    "kind: quote, text: We are certainly not closing the harbour bathhouse",
    "kind: quote, text: We are certainly closing the harbour bathhouse",
    "kind: quote, text: They were certainly never shutting the harbour bathhouse, speaker: reyes",
    "kind: quote, text: We are certainly not closing the harbour bathhouse, speaker: reyes, date: '2024-01-02'",
    "kind: quote, text: not closing the … bathhouse has, speaker: reyes",
    "kind: quote, text: The mayor promised a new tram, sources: [s1]",
    "kind: quote, text: We are not closing the bathhouse",
    "kind: quote, text: bathhouse, sources: [s1]",
    "kind: claim, text: The bathhouse has 45 lifeguards., need: 2",
    "kind: claim, text: The bathhouse has 46 lifeguards., sources: [s1]",
    "kind: claim, text: The harbour ferry sank on 4 May 2023.",
    "kind: claim, text: The viaduct cost 13 million., speaker: reyes",
    "kind: claim, text: The mayor promised a new tram.",
)


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]) -> Path:
    """A desk whose log rests on an open source and one that may be confidential; the test says which."""
    assert main(["init", str(tmp_path / "desk")]) == 0
    monkeypatch.chdir(tmp_path / "desk")
    texts = [claim.partition("text: ")[2].partition(", s")[0].partition(", need")[0] for claim in CLAIMS]
    Path("seeds/d.txt").write_text(" ".join(f"She said: “{text}.”" for text in texts))
    claims = "".join(f"  - {{id: x{n}, {claim}}}\n" for n, claim in enumerate(CLAIMS))
    head = "version: 1\narticle: {file: seeds/d.txt}\nspeakers:\n  - {id: reyes, name: Dana Reyes}\nclaims:\n"
    Path("claims/d.yaml").write_text(head + claims)
    Path("memo-of-the-bursar.txt").write_text(SECRET)
    Path("open.txt").write_text(OPEN)
    assert main(["sources", "add", "open.txt", "--id", "o1"]) == 0
    return tmp_path / "desk"


def add(*more: str) -> None:
    about = ["--title", "Annex Nine", "--note", "whispered", "--date", "2031-02-03", "--publisher", "The bursar"]
    assert main(["sources", "add", "memo-of-the-bursar.txt", "--id", "s1", *about, *more]) == 0


def verify(form: str) -> str:
    main(["verify", "claims/d.yaml", "--exit-zero", "-o", f"out.{form}", "--format", form, "--quiet"])
    return Path(f"out.{form}").read_text()


def check(form: str) -> str:
    main(["check", "seeds/d.txt", "--exit-zero", "-o", f"out.{form}", "--format", form, "--quiet"])
    return Path(f"out.{form}").read_text()


def written() -> str:
    """The reports of a desk, and the page that leads to them."""
    main(["report", "--exit-zero"])
    return "".join(path.read_text() for path in sorted(Path("reports").iterdir()))


def search(form: str) -> str:
    words = ("We are certainly closing the harbour bathhouse", "a viaduct cost 12 million", "not closing the bathhouse")
    for number, said in enumerate(words):
        main(["search", said, "-o", f"found{number}.txt", "--format", form])
    return "".join(Path(f"found{number}.txt").read_text() for number in range(len(words)))


def review() -> str:
    here = open_desk(Path("."))
    session = Session(here, Path("claims/d.yaml"), read_article)
    state = session.look()
    visit = pages.Visit("LM")
    changed = pages.parts(session, state, visit, "", [f"x{n}" for n in range(len(CLAIMS))])
    return (
        changed
        + pages.review(session, state, visit, "")
        + pages.edit(session, state, "x1", visit)
        + pages.index([session])
    )


def history() -> str:
    """What a mark leaves behind: the log and its history."""
    main(["mark", "x0", "confirmed", "--by", "LM"])
    main(["mark", "x1", "change", "--by", "LM"])
    return "".join(path.read_text() for path in sorted(Path("claims").glob("d.*")))


def terminal(capsys: pytest.CaptureFixture[str]) -> str:
    capsys.readouterr()
    main(["verify", "claims/d.yaml", "--exit-zero"])
    told = capsys.readouterr()
    return told.out + told.err


WRITERS: dict[str, Callable[[], str]] = {
    **{f"verify {form}": lambda form=form: verify(form) for form in FORMATS},
    **{f"check {form}": lambda form=form: check(form) for form in FORMATS},
    **{f"search {form}": lambda form=form: search(form) for form in ("human", "json")},
    "report": written,
    "review": review,
    "history": history,
}
SILENT = {"history"}  # holds no words of any source, confidential or not


def leaked(out: str) -> list[str]:
    return [word for word in WORDS if word in out]


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("writer", [name for name in WRITERS if name not in SILENT])
def test_the_control_shows_its_words(writer: str) -> None:
    add()
    assert leaked(WRITERS[writer]())


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("writer", WRITERS)
def test_no_word_leaves(writer: str) -> None:
    add("--confidential")
    out = WRITERS[writer]()
    assert (leaked(out), "s1" in out or writer in SILENT) == ([], True)


@pytest.mark.usefixtures("desk")
def test_no_word_leaves_on_the_terminal(capsys: pytest.CaptureFixture[str]) -> None:
    add("--confidential")
    assert leaked(terminal(capsys)) == []


@pytest.mark.usefixtures("desk")
@pytest.mark.parametrize("state", ["changed", "damaged", "gone"])
def test_no_word_leaves_when_something_is_wrong_with_it(state: str, capsys: pytest.CaptureFixture[str]) -> None:
    add("--confidential")
    path = Path("sources/memo-of-the-bursar.txt")
    if state == "gone":
        path.unlink()
    else:
        path.write_bytes(b"\0\1\2" if state == "damaged" else SECRET.encode() * 2)
    assert leaked(terminal(capsys) + written()) == []
