"""Names of months and weekdays in other languages than English, as CLDR lists them."""

from __future__ import annotations

_MONTHS = (
    "januar jänner|februar|märz|april|mai|juni|juli|august|september|oktober|november|dezember",  # de
    "janvier|février|mars|avril|mai|juin|juillet|août|septembre|octobre|novembre|décembre",  # fr
    "enero|febrero|marzo|abril|mayo|junio|julio|agosto|septiembre|octubre|noviembre|diciembre",  # es
    "gennaio|febbraio|marzo|aprile|maggio|giugno|luglio|agosto|settembre|ottobre|novembre|dicembre",  # it
    "januari|februari|maart|april|mei|juni|juli|augustus|september|oktober|november|december",  # nl
    "janeiro|fevereiro|março|abril|maio|junho|julho|agosto|setembro|outubro|novembro|dezembro",  # pt
)
MONTHS_ABROAD = {
    name: number
    for row in _MONTHS
    for number, names in enumerate(row.split("|"), 1)
    for name in names.split()
}  # fmt: skip
# Weekdays are read only in German, where "am Montag" cannot be mistaken for anything else.
WEEKDAYS_ABROAD = {
    name: number
    for number, names in enumerate(
        "montag|dienstag|mittwoch|donnerstag|freitag|samstag sonnabend|sonntag".split("|")
    )
    for name in names.split()
}  # fmt: skip
DAYS_BACK = {"gestern": 1, "vorgestern": 2, "heute": 0}
