"""Marked omissions: what they must not take out, then what they may."""

from __future__ import annotations

import pytest

from factcheck.model import Wording
from tests.judge.setting import judged, sourced

# (the source, the quotation): a denial or a condition that governs what is kept is gone.
TURNED = [
    (
        "I want to be clear that we will not, under any proposal now before this chamber, sell the House",
        "I want to be clear that we will … sell the House",
    ),
    ("These results do not, on their own, justify changing practice", "These results … justify changing practice"),
    ("I never, in all those years, accepted money from the builders", "I … accepted money from the builders"),
    (
        "The bank has refused, without giving a reason, to extend our credit line",
        "The bank has … to extend our credit line",
    ),
    ("I do not think, and have never thought, that the mill should close", "I … thought that the mill should close"),
    ("These results do not, on their own, justify changing practice", "These results do … justify changing practice"),
    ("We could not, at the time, afford a new boiler", "We could … afford a new boiler"),
    ("We are not, whatever the papers may print, leaving the league", "We are … leaving the league"),
    ("The vaccine did not in any of the three trials reduce the fever", "The vaccine did … reduce the fever"),
    (
        "The court has never, in forty years of sittings, reversed such a ruling",
        "The court has … reversed such a ruling",
    ),
    ("The striker cannot, his doctor told us on Monday, play in the final", "The striker … play in the final"),
    ("Our drivers, as far as I know, have not been paid since May", "Our drivers … been paid since May"),
    ("The board declined, after a short debate, to renew the lease", "The board … to renew the lease"),
    ("She failed, for the second year running, to publish the accounts", "She … to publish the accounts"),
    ("The minister, however, did not then, or at any time later, approve the dam", "The minister … approve the dam"),
    ("We will, under no circumstances, sell the stadium", "We will … sell the stadium"),
    ("They will by no means give up the orchard", "They will … give up the orchard"),
    (
        "We will open the pool, unless the inspectors object, in the first week of June",
        "We will open the pool … in the first week of June",
    ),
    (
        "We will rebuild the tower only if the insurer pays in full before Easter",
        "We will rebuild the tower … before Easter",
    ),
    ("The firm no longer, according to its own website, makes brakes", "The firm … makes brakes"),
    (
        "I do not accept, and I have told the tribunal so, that the crane was overloaded",
        "I … accept … that the crane was overloaded",
    ),
    ("The lab refused to say whether it had tested the water", "The lab … tested the water"),
    ("They left without ever paying the rent", "They left … paying the rent"),
    ("The union denied on Friday that it had called the strike", "The union … called the strike"),
    ("He was unable, despite three appeals, to return home", "He was … to return home"),
    (
        "The trial, I regret to say, has so far failed to recruit a single patient",
        "The trial … has so far … recruit a single patient",
    ),
    ("We do not at present, and will not in the coming year, rent out the hall", "We … rent out the hall"),
    ("My client was never, at any point in the inquiry, asked for his diary", "My client was … asked for his diary"),
    (
        "It has not been, as the ministry likes to pretend, a good year for the fleet",
        "It has … been … a good year for the fleet",
    ),
    ("The panel saw no reason, medical or otherwise, to stop the bout", "The panel saw … reason … to stop the bout"),
    ("She rarely, even in those days, ate meat", "She … ate meat"),
    ("I am in no way, and never was, a friend of the minister", "I am … a friend of the minister"),
    ("The mast has not once in its long life been struck by lightning", "The mast has … been struck by lightning"),
    ("Our pupils cannot be expected, in rooms like these, to learn", "Our pupils … be expected … to learn"),
    ("I will neither resign nor apologise to the board", "I will … apologise to the board"),
    ("The insurer has so far declined, in three letters, to cover the roof", "The insurer has … to cover the roof"),
    ("There was never, in my time, any suggestion of fraud", "There was … suggestion of fraud"),
    ("The grant is available only if the hall is heated, every winter", "The grant is available … every winter"),
    ("We have barely, if at all, touched the reserve", "We have … touched the reserve"),
    ("The dean did nothing, then or later, to protect the students", "The dean did … to protect the students"),
    ("The lake has not frozen, in living memory, before January", "The lake has … frozen … before January"),
    ("You must not, children, feed the geese", "You must … feed the geese"),
    ("They are not, by any measure you care to use, poor", "They are … poor"),
    ("The tenants have at no point, despite what you read, agreed to move", "The tenants have … agreed to move"),
    ("I would never dream, drunk or sober, of selling her letters", "I would … dream … of selling her letters"),
    ("We are, contrary to rumour, not moving to Leeds", "We are … moving to Leeds"),
    (
        "The archive could find no letter, signed or unsigned, from the king",
        "The archive could find … letter … from the king",
    ),
    ("Our pilots are forbidden, by law and by good sense, to drink", "Our pilots are … to drink"),
    ("The film, I can promise you, has not been cut by the censor", "The film … has … been cut by the censor"),
]

# For a person to weigh.
DOUBTFUL = [
    (
        "Nothing in the ledger, which I read twice, shows that he took the money",
        "the ledger … shows that he took the money",
    ),
    (
        "The bakery will open at six in the morning, every day but Sunday, in the old mill",
        "The bakery will open at six in the morning … in the old mill",
    ),
    ("The keeper isn't, whatever you may have read, leaving for Porto", "The keeper … leaving for Porto"),
    (
        "The auditors were prevented, by a clerk with a key, from opening the safe",
        "The auditors were … opening the safe",
    ),
    ("We shall pay the bonus unless the orders fall below forty", "We shall pay the bonus …"),
    ("The pilot did everything he could. He did not, in my opinion, break any rule", "The pilot did … break any rule"),
    ("It would be quite wrong, and the minister knows it, to shut the mine", "It would be … to shut the mine"),
    ("Nobody in the crew, so far as I can tell, drank that night", "the crew … drank that night"),
    ("He has stopped, thank heaven, smoking in the barn", "He has … smoking in the barn"),
    ("She was too tired, after the second lap, to finish the race", "She was … to finish the race"),
    ("The new law does little, if anything, to help tenants", "The new law does … to help tenants"),
    ("The committee was against closing the baths", "The committee was … closing the baths"),
    ("The chef rejects, and always has, the charge that he shouts", "The chef … shouts"),
    ("The editor said no, twice, to printing the photograph", "The editor said … to printing the photograph"),
    ("The tunnel won't, on present form, open this decade", "The tunnel … open this decade"),
    (
        "The ferry runs every day, except in a storm, from the east pier",
        "The ferry runs every day … from the east pier",
    ),
    ("He wasn't, I am told, anywhere near the boat", "He … near the boat"),
    ("The roof will hold, provided the snow is cleared, until March", "The roof will hold … until March"),
    ("It isn't a secret, whatever the club says, that he is leaving", "It … a secret … that he is leaving"),
]

# The denial went with a clause of its own, or is none.
HARMLESS = [
    ("I came, though I was not well, to speak", "I came … to speak"),
    ("The choir is not only loud but good", "The choir is … good"),
    ("The choir sang, not hummed, in the rain", "The choir sang … in the rain"),
    ("I came, though I was not well, to open the fair", "I came … to open the fair"),
    ("The orchard, which nobody had pruned, bore fruit again", "The orchard … bore fruit again"),
    ("We won the cup, not for the first time, in front of our own fans", "We won the cup … in front of our own fans"),
    ("The surgeon, who never hurries, finished by noon", "The surgeon … finished by noon"),
    ("The crew that did not sail in May painted the hull", "The crew … painted the hull"),
    ("The new line is not only cheaper but quicker than the old one", "The new line is … quicker than the old one"),
    ("We want nothing but a fair hearing", "We want … a fair hearing"),
    ("I have no doubt that we shall win the appeal", "I have … we shall win the appeal"),
    ("The committee, no doubt tired, voted for the bridge", "The committee … voted for the bridge"),
    ("We sang in the square, and nobody minded, until the rain came", "We sang in the square … until the rain came"),
    (
        "We built the dam in two years. It was not cheap. We would build it again",
        "We built the dam in two years. … We would build it again",
    ),
    ("The river rose, without any warning, to the second floor", "The river rose … to the second floor"),
    ("The club will not close the gym but will extend the pool", "The club will … extend the pool"),
    ("We will, unless I am mistaken, finish in April", "We will … finish in April"),
    ("The museum, I am not ashamed to say, moved me to tears", "The museum … moved me to tears"),
    ("The choir has, in all those years of rain and snow, sung outdoors", "The choir has … sung outdoors"),
    ("The mast fell at dawn, with no one aboard, into the sea", "The mast fell at dawn … into the sea"),
    ("The ship was late, and nobody told the families until morning", "The ship was late … until morning"),
    ("The old stand, which had not been painted since the war, was pulled down", "The old stand … was pulled down"),
    ("Those who cannot swim stayed on the pier and waved", "Those … stayed on the pier and waved"),
    ("The judge, never one to waste words, read the sentence in a minute", "The judge … read the sentence in a minute"),
    (
        "We painted the hall, since nothing else was left to do, in bright yellow",
        "We painted the hall … in bright yellow",
    ),
    ("The bees, I can't say why, came back in April", "The bees … came back in April"),
    (
        "The road will be closed in May but not in June, and it will reopen with a new bridge",
        "The road will be closed in May … and it will reopen with a new bridge",
    ),
    (
        "I have lived here for sixty years, man and boy, and love every stone",
        "I have lived here for sixty years … and love every stone",
    ),
    ("She is, without question, the finest cellist we have heard", "She is … the finest cellist we have heard"),
    ("He was, not to put too fine a point on it, asleep", "He was … asleep"),
    (
        "It is a fine mill. The barn, which stood in the cold, was never mended by us. They like it in May",
        "It is a fine mill. … They like it in May",
    ),
    ("The storm, which did no harm in Ravn, took the roof off our school", "The storm … took the roof off our school"),
    ("My sister, who has never sailed, steered us home", "My sister … steered us home"),
    ("Because nobody had locked it, the gate stood open all night", "the gate stood open all night"),
    (
        "We met in the chapel, not in the school, on the first Monday of May",
        "We met in the chapel … on the first Monday of May",
    ),
    ("The cook, who couldn't find the salt, used seaweed", "The cook … used seaweed"),
    ("The house, no longer young, leaned to the left", "The house … leaned to the left"),
    ("The crowd cheered, and I do not blame them, for ten minutes", "The crowd cheered … for ten minutes"),
    ("The road, never wide, was blocked by sheep", "The road … was blocked by sheep"),
    ("Without a licence we can sell bread", "we can sell bread"),
    ("The twins, who never agree, both voted for the pool", "The twins … both voted for the pool"),
    ("We opened the door, though it was not locked, with a crowbar", "We opened the door … with a crowbar"),
    ("The boy, not yet ten, swam the strait", "The boy … swam the strait"),
    ("A wall that could not be seen from the road kept the goats in", "A wall … kept the goats in"),
    ("The hotel, whose owner never sleeps, is full", "The hotel … is full"),
    ("Two of us, neither of them young, rowed across", "Two of us … rowed across"),
    ("They fought hard, and lost, and went home without complaint to their farms", "They fought hard … and went home"),
    ("In the old days, when no one had a car, we walked to school", "In the old days … we walked to school"),
    ("The bread, however stale, was shared", "The bread … was shared"),
]


@pytest.mark.parametrize(("source", "quotation"), TURNED)
def test_a_denial_left_out_is_a_lost_negation(source: str, quotation: str) -> None:
    assert judged(quotation, sourced(source)).check.code == "Q102"


@pytest.mark.parametrize(("source", "quotation"), DOUBTFUL)
def test_a_limit_left_out_asks_for_a_look(source: str, quotation: str) -> None:
    found = judged(quotation, sourced(source))
    assert found.look or found.check.result is Wording.ALTERED


@pytest.mark.parametrize(("source", "quotation"), HARMLESS)
def test_a_clause_left_out_whole_turns_nothing(source: str, quotation: str) -> None:
    assert judged(quotation, sourced(source)).check.result in (Wording.EDITED, Wording.VERBATIM)


@pytest.mark.parametrize(("source", "quotation"), [x for x in HARMLESS if " but" in x[0] and "not only" in x[0]])
def test_a_contrast_kept_whole_needs_no_look(source: str, quotation: str) -> None:
    assert not judged(quotation, sourced(source)).look


def test_the_omitted_words_are_shown() -> None:
    found = judged("The rink will … open in May", "The rink will not, says the town clerk, open in May.")
    shown = [(e.article, e.source) for e in found.check.edits if e.type == "negation"]
    assert shown == [("will … open", "will not, says the town clerk, open")]
