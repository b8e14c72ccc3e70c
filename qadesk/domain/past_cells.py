"""What a cell of a table of past evaluations answers: points earned or lost, words, marks, titles of options."""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Mapping, Sequence
from decimal import Decimal
from fractions import Fraction
from itertools import combinations

from qadesk.domain.answers import Answer
from qadesk.domain.errors import UserError
from qadesk.domain.items import Bonus, Count, Critical, Faults, Note, Scale, SingleChoice, YesNo
from qadesk.domain.items.shapes import brief
from qadesk.domain.past_rows import PastCell, PastCells, Points
from qadesk.domain.scorecards import NA, Choice, Item, Scorecard, Value
from qadesk.domain.texts import QT_TRANSLATE_NOOP

NO_SCORES = QT_TRANSLATE_NOOP("errors", "The row has no scores.")
FILL_OR_DELETE = QT_TRANSLATE_NOOP("errors", "Fill in its items, or delete the row.")
FORMULA = QT_TRANSLATE_NOOP("errors", "The column “{heading}” holds a formula instead of its result.")
SAVE_VALUES = QT_TRANSLATE_NOOP("errors", "Save the table as XLSX, or paste the values over the formulas.")
UNREADABLE = QT_TRANSLATE_NOOP("errors", "“{value}” in the column “{heading}” is no answer to the item “{title}”.")
EXPECTED = QT_TRANSLATE_NOOP("errors", "Write one of these: {expected}.")
SEVERAL = QT_TRANSLATE_NOOP("errors", "“{value}” in the column “{heading}” can mean several answers to “{title}”.")
NAME_OPTIONS = QT_TRANSLATE_NOOP("errors", "Write the titles of the options instead: {expected}.")
NO_CRITICAL = QT_TRANSLATE_NOOP("errors", "“{value}” in the column “{heading}” is no critical error of the scorecard.")

_BLANK = frozenset(("", "-", "--", "---", "…"))
_NA = frozenset(("na", "n/a", "n.a.", "不适用", "不涉及", "无需", "not applicable"))
_YES = frozenset(("yes", "y", "true", "t", "是", "√", "✓", "✔", "☑", "v"))
_NO = frozenset(("no", "n", "false", "f", "否", "×", "x", "✗", "✘", "✕", "✖", "☒"))
_NONE = frozenset(("无", "没有", "none"))
_MET = _YES | {"对", "符合", "达标", "合格", "通过", "满足", "做到", "已做到", "规范", "正确", "ok", "pass", "passed"}
_UNMET = _NO | {
    *("错", "不符合", "未达标", "不达标", "不合格", "未通过", "不通过", "不满足", "未做到", "没做到", "不规范"),
    *("不正确", "fail", "failed"),
}
_HAPPENED = _YES | {"有", "命中", "触发", "发生", "已发生", "hit"}
_NEVER = _NO | _NONE | {"未命中", "未触发", "未发生", "没发生"}
_NO_FAULT = _NO | _NONE | {"符合", "合格", "无扣分", "不扣分", "未扣分"}
_NUMBER = re.compile(
    r"(?P<sign>扣|减|加|得)?\s*(?P<number>[+-]?\s*\d{1,9}(?:\.\d{1,20})?)\s*(?:分|次|points?|pts?)?", re.ASCII
)
_DASHES = str.maketrans(dict.fromkeys("−–—‒―﹣", "-"))
_LISTED = re.compile(r"[、,;|+\n]+")
_ASIDE = re.compile(r"[\[(（【][^\])）】]*?(?:\d|分|points?|%)[^\])）】]*[\])）】]")
_JOINTS = re.compile(r"[\W_]+")
_PLACES = Decimal(1).scaleb(-6)
"""Finer digits are what a spreadsheet's binary numbers add."""
_ROUNDED = Fraction(1, 200)
_MOST_FAULTS = 12
"""Of more, nobody can tell by their sum which they were."""


def bare(text: str) -> str:
    """A heading or title as it is compared: width, case, blanks, punctuation and points in brackets set aside."""
    plain = unicodedata.normalize("NFKC", text).lower()
    return _JOINTS.sub("", _ASIDE.sub("", plain)) or _JOINTS.sub("", plain)


def plain_text(text: str) -> str:
    """A cell as words and numbers are looked for in it: full-width characters narrow, every dash a hyphen."""
    return unicodedata.normalize("NFKC", text).translate(_DASHES).strip().lower()


def is_blank(text: str) -> bool:
    """Whether a cell says nothing."""
    return plain_text(text) in _BLANK


def signed(text: str) -> tuple[Decimal, bool] | None:
    """The number of a cell and whether the cell itself says that it is lost; ``None`` where it is no number.

    ``-3``, ``－３`` and ``扣3分`` are (3, lost), ``3分`` is (3, not said).
    """
    found = _NUMBER.fullmatch(plain_text(text))
    if found is None:
        return None
    number = Decimal(found["number"].replace(" ", "")).quantize(_PLACES).normalize()
    number = number.quantize(Decimal(1)) if number == number.to_integral_value() else number
    lost = found["sign"] in ("扣", "减") or (found["number"][0] == "-" and found["sign"] is None)
    return (abs(number) if lost else number), lost


def answers_of(card: Scorecard, cells: PastCells) -> dict[str, Answer]:
    """What a row answers. Raises ``UserError`` for the first cell that cannot be read, and for a row without scores.

    An empty cell of a column of lost points is a faultless answer, one of a critical error (or no column for it)
    that it did not happen; any other is no answer.
    """
    given = [*cells.items.values(), *([cells.criticals] if cells.criticals else [])]
    if all(is_blank(cell.text) for cell in given):
        raise UserError(NO_SCORES, FILL_OR_DELETE)
    hits = _hits(card, cells.criticals)
    answers = {}
    for item in card.items():
        cell = cells.items.get(item.key)
        value = None if cell is None else read_cell(item, cell)
        if isinstance(item, Critical) and (item.key in hits or value is None):
            value = "yes" if item.key in hits else "no"
        if value is not None:
            answers[item.key] = Answer(value)
    return answers


def read_cell(item: Item, cell: PastCell) -> Value | None:
    """The answer that a cell gives to an item, ``None`` for none. Raises ``UserError`` where it cannot be read."""
    if cell.text.lstrip().startswith("=") and len(cell.text.strip()) > 1:
        raise UserError(FORMULA, SAVE_VALUES, heading=cell.heading)
    text = plain_text(cell.text)
    if isinstance(item, Note) and item.input == "text":
        return cell.text.strip() or None
    if text in _BLANK or (text == "/" and not item.allow_na):
        return _faultless(item) if cell.points is Points.LOST else None
    if text in _NA or text == "/":
        # Where nobody may be asked, a note that the item does not apply is no answer.
        return None if item.when is not None and not item.allow_na else NA
    return _READERS[type(item)](item, cell)


def _faultless(item: Item) -> Value | None:
    match item:
        case YesNo():
            return "yes"
        case Faults():
            return ()
        case Count():
            return 0
        case Scale() | SingleChoice():
            return next(choice.value for choice in item.choices() if not choice.loses)
    return None


def _points(item: Item, cell: PastCell) -> Fraction | None:
    """Points that a number says were earned, below 0 where more were lost than there are; ``None`` for no number."""
    number = signed(cell.text)
    if number is None:
        return None
    amount, lost = Fraction(number[0]), number[1] or cell.points is Points.LOST
    # Of a column of lost points -3 and 3 are the same.
    return item.full - abs(amount) if lost else amount


# -- one reader a kind -------------------------------------------------------------------------------------------------


def _yes_no(item: Item, cell: PastCell) -> Value:
    word, points = plain_text(cell.text), _points(item, cell)
    if points is None:
        # In a column of deductions a tick can mean either.
        if cell.points is not Points.LOST and word in _MET | _UNMET:
            return "yes" if word in _MET else "no"
    elif points in (item.full, Fraction(0)):
        return "yes" if points else "no"
    elif points == 1 and cell.points in (None, Points.VALUE):
        return "yes"
    raise _unreadable(item, cell, ("yes", "no", "√", "×", *_figures((item.full, Fraction(0)), cell)))


def _scale(item: Item, cell: PastCell) -> Value:
    assert isinstance(item, Scale)
    choices = item.choices()
    number = signed(cell.text)
    if cell.points is Points.VALUE and number is not None and number[0] == int(number[0]):
        return int(number[0])
    titled = _titled(choices, cell.text)
    if titled:
        return titled[0].value
    points = _points(item, cell)
    for limit in (Fraction(0), _ROUNDED):
        for choice in choices:
            if points is not None and choice.points is not None and abs(choice.points - points) <= limit:
                return choice.value
    raise _unreadable(item, cell, _offered(choices, cell, item))


def _choice(item: Item, cell: PastCell) -> Value:
    choices = item.choices()
    titled = _titled(choices, cell.text)
    points = _points(item, cell)
    found = titled or [choice for choice in choices if points is not None and choice.points == points]
    if len(found) == 1:
        return found[0].value
    if found:
        raise _several(item, cell)
    raise _unreadable(item, cell, _offered(choices, cell, item))


def _faults(item: Item, cell: PastCell) -> Value:
    assert isinstance(item, Faults)
    points = _points(item, cell)
    if points is not None:
        return _faults_by_sum(item, cell, points)
    if plain_text(cell.text) in _NO_FAULT:
        return ()
    named: list[str] = []
    for part in _parts(item.choices(), cell.text):
        titled = _titled(item.choices(), part)
        if len(titled) != 1:
            raise _several(item, cell) if titled else _unreadable(item, cell, _offered(item.choices(), cell, item))
        named.append(str(titled[0].value))
    return tuple(dict.fromkeys(named))


def _faults_by_sum(item: Faults, cell: PastCell, points: Fraction) -> Value:
    """The faults that together take so many points, where only these do."""
    if points == item.full:
        return ()
    lost = item.full - points
    if len(item.options) > _MOST_FAULTS:
        raise _several(item, cell)
    deducts = {option.key: Fraction(option.deduct) for option in item.options}
    found: list[tuple[str, ...]] = []
    for many in range(1, len(deducts) + 1):
        for keys in combinations(deducts, many):
            total = sum(deducts[key] for key in keys)
            if total == lost or (points <= 0 and total >= item.full):
                found.append(keys)
            if len(found) > 1:
                raise _several(item, cell)
    if not found:
        raise _unreadable(item, cell, _offered(item.choices(), cell, item))
    return found[0]


def _count(item: Item, cell: PastCell) -> Value:
    assert isinstance(item, Count)
    number = signed(cell.text)
    if number is not None and (cell.points is Points.VALUE or "次" in cell.text):
        times = Fraction(number[0])
    elif plain_text(cell.text) in _NO_FAULT:
        times = Fraction(0)
    else:
        points = _points(item, cell)
        if points is None:
            raise _unreadable(item, cell, ("0", "1", "2", "…"))
        lost = item.full - points
        most = item.full - Fraction(item.floor)
        # Whatever lies beyond the floor loses no more: the fewest times that reach it.
        times = Fraction(-(-most // Fraction(item.per))) if lost >= most > 0 else lost / Fraction(item.per)
    if times.denominator != 1 or times < 0:
        left = (_figure(item.full - Fraction(item.per) * each) for each in range(3))
        raise _unreadable(item, cell, (*left, "…"))
    return int(times)


def _bonus(item: Item, cell: PastCell) -> Value:
    number = signed(cell.text)
    if number is not None and not number[1]:
        return number[0]
    if plain_text(cell.text) in _NO | _NONE:
        return Decimal(0)
    raise _unreadable(item, cell, (f"0 … {_figure(item.full)}",))


def _critical(item: Item, cell: PastCell) -> Value:
    word, number = plain_text(cell.text), signed(cell.text)
    if word in _HAPPENED | _NEVER:
        return "yes" if word in _HAPPENED else "no"
    if bare(cell.text) in (bare(item.title), bare(item.key)):
        return "yes"
    if number is not None and (cell.points is not Points.EARNED or number[0] in (0, 1) or number[1]):
        return "yes" if number[0] else "no"
    raise _unreadable(item, cell, ("yes", "no", "√", "×"))


def _note(item: Item, cell: PastCell) -> Value:
    number = signed(cell.text)
    choices = item.choices()
    if not choices and number is not None:
        return -number[0] if number[1] else number[0]
    titled = _titled(choices, cell.text)
    if len(titled) != 1:
        raise _unreadable(item, cell, _offered(choices, cell, item))
    return titled[0].value


_READERS = {
    YesNo: _yes_no,
    Scale: _scale,
    SingleChoice: _choice,
    Faults: _faults,
    Count: _count,
    Bonus: _bonus,
    Critical: _critical,
    Note: _note,
}


# -- titles and sentences ----------------------------------------------------------------------------------------------


def _hits(card: Scorecard, cell: PastCell | None) -> set[str]:
    """The critical errors that a column names."""
    criticals = [item for item in card.items() if isinstance(item, Critical)]
    if cell is None or is_blank(cell.text):
        return set()
    word, number = plain_text(cell.text), signed(cell.text)
    if word in _NEVER | _NA or word == "/" or (number is not None and not number[0]):
        return set()
    if len(criticals) == 1 and (word in _HAPPENED or number is not None):
        return {criticals[0].key}
    choices = [Choice(item.title, item.key) for item in criticals]
    found = set()
    for part in _parts(choices, cell.text):
        titled = _titled(choices, part)
        if len(titled) != 1:
            facts = {"heading": cell.heading, "value": brief(part), "expected": _listing(_labels(choices))}
            raise UserError(NO_CRITICAL, EXPECTED, **facts)
        found.add(str(titled[0].value))
    return found


def _parts(choices: Iterable[Choice], text: str) -> list[str]:
    """What a cell lists; a title that holds a comma itself is one."""
    if _titled(choices, text):
        return [text]
    plain = unicodedata.normalize("NFKC", text)
    return [part for part in _LISTED.split(plain) if bare(part)]


def _titled(choices: Iterable[Choice], text: str) -> list[Choice]:
    """The choices of that title or key."""
    name = bare(text)
    return [choice for choice in choices if name and name in {bare(label) for label in _names(choice)}]


def _names(choice: Choice) -> Iterator[str]:
    if choice.label:
        yield choice.label
    if isinstance(choice.value, str):
        yield choice.value


def _labels(choices: Iterable[Choice]) -> tuple[str, ...]:
    return tuple(choice.label for choice in choices if choice.label)


def _offered(choices: Sequence[Choice], cell: PastCell, item: Item) -> tuple[str, ...]:
    points = dict.fromkeys(choice.points for choice in choices if choice.points is not None)
    lost = (item.full - each for each in points) if cell.points is Points.LOST else points
    return (*_labels(choices), *(_figure(each) for each in lost))


def _figures(points: Iterable[Fraction], cell: PastCell) -> tuple[str, ...]:
    """Points as the column would have them; of the two of a yes and no, lost ones are the other way round."""
    figures = tuple(_figure(each) for each in points)
    return figures[::-1] if cell.points is Points.LOST else figures


def _figure(points: Fraction) -> str:
    return f"{(Decimal(points.numerator) / points.denominator).quantize(_PLACES).normalize():f}"


def _unreadable(item: Item, cell: PastCell, expected: tuple[str, ...]) -> UserError:
    return UserError(UNREADABLE, EXPECTED, **_facts(item, cell, expected))


def _several(item: Item, cell: PastCell) -> UserError:
    return UserError(SEVERAL, NAME_OPTIONS, **_facts(item, cell, _labels(item.choices())))


def _facts(item: Item, cell: PastCell, expected: tuple[str, ...]) -> Mapping[str, object]:
    value = brief(cell.text)
    return {"value": value, "heading": cell.heading, "title": item.title, "expected": _listing(expected)}


def _listing(expected: Sequence[str]) -> str:
    return ", ".join(expected[:12]) + (", …" if len(expected) > 12 else "")
