"""Small invented reports: a harbour town's news page, with one claim for every finding."""

from __future__ import annotations

from collections.abc import Iterable

from factcheck.model import (
    Agreement,
    AgreementCheck,
    ArticleCard,
    Block,
    BlockKind,
    Claim,
    ClaimKind,
    Corroboration,
    Document,
    Edit,
    EditType,
    Evidence,
    Excerpt,
    Finding,
    Level,
    Mark,
    MarkIs,
    Part,
    Place,
    Problem,
    Report,
    Row,
    Slot,
    SlotIs,
    SlotKind,
    SourceCard,
    SourceKind,
    SourceRow,
    Span,
    Speaker,
    Verdict,
    Wording,
    WordingCheck,
    replace,
)

ARTICLE = (
    (BlockKind.HEADING, "Ferry to Skerry Point will stop in winter"),
    (BlockKind.PARAGRAPH, "“We are going to sell the old ferry,” said Ingrid Vale, the harbour master, on Tuesday."),
    (BlockKind.PARAGRAPH, "Nobody on the quay had an opinion they wanted printed."),
    (BlockKind.QUOTE, "The boat is tired, and the sea … is patient."),
    (BlockKind.PARAGRAPH, "She called it “a quiet wreck” and said the “crew of nine” had “earned their rest”."),
    (BlockKind.ITEM, "The ferry carried 41,000 passengers in 2022, the harbour said."),
    (BlockKind.ITEM, "Repairs would cost at least two million crowns."),
    (BlockKind.PARAGRAPH, "Omar Bell, the mayor, won the regatta in 2019 with the yacht Heron."),
    (BlockKind.PARAGRAPH, "A fisherman added: “السفينة قديمة جدا”. The ferry will surely be missed. “Tides turn.”"),
    (BlockKind.PARAGRAPH, "“Paint her blue” was chalked on the hull. Two inspectors found the hull sound in March."),
)
TEXT = "\n\n".join(words for _, words in ARTICLE)

VALE = Speaker("Ingrid Vale", ("HARBOUR MASTER",), "vale")
BELL = Speaker("Omar Bell", ("MAYOR BELL",), "bell")
URL = "https://harbour.example/minutes?day=12"


# What the minutes hold, so far as evidence is cut from them.
MINUTES = (
    "Skerry: The chair asked about the boat. We are not going to sell the old ferry. The board noted it.\n\n"
    "The boat is tired, and the sea, as my father used to say, is patient. She has a crew with nine oars, and has\n"
    "earned their rest. Mayor Omar Bell called it a quiet wreck. Paint her blue, said one; Sell her, another.\n\n"
    "It carried 14,000 passengers. السفينة جديدة"
)


def document(text: str = TEXT) -> Document:
    """The article, a block for every paragraph."""
    blocks, at = [], 0
    for kind, words in ARTICLE if text == TEXT else [(BlockKind.PARAGRAPH, p) for p in text.split("\n\n")]:
        blocks.append(Block(Span(at, at + len(words)), kind))
        at += len(words) + 2
    starts = (0, *(i + 1 for i, c in enumerate(text) if c == "\n"))
    return Document("seeds/ferry.txt", text, sha256="ab" * 32, blocks=tuple(blocks), line_starts=starts)


def evidence(exact: str, *parts: Part, **fields: object) -> Evidence:
    """A passage of the minutes of the harbour board."""
    at = max(MINUTES.find(exact), 0)
    passage = Evidence(
        source="minutes-12",
        title="Harbour board, minutes",
        spans=(Span(at, at + len(exact)),),
        exact=exact,
        prefix="The chair asked about the boat. ",
        suffix=" The board noted it.",
        place=Place(7, 3, turn=2),
        speaker="Ingrid Vale",
        label="HARBOUR MASTER",
        date="2024-03-12",
        url=URL,
        parts=parts,
        score=0.73,
    )
    return replace(passage, **fields)


def _agreed(article: str, source: str) -> AgreementCheck:
    return AgreementCheck(Agreement.CONFIRMED, f"{source} is {article}.", "", article, source)


SPEAKER_OK = _agreed("Ingrid Vale", "HARBOUR MASTER")
DATE_OK = _agreed("2024-03-12", "2024-03-12")


def verdict(finding: Finding, level: Level, code: str, **fields: object) -> Verdict:
    """A finding with a sentence that names it."""
    made = Verdict("", finding, level, code, f"The judge finds this {finding.value}.", codes=(code,))
    return replace(made, **fields)


def row(id: str, text: str, found: Verdict, **fields: object) -> Row:
    """A claim standing in the article where ``text`` does, or nowhere when it is not there."""
    kind = ClaimKind.QUOTE if id.startswith("q") else ClaimKind.CLAIM
    claim = Claim(id, kind, text, date="2024-03-12")
    own = {name: fields.pop(name) for name in ("mark", "note", "guessed", "sources") if name in fields}
    at = TEXT.find(text)
    span = Span(at, at + len(text)) if at >= 0 else None
    made = Row(replace(claim, **own), replace(found, claim=id), VALE if kind is ClaimKind.QUOTE else None, span)
    return replace(made, **fields)


def wording(result: Wording, *edits: Edit) -> WordingCheck:
    return WordingCheck(result, f"The wording is {result.value}.", "Q1", edits)


NOT = Edit(EditType.NEGATION, "are going to", "are not going to")
NOT_PARTS = (
    Part("same", "We", "We"),
    Part("changed", "are going to", "are not going to", (EditType.NEGATION,)),
    Part("same", "sell the old ferry", "sell the old ferry"),
)
ELLIPSIS_PARTS = (
    Part("same", "The boat is tired, and the sea", "The boat is tired, and the sea"),
    Part("gap", "", "as my father used to say"),
    Part("same", "is patient", "is patient"),
)

_Q, _N = Finding, Level
QUOTES = (
    row(
        "q1",
        "We are going to sell the old ferry,",
        verdict(
            _Q.ALTERED,
            _N.CHANGE,
            "Q102",
            wording=wording(Wording.ALTERED, Edit(EditType.PUNCTUATION, ",", "."), NOT),
            speaker=SPEAKER_OK,
            date=DATE_OK,
            evidence=(evidence("We are not going to sell the old ferry", *NOT_PARTS),),
        ),
        guessed=("speaker", "date"),
    ),
    row(
        "q2",
        "The boat is tired, and the sea … is patient.",
        verdict(
            _Q.EDITED,
            _N.CLEAR,
            "Q110",
            wording=wording(Wording.EDITED, Edit(EditType.ELLIPSIS, "…", "as my father used to say")),
            speaker=SPEAKER_OK,
            date=DATE_OK,
            evidence=(
                evidence("The boat is tired, and the sea, as my father used to say, is patient", *ELLIPSIS_PARTS),
            ),
            also=(evidence("the sea is patient", source="radio-13", title="Radio Skerry"),),
        ),
        mark=Mark(MarkIs.CONFIRMED, "L. Aho", "2024-03-20", "heard on tape"),
    ),
    row(
        "q3",
        "a quiet wreck",
        verdict(
            _Q.MISATTRIBUTED,
            _N.CHANGE,
            "Q201",
            wording=wording(Wording.VERBATIM),
            speaker=AgreementCheck(Agreement.DIFFERS, "Omar Bell says it.", "Q201", "Ingrid Vale", "Omar Bell"),
            evidence=(evidence("a quiet wreck", speaker="Omar Bell", label="MAYOR BELL"),),
        ),
        mark=Mark(MarkIs.QUERY, "L. Aho"),
        stale=True,
    ),
    row(
        "q4",
        "crew of nine",
        verdict(
            _Q.EDITED,
            _N.LOOK,
            "Q111",
            wording=wording(Wording.EDITED, Edit(EditType.SLIP, "of", "with")),
            evidence=(evidence("crew with nine"),),
        ),
    ),
    row(
        "q5",
        "earned their rest",
        verdict(
            _Q.MISDATED,
            _N.CHANGE,
            "Q210",
            date=AgreementCheck(Agreement.DIFFERS, "The minutes are older.", "Q210", "2024-03-12", "2023-11"),
            evidence=(evidence("earned their rest", date="2023-11"),),
        ),
    ),
    row("q6", "السفينة قديمة جدا", verdict(_Q.NOT_FOUND, _N.CHANGE, "Q150", nearest=(evidence("السفينة جديدة"),))),
    row("q7", "Tides turn.", verdict(_Q.AMBIGUOUS, _N.LOOK, "Q140", hints=("“tides” stands in 31 places",))),
    row("q8", "Paint her blue", verdict(_Q.VERBATIM, _N.CLEAR, "Q100", evidence=(evidence("Paint her blue"),))),
    row("q9", "Sell her for scrap", verdict(_Q.SPLICED, _N.CHANGE, "Q130", evidence=(evidence("Sell her"),))),
)
FIGURE = Slot(SlotKind.NUMBER, "carried", "41,000 passengers", "14,000 passengers", SlotIs.CONFLICTS)
CLAIMS = (
    row(
        "c1",
        "The ferry carried 41,000 passengers in 2022, the harbour said.",
        verdict(_Q.CONFLICTS, _N.CHANGE, "C101", slots=(FIGURE,), evidence=(evidence("14,000 passengers"),)),
    ),
    row("c2", "41,000 passengers in 2022", verdict(_Q.SOURCES_DISAGREE, _N.LOOK, "C130", slots=(FIGURE,))),
    row(
        "c3",
        "Repairs would cost at least two million crowns.",
        verdict(
            _Q.BOUND,
            _N.LOOK,
            "C110",
            slots=(Slot(SlotKind.NUMBER, "cost", "at least two million", "1.5 to 3 million", SlotIs.BOUND),),
        ),
    ),
    row(
        "c4",
        "won the regatta in 2019 with the yacht Heron",
        verdict(
            _Q.PARTIAL,
            _N.LOOK,
            "C120",
            slots=(Slot(SlotKind.NAME, "yacht", "Heron", "", SlotIs.MISSING),),
            corroboration=Corroboration(1, 2),
        ),
    ),
    row("c5", "Omar Bell, the mayor", verdict(_Q.AGREES, _N.CONFIRM, "C100", evidence=(evidence("Mayor Omar Bell"),))),
    row("c6", "The ferry will surely be missed.", verdict(_Q.NOT_CHECKED, _N.NOT_CHECKED, "C190")),
    row("c7", "Two inspectors found the hull sound", verdict(_Q.NOT_FOUND, _N.LOOK, "C150")),
    row("c8", "hull sound in March", verdict(_Q.AGREES, _N.CONFIRM, "C100")),
)
SOURCES = (
    SourceRow(
        SourceCard(
            "minutes-12",
            "minutes.txt",
            "Harbour board, minutes",
            (VALE, BELL),
            "2024-03-12",
            SourceKind.TRANSCRIPT,
            url=URL,
            primary=True,
            sha256="cd" * 32,
        ),
        words=812,
        turns=9,
        claims=("q1", "q2", "q3"),
        excerpts=(Excerpt(Span(0, len(MINUTES)), MINUTES, Place(1, 1)),),
    ),
    SourceRow(SourceCard("scan-7", "scan.pdf"), words=0, turns=0, flags=("unread: no text in it", "used by nobody")),
)
PROBLEM = Problem("S101", Level.NOT_CHECKED, "sources/scan.pdf", "The source holds no text.")


def report(rows: Iterable[Row] = QUOTES + CLAIMS, **fields: object) -> Report:
    """The whole report, or one of ``rows`` alone."""
    made = Report(
        name="ferry",
        article=ArticleCard("seeds/ferry.txt", "Ferry to Skerry Point will stop", "T. Moe", "2024-03-14", "ab" * 32),
        document=document(),
        rows=tuple(rows),
        sources=SOURCES,
        problems=(PROBLEM,),
        sentence="1 quotation lost the word “not”; 1 stands in none of your 2 sources.",
        tool="9.9.9",
    )
    return replace(made, **fields)


HOSTILE = (
    "<script>document.title='pwned'</script>",
    "<img src=x onerror=\"document.title='pwned'\">",
    "\"><svg onload=document.title='pwned'>",
    "' autofocus onfocus=document.title='pwned' x='",
    "</title></style></script><script>document.title='pwned'</script>",
    "<!--<script>document.title='pwned'</script>-->",
    "{{ 7 * 7 }}{% raw %}<b>bold</b>",
    "[click](javascript:document.title='pwned') ![x](https://evil.example/x.png) <https://evil.example>",
    "# heading\n\n- item\n\n    code\n\n---\n| a | b |\n`tick` **bold** https://evil.example www.evil.example @someone",
    "\x1b[31mred\x1b[0m \u202eesrever\u202c \x00nul\x07",
)
HOSTILE_URLS = (
    "javascript:document.title='pwned'",
    " javascript:alert(1)",
    "JaVaScRiPt:alert(1)",
    "data:text/html,<script>alert(1)</script>",
    'https://a.example/"onmouseover="alert(1)',
    "https://a.example/\nx",
    "file:///etc/hosts",
    "//evil.example/x",
    "https:///nohost",
)


def hostile(payload: str, url: str = "") -> Report:
    """A report in which every text a stranger can write is ``payload``, and every address ``url``."""
    url = url or payload
    check = AgreementCheck(Agreement.DIFFERS, payload, payload, payload, payload)
    passage = evidence(
        payload,
        Part("changed", payload, payload, (EditType.NAME,)),
        **dict.fromkeys(("title", "prefix", "suffix", "speaker", "label", "date", "source"), payload),
        url=url,
        spans=(Span(9, 9 + len(payload)),),
        place=Place(7, 3, part=payload),
    )
    found = verdict(
        Finding.ALTERED,
        Level.CHANGE,
        payload,
        reason=payload,
        wording=wording(Wording.ALTERED, Edit(EditType.NAME, payload, payload, payload)),
        speaker=check,
        date=check,
        slots=(Slot(SlotKind.NAME, payload, payload, payload, SlotIs.CONFLICTS, payload),),
        hints=(payload,),
        evidence=(passage,),
        also=(passage,),
        nearest=(passage,),
        searched=payload,
    )
    mark = Mark(MarkIs.QUERY, payload, payload, payload)
    text = "x " + payload.replace("\n\n", " ")
    lost = row("q1", payload, found, mark=mark, note=payload, guessed=(payload,), speaker=Speaker(payload))
    stands = replace(lost, claim=replace(lost.claim, id=payload), span=Span(2, len(text)))
    card = SourceCard(payload, payload, payload, (Speaker(payload),), payload, url=url, sha256=payload)
    quoted = Excerpt(Span(9, 9 + len(payload)), payload, Place(7, 3, part=payload), more=True)
    return Report(
        name=payload,
        article=ArticleCard(*[payload] * 5),
        document=replace(document(text), notices=(payload,)),
        rows=(stands, replace(lost, span=None)),
        sources=(SourceRow(card, 1, 1, (payload, "q1"), (payload,), (quoted,)),),
        problems=(Problem(payload, Level.LOOK, payload, payload),),
        sentence=payload,
        tool=payload,
    )


def crowd(payloads: Iterable[str], url: str = "") -> Report:
    """One report of them all: a claim, its passages and a source for each of ``payloads``."""
    each = [hostile(payload, url) for payload in payloads]
    text, rows = "", []
    for told in each:
        stands = told.rows[0]
        assert stands.span is not None
        rows.append(replace(stands, span=Span(len(text) + stands.span.start, len(text) + stands.span.end)))
        text += told.document.text + "\n\n"
    whole = " ".join(told.name for told in each)
    return Report(
        name=whole,
        article=ArticleCard(*[whole] * 5),
        document=replace(document(text), notices=tuple(told.name for told in each)),
        rows=tuple(rows),
        sources=tuple(source for told in each for source in told.sources),
        problems=tuple(problem for told in each for problem in told.problems),
        sentence=whole,
        tool=whole,
    )
