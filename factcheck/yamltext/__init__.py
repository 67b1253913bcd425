"""YAML as people write it: read strictly as located text, changed without losing a comment.

``parse`` is the only door to ruamel.yaml, ``Record`` reads a mapping field by
field, ``set_value`` and ``append_item`` change a file where it stands.
"""

from factcheck.yamltext.items import Items, items_of
from factcheck.yamltext.nodes import Listing, Mapping, Node, Scalar, end_of
from factcheck.yamltext.parse import Parsed, decoded, parse, place_of
from factcheck.yamltext.records import Record, nearest
from factcheck.yamltext.rows import Row, Rows, joined, rows_of, shifted, without_blank
from factcheck.yamltext.write import Change, Plain, append_item, apply, block, flow, lines, scalar, set_value

__all__ = [
    "Change",
    "Items",
    "Listing",
    "Mapping",
    "Node",
    "Parsed",
    "Plain",
    "Record",
    "Row",
    "Rows",
    "Scalar",
    "append_item",
    "apply",
    "block",
    "decoded",
    "end_of",
    "flow",
    "items_of",
    "joined",
    "lines",
    "nearest",
    "parse",
    "place_of",
    "rows_of",
    "scalar",
    "set_value",
    "shifted",
    "without_blank",
]
