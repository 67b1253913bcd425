"""Text with a natural distribution of words, made from a seed, a batch of documents at a time.

How it is made natural:

- A Markov chain over classes of words (`vocabulary.CHAIN`) gives the order; within a
  class a word comes as often as English speech has it. Common pairs ("of the") so
  reach about one pair in two hundred.
- Half of the content words after another one are one of its three fixed partners, as
  in collocations; a quarter come from the document's own topics, which are few.
- Names follow a Zipf law without end, numbers Benford's; dates and compounds are made
  as needed. So new words keep coming however long the text grows (Heaps' law).
- Sentences are log-normal in length (17 words on average, as in speech), stock
  sentences and greetings return in many documents, and punctuation, fillers, curly
  marks, wrapped lines and speaker labels stand in some documents and not in others.

Each batch depends on the seed and its number only, so a small library is the
beginning of a large one.
"""

from __future__ import annotations

from collections.abc import Iterator
from typing import NamedTuple

import numpy as np
from numpy.typing import NDArray

from benchmarks.locate import rendering
from benchmarks.locate.vocabulary import CHAIN, CLASSES, CONTENT, ENDS, OPEN, STARTS, Numbers, vocabulary

DOCUMENTS = 64  # in a batch
# Batches that hold one very long document: past 30 MB and again past 70 MB of text.
_LONG_BATCHES, _LONG_WORDS = (18, 42), 1_000_000
_MEDIAN_WORDS, _FEWEST, _MOST = 4_000, 900, 14_500  # 5 to 80 KB
_STEPS = 4096  # points at which a row of the chain is tabled
_TOPICAL, _STICKY, _STOCK = 0.25, 0.5, 0.04
_TOPICS = 40  # words of a class that a document keeps coming back to
_GREETINGS = (
    "thank you very much",
    "good evening and thank you all for coming",
    "ladies and gentlemen",
    "thank you for the question",
    "let me be very clear about this",
    "the meeting will come to order",
    "i want to thank everyone who is here today",
    "at the end of the day that is what it is all about",
)


class Batch(NamedTuple):
    """Words of some documents in one row: class and word number of each, and where sentences begin."""

    classes: NDArray[np.int8]
    words: Numbers  # word numbers; -1 for classes that are made as needed
    starts: Numbers  # of sentences, with the end of the last
    document: Numbers  # of each sentence
    stock: NDArray[np.bool_]  # sentences said before, word for word


def texts(seed: int, number: int) -> Iterator[str]:
    """The documents of one batch."""
    rng = np.random.default_rng([seed, number])
    sizes = np.clip(rng.lognormal(np.log(_MEDIAN_WORDS), 0.7, DOCUMENTS), _FEWEST, _MOST).astype(np.int64)
    if number in _LONG_BATCHES:
        sizes[0] = _LONG_WORDS
    return rendering.render(batch(rng, sizes, Stock(seed)), rng)


def batch(rng: np.random.Generator, sizes: Numbers, stock: Stock | None) -> Batch:
    """Documents of so many words each, give or take a sentence."""
    lengths, document = _sentences(rng, sizes)
    said = _stock_sentences(rng, len(lengths), stock)
    for sentence, words in said.items():
        lengths[sentence] = len(words)
    starts = np.concatenate([[0], np.cumsum(lengths)])
    classes = _classes(rng, lengths, starts)
    words = _words(rng, classes, np.repeat(document, lengths), len(sizes))
    repeated = np.zeros(len(lengths), dtype=bool)
    for sentence, fixed in said.items():
        here = slice(starts[sentence], starts[sentence + 1])
        words[here], classes[here], repeated[sentence] = fixed, 0, True
    return Batch(classes, words, starts, document, repeated)


class Stock:
    """Sentences that return: greetings, and others made once from the seed. Drawn by a Zipf law."""

    def __init__(self, seed: int, size: int = 600) -> None:
        number = vocabulary().number
        self.sentences = [np.array([number[w] for w in row.split()]) for row in _GREETINGS]
        rng = np.random.default_rng([seed, 1 << 20])
        made = batch(rng, np.array([size * 40]), None)
        for i, start in enumerate(made.starts[:-1]):
            words = made.words[start : made.starts[i + 1]]
            if 4 <= len(words) <= 18 and words.min() >= 0 and len(self.sentences) < size:
                self.sentences.append(words)
        ranks = 1 / (np.arange(len(self.sentences)) + 3)
        self.shares = np.cumsum(ranks) / ranks.sum()


def _stock_sentences(rng: np.random.Generator, sentences: int, stock: Stock | None) -> dict[int, Numbers]:
    if stock is None:
        return {}
    at = np.flatnonzero(rng.random(sentences) < _STOCK)
    which = np.searchsorted(stock.shares, rng.random(len(at)))
    return {int(i): stock.sentences[k] for i, k in zip(at, which, strict=True)}


def _sentences(rng: np.random.Generator, sizes: Numbers) -> tuple[Numbers, Numbers]:
    """Lengths of sentences in words, and the document of each."""
    counts = np.maximum(sizes // 17, 1)
    lengths = np.clip(rng.lognormal(np.log(14), 0.6, counts.sum()), 2, 60).astype(np.int64)
    return lengths, np.repeat(np.arange(len(sizes)), counts)


def _classes(rng: np.random.Generator, lengths: Numbers, starts: Numbers) -> NDArray[np.int8]:
    """One walk over the chain a sentence, all at once: step by step, the longest sentences last."""
    first, onward, ends = _tables()
    order = np.argsort(-lengths, kind="stable")
    falling = lengths[order]
    state = first[rng.integers(0, _STEPS, len(lengths))]
    row = np.empty(int(starts[-1]), dtype=np.int8)
    for step in range(int(falling[0])):
        alive = int(np.searchsorted(-falling, -step, side="left"))
        state = state[:alive]
        row[starts[order[:alive]] + step] = state
        state = onward[state, rng.integers(0, _STEPS, alive)]
    last = starts[1:] - 1
    row[last] = np.where(ends[row[last]], row[last], CLASSES.index("noun"))
    return row


def _tables() -> tuple[NDArray[np.int8], NDArray[np.int8], NDArray[np.bool_]]:
    onward = np.stack([_tabled(CHAIN[name]) for name in CLASSES])
    return _tabled(STARTS), onward, np.array([name in ENDS for name in CLASSES])


def _tabled(row: str) -> NDArray[np.int8]:
    """A row of the chain as equally likely entries."""
    parts = row.split()
    weights = np.array(parts[1::2], dtype=float)
    bounds = np.rint(np.cumsum(weights) / weights.sum() * _STEPS).astype(int)
    targets = np.array([CLASSES.index(name) for name in parts[::2]], dtype=np.int8)
    return np.repeat(targets, np.diff(np.concatenate([[0], bounds])))


def _words(rng: np.random.Generator, classes: NDArray[np.int8], document: Numbers, documents: int) -> Numbers:
    vocab = vocabulary()
    at = rng.random(len(classes))
    words = np.full(len(classes), -1, dtype=np.int64)
    habit = rng.random(len(classes))
    for name in CLASSES[: -len(OPEN)]:
        here = np.flatnonzero(classes == CLASSES.index(name))
        words[here] = vocab.draw(name, at[here])
        if name in CONTENT:
            own = here[habit[here] < _TOPICAL]
            topics = vocab.draw(name, rng.random(documents * _TOPICS), rare=True).reshape(documents, _TOPICS)
            words[own] = topics[document[own], (rng.random(len(own)) ** 2 * _TOPICS).astype(np.int64)]
    # A word's partners lie at three fixed points of the next word's own distribution.
    before = np.roll(words, 1)
    sticky = (habit > 1 - _STICKY) & (before >= vocab.function_words)
    point = (before * 0.6180339887 + rng.integers(0, 3, len(words)) * 0.754877666) % 1.0
    for name in CONTENT:
        here = np.flatnonzero((classes == CLASSES.index(name)) & sticky)
        words[here] = vocab.draw(name, point[here])
    return words
