"""Rule codes: stable names for everything factcheck can say.

Q1xx wording, Q2xx speaker and date, C1xx claims, S1xx sources and drafts. A code
is never reused for another meaning. The text of ``factcheck explain`` is here.
"""

from __future__ import annotations

from factcheck.model import Value


class Rule(Value, frozen=True):
    """What a code means, with an example and what to do about it."""

    code: str
    name: str
    meaning: str
    example: str
    todo: str


_TURNS = "It turns the meaning, so it outranks every other difference."

RULES: tuple[Rule, ...] = (
    Rule(
        "Q100",
        "verbatim",
        "The same words stand in a source, in the same order, in one speaker's turn. Only typography may differ: "
        "capitals, quotation marks, dashes, white space, closing punctuation, hyphenation, spelling style.",
        "Article “absolutely safe”, source “absolutely SAFE”.",
        "Nothing, once speaker and date are confirmed too.",
    ),
    Rule(
        "Q101",
        "truncated",
        "What the cut left outside denies the words, doubts them or takes them back: a “not” beside the cut, “nobody "
        f"believes that …”, “I wish I could say that …”, “is it true that …?”, “…, which is nonsense”. {_TURNS}",
        "Article “We will”, source “We will not”; article “The pier is safe”, source “I doubt that the pier is safe”.",
        "Quote the whole clause, or do not quote it.",
    ),
    Rule(
        "Q102",
        "negation",
        "A not, never, no or without stands on one side only, or an omission took one out that governs what is kept; "
        f"so with a refusal, and with an only if or unless. {_TURNS}",
        "Article “are going to close”, source “are not going to close”.",
        "Restore the source's words.",
    ),
    Rule(
        "Q103",
        "number",
        f"Another number stands in the source. Thirteen and 13 are one number; 12 and 13 are two. {_TURNS}",
        "Article “40 buses”, source “14 buses”.",
        "Restore the source's number.",
    ),
    Rule(
        "Q104",
        "name",
        f"Another name stands in the source, or a name stands on one side only. {_TURNS}",
        "Article “thank Elm Street”, source “thank Oak Street”.",
        "Restore the source's name.",
    ),
    Rule(
        "Q105",
        "modal or hedge",
        f"How sure it was, or whether it must, may or might be, differs. {_TURNS}",
        "Article “it works”, source “I think it works”; article “must”, source “should”.",
        "Restore the modal or the hedge.",
    ),
    Rule(
        "Q106",
        "quantifier",
        f"How much or how many differs: all, some, most, every, always, only. {_TURNS}",
        "Article “all members”, source “most members”.",
        "Restore the source's word.",
    ),
    Rule(
        "Q107",
        "the sentence goes on",
        "The words are right, but in the source their sentence goes on with an if, but, unless or although; or it "
        "begins with a condition, a hope or another's claim; or it is a question.",
        "Article “I support it”, source “I support it, but not this year”; article “The mill is lost”, source “If the "
        "dam breaks, the mill is lost”.",
        "Read on in the source; decide whether the reader should too.",
    ),
    Rule(
        "Q110",
        "edited",
        "True after honest edits that are visible or harmless: a marked ellipsis in order and near, a [bracket], a "
        "contraction, fillers and false starts dropped, another speaker's interjection skipped.",
        "Article “We will … reopen in May”, source “We will, if I may say so, reopen in May”.",
        "Nothing, unless what an ellipsis skipped matters; the card shows it.",
    ),
    Rule(
        "Q111",
        "edited, with a slip",
        "A small function word slipped: “on” for “in”, a dropped “and”, “that” or article.",
        "Article “in the table”, source “on the table”.",
        "Correct the small word.",
    ),
    Rule(
        "Q120",
        "substitution",
        "The passage is there, but a content word is another.",
        "Article “very grateful”, source “really grateful”.",
        "Restore the source's word, or paraphrase without quotation marks.",
    ),
    Rule(
        "Q121",
        "words dropped",
        "Content words of the source are missing inside the quotation, and no ellipsis says so.",
        "Article “the new library”, source “the new children's library”.",
        "Restore the words or mark the gap with an ellipsis.",
    ),
    Rule(
        "Q122",
        "words added",
        "Content words stand in the quotation that the source does not have.",
        "Article “a truly great plan”, source “a plan”.",
        "Take them out, or put them in [brackets] if they are yours.",
    ),
    Rule(
        "Q123",
        "word order",
        "The same words stand in another order.",
        "Article “there another is way”, source “there is another way”.",
        "Restore the order of the source.",
    ),
    Rule(
        "Q124",
        "tense or form",
        "A verb or noun stands in another form.",
        "Article “we close the branch”, source “we closed the branch”.",
        "Restore the form, or mark the change with a [bracket].",
    ),
    Rule(
        "Q130",
        "spliced",
        "Real pieces are joined without saying so: out of order, far apart, from different turns or sources, or two "
        "speakers' words run together.",
        "Article “We will reopen … thank you all”, where the second half was said in another speech.",
        "Quote the pieces one by one, each with its place.",
    ),
    Rule(
        "Q140",
        "ambiguous",
        "The words are there, but so short or so common that finding them proves nothing, or they stand in several "
        "equal places. The reason gives the number of chance places to expect.",
        "“the city”, found 61 times.",
        "Pin the claim to its source, or quote more of it.",
    ),
    Rule(
        "Q150",
        "not found",
        "Nothing close enough stands in the sources that were searched. That does not mean it was never said. Sources "
        "that could not be read are named: it may stand there.",
        "A quotation from an interview that is not in the library.",
        "Add the source it came from, or ask the author for it.",
    ),
    Rule(
        "Q190",
        "not checked",
        "There was nothing to check it against: no readable source, or a source that it needs could not be read: one "
        "it is pinned to, one of its speaker's words, or one on which its mark may rest.",
        "A claim pinned to a scanned page without text.",
        "Add or mend the source. Until then it counts as unchecked, never as clear.",
    ),
    Rule(
        "Q191",
        "a name or a term",
        "The log has it as a `term`: a title, a nickname or a single word in quotation marks, not somebody's words. "
        "It was not searched for.",
        "The film “Harbour Nights”; the so-called “bread tax”.",
        "If somebody said it, set its kind to `quote` in the log and name the speaker.",
    ),
    Rule(
        "Q201",
        "said by someone else",
        "The words stand in the source, spoken by another person, who is named.",
        "Article “…” said Dana Reyes; in the transcript Lee Okafor speaks.",
        "Correct the speaker.",
    ),
    Rule(
        "Q202",
        "speaker not known",
        "The source does not say who speaks there, or it cannot be told whether its label means the same person.",
        "The label “THE CHAIR”, and no alias on the source's card.",
        "Add the speaker or an alias to the source's sidecar, or confirm by hand.",
    ),
    Rule(
        "Q203",
        "the source quotes somebody else",
        "The words stand inside quotation marks of the source, which seems to give them to another person than the "
        "log does. Reading an attribution can go wrong, so a person looks.",
        "Article “…” said Dana Reyes; the release has “…,” said Lee Okafor.",
        "Read the source; correct the speaker, or confirm by hand.",
    ),
    Rule(
        "Q210",
        "said on another day",
        "The words are there, but the source has another date than the log.",
        "Article 26 May, source 25 May.",
        "Correct the date.",
    ),
    Rule(
        "Q211",
        "date not known",
        "The log or the source gives no date, so it could not be compared.",
        "A source whose sidecar has no date.",
        "Add the date to the sidecar or to the log.",
    ),
    Rule(
        "C100",
        "agrees",
        "One passage holds every particular of the claim, under the same verb and with the same polarity. Words alone "
        "cannot prove that a source supports a claim, so a person confirms it.",
        "Claim “the vote was 7 to 2”; source “The motion carried, seven votes to two.”",
        "Read the passage and confirm.",
    ),
    Rule(
        "C101",
        "conflicts: number",
        "The same thing is counted or measured in the source, with another value, and nothing else differs that would "
        "let both be right.",
        "Claim “at least 13 killed”, source “at least 12 people killed”.",
        "Correct the figure, or add the source that has it.",
    ),
    Rule(
        "C102",
        "conflicts: date",
        "The source dates the same event otherwise.",
        "Claim “the call on 15 May”, source “Monday 19 May”.",
        "Correct the date.",
    ),
    Rule(
        "C103",
        "conflicts: name or office",
        "The source has another name or office in the same place: a role that one fills alone, or the same deed, done "
        "by somebody else in a sentence that has all the rest.",
        "Claim “Senator”, source “Secretary of State since January”.",
        "Correct the name or the office.",
    ),
    Rule(
        "C104",
        "conflicts: turned round",
        "The source says the opposite of the same thing: a “not” on one side only, or a word and its opposite.",
        "Claim “Lund did not sell the mill”, source “Lund sold the mill in May”.",
        "Read both sentences whole; then correct the claim.",
    ),
    Rule(
        "C110",
        "bound",
        "The source gives a bound or a range, which the claim's figure fits or breaks; both are shown.",
        "Claim “killed 40”, source “at least 13”.",
        "Say it as the source does, or find the exact figure.",
    ),
    Rule(
        "C120",
        "partial",
        "A related passage was found; the particulars that are not in it are listed.",
        "Claim “trade, including rare earths”; source “trade”.",
        "Find a source for what is missing, or take it out.",
    ),
    Rule(
        "C130",
        "sources disagree",
        "One source agrees with the claim and another conflicts; both are shown.",
        "One report has 12 dead, another 13.",
        "Decide which source to follow, and say so.",
    ),
    Rule(
        "C150",
        "not found",
        "No passage close enough stands in the sources that were searched. Sources that could not be read are named.",
        "A figure from a report that is not in the library.",
        "Add the source, or ask the author for it.",
    ),
    Rule(
        "C190",
        "not checked",
        "An opinion or a prediction, which no source could settle; or no source that it needs could be read.",
        "“This could shift the balance.”",
        "Nothing, when it is an opinion. Else add a source.",
    ),
    Rule(
        "S101",
        "unread source",
        "A source is in the library but no text could be read from it.",
        "An empty file, or a picture of a page.",
        "Replace the file, or take the source out.",
    ),
    Rule(
        "S102",
        "source changed",
        "A source's file is not the one that was added: its hash differs from its sidecar's.",
        "Somebody edited the transcript after it was added.",
        "Restore the file, or add it anew as another source.",
    ),
    Rule(
        "S103",
        "source without sidecar",
        "A file lies among the sources without a sidecar, so its speaker and date are unknown.",
        "notes.txt, dropped into the folder by hand.",
        "Add it with factcheck sources add, or write a sidecar.",
    ),
    Rule(
        "S104",
        "scanned source",
        "A source's pages are pictures of words, and no text could be read from them.",
        "A PDF from a scanner.",
        "Run it through a program that recognises text, or add a transcript.",
    ),
    Rule(
        "S105",
        "snapshot altered or missing",
        "What was kept of a web page, the page before it changed or all that the site sent, is not there any more or "
        "is not what it was. factcheck sources verify reads every file and tells.",
        "page.warc was deleted.",
        "Bring it back from a copy; nothing else shows what the page said on the day.",
    ),
    Rule(
        "S106",
        "gone from the web",
        "When it was last asked for, the site no longer had the page. What is checked is the snapshot.",
        "The site answered 404 Not Found.",
        "Name a copy in a public archive: factcheck sources edit ID --archive URL.",
    ),
    Rule(
        "S107",
        "cited, but missing",
        "A claim is pinned to a source whose file is not there; or when last verified it was found in one that has "
        "been removed from the library since.",
        "claims q1 and q4 rest on council-0314, and council-0314.txt was deleted.",
        "Bring the file back, or pin the claims to another source.",
    ),
    Rule(
        "S108",
        "used by nobody",
        "No claim rests on these sources. It is told in one line and fails no run.",
        "A release that was added and never quoted.",
        "Nothing; or see whether a claim should rest on it.",
    ),
    Rule(
        "S109",
        "one source only",
        "A claim that wants more independent sources than were found rests on too few. Sources with one origin count "
        "once.",
        "need: 2, and two papers printed the same agency report.",
        "Find another source, or lower need in the log.",
    ),
    Rule(
        "S110",
        "draft changed",
        "The article is not the one the claims were taken from: its hash differs from the log's.",
        "A new draft was saved under the same name.",
        "Bring the log to it: factcheck extract --update claims/NAME.yaml DRAFT keeps every mark and note.",
    ),
)
