"""Subtitles and transcripts as JSON: cues joined, lines that roll, which list is the transcript."""

from __future__ import annotations

import pytest

from factcheck.readers import read
from factcheck.text.cues import clock
from tests.readers.made import as_json, rolling, srt, vtt


def text_of(data: bytes, name: str) -> str:
    return read(data, name).text


JOINED = {
    "somebody says it twice": (
        srt((1, "No."), (3, "No."), (5, "Why?"), (10, "I see.")),
        "a.srt",
        "No. No. Why?\n\nI see.",
    ),
    "a sentence over three cues": (
        srt((1, "We will"), (9, "not close"), (20, "it.")),
        "a.srt",
        "We will not close it.",
    ),
    "a pause after a sentence": (srt((1, "One."), (9, "Two.")), "a.srt", "One.\n\nTwo."),
    "no pause": (srt((1, "One."), (3, "Two.")), "a.srt", "One. Two."),
    "a change of speaker": (srt((1, "One"), (3, ">> Two")), "a.srt", "One\n\n>> Two"),
    "a dash inside": (srt((1, "One"), (3, "ten - twelve")), "a.srt", "One ten - twelve"),
    "a clock is no speaker": (srt((1, "it began at"), (3, "12:30 sharp")), "a.srt", "it began at 12:30 sharp"),
    "styles": (srt((1, r"{\an8}<i>One</i> <b>two</b>")), "a.srt", "One two"),
    "less than": (vtt((1, "3 &lt; 5 and a < b")), "a.vtt", "3 < 5 and a < b"),
    "no spaces between signs": (vtt((1, "図書館を"), (3, "閉めない。")), "a.vtt", "図書館を閉めない。"),
    "rolling": (rolling("one two", "three four", "five six"), "a.vtt", "one two three four five six"),
}


@pytest.mark.parametrize(("data", "name", "text"), JOINED.values(), ids=JOINED)
def test_joined(data: bytes, name: str, text: str) -> None:
    assert text_of(data, name) == text


LISTS = {
    "a second guess": (
        {
            "results": [
                {
                    "alternatives": [
                        {
                            "transcript": "It is so.",
                            "words": [
                                {"word": "It", "startTime": "1.5s"},
                                {"word": "is", "startTime": "2s"},
                                {"word": "so.", "startTime": "3s"},
                            ],
                        },
                        {"transcript": "It is sew."},
                    ]
                }
            ]
        },
        "It is so.",
    ),
    "an outline beside it": (
        {
            "chapters": [{"text": "The vote", "start": 1}],
            "segments": [{"text": "We will vote on it now.", "start": 1.5}],
        },
        "We will vote on it now.",
    ),
    "words out of order": ([{"text": "Two.", "start": 9.5}, {"text": "One.", "start": 1.5}], "One. Two."),
    "speakers without times": ([{"speaker": "Ana", "text": "Why?"}, {"speaker": "Tom", "text": "So."}], "Why?\n\nSo."),
    "speakers as objects": ({"monologue": [{"speaker": {"name": "Ana"}, "content": "Why?", "time": "00:01"}]}, "Why?"),
    "pieces of an item": (
        {
            "results": {
                "items": [
                    {"start_time": "0.5", "type": "pronunciation", "alternatives": [{"content": "Why"}]},
                    {"start_time": "0.9", "alternatives": [{"content": "not?"}]},
                ]
            }
        },
        "Why not?",
    ),
}


@pytest.mark.parametrize(("content", "text"), LISTS.values(), ids=LISTS)
def test_which_list_is_the_transcript(content: object, text: str) -> None:
    assert text_of(as_json(content), "a.json") == text


TIMES = [
    ({"text": "Why is that so?", "start": 61, "end": 62.5}, "00:01:01"),
    ({"text": "Why is that so?", "start": 61_000, "end": 62_500}, "00:01:01"),
    ({"text": "Why is that so?", "start": "00:01:01,250"}, "00:01:01"),
    ({"text": "Why is that so?", "startTime": "61.2s"}, "00:01:01"),
    ({"text": "Why is that so?", "timestamp": [61.2, 62.0]}, "00:01:01"),
    ({"text": "Why is that so?", "timestamps": {"from": "00:01:01,000", "to": "00:01:02,000"}}, "00:01:01"),
    ({"text": "Why is that so?", "speaker": 1}, ""),
]


@pytest.mark.parametrize(("item", "time"), TIMES)
def test_times(item: dict[str, object], time: str) -> None:
    assert read(as_json([item]), "a.json").place(0).time == time


@pytest.mark.parametrize(
    ("seconds", "time"),
    [(-1, ""), (float("inf"), ""), (float("nan"), ""), (0, "00:00:00"), (59.99, "00:00:59"), (3661, "01:01:01")],
)
def test_clock(seconds: float, time: str) -> None:
    assert clock(seconds) == time


@pytest.mark.parametrize(
    ("speaker", "label"),
    [("A", "Speaker A"), (0, "Speaker 0"), ("spk_1", "Speaker spk_1"), ("SPEAKER_00", "SPEAKER_00"), ("Ana", "Ana")],
)
def test_speakers(speaker: object, label: str) -> None:
    assert read(as_json([{"text": "Why?", "start": 1, "speaker": speaker}]), "a.json").turns[0].label == label
