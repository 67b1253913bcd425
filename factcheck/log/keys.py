"""What may stand in a log: every key with its meaning. The reader and the JSON Schema both follow these."""

from __future__ import annotations

from collections.abc import Mapping

from factcheck.model import ClaimKind, MarkIs

VERSION = 1  # of the log's form; a reader refuses what it does not know

LOG = {
    "version": f"the form of this file; {VERSION}",
    "article": "the article that is checked",
    "speakers": "who says things in the article",
    "claims": "what is to be checked, in the order of the article",
    "gone": "claims that a later draft no longer makes; kept with their notes and marks, not checked",
}
ARTICLE = {
    "file": "the article's file, from the desk's folder",
    "title": "its headline",
    "author": "who wrote it",
    "published": "when it appeared; words like “on Monday” count from here",
    "sha256": "the file's hash when the claims were taken from it",
    "offered": "fingerprints of what extract found then; what you take out of the log is not offered again",
}
SPEAKER = {
    "id": "a short name for use in this file",
    "name": "the full name, as it should be printed",
    "aliases": "other names for the same person, as articles and transcripts print them",
}
CLAIM = {
    "id": "a short name, used once",
    "kind": "quote (someone's words) or claim (a statement of fact)",
    "text": "the words as the article prints them",
    "speaker": "the id of the speaker, for a quote",
    "date": "when it was said, or when it happened: YYYY, YYYY-MM, YYYY-MM-DD or FROM/TO",
    "occasion": "where or at what it was said",
    "at": "where it stands in the article",
    "sources": "the ids of the sources it must rest on; empty: the whole library is searched",
    "need": "how many independent sources are wanted",
    "guessed": "keys that factcheck inferred and no person has seen",
    "note": "anything the next reader should know",
    "mark": "a person's word on it; never changed by factcheck",
}
AT = {
    "line": "the line of the article's file, from 1",
    "prefix": "the words just before",
    "suffix": "the words just after",
}
MARK = {
    "is": "the person's decision",
    "by": "who decided",
    "on": "when: YYYY-MM-DD",
    "note": "why",
    "basis": "a hash of what was decided on; when that changes, the mark is stale",
}

Form = Mapping[str, object]  # a piece of JSON Schema

_DATE: Form = {"type": "string", "pattern": r"^$|^\d{4}(-\d{2}(-\d{2})?)?(/\d{4}(-\d{2}(-\d{2})?)?)?$"}
_TEXTS: Form = {"type": "array", "items": {"type": "string"}}
_ID: Form = {"type": "string", "minLength": 1}


def schema() -> dict[str, object]:
    """The JSON Schema (2020-12) of a log, for completion and warnings in editors."""
    mark = _object(MARK, {"is": {"enum": [m.value for m in MarkIs]}, "on": _DATE})
    at = _object(AT, {"line": {"type": "integer", "minimum": 0}})
    claim: dict[str, Form] = {
        "id": _ID,
        "kind": {"enum": [k.value for k in ClaimKind]},
        "text": _ID,
        "date": _DATE,
        "at": at,
        "sources": _TEXTS,
        "need": {"type": "integer", "minimum": 1},
        "guessed": {"type": "array", "items": {"enum": [k for k in CLAIM if k not in ("id", "mark", "guessed")]}},
        "mark": mark,
    }
    claims = _list(_object(CLAIM, claim, "id", "kind", "text"))
    forms: dict[str, Form] = {
        "version": {"const": VERSION},
        "article": _object(ARTICLE, {"file": _ID, "published": _DATE}, "file"),
        "speakers": _list(_object(SPEAKER, {"id": _ID, "name": _ID, "aliases": _TEXTS}, "id", "name")),
        "claims": {**claims, "minItems": 1},
        "gone": claims,
    }
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "factcheck claims log",
        **_object(LOG, forms, "version", "article", "claims"),
    }


def _object(keys: Mapping[str, str], forms: Mapping[str, Form], *required: str) -> dict[str, object]:
    """Text is the form of every key that ``forms`` does not name."""
    properties = {key: {"description": says, **forms.get(key, {"type": "string"})} for key, says in keys.items()}
    ends = {"required": list(required)} if required else {}
    return {"type": "object", "properties": properties, "additionalProperties": False, **ends}


def _list(item: Form) -> dict[str, object]:
    return {"type": "array", "items": item}
