"""Jinja2's only door: the page's data into one file of HTML that needs nothing beside it."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from factcheck.model import Report
from factcheck.reports.html.view import page

if TYPE_CHECKING:
    from jinja2 import Environment, Template

_TEMPLATES = ("page.html.j2", "index.html.j2", "parts.html.j2", "card.html.j2")

# A page cannot hold most control characters, and no file half a character; the sign for "no such character" is shown.
_CONTROLS = {
    c: "\ufffd" for c in (*range(0x20), *range(0x7F, 0xA0), *range(0xD800, 0xE000)) if chr(c) not in "\t\n\r\x85"
}


def part(name: str) -> str:
    """One of the page's own files, such as ``page.css``."""
    from importlib.resources import files

    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(inline: str) -> str:
    """The source expression by which a content security policy allows exactly this inline text (CSP level 3)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()


def _shown(value: object) -> object:
    """What the template prints for ``value``; markup of our own passes through."""
    return value.translate(_CONTROLS) if type(value) is str else value


@cache
def _environment() -> Environment:
    from jinja2 import DictLoader, Environment, StrictUndefined

    return Environment(
        loader=DictLoader({name: part(name) for name in _TEMPLATES}),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )


def fill(template: str, **values: object) -> str:
    """A template of another page, given as text, which may take this page's parts ("parts.html.j2", "card.html.j2")."""
    return _compiled(template).render(**values)


@cache
def _compiled(template: str) -> Template:
    return _environment().from_string(template)


def render(report: Report) -> str:
    """``report`` as one page of HTML: no request, a strict policy, readable without JavaScript."""
    return fill_alone("page.html.j2", page=page(report))


def fill_alone(template: str, **values: object) -> str:
    """A page of this room in one file: style and script within it, and a policy that lets in nothing else."""
    from markupsafe import Markup

    style, script = part("page.css"), part("page.js")
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; " + (
        "base-uri 'none'; form-action 'none'"
    )
    # Style and script are the package's own files, never a user's text: the only things set unescaped.
    shown = {**values, "policy": policy, "style": Markup(style), "script": Markup(script)}
    return _environment().get_template(template).render(shown)
