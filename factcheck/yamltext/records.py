"""Reading a mapping field by field: known keys only, each value in the form it must have."""

from __future__ import annotations

from collections.abc import Callable, Collection
from difflib import get_close_matches
from enum import StrEnum
from typing import NoReturn, TypeVar

from factcheck.errors import FactcheckError
from factcheck.yamltext.nodes import Listing, Mapping, Node, Scalar

Choice = TypeVar("Choice", bound=StrEnum)


def nearest(word: str, known: Collection[str]) -> str:
    """A hint for a word that is not among the known ones: the one meant, or all of them."""
    close = get_close_matches(word.lower(), sorted(known), 1, cutoff=0.6) if len(word) < 100 else []
    return f"did you mean '{close[0]}'?" if close else f"known are: {', '.join(sorted(known))}"


class Record:
    """One mapping of a file and what may stand in it.

    Every method raises the file's own kind of error, with line, column and the
    likely fix. A key that is not there reads as the default.
    """

    def __init__(self, node: Node, what: str, keys: Collection[str], file: str, error: type[FactcheckError]) -> None:
        self.file, self.error, self.what = file, error, what
        self.at = node.at
        if not isinstance(node, Mapping):
            self._refuse(node, f"{what} must be a mapping", f"write `key: value` lines with {', '.join(keys)}")
        self.node = node
        for name, _ in node.entries:
            if name.text not in keys:
                self._refuse(name, f"{name.text!r} is not a key of {what}", nearest(name.text, keys))

    def fail(self, key: str, reason: str, hint: str = "") -> NoReturn:
        """Say what is wrong with the value of ``key``, at its place."""
        node = self.node.get(key)
        self._refuse(node if node is not None else self.node, reason, hint)

    def text(self, key: str, default: str = "") -> str:
        node = self.node.get(key)
        return default if node is None else self._text_of(node, key)

    def required(self, key: str, hint: str) -> str:
        """The text of a key that must be there and say something."""
        if self.node.get(key) is None:
            self.fail(key, f"{self.what} has no {key!r}", hint)
        value = self.text(key).strip()
        if not value:
            self.fail(key, f"{key!r} is empty", hint)
        return value

    def texts(self, key: str) -> tuple[str, ...]:
        """A list of texts; an empty value is an empty list."""
        return tuple(self._text_of(item, key) for item in self._items(key))

    def date(self, key: str, parse: Callable[[str], object]) -> str:
        """A date that ``parse`` accepts (it raises ValueError with the reason); "" is always accepted."""
        value = self.text(key).strip()
        try:
            if value:
                parse(value)
        except ValueError as e:
            self.fail(key, str(e).partition(": write")[0], "write YYYY, YYYY-MM, YYYY-MM-DD or FROM/TO")
        return value

    def choice(self, key: str, kind: type[Choice], default: Choice | None = None) -> Choice:
        value = self.text(key).strip() if default is not None else self.required(key, f"one of: {', '.join(kind)}")
        if not value and default is not None:
            return default
        if value not in list(kind):
            noun = self.what.strip("'") if key == "is" else key
            self.fail(key, f"{value!r} is no {noun}", nearest(value, list(kind)))
        return kind(value)

    def number(self, key: str, default: int, least: int) -> int:
        """A whole number of at least ``least``."""
        value = self.text(key).strip()
        if not value:
            return default
        if not (value.isascii() and value.isdigit() and len(value) < 10 and int(value) >= least):
            self.fail(
                key, f"{key!r} is {value!r}, not a whole number of {least} or more", f"write {key}: {max(least, 1)}"
            )
        return int(value)

    def flag(self, key: str) -> bool:
        value = self.text(key).strip().lower()
        if value not in ("", "true", "false", "yes", "no"):
            self.fail(key, f"{key!r} is {value!r}, neither true nor false", f"write {key}: true")
        return value in ("true", "yes")

    def record(self, key: str, keys: Collection[str]) -> Record | None:
        """The mapping under ``key``; None when it is not there or empty."""
        node = self.node.get(key)
        if node is None or (isinstance(node, Scalar) and not node.text):
            return None
        return Record(node, f"{key!r}", keys, self.file, self.error)

    def records(self, key: str, keys: Collection[str], what: str) -> list[Record]:
        """The mappings listed under ``key``."""
        return [Record(item, what, keys, self.file, self.error) for item in self._items(key)]

    def _items(self, key: str) -> tuple[Node, ...]:
        node = self.node.get(key)
        if node is None or (isinstance(node, Scalar) and not node.text):
            return ()
        if not isinstance(node, Listing):
            self._refuse(node, f"{key!r} must be a list", f"write {key}: [a, b], or one `- ` line each")
        return node.items

    def _text_of(self, node: Node, key: str) -> str:
        if not isinstance(node, Scalar):
            self._refuse(node, f"{key!r} must be text", "put it in quotes if it holds [ ] { } or a colon")
        return node.text

    def _refuse(self, node: Node, reason: str, hint: str) -> NoReturn:
        raise self.error(reason, file=self.file, at=node.at, hint=hint)
