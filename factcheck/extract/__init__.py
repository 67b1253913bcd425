"""From an article to a log: who is quoted, when they said it, and what can be checked.

Every step guesses by rule and says so: the fields it inferred stand in
``Claim.guessed`` until a person has seen them.
"""

from factcheck.extract.assembly import extract, quotations
from factcheck.extract.checkworthy import checkworthiness
from factcheck.extract.claims import WORTH_CHECKING
from factcheck.extract.values import Extraction, Quotation

__all__ = ["WORTH_CHECKING", "Extraction", "Quotation", "checkworthiness", "extract", "quotations"]
