"""What a call's fields and their codes are called, on screen and on paper; other values are the centre's own."""

from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate

CALL_FIELDS = {
    "contact": QT_TRANSLATE_NOOP("sheet", "Contact"),
    "direction": QT_TRANSLATE_NOOP("sheet", "Direction"),
    "business_type": QT_TRANSLATE_NOOP("sheet", "Business type"),
    "queue": QT_TRANSLATE_NOOP("sheet", "Queue"),
    "agent_no": QT_TRANSLATE_NOOP("sheet", "Agent number"),
    "agent": QT_TRANSLATE_NOOP("sheet", "Agent"),
    "group": QT_TRANSLATE_NOOP("sheet", "Business group"),
    "customer": QT_TRANSLATE_NOOP("sheet", "Customer number"),
    "rating": QT_TRANSLATE_NOOP("sheet", "Customer's rating"),
}
"""Field of a call -> English source of the context "sheet"; the centre's own fields keep their names."""

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
        "fault_report": QT_TRANSLATE_NOOP("sheet", "Fault report"),
        "remote_support": QT_TRANSLATE_NOOP("sheet", "Remote support"),
        "onsite_visit": QT_TRANSLATE_NOOP("sheet", "On-site visit"),
        "mystery_shopping": QT_TRANSLATE_NOOP("sheet", "Mystery shopping"),
    },
}
"""Field -> code -> English source of the context "sheet"; business types are those of the starter scorecards."""


def call_word(field: str, value: str, translate: Translate) -> str:
    """A value as it is read: a code's word in the reader's language, any other text as it is."""
    source = CALL_WORDS.get(field, {}).get(value)
    return translate("sheet", source) if source else value


def call_field(field: str, translate: Translate) -> str:
    """A field's name; the centre's own fields keep theirs."""
    return translate("sheet", CALL_FIELDS[field]) if field in CALL_FIELDS else field
