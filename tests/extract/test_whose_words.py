"""Who speaks where the words beside a quotation name more than one, or name nobody by a name."""

from __future__ import annotations

import pytest

from factcheck.extract import quotations
from factcheck.model import Document


def last(text: str) -> str:
    return quotations(Document("x", text))[-1].speaker


LITTLE_WORDS = [
    ("Per head it costs a lot. In May Elmfield voted. May Elmfield pay? “No,” Dana Reyes said.", "Dana Reyes"),
    ("Halls may not open “after ten at night,” per the charter.", "the charter"),
    ("Will Elmfield pay? An Elmfield doctor called it “a proud day for us all”.", "An Elmfield doctor"),
    ("“We dug for a week,” said Per Holm.", "Per Holm"),
    ("“Both of you should stop,” Per Holm wrote to the club.", "Per Holm"),
    ("Kirsten Holm dug. “They warned us,” said Per Holm, a diver. “Twice,” Per Holm added.", "Per Holm"),
    ("Per Holm dug, said Per Holm. “They warned us,” Kirsten Holm said.", "Kirsten Holm"),
    ("“Go home,” said Per Holm. Per Elmfield, a home is “a roof and four walls”, Dana Reyes said.", "Dana Reyes"),
    ("In May Elmfield, a town, shut. “It was a proud day for us all,” said Dana Reyes.", "Dana Reyes"),
    ("The club voted in May Elmfield style. It was “a proud day for us all”, said Dana Reyes.", "Dana Reyes"),
    ("The club sacked Jan Novak. “I wept for a week,” said Novak.", "Jan Novak"),
    ("An Tran, the club’s nurse, called it “a proud day for us all”.", "An Tran"),
    ("Will Marsh, a retired pilot, called it “a proud day for us all”.", "Will Marsh"),
    ("May Oram, his aunt, agreed that it was “a proud day for us all”.", "May Oram"),
    ("Dana Reyes met Radio Marsh. Will Marsh, a pilot, wept. Marsh called it “a proud day for us all”.", "Will Marsh"),
    ("Will Marsh said it was “a proud day for us all”.", "Will Marsh"),
    ("“It rained for a week,” said May Oram.", "May Oram"),
    ("“Go home,” An Nguyen told the crowd.", "An Nguyen"),
    ("“Go home,” June Ash told the crowd.", "June Ash"),
    ("Kirsten Holm dug. Dean Holm said “we go on digging”.", "Dean Holm"),
    ("The dean spoke. Dean Holm said “we go on digging”.", "Holm"),
]
OFFICES = [
    ("“We lost it,” said the mayor, Dana Reyes at her side.", "the mayor"),
    ("A spokesman for Elmfield Governor Dana Reyes said it was “a proud day for us all”.", "A spokesman for Elmfield"),
    ("The office of Elmfield Governor Dana Reyes said it was “a proud day for us all”.", "The office"),
    ("The University of Prince Rupert said it was “a proud day for us all”.", "University"),
    ("Rovers’ captain, Dana Reyes, said it was “a proud day for us all”.", "Dana Reyes"),
    ("“I wept for a week,” the then leader, Sir Tom Hall, told the club.", "Tom Hall"),
    ("One farmer wept. Another, Dana Reyes, said it was “a proud day for us all”.", "Dana Reyes"),
    ("Another, who knows Dana Reyes, said it was “a proud day for us all”.", ""),
    ("The club’s coach said it was “a proud day for us all”.", "The club’s coach"),
    ("Mr Hall’s wife, Gwen, said it was “a proud day for us all”.", "Gwen"),
    ("Mark Dean left. Dean called it “a proud day for us all”.", "Mark Dean"),
    ("The dean spoke. Mark Dean left. “I wept for a week,” the dean said.", "the dean"),
    ("“We lost it,” said the mayor of Stoke Bay, Dana Reyes.", "Dana Reyes"),
    ("The head of the Bank of Elmfield, Dana Reyes, said it was “a proud day for us all”.", "Dana Reyes"),
    ("The liquidator, Dana Reyes of the firm Hall Marsh, said it was “a proud day for us all”.", "Dana Reyes"),
    ("Hall’s predecessor, Dana Reyes, who left in 2019, once called the yard ‘a shed with a roof on’.", "Dana Reyes"),
    ("University of Elmfield botanist Dana Reyes said it was “a proud day for us all”.", "Dana Reyes"),
    ("University of Elmfield professor Dana Reyes said it was “a proud day for us all”.", "Dana Reyes"),
    ("University of Elmfield’s Dana Reyes said it was “a proud day for us all”.", "Dana Reyes"),
    ("“It rained for a week,” said Bank of Elmfield Governor Dana Reyes.", "Dana Reyes"),
]
THINGS = [
    ("The song, according to a review printed in May, is “a proud day for us all”.", "a review"),
    ("“It rained for a week,” the public hearing heard.", "the public hearing"),
    ("Dana Reyes’s stock answer is “a proud day for us all” in the valley.", "Dana Reyes"),
    ("The bill will pass, “a proud day for us all”, according to minutes seen by Dana Reyes.", "minutes"),
    ("Dana Reyes told the club that it was “a proud day for us all”, according to minutes.", "Dana Reyes"),
    ("Dana Reyes described it as “a proud day for us all”; rivals called it a farce.", "Dana Reyes"),
    ("“I wept for a week,” repeated her husband.", "her husband"),
    ("Hall’s boss, Dana Reyes, was blunter: “You film, and we have to work.”", "Dana Reyes"),
    ("The mayor closed by saying that it was “a proud day for us all”.", "The mayor"),
    ("The editor, Tom Hall, quoted his late father: “Print it anyway.”", "his late father"),
    ("Dana Reyes laughed when asked. “Not yet,” came the reply.", "Dana Reyes"),
]
PRONOUNS = [
    ("Radio Marsh aired it. He called it “a proud day for us all”.", ""),
    ("They met at the firm Castell Roe. She called it “a proud day for us all”.", ""),
    ("Bex Oram heard Radio Marsh. Radio Marsh was off. He called it “a proud day for us all”.", "Bex Oram"),
    ("Tessa Fell ran it. The Fell mill fell in. She called it “a proud day for us all”.", "Tessa Fell"),
]


@pytest.mark.parametrize(("text", "speaker"), LITTLE_WORDS)
def test_a_little_word_is_a_given_name_where_the_words_beside_it_say_so(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(("text", "speaker"), OFFICES)
def test_who_holds_an_office_speaks(text: str, speaker: str) -> None:
    assert last(text).startswith(speaker)


@pytest.mark.parametrize(("text", "speaker"), THINGS)
def test_what_speaks_without_a_name(text: str, speaker: str) -> None:
    assert last(text) == speaker


@pytest.mark.parametrize(("text", "speaker"), PRONOUNS)
def test_a_pronoun_is_no_body(text: str, speaker: str) -> None:
    assert last(text) == speaker
