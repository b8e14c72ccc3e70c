"""What ``qadesk demo --no-gui`` does: score one call from an answers file, export its sheet, say where things lie."""

import typer

from qadesk.cli.context import Context, put_json
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import WorkState
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.demo import by_file
from qadesk.services.evaluate import Given

ON_A_DESK = QT_TRANSLATE_NOOP("errors", "The call that the demo scores is a draft on somebody's desk.")
SUBMIT_IT = QT_TRANSLATE_NOOP(
    "errors", "Submit it in the window, or name an empty folder: qadesk demo --no-gui FOLDER."
)


def demo_evaluation(context: Context, *, as_json: bool) -> None:
    """The main job without a screen, on the demo workspace; done once, shown every time."""
    recording, inspector, document = context.app.demo_call()
    with context.services(write=True) as services:
        row = by_file(services)[recording.name]
        if row.work_state is WorkState.DRAFT:
            raise UserError(ON_A_DESK, SUBMIT_IT)
        if row.evaluation_uid is None:
            given = Given(row.uid, None, inspector, document, recording.name, submit=True)
            evaluation, _ = services.evaluating.give(given).result()
            uid = evaluation.uid
        else:
            uid = row.evaluation_uid
        files = services.sheets.export((uid,), services.sheets.formats, services.exports).future.result()
        content = services.sheets.content(uid)
        place = services.folder
    if as_json:
        put_json({"workspace": place, "recording": row.uid, "evaluation": uid, "score": content.score, "files": files})
        return
    say = context.app.translate
    lines = (
        say("cli", QT_TRANSLATE_NOOP("cli", "Scored {file} under {card}, version {version}: {score} ({band}).")).format(
            file=recording.name,
            card=content.card_title,
            version=content.card_version,
            score=content.score,
            band=content.band,
        ),
        say("cli", QT_TRANSLATE_NOOP("cli", "The evaluation is {uid}; the workspace is {folder}")).format(
            uid=uid, folder=place
        ),
        *(say("cli", QT_TRANSLATE_NOOP("cli", "Sheet: {path}")).format(path=path) for path in files),
    )
    for line in lines:
        typer.echo(line)
