"""From one state of a log to the next, row by row: what a person typed moves with its claim."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from itertools import chain

from factcheck.errors import LogError
from factcheck.log.writing import article_pairs, changes, claim_item, speaker_item
from factcheck.model import Claim, Log, Span, Value, replace
from factcheck.yamltext import (
    Change,
    Listing,
    Row,
    Rows,
    apply,
    end_of,
    joined,
    rows_of,
    set_value,
    shifted,
    without_blank,
)
from factcheck.yamltext import Mapping as Block


class _Typed(Value, frozen=True):
    """A claim's lines, and the column of the dash they begin with."""

    body: str
    dash: int


class Revision(Value, frozen=True):
    """The file of a log and what it is to say instead of ``old``.

    In ``new`` the claims that stay keep their order, and so do those that were gone
    before. ``remarks`` are comments to put above claims, by id.
    """

    file: str
    text: str
    root: Block
    old: Log
    new: Log
    remarks: Mapping[str, str]

    def made(self) -> str:
        """The new text. Raises LogError for lists in brackets, which cannot take a claim with its comments."""
        return apply(self.text, [*self._article(), *self._speakers(), *self._claims()])

    def _article(self) -> Iterator[Change]:
        article = self.root.get("article")
        assert isinstance(article, Block)  # the reader has seen to it
        before, after = article_pairs(self.old.article), article_pairs(self.new.article)
        for key in before:
            if before[key] != after[key]:
                yield set_value(self.text, article, key, after[key])

    def _speakers(self) -> Iterator[Change]:
        added = self.new.speakers[len(self.old.speakers) :]
        if added:
            rows = self._rows("speakers")
            yield from self._listed(
                "speakers", rows, [*rows.rows, *(Row("", speaker_item(s, rows.dash)) for s in added)]
            )

    def _claims(self) -> Iterator[Change]:
        lists = (("claims", self.old.claims, self.new.claims), ("gone", self.old.gone, self.new.gone))
        if self.old.claims == self.new.claims and self.old.gone == self.new.gone:
            return
        rows = {key: self._rows(key) for key, _, _ in lists}
        typed = dict(chain.from_iterable(self._typed(key, rows[key], old) for key, old, _ in lists))
        for key, old, new in lists:
            laid = list(self._laid(rows[key], old, new, typed))
            if joined(laid, self.text) != rows[key].span.of(self.text):
                yield from self._listed(key, rows[key], laid)

    def _rows(self, key: str) -> Rows:
        """The rows of a list; none where the log has no such list, or an empty one."""
        listing = self.root.get(key)
        if self.root.flow or (isinstance(listing, Listing) and listing.items and listing.flow):
            told = f"{key!r} stands in brackets, so that no item can be moved with its comments"
            at = (listing or self.root).at
            raise LogError(told, file=self.file, at=at, hint="write it as lines, one `- ` for each item")
        if isinstance(listing, Listing) and listing.items:
            name = next(name for name, _ in self.root.entries if name.text == key)
            return rows_of(self.text, name, listing)
        claims = self.root.get("claims")
        return Rows(Span(0, 0), claims.at[1] - 1 if claims else 2, ())

    def _typed(self, key: str, rows: Rows, old: Sequence[Claim]) -> Iterator[tuple[str, _Typed]]:
        """Each claim of a list, by id, as it will stand: with its changes and its comments."""
        wanted = {c.id: c for c in (*self.new.claims, *self.new.gone)}
        listing, at = self.root.get(key), rows.span.start
        nodes = listing.items if isinstance(listing, Listing) else ()
        for row, node, claim in zip(rows.rows, nodes, old, strict=True):
            at += len(row.gap)
            assert isinstance(node, Block)
            made = changes(self.text, node, claim, wanted.get(claim.id, claim))
            inner = [replace(c, span=Span(c.span.start - at, c.span.end - at)) for c in made]
            remark = self.remarks.get(claim.id, "").splitlines()
            lead = self._ends("".join(f"{' ' * rows.dash}# {line}\n" for line in remark))
            yield claim.id, _Typed(lead + apply(row.body, inner), rows.dash)
            at += len(row.body)

    def _laid(
        self, rows: Rows, old: Sequence[Claim], new: Sequence[Claim], typed: Mapping[str, _Typed]
    ) -> Iterator[Row]:
        """A list's rows as they are to stand; comments that stood between rows stay where they are."""
        gaps = [(claim.id, row.gap) for claim, row in zip(old, rows.rows, strict=True)]
        there = {name for name, _ in gaps}
        between = self._ends("\n") if rows.loose() else ""
        for claim in new:
            row = typed.get(claim.id) or _Typed(self._ends(claim_item(claim, rows.dash)), rows.dash)
            gap = between
            if claim.id in there:
                n = next(n for n, (name, _) in enumerate(gaps) if name == claim.id)
                gap = "".join(without_blank(lines) for _, lines in gaps[:n]) + gaps[n][1]
                del gaps[: n + 1]
            yield Row(gap, shifted(row.body, rows.dash - row.dash))
        yield Row("".join(without_blank(lines) for _, lines in gaps), "")

    def _listed(self, key: str, rows: Rows, laid: Sequence[Row]) -> Iterator[Change]:
        """The changes that lay these rows below ``key``."""
        lines = joined(laid, self.text)
        node = self.root.get(key)
        if rows.rows:
            yield Change(rows.span, lines)
        elif node is not None:  # `gone:` or `gone: []`
            yield Change(node.span, "")
            yield self._line_after(node.span.end, lines)
        else:
            above = self.root.get("article") if key == "speakers" else None
            yield self._line_after(end_of(above) if above else len(self.text), self._ends(f"{key}:\n") + lines)

    def _line_after(self, offset: int, lines: str) -> Change:
        """New lines below the line of a character."""
        end = self.text.find("\n", offset)
        here = end + 1 if end >= 0 else len(self.text)
        open_line = here == len(self.text) and not self.text.endswith("\n")
        return Change(Span(here, here), self._ends("\n") * open_line + lines)

    def _ends(self, lines: str) -> str:
        return lines.replace("\n", "\r\n") if "\r\n" in self.text else lines
