"""Pictures of imports: the journal, a log before and after, sources, a naming scheme by example."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QWidget

from qadesk.gui.intake.page import IntakePage
from qadesk.services.container import Services
from qadesk.services.sources import Sources, SourceSaid

if TYPE_CHECKING:
    from tests.pictures import Studio

LOG = """开始时间,流水号,坐席工号,技能组,客户电话,呼叫方向,通话结果,排队时长,通话时长,话后处理时长
2026-11-02 09:30:12,20261102-0001,2011,6001,13800000001,呼入,已接听,11,332,48
2026-11-02 09:41:00,20261102-0002,,6001,13800000002,呼入,放弃,40,0,
2026-11-02 09:52:40,20261102-0003,2012,6001,13800000003,呼入,已接听,3,1m20,35
2026-11-02 10:02:00,20261102-0004,2013,6002,1.38E+10,呼出,已接听,0,65,20
昨天上午,,2014,6002,13800000005,呼入,已接听,7,184,31
2026-11-02 10:20:31,20261102-0006,2011,6001,13800000006,呼入,转接,22,410,52
"""
SAMPLE = "8001_张三_13800000001_2026-01-05_09-30-12_投诉.wav"
NAMES = (SAMPLE, "8002_李四_13800000002_2026-01-05_09-41-00_咨询.wav", "IVR-20260105-0007.wav")


@contextmanager
def empty(studio: "Studio") -> Iterator[QWidget]:
    """Nothing has come in yet."""
    page = _page(studio)
    page._listed([])
    yield studio.window


@contextmanager
def journal(studio: "Studio") -> Iterator[QWidget]:
    """What came in, one of it in full."""
    _filled(studio)
    yield studio.window


@contextmanager
def calls(studio: "Studio") -> Iterator[QWidget]:
    """A log as it is understood."""
    from tests.pictures import settle, wait_until

    page = _page(studio)
    dialog = page.import_calls(_log(_services(studio)))
    wait_until(dialog.run_button.isEnabled)
    settle(200)
    yield dialog
    dialog.reject()


@contextmanager
def report(studio: "Studio") -> Iterator[QWidget]:
    """What a log has come to."""
    from tests.pictures import settle, wait_until

    page = _page(studio)
    dialog = page.import_calls(_log(_services(studio)))
    wait_until(dialog.run_button.isEnabled)
    dialog.run()
    wait_until(lambda: dialog.steps.currentIndex() == 1)
    settle(200)
    yield dialog
    dialog.reject()


@contextmanager
def sources(studio: "Studio") -> Iterator[QWidget]:
    """What was said of folders and recorders."""
    from tests.pictures import settle

    services = _services(studio)
    said = Sources(services.settings)
    said.say(SourceSaid("/srv/recordings/east", "UTC", 1, {"direction": "inbound", "queue": "东区热线"}))
    said.say(SourceSaid("/srv/recordings/archive", "", 0, {"group": "一组"}))
    said.say(SourceSaid("file name (FreePBX)", "Asia/Shanghai", 1))
    dialog = _page(studio).ask_sources()
    settle(200)
    yield dialog
    dialog.reject()


@contextmanager
def pattern(studio: "Studio") -> Iterator[QWidget]:
    """A naming scheme by example, tried on a folder."""
    from tests.pictures import settle, wait_until

    services = _services(studio)
    folder = services.folder.parent / "names"
    folder.mkdir(exist_ok=True)
    for name in NAMES:
        (folder / name).write_bytes(b"")
    sheet = _page(studio).ask_sources()
    dialog = sheet.names.ask()
    dialog.choose_sample(SAMPLE, folder)
    dialog.name.setText("热线")
    start = SAMPLE.index("投诉")
    dialog.view.choose(start, start + 2)
    dialog.mark("business_type")
    dialog.try_on(folder)
    wait_until(lambda: bool(dialog.model.rows))
    dialog.view.choose(start, start + 2)
    settle(200)
    yield dialog
    dialog.reject()
    sheet.reject()


def _services(studio: "Studio") -> Services:
    services = studio.application.session.services
    assert services is not None
    return services


def _page(studio: "Studio") -> IntakePage:
    from tests.pictures import wait_until

    studio.window.show_page("intake")
    page = studio.window.page("intake")
    assert isinstance(page, IntakePage)
    wait_until(lambda: bool(page.model.rows) or page.form.stack.currentWidget() is page.form.emptyPage)
    return page


def _log(services: Services) -> Path:
    path = services.folder.parent / "通话记录.csv"
    path.write_text(LOG, encoding="gb18030")
    return path


def _filled(studio: "Studio") -> IntakePage:
    from tests.pictures import settle, wait_until

    services, page = _services(studio), _page(studio)
    path = _log(services)
    if not any(each.source == str(path) for each in services.intakes.all().result()):
        from qadesk.domain.call_logs import LogOptions

        options = LogOptions(zone=services.zone)
        services.call_import.run(path, options, studio.person.no).future.result()
        again = services.call_import.run(path, options, studio.person.no).future.result()
        services.intakes.take_back(again.intake.uid, studio.person.no).future.result()
        services.call_import.run(path, options, studio.person.no).future.result()
    page.refresh()
    wait_until(lambda: len(page.model.rows) > 2 and page.form.report.report is not None)
    settle(300)
    return page
