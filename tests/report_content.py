"""A rich period report for tests: an invented centre, everything filled in."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from decimal import Decimal
from zoneinfo import ZoneInfo

from qadesk.domain.report.content import (
    AppealFigures,
    BandLine,
    CareLine,
    CoachingFigures,
    CommonProblem,
    Criticals,
    DayLine,
    Estimate,
    Finding,
    GroupLine,
    Headline,
    KpiLine,
    LostLine,
    MeasureLine,
    MonthLine,
    Part,
    Period,
    ProblemRecording,
    ReportContent,
    StratumLine,
    TrackedProblem,
    Why,
    Words,
)

D = Decimal
ZONE = ZoneInfo("Asia/Shanghai")


def at_ms(text: str) -> int:
    """Milliseconds of a local time of the invented site."""
    return int(datetime.fromisoformat(text).replace(tzinfo=ZONE).astimezone(UTC).timestamp() * 1000)


def uids(count: int, start: int = 0) -> tuple[str, ...]:
    """Invented evaluations."""
    return tuple(f"0190-{at:05}" for at in range(start, start + count))


HEADLINE = Headline(
    inspected=1284,
    scored=1280,
    average=D("88.43"),
    interval=(D("87.91"), D("88.95")),
    passed=1044,
    pass_rate=D("0.8156"),
    pass_interval=(D("0.7935"), D("0.8369")),
    information_errors=12,
    error_rate=D("0.0093"),
    error_interval=(D("0.0053"), D("0.0163")),
    critical=Criticals(customer=4, business=2, compliance=1),
    accuracies={
        "customer": D("0.9969"),
        "business": D("0.9984"),
        "compliance": D("0.9992"),
        "non_critical": D("0.9012"),
    },
    uids=uids(1284),
)
PREVIOUS = replace(
    HEADLINE,
    inspected=1250,
    scored=1249,
    average=D("87.31"),
    passed=983,
    pass_rate=D("0.7866"),
    error_rate=D("0.0064"),
    critical=Criticals(customer=5, business=3),
)
YEAR_AGO = replace(
    HEADLINE, inspected=1101, scored=1101, average=D("86.02"), pass_rate=D("0.7520"), error_rate=D("0.0100")
)


def group(
    name: str,
    inspected: int,
    average: str,
    half: str,
    before: str | None,
    pass_rate: str,
    critical: int,
    tied_with: tuple[str, ...] = (),
    below_centre: bool = False,
) -> GroupLine:
    """A team with an interval around its average."""
    mean, width = D(average), D(half)
    figures = Headline(
        inspected=inspected,
        scored=inspected,
        average=mean,
        interval=(mean - width, mean + width),
        passed=int(inspected * D(pass_rate)),
        pass_rate=D(pass_rate),
        error_rate=D("0.0062"),
        critical=Criticals(customer=critical),
        uids=uids(inspected),
    )
    earlier = replace(figures, average=D(before)) if before else None
    return GroupLine(group=name, figures=figures, before=earlier, tied_with=tied_with, below_centre=below_centre)


GROUPS = (
    group("一组", 322, "90.12", "1.02", "89.28", "0.8727", 0, tied_with=("三组",)),
    group("三组", 318, "89.57", "1.05", "87.67", "0.8396", 1, tied_with=("一组", "四组")),
    group("四组", 329, "88.30", "1.10", "87.09", "0.8146", 2, tied_with=("三组",)),
    group("二组", 308, "85.68", "1.25", "86.03", "0.7370", 4, below_centre=True),
    group("夜班支援组", 7, "84.10", "6.30", None, "0.5714", 0),
)

_DAILY = (
    "86.1",
    "87.0",
    "85.2",
    "84.9",
    "88.2",
    "87.6",
    "88.9",
    "86.6",
    "85.8",
    "87.9",
    "88.4",
    "89.6",
    "88.8",
    "90.1",
    "89.2",
    "88.7",
    "90.2",
    "89.9",
    "91.0",
    "90.3",
)
DAYS = tuple(
    DayLine(
        day=date(2026, 1, 5) + timedelta(days=at + at // 5 * 2),
        inspected=64,
        average=D(average),
        interval=(D(average) - D("1.70"), D(average) + D("1.60")),
        uids=uids(64, at * 64),
    )
    for at, average in enumerate(_DAILY)
)
BANDS = tuple(
    BandLine(title=title, from_score=D(start), count=count, uids=uids(count))
    for title, start, count in (
        ("不及格", 0, 19),
        ("待改进", 60, 42),
        ("一般", 70, 98),
        ("合格", 80, 77),
        ("良好", 85, 384),
        ("优秀", 90, 421),
        ("卓越", 95, 239),
    )
)


def lost(
    title: str, points: str, times: int, agents: int, share: str, cumulative: str, before: str | None, *densest: str
) -> LostLine:
    """An item of the Pareto."""
    return LostLine(
        card_key="hotline",
        item=f"item-{times}",
        title=title,
        section="服务流程",
        lost=D(points),
        times=times,
        agents=agents,
        share=D(share),
        cumulative=D(cumulative),
        lost_before=D(before) if before else None,
        densest=densest,
        uids=uids(times),
    )


LOST = (
    lost("查询等待告知", "412", 206, 38, "0.3072", "0.3072", "349", "二组", "报修", "18:00–20:00"),
    lost("礼貌用语（请稍等、对不起、让您久等了）", "286", 143, 31, "0.2133", "0.5205", "314", "四组", "咨询"),
    lost("不打断客户", "193", 97, 24, "0.1439", "0.6644", "158", "投诉"),
    lost("解答完整准确", "141.50", 71, 22, "0.1055", "0.7699", "150"),
    lost("工单记录规范", "120", 60, 19, "0.0895", "0.8594", "118"),
    lost("称呼客户姓氏", "88", 88, 30, "0.0656", "0.9250", "97"),
    lost("按规范升级", "52", 13, 9, "0.0388", "0.9638", "61", "二组"),
    lost("首次来电开头语", "30", 15, 10, "0.0224", "0.9862", None),
    lost("结束语", "18.50", 9, 7, "0.0138", "1.0000", "22"),
)

PROBLEMS = (
    CommonProblem(
        key="hotline/wait",
        text="查询等待超过 10 秒未告知（占全部扣分 31 %，涉及 38 人）。",
        item="wait",
        times=206,
        agents=38,
        share=D("0.3072"),
        uids=uids(206),
    ),
    CommonProblem(
        key="hotline/opening/group=二组",
        text="首次来电开头语不完整，二组集中。",
        item="opening",
        times=15,
        agents=10,
        share=D("0.0224"),
    ),
    CommonProblem(
        key="hotline/interrupt",
        text="打断客户说明：较上月增加 22 %，多见于投诉来电；请各组长在班会上播放示例录音，强调“先听完、再回应”。",
        item="interrupt",
        times=97,
        agents=24,
        share=D("0.1439"),
    ),
)
TRACKED = (
    TrackedProblem(
        number="G-0117",
        agent_no="2017",
        agent="林晓雯",
        call_uid="c1",
        call_at_ms=at_ms("2026-01-05T09:30"),
        what="承诺回呼未登记，客户二次来电",
        handler="周明",
        due=date(2026, 2, 5),
        due_at_ms=at_ms("2026-02-05T18:00"),
        state="open",
        overdue=False,
        uid="f1",
        group="二组",
    ),
    TrackedProblem(
        number="G-0118",
        agent_no="2031",
        agent="陈立",
        call_uid="c2",
        call_at_ms=at_ms("2026-01-09T14:12"),
        what="资费解答错误，需回呼更正",
        handler="周明",
        due=date(2026, 2, 5),
        due_at_ms=at_ms("2026-02-05T18:00"),
        state="reported",
        overdue=False,
        uid="f2",
        group="四组",
    ),
    TrackedProblem(
        number="G-0119",
        agent_no="2044",
        agent="王思琪",
        call_uid="c3",
        call_at_ms=at_ms("2026-01-16T20:41"),
        what="未核实身份即告知账户信息",
        handler="李静",
        due=date(2026, 1, 20),
        due_at_ms=at_ms("2026-01-20T18:00"),
        state="open",
        overdue=True,
        uid="f3",
        group="一组",
    ),
)
CARE = (
    CareLine(card="热线质检方案", section="服务礼仪", item="首次来电开头语", weight=D(5)),
    CareLine(card="热线质检方案", section="服务礼仪", item="二次来电及时尊称", weight=D(5)),
    CareLine(card="热线质检方案", section="服务礼仪", item="礼貌用语（请稍等、对不起、让您久等了）", weight=D(10)),
    CareLine(card="热线质检方案", section="服务流程", item="正确匹配客户信息", weight=D(10)),
    CareLine(card="热线质检方案", section="服务流程", item="查询等待告知", weight=D(10)),
    CareLine(card="热线质检方案", section="服务流程", item="按规范升级", weight=D(10)),
    CareLine(card="热线质检方案", section="服务流程", item="解答完整准确", weight=D(20)),
    CareLine(card="热线质检方案", section="热情度", item="语调柔和、有笑意", weight=D(20)),
    CareLine(card="热线质检方案", section="错误信息", item="告知错误的业务信息", weight=None, critical="customer"),
    CareLine(card="热线质检方案", section="合规", item="未核实身份即告知账户信息", weight=None, critical="compliance"),
)
RECORDINGS = (
    ProblemRecording(
        evaluation_uid="0190-00031",
        call_uid="c1",
        recording_uid="r1",
        unique_id="20260105-0031",
        agent_no="2017",
        agent="林晓雯",
        group="二组",
        at_ms=at_ms("2026-01-05T09:30"),
        business_type="报修",
        score=D("76.00"),
        duration_ms=318_000,
        findings=(
            Finding(
                item="wait",
                title="查询等待告知",
                start_ms=182_000,
                end_ms=196_200,
                what="查询时静默 14.2 秒，未告知客户。",
                norm="等待超过 10 秒应先说明原因与时长。",
                lost=D(5),
            ),
            Finding(
                item="interrupt",
                title="不打断客户",
                start_ms=138_000,
                end_ms=142_000,
                what="客户尚未说完即插话。",
                norm="",
                lost=D(4),
            ),
        ),
        advice="查询前先致歉并约定时间，结束等待时致谢。",
        follow_up="G-0117",
    ),
    ProblemRecording(
        evaluation_uid="0190-00032",
        call_uid="c2",
        recording_uid="r2",
        unique_id="20260109-0218",
        agent_no="2031",
        agent="陈立",
        group="四组",
        at_ms=at_ms("2026-01-09T14:12"),
        business_type="资费咨询",
        score=D("0.00"),
        duration_ms=241_000,
        findings=(
            Finding(
                item="wrong",
                title="告知错误的业务信息",
                start_ms=108_000,
                end_ms=123_000,
                what="告知的套餐到期日有误，客户据此退订。",
                norm="以知识库条目为准，不确定时升级。",
                critical="business",
            ),
        ),
        advice="复训套餐规则。",
        follow_up="G-0118",
    ),
    ProblemRecording(
        evaluation_uid="0190-00033",
        call_uid="c3",
        recording_uid=None,
        unique_id=None,
        agent_no=None,
        agent="坐席 ***",
        group=None,
        at_ms=None,
        business_type=None,
        score=None,
        findings=(
            Finding(
                item="tone",
                title="语调柔和、有笑意",
                start_ms=None,
                end_ms=None,
                what="整通语调平淡，回应客户时多次只说“嗯”。",
                norm="语调自然、有起伏，让客户感到被重视。",
                lost=D(10),
            ),
        ),
        advice="",
    ),
)
MONTHS = tuple(
    MonthLine(
        month=date(2025 if month > 1 else 2026, month, 1),
        figures=replace(
            HEADLINE,
            average=D(average),
            pass_rate=D(rate),
            error_rate=D(error),
            pass_interval=(D(rate) - D("0.022"), D(rate) + D("0.021")),
        ),
        pass_target=D("0.8000"),
        error_target=D("0.0070"),
    )
    for month, average, rate, error in (
        (8, "86.90", "0.7711", "0.0101"),
        (9, "87.05", "0.7790", "0.0085"),
        (10, "87.80", "0.7902", "0.0072"),
        (11, "87.64", "0.8015", "0.0066"),
        (12, "87.31", "0.7866", "0.0064"),
        (1, "88.43", "0.8156", "0.0093"),
    )
)
WHYS = (
    Why(
        figure="average",
        by="business_type",
        before=D("87.31"),
        after=D("88.43"),
        change=D("1.12"),
        mix=D("0.21"),
        rate=D("0.91"),
        parts=(
            Part(name="报修", mix=D("0.15"), rate=D("0.62"), inspected=402, inspected_before=360),
            Part(name="资费咨询", mix=D("0.10"), rate=D("0.35"), inspected=611, inspected_before=598),
            Part(name="投诉", mix=D("-0.04"), rate=D("-0.06"), inspected=271, inspected_before=292),
        ),
    ),
    Why(
        figure="pass_rate",
        by="group",
        before=D("0.7866"),
        after=D("0.8156"),
        change=D("0.0290"),
        mix=D("0.0010"),
        rate=D("0.0280"),
    ),
    Why(
        figure="error_rate",
        by="group",
        before=D("0.0064"),
        after=D("0.0093"),
        change=D("0.0029"),
        mix=D("-0.0001"),
        rate=D("0.0030"),
    ),
)
MEASURES = (
    MeasureLine(
        uid="m1",
        title="等待告知话术卡上桌",
        owner="周明",
        begun=date(2026, 1, 12),
        state="running",
        effect="自 1 月 12 日起，“查询等待告知”每通扣分由 0.41 降至 0.28。",
    ),
    MeasureLine(uid="m2", title="套餐规则复训", owner="李静", begun=None, state="accepted", effect=""),
)
KPIS = (
    KpiLine(
        key="answer_rate",
        title="接通率",
        value=D("0.9312"),
        unit="share",
        numerator=D(41203),
        denominator=D(44247),
        target=D("0.9"),
        met=True,
        source="队列日志 2026-01",
        before=D("0.9250"),
    ),
    KpiLine(
        key="first_contact",
        title="一次性解决率",
        value=D("0.9380"),
        unit="share",
        numerator=D(37110),
        denominator=D(39563),
        target=D("0.95"),
        met=False,
        source="7 天内重复来电（替代口径）",
        before=D("0.9401"),
    ),
    KpiLine(
        key="aht",
        title="平均通话时长",
        value=D("214.37"),
        unit="s",
        numerator=None,
        denominator=None,
        target=None,
        met=None,
        source="通话记录 2026-01",
        before=D("219.02"),
    ),
    KpiLine(
        key="satisfaction",
        title="客户满意率",
        value=None,
        unit="share",
        numerator=None,
        denominator=None,
        target=D("0.97"),
        met=None,
        source="",
        why="本期没有满意度调查数据。",
    ),
)
STRATA = (
    StratumLine(plan="一月抽样", title="投诉", size=1840, quota=300, drawn=271, shortfall=29, why="录音文件缺失"),
    StratumLine(plan="一月抽样", title="超长通话（10 分钟以上）", size=2210, quota=200, drawn=200, shortfall=0, why=""),
    StratumLine(plan="一月抽样", title="其他", size=57110, quota=813, drawn=813, shortfall=0, why=""),
)
CONTENT = ReportContent(
    period=Period(day_from=date(2026, 1, 1), day_to=date(2026, 1, 31), kind="month"),
    site="青禾客户服务中心",
    made_at_ms=at_ms("2026-02-03T09:12"),
    number="2026-01",
    issued_at_ms=at_ms("2026-02-03T09:12"),
    report_back_by_ms=at_ms("2026-02-05T18:00"),
    words=Words(
        texts={
            "problems": "本期请重点关注等待告知与打断客户两项。",
            "figures": "二组新人较多，均值低于其他组；已安排师徒结对。\n夜班支援组样本很少，不作评价。",
            "months": "错误信息率回升，主要来自新套餐上线首周。",
        },
        address="qa@example.invalid",
    ),
    headline=HEADLINE,
    estimate=Estimate(
        average=D("88.71"), interval=(D("88.10"), D("89.32")), population=61160, sample=1284, plan="一月抽样"
    ),
    sampling_rate=D("0.0210"),
    previous=PREVIOUS,
    previous_period=Period(day_from=date(2025, 12, 1), day_to=date(2025, 12, 31), kind="month"),
    year_ago=YEAR_AGO,
    year_ago_period=Period(day_from=date(2025, 1, 1), day_to=date(2025, 1, 31), kind="month"),
    cards=("热线质检方案",),
    pass_mark=D(85),
    problems=PROBLEMS,
    tracked=TRACKED,
    care=CARE,
    groups=GROUPS,
    days=DAYS,
    bands=BANDS,
    lost=LOST,
    recordings=RECORDINGS,
    months=MONTHS,
    whys=WHYS,
    measures=MEASURES,
    kpis=KPIS,
    coaching=CoachingFigures(
        sessions=86, agents=41, minutes=1935, actions_agreed=97, actions_done=61, actions_overdue=8
    ),
    appeals=AppealFigures(
        filed=23, rate=D("0.0179"), decided=21, upheld=6, upheld_share=D("0.2857"), median_days=D("1.5")
    ),
    strata=STRATA,
)
EMPTY = ReportContent(
    period=Period(day_from=date(2026, 2, 1), day_to=date(2026, 2, 28), group="一组", kind="month"),
    site="青禾客户服务中心",
    made_at_ms=at_ms("2026-03-02T08:00"),
)
