"""A report of many claims, measured: python -m benchmarks.report [--claims 2000] [--keep FOLDER]

Seconds to write the page and its data, their sizes; and in the system's Chromium, for
each thing a reader does, the milliseconds from just before it to the next painted
frame: the median and the worst of several tries, each in a freshly opened page.
"""

from __future__ import annotations

import argparse
import statistics
import tempfile
import time
from pathlib import Path

from benchmarks.report.desk import make
from factcheck.cli.verify import report_on, write_reports
from factcheck.desk import find_desk
from factcheck.log import LogFile
from tests.browser import chromium

_TRIES = 7
# Runs a deed and waits for the frame after the one that shows it: milliseconds.
_TIMED = """async () => {
  const begun = performance.now();
  DEED;
  await new Promise((shown) => requestAnimationFrame(() => { const channel = new MessageChannel();
    channel.port1.onmessage = shown; channel.port2.postMessage(0); }));
  return performance.now() - begun;
}"""
_PRESS = "document.dispatchEvent(new KeyboardEvent('keydown', {key: '%s', bubbles: true}))"
_FIND = "const box = document.getElementById('part.find'); box.value = '%s'; box.dispatchEvent(new Event('input'))"
_FROM = (
    "const from = document.getElementById('part.from'); from.selectedIndex = 3; from.dispatchEvent(new Event('change'))"
)
_DEEDS = (
    ("first filter, change", "document.querySelector('[data-filter=change]').click()"),
    ("another filter, clear", "document.querySelector('[data-filter=clear]').click()"),
    ("all again", "document.querySelector('[data-filter=clear]').click()"),
    ("search box entered", "document.getElementById('part.find').focus()"),
    ("first letters searched", _FIND % "coun"),
    ("one letter more", _FIND % "counc"),
    ("one source", _FROM),
    ("nothing filtered", _PRESS % "Escape"),
    ("next card", _PRESS % "n"),
    ("the one after", _PRESS % "n"),
)
_OPENED = """() => { const t = performance.getEntriesByType("navigation")[0];
  const paint = performance.getEntriesByName("first-contentful-paint")[0];
  return [paint ? paint.startTime : 0, t.domContentLoadedEventEnd, t.loadEventEnd]; }"""


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--claims", type=int, default=2000)
    parser.add_argument("--keep", type=Path, help="a new folder in which the desk is left")
    given = parser.parse_args()
    with tempfile.TemporaryDirectory() as scratch:
        folder = given.keep or Path(scratch, "desk")
        page = written(make(folder, given.claims), folder)
        browsed(page)
    return 0


def written(log: Path, folder: Path) -> Path:
    """Verify the log, then write its report several times over; the page."""
    desk = find_desk(folder)
    begun = time.perf_counter()
    report = report_on(desk, LogFile.read(log))
    print(f"{len(report.rows)} claims verified in {time.perf_counter() - begun:.1f} s")
    took = []
    for _ in range(3):
        begun = time.perf_counter()
        page = write_reports(desk, report)
        took.append(time.perf_counter() - begun)
    sizes = " and ".join(f"{p.suffix[1:]} {p.stat().st_size / 1e6:.1f} MB" for p in (page, page.with_suffix(".json")))
    print(f"page and data written in {statistics.median(took):.2f} s: {sizes}")
    return page


def browsed(page: Path) -> None:
    """Open the page and do what a reader does, several times over."""
    taken: dict[str, list[float]] = {}
    with chromium() as browser:
        for _ in range(_TRIES):
            window = browser.new_page(viewport={"width": 1280, "height": 900})
            window.goto(page.as_uri())
            window.wait_for_timeout(300)
            for name, at in zip(("first words seen", "read", "loaded"), window.evaluate(_OPENED), strict=True):
                taken.setdefault(name, []).append(at)
            for name, deed in _DEEDS:
                taken.setdefault(name, []).append(window.evaluate(_TIMED.replace("DEED", deed)))
                window.wait_for_timeout(100)
            window.close()
    for name, all_of in taken.items():
        print(f"{name:<24} {statistics.median(all_of):6.0f} ms, at worst {max(all_of):.0f}")


if __name__ == "__main__":
    raise SystemExit(main())
