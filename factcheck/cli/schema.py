"""``factcheck schema``: the log's form for editors and programs."""

from __future__ import annotations


def schema() -> None:
    """Print the log's JSON Schema."""
    from factcheck.cli.terminal import pour

    pour(schema_text())


def schema_text() -> str:
    """The schema as it is printed, and written beside the logs."""
    import json

    from factcheck import log

    return json.dumps(log.schema(), indent=2, ensure_ascii=False) + "\n"
