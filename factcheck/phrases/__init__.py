"""How findings are said: plain words, the order of danger, one line per claim, links to the words.

Every page and every line of output takes its wording from here, so that one
thing has one name wherever a person meets it.
"""

from factcheck.phrases.danger import ORDER, counts, gravest_edit, settled, worst_first
from factcheck.phrases.lines import difference, joined, more_places, one_line, particulars, quoted, some
from factcheck.phrases.links import link_to_words, web_address
from factcheck.phrases.names import (
    AGREEMENTS,
    LEVELS,
    MARKS,
    SLOTS,
    LevelWords,
    agreement_level,
    day,
    edit_name,
    label,
    nothing_near,
    slot_level,
    title,
    wording_name,
)
from factcheck.phrases.places import LEGEND, at, differs, passage_lines

__all__ = [
    "AGREEMENTS",
    "LEGEND",
    "LEVELS",
    "MARKS",
    "ORDER",
    "SLOTS",
    "LevelWords",
    "agreement_level",
    "at",
    "counts",
    "day",
    "difference",
    "differs",
    "edit_name",
    "gravest_edit",
    "joined",
    "label",
    "link_to_words",
    "more_places",
    "nothing_near",
    "one_line",
    "particulars",
    "passage_lines",
    "quoted",
    "settled",
    "slot_level",
    "some",
    "title",
    "web_address",
    "wording_name",
    "worst_first",
]
