"""Measurements: predictions for the scorers, and speed. Not part of the package."""
