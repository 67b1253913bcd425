"""The house rules, read from the imports: downward only, no circles, small files."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "factcheck"
FILES = sorted(PACKAGE.rglob("*.py"))

FLOORS = {
    "": 0,  # factcheck/__init__.py: the version
    "errors": 1,
    "model": 1,
    "files": 2,
    "guard": 2,
    "rules": 2,
    "phrases": 2,
    "yamltext": 3,
    "text": 3,
    "readers": 4,
    "processes": 2,
    "index": 5,
    "desk": 5,
    "log": 5,
    "library": 6,
    "redraft": 6,
    "extract": 7,
    "locate": 7,
    "judge": 7,
    "check": 8,
    "engines": 9,
    "excerpts": 9,
    "assemble": 10,
    "reports": 11,
    "review": 12,
    "cli": 13,
    "__main__": 14,
}
WINGS = ("readers", "engines", "reports")
DOORS = {  # one library, one door
    "rapidfuzz": 1,
    "ruamel": 1,
    "jinja2": 1,
    "bs4": 1,
    "charset_normalizer": 1,
    "requests": 1,
    "urllib3": 1,
    "lxml": 1,
    "pypdfium2": 1,
    "docx": 1,
    "striprtf": 1,
    "pysubs2": 1,
    "webvtt": 1,
    "warcio": 1,
    "trafilatura": 1,
    "starlette": 1,
    "uvicorn": 1,
    "sqlalchemy": 1,
    "psycopg": 0,  # SQLAlchemy finds it
}


def name_of(path: Path) -> str:
    parts = path.relative_to(ROOT).with_suffix("").parts
    return ".".join(parts[:-1] if parts[-1] == "__init__" else parts)


MODULES = {name_of(p): p for p in FILES}


TREES = {n: ast.parse(path.read_text(encoding="utf-8")) for n, path in MODULES.items()}


def imports(name: str) -> Iterator[str]:
    """Every module that the module ``name`` imports, at the top or inside a function, by full name."""
    for node in ast.walk(TREES[name]):
        if isinstance(node, ast.Import):
            yield from (a.name for a in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{name}: relative import"
            module = node.module or ""
            for alias in node.names:
                full = f"{module}.{alias.name}"
                yield full if full in MODULES else module


IMPORTED = {n: frozenset(imports(n)) for n in MODULES}
OURS = {n: sorted(i for i in imported if i in MODULES and i != n) for n, imported in IMPORTED.items()}


def room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


def test_every_room_is_on_the_plan() -> None:
    assert {room(module) for module in MODULES} <= set(FLOORS)


def test_imports_run_downward() -> None:
    up = [
        f"{module} imports {other}"
        for module in MODULES
        for other in OURS[module]
        if room(other) not in (room(module), "") and FLOORS[room(other)] >= FLOORS[room(module)]
    ]
    assert up == []


def member(module: str) -> str:
    """Which member of a wing this is; "" for the wing's own __init__, which lists its members."""
    parts = module.split(".")
    return parts[2] if len(parts) > 2 else ""


def test_wing_members_are_strangers() -> None:
    """A member knows its wing's door and shared floor plan, never a sibling's rooms."""
    siblings = [
        f"{module} imports {other}"
        for module in MODULES
        if room(module) in WINGS and member(module)
        for other in OURS[module]
        if room(other) == room(module) and member(other) not in ("", member(module))
    ]
    assert siblings == []


def test_no_circles() -> None:
    state: dict[str, int] = {}

    def visit(module: str, path: tuple[str, ...]) -> None:
        assert state.get(module) != 1, " -> ".join([*path, module])
        if module in state:
            return
        state[module] = 1
        for other in OURS[module]:
            visit(other, (*path, module))
        state[module] = 2

    for module in MODULES:
        visit(module, ())


@pytest.mark.parametrize("library", DOORS)
def test_one_library_one_door(library: str) -> None:
    users = [n for n, imported in IMPORTED.items() if any(i.split(".")[0] == library for i in imported)]
    assert len(users) <= DOORS[library], users


def test_files_are_short() -> None:
    long = [name for name, path in MODULES.items() if len(path.read_text(encoding="utf-8").splitlines()) > 400]
    assert long == []


def test_no_catch_all_room() -> None:
    assert [p.stem for p in FILES if re.fullmatch(r"utils?|helpers?|common|misc", p.stem)] == []


def calls(tree: ast.AST) -> set[str]:
    """The plain names that are called anywhere in a module."""
    return {n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}


def test_only_the_command_line_prints_and_exits() -> None:
    silent = {n: TREES[n] for n, path in MODULES.items() if "cli" not in path.parts and path.stem != "__main__"}
    loud = [
        name
        for name, tree in silent.items()
        if calls(tree) & {"print", "exit", "quit"} or "sys.exit" in ast.unparse(tree)
    ]
    assert loud == []


READERS = [n for n in MODULES if room(n) == "readers"]


def test_readers_open_nothing() -> None:
    assert [n for n in READERS if "open" in calls(TREES[n]) or "io.open" in ast.unparse(TREES[n])] == []


def test_readers_know_neither_disk_nor_network() -> None:
    rooms = {n: {i.split(".")[0] for i in IMPORTED[n] if i != "urllib.parse"} for n in READERS}
    assert [n for n in READERS if rooms[n] & {"pathlib", "os", "socket", "urllib", "requests"}] == []


def test_network_has_one_room() -> None:
    online = {n for n in MODULES if {i.split(".")[0] for i in IMPORTED[n]} & {"requests", "socket", "urllib3", "http"}}
    assert {room(n) for n in online} == {"library"}
