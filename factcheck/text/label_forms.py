"""The printed forms of a speaker's label, as patterns, and the words that make or unmake one.

Every pattern begins at the start of a line (INLINE aside) and repeats possessively
("*+"), so that each character is looked at a fixed number of times.
"""

from __future__ import annotations

import re
from collections.abc import Iterable
from itertools import groupby
from operator import itemgetter


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
PARTICLES = _words("""
    de da do dos das del della di du des la le van von der den ter ten el al bin ibn abu y e of and the pro tempore
    zu zur af av to for bint mac
""")  # fmt: skip
# In British print, without the full stop that marks an address: "Mr. Speaker: I rise".
IN_THE_CHAIR = {"Mr Speaker", "Madam Deputy Speaker", "Mr Deputy Speaker", "Mr Chairman"}
# Who speaks once between others, and has no name; never enough for a transcript.
IN_A_TALK = _words("""
    reporter moderator interviewer host audience operator narrator journalist questioner interpreter translator anchor
    caller student heckler unknown speaker chair chairman chairwoman chairperson president clerk
""")  # fmt: skip
RANKS = {"president", "speaker", "chairman", "chairwoman", "chair", "chairperson", "chancellor", "prime", "minister"}


def _by_first_letter(words: Iterable[str]) -> str:
    """A pattern of ``words`` that is left at the first character when no word begins with it."""
    return (
        "(?:"
        + "|".join(f"{c}(?:{'|'.join(w[1:] for w in ws)})" for c, ws in groupby(sorted(words), itemgetter(0)))
        + ")"
    )


_DAY = r"\d{{1,4}}[./-]\d{{1,2}}[./-]\d{{1,4}},?[ ]"
_TIME = (
    rf"[\[(]?(?:{_DAY})?(?P<{{}}>\d{{{{1,2}}}}:\d\d(?::\d\d)?(?:[.,]\d{{{{1,3}}}})?)"
    r"(?:[ ]?[AaPp]\.?[Mm]\b\.?)?[\])]?"
)
_PREFIX = (
    r"[ \t]*+(?:>{1,3}[ \t]*+|[-–—•*][ \t]++)?(?:\d{1,2}[ \t]{2,40}+)?"  # caption mark, bullet, line number
    rf"(?:{_TIME.format('time')}[ \t]*+[-–—]?[ \t]*+)?"
)
_WORD = r"(?:[^\W\d_a-z][^\s:,()\[\]]{0,30}+|#?\d{1,3}|(?:" + "|".join(sorted(PARTICLES)) + r")(?=[ \t]))"
_NAME = rf"(?P<name>[^\W\d_a-z][^\s:,()\[\]]{{0,30}}+(?:[ \t]{_WORD}){{0,6}}+)"
_ROLE = r"(?P<role>(?:,[ \t]++|[ \t]++(?:--?|[–—])[ \t]++)[^\n:()\[\].?!]{2,60}+)?+"
_NOTES = r"(?P<notes>(?:[ \t]*+(?:\([^()\n]{1,60}+\)|\[[^\[\]\n]{1,40}+\])){0,3}+)"
_TITLE = "(?:(?:" + "|".join(sorted((t.capitalize() for t in TITLES), key=len, reverse=True)) + r")\.?[ \t]+){1,2}"

# Titles in capitals before a name and a full stop; others ("GENERAL PROVISIONS.") open a paragraph of a law.
_SHOUTED = r"(?:MR|MRS|MS|MISS|DR|MAYOR|SENATOR|GOVERNOR|PROFESSOR|COUNCILLOR|COMMISSIONER)\.?[ ]"
_FRENCH_CHAIR = r"(?:M\.[ ]le|Mme[ ]la)[ ](?:vice-)?(?:président|ministre|rapporteu|secrétaire|garde)"
_FORMULA = (
    r"(?P<formula>(?:Some|An|Several)[ ][Hh]on\.[ ][Mm]embers?"
    r"|(?:El[ ](?:señor|Sr\.)|La[ ](?:señora|Sra\.))[ ][^\n:()\[\]]{2,40}+)"
)
_NAME_IN_BRACKETS = _NAME.replace("<name>", "<inside>")
_NAME_IN_COLUMN = _NAME.replace(r"[ \t]", "[ ]")

COLON = re.compile(
    rf"^{_PREFIX}(?P<question>Q\d{{1,4}}[ \t]++)?(?P<number>\d{{1,4}}[.)][ \t]++)?"
    rf"(?:{_FORMULA}|{_NAME}{_ROLE}{_NOTES}(?P<place>,[ \t]++[^\n:()\[\]]{{2,60}}+)?+|\[{_NAME_IN_BRACKETS}\])"
    rf"[ \t\xa0\u202f]*+:(?=\s|\Z)(?:[ \t]++(?=[\[(]){_TIME.format('after')})?",
    re.M,
)
DASH = re.compile(rf"^{_PREFIX}{_NAME}(?P<role>,[^\n:()\[\].?!–—]{{2,60}}+)?+{_NOTES}\.?[ \t]++[–—](?=[ \t])", re.M)
STOP = re.compile(
    rf"^[ \t]*+(?P<name>(?:{_TITLE}(?:[A-Z]\.[ ]?){{0,2}}|The[ ]|{_SHOUTED}(?=[A-Z]))(?![a-z])"
    rf"[^\W\d_][\w'’ \t-]{{1,45}}?|{_FRENCH_CHAIR}[^.\n]{{0,40}}?){_NOTES}\.(?:(?=\s)|[–—-]{{1,2}}(?=\S))",
    re.M,
)
Q_AND_A = re.compile(
    rf"^{_PREFIX}(?P<name>Q|A)(?:\.[ \t]*[–—]?|[ \t]*--?|[ \t]*[–—]|[ \t]{{2,}}|(?<=Q)[ \t])(?=[ \t]*[^\s:])", re.M
)
_CUE = rf"(?:{_TIME.format('cue')}[ \t]*+--?>[^\n]{{4,40}}\n)?"
ALONE = re.compile(
    rf"^{_CUE}{_PREFIX}{_NAME}{_ROLE}{_NOTES}(?:[ \t,|·-]*+(?:\n[ \t]*+)?{_TIME.format('after')})?[ \t]*+"
    r"\n\s*+(?=\S)(?!\d{1,2}:\d\d)",  # two times on two lines are a programme
    re.M,
)
COLUMN = re.compile(
    rf"^[ \t]*+{_NAME_IN_COLUMN}(?:[ ]*\t[ \t]*+|[ ]{{3,}}+|[ \t]++(?:[–—|]|--?)[ \t]++)(?=[^\s|])", re.M
)
INLINE = re.compile(
    r"(?<=[.?!…\"”)\]–—-])[ \t]++(?P<name>[^\W\d_a-z][^\Wa-z]*+(?:[ .'’-]{1,2}+[^\Wa-z]++){0,4}+)(?P<notes>):(?=[ \t])"
)
# A line end before what each form must begin with: the quick look of factcheck.text.openings.
# The first look is at one character, because most lines of wrapped prose begin in small letters.
TITLE_LINE = re.compile(
    r"\n(?=[ \tA-Z])(?=[ \t]*+(?:The (?![a-z])|"
    + _by_first_letter(t.capitalize() for t in TITLES)
    + rf"[. \t]|{_SHOUTED}|{_FRENCH_CHAIR}))"
)
Q_AND_A_LINE = re.compile(rf"\n(?=[QA\W\d])(?={_PREFIX}[QA](?:[.\t–—-]|[ ][ \t–—-]|(?<=Q)[ ]))")
CAPITAL_LINE = re.compile(rf"\n(?=[^a-z\n])(?={_CUE}{_PREFIX}[^\W\d_a-z])")
REPORTS = re.compile(  # "Reyes, the mayor, said:" leads in a quotation; it is no label
    r"\b(?:sa(?:id|ys)|add(?:s|ed)|wr(?:ote|ites)|ask(?:s|ed)|t(?:old|ells)|repl(?:ied|ies)|explain(?:s|ed)|not(?:es|ed)|"
    r"post(?:s|ed)|tweeted|continue[sd]|declare[sd]|state[sd]|announce[sd]|argue[sd]|th(?:is|at|us)|follow(?:s|ing))\W*$"
)
IN_OFFICE = re.compile(r"[ \t]*\((?:Mr|Mrs|Ms|Miss|Dr|Sir|Dame|Lord|Lady|Baroness)\b")  # "The Minister (Ms Reyes)"
TIMED_NOTE = re.compile(r"[ \t]*[(\[][^()\[\]\n]*\d:\d\d[^()\[\]\n]*[)\]]")
CLOCK = re.compile(r"\d{1,2}:\d\d(?::\d\d)?")
