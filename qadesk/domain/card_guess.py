"""What the words in a call centre's scorecard mean: amounts, deductions, levels, vetoes. Nothing here is certain.

Texts are read in their compatibility form (full width as half width), in Chinese and English.
"""

import re
import unicodedata
from dataclasses import dataclass
from decimal import Decimal

from qadesk.domain.scorecards import Family

NUMBER = r"[0-9]{1,6}(?:\.[0-9]{1,6})?"
LONGEST_FAULT = 200
"""Characters behind a cost that may say what it is for."""
_UNIT = r"(?:分|points?|pts?\.?|marks?)"
_AMOUNT = re.compile(rf"(?:满分|最高|每项|各|max\.?|\+)?\s*({NUMBER})\s*({_UNIT}|%)?", re.IGNORECASE)
_RANGE = re.compile(rf"({NUMBER})\s*{_UNIT}?\s*[-~—–至到]+\s*({NUMBER})\s*(?:{_UNIT}|级|星)?", re.IGNORECASE)
_LIST = re.compile(rf"{NUMBER}\s*{_UNIT}?(?:\s*[/、,|或]\s*{NUMBER}\s*{_UNIT}?)+", re.IGNORECASE)
_LABELLED = re.compile(
    rf"([^0-9/|,;:=]+?)\s*(?:[:=(]|得|给|计)?\s*({NUMBER})\s*{_UNIT}?\)?\s*(?:[/|、,;。\n]|\s+|$)", re.I
)
_DEDUCTION = re.compile(
    rf"(?:扣除?|减|deducts?|minus|lose)\s*(?:{NUMBER}\s*{_UNIT}?\s*[-~至到]\s*)?({NUMBER})\s*{_UNIT}?"
    rf"|(?<![0-9.])-\s*({NUMBER})\s*{_UNIT}?(?![0-9])|(?:本?(?:小?项|题))?不(?:得|给)分|扣(?:除?全[部额]?|完本?[小该]?项)分?(?!为止)",
    re.I,
)
_LIMIT = re.compile(rf"(?:最多|最高|至多|累计|上限|封顶)\s*(?:可?扣除?|-)\s*({NUMBER})\s*{_UNIT}?", re.I)
_COST = re.compile(
    rf"(?:每?(?:一|1)?[次处项])?\s*(?:扣除?|减)?\s*-?\s*{NUMBER}\s*{_UNIT}?\s*(?:/?\s*(?:每|一)?[次处项个])?", re.I
)
_LEVEL_WORDS = (
    "优秀|优|很好|良好|良|较好|好|中等|中|一般|合格|及格|达标|较差|差|很差|极差|不合格|不及格|不达标"
    "|(?:完全|基本|部分|大部分)?(?:符合|做到|达到)|[不未](?:符合|做到|达到)"
    "|excellent|outstanding|very good|good|average|fair|satisfactory|needs improvement|poor|very poor|unsatisfactory"
)
_LEVEL = re.compile(rf"({_LEVEL_WORDS})?\s*[(:\[]?\s*(?:{NUMBER}\s*[-~]\s*)?({NUMBER})?\s*({_UNIT}|%)?\s*[)\]]?", re.I)
_LOW = re.compile("[不未差]|poor|unsatis", re.I)
_EACH = re.compile(
    r"每(?:出现|发现|发生|漏|错|有|缺)?(?:一|1)?\s*[次处项个例句条]"
    r"|(?<![第首])(?:一|1)次(?=\s*(?:扣|-))|(?:发现|出现|发生|违反|[漏错少缺])\S{0,2}?(?:一|1)\s*[次处项个例句条]"
    r"|each\b|per\s+(?:occurrence|instance|time|error)",
    re.I,
)
_BONUS = re.compile(r"加分|奖励分|额外加|bonus|extra\s+(?:points|credit)", re.I)
_BONUS_POINTS = re.compile(rf"(?:加|\+)\s*({NUMBER})\s*{_UNIT}?")
_NOT_CRITICAL = re.compile(r"非\s*(?:致命|关键|红线)|non[- ]?(?:critical|fatal)", re.I)
_CRITICAL = re.compile(
    r"一票否决|致命|红线|零容忍|高压线|否决项|(?:关键|关键性)(?:错误|差错)|(?:整通|全单|整单|全部|总分|本次)[^。;]{0,8}(?:记|计|为|得)?\s*0\s*分"
    r"|critical\s+error|^critical$|fatal|auto[- ]?fail|zero[- ]tolerance|knock[- ]?out",
    re.I,
)
_CAP = re.compile(
    rf"(?:不超过|不得超过|不高于|最高|最多|至多|capped?\s+at|not\s+above|at\s+most|max\.?)\s*(?:得|计|为)?\s*({NUMBER})",
    re.I,
)
_ZERO_SECTION = re.compile(
    r"(?:本|该|此)(?:类别?|大?项|部分|模块|环节)[^。;]{0,6}(?:0|零)\s*分|section[^.;]{0,12}(?:zero|\b0\b)", re.I
)
_FAIL_ONLY = re.compile(r"(?:判|视|记)?(?:为|定为)?不合格|不及格|fail(?:s|ed)?\b", re.I)
_ZERO = re.compile(r"(?:0|零)\s*分|否决|清零|zero\b", re.I)
_FAMILIES = (
    (Family.CUSTOMER, r"(?:用户|客户|顾客|customer)\W?(?:关键|致命|critical)"),
    (Family.BUSINESS, r"(?:业务|企业|business)\W?(?:关键|致命|critical)"),
    (
        Family.COMPLIANCE,
        r"合规|隐私|泄[露漏密]|保密|承诺|法律|违法|违规|信息安全|密码|验证码|privacy|complian|legal|promise|discl|gdpr|pci",
    ),
    (
        Family.CUSTOMER,
        r"信息错误|错误信息|误导|辱骂|顶撞|争吵|态度|挂断|讽刺|推诿|欺[骗诈]|mislead|wrong|incorrect|rude|abus|hang|insult",
    ),
    (Family.BUSINESS, r"流程|系统|工单|录入|记录|越权|赔付|损失|操作|process|system|record|ticket|loss"),
)
_INFORMATION = re.compile(
    r"信息(?:准确|错误|有误)|错误信息|(?:解答|答复|回答|业务)的?(?:准确|正确)|误导|accura|(?:incorrect|wrong|correct)\s+info",
    re.I,
)
_BASE = re.compile(rf"(?:基准|基础|起评|初始|满)分(?:数|值)?\s*(?:为|是|:|=)?\s*({NUMBER})", re.I)
_BAND = r"优秀|优良|优|良好|良|中等|中|合格|及格|达标|一般"
_BANDS = (
    re.compile(
        rf"(?<![0-9.低于足])({NUMBER})\s*分?\s*(?:\(含\))?(?:及?以上)?(?:\(含\))?(?:\s*[-~]\s*[0-9.]+\s*分?)?"
        rf"\s*(?:为|即为|视为|=|:)?\s*({_BAND})"
    ),
    re.compile(rf"(?<!不)({_BAND})\s*(?:为|:|=|\(|≥|>=)?\s*({NUMBER})\s*分?"),
)
_TOTAL = re.compile(
    r"(?:本?(?:项|类|类别|大项|部分))?(?:小计|合计|总计|共计|累计|总分|总得分|得分合计|总分值|满分)(?:[(:].*|\s*[0-9.]+分?)?"
    r"|(?:sub|grand)?[- ]?total(?:\s+(?:score|points|weight))?(?:[(:].*)?|sum|overall\s+score",
    re.I,
)
_WHOLE = re.compile(r"合计|总计|总分|共计|满分|total|sum|overall", re.I)
_NUMBERING = re.compile(
    r"^\s*(?:[(（]?\s*(?:[0-9]{1,2}(?:\.[0-9]{1,2}){0,2}|[一二三四五六七八九十]{1,3})\s*[)）、.．:：](?![0-9])\s*"
    r"|[0-9]{1,2}(?:\.[0-9]{1,2}){1,2}\s+|第[一二三四五六七八九十]{1,3}[部分项章类]+[:：、\s]*|[①-⑳●•◆■★▪-]\s*)"
)
_POINTS_BEHIND = re.compile(rf"[(（\[【]\s*(?:共|满分|计)?\s*({NUMBER})\s*(?:{_UNIT}|%)\s*[)）\]】]\s*$", re.I)
_REMARK = re.compile(
    r"(?:备注|注|说明|填表说明|评分说明|质检员|[^:]{0,8}(?:签[名字]|日期|审核)|note|notes|remarks?)\s*\d?\s*:", re.I
)
_PASS = (
    re.compile(rf"(?:合格|及格|达标|通过)\s*(?:线|分数?线?|标准|分值)?\s*(?:为|是|:|≥|>=|=)?\s*({NUMBER})\s*分?", re.I),
    re.compile(
        rf"({NUMBER})\s*分?\s*(?:\(含\))?(?:及?以上)?(?:\(含\))?\s*(?:为|即为|视为|=|:)?\s*(?:合格|及格|达标|通过)"
    ),
    re.compile(rf"pass(?:ing)?\s*(?:mark|score|line|threshold)?\s*(?:is|of|:|=|>=|≥)?\s*({NUMBER})", re.I),
)
_YES = frozenset("是 y yes true √ ✓ ✔ ☑ x ● ★ ▲ 1 有 可 可以 允许 适用 支持 o".split())  # noqa: SIM905
_NO = frozenset("否 n no false × ✗ ✘ 0 无 不 不可 不可以 不允许 - -- — / 一般 普通 不适用".split())  # noqa: SIM905
_KINDS = (
    ("critical", r"致命|否决|红线|critical|fatal"),
    ("bonus", r"加分|bonus"),
    ("count", r"计次|计数|按次|次数|count"),
    ("faults", r"扣分|多选|缺陷|faults?|check\s*list|multi"),
    ("scale", r"等级|分级|星级|量表|scale|rating|likert"),
    ("choice", r"单选|选择|choice|single|select"),
    ("yes_no", r"是非|是/?否|判断|yes\s*/?_?\s*no|boolean|pass\s*/\s*fail"),
    ("note", r"记录|文本|备注|填空|问答|note|text|comment"),
)


def plain(text: str) -> str:
    """The text in its compatibility form, with single spaces and line ends only: long runs would be slow to search."""
    bare = unicodedata.normalize("NFKC", text).strip()
    return re.sub(r"\s+", lambda run: "\n" if "\n" in run[0] or "\r" in run[0] else " ", bare)


@dataclass(frozen=True, slots=True)
class Weight:
    """Points as a cell states them; ``lowest`` where it gives a range or a list; ``steps`` of a list."""

    points: Decimal
    percent: bool = False
    steps: tuple[Decimal, ...] = ()
    added: bool = False
    """Written with a plus sign: on top of the others."""


def weight(text: str) -> Weight | None:
    """5 · 5分 · 5% · 0.05 · 满分5分 · +5 · 0-5分 · 5/3/1/0; ``None`` where the text is no amount."""
    bare = plain(text)
    if match := _AMOUNT.fullmatch(bare):
        return Weight(Decimal(match[1]), match[2] == "%", added=bare.startswith("+"))
    if match := _RANGE.fullmatch(bare):
        low, high = sorted((Decimal(match[1]), Decimal(match[2])))
        return Weight(high, steps=(low, high))
    if _LIST.fullmatch(bare):
        steps = tuple(Decimal(number) for number in re.findall(NUMBER, bare))
        return Weight(max(steps), steps=steps)
    return None


def deduction(text: str) -> Decimal | None:
    """A cell of the column of deductions: 2 · -2 · 扣2分 · 2分/次; ``None`` where it holds no amount."""
    match = re.search(NUMBER, plain(text))
    return Decimal(match[0]) if match else None


def cost(text: str) -> Decimal | None:
    """What a cell that holds nothing but a cost says: 2 · 扣2分 · -2/次; ``None`` for a text that says more."""
    return deduction(text) if _COST.fullmatch(plain(text)) else None


def limit(text: str) -> Decimal | None:
    """The most that all occurrences cost together: 每次扣2分，最多扣6分."""
    match = _LIMIT.search(plain(text))
    return Decimal(match[1]) if match else None


@dataclass(frozen=True, slots=True)
class Level:
    """A level of a rating; ``points`` where it names them, ``low`` for a bad one."""

    title: str
    points: Decimal | None
    low: bool


def level_heading(text: str) -> Level | None:
    """优秀（5分） · 良 · 5分 · Good (80 %); ``None`` for anything else."""
    match = _LEVEL.fullmatch(plain(text))
    if not match or not (match[1] or (match[2] and match[3])):
        return None
    points = Decimal(match[2]) if match[2] else None
    return Level(match[1] or plain(text), points, bool(_LOW.search(match[1] or "")))


@dataclass(frozen=True, slots=True)
class Deduction:
    """A fault that a text names: what it is, what it costs, and whether each time."""

    title: str
    points: Decimal
    each: bool = False
    whole: bool = False
    """It costs all of the item's points, however many these are; ``points`` is 0."""


def deductions(text: str) -> tuple[Deduction, ...]:
    """The faults that a text names with their cost: 未报工号扣2分；语气生硬扣3分."""
    found: list[Deduction] = []
    bare, begin = _LIMIT.sub("", plain(text)), 0
    for match in _DEDUCTION.finditer(bare):
        before = bare[begin : match.start()]
        clause = re.split(r"[;。\n]", before)[-1]
        after = re.split(r"[;。,\n]", bare[match.end() : match.end() + LONGEST_FAULT], maxsplit=1)[0]
        points = Decimal(match[1] or match[2] or 0)
        each = bool(_EACH.search(clause) or _EACH.match(after.strip(" /()")) or re.match(r"\s*/\s*[次处项个]", after))
        title = _fault_title(re.sub(r"酌情$", "", clause.strip())) or _fault_title(
            re.sub(r"^\s*(?:for|if)\b", "", after)
        )
        begin = match.end() + (0 if _fault_title(clause) else len(after))
        whole = not (match[1] or match[2])
        if points > 0 or whole:
            found.append(Deduction(title, points, each and not whole, whole))
    return tuple(found)


def _fault_title(clause: str) -> str:
    """What is wrong, without numbering, separators, and the words about how often and how much."""
    bare = _EACH.sub("", clause)
    bare = re.sub(r"[(\[][^)\]]*$|^[^(\[]*[)\]]", lambda found: found[0].strip("()[]"), bare)
    bare = re.sub(r"^\s*扣分[项点]?\s*:", "", bare)
    bare = _NUMBERING.sub("", bare.strip(" ,、:;。.-\t/"), count=1)
    return bare.strip(" ,、:;。.-\t/()[]的则")


def labelled(text: str) -> tuple[tuple[str, Decimal], ...]:
    """Levels with what they earn: 优5/良3/差0 · 完全做到得5分，部分做到得3分，未做到得0分; empty for anything else.

    They are the whole text, or one sentence of it.
    """
    bare = plain(text).rstrip("。;,")
    if _DEDUCTION.search(bare):
        return ()
    parts = [bare, *re.split(r"[。;\n]", bare)]
    return next((found for part in parts if (found := _labels(part.strip()))), ())


def _labels(text: str) -> tuple[tuple[str, Decimal], ...]:
    found, at = [], 0
    while match := _LABELLED.match(text, at):
        label = re.split(r"[。;\n]", match[1].strip(" ,、:;。\n"))[-1]
        found.append((_NUMBERING.sub("", label, count=1).strip(), Decimal(match[2])))
        at = match.end()
    whole = at == len(text) and len(found) > 1 and all(label for label, _ in found)
    return tuple(found) if whole and len({points for _, points in found}) == len(found) else ()


def is_count(text: str) -> bool:
    """True where a text says that every occurrence costs the same."""
    return bool(_EACH.search(plain(text)))


def is_critical(text: str) -> bool:
    """True where a text speaks of a veto."""
    return bool(_CRITICAL.search(_NOT_CRITICAL.sub("", plain(text))))


def is_bonus(text: str) -> bool:
    """True where a text speaks of points on top."""
    return bool(_BONUS.search(plain(text)))


def bonus_points(text: str) -> Decimal | None:
    """The most that a text lets one add: 每次加2分, 最高加5分."""
    found = [Decimal(number) for number in _BONUS_POINTS.findall(plain(text))]
    return max(found, default=None)


def cap_of(text: str) -> Decimal | None:
    """The highest score that a veto leaves: 总分不超过59分."""
    match = _CAP.search(plain(text))
    return Decimal(match[1]) if match and Decimal(match[1]) > 0 else None


def zeroes_section(text: str) -> bool:
    """True where a veto takes only its own section's points."""
    return bool(_ZERO_SECTION.search(plain(text)))


def fails_only(text: str) -> bool:
    """True where a veto fails the call and no word says that points go."""
    return bool(_FAIL_ONLY.search(plain(text))) and not _ZERO.search(plain(text))


def family_of(text: str) -> Family | None:
    """The family of critical errors that the words belong to; ``None`` where no word tells."""
    return next((family for family, words in _FAMILIES if re.search(words, plain(text), re.I)), None)


def about_information(text: str) -> bool:
    """True where an item is about facts being right."""
    return bool(_INFORMATION.search(plain(text)))


def is_total(text: str) -> bool:
    """True for the label of a row of sums."""
    return bool(_TOTAL.fullmatch(plain(text)))


def of_whole_card(text: str) -> bool:
    """True where a row of sums is about the whole card, not a section."""
    return bool(_WHOLE.search(plain(text))) and not re.search(r"小计|subtotal|本[项类]|sub-total", plain(text), re.I)


def is_remark(text: str) -> bool:
    """True for a line that explains the table or is to be signed."""
    return bool(_REMARK.match(plain(text)))


def without_numbering(text: str) -> str:
    """一、服务礼仪（20分） -> 服务礼仪."""
    bare = _POINTS_BEHIND.sub("", text.strip())
    return " ".join(_NUMBERING.sub("", bare, count=1).split()) or " ".join(bare.split())


def points_behind(text: str) -> Decimal | None:
    """The points in brackets at a title's end: 服务礼仪（20分） -> 20."""
    match = _POINTS_BEHIND.search(plain(text))
    return Decimal(match[1]) if match else None


def pass_mark(text: str) -> Decimal | None:
    """The pass mark that a sentence names: 合格线：85分, 85分及以上为合格, pass mark 85."""
    return next((Decimal(match[1]) for pattern in _PASS if (match := pattern.search(plain(text)))), None)


def base_points(text: str) -> Decimal | None:
    """What faults are deducted from: 每通基准分100分."""
    match = _BASE.search(plain(text))
    return Decimal(match[1]) if match else None


def bands(text: str) -> dict[str, Decimal]:
    """Score bands that a sentence names, by title: 90分以上优秀，80分合格; empty where it names fewer than two."""
    after = {match[2]: Decimal(match[1]) for match in _BANDS[0].finditer(plain(text))}
    before = {match[1]: Decimal(match[2]) for match in _BANDS[1].finditer(plain(text))}
    found = max(before, after, key=len)
    return found if len(found) > 1 and len(set(found.values())) == len(found) else {}


def truth(text: str) -> bool | None:
    """True or false for a cell that is ticked or not; ``None`` where it says neither."""
    word = plain(text).lower()
    return True if word in _YES else False if word in _NO or not word else None


def is_rule(text: str) -> bool:
    """True for a cell that says how points are lost, not only which kind of item it is."""
    return bool(re.search(r"[0-9]|不得分", text)) and weight(text) is None


def kind_named(text: str) -> str | None:
    """The kind of item that a cell names."""
    return next((kind for kind, words in _KINDS if re.search(words, plain(text), re.I)), None)


def allows_na(text: str) -> bool:
    """True where a text says that an item may not apply."""
    return bool(re.search(r"不适用|不涉及|\bn/?a\b|not\s+applicable|未涉及", plain(text), re.I))
