"""What a page says of itself: title, author, day, language. Guesses, all of them."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterator, Mapping
from html import unescape

from factcheck.model import Metadata
from factcheck.readers.html.tree import Kind, Tree
from factcheck.text.heading import published

_ISO_DAY = re.compile(r"\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])(?!\d)")
_TITLE = ("og:title", "twitter:title", "dc.title", "headline")
_AUTHOR = ("author", "article:author", "dc.creator", "byl", "parsely-author", "sailthru.author")
_PUBLISHED = ("article:published_time", "datepublished", "date", "pubdate", "publishdate", "dc.date", "dcterms.created")
_JSON_LIMIT = 300_000  # characters; what pages say of themselves is far shorter
_SPACE = re.compile(r"\s+")


def about(tree: Tree, page: str) -> Metadata:
    """Metadata from JSON-LD, then meta tags, then <title> and <time>."""
    texts = _texts(tree, page)
    said = {**_meta(tree), **_linked_data(texts("script"))}
    times = [
        a["datetime"] for tag, a in zip(tree.tags, tree.attributes, strict=True) if tag == "time" and "datetime" in a
    ]
    titles = [unescape(t) for t in texts("title").values()]
    languages = [
        a["lang"] for tag, a in zip(tree.tags, tree.attributes, strict=True) if tag == "html" and a.get("lang")
    ]
    author = _first(said, _AUTHOR)
    days = (_day(value) for value in (_first(said, _PUBLISHED), *times[:1]))
    return Metadata(
        title=_SPACE.sub(" ", _first(said, _TITLE) or (titles[0] if titles else "")).strip(),
        author="" if author.startswith("http") else author,
        published=next((day for day in days if day), ""),
        language=languages[0].strip() if languages else said.get("content-language", ""),
    )


def _first(said: Mapping[str, str], names: tuple[str, ...]) -> str:
    return next((said[name] for name in names if said.get(name)), "")


def _day(value: str) -> str:
    match = _ISO_DAY.match(value)
    return match.group() if match else published(value)


def _meta(tree: Tree) -> dict[str, str]:
    """Every <meta>'s content by its name; the first of a name counts."""
    said: dict[str, str] = {}
    for tag, attributes in zip(tree.tags, tree.attributes, strict=True):
        if tag == "meta" and attributes.get("content"):
            for key in ("property", "name", "itemprop", "http-equiv"):
                if attributes.get(key):
                    said.setdefault(attributes[key].lower(), attributes["content"].strip()[:500])
    return said


def _texts(tree: Tree, page: str) -> Callable[[str], dict[int, str]]:
    def of(tag: str) -> dict[int, str]:
        found: dict[int, str] = {}
        for event in tree.events:
            if event.kind is Kind.TEXT and tree.tags[event.node] == tag:
                is_data = (
                    tag != "script" or tree.attributes[event.node].get("type", "").lower() == "application/ld+json"
                )
                if is_data and event.end - event.start <= _JSON_LIMIT:
                    found[event.node] = page[event.start : event.end]
        return found

    return of


def _linked_data(scripts: Mapping[int, str]) -> dict[str, str]:
    """Headline, author and day from the page's JSON-LD; what is broken or nested too deep says nothing."""
    said: dict[str, str] = {}
    for script in scripts.values():
        try:
            data = json.loads(script)
        except (ValueError, RecursionError):
            continue
        for item in _objects(data):
            if "headline" in item or "datePublished" in item:
                pairs = (("headline", item.get("headline")), ("datepublished", item.get("datePublished")))
                for key, value in (*pairs, ("author", _names(item.get("author")))):
                    if isinstance(value, str) and value:
                        said.setdefault(key, unescape(value.strip()))
    return said


def _objects(data: object) -> Iterator[dict[str, object]]:
    """The objects of a JSON value, itself, its lists and its @graph; no deeper."""
    for item in data if isinstance(data, list) else [data]:
        if isinstance(item, dict):
            yield item
            graph = item.get("@graph")
            yield from (part for part in (graph if isinstance(graph, list) else []) if isinstance(part, dict))


def _names(author: object) -> str:
    people = author if isinstance(author, list) else [author]
    names = [p.get("name") if isinstance(p, dict) else p for p in people]
    return ", ".join(n for n in names if isinstance(n, str))
