"""The review page: a checker's day in a browser, served to this machine alone.

It finds nothing out by itself: what stands on a card comes from ``assemble``, and
every change goes into the log and its history as ``factcheck mark`` puts it there.
"""

from factcheck.review.serving import Address, serve
from factcheck.review.session import Session

__all__ = ["Address", "Session", "serve"]
