"""Commands that read plain arguments themselves: Typer has Pydantic do it, which is longer to load than all else.

What is not plain (a choice or a number that is given) Typer reads as ever.
"""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from pathlib import Path
from typing import Any

from typer.core import TyperCommand, TyperGroup


class Quick(TyperCommand):
    """A command whose plain arguments cost nothing to read."""

    def get_params(self, ctx: Any) -> list[Any]:
        return _quickened(super().get_params(ctx))


class QuickGroup(TyperGroup):
    """A command with commands of its own, likewise."""

    def get_params(self, ctx: Any) -> list[Any]:
        return _quickened(super().get_params(ctx))


def _quickened(params: list[Any]) -> list[Any]:
    for param in params:
        if hasattr(param, "type_descriptor") and not isinstance(param.process_value, partial):
            param.process_value = partial(_read, param, param.process_value)
    return params


def _read(param: Any, usual: Callable[..., Any], ctx: Any, value: Any) -> Any:
    """The value of a plain argument; everything else, and one that must be given and is not, as ``usual``."""
    kind = getattr(param.type_descriptor, "annotation", None)
    if kind is Path and type(value) is str:
        value = Path(value)
    elif kind == list[str] and not isinstance(value, str) and (value or not param.required):
        value = list(value or ())
    elif type(value) is not kind and (value is not None or param.required):  # text and defaults are read already
        return usual(ctx, value)
    return param.callback(ctx, param, value) if param.callback else value
