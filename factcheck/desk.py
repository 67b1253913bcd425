"""A desk: the folders of one body of work, and its settings.

Flags beat the environment (FACTCHECK_DESK, FACTCHECK_FAIL_ON), which beats
factcheck.toml, which beats the defaults of :class:`factcheck.model.Settings`.
"""

from __future__ import annotations

import re
import tomllib
from collections.abc import Mapping
from difflib import get_close_matches
from pathlib import Path
from typing import NoReturn

import msgspec

from factcheck.errors import DeskError, UsageError
from factcheck.files import followed, is_inside, leaves_folder, read_file, write_file
from factcheck.model import Level, Settings, Value, replace

FILE = "factcheck.toml"
HOME = ".factcheck"
COPY = "sources"  # in it, of a team's library; by this name reports know the folder of any desk
NEVER = "never"
FAIL_ON = (*(level.value for level in Level if level is not Level.CLEAR), NEVER)
_FOLDERS = ("seeds", "claims", "sources", "reports")
_MAX_SETTINGS = 1_000_000  # bytes
# So strict that a password can only be where it is looked for; what does not fit is shown to nobody.
_HOST = r"(?:[\w.-]*|\[[\da-fA-F:.]+\])(?::\d+)?"
_ADDRESS = re.compile(
    rf"(?P<kind>postgres(?:ql)?://)(?:(?P<user>[^:@/?#\s]*)(?::[^@/?#\s]*)?@)?"
    rf"(?P<place>{_HOST}(?:,{_HOST})*/[^@/?#\s]+)(?:\?[^#\s]*)?"
)

_FRESH = f"""\
# The settings of this desk. A flag beats the environment, the environment beats this file.

# the folders, from here
seeds = "seeds"      # the articles to be checked
claims = "claims"    # one log per article
sources = "sources"  # the source library
reports = "reports"  # what factcheck verify writes

# a team's library, in place of the folder of sources:
# library = "postgresql://user@host/database"

# verify exits with 1 when a finding is at this level or graver:
# {", ".join(FAIL_ON)}
fail_on = "change"
"""


class Desk(Value, frozen=True):
    """A folder with a factcheck.toml, and what that file says."""

    root: Path
    settings: Settings

    @property
    def seeds(self) -> Path:
        return self.root / self.settings.seeds

    @property
    def claims(self) -> Path:
        return self.root / self.settings.claims

    @property
    def sources(self) -> Path:
        """The folder of sources; that of a team's library is a copy, see :mod:`factcheck.library.team`."""
        return self.home / COPY if self.settings.library else self.own_sources

    @property
    def own_sources(self) -> Path:
        """The folder of sources that belongs to this desk alone."""
        return self.root / self.settings.sources

    @property
    def reports(self) -> Path:
        return self.root / self.settings.reports

    @property
    def home(self) -> Path:
        """Where what is made from the desk's files is kept; it can be deleted at any time."""
        return self.root / HOME

    def path(self, inner: str) -> Path:
        """A file that a log names from the desk's folder. Raises DeskError for a way out, by a link too."""
        path = self.root / inner
        if leaves_folder(inner) or not is_inside(self.root, path):
            raise DeskError("this path leads out of the desk", file=inner, hint="keep the article in seeds/")
        return path


def find_desk(start: Path) -> Desk:
    """The desk that ``start`` (a file or a folder) lies in. Raises DeskError when there is none."""
    here = followed(start)
    for folder in (here, *here.parents):
        if (folder / FILE).is_file():
            return open_desk(folder)
    told = f"there is no desk here (no {FILE} in this folder or above it)"
    raise DeskError(told, hint="make one with factcheck init DIR, or name one with --desk DIR")


def open_desk(root: Path) -> Desk:
    """The desk at ``root``. Raises DeskError when its settings are missing or wrong."""
    path = root / FILE
    if not path.is_file():
        told = f"this is no desk: it has no {FILE}"
        raise DeskError(told, file=str(root), hint="make one with factcheck init DIR")
    try:
        text = read_file(path, DeskError, _MAX_SETTINGS).decode("utf-8-sig")
        found = tomllib.loads(text)
    except UnicodeDecodeError as e:
        raise DeskError("the file is not UTF-8 text", file=str(path), hint="save it as UTF-8") from e
    except (tomllib.TOMLDecodeError, RecursionError) as e:
        place = re.search(r" \(at line (\d+), column (\d+)\)", str(e))
        at = (int(place[1]), int(place[2])) if place else (0, 0)
        told = "this is not TOML: " + str(e).removesuffix(place[0] if place else "").lower()
        raise DeskError(told, file=str(path), at=at, hint='write key = "value"') from e
    return Desk(root, _Settled(text, str(path)).read(found))


class _Settled:
    """factcheck.toml on its way to Settings; knows the line of each key."""

    def __init__(self, text: str, file: str) -> None:
        self.text, self.file = text, file

    def read(self, found: Mapping[str, object]) -> Settings:
        known = msgspec.structs.asdict(Settings())
        for key, value in found.items():
            if key not in known:
                close = get_close_matches(key.replace("-", "_"), known, 1)
                hint = f"did you mean {close[0]}?" if close else f"known are: {', '.join(known)}"
                self.fail(key, f"{key} is not a setting", hint)
            if not isinstance(value, str):
                self.fail(key, f"{key} must be text", f'write {key} = "{known[key]}"')
            if key in _FOLDERS and (not value.strip() or leaves_folder(value)):
                self.fail(key, f"{key} leads out of the desk", "name a folder below this one")
            if key == "fail_on" and value not in FAIL_ON:
                self.fail(key, f"{value!r} is no level", f"one of: {', '.join(FAIL_ON)}")
            if key == "library" and value and not shown_address(value):
                told = "library is no address of a PostgreSQL database"
                self.fail(key, told, 'write library = "postgresql://user@host/database", and % codes for : @ / ? #')
        if found.get("originals") and not found.get("library"):
            self.fail("originals", "originals is for a team's library, and there is none", "set library too")
        return Settings(**{key: str(value) for key, value in found.items()})

    def fail(self, key: str, reason: str, hint: str) -> NoReturn:
        line = re.search(rf"^[ \t]*[\"'\[]?{re.escape(key)}\b", self.text, re.MULTILINE)
        at = (self.text.count("\n", 0, line.start()) + 1, 0) if line else (0, 0)
        raise DeskError(reason, file=self.file, at=at, hint=hint)


def shown_address(address: str) -> str:
    """The address of a database as it may be shown: no password, no options; "" when it is none."""
    found = _ADDRESS.fullmatch(address)
    return found["kind"] + (f"{found['user']}@" if found["user"] else "") + found["place"] if found else ""


def settle(settings: Settings, environment: Mapping[str, str], fail_on: str = "") -> Settings:
    """The settings with the environment and then a flag laid over them. Raises UsageError for a level that is none."""
    for name, value in (("FACTCHECK_FAIL_ON", environment.get("FACTCHECK_FAIL_ON", "")), ("--fail-on", fail_on)):
        if value and value not in FAIL_ON:
            raise UsageError(f"{name}: {value!r} is no level", hint=f"one of: {', '.join(FAIL_ON)}")
        settings = replace(settings, fail_on=value or settings.fail_on)
    return settings


def init_desk(root: Path, files: Mapping[str, str]) -> Desk:
    """Make an empty desk at ``root``, with further ``files`` (path from the root: text).

    Raises DeskError, and writes nothing, when there is a desk already or one of
    the files would be overwritten.
    """
    wanted = {FILE: _FRESH, **{f"{folder}/.gitkeep": "" for folder in _FOLDERS}, **files}
    taken = [root / name for name in (FILE, *files) if (root / name).exists()]
    if taken:
        raise DeskError("this is there already; nothing was written", file=str(taken[0]), hint="choose another folder")
    try:
        for folder in _FOLDERS:
            (root / folder).mkdir(parents=True, exist_ok=True)
    except OSError as e:
        told = f"the folder cannot be made ({(e.strerror or str(e)).lower()})"
        raise DeskError(told, file=str(root), hint="choose another folder") from e
    for name, text in wanted.items():
        if not (root / name).exists():
            write_file(root / name, text, DeskError)
    return open_desk(root)
