"""Jinja2's only door: the page's templates, compiled once and kept beside the package as Python keeps its own."""

from __future__ import annotations

import hashlib
import marshal
import sys
from contextlib import suppress
from functools import cache
from importlib.resources import files
from importlib.util import cache_from_source
from pathlib import Path
from types import CodeType
from typing import Any

import jinja2
from jinja2.bccache import Bucket

from factcheck.errors import FactcheckError
from factcheck.files import write_file

_TEMPLATES = ("page.html.j2", "index.html.j2", "parts.html.j2", "card.html.j2")
_SETTINGS: dict[str, Any] = {
    "autoescape": True,
    "undefined": jinja2.StrictUndefined,
    "trim_blocks": True,
    "lstrip_blocks": True,
    "keep_trailing_newline": True,
}
# A page cannot hold most control characters, and no file half a character; the sign for "no such character" is shown.
_CONTROLS = {
    c: "\ufffd" for c in (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)) if chr(c) not in "\t\n\r\x85"
}


def part(name: str) -> str:
    """One of the page's own files, such as ``page.css``."""
    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _shown(value: object) -> object:
    """What the template prints for ``value``; markup of our own passes through."""
    return value.translate(_CONTROLS) if type(value) is str else value


@cache
def environment() -> jinja2.Environment:
    """Where the page's templates are found and filled."""
    loader = jinja2.DictLoader({name: part(name) for name in _TEMPLATES})
    return jinja2.Environment(loader=loader, bytecode_cache=_Compiled(), finalize=_shown, **_SETTINGS)


@cache
def compiled(template: str) -> jinja2.Template:
    """A template given as text, ready to be filled."""
    return environment().from_string(template)


class _Compiled(jinja2.BytecodeCache):
    """Compiled templates where Python puts the bytecode of this package, and under the same rules.

    Never in a desk or any folder of a user's: what stands in such a file is run, and a desk
    may come from anybody. Who can write here can change the program itself.
    """

    def load_bytecode(self, bucket: Bucket) -> None:
        with suppress(OSError, ValueError, EOFError, TypeError, NotImplementedError):
            head, data = _head(bucket), _place(bucket).read_bytes()
            code = marshal.loads(data[len(head) :]) if data.startswith(head) else None
            bucket.code = code if isinstance(code, CodeType) else None

    def dump_bytecode(self, bucket: Bucket) -> None:
        if sys.dont_write_bytecode or bucket.code is None:
            return
        with suppress(OSError, FactcheckError, NotImplementedError):  # an installation that only root may write
            place = _place(bucket)
            place.parent.mkdir(parents=True, exist_ok=True)
            write_file(place, _head(bucket) + marshal.dumps(bucket.code), FactcheckError)


def _place(bucket: Bucket) -> Path:
    """Beside the bytecode of this module, named after the template's key, which its name makes."""
    return Path(cache_from_source(__file__, optimization=bucket.key[:16]))


def _head(bucket: Bucket) -> bytes:
    """What the code was made from: the template, the settings, this Jinja2, this Python."""
    settings = [(name, str(getattr(bucket.environment, name))) for name in _SETTINGS]
    told = (bucket.checksum, settings, jinja2.__version__, sys.version)
    return hashlib.sha256(repr(told).encode()).digest()
