"""What becomes of a log's claims in the next draft: one small change of an article after another."""

from __future__ import annotations

import pytest

from factcheck.log import LogFile
from factcheck.model import ArticleCard, Claim, ClaimKind, Log, Mark, MarkIs, Selector, replace
from factcheck.redraft import Draft, Fate, fingerprints, redraft
from factcheck.text.anchor import find_pieces
from tests.redraft.setting import SENTENCES, article, brought, document, log_of, read, updated

FIRST = article()
LOG = log_of(FIRST)
CRANE = "The council voted 7 to 2 for the new crane on 3 May 2025"


def id_of(words: str, file: LogFile = LOG) -> str:
    return next(c.id for c in file.log.claims if words in c.text)


def fates(file: LogFile, text: str) -> dict[str, str]:
    """What became of every claim, by id; those that stay as they are left out."""
    return {e.claim.id: e.fate.value for e in brought(file, text).entries if e.fate is not Fate.KEPT}


def without(words: str, file: LogFile = LOG) -> LogFile:
    """The log after a person took a claim out by hand."""
    gone = id_of(words, file)
    start = file.text().index(f"  - id: {gone}\n")
    end = file.text().find("\n  - id: ", start + 1)
    return read(file.text()[:start] + (file.text()[end + 1 :] if end > 0 else ""))


KEPT = [
    FIRST,
    "A lead without a figure.\n\n" + FIRST,
    FIRST.replace("“", '"').replace("”", '"'),
    FIRST.replace("\n\n", "\n\n\n"),
    FIRST.replace("of timber in", "of timber  in"),
    FIRST.replace(" and left the hall", " and slammed the door"),
]


@pytest.mark.parametrize("text", KEPT, ids=range(len(KEPT)))
def test_nothing_is_edited_gone_or_new(text: str) -> None:
    assert fates(LOG, text) == {}


@pytest.mark.parametrize(
    ("old", "new", "words", "fate"),
    [
        ("412,000", "415,000", "tonnes", "edited"),
        ("before winter", "before the winter storms", "harbour wall", "edited"),
        ("18,300 inhabitants, 900", "18,400 inhabitants, 1,000", "inhabitants", "edited"),
        ("“reckless”", "“utterly reckless”", "reckless", "edited"),
        ("in March", "in April", "boats", "edited"),
        ("7 to 2 for the new crane on 3 May", "8 to 1 for the new crane on 4 May", "crane", "edited"),
        ("Lund called the plan “reckless” and left the hall.", "Lund left the hall.", "reckless", "gone"),
        (SENTENCES[6], "", "ferry", "gone"),
    ],
)
def test_one_change_touches_one_claim(old: str, new: str, words: str, fate: str) -> None:
    assert fates(LOG, FIRST.replace(old, new)) == {id_of(words): fate}


def test_an_edited_claim_says_what_the_draft_says() -> None:
    after = updated(LOG, FIRST.replace("412,000", "415,000"))
    assert after.claim(id_of("tonnes")).text == "The port handled 415,000 tonnes of timber in 2024"


def test_the_words_before_stay_above_it() -> None:
    after = updated(LOG, FIRST.replace("412,000", "415,000"))
    assert f"  # {id_of('tonnes')} was: The port handled 412,000 tonnes" in after.text()


def test_a_short_quotation_that_was_cut_does_not_live_on_in_other_words() -> None:
    """“Reckless” stands in another sentence, unquoted: that is not what Lund said."""
    text = FIRST.replace("“reckless” and", "bad and").replace("the mayor.", "the mayor of a reckless town.")
    assert fates(LOG, text)[id_of("reckless")] == "gone"


def test_a_short_quotation_inside_a_longer_word_is_gone() -> None:
    text = FIRST.replace("called the plan “reckless”", "spoke of recklessness")
    assert fates(LOG, text)[id_of("reckless")] == "gone"


def test_a_claim_that_moved_past_others_has_moved() -> None:
    text = article([*SENTENCES[:3], *SENTENCES[4:], SENTENCES[3]])
    assert fates(LOG, text) == {id_of("crane"): "moved"}


def test_its_place_is_refreshed() -> None:
    text = article([*SENTENCES[:3], *SENTENCES[4:], SENTENCES[3]])
    assert updated(LOG, text).claim(id_of("crane")).at.line == 15


def test_a_new_claim_stands_after_the_one_before_it_in_the_article() -> None:
    text = FIRST.replace("The town has", "The lighthouse was built in 1911 for 40,000 crowns.\n\nThe town has")
    ids = [c.id for c in updated(LOG, text).log.claims]
    assert ids.index(id_of("crane")) + 1 == ids.index(id_of("inhabitants")) - 1


@pytest.mark.parametrize("first", [True, False])
def test_of_two_equal_quotations_the_one_that_was_cut_is_gone(first: bool) -> None:
    again = "In the evening he called the mayor “reckless” as well."
    file = log_of(article([*SENTENCES, again]))
    ids = [c.id for c in file.log.claims if c.text == "reckless"]
    cut = SENTENCES[5] if first else again
    assert fates(file, article([s for s in (*SENTENCES, again) if s != cut])) == {ids[not first]: "gone"}


def test_a_second_use_of_the_same_words_is_new() -> None:
    text = article([*SENTENCES, "In the evening he called the mayor “reckless” as well."])
    assert list(fates(LOG, text).values()) == ["new"]


def test_no_id_is_used_again() -> None:
    later = updated(LOG, FIRST.replace(SENTENCES[6], ""))
    last = updated(later, FIRST.replace(SENTENCES[6], "The lighthouse was built in 1911 for 40,000 crowns."))
    assert [c.id for c in last.log.gone] == [id_of("ferry")]
    assert id_of("lighthouse", last) not in {c.id for c in LOG.log.claims}


def test_a_claim_that_comes_back_has_its_mark() -> None:
    mark = Mark(MarkIs.CONFIRMED, by="Ann", note="in the register")
    away = updated(LOG.with_mark(id_of("ferry"), mark), FIRST.replace(SENTENCES[6], ""))
    assert updated(away, FIRST).claim(id_of("ferry")).mark == mark


def test_and_stands_where_it_stood() -> None:
    away = updated(LOG, FIRST.replace(SENTENCES[6], ""))
    assert [c.id for c in updated(away, FIRST).log.claims] == [c.id for c in LOG.log.claims]


def test_what_a_person_took_out_does_not_come_back() -> None:
    file = without("crane")
    later = updated(file, FIRST.replace("412,000", "415,000"))
    assert fates(later, FIRST.replace("412,000", "416,000")) == {id_of("tonnes"): "edited"}


def test_unless_the_draft_says_it_in_other_words() -> None:
    assert list(fates(without("crane"), FIRST.replace("7 to 2", "8 to 1")).values()) == ["new"]


def by_hand(claim: Claim) -> LogFile:
    return LOG.with_claim(claim)


def test_a_claim_added_by_hand_stays_while_its_words_do() -> None:
    file = by_hand(Claim("h1", ClaimKind.CLAIM, "left the hall"))
    assert fates(file, FIRST.replace("412,000", "415,000")) == {id_of("tonnes"): "edited"}


def test_and_is_gone_when_they_are() -> None:
    file = by_hand(Claim("h1", ClaimKind.CLAIM, "left the hall"))
    assert fates(file, FIRST.replace("left the hall", "slammed the door")) == {"h1": "gone"}


@pytest.mark.parametrize("text", ["The council voted 7 to 2", "The council voted for a crane on 3 May 2025, 7 to 2"])
def test_a_claim_put_in_a_person_s_own_words_keeps_them(text: str) -> None:
    file = LOG.with_claim(replace(LOG.claim(id_of("crane")), text=text))
    assert updated(file, FIRST.replace("412,000", "415,000")).claim(id_of("crane")).text == text


def test_a_longer_quotation_is_an_edit_not_a_second_one() -> None:
    file = log_of(FIRST.replace("asked the fishermen,", "asked the fishermen and that is all"))
    text = FIRST.replace("asked the fishermen,", "asked the fishermen and that is all you need to know,")
    assert fates(file, text) == {id_of("fishermen", file): "edited"}


def test_a_term_that_somebody_now_says_is_a_quotation() -> None:
    """Told by hand what extract finds, so that only the matching is looked at."""
    text = "The pilot of this town came."
    term = Claim("t1", ClaimKind.TERM, "The pilot", at=Selector(1, "", " of this town came."))
    log = Log(ArticleCard("seeds/harbour.txt", offered=fingerprints([term])), (), (term,))
    quote = replace(term, id="q1", kind=ClaimKind.QUOTE)
    made = redraft(log, Draft(document(text), log.article, (), (quote,)), log.article.offered)
    assert made.log.claims == (replace(term, kind=ClaimKind.QUOTE),)


def test_a_speaker_the_person_has_seen_is_not_guessed_again() -> None:
    seen = replace(LOG.claim(id_of("boats")), speaker="reyes", guessed=())
    assert updated(LOG.with_claim(seen), FIRST.replace("in March", "in April")).claim(seen.id).speaker == "reyes"


def test_a_guess_is_guessed_again() -> None:
    after = updated(LOG, FIRST.replace("said Dana Reyes, the mayor", "said Ola Berg, the mayor"))
    assert (after.claim(id_of("wall")).speaker, "speaker was: reyes" in after.text()) == ("berg", True)


def test_a_speaker_whose_name_a_person_completed_is_the_same_speaker() -> None:
    file = read(LOG.text().replace("name: Dana Reyes", "name: Dana Maria Reyes"))
    after = updated(file, FIRST.replace("before winter", "before the winter"))
    assert (after.log.speakers, after.claim(id_of("wall")).speaker) == (file.log.speakers, "reyes")


@pytest.mark.parametrize(("fate", "stale"), [(Fate.EDITED, True), (Fate.KEPT, False)])
def test_a_mark_goes_stale_with_the_words_only(fate: Fate, stale: bool) -> None:
    name = id_of("tonnes") if fate is Fate.EDITED else id_of("crane")
    file = LOG.with_mark(name, Mark(MarkIs.CUT, by="Ann"))
    entry = next(e for e in brought(file, FIRST.replace("412,000", "415,000")).entries if e.claim.id == name)
    assert (entry.fate, entry.stale) == (fate, stale)


def test_without_memory_a_claim_taken_out_is_new() -> None:
    file = without("crane")
    forgetful = replace(file, log=replace(file.log, article=replace(file.log.article, offered=())))
    assert list(fates(forgetful, FIRST).values()) == ["new"]


def test_a_selector_a_person_shortened_is_left_alone() -> None:
    at = Selector(7, "", ".")
    file = LOG.with_claim(replace(LOG.claim(id_of("crane")), at=at))
    assert updated(file, FIRST).claim(id_of("crane")).at == at


def test_every_claim_of_the_log_stands_in_the_draft() -> None:
    text = article([s.replace("2", "4") for s in SENTENCES])
    claims = updated(LOG, text).log.claims
    assert [c.id for c in claims if not find_pieces(document(text), c.text, c.at)] == []
