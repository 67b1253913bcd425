"""Countries and continents, and what is called after them: "Danish" and "Denmark" name one country.

Only what is written of people, works and bodies in the news; a country that is
not listed is no country here, and nothing is concluded from it.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence

_NATIONS = """american america|usa|united states|u s|us; british britain|uk|united kingdom|great britain;
english england; scottish scotland|scots; welsh wales; irish ireland; canadian canada; mexican mexico; brazilian brazil;
argentine argentina|argentinian; chilean chile; colombian colombia; peruvian peru; venezuelan venezuela; cuban cuba;
jamaican jamaica; french france; german germany; austrian austria; swiss switzerland; italian italy; spanish spain;
portuguese portugal; dutch netherlands; belgian belgium; danish denmark; swedish sweden; norwegian norway;
finnish finland; icelandic iceland; polish poland; czech czechia|czech republic; slovak slovakia; hungarian hungary;
romanian romania; bulgarian bulgaria; serbian serbia; croatian croatia; slovenian slovenia; greek greece;
turkish turkey; albanian albania; russian russia; ukrainian ukraine; belarusian belarus; estonian estonia;
latvian latvia; lithuanian lithuania; georgian; armenian armenia; israeli israel; palestinian palestine;
lebanese lebanon; syrian syria; iraqi iraq; iranian iran; saudi saudi arabia; egyptian egypt; moroccan morocco;
algerian algeria; tunisian tunisia; libyan libya; nigerian nigeria; ghanaian ghana; kenyan kenya; ethiopian ethiopia;
ugandan uganda; tanzanian tanzania; zimbabwean zimbabwe; south african south africa; afghan afghanistan;
pakistani pakistan; indian india; bangladeshi bangladesh; nepalese nepal; sri lankan sri lanka; chinese china;
japanese japan; south korean south korea; north korean north korea; taiwanese taiwan; vietnamese vietnam; thai thailand;
indonesian indonesia; malaysian malaysia; filipino philippines; singaporean singapore; australian australia;
new zealand"""
_CONTINENTS = "african africa; asian asia; european europe; antarctic antarctica"
# Of these one may be called by the name of the other, or was once part of it.
_KIN = (
    "british english scottish welsh irish",
    "german austrian swiss",
    "russian ukrainian belarusian georgian armenian estonian latvian lithuanian",
    "chinese taiwanese",
    "czech slovak",
    "serbian croatian slovenian",
    "indian pakistani bangladeshi",
    "israeli palestinian",
    "south_korean north_korean",
)
_TWO_WORDS = frozenset(
    "south african|sri lankan|south korean|north korean|new zealand|united states|great britain|united kingdom"
    "|czech republic|saudi arabia|south africa|sri lanka|south korea|north korea".split("|")
)


def _table(text: str) -> dict[str, str]:
    known: dict[str, str] = {}
    for entry in text.replace("\n", " ").split(";"):
        words = entry.split()
        first = 2 if " ".join(words[:2]) in _TWO_WORDS else 1
        name = "_".join(words[:first])
        for form in (" ".join(words[:first]), *" ".join(words[first:]).split("|")):
            if form:
                known[form] = name
    return known


NATIONS, CONTINENTS = _table(_NATIONS), _table(_CONTINENTS)
# The forms that are put before a noun: "a Danish film", no "Denmark film".
ADJECTIVES = frozenset(form for form, name in NATIONS.items() if form.replace(" ", "_") == name)
# The last words of all forms: hardly any word of a text is one.
_LAST = frozenset(form.rpartition(" ")[2] for form in NATIONS)
_FAMILIES = [frozenset(line.split()) for line in _KIN]


def nations(keys: Sequence[str], *, adjectives: bool = False) -> dict[int, str]:
    """By number of its (last) word, each country that some folded words name, as one name for all its forms."""
    found: dict[int, str] = {}
    for i, key in enumerate(keys):
        plain = key.removesuffix("'s")
        if plain not in _LAST:
            continue
        pair = f"{keys[i - 1]} {plain}" if i else ""
        if pair.startswith("new ") and pair not in NATIONS:
            continue  # New Mexico, New England
        form = pair if pair in NATIONS else plain
        if form in NATIONS and (form in ADJECTIVES or not adjectives):
            found[i] = NATIONS[form]
    return found


def country_named(name: str) -> str:
    """The country that a name is a name of, as one name for all: "America", "U.S.", "the United States"; else ""."""
    form = " ".join(name.lower().replace(".", " ").split())
    return "" if form in ADJECTIVES else NATIONS.get(form, "")


def country_of(adjective: str) -> str:
    """The country whose adjective this is, as one name for all its forms; else ""."""
    form = adjective.lower()
    return NATIONS[form] if form in ADJECTIVES else ""


def countries(keys: Sequence[str]) -> frozenset[str]:
    """The countries that some folded words name as such: "Denmark", not "Danish", nor "us", which is no name."""
    plain = [k.removesuffix("'s") for k in keys]
    near = [i for i, k in enumerate(plain) if k in _LAST and k != "us"]
    forms = (form for i in near for form in (" ".join(plain[max(0, i - 1) : i + 1]), plain[i]))
    return frozenset(NATIONS[form] for form in forms if form in NATIONS and form not in ADJECTIVES)


def continents(keys: Sequence[str]) -> dict[int, str]:
    """The same for continents."""
    return {i: CONTINENTS[k.removesuffix("'s")] for i, k in enumerate(keys) if k.removesuffix("'s") in CONTINENTS}


def kin(one: str, others: Iterable[str]) -> bool:
    """Whether a country may stand for one of the others."""
    return any(one == other or any({one, other} <= family for family in _FAMILIES) for other in others)
