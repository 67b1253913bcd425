"""Ids for sources that were given none, and file names that are free."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Collection
from pathlib import PurePath


def id_from(name: str) -> str:
    """A short id from a file's name: ``Council, 14 March.txt`` gives ``council-14-march``."""
    stem = unicodedata.normalize("NFC", PurePath(name).stem).casefold()
    return re.sub(r"[^\w]+", "-", stem).strip("-_") or "source"


def free_id(wanted: str, taken: Collection[str]) -> str:
    """``wanted``, or the first of ``wanted-2``, ``wanted-3`` … that is not taken."""
    if wanted not in taken:
        return wanted
    number = 2
    while f"{wanted}-{number}" in taken:
        number += 1
    return f"{wanted}-{number}"
