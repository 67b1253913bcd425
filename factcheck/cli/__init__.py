"""The command line: the only room that prints and exits.

Start-up is kept short: a command imports what it needs when it runs.
"""

from __future__ import annotations

import gc
import os
import sys
from collections.abc import Sequence
from typing import Annotated

import typer

from factcheck import __version__
from factcheck.cli import (
    audit,
    check,
    demo,
    explain,
    extract,
    init,
    mark,
    report,
    review,
    schema,
    search,
    sources,
    verify,
)
from factcheck.cli.options import DeskOption, NoColorOption
from factcheck.cli.quick import Quick, QuickGroup
from factcheck.cli.terminal import complain
from factcheck.errors import FactcheckError

USAGE = 2  # the exit code of everything the user can mend
INTERRUPTED = 130  # 128 + SIGINT
PIPE_CLOSED = 141  # 128 + SIGPIPE
# Objects made before the collector looks for circles: a command lives shortly, and most of what it makes stays.
_SELDOM = 100_000

_HELP = "Find an article's quotes and claims in your sources, and say in plain words how they differ."

app = typer.Typer(
    cls=QuickGroup,
    help=_HELP,
    no_args_is_help=True,
    add_completion=False,
    rich_markup_mode=None,  # formatted help would double the time to show it
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
)
COMMANDS = (
    init.init,
    extract.extract,
    verify.verify,
    check.check,
    search.search,
    report.report,
    review.review,
    mark.mark,
    audit.audit,
    schema.schema,
    explain.explain,
    demo.demo,
)
for command in COMMANDS:
    app.command(cls=Quick)(command)
app.add_typer(sources.app, name="sources")


def _version(wanted: bool) -> None:
    if wanted:
        print(f"factcheck {__version__}")
        raise typer.Exit


@app.callback()
def options(
    ctx: typer.Context,
    desk: DeskOption = None,
    no_color: NoColorOption = False,
    version: Annotated[bool, typer.Option("--version", callback=_version, is_eager=True, help="Say the version.")] = (
        False
    ),
) -> None:
    ctx.obj = desk
    if no_color:
        os.environ["NO_COLOR"] = "1"


def main(arguments: Sequence[str] | None = None) -> int:
    """Run a command line and give its exit code: 0 clear, 1 findings, 2 something the user can mend."""
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="backslashreplace")  # a terminal that lacks a letter still gets the line
    gc.set_threshold(_SELDOM)
    os.environ.setdefault("OPENBLAS_NUM_THREADS", "1")  # nothing here needs the threads that numpy starts with it
    try:
        code = app(args=arguments, prog_name="factcheck", standalone_mode=False)
        sys.stdout.flush()
        return code if isinstance(code, int) else 0
    except FactcheckError as e:
        complain(str(e))
    except typer.TyperException as e:
        if type(e).__name__ != "NoArgsIsHelpError":  # the help was asked for by silence: show it as it is
            asked = getattr(getattr(e, "ctx", None), "command_path", "") or "factcheck"
            complain(f"{e.format_message().rstrip('.')} — see {asked} --help")
        else:
            print(e.format_message(), file=sys.stderr)
    except (KeyboardInterrupt, typer.Abort):
        return INTERRUPTED
    except (BrokenPipeError, SystemExit):  # typer turns the first into the second
        _drop_output()
        return PIPE_CLOSED
    except OSError as e:
        complain(f"the system refused to read or write: {(e.strerror or str(e)).lower()}")
        _drop_output()
    return USAGE


def _drop_output() -> None:
    """What is still unwritten goes nowhere, so that nothing complains at exit."""
    os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
