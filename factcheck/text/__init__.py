"""What is known about text itself: folding, words, sentences, numbers, dates, names.

Nothing here knows of claims or sources, and nothing changes a text: every
result carries the offsets of the characters it came from.
"""
