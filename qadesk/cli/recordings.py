"""``recordings`` and ``peaks``: the catalogue, and the picture of a file."""

from pathlib import Path
from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from qadesk.cli.blind import Reader, blind_for
from qadesk.cli.context import Json, context_of, iso_time, put_json, put_table
from qadesk.domain.call_words import coded
from qadesk.domain.calls import masked
from qadesk.domain.errors import told
from qadesk.domain.recordings import AudioState, RecordingFilter, RecordingRow, WorkState
from qadesk.domain.texts import Translate
from qadesk.services.blind import BlindCatalogue
from qadesk.services.catalogue import Catalogue
from qadesk.services.container import Services

PAGE = 5000


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    cli.command("recordings")(recordings)
    cli.command("peaks")(peaks)


def recordings(
    ctx: typer.Context,
    search: Annotated[str, typer.Option(help="Text in file name, agent, customer, unique id or subject.")] = "",
    state: Annotated[list[WorkState] | None, typer.Option(help="new, draft or scored; may be repeated.")] = None,
    group: Annotated[list[str] | None, typer.Option(help="Business group; may be repeated.")] = None,
    business_type: Annotated[list[str] | None, typer.Option(help="Business type; may be repeated.")] = None,
    who: Reader = "",
    reveal: Annotated[bool, typer.Option("--reveal", help="Show customers' numbers whole.")] = False,
    as_json: Json = False,
) -> None:
    """The catalogue of recordings."""
    wanted = RecordingFilter(
        text=search,
        work_states=tuple(state or ()),
        groups=tuple(group or ()),
        business_types=tuple(
            dict.fromkeys(name for each in business_type or () for name in (each, coded("business_type", each)))
        ),
    )
    with context_of(ctx).services() as services:
        catalogue = _seen_by(services, who) if who else services.catalogue
        ids = catalogue.ids(wanted).result()
        pages = [catalogue.rows(ids[at : at + PAGE]).result() for at in range(0, len(ids), PAGE)]
        zone = services.zone
    rows = [row for page in pages for row in page]
    if as_json:
        put_json([row_json(row, zone, services.translate, reveal=reveal) for row in rows])
        return
    put_table(
        [
            (r.uid, _state(r), iso_time(r.started_at_ms, zone), r.agent_no, r.agent, Path(r.path).name or None)
            for r in rows
        ],
        ("uid", "state", "started_at", "agent_no", "agent", "file"),
    )


def peaks(
    ctx: typer.Context,
    file: Annotated[Path, typer.Argument(help="A recording, imported or not.")],
    as_json: Json = False,
) -> None:
    """Build (or find) the peak file of a recording and tell its shape."""
    context = context_of(ctx)
    facts = context.app.peaks(context.workspace, file)
    if as_json:
        put_json(facts)
    else:
        put_table([tuple(facts.values())], tuple(facts))


def row_json(row: RecordingRow, zone: ZoneInfo, translate: Translate, *, reveal: bool) -> dict[str, object]:
    """A row of the catalogue in the shape of the command line."""
    return {
        "uid": row.uid,
        "call": row.call_uid,
        "path": row.path or None,
        "agent_no": row.agent_no,
        "agent": row.agent,
        "group": row.group,
        "started_at": iso_time(row.started_at_ms, zone),
        "seconds": row.seconds,
        "channels": row.channels,
        "codec": row.codec,
        "agent_channel": row.agent_channel if row.channels == 2 else None,
        "side": row.side or None,
        "queue": row.queue,
        "direction": row.direction,
        "business_type": row.business_type,
        "contact": row.contact,
        "customer": row.customer if reveal or row.customer is None else masked(row.customer),
        "unique_id": row.unique_id,
        "subject": row.subject,
        "state": _state(row),
        "audio_state": row.audio_state.value,
        "work_state": row.work_state.value,
        "reason": told(row.reason, translate) or None,
        "score": row.score,
        "evaluation": row.evaluation_uid,
        "provenance": {name.removesuffix("_ms"): source for name, source in row.provenance.items()},
    }


def _seen_by(services: Services, who: str) -> Catalogue:
    """The catalogue as that person may see it. Raises ``UserError`` for somebody unknown."""
    return BlindCatalogue(services.executor, blind_for(services, who))


def _state(row: RecordingRow) -> str:
    """What keeps it from being played, else how far its evaluation has come. Looks whether the file is there now."""
    if row.hidden:
        return row.work_state.value if row.audio_state is AudioState.READY else row.audio_state.value
    try:
        Path(row.path).stat()
    except OSError:
        return AudioState.MISSING.value
    return row.work_state.value if row.audio_state is AudioState.READY else row.audio_state.value
