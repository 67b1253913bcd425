"""The pictures of README and docs, made anew: python -m docs.images.make

Of the seed desk's report, of the demonstration desk's, of the page that leads to both, of
a printed page, and of the review. Each is kept small by a palette of few colours.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING

import pypdfium2
from PIL import Image

from factcheck.cli import main
from factcheck.cli.verify import report_on
from factcheck.desk import find_desk
from factcheck.log import LogFile
from factcheck.model import Report
from factcheck.reports import html
from tests.browser import chromium

if TYPE_CHECKING:
    from playwright.sync_api import Browser, Page

HERE = Path(__file__).parent
ROOT = HERE.parents[1]
_COLOURS = 144  # enough for paper, ink, five levels and the edges of letters
_PARTS = ("claims", "seeds", "sources", "factcheck.toml")
_WIDE, _DPI = 1240, 96


def make() -> int:
    with tempfile.TemporaryDirectory() as scratch, chromium() as browser:
        ours, town = Path(scratch, "ours"), Path(scratch, "town")
        ours.mkdir()
        for part in _PARTS:
            copy = shutil.copytree if (ROOT / part).is_dir() else shutil.copyfile
            copy(ROOT / part, ours / part)
        main(["demo", str(town)])
        reports = [_report(ours), _report(town)]
        pages = [_page(Path(scratch, f"{i}.html"), html.render(report)) for i, report in enumerate(reports)]
        keep("report", seen(browser, pages[0], "#q3", 900))
        keep("report-dark", seen(browser, pages[0], "#c2&level=change", 900, "dark"))
        keep("report-print", printed(browser, pages[0], 4))
        index = html.render_index(map(html.line, reports), [("market", "the article that it names is not there")])
        keep("report-index", seen(browser, _page(Path(scratch, "index.html"), index), "", 560))
        with served(town) as address:
            keep("review", reviewed(browser, address))
    return 0


def keep(name: str, picture: Image.Image) -> None:
    """Write a picture beside this file."""
    picture.quantize(_COLOURS, dither=Image.Dither.NONE).save(HERE / f"{name}.png", optimize=True)


def _report(desk: Path) -> Report:
    (log,) = (desk / "claims").glob("*.yaml")
    return report_on(find_desk(desk), LogFile.read(log))


def _page(path: Path, text: str) -> str:
    path.write_text(text, encoding="utf-8")
    return path.as_uri()


def _picture(page: Page) -> Image.Image:
    page.wait_for_timeout(300)
    return Image.open(BytesIO(page.screenshot())).convert("RGB")


def seen(browser: Browser, address: str, at: str, height: int, scheme: str = "light") -> Image.Image:
    """What a reader sees who opens ``address`` at ``at``."""
    page = browser.new_page(viewport={"width": _WIDE, "height": height}, color_scheme=scheme)  # type: ignore[arg-type]
    page.goto(address + at)
    return _picture(page)


def printed(browser: Browser, address: str, number: int) -> Image.Image:
    """One page of the print, from 1."""
    page = browser.new_page()
    page.goto(address)
    sheets = pypdfium2.PdfDocument(page.pdf(format="A4", prefer_css_page_size=True))
    return sheets[number - 1].render(scale=_DPI / 72, grayscale=True).to_pil().convert("RGB")  # type: ignore[no-any-return]


@contextmanager
def served(desk: Path) -> Iterator[str]:
    """The address of a review of the desk's log."""
    (log,) = (desk / "claims").glob("*.yaml")
    words = [sys.executable, "-m", "factcheck", "review", str(log), "--no-browser"]
    process = subprocess.Popen(words, stdout=subprocess.PIPE, text=True, env={**os.environ, "PYTHONUNBUFFERED": "1"})
    assert process.stdout is not None
    try:
        yield process.stdout.readline().split()[-1]
    finally:
        process.terminate()
        process.wait()


def reviewed(browser: Browser, address: str) -> Image.Image:
    """The review, with the first claim just marked."""
    page = browser.new_page(viewport={"width": _WIDE, "height": 900})
    page.goto(address)
    page.fill("[id='part.by']", "L. Aho")
    with page.expect_navigation():
        page.keyboard.press("Enter")
    page.keyboard.press("n")
    page.keyboard.press("c")
    page.get_by_role("status").filter(has_text="is marked").wait_for()
    return _picture(page)


if __name__ == "__main__":
    raise SystemExit(make())
