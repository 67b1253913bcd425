"""A quotation planted in files of every kind is found verbatim, with its speaker, at the place a person looks for."""

from __future__ import annotations

import pytest

from factcheck.model import Wording
from factcheck.readers import read
from tests.readers.made import (
    ARABIC,
    HALVES,
    HEBREW,
    JAPANESE,
    PLANTED,
    QUESTION,
    archive,
    as_json,
    attached,
    box,
    mail,
    page,
    rolling,
    srt,
    vtt,
    warc,
    with_html,
    zipped,
)
from tests.readers.setting import found

ONE, TWO = HALVES
OTHER = "That is what the council was told before the vote was taken."
TURNS = f"DIAZ: {QUESTION}\n\nREYES: {PLANTED}\n\nDIAZ: I see. Thank you."
WHISPER = {
    "text": f"{QUESTION} {PLANTED}",
    "segments": [
        {"id": 0, "start": 748.2, "end": 750.0, "text": f" {QUESTION}"},
        {"id": 1, "start": 751.4, "end": 753.9, "text": f" {ONE}"},
        {"id": 2, "start": 753.9, "end": 756.0, "text": f" {TWO}"},
    ],
    "language": "en",
}
DIARISED = {"segments": [{**s, "speaker": "REYES" if s["id"] else "DIAZ"} for s in WHISPER["segments"]]}


def words(text: str, start: float, step: float, **more: object) -> list[dict[str, object]]:
    return [{"word": w, "start": start + i * step, **more} for i, w in enumerate(text.split())]


ASSEMBLY = {
    "text": f"{QUESTION} {PLANTED}",
    "words": [{"text": w["word"], **w} for w in words(f"{QUESTION} {PLANTED}", 60_000, 500)],
    "utterances": [
        {"speaker": "A", "text": QUESTION, "start": 60_000, "end": 66_000, "words": words(QUESTION, 60_000, 500)},
        {"speaker": "B", "text": PLANTED, "start": 66_000, "end": 73_000, "words": words(PLANTED, 66_000, 500)},
    ],
}
DEEPGRAM = {
    "results": {
        "channels": [
            {
                "alternatives": [
                    {
                        "transcript": f"{QUESTION} {PLANTED}",
                        "words": [
                            *words(QUESTION.lower(), 60.25, 0.5, speaker=0),
                            *words(PLANTED.lower(), 66.25, 0.5, speaker=1),
                        ],
                    },
                    {"transcript": "we are knot", "words": words("we are knot", 66.25, 0.5, speaker=1)},
                ]
            }
        ]
    }
}
YOUTUBE = {
    "wireMagic": "pb3",
    "events": [
        {"tStartMs": 60_000, "dDurationMs": 6_000, "segs": [{"utf8": w + " "} for w in QUESTION.split()]},
        {"tStartMs": 64_000, "segs": [{"utf8": "\n"}]},
        {"tStartMs": 66_000, "dDurationMs": 6_000, "segs": [{"utf8": w + " "} for w in PLANTED.split()]},
    ],
}
MONOLOGUES = {
    "monologues": [
        {"speaker": 0, "elements": [{"type": "text", "value": QUESTION, "ts": 60.5}]},
        {"speaker": 1, "elements": [{"type": "text", "value": w + " ", "ts": 66.5} for w in PLANTED.split()]},
    ]
}
REPLY = (
    f"Dear Omar,\n\n{OTHER}\n\nOn Wed, Mar 13, 2024 at 9:15 AM Ana Ruiz <ana@town.example> wrote:\n"
    f"> Hello Dana,\n>\n> {ONE}\n> {TWO}\n>\n> Ana\n"
)
GERMAN = f"{OTHER}\n\nAm Mi., 13. März 2024 um 09:15 Uhr schrieb Ana Ruiz <ana@town.example>:\n\n> {PLANTED}\n"
OUTLOOK = (
    f"{OTHER}\n\n-----Original Message-----\nFrom: Ana Ruiz\nSent: Wednesday, March 13, 2024 9:15 AM\n"
    f"To: Dana Reyes\nSubject: The library\n\n{PLANTED}\n"
)
NESTED = f"{OTHER}\n\nOn 13 March 2024, Omar Diaz wrote:\n> So she said?\n>\n> Ana Ruiz wrote:\n>> {PLANTED}\n"
HTML_REPLY = page(OTHER) + (
    '<div class="gmail_quote"><div class="gmail_attr">On Wed, 13 Mar 2024 at 09:15, Ana Ruiz &lt;ana@town.example&gt; '
    f"wrote:<br></div><blockquote><div>{PLANTED}</div></blockquote></div>"
)
TABLE = f'id,Speaker,Date,Remarks\n1,Omar Diaz,2024-03-14,"{QUESTION}"\n2,Dana Reyes,14 March 2024,"{PLANTED}"\n'
LATIN = PLANTED.replace("whatever", "à propos, whatever")
CURLY = PLANTED.replace("whatever", "“whatever” – naïve –")
TOWN = "https://town.example/news"


def rows(text: str, delimiter: str) -> bytes:
    return text.replace(",", delimiter).replace("Street" + delimiter, "Street,").encode()


# file name: bytes, where it is found, who says it ("" where the file does not tell), what is quoted
FILES: dict[str, tuple[bytes, str, str, str]] = {
    "across two cues.srt": (srt((748, QUESTION), (751.4, ONE), (754, TWO)), "00:12:31", "", PLANTED),
    "lead-ins.srt": (
        srt((748, f"DIAZ: {QUESTION}"), (751.4, f"REYES: {ONE}"), (754, TWO), (757, "DIAZ: I see.")),
        "00:12:31, turn 2",
        "REYES",
        PLANTED,
    ),
    "arrows.srt": (
        srt((748, f">> DIAZ: {QUESTION}"), (751, f">> REYES: {ONE}"), (754, TWO), (757, ">> DIAZ: I see.")),
        "00:12:31, turn 2",
        "REYES",
        PLANTED,
    ),
    "tags.srt": (srt((3751, f"<i>{ONE}</i>"), (3754, f'<font color="red">{TWO}</font>')), "01:02:31", "", PLANTED),
    "two lines.srt": (srt((751, f"- {OTHER}\\N- {ONE}"), (754, TWO)), "00:12:31", "", PLANTED),
    "latin-1.srt": (srt((751, LATIN), encoding="latin-1"), "00:12:31", "", LATIN),
    "utf-16.srt": (srt((751, CURLY), encoding="utf-16"), "00:12:31", "", CURLY),
    "windows-1252.srt": (srt((751, CURLY), encoding="cp1252"), "00:12:31", "", CURLY),
    "arabic.srt": (srt((1, ARABIC.rpartition(" ")[0]), (4, ARABIC.rpartition(" ")[2])), "00:00:01", "", ARABIC),
    "voices.vtt": (
        vtt((748, f"<v Omar Diaz>{QUESTION}"), (751, f"<v Dana Reyes>{ONE}"), (754, f"<v Dana Reyes>{TWO}")),
        "00:12:31, turn 2",
        "Dana Reyes",
        PLANTED,
    ),
    "two voices in a cue.vtt": (
        vtt((751, f"<v.loud Omar Diaz>{QUESTION}</v>\n<v Dana Reyes>{PLANTED}</v>")),
        "00:12:31, turn 2",
        "Dana Reyes",
        PLANTED,
    ),
    "rolling.vtt": (rolling("so the mayor told us that", ONE.lower(), TWO.lower()), "00:00:03", "", PLANTED),
    "entities.vtt": (vtt((751, PLANTED.replace("We", "You &amp; we"))), "00:12:31", "", f"You & w{PLANTED[1:]}"),
    "hebrew.vtt": (vtt((60, f"\u200f{HEBREW}")), "00:01:00", "", HEBREW),
    "japanese.vtt": (vtt((60, "はい、そうです。"), (62, JAPANESE[:9]), (64, JAPANESE[9:])), "00:01:02", "", JAPANESE),
    "whisper.json": (as_json(WHISPER), "00:12:31", "", PLANTED),
    "diarised.json": (as_json(DIARISED), "00:12:31, turn 2", "REYES", PLANTED),
    "utterances.json": (as_json(ASSEMBLY), "00:01:06, turn 2", "Speaker B", PLANTED),
    "words.json": (as_json(DEEPGRAM), "00:01:06, turn 2", "Speaker 1", PLANTED),
    "captions.json": (as_json(YOUTUBE), "00:01:06", "", PLANTED),
    "monologues.json": (as_json(MONOLOGUES), "00:01:06, turn 2", "Speaker 1", PLANTED),
    "utf-16.json": (as_json(DIARISED).decode().encode("utf-16"), "00:12:31, turn 2", "REYES", PLANTED),
    "message.eml": (bytes(mail(f"Dear Omar,\n\n{PLANTED}")), "2024-03-14, turn 1, line 3", "Dana Reyes", PLANTED),
    "quoted-printable.eml": (
        bytes(mail(f"Dear Omar,\n\n{LATIN}", charset="latin-1", cte="quoted-printable")),
        "2024-03-14, turn 1, line 3",
        "Dana Reyes",
        LATIN,
    ),
    "base64.eml": (
        bytes(mail(f"Dear Omar,\n\n{CURLY}", charset="utf-8", cte="base64")),
        "2024-03-14, turn 1, line 3",
        "Dana Reyes",
        CURLY,
    ),
    "reply.eml": (bytes(mail(REPLY)), "2024-03-13, turn 2, line 8", "Ana Ruiz", PLANTED),
    "german reply.eml": (bytes(mail(GERMAN)), "2024-03-13, turn 2, line 5", "Ana Ruiz", PLANTED),
    "outlook reply.eml": (bytes(mail(OUTLOOK)), "2024-03-13, turn 2, line 9", "Ana Ruiz", PLANTED),
    "nested reply.eml": (bytes(mail(NESTED)), "turn 3, line 7", "Ana Ruiz", PLANTED),
    "page.eml": (
        bytes(mail(page(OTHER, PLANTED), subtype="html")),
        "2024-03-14, turn 1, paragraph 2",
        "Dana Reyes",
        PLANTED,
    ),
    "page reply.eml": (
        bytes(mail(HTML_REPLY, subtype="html")),
        "2024-03-13, turn 2, paragraph 3",
        "Ana Ruiz",
        PLANTED,
    ),
    "both.eml": (
        bytes(with_html(mail(PLANTED), page("This is only for those who see it."))),
        "2024-03-14, turn 1, line 1",
        "Dana Reyes",
        PLANTED,
    ),
    "attachment.eml": (
        bytes(attached(mail(OTHER), "minutes.txt", TURNS)),
        "turn 3, attachment minutes.txt, line 3",
        "REYES",
        PLANTED,
    ),
    "attached zip.eml": (
        bytes(attached(mail(OTHER), "a.zip", archive(talk_srt=srt((751, f"- {PLANTED}"))))),
        "00:12:31, attachment a.zip: in talk.srt",
        "",
        PLANTED,
    ),
    "forwarded.eml": (
        bytes(attached(mail(OTHER), "fwd", mail(f"Hi.\n\n{PLANTED}", "Ana Ruiz <a@town.example>"))),
        "2024-03-14, turn 2, attachment fwd.eml, line 3",
        "Ana Ruiz",
        PLANTED,
    ),
    "arabic.eml": (bytes(mail(ARABIC)), "2024-03-14, turn 1, line 1", "Dana Reyes", ARABIC),
    "box.mbox": (
        box(mail(OTHER, "Omar Diaz <o@press.example>"), mail(f"Hello.\n\nFrom here on:\n{PLANTED}")),
        "2024-03-14, turn 2, message 2, line 4",
        "Dana Reyes",
        PLANTED,
    ),
    "box with a reply.mbox": (
        box(mail(OTHER), mail(REPLY)),
        "2024-03-13, turn 3, message 2, line 8",
        "Ana Ruiz",
        PLANTED,
    ),
    "statements.csv": (TABLE.encode(), "2024-03-14, turn 2, row 3", "Dana Reyes", PLANTED),
    "semicolons.csv": (rows(TABLE, ";"), "2024-03-14, turn 2, row 3", "Dana Reyes", PLANTED),
    "tabs.tsv": (rows(TABLE, "\t"), "2024-03-14, turn 2, row 3", "Dana Reyes", PLANTED),
    "no header.csv": (
        "".join(TABLE.splitlines(keepends=True)[1:]).encode(),
        "2024-03-14, turn 2, row 2",
        "Dana Reyes",
        PLANTED,
    ),
    "lines in a cell.csv": (
        f'Wer;Wortlaut\r\nOmar Diaz;"Ja.\r\n\r\nNein."\r\nDana Reyes;"{ONE}\r\n{TWO}"\r\n'.replace(
            "Wer", "Redner"
        ).encode(),
        "turn 2, row 3",
        "Dana Reyes",
        PLANTED,
    ),
    "windows-1252.csv": (
        f"speaker,text\nDana Reyes,“{CURLY.replace(',', '')}”\n".encode("cp1252"),
        "turn 1, row 2",
        "Dana Reyes",
        CURLY.replace(",", ""),
    ),
    "utf-16.tsv": (rows(TABLE, "\t").decode().encode("utf-16"), "2024-03-14, turn 2, row 3", "Dana Reyes", PLANTED),
    "folder.zip": (
        archive(a__talk_txt=TURNS.encode(), b_txt=OTHER.encode()),
        "turn 2, in a/talk.txt, line 3",
        "REYES",
        PLANTED,
    ),
    "zip in a zip.zip": (
        archive(b_txt=OTHER.encode(), in_zip=archive(m_eml=bytes(mail(REPLY)))),
        "2024-03-13, turn 2, in in.zip: in m.eml, line 8",
        "Ana Ruiz",
        PLANTED,
    ),
    "page.zip": (zipped({"a b.html": page(OTHER, PLANTED).encode()}), "in a b.html, line 4", "", PLANTED),
    "page.warc": (
        warc((TOWN, page(OTHER, PLANTED).encode(), "text/html"), gzip=False),
        f"{TOWN}, line 4",
        "",
        PLANTED,
    ),
    "packed.warc.gz": (
        warc(
            (TOWN, page(OTHER).encode(), "text/html"),
            (f"{TOWN}/2", page(LATIN).encode("latin-1"), "text/html; charset=iso-8859-1"),
        ),
        f"{TOWN}/2, line 3",
        "",
        LATIN,
    ),
    "latin-1.html": (
        page(OTHER, LATIN, head='<meta charset="iso-8859-1">').encode("latin-1"),
        "line 4",
        "",
        LATIN,
    ),
    "utf-16.html": (page(OTHER, CURLY).encode("utf-16"), "line 4", "", CURLY),
    "windows-1252.html": (page(OTHER, CURLY).encode("cp1252"), "line 4", "", CURLY),
    "japanese.html": (
        page("はい。", JAPANESE, head='<meta charset="shift_jis">').encode("shift_jis"),
        "line 4",
        "",
        JAPANESE,
    ),
}


@pytest.mark.parametrize("name", FILES)
def test_planted(name: str) -> None:
    data, place, speaker, quoted = FILES[name]
    assert found(read(data, name), quoted, speaker) == (Wording.VERBATIM, place, speaker)
