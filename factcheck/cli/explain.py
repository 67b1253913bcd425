"""``factcheck explain``: what a code means."""

from __future__ import annotations

from typing import Annotated

import typer


def explain(
    code: Annotated[
        str, typer.Argument(metavar="CODE", help="A code of a finding, such as Q102; without one, all codes.")
    ] = "",
) -> None:
    """Say what a code means. With an example and what to do; without a code, list them all."""
    from factcheck.cli.terminal import say
    from factcheck.errors import UsageError
    from factcheck.rules import RULES
    from factcheck.yamltext import nearest

    if not code:
        for each in RULES:
            say(f"{each.code} {each.name}")
        return
    known = {rule.code: rule for rule in RULES}
    rule = known.get(code.strip().upper())
    if rule is None:
        raise UsageError(f"there is no code {code!r}", hint=nearest(code, known))
    say(f"{rule.code} {rule.name}")
    for part in (rule.meaning, f"Example: {rule.example}", f"What to do: {rule.todo}"):
        print()
        say(part)
