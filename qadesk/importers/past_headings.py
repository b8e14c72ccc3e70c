"""The headings of tables of past evaluations: where they stand, which item or field each column is."""

import difflib
import re
import unicodedata
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from qadesk.domain.errors import UserError
from qadesk.domain.past_cells import bare
from qadesk.domain.past_rows import Points, SheetColumn, SheetReading, SheetWishes
from qadesk.domain.scorecards import Scorecard
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.importers.headings import canonical
from qadesk.importers.tables import unique_headings

NO_COLUMN = QT_TRANSLATE_NOOP("errors", "The table has no column “{heading}”.")
NO_TARGET = QT_TRANSLATE_NOOP("errors", "“{target}” is no item of the scorecard and no field of an evaluation.")
NAME_COLUMN = QT_TRANSLATE_NOOP("errors", "Its columns are: {columns}.")
NAME_TARGET = QT_TRANSLATE_NOOP("errors", "Name an item by its key, one of these fields, or “-” for none: {fields}.")

FIELDS: Mapping[str, tuple[str, ...]] = {
    "inspector": (
        *(
            "质检员",
            "质检人",
            "质检人员",
            "质检员姓名",
            "质检员工号",
            "质检工号",
            "评分人",
            "评分员",
            "监听人",
            "监听员",
        ),
        *("检查人", "evaluator", "qa", "reviewer"),
    ),
    "evaluated_at": (
        *("质检日期", "质检时间", "评分日期", "评分时间", "检查日期", "监听日期", "监听时间", "提交时间", "评估日期"),
        *("日期", "evaluated", "evaluationdate", "reviewdate", "submittedat", "date"),
    ),
    "score": (
        *("总分", "总得分", "质检成绩", "质检得分", "质检总分", "最终得分", "最后得分", "成绩", "得分", "分数", "合计"),
        *("totalscore", "total", "points", "finalscore"),
    ),
    "comment": ("备注", "评语", "总评", "点评", "质检评语", "说明", "remarks", "remark", "comments", "notes"),
    "coaching_note": ("辅导建议", "改进建议", "辅导", "建议", "coaching", "advice"),
    "critical": (
        *("致命错误", "致命项", "致命错误项", "一票否决", "一票否决项", "红线"),
        *("criticalerrors", "criticalerror", "criticals", "fatalerrors"),
    ),
    "started_day": ("通话日期", "来电日期", "录音日期", "呼叫日期"),
}
OF_CALLS = ("unique_id", "agent_no", "agent", "group", "started_at", "queue", "direction", "business_type", "contact",
            "customer", "rating", "file")  # fmt: skip
NOTHING = "-"
_EARNED = ("得分", "实得分", "实际得分", "评分", "分数", "score", "earned", "points")
_LOST = ("扣分", "扣分值", "减分", "失分", "deduction", "deducted", "deductions", "lost", "pointslost")
_VALUE = ("次数", "等级", "档次", "选项", "结果", "level", "count", "times", "answer", "value")
_WORDS = {
    **dict.fromkeys(_EARNED, Points.EARNED),
    **dict.fromkeys(_LOST, Points.LOST),
    **dict.fromkeys(_VALUE, Points.VALUE),
}
_NUMBERED = re.compile(r"^\s*[(（]?(?:\d{1,2}(?:\.\d{1,2})*|[一二三四五六七八九十]{1,3})[)）.、\s]+")
_TOTALS = ("合计", "总计", "小计", "平均", "平均分", "均分", "总平均", "总分", "汇总", "total", "totals", "sum",
           "average", "mean", "subtotal")  # fmt: skip
LOOKED_AT = 20
"""Rows in which headings are looked for; they may follow a title and remarks."""
DEEPEST = 3
_ALIKE = 0.6


@dataclass(frozen=True, slots=True)
class Headings:
    """Where the headings stand and what each column is."""

    names: tuple[str, ...]
    body: int
    """The place of the first row below the headings, from 0."""
    places: Mapping[int, SheetColumn]
    ambiguous: Mapping[str, tuple[str, ...]]


class Titles:
    """The items of a scorecard's versions by what columns may call them."""

    def __init__(self, cards: Sequence[Scorecard]) -> None:
        self.keys: dict[str, str] = {}
        """Key -> title, as the latest version that has it."""
        self._exact: dict[str, set[str]] = {}
        self._sections: dict[tuple[str, str], str] = {}
        for card in cards:
            for section in card.sections:
                for item in section.items:
                    if item.key not in self.keys:
                        self.keys[item.key] = item.title
                        for name in {bare(item.title), bare(item.key), bare(_NUMBERED.sub("", item.title))} - {""}:
                            self._exact.setdefault(name, set()).add(item.key)
                            self._sections[bare(section.title), name] = item.key

    def named(self, path: Sequence[str]) -> tuple[set[str], Points | None]:
        """Keys of the items that a column may be, and what its numbers are as far as its heading says so."""
        points = None
        for place in range(len(path) - 1, -1, -1):
            name, said = self._name(path[place])
            points = points or said
            found = self._exact.get(name, set())
            if len(found) > 1:
                sections = (bare(each) for each in path[:place])
                within = {key for each in sections if (key := self._sections.get((each, name)))}
                found = within if len(within) == 1 else found
            if found:
                return found, points
            if name and place == len(path) - 1:
                return set(), points
        return set(), points

    def like(self, heading: str) -> str:
        """The key of the item that a heading resembles most, or nothing."""
        close = difflib.get_close_matches(self._name(heading)[0], self._exact, 1, _ALIKE)
        return min(self._exact[close[0]]) if close else ""

    def _name(self, heading: str) -> tuple[str, Points | None]:
        """A heading without what it says of its numbers; nothing where it says only that."""
        name = bare(heading)
        for each in (name, bare(_NUMBERED.sub("", heading))):
            if each in self._exact:
                return each, None
        if name in _WORDS:
            return "", _WORDS[name]
        name = bare(_NUMBERED.sub("", heading))
        for word, points in sorted(_WORDS.items(), key=lambda pair: -len(pair[0])):
            if name.endswith(word) and len(name) > len(word):
                return name.removesuffix(word), points
        return name, None


def find_headings(rows: Sequence[Sequence[str]], titles: Titles, wishes: SheetWishes) -> Headings | None:
    """The rows, up to three of them merged, that name the most columns; ``None`` where none names an item."""
    best: tuple[tuple[int, int], Headings] | None = None
    for first in range(min(len(rows), LOOKED_AT)):
        for depth in range(1, min(DEEPEST, len(rows) - first) + 1):
            if not any(map(str.strip, rows[first])):
                continue
            paths = _paths(rows[first : first + depth])
            found, worth = _understood(paths, first + depth, titles, wishes)
            if any(column.target in titles.keys for column in found.places.values()):
                # Of those that name as many, the fewest rows: a title above them is none.
                best = max(best or ((-1, 0), found), ((worth, -depth), found), key=lambda pair: pair[0])
    return best[1] if best else None


def _paths(head: Sequence[Sequence[str]]) -> list[tuple[str, ...]]:
    """For each column its headings from top to bottom; one that stands above several columns holds for all of them."""
    width = max(map(len, head))
    lines = [[" ".join(cell.split()) for cell in row] + [""] * (width - len(row)) for row in head]
    paths: list[tuple[str, ...]] = []
    above = [""] * len(lines)
    for column in range(width):
        own = [line[column] for line in lines]
        for level, text in enumerate(own):
            if text:
                # What begins here ends what stood above the columns before, on this level and below it.
                above[level:] = own[level:]
                break
        filled = [above[level] if any(own[level + 1 :]) else "" for level in range(len(lines))]
        parts = [text or filled[level] for level, text in enumerate(own)]
        paths.append(tuple(dict.fromkeys(part for part in parts if part)))
    return paths


def _understood(
    paths: Sequence[tuple[str, ...]], body: int, titles: Titles, wishes: SheetWishes
) -> tuple[Headings, int]:
    names = tuple(unique_headings(["/".join(path) for path in paths]))
    said = {bare(heading): target for heading, target in wishes.columns.items()}
    places: dict[int, SheetColumn] = {}
    ambiguous: dict[str, tuple[str, ...]] = {}
    worth, taken = 0, set[str]()
    for place, (name, path) in enumerate(zip(names, paths, strict=True)):
        if not path:
            continue
        wish = next((said[key] for key in (bare(name), bare(path[-1])) if key in said), None)
        keys, points = titles.named(path)
        field = None
        if wish is not None:
            target, _, meant = wish.partition(":")
            points = Points(meant) if meant else points
        elif len(keys) > 1:
            ambiguous[name] = tuple(sorted(keys))
            continue
        else:
            field = _field(path) if not keys else None
            target = min(keys) if keys else field or NOTHING
        worth += bool(points) + 2 * (target != NOTHING)
        if target in taken:
            ambiguous[name] = (target,)
        elif target != NOTHING or wish is not None:
            taken.update({target} - {NOTHING})
            places[place] = SheetColumn(name, target, points)
    return Headings(names, body, places, ambiguous), worth


def _field(path: Sequence[str]) -> str | None:
    """The field of an evaluation or its call that a column is."""
    if len(path) > 1 and bare(path[-1]) in _WORDS:
        return None  # the points of something that stands above it: a section's
    name = bare(path[-1])
    own = next((field for field, names in FIELDS.items() if name == bare(field) or name in names), None)
    if own is not None:
        return own
    found = canonical(unicodedata.normalize("NFKC", path[-1]))
    return found if found in OF_CALLS else None


def check_wishes(wishes: SheetWishes, found: Headings, titles: Titles) -> None:
    """Raises ``UserError`` for a column that is not there and a target that is none."""
    known = {bare(name) for name in found.names} | {bare(name.rpartition("/")[2]) for name in found.names}
    fields = (*FIELDS, *OF_CALLS)
    for heading, wish in wishes.columns.items():
        target, _, meant = wish.partition(":")
        if bare(heading) not in known:
            raise UserError(NO_COLUMN, NAME_COLUMN, heading=heading, columns=", ".join(found.names[:60]))
        if (target not in titles.keys and target not in fields and target != NOTHING) or (
            meant and meant not in tuple(Points)
        ):
            raise UserError(NO_TARGET, NAME_TARGET, target=wish, fields=", ".join(fields))


def reading(found: Headings, titles: Titles, needed: Iterable[str], skipped: Iterable[int]) -> SheetReading:
    """How the table was understood, for people to look at."""
    places = found.places
    columns = [column for _, column in sorted(places.items()) if column.target != NOTHING]
    seen = {column.target for column in columns}
    unnamed = re.compile(r"column \d+")
    unmapped = {
        name: titles.like(name.rpartition("/")[2])
        for place, name in enumerate(found.names)
        if place not in places and name not in found.ambiguous and not unnamed.fullmatch(name)
    }
    return SheetReading(
        columns=tuple(columns),
        unmapped=unmapped,
        ambiguous=found.ambiguous,
        missing=tuple(key for key in needed if key not in seen),
        skipped=tuple(skipped),
    )


def is_total(cells: Sequence[str]) -> bool:
    """Whether a row sums up the others: it begins with a word that says so."""
    first = next((bare(cell) for cell in cells if cell.strip()), "")
    return first in _TOTALS
