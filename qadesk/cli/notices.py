"""``notice``: notices to roles, teams and persons, and who has read them."""

from typing import Annotated
from zoneinfo import ZoneInfo

import typer

from qadesk.cli.context import Json, context_of, iso_time, put_json, put_table
from qadesk.domain.after.notices import Notice, NoticeDraft, NoticeKind, NoticeReader, NoticeRow
from qadesk.domain.people import Role
from qadesk.domain.texts import QT_TRANSLATE_NOOP
from qadesk.services.container import Services

Uid = Annotated[str, typer.Argument(help="Uid of a notice (notice list).")]
By = Annotated[str, typer.Option("--as", help="Number of the person who does this.")]


def register(cli: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help="Notices: changed business rules, changed scorecards, findings; and who has read them.")
    group.command("publish")(publish)
    group.command("list")(list_)
    group.command("read")(read)
    group.command("readers")(readers)
    group.command("withdraw")(withdraw)
    cli.add_typer(group, name="notice")


def publish(
    ctx: typer.Context,
    who: By,
    title: Annotated[str, typer.Option(help="What it is about, in a few words.")] = "",
    text: Annotated[str, typer.Option(help="What has changed, and what people are to do.")] = "",
    kind: Annotated[NoticeKind | None, typer.Option(help="business rules, scorecard, finding or other.")] = None,
    role: Annotated[list[Role] | None, typer.Option("--role", help="To this role; may be repeated.")] = None,
    group: Annotated[list[str] | None, typer.Option("--group", help="To this team; may be repeated.")] = None,
    to: Annotated[list[str] | None, typer.Option("--to", help="To this person's number; may be repeated.")] = None,
    card: Annotated[str, typer.Option("--card", help="KEY or KEY@N: tell what changed in a published card.")] = "",
    evaluation: Annotated[str, typer.Option(help="Tell what was found in an evaluation, and not of whom.")] = "",
    dry_run: Annotated[bool, typer.Option("--dry-run", help="Show it; publish nothing.")] = False,
    as_json: Json = False,
) -> None:
    """Publish a notice: to roles within teams, to persons, or (none named) to everybody."""
    if card and evaluation:
        raise typer.BadParameter("--card / --evaluation", param_hint="--card")
    context = context_of(ctx)
    with context.services() if dry_run else context.changing(who) as services:
        offered = _offered(services, card, evaluation)
        draft = NoticeDraft(
            kind=kind or (offered.kind if offered else NoticeKind.OTHER),
            title=title or (offered.title if offered else ""),
            text=text or (offered.text if offered else ""),
            roles=tuple(role or (offered.roles if offered and not (group or to) else ())),
            groups=tuple(group or ()),
            persons=tuple(to or ()),
            target=offered.target if offered else "",
        )
        notice = None if dry_run else services.notices.publish(draft, who).result()
        zone = services.zone
    if as_json:
        put_json(notice_json(notice, zone) if notice else draft_json(draft))
    elif notice:
        context.say(QT_TRANSLATE_NOOP("cli", "Published: {uid}"), uid=notice.uid)
    else:
        typer.echo(f"{draft.title}\n\n{draft.text}")


def _offered(services: Services, card: str, evaluation: str) -> NoticeDraft | None:
    """What the program proposes of a card or an evaluation."""
    if evaluation:
        return services.notices.draft_for_finding(evaluation).result()
    if not card:
        return None
    key, _, version = card.partition("@")
    if version and not version.isdecimal():
        raise typer.BadParameter(card, param_hint="--card")
    return services.notices.draft_for_card(key, int(version) if version else None).result()


def list_(
    ctx: typer.Context,
    reader: Annotated[str | None, typer.Option("--for", help="Number of somebody: the notices to them.")] = None,
    unread: Annotated[bool, typer.Option("--unread", help="Only what they have not read (with --for).")] = False,
    as_json: Json = False,
) -> None:
    """Notices, newest first; without --for all of them, withdrawn ones too."""
    with context_of(ctx).services() as services:
        rows = services.notices.rows(reader, unread=unread).result()
        zone = services.zone
    if as_json:
        put_json([row_json(row, zone) for row in rows])
        return
    put_table(
        [
            (
                row.notice.uid,
                row.notice.kind.value,
                iso_time(row.notice.at_ms, zone),
                row.by,
                f"{row.readers}/{row.addressed}",
                iso_time(row.read_at_ms, zone),
                row.notice.title,
            )
            for row in rows
        ],
        ("uid", "kind", "at", "by", "readers", "read_at", "title"),
    )


def read(ctx: typer.Context, uid: Uid, who: By, as_json: Json = False) -> None:
    """Show a notice to somebody (--as), and keep that they have read it."""
    with context_of(ctx).changing(who) as services:
        at_ms = services.notices.read(uid, who).result()
        notice = services.notices.get(uid).result()
        zone = services.zone
    if as_json:
        put_json({**notice_json(notice, zone), "read_at": iso_time(at_ms, zone)})
        return
    typer.echo(f"{notice.title}\n\n{notice.text}")


def readers(
    ctx: typer.Context,
    uid: Uid,
    waiting: Annotated[bool, typer.Option("--waiting", help="Only those who have not read it.")] = False,
    as_json: Json = False,
) -> None:
    """Who has read a notice, and who has not."""
    with context_of(ctx).services() as services:
        services.notices.get(uid).result()
        found = services.notices.readers(uid).result()
        zone = services.zone
    shown = [each for each in found if not (waiting and each.read_at_ms is not None)]
    if as_json:
        put_json([reader_json(each, zone) for each in shown])
        return
    put_table(
        [(each.no, each.name, each.role.value, each.group, iso_time(each.read_at_ms, zone)) for each in shown],
        ("no", "name", "role", "group", "read_at"),
    )


def withdraw(
    ctx: typer.Context,
    uid: Uid,
    why: Annotated[str, typer.Option("--why", help="The reason, in a sentence.")],
    who: By,
    as_json: Json = False,
) -> None:
    """Take a notice back, with the reason; who has read it stays known."""
    context = context_of(ctx)
    with context.changing(who) as services:
        gone = services.notices.withdraw(uid, who, why).result()
        zone = services.zone
    if as_json:
        put_json(notice_json(gone, zone))
    else:
        context.say(QT_TRANSLATE_NOOP("cli", "Withdrawn: {title}"), title=gone.title)


def draft_json(draft: NoticeDraft) -> dict[str, object]:
    """A notice that is not published."""
    return {
        "kind": draft.kind.value,
        "title": draft.title,
        "text": draft.text,
        "roles": [role.value for role in draft.roles],
        "groups": list(draft.groups),
        "persons": list(draft.persons),
        "target": draft.target,
    }


def notice_json(notice: Notice, zone: ZoneInfo) -> dict[str, object]:
    """A notice in the shape of the command line."""
    return {
        "uid": notice.uid,
        "kind": notice.kind.value,
        "title": notice.title,
        "text": notice.text,
        "by": notice.by_no,
        "at": iso_time(notice.at_ms, zone),
        "roles": [role.value for role in notice.roles],
        "groups": list(notice.groups),
        "persons": list(notice.persons),
        "target": notice.target,
        "withdrawn_at": iso_time(notice.withdrawn_at_ms, zone),
    }


def row_json(row: NoticeRow, zone: ZoneInfo) -> dict[str, object]:
    """A line of somebody's list."""
    return {
        **notice_json(row.notice, zone),
        "read_at": iso_time(row.read_at_ms, zone),
        "readers": row.readers,
        "addressed": row.addressed,
    }


def reader_json(reader: NoticeReader, zone: ZoneInfo) -> dict[str, object]:
    """Somebody who has read it, or is to."""
    return {
        "no": reader.no,
        "name": reader.name,
        "role": reader.role.value,
        "group": reader.group,
        "read_at": iso_time(reader.read_at_ms, zone),
    }
