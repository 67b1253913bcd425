"""Words cut out of the sentence that denies, doubts, asks or limits them."""

from __future__ import annotations

import pytest

from factcheck.model import Wording
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
    ("I would not go so far as to say that the mayor lied", "The mayor lied"),
    ("It is by no means certain that the comet will return", "The comet will return"),
    ("The idea that we broke the law is laughable", "We broke the law"),
    ("To say that the team gave up is a lie", "The team gave up"),
    ("The claim that the water is poisoned has been disproved", "The water is poisoned"),
    ("Did you ever hear me say that the old town should go?", "The old town should go"),
    ("He told us the brakes were fine. They weren't.", "The brakes were fine"),
    ("I was wrong when I said the line would open in May", "The line would open in May"),
    ("Neither of us thinks the drug works", "The drug works"),
    ("Hardly anyone believes that the tower leans", "The tower leans"),
    ("I cannot confirm that the envoy has left the city", "The envoy has left the city"),
    ("Please don't write that I hate the sea", "I hate the sea"),
    ("The police have found nothing to suggest that the door was forced", "The door was forced"),
    ("No study has ever proved that the herb works", "The herb works"),
    ("It simply isn't the case that the fans were violent", "The fans were violent"),
    ("Don't let anyone tell you that the valley is dead", "The valley is dead"),
    ("It has been falsely claimed that our cows are fed on fish", "Our cows are fed on fish"),
    ("The landlord pretends that the roof is new", "The roof is new"),
    ("I am yet to be persuaded that the merger pays", "The merger pays"),
    ("We are selling the forest – that is a lie", "We are selling the forest"),
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
    ("There is little reason to think that the herring will come back", "The herring will come back"),
    ("Only a fool would say that the ice is safe", "The ice is safe"),
    ("You would think the ministry had learned its lesson", "The ministry had learned its lesson"),
    ("I regret saying that the nurses were lazy", "The nurses were lazy"),
    ("If I had said the judge was bribed, I would be in court", "The judge was bribed"),
    ("We have yet to see proof that the seeds grow", "The seeds grow"),
    ("It is too early to say that the fever has gone", "The fever has gone"),
    ("Who could believe that the vault was open?", "The vault was open"),
    ("I'd be amazed if the ferry ran on time", "The ferry ran on time"),
    ("The shares are worthless, some say, but I disagree", "The shares are worthless"),
    ("The lamp was lit, at least on paper", "The lamp was lit"),
    ("The plant is clean. At least that is what they told us.", "The plant is clean"),
    ("They treated me as if I had stolen the boat", "I had stolen the boat"),
    ("I can't imagine that the queen reads our paper", "The queen reads our paper"),
    ("I would hate to think that the trees were cut for nothing", "The trees were cut for nothing"),
    ("What makes you think the engine is broken?", "The engine is broken"),
    ("My critics like to say that I have no plan", "I have no plan"),
    ("They accused us of lying; they said the well was dry", "The well was dry"),
    ("Imagine the river bursts its banks", "The river bursts its banks"),
    ("As long as the fog holds, the boats stay in", "The boats stay in"),
    ("The shop is closing, people say, and it breaks my heart", "The shop is closing"),
    ("We would win the cup if we had a keeper", "We would win the cup"),
    ("The coast is clear? Hardly!", "The coast is clear"),
    ("It may be that the clock is slow", "The clock is slow"),
    ("There is a small chance that the clock is slow", "The clock is slow"),
]


@pytest.mark.parametrize(("source", "quotation"), DENIED)
def test_what_the_source_denies_is_cut_short(source: str, quotation: str) -> None:
    assert judged(quotation, sourced(source)).check.code == "Q101"


@pytest.mark.parametrize(("source", "quotation"), LIMITED)
def test_what_the_source_limits_is_not_clear(source: str, quotation: str) -> None:
    found = judged(quotation, sourced(source))
    assert found.look or found.check.result is Wording.ALTERED


def test_what_was_left_out_is_named() -> None:
    found = judged("The pier is sound", sourced("No diver who saw the piles thinks the pier is sound")).check
    assert [e.source for e in found.edits if e.type == "truncated"] == [
        "No diver who saw the piles thinks the pier is sound"
    ]
