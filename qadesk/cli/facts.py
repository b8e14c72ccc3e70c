"""``facts``: what the sound alone tells about a call, of a file or of a recording of the workspace."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated

import typer

from qadesk.cli.context import Context, Json, context_of, put_json, put_table
from qadesk.cli.import_ import REFUSED
from qadesk.cli.progress import show_progress
from qadesk.domain.call_facts import SILENCE_MS, Usual, call_facts, told
from qadesk.domain.errors import UserError
from qadesk.domain.recordings import RecordedSide, Recording
from qadesk.domain.spans import Span, total_ms
from qadesk.domain.texts import QT_TRANSLATE_NOOP, Translate
from qadesk.domain.voice import ChannelVoice, Party, VoiceFacts
from qadesk.domain.voice_facts import (
    GRADES,
    longest_monologue,
    music,
    parties,
    silences,
    skippable,
    talk_share,
    talkovers,
    told_apart,
)
from qadesk.services.container import Services
from qadesk.services.ports import Stores


@dataclass(frozen=True, slots=True)
class _Heard:
    """The voices of a sound, who is on which channel, and what is usual for the agent."""

    voice: VoiceFacts
    agent_channel: int = 0
    side: RecordedSide = ""
    usual: Usual | None = None


def register(cli: typer.Typer) -> None:
    """Add the command of this module."""
    cli.command("facts")(facts)


def facts(
    ctx: typer.Context,
    what: Annotated[
        str | None, typer.Argument(metavar="[FILE|UID]", help="A recording's file, or the uid of one or a call.")
    ] = None,
    *,
    silence_ms: Annotated[int, typer.Option(min=0, help="Silences at least this long are told.")] = SILENCE_MS,
    vad_mode: Annotated[
        int | None, typer.Option(min=0, max=3, help="Strictness of the speech detector: 3, or 2 for noisy lines.")
    ] = None,
    agent_channel: Annotated[int | None, typer.Option(min=0, max=1, help="0: left, 1: right.")] = None,
    everything: Annotated[
        bool, typer.Option("--all", help="Measure every recording of the workspace that has not been, newest first.")
    ] = False,
    limit: Annotated[int | None, typer.Option(min=1, help="With --all: at most so many.")] = None,
    as_json: Json = False,
) -> None:
    """Who speaks when, silences, talk-over, pace, loudness and pitch, measured from the sound alone."""
    context = context_of(ctx)
    if (what is None) != everything:
        raise typer.BadParameter("FILE, UID, or --all")
    if what is None:
        _measure_all(context, limit, as_json=as_json)
        return
    path = Path(what)
    if path.exists() or path.suffix or len(path.parts) > 1:
        heard = _Heard(context.app.voice_of_file(context.workspace, path, vad_mode))
    else:
        with context.services() as services:
            heard = _of_call(services, what, vad_mode)
    if agent_channel is not None:
        heard = _Heard(heard.voice, agent_channel, heard.side, heard.usual)
    if as_json:
        put_json(_json(heard, silence_ms, context.app.translate))
    else:
        _put(context, heard, silence_ms)


def _measure_all(context: Context, limit: int | None, *, as_json: bool) -> None:
    """Whatever ends this early: what was measured by then is kept, and the next time goes on from there."""
    with context.services(write=True) as services:
        there = services.voices.count_unmeasured().result()
        refused = _measured_one_by_one(services, there if limit is None else min(limit, there))
        services.executor.write(lambda _: None).result()  # the last figures are written behind it
        left = services.voices.count_unmeasured().result()
    reasons = [{"uid": uid, "reason": error.text(context.app.translate)} for uid, error in refused]
    if as_json:
        put_json({"measured": there - left, "refused": reasons, "left": left})
        return
    for each in reasons:
        typer.echo(context.words(REFUSED, where=each["uid"], reason=each["reason"]))
    context.say(
        QT_TRANSLATE_NOOP("cli", "{measured} measured, {refused} refused, {left} left."),
        measured=there - left,
        refused=len(reasons),
        left=left,
    )


def _measured_one_by_one(services: Services, count: int) -> list[tuple[str, UserError]]:
    """Measure so many, newest first; those that could not be, and why."""
    refused: list[tuple[str, UserError]] = []
    last: str | None = None
    for done in range(count):
        uids = services.voices.unmeasured(1, last).result()
        if not uids:
            break
        (last,) = uids
        try:
            services.voices.measure(last).result()
        except UserError as error:
            refused.append((last, error))
        show_progress(done + 1, count)
    return refused


def _of_call(services: Services, uid: str, mode: int | None) -> _Heard:
    recordings, agent_no, group = services.executor.write(lambda stores: _found(stores, uid)).result()
    sound = services.call_sound.sound_of(recordings).result()
    work = services.voices.ensure(sound, urgent=True) if mode is None else services.voices.anew(sound, mode)
    usual = services.voices.usual(agent_no, group).result()
    return _Heard(work.result(), sound.agent_channel, sound.side, usual)


def _found(stores: Stores, uid: str) -> tuple[Sequence[Recording], str | None, str | None]:
    """The recording of that uid, or all of the call's, with the number and group of its agent."""
    recording = stores.recordings.get(uid)
    call = stores.recordings.call(recording.call_uid if recording else uid)
    if call is None:
        raise UserError(
            QT_TRANSLATE_NOOP("errors", "{name} is neither a file nor a recording or call of this workspace."),
            QT_TRANSLATE_NOOP("errors", "See “qadesk recordings” for the uids, or name a file that is there."),
            name=uid,
        )
    recordings = [recording] if recording else stores.recordings.of_call(uid)
    return recordings, call.facts.agent_no, call.facts.group


def _put(context: Context, heard: _Heard, silence_ms: int) -> None:
    found = call_facts(
        heard.voice,
        agent_channel=heard.agent_channel,
        side=heard.side,
        usual=heard.usual,
        silence_ms=silence_ms,
    )
    if not told_apart(heard.voice):
        context.say(QT_TRANSLATE_NOOP("cli", "One sound for both sides: talk-over cannot be told."))
    rows: list[tuple[object, ...]] = [
        (fact.label, fact.value, fact.compared, _places(fact.spans)) for fact in told(found, context.app.translate)
    ]
    put_table(rows, ("fact", "value", "compared", "places"))


def _places(spans: Sequence[Span], most: int = 5) -> str:
    shown = " ".join(f"{start / 1000:.1f}–{end / 1000:.1f}" for start, end in spans[:most])
    return shown + (" …" if len(spans) > most else "")


def _json(heard: _Heard, silence_ms: int, translate: Translate) -> dict[str, object]:
    voice, agent = heard.voice, heard.agent_channel
    named = parties(voice, agent, heard.side)
    quiet = silences(voice, silence_ms)
    over = talkovers(voice, agent)
    longest = longest_monologue(voice, agent)
    found = call_facts(voice, agent_channel=agent, side=heard.side, usual=heard.usual, silence_ms=silence_ms)
    return {
        "seconds": voice.duration_ms / 1000,
        "channels": [
            _channel(role, channel, talk_share(voice, role, agent) if told_apart(voice) else None)
            for role, channel in zip(named, voice.channels, strict=True)
        ],
        "silences": _spans((each.start_ms, each.end_ms) for each in quiet),
        "silence_ms": silence_ms,
        "on_hold": _spans((each.start_ms, each.end_ms) for each in quiet if each.on_hold),
        "music": _spans(music(voice)),
        "talkover": _spans((each.start_ms, each.end_ms) for each in over or ()),
        "talkover_known": over is not None,
        "talkover_started_by": [each.started_by for each in over or ()],
        "longest_monologue": longest and {"role": longest.party, "span": [longest.start_ms, longest.end_ms]},
        "skippable": {grade: _spans(skippable(voice, grade)) for grade in GRADES},
        "facts": [
            {"key": fact.key, "label": said.label, "value": fact.value, "said": said.value}
            | {"share": fact.share, "compared": said.compared, "how": said.how}
            for fact, said in zip(found, told(found, translate), strict=True)
        ],
        "method": dict(voice.method),
    }


def _channel(role: Party, channel: ChannelVoice, share: float | None) -> dict[str, object]:
    return {
        "role": role,
        "speech": _spans(channel.speech),
        "speech_ms": total_ms(channel.speech),
        "talk_share": share,
        "music": _spans(channel.music),
        "quiet": _spans(channel.quiet),
        "level_dbfs": channel.level_dbfs,
        "noise_dbfs": channel.noise_dbfs,
        "clipped_frames": channel.clipped_frames,
        "pitch_hz": channel.pitch_hz,
        "pitch_range_semitones": channel.pitch_range_semitones,
        "syllables_per_minute": channel.syllables_per_minute,
        "pitch_track": [list(point) for point in channel.pitch_track],
    }


def _spans(spans: Iterable[Span]) -> list[list[int]]:
    return [list(span) for span in spans]
