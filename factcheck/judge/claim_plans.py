"""What only may be, or is planned: a prediction is held against nothing, a plan with a day is."""

from __future__ import annotations

from factcheck.judge.claim_reading import Reading
from factcheck.text.lexicon import AUXILIARIES, MODALS
from factcheck.text.when import When

# Modals of what is planned; "could" and "might" only guess.
_PLANS = ("will", "shall", "won't")


def speculates(reading: Reading, published: When | None) -> bool:
    """Whether the main verb is a modal ("could become") and nothing in it is a particular of today or before.

    What will be on a day is a plan, and a source may have another day for it.
    """
    modal = _main_modal(reading)
    past = [d for d in reading.dates if d.when is None or published is None or d.when.first <= published.last]
    planned = modal in _PLANS and bool(reading.dates)
    return bool(modal) and not past and not planned and not reading.numbers


def _main_modal(reading: Reading) -> str:
    """The modal that is a claim's first finite verb; "" where another verb is, or one in -ed stands before it."""
    finite = MODALS | AUXILIARIES
    capital = reading.words.capital  # "May" is a month
    first = next((i for i, k in enumerate(reading.words.keys) if k in finite and not (i and capital[i])), None)
    asserted = any(reading.words.keys[v].endswith("ed") and (first is None or v < first) for v in reading.verbs)
    modal = "" if first is None or asserted else reading.words.keys[first]
    return modal if modal in MODALS - {"can", "need", "dare"} else ""
