"""The nouns of factcheck: frozen values, changed with ``replace``.

Units, everywhere: offsets count characters (Unicode code points) of
:attr:`Document.text`, half-open; lines, columns, turns and pages count from 1.
A date is text as the log writes it: ``YYYY``, ``YYYY-MM``, ``YYYY-MM-DD`` or
``FROM/TO``; the empty string means "not given".
"""

from msgspec.structs import replace

from factcheck.model.base import Span, Value
from factcheck.model.claims import ArticleCard, Claim, ClaimKind, Log, Mark, MarkIs, Selector
from factcheck.model.documents import (
    Anchor,
    Block,
    BlockKind,
    Document,
    Fetch,
    Landmark,
    Metadata,
    Place,
    Source,
    SourceCard,
    SourceKind,
    Sources,
    Speaker,
    Turn,
    Unread,
)
from factcheck.model.evidence import Alignment, Edit, EditType, Evidence, Excerpt, Part, Passage, Placement, Run
from factcheck.model.findings import (
    Agreement,
    AgreementCheck,
    Corroboration,
    Finding,
    Level,
    Slot,
    SlotIs,
    SlotKind,
    Verdict,
    Wording,
    WordingCheck,
)
from factcheck.model.report import Problem, Report, Row, Settings, SourceRow

__all__ = [
    "Agreement",
    "AgreementCheck",
    "Alignment",
    "Anchor",
    "ArticleCard",
    "Block",
    "BlockKind",
    "Claim",
    "ClaimKind",
    "Corroboration",
    "Document",
    "Edit",
    "EditType",
    "Evidence",
    "Excerpt",
    "Fetch",
    "Finding",
    "Landmark",
    "Level",
    "Log",
    "Mark",
    "MarkIs",
    "Metadata",
    "Part",
    "Passage",
    "Place",
    "Placement",
    "Problem",
    "Report",
    "Row",
    "Run",
    "Selector",
    "Settings",
    "Slot",
    "SlotIs",
    "SlotKind",
    "Source",
    "SourceCard",
    "SourceKind",
    "SourceRow",
    "Sources",
    "Span",
    "Speaker",
    "Turn",
    "Unread",
    "Value",
    "Verdict",
    "Wording",
    "WordingCheck",
    "replace",
]
