"""Words that tell how what stands beside a clause takes it: those that take a clause, and those that turn it.

Closed lists, of forms as they are compared (see :func:`factcheck.text.fold.key`).
"""

from __future__ import annotations

from factcheck.text import lexicon


def _set(words: str) -> frozenset[str]:
    return frozenset(words.split())


SAYING = _set(
    "say says said saying tell tells told telling claim claims claimed claiming allege alleges alleged argue argues "
    "argued insist insists insisted maintain maintains maintained suggest suggests suggested suggesting state states "
    "stated report reports reported assert asserts asserted swear swears swore sworn announce announced write writes "
    "wrote written promise promises promised warn warns warned hear heard remind call called"
)
THINKING = _set(
    "think thinks thought thinking believe believes believed believing suppose supposed assume assumes assumed imagine "
    "imagined accept accepts accepted agree agrees agreed feel feels felt expect expects expected predict predicts"
)
SHOWING = _set(
    "mean means meant show shows showed shown showing prove proves proved proven indicate indicates indicated imply "
    "implies implied find finds found conclude concludes concluded guarantee guarantees guaranteed concede concedes "
    "admit admits admitted acknowledge confirm confirms confirmed demonstrate establish established follow follows "
    "support supports"
)
# Words that are no verbs and take a clause: "sure that", "no evidence that".
GROUNDS = _set(
    "true sure certain convinced persuaded confident clear right correct satisfied case fact evidence proof sign signs "
    "truth reason reasons indication suggestion way obvious given sense guarantee"
)
GUESSES = _set(
    "likely possible probable claim claims belief idea notion theory hope hopes hoped pray rumour rumor story "
    "chance chances risk possibility danger likelihood prospect"
)
DOUBTING = _set(
    "doubt doubts doubted deny denies denied denying denial dispute disputes disputed reject rejects rejected "
    "refute refutes refuted disbelieve question questions questioned disprove disproves disproved contradict rebut "
    "forbid forbids"
)
FALSE = _set(
    "untrue false incorrect lie lies lying liar myth fiction fallacy misconception nonsense rubbish hoax untruth "
    "impossible inconceivable unlikely doubtful unproven fantasy illusion delusion invention fabrication "
    "falsely wrongly mistakenly"
)
# Wrong to say, that is; "wrong that children go hungry" is said of what is so.
BLAME = _set(
    "wrong absurd ridiculous mistake error foolish silly misleading dishonest unfair naive crazy premature mad "
    "mistaken preposterous irresponsible ludicrous simplistic stupid lied laughable"
)
# What they take is so, denied or not: "I am not surprised that".
FACTIVE = _set(
    "forget forgets forgot forgotten realise realised realize realized regret regrets regretted mind care cares matter "
    "matters secret surprised surprising surprise sorry ashamed notice noticed remember remembered ignore ignored "
    "accident coincidence wonder news stress emphasise emphasize overstate exaggerate enough understand understood "
    "appreciate overlook underestimate know knows knew known knowing aware learn learned learnt discover "
    "see sees saw seen glad happy proud grateful thankful relieved delighted pleased sad angry afraid"
)
KNOWING = _set("know knows aware")
PRETENDING = _set("pretend pretends pretended pretending")
WISHING = _set("wish wishes wished")
# Words that take a clause without a "that": "believes the wall was safe".
BARE = SAYING | THINKING | SHOWING | DOUBTING | FACTIVE | PRETENDING | WISHING | _set("sure certain hope hopes pray")
# "I wish the wall were safe" has one of these behind it, "I wish the town well" has none.
UNREAL = _set("were was would could had")
# Nouns as often as verbs: "questions about the way we live" denies nothing.
ASKED = _set("question questions questioned")
GOVERNORS = (
    SAYING | THINKING | SHOWING | GROUNDS | GUESSES | DOUBTING | FALSE | FACTIVE | PRETENDING | WISHING
) | _set("ask asks asked wonder wondered wondering refuse refuses refused")
ASKING = _set("ask asks asked wonder wondered wondering")
TEMPTING = _set("hard difficult tempting easy hate")
# "I am not afraid to say that": said all the more.
SHY = _set("afraid ashamed embarrassed hesitate hesitated reluctant shy exaggeration tire tired stop cease")
# "Few of | our members".
SHARES = _set("few some half most many one")
NOBODY = _set("nobody none neither")
# "Can I say that" asks nothing.
POLITE = _set("can may could shall should might")
REGRETTING = _set("regret regrets regretted sorry apologise apologised apologize apologized")
TAKES = _set("that whether")
OBJECTS = _set("me you us him her them people everyone everybody anyone anybody parliament")
SUBJECTS = _set("i we you he she it they there this that nobody everyone everybody people some")
FIRST = _set("i we me us i've we've i'm we're i'd we'd i'll we'll let")
PARTS = _set("and but so or nor yet because since although though while whereas as")
CONDITIONAL = _set("if unless suppose supposing imagine assuming provided providing")
INVERTED = _set("had were should")
# "If I may", "if you ask me": nothing hangs on them.
COURTESIES = (
    ("if", "i"),
    ("if", "you"),
    ("if", "anything"),
    ("if", "not"),
    ("if", "we"),
    ("as", "if"),
    ("even", "if"),
)
COURTEOUS = _set("may might ask like will remember recall say anything not prefer look")
BEFORE_SAYING = _set("need needn't")
WEIGHERS = _set("only just merely simply")
QUESTIONS = (lexicon.AUXILIARIES | lexicon.MODALS) - frozenset(("be", "been", "being"))
WHO = _set("who which")
FRAMES = (
    DOUBTING
    | FALSE
    | PRETENDING
    | WISHING
    | lexicon.DENIALS
    | CONDITIONAL
    | _set("whether asked asks wondered hoped hopes refuse")
)
