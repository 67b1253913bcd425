"""The report as one page of HTML: ``view`` makes its data, ``render`` its markup; ``index`` leads to many."""

from factcheck.reports.html.index import IndexLine, line, render_index
from factcheck.reports.html.render import render

__all__ = ["IndexLine", "line", "render", "render_index"]
