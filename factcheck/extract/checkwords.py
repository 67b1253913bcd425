"""The words checkworthiness goes by, in classes. English; general lexicons, not drawn from any one collection.

A class holds words that say one thing of a sentence: that it counts, compares,
tells a deed, judges, promises. A word may be in several.
"""

from __future__ import annotations

from factcheck.text.titles import table


def _verbs(bases: str) -> frozenset[str]:
    """The regular forms of verbs; a "+" doubles the last letter ("cut+": cutting)."""
    found: set[str] = set()
    for marked in bases.split():
        base = marked.rstrip("+")
        stem = base + base[-1] if marked != base else base[:-1] if base.endswith("e") else base
        soft = base.endswith("y") and base[-2] not in "aeiou"
        third = base[:-1] + "ies" if soft else base + ("es" if base.endswith(("s", "sh", "ch", "x")) else "s")
        found |= {base, third, base[:-1] + "ied" if soft else stem + "ed", stem + "ing"}
    return frozenset(found)


def _nouns(singulars: str) -> frozenset[str]:
    """Nouns with their regular plurals."""
    found: set[str] = set()
    for one in singulars.split():
        soft = one.endswith("y") and one[-2] not in "aeiou"
        found |= {one, one[:-1] + "ies" if soft else one + ("es" if one.endswith(("s", "x", "ch", "sh")) else "s")}
    return frozenset(found)


NUMBERS = table(
    """two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen seventeen eighteen
    nineteen twenty thirty forty fifty sixty seventy eighty ninety hundred thousand"""
)
AMOUNTS = table("hundreds thousands dozens million millions billion billions trillion trillions percent half dozen")
MONEY_AND_MILLIONS = AMOUNTS - {"half", "dozen"} | table("cent cents % $ £ € dollar dollars euro euros pounds")
SHARES = table(
    """half third thirds quarter quarters fifth tenth double doubled doubling triple tripled quadrupled twice average
    median majority minority rate rates number numbers total percentage ratio times per"""
)
QUANTIFIERS = table("many most several both various few all every each any much nearly almost over")
SUPERLATIVES = table(  # of things that are measured or counted
    """biggest largest highest lowest smallest fastest slowest longest shortest poorest richest deadliest oldest
    youngest busiest tallest deepest hottest coldest wettest driest heaviest earliest costliest fewest"""
)
EXTREMES = table(
    "most least greatest worst first only ever record history entire never single none last leading top bottom"
)
COMPARED = table("more less fewer higher lower larger smaller bigger greater worse faster slower cheaper longer older")
TRENDS = _verbs(
    """increase grow rise decline decrease reduce cut+ raise slash expand soar plunge climb jump lower drop+ gain lose
    double triple halve improve worsen exceed surpass outpace slow balloon shift balance"""
) | table("rose risen grew grown fell fallen fall falling shrank shrunk lost growth reduction up down")
MEASURED = _nouns(
    """job deficit debt budget tax income wage price cost surplus revenue profit bankruptcy foreclosure mortgage premium
    salary earning saving loan emission casualty death import export barrel gallon acre tonne mile population score
    graduate murder arrest prisoner prison soldier warhead missile weapon worker employee family household seat house
    home car hour week point gap share asset payment fee fine donation contribution visit vacancy"""
) | table(
    """unemployment inflation spending trade poverty crime uninsured interest gdp workforce employment payroll funding
    manufacturing enrollment aid wounded dead productivity capacity output production consumption turnout benefits
    troops medicare medicaid welfare pensions temperature mortality literacy homelessness"""
)
PUBLIC_AFFAIRS = _nouns(
    """school college university hospital teacher student doctor nurse patient child senior veteran immigrant refugee
    farmer business company corporation bank union industry insurer drug gun border war militia embassy election
    campaign ballot voter court judge lawsuit abortion factory plant mine pipeline farm crop city state country nation
    government lobbyist contract contractor scandal investigation trial sentence conviction bridge road airport train
    railway airline vaccine virus disease epidemic bomb bomber base mission invasion attack gang cartel visa passport
    citizen donor firm investor lender shareholder stock bond market hurricane storm flood fire earthquake drought
    river lake forest reactor satellite patent product library club team museum"""
) | table(
    """health care education security defense defence military nuclear energy coal oil gas gasoline environment housing
    pollution climate immigration medicine police marijuana terrorism recession economy economic insurance army navy
    agriculture foreign federal undocumented illegal civil rights discrimination segregation intelligence torture combat
    ceasefire genocide uranium cancer diabetes opioids technology steel infant hunger rent"""
)
MEASURES = _nouns(
    """bill law act treaty amendment program programme policy plan agreement resolution regulation rule proposal veto
    measure constitution platform deal pact tariff quota sanction reform credit deduction exemption rebate voucher
    mandate penalty ruling order waiver moratorium accord ban embargo subsidy loophole initiative"""
) | table("legislation")
OFFICES = table(
    """congress senate house administration committee commission department agency agencies governor senator congressman
    president mayor secretary minister legislature parliament council cabinet bureau opponent opponents mr mrs
    republican republicans democrat democrats democratic vice president's administration's"""
)
DEEDS = _verbs(
    """vote veto pass propose oppose support endorse introduce sponsor enact repeal approve reject block appoint
    nominate negotiate ratify ban+ end start create close open invade attack bomb kill die borrow fund finance hire
    fire receive ship+ deploy move elect inherit produce provide promise refuse fail join serve launch sign authorize
    allocate allow abolish eliminate establish implement impose lift suspend withdraw pardon convict indict sue settle
    deport detain arrest release test develop build acquire merge own employ import export cover insure tax enroll
    graduate commit+ deliver install restore rebuild replace steal use violate cheat override sustain extend renew
    return recruit train strike patrol+ smuggle seize capture occupy annex threaten warn testify investigate audit
    regulate privatize nationalize outsource relocate mine license donate contribute accept resign retire cure treat
    vaccinate disarm freeze urge request apologize reveal publish rank found injure damage destroy win score defeat"""
) | table(
    """took gave won spent paid sold bought built sent withdrew withdrawn ran met kept left broke broken led held fought
    made pays spends gives takes makes keeps builds stolen stole hid fed chose wrote froze frozen died struck"""
)
STANCES = table(
    """supported opposed opposes supports against favor favors favored backed backs position positions voted endorsed
    pledged promised proposed advocated advocates criticized blamed accused denied claimed changed switched says said
    wants told testified stated reported report reports study studies found shows showed estimated estimates admitted
    poll polls survey surveys believes calls refuses"""
)
NOW = table("now today currently still already annually annual")
PAST = table(
    """was were had did went came made took gave got kept left lost won sent spent built brought began became held led
    paid ran rose fell grew sold bought said told wrote found stood met cut put hit saw broke chose drove fought hid
    laid lent spoke struck taught threw withdrew wasn't weren't didn't hadn't"""
)
PARTICIPLES = table(
    """been done gone made taken given gotten kept left lost won sent spent built brought become held led paid run risen
    fallen grown sold bought told written seen known broken chosen driven fought taught thrown withdrawn cut put set
    had met begun frozen stolen"""
)
JUDGED = table(
    """important good great right wrong best bad strong strength tough fair proud honest moral values value wonderful
    terrible beautiful amazing simple clear real serious critical vital key fundamental essential difficult hard easy
    concerned ready sure able dream faith courage leadership trust hopes chance opportunity opportunities freedom peace
    commitment challenge challenges responsibility judgment character vision problem problems way ways lovely tragic
    visibly clearly obviously deeply stark remarkable remarkably significant significantly unfortunately"""
)
SPECULATION = table("if unless whether suppose")
# Of these a source cannot tell whether they are so. "Would" and "should" are not among them: "the hall would
# cost $5 million" is how a plan is reported.
GUESSES = table(
    """could may might perhaps possibly probably likely unlikely appear appears appeared seem seems seemed potential
    potentially risk risks arguably if"""
)
OUGHT = table("should must need needs ought let let's gotta cannot")
MIGHT = table(
    """would could can might may can't couldn't wouldn't i'd we'd they'd he'd you'd possibly perhaps maybe probably
    likely"""
)
FUTURE = table("will shall i'll we'll he'll she'll you'll they'll it'll won't gonna tomorrow")
OPINION = table(
    """think believe feel hope wish guess suppose suspect agree disagree prefer wonder like love respect admire
    appreciate understand convinced"""
)
TALK = table(
    """thank question questions answer talk talking talked debate debates point mean know look listen well okay yes
    sorry please excuse tonight sir ladies gentlemen hear saying tell let speak example course issue issues discuss
    discussion what how why who where"""
)
VAGUE = table(
    """something anything everything somebody anybody everybody things thing lot kind someone anyone sort people
    americans"""
)
FIRST_PERSON = table("i my me i'm mine myself i'd i'll")
NOT_TO_DO = table("the a an our their his her my its this that these those date some all every us them him it me you")
FAMILY = table("mother father wife husband son daughter kids friend friends dad mom grandmother brother sister born")
