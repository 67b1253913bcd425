"""What the label of a speaker looks like in print: "MR. PESKOV:", "Q.", "Mr. LEAHY.", "[00:12] JANE DOE:".

A label is only a candidate here. Whether a text is a transcript at all is
settled from all of them together, in :mod:`factcheck.text.turns`.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from enum import IntEnum
from itertools import groupby
from operator import itemgetter

from factcheck.model import Value
from factcheck.text.openings import colons_inside, lines_like, lines_with, lines_with_dashes


class Strength(IntEnum):
    """How much a label by itself speaks for a transcript."""

    WEAK = 1  # "Wallace:", "Jane Doe, mayor:" — also the form of a list of cities
    STRONG = 2  # "WALLACE:", "Mr. Leahy:", "[00:12] Wallace:"
    SURE = 3  # "MR. PESKOV:", "THE PRESIDENT:", "Mr. LEAHY.", "Q." — a form that nothing else has


class Label(Value, frozen=True):
    """A candidate: it starts at ``start``, the speech after it at ``speech``, in characters of the text."""

    start: int
    speech: int
    label: str
    time: str
    strength: Strength


def _words(text: str) -> frozenset[str]:
    return frozenset(text.split())


TITLES = _words("""
    mr mrs ms miss mx dr prof professor sen senator rep representative congressman congresswoman delegate gov
    governor mayor president vice minister secretary undersecretary ambassador chairman chairwoman chair chairperson
    judge justice chief general gen admiral adm colonel col captain capt major maj lieutenant lt sergeant sgt
    officer detective sheriff commissioner director superintendent councillor councilor councilman councilwoman
    councilmember alderman supervisor trustee deputy attorney hon sir dame lord lady baroness rev father bishop
    archbishop speaker prime premier chancellor coach herr frau monsieur madame m mme
""")  # fmt: skip
QUESTION_AND_ANSWER = frozenset({"q", "a", "question", "answer", "q1", "q2", "q3", "a1", "a2", "a3"})
# Words that open a line with a colon and name no speaker.
NO_SPEAKER = _words("""
    note notes monday tuesday wednesday thursday friday saturday sunday january february march april may june july
    august september october november december background summary example examples warning update updated correction
    clarification editor's editors source sources photo photos image picture caption credit read related location
    date time place venue where when what who why how subject re to from cc bcc present participants speakers
    moderators panelists panellists guests witnesses hosts
    attendees absent agenda item chapter section part figure fig table step tip tips ps contact phone email e-mail
    mail website web address tel fax conclusion introduction results result methods method verdict claim rating
    ruling fact facts myth myths pros cons pro con price ingredients director cast written breaking exclusive watch
    live video listen opinion analysis context file more see also by in on at for with an and but or if as of this
    that these those here there i we you they he she it yes no home away score final total today yesterday tomorrow
    morning evening afternoon night key points highlights title author published posted tags topics topic category
    filed copyright advertisement sponsored http https ftp www url link links references reference disclaimer
    disclosure abstract keywords doi isbn isin ticker volume issue page pages line lines verse act scene setting
    duration length rank name names age born died education occupation party district status votes vote motion ayes
    noes nays amendment bill purpose question's remember important caution attention reminder bottom first second
    third fourth fifth finally lastly next then now meanwhile however therefore plus minus low high again besides
    moreover fellow fellow-citizens fellow-countrymen fellow-americans my dear ladies gentlemen members friends
    colleagues greetings wait so well
""")  # fmt: skip
_PARTICLES = _words("""
    de da do dos das del della di du des la le van von der den ter ten el al bin ibn abu y e of and the pro tempore
    zu zur af av to for bint mac
""")  # fmt: skip
# In British print, without the full stop that marks an address: "Mr. Speaker: I rise".
_IN_THE_CHAIR = {"Mr Speaker", "Madam Deputy Speaker", "Mr Deputy Speaker", "Mr Chairman"}
_RANKS = {"president", "speaker", "chairman", "chairwoman", "chair", "chairperson", "chancellor", "prime", "minister"}


def _by_first_letter(words: Iterable[str]) -> str:
    """A pattern of ``words`` that is left at the first character when no word begins with it."""
    return (
        "(?:"
        + "|".join(f"{c}(?:{'|'.join(w[1:] for w in ws)})" for c, ws in groupby(sorted(words), itemgetter(0)))
        + ")"
    )


# Possessive quantifiers ("*+") keep each pattern to one look at each character.
_TIME = r"[\[(]?(?P<{}>\d{{1,2}}:\d\d(?::\d\d)?(?:[.,]\d{{1,3}})?)[\])]?"
_PREFIX = (
    r"[ \t]*+(?:>{1,3}[ \t]*+|[-–—•*][ \t]++)?(?:\d{1,2}[ \t]{2,40}+)?"  # caption mark, bullet, line number
    rf"(?:{_TIME.format('time')}[ \t]*+[-–—]?[ \t]*+)?"
)
_WORD = r"(?:[^\W\d_a-z][^\s:,()\[\]]{0,30}+|#?\d{1,3}|(?:" + "|".join(sorted(_PARTICLES)) + r")(?=[ \t]))"
_NAME = rf"(?P<name>[^\W\d_a-z][^\s:,()\[\]]{{0,30}}+(?:[ \t]{_WORD}){{0,6}}+)"
_ROLE = r"(?P<role>(?:,[ \t]++|[ \t]++(?:--?|[–—])[ \t]++)[^\n:()\[\].?!]{2,60}+)?+"
_NOTES = r"(?P<notes>(?:[ \t]*+(?:\([^()\n]{1,60}+\)|\[[^\[\]\n]{1,40}+\])){0,3}+)"
_TITLE = "(?:(?:" + "|".join(sorted((t.capitalize() for t in TITLES), key=len, reverse=True)) + r")\.?[ \t]+){1,2}"

_COLON = re.compile(
    rf"^{_PREFIX}(?P<question>Q\d{{1,4}}[ \t]++)?{_NAME}{_ROLE}{_NOTES}"
    r"(?P<place>,[ \t]++[^\n:()\[\]]{2,60}+)?+[ \t\xa0\u202f]*+:(?=\s|\Z)",
    re.M,
)
_DASH = re.compile(rf"^{_PREFIX}{_NAME}(?P<role>,[^\n:()\[\].?!–—]{{2,60}}+)?+{_NOTES}\.?[ \t]++[–—](?=[ \t])", re.M)
_STOP = re.compile(
    rf"^[ \t]*+(?P<name>(?:{_TITLE}(?:[A-Z]\.[ ]?){{0,2}}|The[ ])(?![a-z])[^\W\d_][\w'’ \t-]{{1,45}}?){_NOTES}\.(?=\s)",
    re.M,
)
_Q_AND_A = re.compile(
    rf"^{_PREFIX}(?P<name>Q|A)(?:\.[ \t]*[–—]?|[ \t]*--?|[ \t]*[–—]|[ \t]{{2,}}|(?<=Q)[ \t])(?=[ \t]*[^\s:])", re.M
)
_CUE = rf"(?:{_TIME.format('cue')}[ \t]*+--?>[^\n]{{4,40}}\n)?"
_ALONE = re.compile(
    rf"^{_CUE}{_PREFIX}{_NAME}{_ROLE}{_NOTES}(?:[ \t,-]*+{_TIME.format('after')})?[ \t]*+"
    r"\n\s*+(?=\S)(?!\d{1,2}:\d\d)",  # two times on two lines are a programme
    re.M,
)
_COLUMN = re.compile(rf"^[ \t]*+{_NAME}(?:[ ]*\t[ \t]*+|[ ]{{3,}}+|[ \t]++[–—|][ \t]++)(?=[^\s|])", re.M)
_INLINE = re.compile(
    r"(?<=[.?!…\"”)\]–—-])[ \t]++(?P<name>[^\W\d_a-z][^\Wa-z]*+(?:[ .'’-]{1,2}+[^\Wa-z]++){0,4}+)(?P<notes>):(?=[ \t])"
)
# A line end before what each form must begin with: the quick look of factcheck.text.openings.
_TITLE_LINE = re.compile(
    r"\n(?=[ \t]*+(?:The (?![a-z])|" + _by_first_letter(t.capitalize() for t in TITLES) + r"[. \t]))"
)
_Q_AND_A_LINE = re.compile(rf"\n(?={_PREFIX}[QA](?:[.\t–—-]|[ ][ \t–—-]|(?<=Q)[ ]))")
_CAPITAL_LINE = re.compile(rf"\n(?={_CUE}{_PREFIX}[^\W\d_a-z])")
_REPORTS = re.compile(  # "Reyes, the mayor, said:" leads in a quotation; it is no label
    r"\b(?:sa(?:id|ys)|add(?:s|ed)|wr(?:ote|ites)|ask(?:s|ed)|t(?:old|ells)|repl(?:ied|ies)|explain(?:s|ed)|not(?:es|ed)|"
    r"post(?:s|ed)|tweeted|continue[sd]|declare[sd]|state[sd]|announce[sd]|argue[sd]|th(?:is|at|us)|follow(?:s|ing))\W*$"
)
_IN_OFFICE = re.compile(r"[ \t]*\((?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness)\b")  # "The Minister (Ms Reyes)"
_TIMED_NOTE = re.compile(r"[ \t]*[(\[][^()\[\]\n]*\d:\d\d[^()\[\]\n]*[)\]]")
_CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")


def find_labels(text: str) -> list[Label]:
    """Every candidate at the start of a line or, in capitals with a colon, inside one; in order. O(characters)."""
    found: dict[int, Label] = {}
    for candidates, weigh in _FORMS:
        for match in candidates(text):
            strength = weigh(match)
            if strength:
                found.setdefault(match.start(), _label(match, strength))
    kept: list[Label] = []
    for start in sorted(found):
        if not kept or start >= kept[-1].speech:  # "MS. ORTEGA:" holds "ORTEGA:"
            kept.append(found[start])
    return kept


def find_names_alone(text: str) -> list[Label]:
    """Lines that hold nothing but what may be a speaker's name, with a role or a time; in order."""
    found = []
    reached = 0  # a name may not stand in what another one speaks
    for start in lines_like(text, _CAPITAL_LINE):
        match = _ALONE.match(text, start) if start >= reached else None
        if not match:
            continue
        reached = match.end()
        marked = match["role"] or match["notes"] or match["time"] or match["after"] or match["cue"]
        if _is_name(match["name"]) and match["name"][-1] not in ".;" and (marked or len(match["name"].split()) <= 4):
            timed = match["cue"] or match["time"] or match["after"] or _clock(match["notes"])
            found.append(_label(match, Strength.STRONG if timed else Strength.WEAK))
    return found


def find_columns(text: str) -> list[Label]:
    """Lines that begin with what may be a name in a column of its own: "REYES    We will…"; in order."""
    lines = sorted(
        {*lines_with(text, "\t"), *lines_with(text, "   "), *lines_with(text, " | "), *lines_with_dashes(text)}
    )
    found = (m for m in _matches(_COLUMN, lines, text) if _is_name(m["name"]) and len(m["name"].split()) <= 4)
    return [_label(m, Strength.WEAK) for m in found if m["name"][-1] not in ".;"]


def _label(match: re.Match[str], strength: Strength) -> Label:
    parts = match.groupdict(default="")
    notes = parts.get("notes", "")
    time = parts.get("cue") or parts.get("time") or parts.get("after") or _clock(notes)
    printed = parts["name"] + parts.get("role", "").rstrip(" \t-") + _TIMED_NOTE.sub("", notes) + parts.get("place", "")
    return Label(match.start(), match.end(), printed.rstrip(" \t.,"), time, strength)


def _weigh_colon(match: re.Match[str]) -> Strength | None:
    name = match["name"]
    if name.lower() in QUESTION_AND_ANSWER:
        return Strength.SURE
    if not _is_name(name) or _REPORTS.search(match["role"] or ""):
        return None
    words = name.split()
    if _all_capitals(words):
        return Strength.SURE if words[0].strip(".").lower() in TITLES | {"the"} and len(words) > 1 else Strength.STRONG
    in_office = words[0] == "The" and _IN_OFFICE.match(match["notes"])
    if in_office or match["question"] or name in _IN_THE_CHAIR:
        return Strength.STRONG
    titled = words[0].strip(".").lower() in TITLES and len(words) > 1 and words[-1].lower() not in _RANKS
    return Strength.STRONG if titled or match["time"] or _clock(match["notes"]) else Strength.WEAK


def _weigh_dash(match: re.Match[str]) -> Strength | None:
    """ "Ana Ruiz, rapporteur. – text"; without the full stop it is a sentence, or a dateline: "LYON — text"."""
    if not _is_name(match["name"].rstrip(".")) or not match.group().rstrip(" \t–—").endswith("."):
        return None
    return Strength.STRONG if match["role"] else Strength.WEAK


def _weigh_question(_: re.Match[str]) -> Strength:
    return Strength.SURE


def _weigh_inline(match: re.Match[str]) -> Strength | None:
    name = match["name"]
    return Strength.WEAK if _is_name(name) and _all_capitals(name.split()) else None


def _weigh_stop(match: re.Match[str]) -> Strength | None:
    """A label that a full stop closes: "Mr. LEAHY", "The SPEAKER pro tempore"; "Senator Dunn" is weak."""
    words = [w for w in re.split(r"[\s.]+", match["name"]) if w]
    surname = [w for w in words[1:] if w.lower() not in TITLES] or words[-1:]
    before_of = match["name"].split(" of ")[0].split()
    if _capitals(before_of[-1]) or (words[0] == "The" and _capitals(words[1])):
        return Strength.SURE
    if surname[0].lower() in _RANKS:  # "Mr. President." is how a speech begins
        return Strength.WEAK if words[0] == "The" and len(words) == 2 else None
    if len(words[-1]) == 1:  # "President George W. Bush"
        return None
    named = words[0] != "The" and len(surname) <= 3 and all(w[0].isupper() for w in surname)
    return Strength.WEAK if named else None


def _matches(pattern: re.Pattern[str], lines: Iterable[int], text: str) -> Iterator[re.Match[str]]:
    return (match for start in lines if (match := pattern.match(text, start)))


_FORMS: tuple[tuple[Callable[[str], Iterator[re.Match[str]]], Callable[[re.Match[str]], Strength | None]], ...] = (
    (lambda text: _matches(_STOP, lines_like(text, _TITLE_LINE), text), _weigh_stop),
    (lambda text: _matches(_Q_AND_A, lines_like(text, _Q_AND_A_LINE), text), _weigh_question),
    (lambda text: _matches(_COLON, lines_with(text, ":"), text), _weigh_colon),
    (lambda text: _matches(_DASH, lines_with_dashes(text), text), _weigh_dash),
    (lambda text: (m for span in colons_inside(text) for m in _INLINE.finditer(text, *span)), _weigh_inline),
)


def _is_name(name: str) -> bool:
    words = name.split()
    if words[0].lower().strip(".,'’") in NO_SPEAKER or len(name) < 2 or name.lower() in QUESTION_AND_ANSWER:
        return False
    if any(c in name for c in '!?;"“”/=<>|{}@&%$*'):
        return False
    return words[0][0].isupper() and all(
        w[0].isupper() or w.lstrip("#").isdigit() or w.lower() in _PARTICLES for w in words
    )


def _all_capitals(words: Sequence[str]) -> bool:
    return all(
        _capitals(w) or w.lower() in _PARTICLES or w.lstrip("#").isdigit() or w.endswith(".") for w in words
    ) and any(_capitals(w) for w in words)


def _capitals(word: str) -> bool:
    """In capitals, as "LEAHY", "McCONNELL" and "O'NEIL" are."""
    letters = [c for c in word if c.isalpha()]
    return len(letters) > 1 and letters[-1].isupper() and 2 * sum(c.isupper() for c in letters) > len(letters)


def _clock(notes: str) -> str:
    match = _CLOCK.search(notes)
    return match.group() if match else ""
