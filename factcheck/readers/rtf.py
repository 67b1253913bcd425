"""Rich text (RTF): its paragraphs, footnotes apart, deleted stretches left out."""

from __future__ import annotations

import re
from collections.abc import Iterator

from factcheck.errors import ReadError
from factcheck.model import Document, Metadata, Span, replace
from factcheck.text.story import Passage, tell

# Groups that the library would drop or run into the text, by the words they begin with.
_GROUP = re.compile(r"\{\s*(?:\\\*\s*)?\\(footnote|annotation|shptxt|dptxbxtext|deleted)\b")
_BRACE = re.compile(r"\\.|[{}]", re.DOTALL)
_FONTS = re.compile(r"\{\s*\\fonttbl\b")
_PAGE = re.compile(r"\\ansicpg\d+")
_INFO = re.compile(r"\{\\info\b")
_SAID = re.compile(r"\{\\(title|author)\s([^{}]*)\}")
_DAY = re.compile(r"\{\\creatim\\yr(\d{4})\\mo(\d{1,2})\\dy(\d{1,2})")
_PARTS = {"footnote": "footnote", "annotation": "comment", "shptxt": "text box", "dptxbxtext": "text box"}
_MARK = re.compile(r"[*†‡\d]{0,4}[ \t]*")  # the note's own number, where it is typed and not a field
_LARGEST = 64 << 20  # bytes; more is pictures, of which the library keeps nothing


def read(data: bytes, name: str) -> Document:
    """The Document of an .rtf file. Raises ReadError when it is none or holds no text."""
    if not data.lstrip()[:6].startswith(b"{\\rtf"):
        hint = "check what the file is, and give it the right ending" if data else "the file is empty"
        raise ReadError("this is no RTF document", hint=hint)
    if len(data) > _LARGEST:
        raise ReadError(f"it is larger than {_LARGEST >> 20} MB", hint="remove its pictures, or save it as .docx")
    source = data.decode("latin-1").replace("HYPERLINK", "LINK")  # else addresses are put between the words
    groups = list(_groups(source))
    body, done = [], 0
    for _, span in groups:
        body.append(source[done : span.start])
        done = span.end
    body.append(source[done:])
    head = "{\\rtf1" + "".join(m.group() for m in [_PAGE.search(source)] if m) + _fonts(source)
    told = tell(_passages("".join(body), head, [(kind, s.of(source)) for kind, s in groups]), _metadata(source, head))
    if not told.text:
        raise ReadError("no text", hint="the document is empty, or its pages are pictures")
    return replace(told, name=name, format="rtf")


def _passages(body: str, head: str, groups: list[tuple[str, str]]) -> Iterator[Passage]:
    number = 0
    for line in _text(body).split("\n"):
        text = line.strip().strip("|").replace("|", "\n") if line.rstrip().endswith("|") else line
        if text.strip():
            number += 1
            yield Passage(text, paragraph=number)
    notes = 0
    for kind, group in groups:
        if kind in _PARTS:
            notes += kind == "footnote"
            part = f"footnote {notes}" if kind == "footnote" else _PARTS[kind]
            words = _GROUP.sub("{", group, count=1)
            yield Passage(_MARK.sub("", _text(head + words + "}").strip(), count=1), part=part, aside=True)


def _groups(source: str) -> Iterator[tuple[str, Span]]:
    """The outermost groups that are no part of the body's sentences, in order. O(characters)."""
    at = 0
    while found := _GROUP.search(source, at):
        depth, at = 1, len(source)
        for brace in _BRACE.finditer(source, found.start() + 1):
            depth += {"{": 1, "}": -1}.get(brace.group(), 0)
            if depth == 0:
                at = brace.end()
                break
        yield found[1], Span(found.start(), at)


def _fonts(source: str) -> str:
    """The table of fonts: it says in which alphabets bytes are to be read."""
    found = _FONTS.search(source)
    if not found:
        return ""
    depth = 1
    for brace in _BRACE.finditer(source, found.start() + 1):
        depth += {"{": 1, "}": -1}.get(brace.group(), 0)
        if depth == 0:
            return source[found.start() : brace.end()]
    return ""


def _text(rtf: str) -> str:
    from striprtf.striprtf import rtf_to_text

    text: str = rtf_to_text(rtf, errors="replace")  # type: ignore[no-untyped-call]
    return text.replace("\r", "").encode("utf-16", "surrogatepass").decode("utf-16", "replace")


def _metadata(source: str, head: str) -> Metadata:
    info = _INFO.search(source)
    if not info:
        return Metadata()
    near = source[info.start() : info.start() + 4000]
    said = {m[1]: _text(f"{head} {m[2]}}}").strip() for m in _SAID.finditer(near)}
    day = _DAY.search(near)
    published = f"{day[1]}-{int(day[2]):02}-{int(day[3]):02}" if day else ""
    return Metadata(said.get("title", ""), said.get("author", ""), published)
