"""Recorders that write each side of a call into a file of its own: ``NAME-in.wav`` and ``NAME-out.wav``, and so on."""

import re

from qadesk.domain.calls import Direction
from qadesk.domain.recordings import RecordedSide

_AGENT = ("agent", "agt", "operator", "坐席", "座席", "客服")
_CUSTOMER = ("customer", "cust", "client", "客户", "用户")
_RECEIVED, _SENT = ("rx",), ("tx",)
_IN, _OUT = ("in", "caller"), ("out", "callee")
_WORDS = "|".join((*_AGENT, *_CUSTOMER, *_RECEIVED, *_SENT, *_IN, *_OUT))
_NAME = re.compile(rf"(?P<base>.*[^\s._-])[-_. ](?P<word>{_WORDS})(?P<ext>\.\w+)", re.IGNORECASE | re.DOTALL)


def split_side(name: str) -> tuple[str, str]:
    """(the name without its word for a side, that word in lower case); ("…", "") where there is none."""
    match = _NAME.fullmatch(name)
    return (match["base"] + match["ext"], match["word"].lower()) if match else (name, "")


def side_of(name: str, direction: str | None) -> RecordedSide:
    """Which party a file of that name holds; '' where the name does not say.

    ``in`` and ``caller`` are the side of who called, as the recorder sits on the caller's channel (Asterisk's Monitor):
    the customer's, or the agent's where the call is known to go out. ``rx`` is what the centre received, ``tx`` what it
    sent, whoever called.
    """
    _, word = split_side(name)
    if not word:
        return ""
    going_out = direction in (Direction.OUTBOUND, Direction.INTERNAL)
    agents = (*_AGENT, *_SENT, *(_IN if going_out else _OUT))
    return "agent" if word in agents else "customer"
