"""Where does it stand? A quotation's words, found in a library.

The ladder: seeds vote for places, an exact run is tried first, then a word
alignment; pieces between ellipses are laid near each other where they can be;
a head or tail that does not fit is searched elsewhere, which is how a splice
shows. Nothing here judges: the answer is where the words are, not what they mean.
"""

from factcheck.locate.places import locate
from factcheck.locate.seeds import Seeds

__all__ = ["Seeds", "locate"]
