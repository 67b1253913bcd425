"""The short ids by which a log knows its speakers."""

from __future__ import annotations

import re
from collections.abc import Sequence

from factcheck.extract.printed_names import surname
from factcheck.extract.speakers import Person
from factcheck.model import Speaker
from factcheck.text.fold import key

_OF = re.compile(r" (?:of|for|at|für|der|des) ")


def as_speakers(people: Sequence[Person]) -> tuple[Speaker, ...]:
    """Speakers for the log, in order, each with a short id made from its name."""
    taken: dict[str, str] = {}
    found = []
    for person in dict.fromkeys(people):
        found.append(Speaker(person.name, person.aliases, _id(person.name, taken)))
    return tuple(found)


def _id_words(name: str) -> list[str]:
    parts = name.removeprefix("a ").replace("-", " ").split()
    return [w for part in parts if (w := re.sub(r"[^a-z0-9]+", "", key(part)))]


def _id(name: str, taken: dict[str, str]) -> str:
    words = _id_words(name)
    head = _id_words(surname(_OF.split(name, maxsplit=1)[0] or name))  # "ministry" of the Ministry of Health
    short = head[-1] if head else "speaker"
    whole = "-".join(words) or "speaker"
    choices = [short, whole, *(f"{whole}-{n}" for n in range(2, 1 + len(taken) + 2))]
    chosen = next(c for c in choices if c not in taken)
    taken[chosen] = name
    return chosen
