"""What a parser might do that a file has taken over: the child's part of a test."""

from __future__ import annotations

from factcheck.guard.confined import serve


def main() -> None:
    serve(lambda _, data: str(eval(data)).encode())
