"""ZIP archives: every file in them by its own reader, looked at before anything is unpacked."""

from __future__ import annotations

import re

from factcheck.errors import ReadError
from factcheck.guard.archives import Archive, shown
from factcheck.model import Document, replace
from factcheck.text.parts import Part, Within, join

_NOBODYS = re.compile(r"(?:^|/)(?:__MACOSX/|\.|Thumbs\.db$|desktop\.ini$)")  # what systems leave in archives
_TOLD = 20  # files that could not be read are named, so many of them


def read(data: bytes, name: str, within: Within) -> Document:
    """The Document of an archive, each file a part. Raises ReadError when it is dangerous, locked or has no text."""
    archive = Archive(data)
    parts, unread = [], []
    for file in archive.names:
        if _NOBODYS.search(file):
            continue
        try:
            document = within.read(archive.read(file), file)
        except ReadError as e:
            if within.spent:
                raise
            unread.append(f"{shown(file)} is not read: {e.reason}")
            continue
        parts.append(Part(f"in {file}", document))
    if not parts:
        raise ReadError("; ".join(["no file in it can be read", *unread[:2]]), hint="unpack it and look into the files")
    more = (f"{len(unread) - _TOLD} more files are not read",) if len(unread) > _TOLD else ()
    joined = join(parts, "zip")
    return replace(joined, notices=(*joined.notices, *unread[:_TOLD], *more))
