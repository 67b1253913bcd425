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


def imports(path: Path) -> Iterator[str]:
    """Every module ``path`` imports, at the top or inside a function, by full name."""
    for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
        if isinstance(node, ast.Import):
            yield from (a.name for a in node.names)
        elif isinstance(node, ast.ImportFrom):
            assert node.level == 0, f"{path}: relative import"
            module = node.module or ""
            for alias in node.names:
                full = f"{module}.{alias.name}"
                yield full if full in MODULES else module


IMPORTED = {n: frozenset(imports(p)) for n, p in MODULES.items()}
OURS = {n: sorted(i for i in imported if i in MODULES and i != n) for n, imported in IMPORTED.items()}


def room(module: str) -> str:
    parts = module.split(".")
    return parts[1] if len(parts) > 1 else ""


@pytest.mark.parametrize("module", MODULES)
def test_room_is_on_the_plan(module: str) -> None:
    assert room(module) in FLOORS


@pytest.mark.parametrize("module", MODULES)
def test_imports_run_downward(module: str) -> None:
    here = room(module)
    up = [i for i in OURS[module] if room(i) != here and room(i) and FLOORS[room(i)] >= FLOORS[here]]
    assert up == []


@pytest.mark.parametrize("module", [m for m in MODULES if room(m) in WINGS])
def test_wing_members_are_strangers(module: str) -> None:
    """A member knows its wing's door and shared floor plan, never a sibling's rooms."""
    parts = module.split(".")
    if len(parts) < 3:
        return  # the wing's own __init__ lists its members
    siblings = [
        i for i in OURS[module] if room(i) == parts[1] and len(i.split(".")) > 2 and i.split(".")[2] != parts[2]
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


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_file_is_short(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= 400


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_no_catch_all_room(path: Path) -> None:
    assert not re.fullmatch(r"utils?|helpers?|common|misc", path.stem)


@pytest.mark.parametrize("path", [p for p in FILES if "cli" not in p.parts and p.stem != "__main__"], ids=name_of)
def test_only_the_command_line_prints_and_exits(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
    assert not called & {"print", "exit", "quit"}
    assert "sys.exit" not in ast.unparse(tree)


@pytest.mark.parametrize("path", [p for p in FILES if "readers" in p.parts], ids=name_of)
def test_readers_open_nothing(path: Path) -> None:
    tree = ast.parse(path.read_text(encoding="utf-8"))
    called = {n.func.id for n in ast.walk(tree) if isinstance(n, ast.Call) and isinstance(n.func, ast.Name)}
    assert "open" not in called
    assert "io.open" not in ast.unparse(tree)
    rooms = {i.split(".")[0] for i in imports(path) if i != "urllib.parse"}
    assert not rooms & {"pathlib", "os", "socket", "urllib", "requests"}


@pytest.mark.parametrize("path", FILES, ids=name_of)
def test_network_has_one_room(path: Path) -> None:
    if path.is_relative_to(PACKAGE / "library"):
        return
    assert not {i.split(".")[0] for i in imports(path)} & {"requests", "socket", "urllib3", "http"}
