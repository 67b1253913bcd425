"""Jinja2's only door: the page's data into one file of HTML that needs nothing beside it."""

from __future__ import annotations

import base64
import hashlib
from functools import cache
from typing import TYPE_CHECKING

from factcheck.model import Report
from factcheck.reports.html.view import page

if TYPE_CHECKING:
    from jinja2 import Template

# A page cannot hold most control characters at all; they are shown as the sign for "no such character".
_CONTROLS = {c: "\ufffd" for c in (*range(0x20), *range(0x7F, 0xA0)) if chr(c) not in "\t\n\r\x85"}


def _part(name: str) -> str:
    from importlib.resources import files

    return files(__package__).joinpath(name).read_text(encoding="utf-8")


def _hash(inline: str) -> str:
    """The source expression by which a content security policy allows exactly this inline text (CSP level 3)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()


def _shown(value: object) -> object:
    """What the template prints for ``value``; markup of our own passes through."""
    return value.translate(_CONTROLS) if type(value) is str else value


@cache
def _template() -> Template:
    from jinja2 import DictLoader, Environment, StrictUndefined

    environment = Environment(
        loader=DictLoader({name: _part(name) for name in ("page.html.j2", "card.html.j2")}),
        autoescape=True,
        finalize=_shown,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    return environment.get_template("page.html.j2")


def render(report: Report) -> str:
    """``report`` as one page of HTML: no request, a strict policy, readable without JavaScript."""
    from markupsafe import Markup

    style, script = _part("page.css"), _part("page.js")
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; " + (
        "base-uri 'none'; form-action 'none'"
    )
    # Style and script are the package's own files, never a user's text: the only things set unescaped.
    return _template().render(page=page(report), policy=policy, style=Markup(style), script=Markup(script))
