"""Reasons: differences told in plain words, as one editor would to another."""

from __future__ import annotations

from collections.abc import Sequence

from factcheck.model import Edit, EditType, Wording

# A reason names so many differences; the card lists them all.
_TOLD = 3

_HOW = {
    EditType.NEGATION: "a negation differs",
    EditType.NUMBER: "a number differs",
    EditType.NAME: "a name differs",
    EditType.MODAL: "how sure it was differs",
    EditType.QUANTIFIER: "how much or how many differs",
    EditType.TENSE: "the form of a verb or noun differs",
    EditType.SUBSTITUTION: "other words",
    EditType.DROPPED: "words were dropped",
    EditType.ADDED: "words were added",
    EditType.ORDER: "words stand in another order",
    EditType.SLIP: "a small word slipped",
    EditType.CONTRACTION: "a contraction",
    EditType.SPELLING: "spelling or number style",
    EditType.FILLER: "a filler was left out",
    EditType.BRACKET: "the editor's own words in brackets",
    EditType.INTERJECTION: "an interjection was skipped",
    EditType.CASE: "capitals",
    EditType.PUNCTUATION: "punctuation",
}
_OPENING = {
    Wording.VERBATIM: "Same words, same order",
    Wording.EDITED: "The same after honest edits",
    Wording.ALTERED: "The passage is there, but the words differ",
    Wording.SPLICED: "Real pieces joined without saying so",
}
_QUIET = (EditType.CASE, EditType.PUNCTUATION)


def tell(result: Wording, edits: Sequence[Edit], faults: Sequence[str]) -> str:
    """One or two sentences: the verdict, then the gravest differences."""
    opening = _OPENING[result]
    if faults:
        opening += ": " + "; ".join(dict.fromkeys(faults))
    loud = [e for e in edits if e.type not in _QUIET]
    quiet = [_HOW[t] for t in _QUIET if any(e.type is t for e in edits)]
    told = [told_edit(e) for e in loud[:_TOLD]]
    if len(loud) > _TOLD:
        more = len(loud) - _TOLD
        told.append(f"and {more} more {'difference' if more == 1 else 'differences'}")
    if quiet:
        differ = "differs" if quiet == [_HOW[EditType.PUNCTUATION]] else "differ"
        told.append(f"{'only ' if not loud and not faults else ''}{' and '.join(quiet)} {differ}")
    return opening + ("; " + "; ".join(told) if told else "") + "."


def told_edit(edit: Edit) -> str:
    """One difference: what kind, the article's words, the source's."""
    if edit.type is EditType.CONTINUED:
        return f"{edit.note}: “{edit.source} …”"
    if edit.type is EditType.TRUNCATED:
        return f"the source has “{edit.source}”, the article cut it to “{edit.article}”"
    if edit.type is EditType.ELLIPSIS:
        return f"a marked ellipsis: {edit.note}" if edit.article == "…" else f"{edit.note}: “{edit.source}”"
    if edit.type in (EditType.FILLER, EditType.INTERJECTION):
        return f"{_HOW[edit.type]}: “{edit.source}”"
    how = _HOW[edit.type] if not edit.note else f"{_HOW[edit.type]} ({edit.note})"
    if not edit.source or not edit.article:
        return f"{how}: “{edit.article or edit.source}”"
    return f"{how}: article “{edit.article}”, source “{edit.source}”"
