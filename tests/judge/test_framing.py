"""Words cut out of the sentence that denies, doubts, asks or limits them: what must be told, then what must not."""

from __future__ import annotations

import pytest

from factcheck.model import Selector, Span, Turn, Wording
from tests.judge.setting import judged, sourced

# (the source, the quotation): the source's sentence denies the words, doubts them or takes them back.
DENIED = [
    ("Nobody who has read the survey believes the wall was safe", "The wall was safe"),
    ("It would be wrong to say that the contractor cheated us", "The contractor cheated us"),
    ("I wish I could say that we are ready for the winter", "We are ready for the winter"),
    ("I doubt that the wall will hold in a storm", "The wall will hold in a storm"),
    ("It's not that we were careless; it's that we were poor", "We were careless"),
    ("Is it true that you signed off the wall?", "You signed off the wall"),
    ("The contractor said he would pay for all of it, which is nonsense", "He would pay for all of it"),
    ("I do not believe that the dam is ready", "The dam is ready"),
    ("It is untrue that the dam is ready", "The dam is ready"),
    ("I deny that the dam is ready", "The dam is ready"),
    ("My opponents claim I will resign. They are dreaming.", "I will resign"),
    ("The dam is ready — or so I thought", "The dam is ready"),
    ("The dam is ready. Not!", "The dam is ready"),
    ("I do not believe for one moment that the referee was bribed", "The referee was bribed"),
    ("It is simply untrue that our clinic turned patients away", "Our clinic turned patients away"),
    ("I deny that the tank was empty", "The tank was empty"),
    ("No serious engineer thinks the tunnel leaks", "The tunnel leaks"),
    ("It would be foolish to claim that the harvest is secure", "The harvest is secure"),
    ("I wish we could say the tests were passed", "The tests were passed"),
    ("We doubt the ferry will sail in such a swell", "The ferry will sail in such a swell"),
    ("It is not that the teachers were lazy; it is that there were too few of them", "The teachers were lazy"),
    ("There is no evidence that the driver was drunk", "The driver was drunk"),
    ("Do you seriously believe that the treasurer stole it?", "The treasurer stole it"),
    ("I never said that the museum would close", "The museum would close"),
    ("It is a myth that wolves hunt for sport", "Wolves hunt for sport"),
    ("Let us not pretend that the budget is balanced", "The budget is balanced"),
    ("I used to think that the coach was a genius", "The coach was a genius"),
    ("I am far from convinced that the alloy is sound", "The alloy is sound"),
    ("Nobody, not even the surveyor, believes the roof is sound", "The roof is sound"),
    ("My rivals say I will retire in June. They are wrong.", "I will retire in June"),
    ("I refuse to accept that the school must close", "The school must close"),
    ("We cannot be sure that the sample was clean", "The sample was clean"),
    ("Is it the case that the pilot was warned twice?", "The pilot was warned twice"),
    ("The agent swore that he would repay us, which is nonsense", "he would repay us"),
    ("The leak was fixed, or so we believed", "The leak was fixed"),
    ("The pond is deep enough for diving. Not!", "The pond is deep enough for diving"),
    ("There is not a shred of proof that the goalkeeper was paid", "The goalkeeper was paid"),
    ("No one is suggesting that the hospital cut corners", "The hospital cut corners"),
    ("It would be a mistake to think the virus is gone", "The virus is gone"),
    ("I can't honestly say that the new system works", "The new system works"),
    ("It is nonsense to suggest that we sold the forest", "We sold the forest"),
    ("I strongly dispute the claim that our trucks pollute the lake", "Our trucks pollute the lake"),
    ("The report rejects the idea that the fire was an accident", "The fire was an accident"),
    ("If only I could tell you that the strike was over", "The strike was over"),
    ("It has not been shown that the pill helps children", "The pill helps children"),
    ("By no stretch of the imagination do I believe that this film deserves a prize", "This film deserves a prize"),
    ("It was once believed that the earth was flat", "The earth was flat"),
    ("Far be it from me to claim that the jury was asleep", "The jury was asleep"),
    ("The bridge is safe. That is simply not true.", "The bridge is safe"),
    ("The harvest was the best in ten years, or so they told us", "The harvest was the best in ten years"),
]

# Conditions, questions, hopes, what others claim.
LIMITED = [
    ("We will rebuild the chapel only if the diocese pays", "We will rebuild the chapel"),
    ("If the pumps had failed, the whole lower town would have drowned", "The whole lower town would have drowned"),
    ("The dam is ready unless it rains", "The dam is ready"),
    ("The dam is ready provided that the valves hold", "The dam is ready"),
    ("I would be lying if I said that we are on schedule", "We are on schedule"),
    ("Had the alarm not rung, the whole crew would have died", "The whole crew would have died"),
    ("If the dam breaks, the lower valley is lost", "The lower valley is lost"),
    ("They want you to think that the lake is clean", "The lake is clean"),
    ("The landlord claims that we owe him three months of rent", "We owe him three months of rent"),
    ("Some people think we are finished", "We are finished"),
    ("Suppose that the ice melts by June", "The ice melts by June"),
    ("I wonder whether the vote was fair", "The vote was fair"),
    ("I do not believe that the referee was bribed", "the referee was bribed"),
    ("There is no evidence that the driver was drunk", "the driver was drunk"),
    ("We will lower the fare only if the state helps", "We will lower the fare"),
    ("You were at the match on Sunday?", "You were at the match on Sunday"),
    ("We will play the second leg provided that the pitch dries", "We will play the second leg"),
    ("I shall sign the treaty as long as the border is open", "I shall sign the treaty"),
    ("We will mend the lock next spring if the canal trust pays", "We will mend the lock"),
    ("Nothing could be further from the truth than that we sold the forest", "We sold the forest"),
    ("I find it hard to believe that the bridge was checked", "The bridge was checked"),
    ("Anyone who thinks the season is over has not watched us train", "The season is over"),
    ("How can you say the pupils were safe?", "The pupils were safe"),
    ("Who told you that the bank is closing?", "The bank is closing"),
    ("We were told that the dust was harmless", "The dust was harmless"),
    ("Were the tide to turn early, the raft would drift out to sea", "The raft would drift out to sea"),
    ("I am not saying that he lied", "He lied"),
    ("The prosecutor would have you believe that my client planned it", "My client planned it"),
    ("Some will say that we gave up too early", "We gave up too early"),
    ("Unless the frost comes, the vines will live", "The vines will live"),
    ("According to the rumours, the singer has left the band", "The singer has left the band"),
    ("I hope that the lights come back tonight", "The lights come back tonight"),
    ("Should the talks fail, the plant will be sold", "The plant will be sold"),
    ("The bridge is safe, the company claims", "The bridge is safe"),
    ("The bridge is safe if you believe the brochure", "The bridge is safe"),
    ("We will sail on Friday, weather permitting, and only if the engine is mended", "We will sail on Friday"),
    ("The test was fair? I have my doubts", "The test was fair"),
    ("You all got your money back, didn't you?", "You all got your money back"),
    ("We could pay the bonus in June, assuming the orders come in", "We could pay the bonus in June"),
    ("He is innocent until somebody proves otherwise", "He is innocent"),
]

# What stands outside the cut leaves the words as they are.
HARMLESS = [
    ("And the dam is ready", "The dam is ready"),
    ("I think that the dam is ready", "The dam is ready"),
    ("As I said, the dam is ready", "The dam is ready"),
    ("And the roof is sound", "The roof is sound"),
    ("As I said in May, the roof is sound", "The roof is sound"),
    ("I think that the goal was offside", "The goal was offside"),
    ("I am certain that the goal was offside", "The goal was offside"),
    ("There is no doubt that the goal was offside", "The goal was offside"),
    ("Nobody can deny that the goal was offside", "The goal was offside"),
    ("I can say without hesitation that the goal was offside", "The goal was offside"),
    ("I was not there, but the goal was offside", "The goal was offside"),
    ("I do not know him, and the choir is better for it", "The choir is better for it"),
    ("Do not forget that the choir sings for free", "The choir sings for free"),
    ("It is no secret that the club is in debt", "The club is in debt"),
    ("I need not remind you that the lease ends in June", "The lease ends in June"),
    ("Let me say, because nobody else will, that the bread was stale", "The bread was stale"),
    ("It goes without saying that the crew was brave", "The crew was brave"),
    ("I could not sleep because the engine roared all night", "The engine roared all night"),
    ("Never in a hurry, the old judge read every page", "The old judge read every page"),
    ("It is wrong that children go hungry in this city", "Children go hungry in this city"),
    ("We said in March that the well was dry", "The well was dry"),
    ("I told the inquiry that the valve had stuck", "The valve had stuck"),
    ("Even if it rains, the parade will start at noon", "The parade will start at noon"),
    ("In spite of everything, nobody was hurt and the boat came home", "The boat came home"),
    ("Not long ago, the mill employed ninety people", "The mill employed ninety people"),
    ("We do not have much time: the tide turns at six", "The tide turns at six"),
    ("I am not surprised that the vote was close", "The vote was close"),
    ("I cannot stress enough that the gate must stay shut", "The gate must stay shut"),
    ("It was not just that the wages were low", "The wages were low"),
    ("Will you believe me now? The tide turns at six", "The tide turns at six"),
    ("The harbour froze in March, and we could not leave", "The harbour froze in March"),
    ("The mill was sold in spring, which is a pity", "The mill was sold in spring"),
    ("The pond is deep. Not everyone swims", "The pond is deep"),
    ("We won the match. Nobody expected it", "We won the match"),
    ("What do I want? I want the lock mended", "I want the lock mended"),
    ("Well, the bridge is safe", "The bridge is safe"),
    ("As everybody knows, the bridge is safe", "The bridge is safe"),
    ("I firmly believe that the bridge is safe", "The bridge is safe"),
    ("Our tests show that the bridge is safe", "The bridge is safe"),
    ("The point is that the bridge is safe", "The bridge is safe"),
    ("I promise you that the bridge is safe", "The bridge is safe"),
    ("There can be no question that the bridge is safe", "The bridge is safe"),
    ("It is not in dispute that the bridge is safe", "The bridge is safe"),
    ("Nobody should be surprised that the bridge is safe", "The bridge is safe"),
    ("Make no mistake, the bridge is safe", "The bridge is safe"),
    ("I have never doubted that the bridge is safe", "The bridge is safe"),
    ("We are not engineers, yet we can see that the bridge is safe", "The bridge is safe"),
    ("Do not worry, the bridge is safe", "The bridge is safe"),
    ("Whether you like it or not, the bridge is safe", "The bridge is safe"),
    ("When the last bolt was in, I knew the bridge was safe", "The bridge was safe"),
    ("The road was never mended, while the bridge was rebuilt twice", "The bridge was rebuilt twice"),
    ("No, the bridge is safe", "The bridge is safe"),
    ("It is the law that the bridge must be tested every year", "The bridge must be tested every year"),
    ("If you ask me, the bridge is safe", "The bridge is safe"),
    ("I am not afraid to say that the bridge is safe", "The bridge is safe"),
    ("I am proud that the bridge held", "The bridge held"),
    ("To those who did not vote for me I say that the door is open", "The door is open"),
    ("I cannot tell you how glad I am that the bridge held", "The bridge held"),
    ("The weather was awful. Nevertheless the bridge held", "The bridge held"),
    ("The bridge held, and if I had a hat I would take it off", "The bridge held"),
    ("The bridge held when the flood came", "The bridge held"),
    ("The bridge held. Did you see it", "The bridge held"),
    ("The bridge held, which was no small wonder", "The bridge held"),
    ("She has not decided yet. The bridge is safe", "The bridge is safe"),
]

# (source, the article's words before, the quotation, the article's words after, whether it is clear)
FRAMED = [
    (
        "There is no evidence that the driver was drunk",
        "The coroner said “",
        "the driver was drunk",
        "” that night.",
        False,
    ),
    (
        "There is no evidence that the driver was drunk",
        "The coroner denied that “",
        "the driver was drunk",
        "” that night.",
        True,
    ),
    (
        "There is no evidence that the driver was drunk",
        "The coroner saw no proof that “",
        "the driver was drunk",
        "”.",
        True,
    ),
    ("I doubt that the ferry will sail today", "She doubted whether “", "the ferry will sail today", "”.", True),
    ("I doubt that the ferry will sail today", "She told the crew that “", "the ferry will sail today", "”.", False),
    (
        "I do not believe that the ferry will sail today",
        "She told the crew that the ferry “",
        "will sail today",
        "”.",
        False,
    ),
    (
        "I do not believe that the ferry will sail today",
        "She did not think that the ferry “",
        "will sail today",
        "”.",
        True,
    ),
    (
        "We will lower the fare only if the state helps",
        "They promised: “",
        "We will lower the fare",
        "” only if the state helps.",
        True,
    ),
    (
        "If the dam breaks, the lower valley is lost",
        "If the dam breaks, she said, “",
        "the lower valley is lost",
        "”.",
        True,
    ),
    ("If the dam breaks, the lower valley is lost", "She said: “", "The lower valley is lost", "”.", False),
    ("Nobody who saw the film thought it was long", "Critics said “", "it was long", "”.", False),
    ("Is it true that the pilot was warned?", "He asked whether “", "the pilot was warned", "”.", True),
    (
        "No one is suggesting that the hospital cut corners",
        "Nobody suggested “",
        "the hospital cut corners",
        "”, she said.",
        True,
    ),
    (
        "No one is suggesting that the hospital cut corners",
        "The lawyer added that “",
        "the hospital cut corners",
        "”.",
        False,
    ),
    ("I never said that the museum would close", "She denied having said that “", "the museum would close", "”.", True),
    (
        "It is untrue that our clinic turned patients away",
        "The clinic “",
        "turned patients away",
        "”, its head said.",
        False,
    ),
    (
        "It is untrue that our clinic turned patients away",
        "It was “untrue” that the clinic “",
        "turned patients away",
        "”.",
        True,
    ),
    ("We sang until the lamps went out", "They “", "sang until the lamps went out", "”.", True),
    (
        "I do not like the new hall, but we sang until the lamps went out",
        "They “",
        "sang until the lamps went out",
        "”.",
        True,
    ),
    ("There is no doubt that we sang until the lamps went out", "They “", "sang until the lamps went out", "”.", True),
]


@pytest.mark.parametrize(("source", "quotation"), DENIED)
def test_what_the_source_denies_is_cut_short(source: str, quotation: str) -> None:
    assert judged(quotation, sourced(source)).check.code == "Q101"


@pytest.mark.parametrize(("source", "quotation"), LIMITED)
def test_what_the_source_limits_is_not_clear(source: str, quotation: str) -> None:
    found = judged(quotation, sourced(source))
    assert found.look or found.check.result is Wording.ALTERED


@pytest.mark.parametrize(("source", "quotation"), HARMLESS)
def test_a_harmless_beginning_or_end_asks_nothing(source: str, quotation: str) -> None:
    found = judged(quotation, sourced(source))
    assert (found.check.result, found.look) == (Wording.VERBATIM, False)


@pytest.mark.parametrize(("source", "prefix", "quotation", "suffix", "clear"), FRAMED)
def test_the_articles_own_frame_counts(source: str, prefix: str, quotation: str, suffix: str, *, clear: bool) -> None:
    found = judged(quotation, sourced(source), at=Selector(3, prefix, suffix))
    assert (found.check.result is Wording.VERBATIM and not found.look) == clear


def test_what_was_left_out_is_named() -> None:
    found = judged("The pier is sound", sourced("No diver who saw the piles thinks the pier is sound")).check
    assert [e.source for e in found.edits if e.type == "truncated"] == [
        "No diver who saw the piles thinks the pier is sound"
    ]


def test_another_turn_denies_nothing() -> None:
    source = "LIND: I do not believe it. REYES: The pier is sound, and I will say so again."
    turns = tuple(
        Turn(name, Span(source.index(said), source.index(said) + len(said)))
        for name, said in (
            ("LIND", "I do not believe it."),
            ("REYES", "The pier is sound, and I will say so again."),
        )
    )
    found = judged("The pier is sound, and I will say so again", source, turns=turns)
    assert (found.check.code, found.look) == ("Q100", False)
