"""A passage as a person looks it up, in a few lines of plain text: whose it is, where, and the words."""

from __future__ import annotations

from factcheck.model import Evidence, Part, Place
from factcheck.phrases.lines import one_line
from factcheck.phrases.names import day

# How a difference is marked where there is neither colour nor column.
LEGEND = "[-…-] stands only in your words, {+…+} only in the source"
_MARKS = {"article": "[-{article}-]", "source": "{{+{source}+}}", "changed": "[-{article}-]{{+{source}+}}"}


def passage_lines(evidence: Evidence, file: str) -> tuple[str, str]:
    """Where a passage stands, and its words with what differs marked and what stands around them.

    ``file`` is the source's file as the user knows it. Each is one line, safe for a terminal.
    """
    place = evidence.place
    speaker = evidence.speaker or evidence.label
    told = (at(file, place), place.beyond(), evidence.title, day(evidence.date), speaker)
    on = "" if evidence.suffix[-1:] in ("", ".", "!", "?") else "…"
    around = evidence.prefix and f"…{evidence.prefix}", evidence.suffix + on
    return ", ".join(one_line(t) for t in told if t), one_line(f"{around[0]}▸{marked(evidence)}◂{around[1]}")


def at(file: str, place: Place) -> str:
    """A file and the place in it as compilers write it: "talk.txt:12", "scan.pdf:p4:12", "talk.srt:t00:12:31"."""
    return ":".join(filter(None, (file, place.short())))


def marked(evidence: Evidence) -> str:
    """The passage's words, those that differ marked as :data:`LEGEND` says."""
    return "".join(map(_part, evidence.parts)) or evidence.exact


def differs(evidence: Evidence) -> bool:
    """Whether a passage has anything for :data:`LEGEND` to explain."""
    return any(part.op in _MARKS for part in evidence.parts)


def _part(part: Part) -> str:
    if part.op == "same":
        return part.source
    if part.op == "gap":
        return " […] "
    apart = " " if (part.source or part.article)[-1:].isspace() else ""
    return _MARKS[part.op].format(article=part.article.strip(), source=part.source.strip()) + apart
