"""Words cut out of a sentence that leaves them as they are, and what the article says around them."""

from __future__ import annotations

import pytest

from factcheck.model import Selector, Span, Turn, Wording
from tests.judge.setting import judged, sourced

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
    ("It gives me great joy to say that the bells are back", "The bells are back"),
    ("I have no regrets: the bells are back", "The bells are back"),
    ("Contrary to what you may have heard, the bells are back", "The bells are back"),
    ("Not only is the roof new, the bells are back", "The bells are back"),
    ("You cannot imagine how long we waited, but the bells are back", "The bells are back"),
    ("The committee found that the bells were cracked", "The bells were cracked"),
    ("I remember that the bells were cracked", "The bells were cracked"),
    ("No sooner had we begun than the bells rang", "The bells rang"),
    ("It is hardly a surprise that the bells were cracked", "The bells were cracked"),
    ("I will not stand by while the bells crack", "The bells crack"),
    ("Without further ado, the bells are yours", "The bells are yours"),
    ("My answer is no, and the bells stay where they are", "The bells stay where they are"),
    ("We can't wait, because the bells will fall", "The bells will fall"),
    ("I do want to say this: the bells are back", "The bells are back"),
    ("The trouble with never closing is that the staff get tired", "The staff get tired"),
    ("I must admit that the bells were my idea", "The bells were my idea"),
    ("She didn't come, so the bells rang without her", "The bells rang without her"),
    ("There's no denying that the bells are loud", "The bells are loud"),
    ("He wasn't a rich man, I should say, yet the bells were paid for", "The bells were paid for"),
    ("The bells are loud, that is true", "The bells are loud"),
    ("The bells are loud. Never mind, we like them", "The bells are loud"),
    ("The bells are loud. Not that I mind. They wake the baker", "The bells are loud"),
    ("The bells are loud, and if you live next door you know it", "The bells are loud"),
    ("I am here to tell you that the clock is slow", "The clock is slow"),
    ("It is a fact that the clock is slow", "The clock is slow"),
    ("It never occurred to me to check, but the clock is slow", "The clock is slow"),
    ("You should know that the clock is slow", "The clock is slow"),
    ("For all its faults, the clock is loved", "The clock is loved"),
    ("I am afraid the clock is slow", "The clock is slow"),
    ("I never tire of saying that the clock is slow", "The clock is slow"),
    ("Time and again I have warned that the clock is slow", "The clock is slow"),
    ("To be honest, the clock is slow", "The clock is slow"),
    ("I will not pay a penny more. The clock is slow", "The clock is slow"),
    ("The clock is slow, no matter what you say", "The clock is slow"),
    ("I have no idea why, but the clock is slow", "The clock is slow"),
    ("The trains are late, the clock is slow", "The clock is slow"),
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
    ("I would not go so far as to say that the mayor lied", "Reyes said “", "the mayor lied", "”.", False),
    ("I would not go so far as to say that the mayor lied", "Reyes would not say that “", "the mayor lied", "”.", True),
    (
        "It is by no means certain that the comet will return",
        "It was uncertain whether “",
        "the comet will return",
        "”.",
        True,
    ),
    ("Neither of us thinks the drug works", "The pair agreed “", "the drug works", "” in mice.", False),
    ("We have not painted the hull since May", "The crew “", "have not painted the hull", "”.", True),
    ("I doubt the wall and the gate will hold", "She said they “", "will hold", "”.", False),
    ("No study has ever proved that the herb works", "The firm now says “", "the herb works", "”.", False),
    ("No study has ever proved that the herb works", "Nothing proves that “", "the herb works", "”.", True),
    ("As long as the fog holds, the boats stay in", "While the fog holds “", "the boats stay in", "”.", False),
    ("It is a fact that the clock is slow", "She said “", "the clock is slow", "”.", True),
    ("I will not pay for a clock that is slow", "She would not pay “", "for a clock that is slow", "”.", True),
    ("I will not pay for a clock that is slow", "She said she would pay “", "for a clock that is slow", "”.", False),
]


@pytest.mark.parametrize(("source", "quotation"), HARMLESS)
def test_a_harmless_beginning_or_end_asks_nothing(source: str, quotation: str) -> None:
    found = judged(quotation, sourced(source))
    assert (found.check.result, found.look) == (Wording.VERBATIM, False)


@pytest.mark.parametrize(("source", "prefix", "quotation", "suffix", "clear"), FRAMED)
def test_the_articles_own_frame_counts(source: str, prefix: str, quotation: str, suffix: str, *, clear: bool) -> None:
    found = judged(quotation, sourced(source), at=Selector(3, prefix, suffix))
    assert (found.check.result is Wording.VERBATIM and not found.look) == clear


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
