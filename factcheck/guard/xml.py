"""XML and HTML trees without entities, document types or network. The only door to lxml."""

from __future__ import annotations

from typing import Any, TypeAlias

from factcheck.errors import ReadError

Element: TypeAlias = Any  # of lxml, which has no types of its own
_HINT = "fetch the file again, or save it anew from the program it was made with"


def parse_xml(data: bytes, what: str) -> Element:
    """The root of an XML document. Raises ReadError when it is none, or defines entities."""
    from lxml import etree

    parser = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False)
    try:
        root = etree.fromstring(data, parser)
    except (etree.XMLSyntaxError, ValueError) as e:
        raise ReadError(f"{what} is damaged: {_brief(e)}", hint=_HINT) from e
    refuse_entities(root, what)
    return root


def refuse_entities(root: Element, what: str) -> None:
    """Raise ReadError when the document of ``root`` defines entities: text that stands for other text."""
    types = root.getroottree().docinfo.internalDTD
    if types is not None and any(True for _ in types.iterentities()):
        raise ReadError(f"{what} defines entities, which no document of its kind needs", hint=_HINT)


def parse_page(data: bytes, what: str) -> Element:
    """The root of a page of HTML or XHTML, mended where its tags are wrong. Raises ReadError when it holds none."""
    from lxml import etree

    encoding = None if b"encoding=" in data[:200] or b"charset" in data[:2000] else "utf-8"
    parser = etree.HTMLParser(
        no_network=True, huge_tree=False, encoding=encoding, remove_pis=True, remove_comments=True
    )
    try:
        root = etree.fromstring(data, parser)
    except (etree.ParserError, etree.XMLSyntaxError, ValueError) as e:
        raise ReadError(f"{what} is damaged: {_brief(e)}", hint=_HINT) from e
    if root is None:
        raise ReadError(f"{what} is damaged: it holds no tags", hint=_HINT)
    return root


def _brief(error: Exception) -> str:
    told = " ".join(str(error).split())
    return "it defines entities without end" if "amplification" in told else told.partition(" (<string>")[0][:120]
