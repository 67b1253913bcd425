"""German: the words attribution goes by. Nouns have capitals, so every noun looks like a name."""

from __future__ import annotations

import re

from factcheck.extract.language import Language, ready
from factcheck.text.titles import table

# Weak verbs by their stems: "betont" gives betonte, betonten, betont, betonen, betonend.
_WEAK = """
    sag erklär beton mein äußer bericht antwort erwider entgegn frag kündig bestätig kritisier warn forder bedauer
    behaupt begründ bekräftig beklag bemerk bemängel beschuldig bewert bezweifel beteuer definier droh ergänz erläuter
    erinner ermahn erzähl folger formulier freu glaub hoff informier jubel klag kommentier konstatier konter lob mahn
    meld mutmaß monier notier nörgel plädier präzisier prophezei protestier prognostizier resümier schilder
    skandier spekulier spott tadel twitter unterstell urteil verkünd vermut versicher verlang veröffentlich verteidig
    verurteil wetter wünsch würdig zitier zürn diktier reagier charakterisier titulier bezeichn rechtfertig bilanzier
    dementier fleh flüster schimpf seufz stöhn wiederhol zweifel schätz argumentier appellier apostrophier attestier
    bekund gratulier signalisier bescheinig begrüß betracht dank empör ermunter erwart fabulier fluch grübel heuchel
    hetz höhn kicher konkretisier läster moser murmel nuschel orakel pöbel prahl predig quengel rätsel raun
    referier relativier rüg schmunzel schreib schwärm spottel stammel stichel tob tröst unk verdeutlich verrat
    witzel zischel zusicher"""
_STRONG = table(
    """sprach sprachen spricht sprechen gesprochen schrieb schrieben schreibt schreiben geschrieben rief riefen ruft
    gerufen nannte nannten nennt nennen genannt bat baten bittet gebeten versprach versprachen verspricht versprochen
    widersprach widersprachen widerspricht widersprochen beschrieb beschrieben beschreibt beschreiben schwor schworen
    geschworen empfahl empfahlen empfiehlt empfohlen gestand gestanden gesteht beschied befand befanden befindet
    befunden bestritt bestritten bestreitet bewies beschwor beschworen unterstrich unterstrichen unterstreicht
    verwies verwiesen verweist verlautete heißt hieß hiess las liest meldete meldeten dachte denkt denken fand finden
    findet wusste weiß warb wirbt verriet verrät lautet lautete steht wollte rät riet raten sah sieht sehen
    erkannte erkennt warnt bezeichnete bezeichneten bezeichnet bezeichnen berichtete berichteten berichtet berichten
    antwortete antworteten antwortet antworten äußerte äußerten äußert äußern urteilte erinnert erinnerte
    begrüßte begrüßten begrüßt stimmte betrachtete wertete werteten gewertet
    mitteilte mitteilten mitteilt mitgeteilt hinzufügte hinzufügt hinzugefügt angab angaben angibt angegeben
    bekanntgab bekanntgegeben bekannt feststellte festgestellt klarstellte klargestellt einräumte eingeräumt
    ankündigte angekündigt ausführte ausgeführt zugab zugegeben vorwarf vorgeworfen zurückwies zurückgewiesen
    aufforderte aufgefordert fortfuhr fortgefahren aussagte ausgesagt hinwies hingewiesen"""
)


def _forms(stem: str) -> list[str]:
    """The third person, past and present, and the participles of a weak verb."""
    e = "e" if stem.endswith(("t", "d", "gn", "chn")) else ""  # "berichtete", not "berichtte"
    n = "n" if stem.endswith(("el", "er")) else "en"
    whole = stem.startswith(("be", "er", "ver", "ent", "wider", "unter")) or stem.endswith("ier")
    perfect = ("" if whole else "ge") + stem + e + "t"
    return [stem + e + "te", stem + e + "ten", stem + e + "t", stem + n, stem + n + "d", perfect]


CUES = _STRONG | frozenset(form for stem in _WEAK.split() for form in _forms(stem))
_PARTICLES = {
    "teil": "mit", "füg": "hinzu an", "kündig": "an", "räum": "ein", "stell": "fest klar", "führ": "aus",
    "leg": "dar nahe", "forder": "auf", "fass": "zusammen", "lehn": "ab", "klag": "an", "deut": "an", "sag": "aus",
}  # fmt: skip
SEPARABLE = {stem + end: table(p) for stem, p in _PARTICLES.items() for end in ("te", "ten", "t", "en")} | {
    form: table(particles)
    for forms, particles in (
        ("gab gaben gibt geben", "an bekannt zu wieder"),
        ("warf warfen wirft werfen", "vor ein"),
        ("wies wiesen weist weisen", "zurück hin darauf"),
        ("fuhr fuhren fährt fahren", "fort"),
        ("ging gingen geht gehen", "davon"),
        ("rief riefen ruft rufen", "auf dazu"),
        ("schloss schlossen schließt", "an"),
        ("drückte drückten drückt", "aus"),
        ("griff griffen greift", "an"),
        ("tat taten tut", "ab"),
        ("machte machten macht", "deutlich geltend klar"),
        ("brachte brachten bringt", "vor"),
        ("hielt hielten hält", "entgegen für fest"),
    )
    for form in forms.split()
}
PREPOSITIONS = table(
    """in im an am auf aus bei beim bis durch für gegen mit nach ohne seit trotz über um unter von vom vor während wegen
    zu zum zur zwischen gegenüber laut gemäß zufolge neben hinter ins ans anlässlich angesichts aufgrund außer
    innerhalb außerhalb statt anstatt mittels bezüglich hinsichtlich infolge ab per pro samt nebst entlang"""
)
_ADVERBS = table(
    """nicht auch noch nur schon bereits dann nun jetzt heute gestern später daraufhin dazu zudem außerdem ferner
    weiter weiterhin jedoch allerdings aber indes indessen dabei dagegen deshalb daher darum damit danach zuvor vorher
    hingegen ebenfalls sich ihm ihr ihnen ihn uns mir es hier dort da wiederum erneut wörtlich ausdrücklich selbst
    schließlich zunächst zuletzt kürzlich jüngst unterdessen mittlerweile inzwischen gleichzeitig gleichwohl
    dennoch trotzdem so etwa unter anderem sogar wohl immer wieder oft einmal mehrfach abschließend anschließend
    folgendes folgendermaßen nämlich lediglich mal also eher sehr ganz wie als dafür davor davon darauf daran darin"""
)
_DETERMINERS = table(
    """der die das den dem des ein eine einen einem einer eines sein seine seinen seinem seiner ihre ihren ihrem ihrer
    unser unsere mein meine dieser diese dieses diesen diesem jener jene jenes kein keine keiner mehrere viele einige
    alle beide zwei drei vier fünf sechs sieben acht neun zehn manche jeder jede jedes andere weitere deren dessen"""
)
_OCCASIONS = (
    r"(?:sagte|erklärte|äußerte sich) (?:vor|gegenüber) (?:[^\W\d_]+ ){0,4}?"
    r"(?:Reportern|Journalisten|Anhängern|Abgeordneten|Presse|Medien|Zeitung)\b",
    r"\b(?:in|bei|auf|während|nach|vor) (?:einem|einer|dem|der|seiner|ihrer|seinem|ihrem) (?:[\w-]+ ){0,3}?"
    r"(?:[\w-]*(?:[Ii]nterview|[Pp]ressekonferenz|[Rr]ede|[Aa]nsprache|[Ee]rklärung|[Ss]tellungnahme|[Mm]itteilung"
    r"|[Gg]espräch|[Ss]itzung|[Aa]nhörung|[Dd]ebatte|[Bb]rief|[Kk]undgebung|[Vv]eranstaltung|[Ss]endung))\b",
)

GERMAN = ready(
    Language(
        code="de",
        tells=table("der die und das den von zu dem mit sich des auf für ist im nicht ein eine als auch hat wurde"),
        cues=CUES,
        near_only=table(
            "heißt hieß steht lautet lautete fand findet finden sah sieht sehen wollte weiß wusste bekannt"
        ),
        idioms=frozenset((("heißt", "es"), ("hieß", "es"))),
        nouns_too=frozenset(),
        inverting=frozenset(),
        sources=(
            ("laut",),
            ("gemäß",),
            *(
                ("nach", noun, *of)
                for noun in table(
                    "angaben angabe aussage aussagen ansicht meinung auffassung einschätzung worten darstellung "
                    "informationen berichten erkenntnissen überzeugung äußerungen"
                )
                for of in (("von",), ("des",), ("der",), ())
            ),
        ),
        sources_after=frozenset(("zufolge",)),
        quoting=table("zitiert zitierte zitieren zitierten"),
        echoes=frozenset(("so",)),
        prepositions=PREPOSITIONS,
        openers=PREPOSITIONS | _ADVERBS,
        conjunctions=table("und oder aber sondern denn dass daß weil wenn ob obwohl nachdem bevor damit sodass falls"),
        links=table("und aber doch denn oder"),
        joins=frozenset(("und",)),
        parting=table("aber doch sondern und während"),
        subordinators=table("wie dass daß als indem nachdem weil wonach während wo obwohl wenn ob womit worauf wobei"),
        determiners=_DETERMINERS,
        possessives=table("sein seine seiner ihr ihre ihrer"),
        pronouns=table("er sie es man wir ich wer"),
        third=table("er sie"),
        speaking=table("er sie ich wir"),
        he=table("er ihm ihn"),
        she=table("sie ihr"),
        persons=table("andere einige viele manche beide mehrere"),
        skipped=_ADVERBS
        | table(
            "hat haben hatte hatten habe hätte wird werden wurde wurden sei seien ist sind war waren will kann soll"
        ),
        passive=table("wird werden wurde wurden worden"),
        relative=table("welcher welche welches"),
        no_speaker=table(
            """tag tage woche wochen monat jahr jahre jahren uhr morgen abend nachmittag mittag nacht zeit ende anfang
            beginn teil prozent euro worte worten wort begriff titel frage thema fall fälle grund rede ihm ihn ihnen
            heute gestern was nichts alles etwas dies rahmen ergebnis folge hinblick bezug zusammenhang dazu"""
        ),
        groups=table("kritiker experten beobachter behörden medien anwohner polizei gewerkschaften demonstranten"),
        starters=frozenset(w for w in PREPOSITIONS | _ADVERBS | _DETERMINERS),
        calendar=table(
            """januar jänner februar märz april mai juni juli august september oktober november dezember montag
            dienstag mittwoch donnerstag freitag samstag sonnabend sonntag montagabend dienstagabend mittwochabend
            donnerstagabend freitagabend samstagabend sonntagabend"""
        ),
        occasions=tuple(re.compile(p) for p in _OCCASIONS),
        reported=table(
            """sei seien habe hätte hätten werde würde würden könne könnte könnten müsse müsste müssten solle wolle
            dürfe gebe gäbe stehe bleibe gehe komme wisse wäre wären handele handle sehe finde brauche bedeute"""
        ),
        auxiliaries=table(
            """hat haben hatte hatten habe hätte hätten wird werden wurde wurden ist sind war waren sei seien will
            wollen wollte wollten soll sollen sollte kann können konnte konnten muss müssen musste"""
        ),
        separable=SEPARABLE,
        opens_report=table("dass daß"),
        verb_second=True,
    )
)
