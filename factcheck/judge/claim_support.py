"""What else of a claim a passage holds: its words, its subject, its polarity."""

from __future__ import annotations

from factcheck.judge.claim_reading import Reading
from factcheck.model import Source, Span
from factcheck.text.lexicon import DENIALS, HEDGES, NEGATIONS
from factcheck.text.names import NameMention
from factcheck.text.titles import table
from factcheck.text.words import Words

# Characters before a passage in which "it" and "the council" find what they stand for.
_BEFORE = 600
# These words limit or widen a claim; a source that lacks them says something else.
_LIMITS = table("only exclusively solely never always every all none first last most least nobody everyone")
_TURNS = DENIALS | table(
    """reject rejects rejected rejecting dispute disputes disputed false falsely alleged allegedly rumoured rumored
    instead rather unlike except stopped cancelled canceled withdrew abandoned planned proposed attempted tried"""
)
_PRONOUNS = table("it he she they his her its their this these")


def lead_in(source: Source, span: Span) -> str:
    """The title and the words just before a passage: what its "he" and "it" may stand for."""
    return f"{source.card.title}\n{source.document.text[max(0, span.start - _BEFORE) : span.start]}"


def share(claim: Reading, passage: Reading, context: str) -> float:
    """The share of the claim's content words that stand in the passage; a name also counts before it."""
    wanted = claim.content()
    if not wanted:
        return 1.0
    return 1 - len(_absent(claim, passage, context)) / len(wanted)


def _absent(claim: Reading, passage: Reading, context: str) -> list[int]:
    present = {
        k
        for n in claim.names
        if _names(n, passage.words) or _names(n, Words(context))
        for k in range(*claim.extent(n.span))
    }
    return [i for i in claim.content() if claim.concepts[i] not in passage.held and i not in present]


def missing_words(claim: Reading, passage: Reading, context: str) -> tuple[str, ...]:
    """The claim's words of content, and its limiting words, that the passage has not."""
    absent = _absent(claim, passage, context)
    limits = [i for i, k in enumerate(claim.words.keys) if k in _LIMITS and k not in passage.words.keys]
    return tuple(claim.words.raw(i) for i in sorted({*absent, *limits}))


def same_polarity(claim: Reading, passage: Reading) -> bool:
    """Whether both deny or neither does, and the passage has no word that turns it round."""
    turned = [k for k in passage.words.keys if k in _TURNS and k not in claim.words.keys]
    hedged = [k for k in passage.words.keys if k in HEDGES and k not in claim.words.keys]
    return _denies(claim) == _denies(passage) and not turned and not hedged


def _denies(reading: Reading) -> bool:
    return sum(k in NEGATIONS or k.endswith("n't") or k in DENIALS for k in reading.words.keys) % 2 == 1


def same_subject(claim: Reading, passage: Reading, context: str) -> bool:
    """No sign that the passage is about another: its names, or what leads up to it, hold the claim's first name.

    Without a name in the claim there is nothing to go by. Where the passage begins
    with a pronoun and nothing before it names anyone, the pronoun is left open.
    """
    if not claim.names:
        return True
    subject = claim.names[0]
    if _names(subject, passage.words) or any(_names(n, passage.words) for n in claim.names[1:] if _acts(claim, n)):
        return not _other_actor(claim, passage)
    if _names(subject, Words(context)):
        return True
    return not context.strip() and _left_open(claim, passage)


def _left_open(claim: Reading, passage: Reading) -> bool:
    """Whether the passage, or the verb it shares with the claim, has a pronoun or "the film" for its subject."""
    keys = passage.words.keys
    shared = {claim.concepts[v] for v in claim.verbs}
    heads = [0, *(v for v in passage.verbs if passage.concepts[v] in shared)]
    return any(
        keys[k] in _PRONOUNS or keys[k] == "the" for v in heads for k in range(max(0, v - 3), v + 1) if k < len(keys)
    )


def _acts(claim: Reading, name: NameMention) -> bool:
    """Whether a name is the subject of one of the claim's verbs."""
    return any(claim.subject(v) == name for v in claim.verbs)


def _names(name: NameMention, words: Words) -> bool:
    """Whether the last word of a name stands there, or two others of a longer one."""
    keys, there = Words(name.text).keys, set(words.keys)
    return keys[-1:] == [] or keys[-1] in there or len(there & set(keys)) > 1


def _other_actor(claim: Reading, passage: Reading) -> bool:
    """Whether the verb that both share has another name before it in the passage."""
    for verb in claim.verbs:
        ours = claim.subject(verb)
        theirs = [passage.subject(v) for v in passage.verbs if passage.concepts[v] == claim.concepts[verb]]
        if ours is None or not theirs or any(t is None for t in theirs):
            continue
        keys = {k for n in claim.names for k in Words(n.text).keys}
        if all(t is not None and not keys & set(Words(t.text).keys) for t in theirs):
            return True
    return False


def hints(claim: Reading, passage: Reading, title: str) -> tuple[str, ...]:
    """What a person should look at before confirming: never a verdict."""
    found = []
    for words, what in ((NEGATIONS | DENIALS, "a negation"), (_LIMITS - NEGATIONS, "a limiting word")):
        ours = [k for k in claim.words.keys if k in words or (what == "a negation" and k.endswith("n't"))]
        theirs = [k for k in passage.words.keys if k in words or (what == "a negation" and k.endswith("n't"))]
        if ours and not theirs:
            found.append(f"The claim has {what}, “{ours[0]}”, that the passage of “{title}” has not.")
        if theirs and not ours and what == "a negation":
            found.append(f"The passage of “{title}” has {what}, “{theirs[0]}”, that the claim has not.")
    return tuple(found)
