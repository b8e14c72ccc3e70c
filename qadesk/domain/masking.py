"""Numbers that identify people, found in what was said, masked where it is shown: phones, identity cards, bank cards.

Spoken digits (一三八, 幺, 两), full-width ones and groups with spaces, dashes or pauses between count like plain ones.
Dates, times, amounts and other numbers stay. Texts are stored as they are; whoever shows or exports one masks it.
"""

import datetime as dt
import re
import unicodedata
from collections.abc import Iterator, Sequence
from functools import cache
from typing import Literal, NamedTuple

Kind = Literal["mobile", "landline", "service", "identity", "card"]

_HEAD, _TAIL = 3, 4
"""Digits that stay readable at both ends, as everywhere in the trade: ``138****0001``."""
_SPOKEN = dict(zip("零〇○一二三四五六七八九幺两壹贰叁肆伍陆柒捌玖", "00012345678912123456789", strict=True))
_GAPS = frozenset(" \t\u00a0\u3000-‐‑–—－·()（），、杠嗯呃额啊哦对那个然后最再")
_RUN = re.compile(r"[0-9](?:-{0,3}[0-9])*(?:-{0,3}x(?![0-9a-z#]*[0-9]))?")
_GROUP = re.compile(r"[0-9]+x?|x")
_DOTTED = re.compile(r"(?<![0-9.])[0-9]{3}\.[0-9]{4}\.[0-9]{4}(?![0-9.])")
_MOBILE = re.compile(r"(?:00)?(?:86)?(1[3-9][0-9]{9})")
_LANDLINE = re.compile(
    r"(?:00)?(?:86)?(0(?:10|2[0-9]|[3-9][0-9]{2})[2-9][0-9]{6,7})|(?:00)?86((?:10|2[0-9])[2-9][0-9]{7})"
)
_SERVICE = re.compile(r"[48]00[0-9]{7}")
_REGIONS = frozenset(
    (*range(11, 16), *range(21, 24), *range(31, 38), *range(41, 47), *range(50, 55), *range(61, 66), 71, 81, 82, 83)
)
_MOST_GROUPS = 24
_FEWEST_DIGITS = 10
_ENOUGH_DIGITS = re.compile(rf"(?:[^\d{''.join(_SPOKEN)}]*+[\d{''.join(_SPOKEN)}]){{{_FEWEST_DIGITS}}}")
"""Whether a text can hold any number at all: most lines of a call cannot, and need no closer look."""

_DIGIT = re.compile(rf"[\d{''.join(_SPOKEN)}]")
_BETWEEN = re.compile(rf"[\s{re.escape(''.join(_GAPS))}。．.,;；:：!！?？…]*")


class NumberHit(NamedTuple):
    """A number in a text, from ``start`` to before ``end``, in characters."""

    kind: Kind
    start: int
    end: int


def numbers(text: str) -> list[NumberHit]:
    """The numbers that identify somebody, in order, apart from each other."""
    return [hit for hit, _ in _found(text)]


def masked_text(text: str) -> str:
    """The text with the middle of each such number hidden: ``我的电话是138****0001``.

    The first three and the last four digits stay as they were said; a country code before them stays too.
    """
    found = _found(text)
    if not found:
        return text
    pieces, at = [], 0
    for hit, (head_end, tail_start) in found:
        pieces += [text[at:head_end], "****", text[tail_start : hit.end]]
        at = hit.end
    return "".join([*pieces, text[at:]])


def may_continue(text: str) -> bool:
    """Whether a number that began before this text can go on in it or after it: digits, or only what links them."""
    return _DIGIT.search(text) is not None or _BETWEEN.fullmatch(text) is not None


def passes_luhn(number: str) -> bool:
    """Whether the digits end with their check digit (ISO/IEC 7812-1)."""
    doubled = (2 * int(digit) for digit in number[-2::-2])
    return (sum(map(int, number[-1::-2])) + sum(d - 9 if d > 9 else d for d in doubled)) % 10 == 0


def _found(text: str) -> list[tuple[NumberHit, tuple[int, int]]]:
    """Each hit with the end of its readable head and the start of its readable tail."""
    if _ENOUGH_DIGITS.match(text) is None:
        return []
    plain = _mapped(text)
    found: list[tuple[NumberHit, tuple[int, int]]] = []
    for run in _RUN.finditer(plain):
        groups = [(match.start() + run.start(), match[0]) for match in _GROUP.finditer(run[0])]
        found += _of_run(plain, groups)
    return found


def _of_run(plain: str, groups: Sequence[tuple[int, str]]) -> Iterator[tuple[NumberHit, tuple[int, int]]]:
    first = 0
    while first < len(groups):
        whole = _MOBILE.fullmatch(groups[first][1]) is not None  # what is written in one never begins a longer one
        for last in range(first + 1 if whole else min(len(groups), first + _MOST_GROUPS), first, -1):
            part = groups[first:last]
            known = _kind([group for _, group in part])
            if known is not None:
                kind, subscriber = known
                places = [start + at for start, group in part for at in range(len(group))]
                start = places[0] - (plain[places[0] - 1 : places[0]] == "+")
                own = places[-subscriber:]
                yield NumberHit(kind, start, places[-1] + 1), (own[_HEAD - 1] + 1, own[-_TAIL])
                first = last
                break
        else:
            first += 1


def _kind(groups: Sequence[str]) -> tuple[Kind, int] | None:
    """What the digits of these groups are, and how many of the last ones are the number without a country code."""
    digits = "".join(groups)
    singles = all(len(group) == 1 for group in groups)
    if (match := _MOBILE.fullmatch(digits)) is not None:
        return "mobile", len(match[1])
    if (match := _LANDLINE.fullmatch(digits)) is not None and (singles or _is_area(groups, digits)):
        return "landline", len(match[1] or match[2])
    if _SERVICE.fullmatch(digits) and (singles or len(groups) == 1 or len(groups[0]) >= 3):
        return "service", len(digits)
    if _is_identity(digits):
        return "identity", len(digits)
    if _is_card(digits, groups, singles):
        return "card", len(digits)
    return None


def _is_area(groups: Sequence[str], digits: str) -> bool:
    """Whether the groups part a landline's number where one parts it: never as a date is."""
    return (
        len(groups) == 1
        or (all(len(group) >= 2 for group in groups) and (groups[0][0] in "08") and len(groups[0]) > 2)
        or (digits.startswith("86") and groups[0] == "86")
    )


def _is_identity(digits: str) -> bool:
    """18 characters with a birthday, or 15 of the older kind; the check digit tells nothing: recognisers mishear.

    One in eleven pairs of telephone numbers has it by chance, which would show most of the second one.
    """
    if len(digits) not in (15, 18) or not digits[:-1].isdecimal() or int(digits[:2]) not in _REGIONS:
        return False
    if len(digits) == 15:
        return digits.isdecimal() and _is_date("19" + digits[6:12])
    return _is_date(digits[6:14])


def _is_card(digits: str, groups: Sequence[str], singles: bool) -> bool:
    if not 13 <= len(digits) <= 19 or not digits.isdecimal() or digits[0] not in "234569":
        return False
    if len(digits) == 14 and _is_date(digits[:8]):
        return False
    in_fours = len(groups) > 1 and all(len(group) == 4 for group in groups[:-1]) and len(groups[-1]) <= 4
    if in_fours and len(digits) >= 16:
        return True
    return passes_luhn(digits) and (singles or in_fours or len(groups) <= 2 or all(len(g) >= 3 for g in groups))


def _is_date(digits: str) -> bool:
    """``YYYYMMDD`` of somebody alive, or of a call."""
    try:
        return 1900 <= dt.date(int(digits[:4]), int(digits[4:6]), int(digits[6:8])).year < 2100
    except ValueError:
        return False


def _mapped(text: str) -> str:
    """The text's characters one by one: digits as 0 to 9, what may stand between them as ``-``, all others as ``#``."""
    plain = "".join(map(_character, text))
    for dotted in _DOTTED.finditer(plain):
        plain = plain[: dotted.start()] + dotted[0].replace(".", "-") + plain[dotted.end() :]
    plain = plain.replace(".", "#")
    if "," not in plain:
        return plain
    between = ("#" if text[at - 1 : at].isascii() else "-" for at in range(len(text)))
    return "".join(gap if char == "," else char for char, gap in zip(plain, between, strict=True))


@cache
def _character(char: str) -> str:
    digit = _SPOKEN.get(char) or (str(unicodedata.decimal(char)) if unicodedata.decimal(char, None) is not None else "")
    if digit:
        return digit
    if char in _GAPS:
        return "-"
    if char in "xXｘＸ×":
        return "x"
    return char if char in ".,+" else "+" if char == "＋" else "#"
