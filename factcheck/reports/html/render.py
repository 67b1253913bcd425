"""The page's data into one file of HTML that needs nothing beside it. Jinja2 is loaded when a page is written."""

from __future__ import annotations

import base64
import hashlib

from factcheck.model import Report
from factcheck.reports.html.view import page


def _hash(inline: str) -> str:
    """The source expression by which a content security policy allows exactly this inline text (CSP level 3)."""
    return "sha256-" + base64.b64encode(hashlib.sha256(inline.encode()).digest()).decode()


def fill(template: str, **values: object) -> str:
    """A template of another page, given as text, which may take this page's parts ("parts.html.j2", "card.html.j2")."""
    from factcheck.reports.html.environment import compiled

    return compiled(template).render(**values)


def render(report: Report) -> str:
    """``report`` as one page of HTML: no request, a strict policy, readable without JavaScript."""
    return fill_alone("page.html.j2", page=page(report))


def fill_alone(template: str, **values: object) -> str:
    """A page of this room in one file: style and script within it, and a policy that lets in nothing else."""
    from markupsafe import Markup

    from factcheck.reports.html.environment import environment, part

    style, script = part("page.css"), part("page.js")
    policy = f"default-src 'none'; style-src '{_hash(style)}'; script-src '{_hash(script)}'; " + (
        "base-uri 'none'; form-action 'none'"
    )
    # Style and script are the package's own files, never a user's text: the only things set unescaped.
    shown = {**values, "policy": policy, "style": Markup(style), "script": Markup(script)}
    return environment().get_template(template).render(shown)
