"""The columns of a scorecard as a table: what each holds, and the headings that call centres give it."""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass

from qadesk.domain.card_guess import cost, level_heading
from qadesk.domain.texts import QT_TRANSLATE_NOOP


@dataclass(frozen=True, slots=True)
class CardColumn:
    """One column. ``heading`` is an English source of the context "card table"; ``words`` are headings seen outside."""

    name: str
    heading: str
    words: tuple[str, ...] = ()
    width: int = 12
    many: bool = False
    """Several headings may stand for it."""


_SECTION = """
    评分类别 考核类别 质检类别 类别 大类 一级指标 一级分类 考核维度 评分维度 维度 模块 考核模块 项目类别
    环节 服务环节 评分大项 大项 分类 类型 指标类别 评估类别 评估维度 考核大类 差错类别 差错大类 关键错误类型
    流程 服务流程 section category area
    group dimension module
"""
_TITLE = """
    评分项 评分项目 考核项目 考核内容 检查项 检查项目 检查内容 考核指标 质检项目 质检指标 质检内容 质检项 指标 指标名称
    二级指标 评分小项 小项 评估项目 评估内容 评估指标 评分指标 评分点 考核点 质检点 考核要点 评分内容 子项 细项 项目
    内容 考核项 评估项 评价项 检核项 监控项 评价指标 质检要点 差错项 扣分项 item criterion criteria
    question attribute parameter behavior behaviour element title
"""
_STANDARD = """
    评分标准 标准 说明 评分说明 评分细则 细则 考核标准 质检标准 扣分标准 扣分细则 扣分说明 扣分规则
    评分办法 评分方法 考核办法 考核方法 计分办法 计分标准 计分规则 扣分办法 评定标准
    评分规则 规范要求 要求 服务要求 服务标准 评判标准 判断标准 评估标准 标准说明 具体要求 具体标准
    具体内容 三级指标 评分依据 考核细则 描述 规范
    指标明细 指标明细项 指标说明 明细 操作要求 standard description guideline guidelines definition
    scoring guidance details help rubric requirement
"""
_POINTS = """
    分值 满分 权重 标准分 标准分值 分数 总分值 单项分值 单项满分 项目分值 分值权重 权重分 配分 应得分
    基准分 最高分 占比 指标权重 指标分值 小项分值 子项权重 项目权重
    points weight score maxscore maxpoints maximum max weighting possible
    pointspossible
"""
_CRITICAL = """
    是否致命 致命 致命项 致命错误 是否致命项 是否致命错误 一票否决 是否一票否决 一票否决项 红线 是否红线
    红线项 否决项 严重程度 错误等级 差错等级 差错类型 错误类型 关键项 是否关键 critical fatal autofail
    zerotolerance severity errortype
"""
_FILLED_IN = """
    序号 编号 代码 编码 得分 实际得分 实得分 评分 自评 质检得分 扣分情况 质检员 复核 是 否 no number # id result
    actualscore yes scored
"""


def _words(text: str) -> tuple[str, ...]:
    return tuple(text.split())


COLUMNS: tuple[CardColumn, ...] = (
    CardColumn("section_key", QT_TRANSLATE_NOOP("card table", "Section key"), ("类别编号", "类别代码"), 14),
    CardColumn("section", QT_TRANSLATE_NOOP("card table", "Section"), _words(_SECTION), 16),
    CardColumn(
        "section_points",
        QT_TRANSLATE_NOOP("card table", "Section points"),
        (
            "类别分值",
            "类别权重",
            "大类分值",
            "类别总分",
            "大项分值",
            "sectionweight",
            "sectionpoints",
            "categoryweight",
        ),
    ),
    CardColumn("key", QT_TRANSLATE_NOOP("card table", "Item key"), ("键", "项目代码", "key", "itemkey"), 16),
    CardColumn("title", QT_TRANSLATE_NOOP("card table", "Item"), _words(_TITLE), 28),
    CardColumn(
        "kind",
        QT_TRANSLATE_NOOP("card table", "Kind"),
        _words("评分方式 计分方式 打分方式 题型 项目类型 是/否 是/否/na kind itemtype questiontype scoringtype yes/no"),
    ),
    CardColumn("points", QT_TRANSLATE_NOOP("card table", "Points"), _words(_POINTS), 8),
    CardColumn("standard", QT_TRANSLATE_NOOP("card table", "Standard"), _words(_STANDARD), 48),
    CardColumn(
        "deduct",
        QT_TRANSLATE_NOOP("card table", "Deduction"),
        (
            "扣分",
            "扣分值",
            "扣分分值",
            "单次扣分",
            "每次扣分",
            "应扣分",
            "deduct",
            "deduction",
            "deductions",
            "penalty",
        ),
        10,
    ),
    CardColumn(
        "critical",
        QT_TRANSLATE_NOOP("card table", "Critical"),
        _words(_CRITICAL),
        10,
    ),
    CardColumn(
        "allow_na",
        QT_TRANSLATE_NOOP("card table", "N/A allowed"),
        _words("不适用 是否可不适用 可不适用 允许不适用 可选na 可na 是否可na 允许na na n/a naallowed allowna"),
        10,
    ),
    CardColumn("options", QT_TRANSLATE_NOOP("card table", "Options"), ("选项", "评分选项", "options", "choices"), 40),
    CardColumn(
        "levels",
        QT_TRANSLATE_NOOP("card table", "Levels"),
        ("等级", "评分等级", "档次", "分档", "levels", "grades"),
        20,
    ),
    CardColumn("level", QT_TRANSLATE_NOOP("card table", "Level"), (), 20, many=True),
    CardColumn("per", QT_TRANSLATE_NOOP("card table", "Points lost each time"), (), 8),
    CardColumn("floor", QT_TRANSLATE_NOOP("card table", "Floor"), (), 8),
    CardColumn("family", QT_TRANSLATE_NOOP("card table", "Family"), ("致命类型", "错误类别", "family"), 12),
    CardColumn("effect", QT_TRANSLATE_NOOP("card table", "Effect"), ("致命后果", "后果", "effect"), 14),
    CardColumn("input", QT_TRANSLATE_NOOP("card table", "Input"), (), 8),
    CardColumn("when", QT_TRANSLATE_NOOP("card table", "Condition"), (), 30),
    CardColumn(
        "reasons",
        QT_TRANSLATE_NOOP("card table", "Reasons"),
        ("扣分原因", "常见问题", "常见错误", "扣分理由", "reasons", "commonerrors"),
        30,
    ),
    CardColumn("comment", QT_TRANSLATE_NOOP("card table", "Comment required"), (), 12),
    CardColumn("evidence", QT_TRANSLATE_NOOP("card table", "Evidence required"), (), 12),
    CardColumn("counts_as", QT_TRANSLATE_NOOP("card table", "Counts as"), ("计入错误信息", "错误信息"), 18),
    CardColumn("suggest", QT_TRANSLATE_NOOP("card table", "Suggestion rules"), (), 40),
    CardColumn(
        "remark",
        QT_TRANSLATE_NOOP("card table", "Remark"),
        (
            "备注",
            "补充说明",
            "示例",
            "举例",
            "参考话术",
            "话术",
            "remark",
            "remarks",
            "note",
            "notes",
            "comments",
            "example",
        ),
        30,
    ),
)

BY_NAME = {each.name: each for each in COLUMNS}

_IGNORED = frozenset(_words(_FILLED_IN))
"""Headings of what is filled in when a call is scored, and of running numbers: never columns of the card."""

_WORDS = {word: column.name for column in COLUMNS for word in column.words} | {
    "".join(column.heading.lower().split()): column.name for column in COLUMNS
}


def column_of(heading: str) -> str | None:
    """The column that a heading stands for; ``None`` where it is unknown or stands for none.

    The workbooks that qadesk writes have the column's name below the heading, in the same cell.
    """
    last = heading.strip().split("\n")[-1].strip()
    if "\n" in heading and last in BY_NAME:
        return last
    readings = _readings(heading)
    known = next((name for word in readings if (name := _WORDS.get(word))), None)
    return known or next((name for word in readings for name, like in _ENDS if like.fullmatch(word)), None)


def suggest_mapping(columns: tuple[str, ...], rows: Sequence[Sequence[str]] = ()) -> dict[str, str]:
    """Heading -> column, each column once: the first heading that stands for it.

    Two headings in a row that could both be the items' are their sections and they, or they and their standard,
    whichever of these has no heading of its own. Where several ``rows`` of one title have points each, that title is a
    section's and what describes them their own.
    """
    levels = _levels(columns)
    found = [(heading, name) for heading in columns if heading not in levels and (name := column_of(heading))]
    found = _deepest(found)
    strong = [(heading, name) for heading, name in found if not (name == "points" and _weak(heading))]
    if any(name == "points" for _, name in strong):
        found = strong
    mapping: dict[str, str] = dict.fromkeys(levels, "level")
    for heading, name in found:
        taken = mapping.values()
        if name not in taken:
            mapping[heading] = name
        elif name == "title" and "section" not in taken:
            first = next(each for each, its in mapping.items() if its == "title")
            mapping |= {first: "section", heading: "title"}
        elif name == "points" and "section_points" not in taken and _of_section(mapping):
            first = next(each for each, its in mapping.items() if its == "points")
            mapping |= {first: "section_points", heading: "points"}
        else:
            free = [each for each in _next(heading, name) if each not in (*taken, *(its for _, its in found))]
            mapping |= dict.fromkeys([heading], free[0]) if free else {}
    if "title" not in mapping.values():
        mapping = {heading: "title" if name == "standard" else name for heading, name in mapping.items()}
    if "section" not in mapping.values() and _titles_are_sections(columns, mapping, rows):
        moved = {"title": "section", "standard": "title"}
        mapping = {heading: moved.get(name, name) for heading, name in mapping.items()}
    return mapping | _costs_beside(columns, mapping, rows)


def _costs_beside(columns: tuple[str, ...], mapping: dict[str, str], rows: Sequence[Sequence[str]]) -> dict[str, str]:
    """A column of costs right of the standards, under one heading merged over both."""
    if "deduct" in mapping.values():
        return {}
    for at, heading in enumerate(columns[1:], 1):
        cells = [row[at] for row in rows if row[at].strip()]
        unnamed = heading.startswith("column ") and mapping.get(columns[at - 1]) == "standard"
        if unnamed and len(cells) > 1 and all(cost(cell) for cell in cells):
            return {heading: "deduct"}
    return {}


def _titles_are_sections(columns: tuple[str, ...], mapping: dict[str, str], rows: Sequence[Sequence[str]]) -> bool:
    places = {name: columns.index(heading) for heading, name in mapping.items()}
    if not {"title", "standard", "points"} <= places.keys():
        return False
    title, again, apart = "", 0, 0
    for row in rows:
        own = row[places["title"]].strip()
        if row[places["points"]].strip() and row[places["standard"]].strip():
            again, apart = again + (own in ("", title)), apart + (own not in ("", title))
        title = own or title
    return again > 1 and again >= apart / 2


def _next(heading: str, name: str) -> tuple[str, ...]:
    """What a second heading of a column may stand for, where nothing else does."""
    if name == "standard" and any(re.match("[扣计评]分|考核", word) for word in _readings(heading)):
        return "deduct", "remark"
    return {"title": ("standard", "remark"), "standard": ("remark",), "section": ("title",)}.get(name, ())


def _levels(columns: Sequence[str]) -> list[str]:
    """Headings that are the levels of a rating, one a column; two that name no points are boxes to be ticked."""
    found = {heading: level for heading in columns if (level := level_heading(heading))}
    return list(found) if len(found) > 2 or any(level.points is not None for level in found.values()) else []


def _deepest(found: list[tuple[str, str]]) -> list[tuple[str, str]]:
    """Of indicators on three levels with a standard beside them the lowest are the items, the middle ones nothing."""
    third = [heading for heading, _ in found if "三级指标" in _readings(heading)]
    if not third or sum(name == "standard" for _, name in found) < 2:
        return found
    kept = [(heading, name) for heading, name in found if "二级指标" not in _readings(heading)]
    return [(heading, "title" if heading in third else name) for heading, name in kept]


def _of_section(mapping: dict[str, str]) -> bool:
    """True where the points found so far stand right behind the section, before the items."""
    names = list(mapping.values())
    return "section" in names and names.index("points") == names.index("section") + 1


def _weak(heading: str) -> bool:
    """True for a heading that may as well be that of the points given."""
    return _readings(heading)[0] in ("score", "分数")


def is_filled_in(heading: str) -> bool:
    """True for the heading of what is filled in when a call is scored, or of running numbers."""
    return bool(heading.strip()) and not _readings(heading)


_ENDS = (
    ("section", re.compile("[^的]{1,6}(?:环节|类别|维度|模块|大类|流程)")),
    ("points", re.compile("[^的]{1,6}(?:分值|权重|满分)")),
    ("standard", re.compile("[^的]{1,6}(?:标准|细则|说明|描述|规则|要求|办法|口径)")),
    ("title", re.compile("[^的]{1,6}(?:项|项目|指标|要点|检查点|质检点|内容)")),
)
"""Column and how headings that are no known word end."""


def _readings(heading: str) -> list[str]:
    """The heading as a word, without spaces, width and what stands in brackets; then with its parts apart."""
    text = unicodedata.normalize("NFKC", heading).lower()
    bare = re.sub(r"[(\[【（].*?[)\]】）]", "", text)
    words = [re.sub(r"[\s_*.:：\-]", "", part) for part in (text, bare, *re.split(r"[/、|及与和&\n]", bare))]
    return [] if words[1] in _IGNORED else [word for word in words if word and word not in _IGNORED]
