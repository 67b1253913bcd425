"""Articles made from a small grammar, and what careless hands and software do to them."""

from __future__ import annotations

from random import Random

STYLES = ["“”", '""', "‘’", "''", "«»", "»«", "„“", "「」", "”“", "\u201c\u2033"]
NAMES = ["Dana Reyes", "Mayor Reyes", "Tom Hall", "Professor Ada Lindqvist", "the board", "she", "Jan Vogt", "O'Neill"]
CUES = ["said", "told reporters", "warned on Monday", "wrote on Facebook", "sagte", "hat erklärt", "asked"]
SAYINGS = [
    "We close the hall in May",
    "It's the dogs' field, isn't it",
    "The bridge cost 4.2 million, and nobody asked us",
    "Not once",
    "Wir waren zu langsam",
    "הגשר ייסגר במאי",
    "الجسر مغلق",
    "He told me ‘no’ twice",
    "Harbour Nights",
    "[T]he roof … is 5'10\" high",
]
PLAIN = [
    "The council met on 3 May 2024.",
    "REYES: We close. HALL: Why?",
    "הישיבה נמשכה שעתיים.",
    'See <a href="x.html" title="the plan">the plan</a>.',
    "The workers' rights, rock 'n' roll and the '90s.",
    "Robert \"Bobby\" Hall runs the so-called 'ghost floor'.",
    "TOM HALL: The rain came late.",
]
ENDS = ["\n\n", "\n", " ", "\r\n\r\n", "\r", "\u2028"]
ODD = ["\u200f", "\u202e", "\u00a0", "\u200b", "\x00", "\ufeff", "e\u0301", "😀", ":", "—", "=", "(", "\n"]
MARKS = "“”\"'‘’«»„‹›「」``"


def article(random: Random) -> str:
    """Some paragraphs of quotations, attributions and plain sentences, in one or several house styles."""
    styles = random.sample(STYLES, random.choice([1, 1, 2, 3]))
    return "".join(
        random.choice([_quoting(random, random.choice(styles)), _quoting(random, styles[0]), random.choice(PLAIN)])
        + random.choice(ENDS)
        for _ in range(random.randint(1, 7))
    )


def _quoting(random: Random, style: str) -> str:
    opening, closing = style[0], style[-1]
    said, more = (f"{opening}{random.choice(SAYINGS)}{random.choice('.,!?')}{closing}" for _ in "ab")
    told = f"{random.choice(NAMES)} {random.choice(CUES)}"
    forms = [
        f"{said} {told}. {more}",
        f"{told}: {said}",
        f"{told} the plan was {said} and {more}.",
        f"{said[:-1]}\n\n{more}",
        f"{said} {told}, and {more}",
    ]
    return random.choice(forms)


def mangled(random: Random, text: str) -> str:
    """``text`` after one to six accidents."""
    for _ in range(random.randint(1, 6)):
        text = random.choice(ACCIDENTS)(random, text)
    return text


def _mark_lost(random: Random, text: str) -> str:
    return _at_a_mark(random, text, "")


def _mark_doubled(random: Random, text: str) -> str:
    return _at_a_mark(random, text, random.choice(MARKS) * random.randint(1, 3), keep=True)


def _mark_swapped(random: Random, text: str) -> str:
    return _at_a_mark(random, text, random.choice(MARKS))


def _cut(random: Random, text: str) -> str:
    return text[: random.randint(0, len(text))] if random.random() < 0.5 else text[random.randint(0, len(text)) :]


def _line_ends(random: Random, text: str) -> str:
    return text.replace("\n", random.choice(["\r\n", "\r", "\n\n\n", " ", "\u2029"]))


def _odd_put_in(random: Random, text: str) -> str:
    at = random.randint(0, len(text))
    return text[:at] + random.choice(ODD) + text[at:]


def _said_twice(random: Random, text: str) -> str:
    first, last = sorted(random.choices(range(len(text) + 1), k=2))
    return text[:last] + text[first:last] + text[last:]


def _at_a_mark(random: Random, text: str, new: str, keep: bool = False) -> str:
    places = [i for i, c in enumerate(text) if c in MARKS]
    if not places:
        return text
    at = random.choice(places)
    return text[: at + keep] + new + text[at + 1 :]


ACCIDENTS = (_mark_lost, _mark_doubled, _mark_swapped, _cut, _line_ends, _odd_put_in, _said_twice)
