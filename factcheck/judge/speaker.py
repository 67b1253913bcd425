"""Judge the speaker: who spoke the words, by the turn they stand in or by the source's card."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from factcheck.judge.retold import retold
from factcheck.model import Agreement, AgreementCheck, Source, SourceCard, SourceKind, Speaker, Value, replace
from factcheck.text.fold import glyphs
from factcheck.text.persons import same_person, spelt_alike

# Kinds in which quotation marks hold somebody else's words.
_SECONDHAND = (SourceKind.ARTICLE, SourceKind.REPORT, SourceKind.RELEASE)
# Kinds that are one person's own words: what stands in quotation marks there is said by that person too.
_OWN_WORDS = (SourceKind.SPEECH, SourceKind.POST, SourceKind.TRANSCRIPT, SourceKind.INTERVIEW)
# Kinds in which several people take turns.
_DIALOGUE = (SourceKind.TRANSCRIPT, SourceKind.INTERVIEW)
# Quotation marks are looked for in the paragraph only.
_PARAGRAPH = 2_000


class Voice(Value, frozen=True):
    """Who speaks at a place of a source: the name, every name it goes by, and how we know."""

    name: str  # "" when the source does not say
    names: tuple[str, ...] = ()
    label: str = ""  # as printed before the turn
    why: str = ""
    others: tuple[str, ...] = ()  # names of those who may as well speak there
    sure: bool = True  # False: read from the source's own attribution, which may be misread
    retold_by: str = ""  # who speaks there, where the words are another's
    beside: str = ""  # the paragraph, where an article has the words outside quotation marks: its author's, or reported


def quoted_voice(source: Source, name: str) -> Voice:
    """Whom a source itself gives quoted words to: by the card's names where it knows the person."""
    known = _on_card(name, source.card.speakers)
    names = (name, known.name, *known.aliases) if known else (name,)
    return Voice(known.name if known else name, names, "", f"the source quotes {name}", sure=False)


def may_quote(source: Source, offset: int) -> bool:
    """Whether character ``offset`` stands inside quotation marks, in a kind of source that quotes other people."""
    return (
        source.card.kind not in _OWN_WORDS
        and not source.document.turns
        and _inside_quotation(source.document.text, offset)
    )


def retelling_voice(source: Source, offset: int) -> Voice | None:
    """Who is retold at character ``offset`` by the one who speaks there; None where the words are the speaker's own.

    In an article the words in quotation marks are :func:`quoted_voice`'s. A name is
    taken as the source's attribution is; "she" and "my mother" leave it unknown.
    """
    document = source.document
    if source.card.kind in _SECONDHAND and not document.turns:
        return None
    number = document.turn_number(offset)
    found = retold(document.text, offset, document.turns[number - 1].span.start if number else 0)
    if found is None:
        return None
    speaker = voice_at(source, offset)
    if found.name:
        named = quoted_voice(source, found.name)
        if speaker.name and any(_same(found.name, n) for n in speaker.names):
            return None
        return replace(named, label=speaker.label, retold_by=speaker.name)
    by = speaker.name or "the source"
    return Voice("", (), speaker.label, f"{by} retells another’s words here (“{found.cue}”), and does not name them")


def voice_at(source: Source, offset: int) -> Voice:
    """Who speaks at character ``offset``: whom the turn's label means, else the first speaker on the card.

    A label means whom the card says; else whom the transcript itself says (``Turn.name``).

    A dialogue of several people whose turns could not be told apart is nobody's.
    """
    document, card = source.document, source.card
    number = document.turn_number(offset)
    if number:
        turn = document.turns[number - 1]
        label, told = turn.label, (turn.label, turn.name) if turn.name else (turn.label,)
        known = next((s for name in told if (s := _on_card(name, card.speakers))), None)
        names = (known.name, *known.aliases, *told) if known else told
        return Voice(known.name if known else told[-1], names, label, f"“{label}” in the source")
    if document.turns:
        return Voice("", why="the words stand outside every speaker turn of the source")
    if card.kind in _SECONDHAND and _inside_quotation(document.text, offset):
        return Voice("", why="the source itself quotes these words, and who said them is not on its card")
    if len(card.speakers) > 1 and card.kind in _DIALOGUE:
        return Voice("", why="the source has several speakers, and no speaker turns were found in it")
    if card.speakers:
        first, *more = card.speakers
        others = tuple(n for s in more for n in (s.name, *s.aliases))
        beside = _paragraph(document.text, offset) if card.kind in _SECONDHAND else ""
        return Voice(first.name, (first.name, *first.aliases), "", "the source’s speaker", others, beside=beside)
    return Voice("", why="the source names no speaker")


def other_names(cards: Iterable[SourceCard]) -> dict[str, tuple[str, ...]]:
    """Every name and alias on some cards, with the others of the same person.

    Bare roles are left out: "the chair" is another person on every card.
    """
    groups: dict[str, dict[str, None]] = {}
    for speaker in (s for card in cards for s in card.speakers if s.aliases):
        names = dict.fromkeys(n for n in (speaker.name, *speaker.aliases) if same_person(n, n) is not None)
        for name in names:
            groups.setdefault(_plain(name), {}).update(names)
    return {name: tuple(group) for name, group in groups.items()}


def known_as(voice: Voice, names: Mapping[str, tuple[str, ...]]) -> Voice:
    """``voice`` with the names of :func:`other_names` that the library has for it too."""
    more = names.get(_plain(voice.name), ()) if voice.name else ()
    return replace(voice, names=tuple(dict.fromkeys((*voice.names, *more)))) if more else voice


def _on_card(label: str, speakers: tuple[Speaker, ...]) -> Speaker | None:
    """The card's speaker whom a label means: an alias to the letter first, then by name."""
    for speaker in speakers:
        if any(_plain(label) == _plain(n) for n in (speaker.name, *speaker.aliases)):
            return speaker
    fitting = [s for s in speakers if any(same_person(label, n) for n in _names_for(label, s))]
    return fitting[0] if len(fitting) == 1 else None


def _names_for(other: str, speaker: Speaker) -> tuple[str, ...]:
    """A speaker's names to hold against another: without the bare surname where the whole names are of two people.

    "Holm" stands for Kirsten Holm, but Per Holm is somebody else.
    """
    names = (speaker.name, *speaker.aliases)
    if same_person(other, speaker.name) is not False:
        return names
    own = set(_plain(speaker.name).split())
    return tuple(n for n in names if not set(_plain(n).split()) < own)


def _plain(name: str) -> str:
    return " ".join(glyphs(name).casefold().replace(".", "").split())


def _paragraph(text: str, offset: int) -> str:
    start = text.rfind("\n", max(0, offset - _PARAGRAPH), offset) + 1
    end = text.find("\n", offset, offset + _PARAGRAPH)
    return text[max(start, offset - _PARAGRAPH) : end if end >= 0 else offset + _PARAGRAPH]


def _inside_quotation(text: str, offset: int) -> bool:
    start = max(text.rfind("\n", max(0, offset - _PARAGRAPH), offset), 0)
    before = text[start:offset]
    return before.count("“") > before.count("”") or before.count('"') % 2 == 1


def judge_speaker(speaker: Speaker | None, voice: Voice) -> AgreementCheck:
    """Hold the article's speaker against who speaks in the source. Unknown stays unknown."""
    if speaker is None or not speaker.name:
        said = f"; the source has {voice.name}" if voice.name else ""
        return AgreementCheck(Agreement.UNKNOWN, f"The log names no speaker{said}.", "Q202", "", voice.name)
    if not voice.name:
        return AgreementCheck(Agreement.UNKNOWN, _sentence(voice.why), "Q202", speaker.name, "")
    ours = (speaker.name, *speaker.aliases)
    answers = [_same(a, b) for b in voice.names for a in _names_for(b, speaker)]
    if any(answers):
        return AgreementCheck(Agreement.CONFIRMED, _confirmed(speaker, voice), "", speaker.name, voice.name)
    if any(_same(a, b) for a in ours for b in voice.others):
        reason = f"The source has several speakers and does not say which of them speaks: {voice.name} or another."
        return AgreementCheck(Agreement.UNKNOWN, reason, "Q202", speaker.name, "")
    alike = next((n for n in voice.names if any(spelt_alike(a, n) for a in ours)), "")
    if alike:
        reason = f"The source has {alike}, the article {speaker.name}: one name spelt in two ways, or two people."
        return AgreementCheck(Agreement.UNKNOWN, reason, "Q203" if not voice.sure else "Q202", speaker.name, voice.name)
    if voice.beside and _surname(speaker.name) in _plain(voice.beside):
        beside = f"beside the name of {speaker.name}: read whose words they are."
        reason = f"The source has this outside quotation marks, {beside}"
        return AgreementCheck(Agreement.UNKNOWN, reason, "Q203", speaker.name, voice.name)
    if not voice.sure:
        reason = f"The source quotes {voice.name} here, so it seems, and not {speaker.name}."
        if voice.retold_by:
            reason = (
                f"{voice.retold_by} retells {voice.name} here, so it seems; they are not {speaker.name}’s own words."
            )
        return AgreementCheck(Agreement.UNKNOWN, reason, "Q203", speaker.name, voice.name)
    if any(a is False for a in answers):
        reason = f"The source has {voice.name} saying this, not {speaker.name}."
        return AgreementCheck(Agreement.DIFFERS, reason, "Q201", speaker.name, voice.name)
    reason = f"The source’s “{voice.name}” may or may not be {speaker.name}; an alias on its card would settle it."
    return AgreementCheck(Agreement.UNKNOWN, reason, "Q202", speaker.name, voice.name)


def _surname(name: str) -> str:
    return (_plain(name).split() or [name])[-1]


def _same(a: str, b: str) -> bool | None:
    return True if _plain(a) == _plain(b) else same_person(a, b)


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:] + "." if text else ""


def _confirmed(speaker: Speaker, voice: Voice) -> str:
    if voice.retold_by:
        return f"{voice.retold_by} retells {voice.name}’s words."
    if not voice.sure:
        return f"The source quotes {voice.name}."
    if voice.label and _plain(voice.label) != _plain(speaker.name):
        return f"“{voice.label}” is {voice.name}." if voice.name != voice.label else f"“{voice.label}” speaks."
    return f"{voice.name} speaks."
