"""Edits that turn nothing: what an editor, a printer, a scanner or a noisy hall does to a passage.

Each gives cases of a quotation and the source's text for it.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from factcheck.text import lexicon
from factcheck.text.variants import _CONFUSED, scans_alike
from tests.judge.grammar import VARIANTS, Word, Words, at, core, plain, put

Case = tuple[str, str]
Edit = Callable[[Words], Iterator[Case]]

SHORTENED = {
    "do not": "don't", "we are": "we're", "it is": "it's", "they have": "they've", "will not": "won't",
    "cannot": "can't", "were not": "weren't", "is not": "isn't", "I am": "I'm", "we will": "we'll",
    "did not": "didn't", "could not": "couldn't",
}  # fmt: skip
STYLES = {
    "three": "3", "seven": "7", "nine": "9", "twelve": "12", "thirteen": "13", "forty": "40", "twenty-one": "21",
    "ninety-six": "96", "4": "four", "17": "seventeen", "38": "thirty-eight", "25": "twenty-five",
    "1,400": "1400", "86,000": "86 thousand", "1.2 million": "1,200,000", "3.5 million": "3,500,000",
    "7 million": "seven million", "2 billion": "2,000,000,000", "4 percent": "4%", "12 percent": "12 per cent",
    "65 percent": "sixty-five percent", "3.5 percent": "3.5%", "$5 million": "five million dollars",
    "$40 million": "US$40m", "$750,000": "750,000 dollars", "second": "2nd", "third": "3rd", "fifth": "5th",
    "ninth": "9th",
}  # fmt: skip
AMERICAN = dict(VARIANTS) | {"harbour": "harbor", "theatre": "theater", "licence": "license"}
LIGATURES = (("ffi", "\ufb03"), ("fi", "\ufb01"), ("fl", "\ufb02"), ("ff", "\ufb00"))
CURLY = str.maketrans({"'": "\u2019", "-": "\u2010", " ": "\u00a0"})
NOISES = ("[Applause]", "(Laughter.)", "[CROSSTALK]", "um,", "uh,", "er \u2026")
LETTERS_MISREAD_AT = 6  # letters of a word that one misreading leaves recognisable


def _both(pairs: Iterator[Case]) -> Iterator[Case]:
    """The article may have either form."""
    for quotation, source in pairs:
        yield quotation, source
        yield source, quotation


def glyphs(words: Words) -> Iterator[Case]:
    text = plain(words)
    yield text.translate(CURLY), text
    yield text, text.translate(CURLY)
    yield f"\u201c{text}\u201d", text
    yield text, f"\u2018{text}\u2019 "
    yield text.replace(",", ";"), text
    yield text.replace("'", "&#39;").replace(" ", "&nbsp;", 1), text


def case_of_letters(words: Words) -> Iterator[Case]:
    text = plain(words)
    yield text[0].lower() + text[1:], text
    yield text.upper(), text
    yield text, text.upper()


def ending(words: Words) -> Iterator[Case]:
    text = plain(words)
    yield text.rstrip(".?") + ",", text
    yield text.rstrip(".?"), text
    yield text.rstrip(".?") + "!", text


def white_space(words: Words) -> Iterator[Case]:
    text = plain(words)
    yield text.replace(" ", "\n"), text
    yield text, text.replace(" ", "  \n")
    yield text, text.replace(". ", ".")
    yield text.replace(". ", ".\n\n"), text


def fillers(words: Words) -> Iterator[Case]:
    text = plain(words)
    for i in range(1, len(words)):
        for said in ("um,", "uh,", ", you know,", ", I mean,"):
            before = plain(words[:i]).rstrip(",")
            yield text, f"{before}{'' if said[0] == ',' else ' '}{said} {plain(words[i:])}"
    for said in ("Well, ", "Look, ", "So, ", "Um, "):
        first = words[0].text
        yield text, said + text
        if words[0].kind not in ("name", "month", "weekday") and not first.startswith("I"):
            yield text, said + text[0].lower() + text[1:]


def begun_again(words: Words) -> Iterator[Case]:
    text = plain(words)
    for i in range(len(words) - 2):
        for n in (1, 2):
            start = plain(words[i : i + n])
            if not any(core(w)[1] for w in words[i : i + n]):
                yield text, plain([*words[:i], Word(start + ","), *words[i:]])
                yield text, plain([*words[:i], Word(start), *words[i:]])


def noises(words: Words) -> Iterator[Case]:
    for i in range(1, len(words)):
        for noise in NOISES:
            yield plain(words), plain([*words[:i], Word(noise), *words[i:]])


def contractions(words: Words) -> Iterator[Case]:
    for i, whole in at(words, "short"):
        yield from _both(iter([(plain(put(words, i, SHORTENED[whole])), plain(words))]))


def spelling(words: Words) -> Iterator[Case]:
    for i, british in at(words, "variant", "thing"):
        if british in AMERICAN:
            yield from _both(iter([(plain(put(words, i, AMERICAN[british])), plain(words))]))


def number_style(words: Words) -> Iterator[Case]:
    for i, number in at(words, "number", "figure", "millions", "percent", "money", "ordinal"):
        yield from _both(iter([(plain(put(words, i, STYLES[number])), plain(words))]))


def brackets(words: Words) -> Iterator[Case]:
    text = plain(words)
    yield f"[{text[0].lower()}]{text[1:]}", text
    yield f"[{text[0]}]{text[1:]}", text[0].lower() + text[1:]
    for i, thing in at(words, "thing"):
        yield plain(put(words, i, f"{thing} [in the old town]")), text
        yield plain(put(words, i, "[site]")), text
    for i, name in at(words, "name"):
        yield plain(put(words, i, f"[Ana] {name}")), text


def hyphens(words: Words) -> Iterator[Case]:
    for i, compound in at(words, "compound"):
        yield from _both(iter([(plain(put(words, i, compound.replace("-", " "))), plain(words))]))
    for i, word in at(words, "thing", "verb", "verbed", "people"):
        broken = f"{word[: len(word) // 2]}-\n{word[len(word) // 2 :]}"
        yield from _both(iter([(plain(words), plain(put(words, i, broken)))]))
        yield plain(words), plain(put(words, i, broken.replace("-\n", "\u00ad")))


def ligatures(words: Words) -> Iterator[Case]:
    text = plain(words)
    for letters, one in LIGATURES:
        if letters in text:
            yield text, text.replace(letters, one)
            yield text.replace(letters, one), text


def misreadings(words: Words) -> Iterator[Case]:
    for i, word in at(words, "thing", "verb", "verbed", "people", "adjective"):
        for clear, read in _CONFUSED:
            scanned = word[0] + word[1:].replace(clear, read, 1)
            seen = scanned != word and len(word) >= LETTERS_MISREAD_AT and not lexicon.is_english(scanned)
            if seen and scans_alike(word, scanned):
                yield plain(words), plain(put(words, i, scanned))


def clauses(words: Words) -> Iterator[Case]:
    for i, _ in at(words, "clause"):
        for mark in ("\u2026", "...", "[\u2026]", ". . ."):
            yield plain([*words[:i], Word(mark), *words[i + 1 :]]), plain(words)


def sentences_left_out(words: Words) -> Iterator[Case]:
    ends = [i + 1 for i, w in enumerate(words) if w.text[-1] in ".?"]
    if len(ends) == 3:
        yield f"{plain(words[: ends[0]])} \u2026 {plain(words[ends[1] :])}", plain(words)


def slips(words: Words) -> Iterator[Case]:
    text = plain(words)
    for said, printed in ((" and ", " "), (" the ", " "), (" the ", " a "), (" in ", " on "), (", and ", ", ")):
        if said in text:
            yield text.replace(said, printed, 1), text
            yield text, text.replace(said, printed, 1)


def ampersand(words: Words) -> Iterator[Case]:
    text = plain(words)
    if " and " in text:
        yield from _both(iter([(text.replace(" and ", " & ", 1), text)]))


def dots_in_the_source(words: Words) -> Iterator[Case]:
    for i in range(1, len(words)):
        if core(words[i - 1])[1] == "":
            yield plain(words), f"{plain(words[:i])}... {plain(words[i:])}"


HARMLESS: dict[str, Edit] = {
    edit.__name__: edit
    for edit in (
        glyphs, case_of_letters, ending, white_space, fillers, begun_again, noises, contractions, spelling,
        number_style, brackets, hyphens, ligatures, misreadings, clauses, sentences_left_out, slips, ampersand,
        dots_in_the_source,
    )
}  # fmt: skip
