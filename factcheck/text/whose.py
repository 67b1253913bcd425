"""Whom a speaker's label means, by what the transcript itself tells.

The ways, tried in this order: a name in brackets behind an office ("The Minister
for Transport (Ms Reyes)"); who examines ("BY MR. HALE:" makes "Q" Mr. Hale) and
who was sworn; the one full name with that surname, or with those initials, among
the labels or in the first pages. Two that fit are none.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterable, Sequence

from factcheck.text.label_forms import NO_SPEAKER, PARTICLES, TITLES
from factcheck.text.labels import Label
from factcheck.text.persons import same_person
from factcheck.text.titles import QUALIFIERS, ROLES

_FIRST_PAGES = 20_000  # characters in which a transcript says who takes part
_LONGEST_INITIALS = 3
_TITLED = r"(?:(?:Mr|Mrs|Ms|Miss|Dr|Prof|Sir|Dame|Lord|Lady|Baroness|Mme|M)\.?[ ])"
_CAPITALISED = r"[^\W\d_a-z](?:[\w'’.]|-(?=\w))*+"
_IN_OFFICE = re.compile(
    rf"(?:The|Mr|Madam|Mrs|Ms)\b\.?[^()]{{3,80}}\((?P<name>(?:{_TITLED}{_CAPITALISED}|{_CAPITALISED}[ ]{_CAPITALISED})"
    rf"(?:[ -]{_CAPITALISED}){{0,2}})\)"
)
_EXAMINER = re.compile(
    r"\n[ \t\d]{0,20}(?:[^\n:]{0,40}(?:EXAMINATION|[Ee]xamination|[Ee]xamined|QUESTIONS|[Qq]uestions)[ \t\n]+)?"
    r"(?:BY|by|[Ff]rom|FROM)[ ]"
    r"(?P<name>(?:MR|MS|MRS|DR|MISS|THE|Mr|Ms|Mrs|Dr)\.?[ ][\w.'’ -]{2,40}?)[ \t]*:?[ \t]*(?=\n)"
)
_SWORN = re.compile(
    rf"(?<!\w)(?P<name>{_CAPITALISED}(?:[ ]{_CAPITALISED}){{1,3}}+),?\s{{1,40}}"
    r"(?=\(?(?:having|being|was|called as|a witness|sworn|affirmed|the witness)\b)"
    r"(?=[^:]{0,200}\b(?:sworn|affirmed|witness|testified)\b)"
)
# A run of capitalised words; titles and other words that are no names part it.
_RUN = re.compile(rf"(?<![\w.]){_CAPITALISED}(?:[ ](?:(?:van|von|de|der|la|du|al|bin)[ ]){{0,2}}{_CAPITALISED})+")
_LONGEST_NAME = 4  # words
_AFTER_NAME = re.compile(r"[(\[,]| (?:--?|[–—]) | of ")
_NOT_IN_NAMES = TITLES | NO_SPEAKER | ROLES | QUALIFIERS | {"member"}
_ASKS, _ANSWERS = ("q", "question"), ("a", "answer", "the witness", "witness", "the deponent")


def people_of(labels: Sequence[Label], text: str) -> list[str]:
    """For each label the name it stands for, "" where the label says it all or nothing tells."""
    people = _People(labels, text)
    spoken_by = _Hearing(text) if any(_bare(label) in (*_ASKS, *_ANSWERS) for label in labels) else None
    known: dict[str, str] = {}
    names = []
    for label in labels:
        bare = _bare(label)
        if bare in (*_ASKS, *_ANSWERS):
            names.append(spoken_by.name(bare, label.start) if spoken_by else "")
            continue
        if label.label not in known:
            office = _IN_OFFICE.fullmatch(label.label)
            known[label.label] = office["name"] if office else people.full_name(label.label)
        names.append(known[label.label])
    return names


def _bare(label: Label) -> str:
    return label.label.lower() if len(label.label) < 15 else ""


class _Hearing:
    """Who asks and who answers, from each line on that says so."""

    def __init__(self, text: str) -> None:
        self._asks = [(m.start(), m["name"].strip()) for m in _EXAMINER.finditer("\n" + text)]
        self._answers = [(m.start(), m["name"].strip()) for m in _SWORN.finditer(text)]

    def name(self, bare: str, at: int) -> str:
        said = self._asks if bare in _ASKS else self._answers
        i = bisect_right(said, at, key=lambda s: s[0])
        return said[i - 1][1] if i else ""


class _People:
    """The full names of a transcript, by surname and by initials."""

    def __init__(self, labels: Sequence[Label], text: str) -> None:
        self._by_key: dict[str, list[str]] = {}
        heads = (_AFTER_NAME.split(name, maxsplit=1)[0] for name in dict.fromkeys(label.label for label in labels))
        self._take(run for head in heads for run in _RUN.findall(head))
        self._take(_RUN.findall(text, 0, _FIRST_PAGES))

    def _take(self, runs: Iterable[str]) -> None:
        for words in (part for run in runs for part in _parted(run.split())):
            if 1 < sum(w.lower() not in PARTICLES for w in words) <= _LONGEST_NAME:
                initials = "".join(w[0] for w in words)
                for key in (words[-1].casefold().rstrip("."), initials):
                    self._by_key.setdefault(key, []).append(" ".join(words).rstrip("."))

    def full_name(self, label: str) -> str:
        """The only full name a label can mean, or holds; "" when it is nothing else, or none or several fit."""
        words = _parted(_AFTER_NAME.split(label, maxsplit=1)[0].split())[-1]
        bare = [w for w in words if w.lower() not in PARTICLES]
        if len(bare) != 1:
            full = " ".join(words)
            return full if 1 < len(bare) <= _LONGEST_NAME and full != label and not full[-1].isdigit() else ""
        letters = bare[0].replace(".", "")
        initials = letters.isupper() and 1 < len(letters) <= _LONGEST_INITIALS
        found = self._by_key.get(bare[0].casefold(), []) or (self._by_key.get(letters, []) if initials else [])
        first, *others = found or [""]
        for other in others:
            shorter, longer = sorted((first.casefold(), other.casefold()), key=len)
            if not longer.endswith(shorter):
                return ""
            first = min(first, other, key=len)
        return first if first and (initials or same_person(label, first)) else ""


def _parted(words: Sequence[str]) -> list[list[str]]:
    """A run of words, parted at titles and other words that begin no name."""
    parts: list[list[str]] = [[]]
    for word in words:
        plain = word.strip(".,").casefold()
        if plain in _NOT_IN_NAMES:
            parts.append([])
        else:
            parts[-1].append(word)
    return parts
