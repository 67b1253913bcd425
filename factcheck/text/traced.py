"""Text made from a file's characters, each with the way back to where it stood."""

from __future__ import annotations

from factcheck.model import Anchor


class Traced:
    """Builds a document's text piece by piece and keeps its anchors.

    ``origin`` always counts characters of the decoded file.
    """

    def __init__(self) -> None:
        self.length = 0
        self._parts: list[str] = []
        self._anchors: list[Anchor] = []
        self._next = -1  # the origin at which a copied piece needs no new anchor

    def copy(self, piece: str, origin: int) -> None:
        """Append ``piece``, which stands character for character at ``origin``."""
        if not piece:
            return
        if origin != self._next:
            self._anchors.append(Anchor(self.length, origin))
        self._parts.append(piece)
        self.length += len(piece)
        self._next = origin + len(piece)

    def put(self, piece: str, origin: int) -> None:
        """Append ``piece``, which stands for something written otherwise at ``origin``."""
        self._anchors.append(Anchor(self.length, origin))
        self._parts.append(piece)
        self.length += len(piece)
        self._next = -1

    @property
    def text(self) -> str:
        return "".join(self._parts)

    @property
    def anchors(self) -> tuple[Anchor, ...]:
        return tuple(self._anchors) or (Anchor(0, 0),)
