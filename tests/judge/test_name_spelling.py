"""Spelling variants and homophones inside names: a name has one spelling, a common noun may have two."""

from __future__ import annotations

import pytest

from tests.judge.setting import judged, types

OTHER_NAMES = [
    ("The tide came up as far as Quay Street on Monday", "The tide came up as far as Key Street on Monday"),
    ("The fleet was sold to Storey Brothers in the spring", "The fleet was sold to Story Brothers in the spring"),
    ("I gave the ledger to Councillor Grey before the vote", "I gave the ledger to Councillor Gray before the vote"),
    ("i gave the ledger to councillor grey before the vote", "I gave the ledger to Councillor Gray before the vote"),
    ("Quay Street is closed to lorries until the spring", "Key Street is closed to lorries until the spring"),
    ("The witness was driven there by Mr Road at noon", "The witness was driven there by Mr Rowed at noon"),
    ("The gold went to Anna Wood in the final heat", "The gold went to Anna Would in the final heat"),
    ("The clinic will be led by Dr Armour from June on", "The clinic will be led by Dr Armor from June on"),
    ("WE SHALL MEET AT QUAY STREET BEFORE THE TIDE", "We shall meet at Key Street before the tide"),
]
SAME_NAMES = [
    ("The tide came up as far as the grey storey", "The tide came up as far as the gray story"),
    ("The crew painted the harbour wall grey in June", "The crew painted the harbor wall gray in June"),
    ("The vote was lost by the Labour Party in May", "The vote was lost by the Labor Party in May"),
    ("We asked the Centre for Disease Control for help", "We asked the Center for Disease Control for help"),
    ("The Defence Ministry's answer came too late", "The Defense Ministry's answer came too late"),
    ("She was treated at St Agnes on the night of the fire", "She was treated at Saint Agnes on the night of the fire"),
    ("The prize went to José Muñoz of the rowing club", "The prize went to Jose Munoz of the rowing club"),
    ("The prize went to Mr O'Dowd of the rowing club", "The prize went to Mr O’Dowd of the rowing club"),
    ("The prize went to Ida Lund-Moe of the rowing club", "The prize went to Ida Lund Moe of the rowing club"),
    ("We had Twenty boats in the harbour by nightfall", "We had 20 boats in the harbour by nightfall"),
    ("THE STOREY ABOVE THE HALL WAS LOST IN THE FIRE", "the story above the hall was lost in the fire"),
]


@pytest.mark.parametrize(("source", "quotation"), OTHER_NAMES)
def test_a_name_spelt_otherwise_is_another_name(source: str, quotation: str) -> None:
    assert judged(quotation, f"Good evening. {source}. Thank you.").check.code == "Q104"


@pytest.mark.parametrize(("source", "quotation"), SAME_NAMES)
def test_mere_letters_are_no_other_name(source: str, quotation: str) -> None:
    assert "name" not in types(judged(quotation, f"Good evening. {source}. Thank you."))
