"""What the codes of a call's fields are called, on the screen and on paper; other values are the centre's own words."""

from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate

CALL_WORDS = {
    "direction": {
        "inbound": QT_TRANSLATE_NOOP("sheet", "Inbound"),
        "outbound": QT_TRANSLATE_NOOP("sheet", "Outbound"),
        "internal": QT_TRANSLATE_NOOP("sheet", "Internal"),
    },
    "contact": {
        "first": QT_TRANSLATE_NOOP("sheet", "First contact"),
        "repeat": QT_TRANSLATE_NOOP("sheet", "Repeat contact"),
    },
    "business_type": {
        "service": QT_TRANSLATE_NOOP("sheet", "Service"),
        "tech_support": QT_TRANSLATE_NOOP("sheet", "Technical support"),
        "billing": QT_TRANSLATE_NOOP("sheet", "Billing"),
        "complaint": QT_TRANSLATE_NOOP("sheet", "Complaint"),
        "sales": QT_TRANSLATE_NOOP("sheet", "Sales"),
    },
}
"""Field -> code -> English source of the context "sheet"; business types are those of the starter scorecards."""


def call_word(field: str, value: str, translate: Translate) -> str:
    """A value as it is read: a code's word in the reader's language, any other text as it is."""
    source = CALL_WORDS.get(field, {}).get(value)
    return translate("sheet", source) if source else value
