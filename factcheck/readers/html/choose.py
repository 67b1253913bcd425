"""Which nodes of a page hold its main text, and which are furniture.

After the idea of Readability (Arc90, 2009): long paragraphs with few links are
what people came to read. Marked-up pages say so themselves (<article>, <main>).
"""

from __future__ import annotations

import re

from factcheck.model import Value
from factcheck.readers.html.tree import Kind, Tree

UNSEEN = frozenset((
    "head", "script", "style", "template", "noscript", "svg", "iframe", "object", "canvas", "select", "textarea",
    "button", "input", "audio", "video", "map", "datalist", "noembed", "title",
))  # fmt: skip
_FURNITURE_TAGS = frozenset(("nav", "aside", "form", "dialog", "menu"))
_FURNITURE_ROLES = frozenset(
    ("navigation", "banner", "contentinfo", "complementary", "search", "dialog", "alertdialog", "menu", "menubar")
)
_FURNITURE_NAME = re.compile(
    r"(?:^|[\s_-])(?:nav|navbar|navigation|menu|breadcrumbs?|footer|sidebar|comments?|disqus|cookies?|consent|gdpr|share|"
    r"sharing|social|related|recommended|recommendations|newsletter|subscribe|subscription|signup|promo|promoted|adverts?|"
    r"advertisement|ads?|banner|popup|modal|overlay|skip|toolbar|pagination|pager|tags|taboola|outbrain|paywall)(?=$|[\s_-])"
)
_NEVER_FURNITURE = frozenset(("html", "body", "main", "article", "#page"))
_HIDDEN_STYLE = re.compile(r"(?:display\s*:\s*none|visibility\s*:\s*hidden)", re.IGNORECASE)

# A node that holds more than this share of the page's words is its text, whatever it is called:
# whole pages stand in <form>, or in <div class="modal-open">.
_TOO_BIG = 0.5
_MAIN_ARTICLE = 0.5  # of the text of all <article>s; below it they are teasers of other pages
_MAIN_OF_PAGE = 0.2  # of what else could be kept; an <article> smaller than this is a stray
_DESCEND = 0.8  # of the good text must stand in one child, else the text begins to be cut
_GOOD = 60  # characters of a paragraph that is more than a label or a teaser
_LINKED = 0.5  # share of a paragraph's characters in links; above it, it leads away
_LINK_LIST = 0.8  # likewise of a whole list or box
_LISTS = frozenset(("ul", "ol", "div", "section", "table"))
_PARAGRAPHS = frozenset(("p", "blockquote", "pre", "td", "li", "dd", "div", "section", "article", "main", "body"))


class Choice(Value, frozen=True):
    """``kept[i]``: whether the text that stands directly in node ``i`` belongs to the document."""

    kept: tuple[bool, ...]
    sure: bool  # False: nothing stood out, so all visible text is kept
    marked: bool = False  # the page itself says where its main text is


def choose(tree: Tree, page: str) -> Choice:
    """Choose the main text. Linear in nodes and characters; no recursion."""
    unseen = _inherit(tree, [_is_unseen(tree, i) for i in range(len(tree.tags))])
    own = _own_lengths(tree, page, unseen)
    sizes = _sums(tree, own)
    furniture = _inherit(tree, [sizes[i] < _TOO_BIG * sizes[0] and _is_furniture(tree, i) for i in range(len(sizes))])
    own = [0 if furniture[i] else n for i, n in enumerate(own)]
    in_link = _inherit(tree, [tag == "a" for tag in tree.tags])
    clean, links = _sums(tree, own), _sums(tree, [n if in_link[i] else 0 for i, n in enumerate(own)])
    root = _root(tree, own, clean, links)
    inside = _inherit(tree, [i == root for i in range(len(own))])
    linked = [i != root and tree.tags[i] in _LISTS and links[i] > _LINK_LIST * clean[i] for i in range(len(own))]
    away = _inherit(tree, linked)
    kept = [inside[i] and not (unseen[i] or furniture[i] or away[i]) for i in range(len(own))]
    if any(kept[i] and own[i] for i in range(len(own))):
        return Choice(tuple(kept), sure=True, marked=_marks_main(tree, root))
    return Choice(tuple(not u for u in unseen), sure=False)


def choose_all(tree: Tree, page: str) -> Choice:
    """Choose everything that can be seen."""
    unseen = _inherit(tree, [_is_unseen(tree, i) for i in range(len(tree.tags))])
    return Choice(tuple(not u for u in unseen), sure=True, marked=True)


def _marks_main(tree: Tree, node: int) -> bool:
    attributes = tree.attributes[node]
    return (
        tree.tags[node] in ("article", "main")
        or attributes.get("role") == "main"
        or "articlebody" in attributes.get("itemprop", "").lower()
    )


def _root(tree: Tree, own: list[int], clean: list[int], links: list[int]) -> int:
    """The node whose text is the page's: an <article>, <main>, or where the good paragraphs stand."""
    mains = [i for i, tag in enumerate(tree.tags) if tag == "main" or tree.attributes[i].get("role") == "main"]
    main = max(mains, key=lambda i: clean[i], default=0)
    bodies = [i for i, a in enumerate(tree.attributes) if "articlebody" in a.get("itemprop", "").lower()]
    articles = [i for i, tag in enumerate(tree.tags) if tag == "article"] or bodies
    best = max(articles, key=lambda i: clean[i], default=0)
    outermost = sum(clean[i] for i in articles if tree.tags[tree.parents[i]] != "article")
    if best and clean[best] >= _MAIN_ARTICLE * outermost and clean[best] > _MAIN_OF_PAGE * clean[main]:
        return best
    return main if main and clean[main] else _densest(tree, own, clean, links)


def _densest(tree: Tree, own: list[int], clean: list[int], links: list[int]) -> int:
    good = [0] * len(own)
    for i, tag in enumerate(tree.tags):
        direct = clean[i] if tag in ("p", "blockquote", "pre") else own[i]
        if tag in _PARAGRAPHS and direct >= _GOOD and links[i] <= _LINKED * clean[i]:
            good[i] = direct
    totals = _sums(tree, good)
    best = [0] * len(own)  # the child with most good text
    for i in range(1, len(own)):
        parent = tree.parents[i]
        if tree.tags[i] not in ("p", "blockquote", "pre", "li") and totals[i] > totals[best[parent]] * bool(
            best[parent]
        ):
            best[parent] = i
    node = 0
    while best[node] and totals[best[node]] >= _DESCEND * totals[node] > 0:
        node = best[node]
    return node


def _is_unseen(tree: Tree, node: int) -> bool:
    attributes = tree.attributes[node]
    return (
        tree.tags[node] in UNSEEN
        or "hidden" in attributes
        or attributes.get("aria-hidden") == "true"
        or _HIDDEN_STYLE.search(attributes.get("style", "")[:500]) is not None
    )


def _is_furniture(tree: Tree, node: int) -> bool:
    tag, attributes = tree.tags[node], tree.attributes[node]
    if tag in _NEVER_FURNITURE or tag in ("p", "h1", "blockquote"):
        return False
    if tag in _FURNITURE_TAGS or attributes.get("role") in _FURNITURE_ROLES:
        return True
    if tag in (
        "header",
        "footer",
    ):  # of the page; an article's header holds its title, a quotation's footer its speaker
        return tree.tags[tree.parents[node]] not in (
            ("blockquote",) if tag == "footer" else ("article", "main", "section")
        )
    named = f"{attributes.get('class', '')[:300]} {attributes.get('id', '')[:100]}".lower()
    return named != " " and _FURNITURE_NAME.search(named) is not None


def _inherit(tree: Tree, flags: list[bool]) -> list[bool]:
    """Each flag, and that of every ancestor."""
    for i in range(1, len(flags)):
        flags[i] = flags[i] or flags[tree.parents[i]]
    return flags


def _sums(tree: Tree, own: list[int]) -> list[int]:
    """Each node's number with all that stand below it."""
    sums = list(own)
    for i in range(len(sums) - 1, 0, -1):
        sums[tree.parents[i]] += sums[i]
    return sums


def _own_lengths(tree: Tree, page: str, unseen: list[bool]) -> list[int]:
    own = [0] * len(tree.tags)
    for event in tree.events:
        if event.kind is Kind.TEXT and not unseen[event.node]:
            own[event.node] += len(page[event.start : event.end].strip())
    return own
