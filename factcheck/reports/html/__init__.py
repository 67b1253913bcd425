"""The report as one page of HTML: ``view`` makes its data, ``render`` its markup."""

from factcheck.reports.html.render import render

__all__ = ["render"]
