"""Who stars in a work, who plays a part in it, which album a song is from: another name where the source lists them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from factcheck.judge.claim_actors import name_keys
from factcheck.judge.claim_reading import Reading
from factcheck.judge.claim_rest import PRONOUNS, Rest
from factcheck.judge.claim_singly import is_common
from factcheck.judge.claim_stead import heads, opens
from factcheck.text.concepts import concept
from factcheck.text.lexicon import PREPOSITIONS
from factcheck.text.names import NameMention
from factcheck.text.nations import nations
from factcheck.text.titles import table
from factcheck.text.words import words_of

_SONGS = frozenset(concept(w) for w in table("song single track ballad"))
_LEFT = table("left omitted dropped off")  # of a song that is not on an album
_TITLED = re.compile(r",? [^.;,]{0,40}\balbum\b")
_STAR = concept("star")
_PLAYS = frozenset(concept(w) for w in table("play portray"))
_ROLE = frozenset(concept(w) for w in table("role part character"))
_GIVEN = frozenset(concept(w) for w in table("give gave offer write cast"))  # of a part that another plays
# Names in a list of those who star: a shorter one may leave some out.
_CAST = 3
_OPEN_LIST = table("alongside others other including include includes such like among")
_BOTH = 2  # the part, and the work or the year
_NEAR = 4  # words between "stars" and the first name, or the word that opens the list


def albums(rest: Rest) -> Iterator[NameMention]:
    """The album a song is from, where the passage tells of the song, and of an album by another name."""
    claim, passage, (i, j) = rest.claim, rest.passage, rest.at
    led = {"from", "on", "album"} & {*claim.words.keys[max(0, i - 2) : i]}
    if not led or "album" in claim.words.keys[j : j + 1] or nations(claim.words.keys[i:j]):
        return
    if not rest.others or not _SONGS & (claim.held | passage.held) or not rest.told or passage.keys & _LEFT:
        return
    for other in passage.names:
        first, _ = passage.extent(other.span)
        if passage.words.keys[first - 1 : first] == ["album"] or _TITLED.match(passage.text, other.span.end):
            yield other


def casts(rest: Rest) -> Iterator[NameMention]:
    """Who stars in a film, where the passage lists those who do."""
    claim, passage = rest.claim, rest.passage
    if _STAR not in claim.held or _STAR not in passage.held or not _of_the_work(rest) or not _stars(rest):
        return
    for v in (i for i, c in enumerate(passage.concepts) if c == _STAR):
        following = [n for n in passage.names if n.span.start >= passage.words.ends[v]]
        first = passage.extent(following[0].span)[0] if following else v
        if v < first <= v + _NEAR and not rest.any_between(v, first, PREPOSITIONS):
            listed = list(_listed(passage, following))
            end = passage.extent(listed[-1].span)[1]
            if len(listed) >= _CAST and not rest.any_between(v, end + _NEAR, _OPEN_LIST):
                yield listed[0]


def _of_the_work(rest: Rest) -> bool:
    """Whether the passage names the work, or its source has it for a title and names nothing else before "stars"."""
    concepts, passage = rest.claim.concepts, rest.passage
    title = {concepts[i] for i in rest.wanted if not is_common(concepts[i]) and concepts[i] != _STAR}
    if not title or title <= passage.held:
        return bool(title)
    known = {concept(k) for k in words_of(rest.ground.source.card.title).keys}
    stars = passage.words.starts[passage.concepts.index(_STAR)]
    return title <= known and not any(n.span.start < stars for n in passage.names)


def _stars(rest: Rest) -> bool:
    """Whether the claim says of its name that it stars: "Lund stars in Salt", "Salt stars Lund"."""
    keys, (i, j) = rest.claim.words.keys, rest.at
    star = rest.claim.concepts.index(_STAR)
    if star < i:
        return {"in", "as"}.isdisjoint(keys[star:i])
    return star - j < _NEAR and "in" in keys[star + 1 : star + 2]


def _listed(reading: Reading, names: list[NameMention]) -> Iterator[NameMention]:
    """A name and those listed after it: "Lund, Kessel and Bell"."""
    yield names[0]
    for one, other in pairwise(names):
        if not re.fullmatch(r"\W*(?:and|or|&)?\W*", reading.text[one.span.end : other.span.start]):
            return
        yield other


def parts(rest: Rest) -> Iterator[NameMention]:
    """Who played a part in a year, or in a work that both name: a part alone is played by many."""
    claim, passage = rest.claim, rest.passage
    if not claim.held & _PLAYS or len(rest.others) + rest.figures < _BOTH or not opens(rest):
        return
    named = {name_keys(n.text)[-1] for n in rest.others}
    for told in rest.sentences:
        keys, free = passage.words.keys[told.first : told.last], heads(rest, told)
        played = _ROLE & {*passage.concepts[told.first : told.last]}
        given = {*passage.concepts[told.first : told.last]} & _GIVEN
        if free and played and not given and named <= {*keys} and PRONOUNS.isdisjoint(keys):
            yield free[0]
