"""One phenomenon a row: a source, a quotation of it, and what the difference is called."""

from __future__ import annotations

import pytest

from factcheck.model import Selector, Wording
from tests.judge.setting import judged, sourced, types

TURNED = [
    # negation in its forms
    ("The valve had been tested by Friday", "The valve had hardly been tested by Friday", "negation"),
    ("The two labs never shared their samples", "The two labs shared their samples", "negation"),
    ("She left the field without a word to the referee", "She left the field with a word to the referee", "negation"),
    ("The bakery no longer sells rye on Sundays", "The bakery sells rye on Sundays", "negation"),
    ("The bakery sells rye on Sundays", "The bakery no longer sells rye on Sundays", "negation"),
    ("The firm failed to pay its drivers in June", "The firm paid its drivers in June", "negation"),
    ("The witness refused to name the owner", "The witness agreed to name the owner", "negation"),
    ("The patch was able to close the hole", "The patch was unable to close the hole", "negation"),
    ("It is possible to cross the river at low tide", "It is impossible to cross the river at low tide", "negation"),
    ("Our new coach is careful with young players", "Our new coach is careless with young players", "negation"),
    ("Neither bridge will be closed in winter", "Either bridge will be closed in winter", "negation"),
    ("I can't say who broke the window", "I can say who broke the window", "negation"),
    ("The committee voted for the new stadium", "The committee voted against the new stadium", "negation"),
    ("Rents in the harbour went up last spring", "Rents in the harbour went down last spring", "negation"),
    ("The shuttle runs to the airport every hour", "The shuttle runs from the airport every hour", "negation"),
    ("We will not sell the mill to the county", "We will … sell the mill to the county", "negation"),
    ("They no longer sell the mill to the county", "They […] sell the mill to the county", "negation"),
    ("The choir is not good and not loud", "The choir is … loud", "negation"),
    ("There is no boat, and there is a bridge", "There is a boat, and there is no bridge", "negation"),
    ("We don't sell boats to the county", "We … sell boats to the county", "negation"),
    # numbers and units
    ("We sold 13 boats at the fair", "We sold 30 boats at the fair", "number"),
    ("We sold thirteen boats at the fair", "We sold 30 boats at the fair", "number"),
    ("The dam cost three million crowns", "The dam cost three billion crowns", "number"),
    ("Turnout rose by four percent", "Turnout rose by four percentage points", "number"),
    ("It was the second leak in a month", "It was the third leak in a month", "number"),
    ("He has run the marathon twice", "He has run the marathon once", "number"),
    ("We will double the grant for small farms", "We will triple the grant for small farms", "number"),
    ("The pipe is 40 miles long", "The pipe is 40 kilometres long", "number"),
    ("A dozen nurses left the ward", "A hundred nurses left the ward", "number"),
    ("The film opens in 1987 on a ferry", "The film opens in 1978 on a ferry", "number"),
    ("The dam cost $4.5 million by May", "The dam cost 4.5 million pounds by May", "number"),
    ("The dam cost $4.5 million in all by May", "The dam cost 4.5 billion dollars in all by May", "number"),
    ("Rye prices rose by 25% last June", "Rye prices rose by 35 per cent last June", "number"),
    # names, months, weekdays
    ("The hearing was moved to Tuesday morning", "The hearing was moved to Thursday morning", "name"),
    ("We close the mill in May 2024 at last", "We close the mill in July 2024 at last", "name"),
    ("I thanked Orla Byrne for the map", "I thanked Maeve Byrne for the map", "name"),
    ("I met Robert Haines at the gate", "I met Robert Baines at the gate", "name"),
    # how sure
    ("The comet may return in our lifetime", "The comet will return in our lifetime", "modal"),
    ("Honestly, I think the goal was offside", "Honestly, the goal was offside", "modal"),
    ("The goal was probably offside", "The goal was offside", "modal"),
    ("The goal was offside", "The goal was almost offside", "modal"),
    ("Sales fell by about 40 crates a week", "Sales fell by 40 crates a week", "modal"),
    ("The rash seems to fade after a week", "The rash is to fade after a week", "modal"),
    # how many
    ("All of the tenants signed the letter", "Most of the tenants signed the letter", "quantifier"),
    ("She sometimes trains before dawn", "She always trains before dawn", "quantifier"),
    ("In March only members may vote on the budget", "In March members may vote on the budget", "quantifier"),
]  # fmt: skip

# Begun with a capital, as if the source began there.
LIMITED = [
    ("I think the goal was offside", "The goal was offside"),
    ("Perhaps the goal was offside", "The goal was offside"),
    ("Only members may vote on the budget", "Members may vote on the budget"),
    ("If the state pays, we mend the bridge", "The state pays, we mend the bridge"),
    ("The pool can wait if the roof leaks", "The pool can wait"),
]


@pytest.mark.parametrize(("source", "quotation", "kind"), TURNED)
def test_what_turns_the_meaning(source: str, quotation: str, kind: str) -> None:
    found = judged(quotation, sourced(source))
    assert found.check.result is Wording.ALTERED
    assert kind in types(found)


@pytest.mark.parametrize(("source", "quotation"), LIMITED)
def test_a_limit_just_outside_the_cut_is_worth_a_look(source: str, quotation: str) -> None:
    assert judged(quotation, sourced(source)).look


CUT = "The court cannot be moved to Lund. Time is not on our side. Shall we sell? We shall not. She is never late."


@pytest.mark.parametrize(
    ("quotation", "kind"),
    [
        ("be moved to Lund. Time is not on our side", "continued"),
        ("side. Shall we sell? We shall", "truncated"),
        ("side. Shall we sell? We shall not. She is", "continued"),
        ("late.", "truncated"),
        ("be moved to Lund. Time is", "continued"),
    ],
)
def test_a_negation_just_outside_the_cut(quotation: str, kind: str) -> None:
    assert types(judged(quotation, CUT)) - {"case", "punctuation"} == {kind}


DENIED = (
    "I did not support the plan for the quarry. I would not sell the mill. We never rented the barn, and never will."
)


@pytest.mark.parametrize(
    ("prefix", "quotation", "suffix", "cut"),
    [
        # the article lost the "not"
        ("The mayor said that she did “", "support the plan for the quarry", "” last year", True),
        ("She is not shy. She did “", "support the plan for the quarry", "” last year", True),
        ("Not alone, she “", "support the plan for the quarry", "” last year", True),
        ("It is not true that the mayor and her staff did “", "support the plan for the quarry", "”", True),
        ("She told us: “I did not: “", "support the plan for the quarry", "”", True),
        ("", "support the plan for the quarry", "", True),
        ("She said “", "the quarry. I would", "” sell it", True),
        ("She said “", "the quarry. I would", "”. Not now", True),
        # the article has it in its own words
        ("The mayor did not “", "support the plan for the quarry", "” last year", False),
        ("The mayor didn’t ever “", "support the plan for the quarry", "” last year", False),
        ("The mayor refused to “", "support the plan for the quarry", "” last year", False),
        ("They say they never “", "rented the barn", "” at all", False),
        ("She said “", "the quarry. I would", "” not sell", False),
    ],
)
def test_a_negation_in_the_articles_own_words(prefix: str, quotation: str, suffix: str, *, cut: bool) -> None:
    found = judged(quotation, sourced(DENIED), at=Selector(3, prefix, suffix))
    assert ("truncated" in types(found), found.check.result is Wording.ALTERED) == (cut, cut)


@pytest.mark.parametrize("quotation", ["the goal was offside", "I think the goal was offside", "goal was offside"])
def test_a_cut_that_is_plainly_a_part_needs_no_look(quotation: str) -> None:
    assert not judged(quotation, sourced("I think the goal was offside")).look


@pytest.mark.parametrize(
    ("source", "quotation"),
    [
        ("He was right to leave the track", "He was to leave the track"),
        ("Do you know the way to the quarry", "Do the way to the quarry"),
        ("The judge was ill because of the heat", "The judge was ill but of the heat"),
        ("They gave up the hill by noon", "They gave the hill by noon"),
        ("We painted the boat", "They painted the boat"),
        ("The fund (about 40 people) pays the rent", "The fund pays the rent"),
        ("The vote (not the count) was fair to all", "The vote was fair to all"),
        ("“Not this spring,” said Ola Lind. Ana Ruiz said: “Ask me in June", "Not this spring. Ask me in June"),
        ("“Not this spring,” said Ola Lind, and Ana Ruiz added: “Ask me in June", "Not this spring. Ask me in June"),
        ("“Not this spring”, ran the sign on the old mill, “Ask me in June", "Not this spring, Ask me in June"),
    ],
)
def test_small_words_that_are_no_slip(source: str, quotation: str) -> None:
    assert judged(quotation, sourced(source)).check.result is Wording.ALTERED


@pytest.mark.parametrize(
    ("source", "quotation"),
    [
        ("We shall not be moved from this square", "We shall [the council] be moved from this square"),
        ("We meet again on 3 March in the hall", "We meet again on [3 April] in the hall"),
        ("We asked Ola [Lind] to lead the choir", "We asked Ola [Berg] to lead the choir"),
    ],
)
def test_a_bracket_hides_no_change(source: str, quotation: str) -> None:
    assert judged(quotation, sourced(source)).check.result is Wording.ALTERED


HONEST = [
    ("We are proud of the choir", "We're proud of the choir"),
    ("We're proud of the choir", "We are proud of the choir"),
    ("He won't sell the barn", "He will not sell the barn"),
    ("The choir did not choir did not sing in the rain", "The choir did not sing in the rain"),
    ("The members sang in the rain", "The members sang in a rain"),
    ("The town sleeps where singers of Lund meet. The price of rye fell", "The town sleeps where the singers of"),
    ("Can singers stay in the hall tonight", "Can the singers stay in the hall tonight"),
    ("The choir is not only loud but good", "The choir is … good"),
    ("The choir sang, not hummed, in the rain", "The choir sang … in the rain"),
    ("The choir, um, sang all night", "The choir sang all night"),
    ("The choir, you know, sang all night", "The choir sang all night"),
    ("You, you know, sing all night", "You sing all night"),
    ("They know, you know, it well", "They know it well"),
    ("The choir, right, sang all night", "The choir sang all night"),
    ("Tonight we will we will sing in the rain", "Tonight we will sing in the rain"),
    ("I know that we just, we just must sing", "I know that we just must sing"),
    ("We sang [Applause] in the rain and (Laughter.) on the pier", "We sang in the rain and on the pier"),
    ("They paid the fee to the harbour", "They paid [the tax] to the harbour"),
    ("They pay the fee to the harbour", "They pa[id] the fee to the harbour"),
    ("The choir sang in the rain and the wind", "The choir sang in rain and the wind"),
    ("The choir sang in the rain and went home", "The choir sang in the rain, went home"),
    ("We sang for an hour in the cold rain on the pier", "We sang … in the cold rain on the pier"),
    ("“Not this spring,” said the verger. “Ask me in June", "Not this spring. Ask me in June"),
    ("“The bell is cracked,” Ola Lind told us, “and has been for years", "The bell is cracked and has been for years"),
]  # fmt: skip


@pytest.mark.parametrize(("source", "quotation"), HONEST)
def test_honest_edits(source: str, quotation: str) -> None:
    assert judged(quotation, sourced(source)).check.result is Wording.EDITED


TYPOGRAPHY = [
    ("The gaoler slept for aeons", "The jailer slept for eons"),
    ("The colour of the aeroplane was grey", "The color of the airplane was gray"),
    ("We sold 13 boats at the fair", "We sold thirteen boats at the fair"),
    ("The dam cost 1.2 million crowns", "The dam cost 1,200,000 crowns"),
    ("The dam cost $4.5 million by May", "The dam cost 4.5 million dollars by May"),
    ("The dam cost $4.5 million by May", "The dam cost US$4.5m by May"),
    ("The dam cost $5 million by May", "The dam cost five million dollars by May"),
    ("In May it cost five million dollars", "In May it cost $5 million"),
    ("In May the dam cost 4,500 dollars", "In May the dam cost $4,500"),
    ("A sample of 250 cells grew for a week", "A sample of two hundred and fifty cells"),
    ("Two hundred and fifty boats sank in the fog", "250 boats sank in the fog"),
    ("We do not, we do not sing in the rain", "We do not sing in the rain"),
    ("It was the third leak in a month", "It was the 3rd leak in a month"),
    ("The dam cost 4.5m dollars by May", "The dam cost US$4.5 million by May"),
    ("The dam cost 4.5 million pounds by May", "The dam cost £4.5m by May"),
    ("The dam cost five dollars by May", "The dam cost USD 5 by May"),
    ("The organisation’s programme is on the pier", "The organization's program is on the pier"),
    ("Turnout rose by 4 percent in the north", "Turnout rose by 4% in the north"),
    ("Turnout rose by 4 per cent in the north", "Turnout rose by 4 percent in the north"),
    ("The U.S. team lost in the final", "The US team lost in the final"),
    ("Mr. Osei and Mrs. Lind ran the shop", "Mr Osei & Mrs Lind ran the shop"),
    ("The café on the pier is open", "The cafe on the pier is open"),
    ("The chief filed the first brief", "The chief ﬁled the ﬁrst brief"),
    ("The chief filed the brief.He left at noon", "The chief filed the brief. He left at noon"),
    ("A well-known two-hour film opens the week", "A well known two hour film opens the week"),
    ("The ferry... was late again", "The ferry was late again"),
    ("The city&#39;s new bridge &amp; the old pier", "The city's new bridge & the old pier"),
    ("The city's new bridge and the old pier", "The city&rsquo;s new bridge and the old pier"),
    ("He called it “a fine mess” on the radio", "He called it 'a fine mess' on the radio"),
    ("The senators vote was late again", "The senator's vote was late again"),
    ("How does this not end in court", "How does thisnot end in court"),
    ("We met [on 3 March] in the hall", "We met [on 3 March] in the hall"),
    ("Tbe cornmittee met in tbe hall", "The committee met in the hall"),
]


@pytest.mark.parametrize(("source", "quotation"), TYPOGRAPHY)
def test_typography_and_house_style(source: str, quotation: str) -> None:
    assert judged(quotation, sourced(source)).check.result is Wording.VERBATIM


TWICE = (
    "Some of them don't have enough coal to heat a room or they don't have enough coal to cook. "
    "The deck, which is old, is painted; the deck, which is new, is not painted yet."
)


@pytest.mark.parametrize(
    ("quotation", "result"),
    [
        ("Some of them do not have enough coal", Wording.EDITED),
        ("The deck, which is [very] old, is painted", Wording.EDITED),
        ("Some of them do have enough coal", Wording.ALTERED),
    ],
)
def test_a_phrase_said_twice_is_quoted_where_it_is_near(quotation: str, result: Wording) -> None:
    assert judged(quotation, TWICE).check.result is result


@pytest.mark.parametrize(
    ("source", "quotation", "shown"),
    [
        # What the article adds is never laid on the source's next sentence.
        (
            "Nobody will call this a race in March. The pitch is being relaid by hand",
            "Nobody will call this a race in March if we don't keep winning",
            {("negation", "if we don't keep winning", ""), ("added", "if we don't keep winning", "")},
        ),
        (
            "The roof will leak again soon",
            "Sadly for us, the roof will leak again soon",
            {("added", "Sadly for us", "")},
        ),
        (
            "The otters fed four herons all day",
            "Four herons fed the otters all day",
            {
                ("order", "Four herons", "The"),
                ("order", "Four herons fed", "tonight. The"),
                ("order", "herons fed the", "tonight. The"),
            },
        ),
        # ... but the words of its own sentence are.
        (
            "The roof of the mill leaks every spring",
            "The roof of the mill leaks every autumn",
            {("substitution", "autumn", "spring")},
        ),
        ("I met Mr. Haines", "I met Mr Baines", {("name", "Baines", "Haines")}),
        ("We sell, uh, some boats to Lund", "We sell no boats to Lund", {("negation", "no", "some")}),
        ("Two otters were hurt on the pier", "No otter was hurt on the pier", {("negation", "No", "Two")}),
        ("Three boats were lost in the fog", "One boat was lost in the fog", {("number", "One", "Three")}),
        ("The boat was lost in the fog", "The boats were lost in the fog", {("tense", "boats were", "boat was")}),
    ],
)
def test_the_words_a_difference_is_shown_with(source: str, quotation: str, shown: set[tuple[str, str, str]]) -> None:
    loud = [
        e for e in judged(quotation, sourced(source)).check.edits if e.type not in ("case", "punctuation", "filler")
    ]
    assert {(str(e.type), e.article, e.source) for e in loud} == shown


ESTATE = (
    "The north mill is sound. The weir, they say, could go in a flood and no one would see it. We sold the east mill "
    "in spring, when prices were high, for two million crowns. It was a cold day in Lund. The band came along and we "
    "danced, but we left early."
)


@pytest.mark.parametrize(
    ("quotation", "look"),
    [
        # Half a sentence joined to half of another, and cuts that hide a no, a figure or a limit.
        ("The north mill is … in a flood", True),
        ("We sold the east mill … It was a cold day", True),
        ("could go in a flood … We sold the east mill in spring", True),
        ("The band came along … we left early", True),
        # Inside one sentence, or between whole ones.
        ("We sold the east mill … when prices were high", False),
        ("The north mill is sound. … We sold the east mill", True),
        ("for two million crowns. … The band came along", False),
        ("We sold the east mill in spring … when prices were high", False),
        ("for two million crowns. It was a … day in Lund", False),
    ],
)
def test_an_ellipsis_that_may_change_what_was_said(quotation: str, look: bool) -> None:
    assert judged(quotation, ESTATE).look is look


def test_an_ellipsis_says_why_it_is_worth_a_look() -> None:
    found = judged("The north mill is … in a flood", ESTATE).check
    assert found.result is Wording.EDITED
    assert [e.note for e in found.edits if e.type == "ellipsis"] == [
        "7 words left out; the ellipsis crosses the end of a sentence"
    ]


@pytest.mark.parametrize(
    ("source", "quotation", "replaced", "look"),
    [
        ("We all believe in this town", "We all believe in this [council]", "town", True),
        ("We all believe in this town and its people", "We all believe in this [council] and its people", "town", True),
        ("They saw Orla Byrne on the pier", "They saw [Ana Ruiz] on the pier", "Orla Byrne", True),
        ("They saw him on the pier", "They saw [Ana Ruiz] on the pier", "him", False),
        ("They saw the mayor on the pier", "They saw [Mayor Ruiz] on the pier", "the mayor", False),
        ("They all paid it in full", "They all paid [the tax]", "it", False),
        ("They all saw it there on the pier", "They all saw [the boat] on the pier", "it there", False),
        ("They saw him yesterday on the pier", "They saw him [Mr Ruiz]", "", False),
        ("We met again in the hall", "We met again [on 3 March] in the hall", "again in", False),
    ],
)
def test_a_bracket_shows_what_it_replaced(source: str, quotation: str, replaced: str, look: bool) -> None:
    found = judged(quotation, sourced(source))
    edits = [e for e in found.check.edits if e.type == "bracket"]
    assert ([e.source for e in edits], found.look) == ([replaced], look)


@pytest.mark.parametrize(
    ("source", "quotation"),
    [("We all will not agree", "We all will [agree]"), ("We all believe in nobody", "We all believe in [Ana Ruiz]")],
)
def test_a_bracket_at_the_end_hides_no_negation(source: str, quotation: str) -> None:
    assert "negation" in types(judged(quotation, sourced(source)))
