"""The source library: the only room that may reach the network, and only ``fetch`` does, when it is asked to."""

from factcheck.library.adding import Added, Given, Refused, add_source, add_sources
from factcheck.library.cards import CARD, SUFFIX, card_text, read_card
from factcheck.library.changes import edit_source, find_entry, remove_source
from factcheck.library.packing import PACKING, packed, unpacked
from factcheck.library.readings import Reading
from factcheck.library.sources import Found, LibrarySources
from factcheck.library.store import NO_CARD, Library, open_library
from factcheck.library.survey import Entry

__all__ = [
    "CARD",
    "NO_CARD",
    "PACKING",
    "SUFFIX",
    "Added",
    "Entry",
    "Found",
    "Given",
    "Library",
    "LibrarySources",
    "Reading",
    "Refused",
    "add_source",
    "add_sources",
    "card_text",
    "edit_source",
    "find_entry",
    "open_library",
    "packed",
    "read_card",
    "remove_source",
    "unpacked",
]
