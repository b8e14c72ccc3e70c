"""What a call's fields and their codes are called, on screen and on paper; other values are the centre's own."""

import re
from collections.abc import Collection, Mapping

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

CHINESE_WORDS: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "direction": {
        "inbound": ("呼入", "来电"),
        "outbound": ("呼出", "外呼", "去电"),
        "internal": ("内线", "内部"),
    },
    "contact": {
        "first": ("首次来电", "首次", "第一次"),
        "repeat": ("再次来电", "再次", "重复来电", "重复", "二次", "多次"),
    },
    "business_type": {
        "service": ("服务",),
        "tech_support": ("技术支持",),
        "billing": ("账单",),
        "complaint": ("投诉",),
        "sales": ("销售",),
        "fault_report": ("故障申报",),
        "remote_support": ("远程支持",),
        "onsite_visit": ("上门服务",),
        "mystery_shopping": ("神秘顾客",),
    },
}
"""Field -> code -> what tables and people write for it, the word of the Chinese translation first."""

_SHORT: Mapping[str, Mapping[str, tuple[str, ...]]] = {
    "direction": {"inbound": ("in",), "outbound": ("out",)},
    "contact": {"first": ("1",)},
}
"""What telephone systems write."""


def call_word(field: str, value: str, translate: Translate) -> str:
    """A value as it is read: a code's word in the reader's language, any other text as it is."""
    source = CALL_WORDS.get(field, {}).get(value)
    return translate("sheet", source) if source else value


def call_field(field: str, translate: Translate) -> str:
    """A field's name; the centre's own fields keep theirs."""
    return translate("sheet", CALL_FIELDS[field]) if field in CALL_FIELDS else field


def known_code(field: str, text: str) -> str | None:
    """The code that a text says, in whatever known word of English or Chinese; ``None`` where it is none of them."""
    return _CODES.get(field, {}).get(_bare(text))


def coded(field: str, text: str) -> str:
    """The code that a text says where it is a known word; any other text as it is, without the blanks around it."""
    return known_code(field, text) or text.strip()


def is_one_of(field: str, value: str | None, values: Collection[str]) -> bool:
    """Whether a call's value is one of these, by code where both are known words."""
    if value is None:
        return False
    if value in values:
        return True
    code = known_code(field, value)
    return code is not None and any(known_code(field, each) == code for each in values)


def _bare(text: str) -> str:
    """Case, blanks and what joins words in a code set aside."""
    return re.sub(r"[\s_-]+", "", text).casefold()


def _codes(field: str) -> dict[str, str]:
    words = {
        code: (code, source, *CHINESE_WORDS[field][code], *_SHORT.get(field, {}).get(code, ()))
        for code, source in CALL_WORDS[field].items()
    }
    return {_bare(word): code for code, spellings in words.items() for word in spellings}


_CODES = {field: _codes(field) for field in CALL_WORDS}
