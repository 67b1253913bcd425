"""Hypothesis profiles (the everyday run and the long campaign), and the browser that all share."""

from __future__ import annotations

import os

from hypothesis import settings

from tests.browser import browser, windows  # noqa: F401 - fixtures

settings.register_profile("short", deadline=None, max_examples=50, derandomize=True)
settings.register_profile("long", deadline=None, max_examples=2000)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "short"))
