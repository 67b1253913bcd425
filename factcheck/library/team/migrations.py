"""How the tables of a team's library came to be what they are: one step for each version, never changed afterwards."""

from __future__ import annotations

LIBRARY, SOURCES, FILES = "factcheck_library", "factcheck_sources", "factcheck_files"

_FIRST = (
    # One row. ``name`` tells this library from any other, ``revision`` its states from each other.
    f"""CREATE TABLE {LIBRARY} (
        only_one boolean PRIMARY KEY DEFAULT true CHECK (only_one),
        version integer NOT NULL,
        name text NOT NULL,
        revision text NOT NULL
    )""",
    # A sidecar as it would stand in a folder. ``revision`` is that of the change it came with.
    f"""CREATE TABLE {SOURCES} (
        id text PRIMARY KEY,
        sidecar text NOT NULL UNIQUE,
        text text NOT NULL,
        sha256 text NOT NULL UNIQUE,
        revision text NOT NULL
    )""",
    # The original of a source, and what was kept of its page.
    f"""CREATE TABLE {FILES} (
        name text PRIMARY KEY,
        source text NOT NULL REFERENCES {SOURCES} ON DELETE CASCADE,
        sha256 text NOT NULL,
        data bytea NOT NULL
    )""",
    # Most originals are packed already, or small; packing them again takes longer than it saves.
    f"ALTER TABLE {FILES} ALTER COLUMN data SET STORAGE EXTERNAL",
)
_SECOND = (
    # Originals may lie in a shared folder; then their bytes are not here.
    f"ALTER TABLE {FILES} ALTER COLUMN data DROP NOT NULL",
    # A file's size, so that a copy is brought up to date in pieces that fit into memory.
    f"ALTER TABLE {FILES} ADD COLUMN size bigint",
    f"UPDATE {FILES} SET size = length(data)",
    f"ALTER TABLE {FILES} ALTER COLUMN size SET NOT NULL",
    # What goes with a source is found without a look at every file.
    f"CREATE INDEX {FILES}_of_source ON {FILES} (source)",
)

# Step n leads from version n to n + 1. Version 0 is a database that holds nothing of ours.
MIGRATIONS = (_FIRST, _SECOND)
VERSION = len(MIGRATIONS)
