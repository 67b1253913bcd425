"""The speakers of a log, joined by those a new draft names; who is there already keeps the id and name they have."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from factcheck.model import Speaker, replace
from factcheck.text.words import Words


class People:
    """The log's speakers first; ``meet`` gives a speaker of the new draft their id in the log."""

    def __init__(self, speakers: Sequence[Speaker], found: Iterable[Speaker]) -> None:
        self.speakers = list(speakers)
        self._found = {s.id: s for s in found}

    def meet(self, found_id: str) -> str:
        """The log's id for a speaker that extract found; whoever is new to the log is added. "" stays ""."""
        found = self._found.get(found_id)
        if found is None:
            return ""
        known = self._known(found)
        if known is None:
            known = replace(found, id=self._free_id(found.id))
            self.speakers.append(known)
        return known.id

    def same(self, log_id: str, found_id: str) -> bool:
        """Whether a speaker of the log may be the one that extract found."""
        known = next((s for s in self.speakers if s.id == log_id), None)
        found = self._found.get(found_id)
        return known is not None and found is not None and (_names(known, found) or _within(known, found))

    def _known(self, found: Speaker) -> Speaker | None:
        """The one speaker with that name, else the one whose name holds it or is held by it."""
        for alike in (_names, _within):
            matches = [s for s in self.speakers if alike(s, found)]
            if len(matches) == 1:
                return matches[0]
        return None

    def _free_id(self, wanted: str) -> str:
        taken = {s.id for s in self.speakers}
        return next(i for i in (wanted, *(f"{wanted}-{n}" for n in range(2, len(taken) + 3))) if i not in taken)


def _names(known: Speaker, found: Speaker) -> bool:
    """Whether the name found is the known one, or one of its aliases."""
    name = _words(found.name)
    return any(name == _words(other) for other in (known.name, *known.aliases))


def _within(known: Speaker, found: Speaker) -> bool:
    """Whether all words of one name stand in the other ("Reyes", "Dana Reyes", "Dana M. Reyes")."""
    one, other = _words(known.name), _words(found.name)
    return bool(one and other) and (one <= other or other <= one)


def _words(name: str) -> frozenset[str]:
    return frozenset(Words(name).keys)
