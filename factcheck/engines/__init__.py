"""Engines: who runs the checks. Verdicts come lazily, in the order of the claims."""

from factcheck.engines.local import run

__all__ = ["run"]
