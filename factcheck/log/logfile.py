"""A log together with its file."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from pathlib import Path

from factcheck.errors import LogError
from factcheck.files import read_file, write_file
from factcheck.log.itemwise import itemwise, listed
from factcheck.log.reading import read_log
from factcheck.log.revising import Revision
from factcheck.log.writing import changes, pairs
from factcheck.model import Claim, Log, Mark, Span, Value, replace
from factcheck.yamltext import Listing, append_item, apply, decoded, nearest, parse
from factcheck.yamltext import Mapping as Block


class LogFile(Value, frozen=True):
    """A log together with the file it was read from, whose comments, order and style are kept."""

    path: Path
    log: Log
    written: str  # the file's text, without a byte order mark

    @classmethod
    def read(cls, path: Path) -> LogFile:
        """Raises LogError with file, line, column and the likely fix."""
        return cls.parse(read_file(path, LogError), path)

    @classmethod
    def parse(cls, data: bytes, path: Path) -> LogFile:
        """A log from bytes; ``path`` is where it belongs."""
        text = decoded(data, str(path), LogError)
        known = itemwise(text)
        return cls(path, known.log if known else read_log(parse(data, str(path), LogError).root, str(path)), text)

    def text(self) -> str:
        return self.written

    def save(self) -> None:
        """Write the file in one step. Raises LogError when the folder cannot be written."""
        write_file(self.path, self.written, LogError)

    def claim(self, claim_id: str) -> Claim:
        """Raises LogError when the log has no such claim."""
        for claim in self.log.claims:
            if claim.id == claim_id:
                return claim
        hint = nearest(claim_id, {c.id for c in self.log.claims})
        raise LogError(f"the log has no claim {claim_id!r}", file=str(self.path), hint=hint)

    def with_mark(self, claim_id: str, mark: Mark) -> LogFile:
        """The log with a person's mark on one claim. Raises LogError when there is no such claim."""
        return self.with_claim(replace(self.claim(claim_id), mark=mark))

    def with_claim(self, claim: Claim) -> LogFile:
        """The log with ``claim`` in place of the one with its id, or added at the end.

        What comes out is read back: a claim that would not be read as it was
        given (an unknown speaker, no text) raises LogError and nothing changes.
        """
        there = [i for i, c in enumerate(self.log.claims) if c.id == claim.id]
        around, listing, n = self._place(there[0] if there else len(self.log.claims) - 1)
        text, node = around.of(self.written), listing.items[n]
        if there and isinstance(node, Block):
            made = apply(text, list(changes(text, node, self.claim(claim.id), claim)))
        else:
            made = apply(text, [append_item(text, listing, pairs(claim), ("text",))])
        made = self.written[: around.start] + made + self.written[around.end :]
        after = LogFile.parse(made.encode("utf-8"), self.path)
        if after.claim(claim.id) != claim or len(after.log.claims) != len(self.log.claims) + (not there):
            raise LogError(f"claim {claim.id!r} cannot be written as it is", file=str(self.path))
        return after

    def revised(self, log: Log, remarks: Mapping[str, str] | None = None) -> LogFile:
        """The file saying ``log``: claims added, changed, and moved to and from those gone, with all their comments.

        Claims are told apart by id; those that stay must stand in their old order.
        ``remarks`` are comments to put above claims, by id. Raises LogError, and
        nothing changes, when the file could not be read back as ``log``.
        """
        root = parse(self.written.encode("utf-8"), str(self.path), LogError).root
        assert isinstance(root, Block)  # the reader has seen to it
        made = Revision(str(self.path), self.written, root, self.log, log, remarks or {}).made()
        after = LogFile.parse(made.encode("utf-8"), self.path)
        if after.log != log:
            hint = "has it an unusual style? write it as factcheck extract does"
            raise LogError("the log cannot be rewritten with its comments", file=str(self.path), hint=hint)
        return after

    def require_sources(self, known: Iterable[str]) -> None:
        """Raises LogError at the first claim pinned to a source that is not among ``known``."""
        ids = set(known)
        if all(source in ids for claim in self.log.claims for source in claim.sources):
            return
        for node, claim in zip(self._nodes().items, self.log.claims, strict=True):
            missing = [source for source in claim.sources if source not in ids]
            if not missing:
                continue
            pins = node.get("sources") if isinstance(node, Block) else None
            hint = nearest(missing[0], ids) if ids else "add it: factcheck sources add FILE"
            told = f"claim {claim.id!r} rests on the source {missing[0]!r}, which is not in the library"
            raise LogError(told, file=str(self.path), at=(pins or node).at, hint=hint)

    def _place(self, n: int) -> tuple[Span, Listing, int]:
        """Where claim ``n`` stands: the characters around it, the list in them, and its number in that list."""
        known = itemwise(self.written)
        if known is None:
            return Span(0, len(self.written)), self._nodes(), n
        return known.spans[n], listed(known.spans[n].of(self.written)), 0

    def _nodes(self) -> Listing:
        root = parse(self.written.encode("utf-8"), str(self.path), LogError).root
        claims = root.get("claims") if isinstance(root, Block) else None
        assert isinstance(claims, Listing)  # the reader has seen to it
        return claims
