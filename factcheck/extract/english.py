"""English: the words attribution goes by."""

from __future__ import annotations

import re

from factcheck.extract.language import Language, ready
from factcheck.text.titles import CALENDAR, STARTERS, table

_REGULAR = """
    accept accuse acknowledge add address admit advise affirm agree allege announce answer appeal applaud argue assert
    assure attack authorize bark bemoan blame blast blog boast brag call cast caution challenge charge cheer chant
    cite claim clarify comment commend compare complain concede conclude condemn confess confide confirm congratulate
    contend contest continue convey counter credit criticize criticise cry decide declare decline decry defend
    demand denounce deny deride describe detail disclose dismiss dispute doubt echo elaborate emphasize emphasise
    endorse estimate exclaim explain express fear figure fume gush hail hint hope identify imply indicate inform
    inquire insist instruct interject interrupt invoke joke label lament laugh lecture liken list maintain mention mock
    mumble murmur muse mutter narrate nickname note object observe offer opine order paraphrase phrase pledge plead
    point post praise predict press proclaim promise pronounce propose protest proclaim quip question quote rail
    rant react read reason reassure recall recite recommend recount refer reflect refuse reiterate reject relate remark
    remember remind repeat reply report request respond retort retweet reveal ridicule roar rule scoff scold scream
    shout shrug sigh signal slam sneer snap snipe stammer state stress suggest summarize summarise suspect taunt term
    testify text thank theorize thunder tout tweet underline underscore urge venture vow volunteer wail warn
    whisper welcome wonder worry yell pen dub characterize characterise portray vent signal rebuke trumpet ask"""
_IRREGULAR = table(
    """say says said saying tell tells told telling write writes wrote written writing think thinks thought thinking
    speak speaks spoke speaking swear swears swore read reads sing sings sang hold holds held feel feels felt
    believe believes believed believing put puts find finds found go goes went know knows knew hear heard
    mean means meant lay laid forecast forecasts broadcast dub quip deem deems deemed wants want wanted"""
)
# Right before a quotation or right after it these are cues; elsewhere they seldom are.
NEAR_ONLY = table(
    """go goes went going put puts hold holds held find finds found feel feels felt know knows knew hear heard
    mean means meant
    lay laid read reads sing sings sang think thinks thought thinking offer offered offers point pointed points cast
    want wants wanted press pressed continue continued refer referred refers term figure figured attack attacked
    detail list listed listing hope hoped hopes order ordered charge charged"""
)
_SAYS = table(
    """say says said claim claims claimed estimate estimates estimated argue argues argued insist insists insisted warn
    warns warned allege alleges alleged acknowledge acknowledged concede conceded predict predicts predicted"""
)
_NOUNS_TOO = table(
    """address answer answers appeal appeals attack attacks blame blog boast call calls caution challenge challenges
    charge charges claim claims comment comments contest counter credit cry cries demand demands detail details dispute
    doubt doubts echo estimate estimates fear fears figure figures hint hints hope hopes joke jokes label labels laugh
    lecture list lists mention mock note notes object objects offer offers order orders phrase pledge pledges point
    points post posts praise press promise promises protest protests question questions quote quotes rant rants read
    reads reason reasons recall remark remarks report reports request requests rule rules shout signal signals state
    states stress tear term terms text texts thanks thought thoughts thinking tweet tweets vow vows warning warnings
    writing finding findings feeling feelings opening hearing meeting saying reading worry worries welcome cheer
    chant chants pen means ruling recommendations wonder voice rebuke accounting"""
)


def _forms(base: str) -> list[str]:
    if base.endswith("e"):
        return [base, base + "s", base + "d", base[:-1] + "ing"]
    if base.endswith("y") and base[-2] not in "aeiou":
        return [base, base[:-1] + "ies", base[:-1] + "ied", base + "ing"]
    if base in ("quip", "shrug", "snap", "brag", "dub", "vet", "admit", "refer", "slam", "pen"):
        return [base, base + "s", base + base[-1] + "ed", base + base[-1] + "ing"]
    tail = "es" if base.endswith(("s", "sh", "ch", "x")) else "s"
    return [base, base + tail, base + "ed", base + "ing"]


CUES = _IRREGULAR | frozenset(form for base in _REGULAR.split() for form in _forms(base))
NOUNS_TOO = _NOUNS_TOO
INVERTING = table(  # stand before their subject: "…," said the mayor
    """said says asked asks added adds wrote writes replied explained argued noted continued tweeted declared concluded
    warned joked insisted recalled answered responded read reads goes went shouted cried exclaimed reported
    predicted observed quipped remarked claimed suggested agreed complained lamented mused chanted yelled wondered
    states stated announced repeated laughed admitted confessed conceded remembered reflected whispered muttered sighed
    snapped protested cautioned countered boasted thundered urged vowed pleaded advised testified demanded"""
)

PREPOSITIONS = table(
    """of in on at to for from with by about against during after before under over into through between among amid
    without within near like despite regarding since until upon toward towards across behind inside outside around
    beyond below above per via including alongside throughout following off out up down onto aside apart"""
)
OPENERS = PREPOSITIONS | table(  # words that open an adjunct before the subject
    """while when as if because although though whereas once unless whether where speaking asked given based citing
    referring responding writing appearing told pressed according instead rather yet still earlier later meanwhile
    however also then now so today yesterday tonight last this"""
)
CONJUNCTIONS = table("and but or nor while because although though whereas so yet if when whether than as where")
DETERMINERS = table(
    """the a an his her their its our my your this that these those one another some many several two three four five
    most both each every any no other all few various"""
)
POSSESSIVES = table("his her their its our my your")
PRONOUNS = table("he she they i we it you who")
SKIPPED = table(  # may stand between a subject and its cue
    """has have had is was are were be been being will would can could may might must should do does did not never also
    later then now just simply only even once again further ever still already first soon often always
    sometimes himself herself themselves itself too all both really flatly has've 've 'd 'll reportedly
    don't doesn't didn't hasn't haven't hadn't won't wouldn't couldn't can't isn't wasn't keeps kept came
    began started recently famously more"""
)
PASSIVE = table("is was are were be been being gets got")
RELATIVE = table("who which that")
NO_SPEAKER = table(
    """there this that these those here what such something nothing everything anything today yesterday tomorrow way
    time day week month year years days months lot case fact end part number thing things move issue question
    phrase word words term title slogan latest nobody them him us me her anybody anyone everybody everything aside apart
    instead earlier later ago"""
)
GROUPS = table("officials critics police sources supporters experts protesters demonstrators lawmakers residents aides")
GATHERINGS = (  # head nouns of occasions that have a day of their own; of two readings the longer first
    r"press conference|news conference|press release|news release|town hall|session|meeting|hearing|interview|sitting|"
    r"briefing|rally|debate|conference|assembly|inquest|inquiry|trial|ceremony|vigil|lecture|speech"
)
_PLATFORMS = (
    r"Truth Social|Twitter|X|Facebook|Instagram|LinkedIn|Telegram|YouTube|TikTok|Bluesky|Mastodon|Threads|Weibo|"
    r"Reddit|his blog|her blog|their blog"
)
OCCASIONS = (
    r"(?:told|telling|tells|speaking to|spoke to|addressing|addressed) "
    rf"(?:an?|the|his|her|their|its|this|that|[A-Z][a-z]+day['’]s) "
    rf"(?:[\w'\u2019-]+ ){{0,4}}(?:{GATHERINGS})\b",
    r"(?:told|telling|tells|speaking to|spoke to) (?:(?:a|the|local|state) )?"
    r"(?:reporters?|journalists?|lawmakers|supporters|the crowd|an audience|the court|the council|parliament|"
    r"congress|shareholders|investors|(?:the )?(?![A-Z][a-z]+day['’]s)(?:[A-Z][\w.&'’-]*)(?: [A-Z][\w.&'’-]*){0,4})",
    rf"(?:posted|wrote|said|writing|tweeted|posting|posts|writes)(?: \w+){{0,2}} on (?:{_PLATFORMS})",
    rf"on (?:{_PLATFORMS})",
    r"(?:[Ii]n|[Dd]uring|[Aa]t|on|after(?! (?:[\w-]+ ){1,5}(?:that|which|in which|where)\b)|via|through|by) "
    r"(?:(?:an?|the|his|her|their|its|that|this|another|last)(?:’s|'s)? )?"
    r"(?:[\w-]+(?:’s|'s)? ){0,4}(?:interview|statement|phone call|call|speech|press conference|news conference|"
    r"briefing|tweet|email|e-mail|letter|memo|hearing|debate|rally|post|posts|podcast|town hall|testimony|op-ed|column|"
    r"press release|news release|video|blog post|address|report|ruling|judgment|message|meeting|lecture|essay|"
    r"remarks|filing|lawsuit|broadcast|campaign event|fundraiser|conference|session|sitting|inquest|inquiry)\b"
    r"(?:(?<=interview) with (?:the )?[A-Z][\w.&'’-]*(?: [A-Z][\w.&'’-]*){0,4})?",
)

ENGLISH = ready(
    Language(
        code="en",
        tells=table("the and of to in is was that for with said his has have from they this at by"),
        cues=CUES,
        near_only=NEAR_ONLY,
        idioms=frozenset((("put", "it"), ("puts", "it"))),
        nouns_too=NOUNS_TOO,
        inverting=INVERTING,
        sources=(("according", "to"),),
        sources_after=frozenset(),
        quoting=table("quoted quotes quoting cited cites citing"),
        echoes=frozenset(("per",)),
        prepositions=PREPOSITIONS,
        openers=OPENERS,
        conjunctions=CONJUNCTIONS,
        links=table("and but so yet or"),
        joins=frozenset(("and",)),
        parting=table("but while although whereas"),
        subordinators=frozenset(),
        determiners=DETERMINERS,
        possessives=POSSESSIVES,
        pronouns=PRONOUNS,
        third=table("he she they"),
        speaking=table("he she they i we"),
        he=table("he him his"),
        she=table("she her hers"),
        persons=table("others another some many both one several few"),
        skipped=SKIPPED,
        passive=PASSIVE,
        relative=RELATIVE,
        no_speaker=NO_SPEAKER,
        groups=GROUPS,
        starters=STARTERS,
        calendar=CALENDAR,
        occasions=tuple(re.compile(p) for p in OCCASIONS),
        adverbs=("ly",),
        opens_report=table("that"),
        says=_SAYS,
        participles=("ing",),
        deverbal=("ed", "ing"),
        replies=frozenset(
            ("came the reply", "came the answer", "came the response", "was the reply", "was the answer")
        ),
        trailing=("ed", "seen", "written"),
    )
)
