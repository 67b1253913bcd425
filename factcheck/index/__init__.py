"""The index: which words stand where, in immutable segments that can always be made again from the texts."""

from factcheck.index.catalogue import Catalogue, catalogue_of, open_catalogue
from factcheck.index.drawing import Drawn, draw, groups
from factcheck.index.segment import RARE, Segment, pair_keys

__all__ = ["RARE", "Catalogue", "Drawn", "Segment", "catalogue_of", "draw", "groups", "open_catalogue", "pair_keys"]
