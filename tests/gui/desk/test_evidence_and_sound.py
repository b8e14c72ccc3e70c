"""Listening: what is offered as evidence, marks, the transport, recordings that cannot be heard (yet)."""

from dataclasses import replace

from PySide6.QtWidgets import QApplication

from qadesk.domain.answers import Evidence
from qadesk.domain.errors import UserError
from qadesk.domain.evaluations import Mark
from qadesk.domain.listening import HeardSpan
from qadesk.domain.recordings import AudioState
from qadesk.gui.desk.listening import SPEEDS
from qadesk.services.settings import SKIP_MS
from tests.gui.desk.conftest import CTRL, SHIFT, Bench, Key
from tests.gui.desk.parts import voice


def evidence(bench: Bench, item: str) -> tuple[Evidence, ...]:
    return bench.page.scoring.session.answer_of(item).evidence


def test_the_span_that_was_heard_is_offered_set_back_by_the_reaction_while_playing(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.page.scoring.focus("match")
    bench.key(Key.Key_F3)
    bench.heard(72_000)
    bench.key("2")
    bench.heard(90_000)
    bench.key(Key.Key_Return)
    assert evidence(bench, "match") == (Evidence(66_500, 71_500),), "the moment of the answer, not of the Return"


def test_a_selection_is_offered_instead_and_given_up_when_taken(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.page.scoring.focus("match")
    bench.heard(72_000)
    bench.key("2")
    bench.page.wave.view.set_selection((10_000.0, 14_000.0))
    bench.key(Key.Key_Return)
    assert evidence(bench, "match") == (Evidence(10_000, 14_000),)
    assert bench.page.wave.selection() is None


def test_evidence_is_a_mark_that_plays_when_clicked_and_goes_with_delete(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.page.scoring.focus("match")
    bench.heard(72_000)
    bench.key("2", Key.Key_Return)
    place = bench.page.evidence.places[0]
    assert (place.label, place.kind) == ("正确匹配客户信息 −10", "lost")
    bench.page.wave.view.mark_clicked.emit(place.key)
    assert bench.house.player.spans == [(67_000, 72_000)]
    assert bench.page.wave.view._scene.selected_mark == place.key
    assert bench.current == "match"
    tree = bench.page.form.spansList
    assert [tree.topLevelItem(0).text(column) for column in range(3)] == ["01:07–01:12", "正确匹配客户信息", "−10"]
    bench.key(Key.Key_Delete)
    assert evidence(bench, "match") == ()
    bench.key("Z", modifier=CTRL)
    assert evidence(bench, "match") == (Evidence(67_000, 72_000),)


def test_marks_are_set_and_visited_by_key(bench: Bench) -> None:
    bench.open(bench.house.call())
    for at in (20_000, 50_000):
        bench.heard(at)
        bench.key(Key.Key_F7)
    assert bench.page.scoring.session.evaluation.marks == (Mark(20_000, 20_000), Mark(50_000, 50_000))
    bench.heard(0)
    bench.key(Key.Key_F8)
    assert bench.house.player.position_ms == 20_000
    bench.key(Key.Key_F8, Key.Key_F8)
    assert bench.house.player.position_ms == 20_000, "around at the end"
    bench.key(Key.Key_F8, modifier=SHIFT)
    assert bench.house.player.position_ms == 50_000


def test_the_transport_obeys_its_keys(bench: Bench) -> None:
    bench.open(bench.house.call())
    player = bench.house.player
    bench.heard(30_000)
    bench.key(Key.Key_F2)
    assert player.position_ms == 35_000
    bench.key(Key.Key_F1, modifier=SHIFT)
    assert player.position_ms == 34_000
    bench.key(Key.Key_F6, Key.Key_F6)
    assert (player.speed, bench.page.form.speedButton.text()) == (1.5, "1.5×")
    bench.key(Key.Key_F5)
    assert player.speed == 1.25
    bench.key(Key.Key_Space)
    assert player.playing
    bench.key(Key.Key_F4)
    assert (player.position_ms, player.playing) == (29_000, True)
    bench.key("2", modifier=CTRL)
    assert player.muted == [False, True]
    bench.page.wave.view.set_selection((1000.0, 3000.0))
    bench.key("L", modifier=CTRL)
    assert player.loop == (1000.0, 3000.0)
    bench.key("L", modifier=CTRL)
    assert player.loop is None
    assert bench.page.form.timeLabel.text() == "00:29.0"


def test_the_step_of_the_settings_is_what_keys_do_and_buttons_say(bench: Bench) -> None:
    bench.house.settings.put(SKIP_MS, 2500)
    bench.open(bench.house.call())
    bench.heard(30_000)
    bench.key(Key.Key_F1)
    assert bench.house.player.position_ms == 27_500
    form = bench.page.form
    bench.window.resize(1500, 800)
    bench.qtbot.waitUntil(lambda: (form.backButton.text(), form.forwardButton.text()) == ("−2.5 s F1", "+2.5 s F2"))
    bench.window.resize(bench.window.minimumSizeHint())
    bench.qtbot.waitUntil(lambda: (form.backButton.text(), form.forwardButton.text()) == ("−2.5 s", "+2.5 s"))


def test_files_are_dropped_onto_the_window_not_into_texts(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.page.scoring.focus("interrupt")
    bench.key("2", Key.Key_C)
    fields = [QApplication.focusWidget(), bench.page.notes.comment, bench.page.notes.coaching]
    assert [field.acceptDrops() for field in fields] == [False] * 3
    assert [field.viewport().acceptDrops() for field in fields[1:]] == [False] * 2


def test_what_was_heard_goes_into_the_draft_and_onto_the_band_and_comes_back(bench: Bench) -> None:
    call = bench.house.call()
    bench.house.voices.known = voice()
    bench.open(call)
    scene, player, form = bench.page.wave.view._scene, bench.house.player, bench.page.form
    bench.qtbot.waitUntil(lambda: scene.source is not None and form.heardLabel.text() == "heard\n0 %")
    bench.key(Key.Key_F3)
    player.heard = [HeardSpan(1000, 20_000), HeardSpan(20_000, 40_000, 1.5), HeardSpan(40_000, 45_000, skipped=True)]
    bench.page.listening.keep.emit()
    kept = bench.page.scoring.session.evaluation.heard
    assert scene.heard == kept == (
        HeardSpan(1000, 20_000), HeardSpan(20_000, 40_000, 1.5), HeardSpan(40_000, 45_000, skipped=True),
    )  # fmt: skip
    assert form.heardLabel.text() == "heard\n40 %", "34 of 85 s of speech; what was skipped counts"
    player.heard = [HeardSpan(90_000, 95_000)]
    bench.key(Key.Key_F3)
    bench.qtbot.waitUntil(lambda: len(bench.house.stored(call).heard) == 4), "a pause loses nothing"
    player.heard = [HeardSpan(95_000, 99_000)]
    bench.page.close_call()
    bench.open(call)
    bench.qtbot.waitUntil(lambda: bool(scene.heard))
    assert scene.heard[-1] == HeardSpan(90_000, 99_000), "nor does closing, and opened again it is there"


def test_the_sides_are_swapped_for_good(bench: Bench) -> None:
    call = bench.house.call()
    bench.open(call)
    bench.heard(30_000)
    bench.key("T", modifier=CTRL)
    bench.qtbot.waitUntil(lambda: bench.page.listening.recording.agent_channel == 1)
    scene = bench.page.wave.view._scene
    bench.qtbot.waitUntil(lambda: scene.source is not None)
    assert scene.roles == ("customer", "agent")
    assert bench.house.player.position_ms == 30_000, "the place is kept"
    bench.key("1", modifier=CTRL)
    assert (bench.house.player.muted, scene.muted) == ([True, False], {1}), "the agent, on whichever channel"
    bench.key("1", modifier=CTRL)
    bench.open(bench.house.call("b.wav"))
    assert scene.roles == ("agent", "customer")
    bench.open(call)
    assert scene.roles == ("customer", "agent")


def test_swapping_while_playing_plays_on_and_loses_nothing(bench: Bench) -> None:
    bench.open(bench.house.call())
    page, player = bench.page, bench.house.player
    page.wave.view.set_selection((10_000.0, 14_000.0))
    bench.key("L", modifier=CTRL)
    bench.heard(12_000)
    player.heard = [HeardSpan(10_000, 12_000)]
    bench.key("T", modifier=CTRL)
    bench.qtbot.waitUntil(lambda: page.listening.recording.agent_channel == 1)
    assert (page.listening.playing, player.position_ms, player.loop) == (True, 12_000, (10_000, 14_000))
    assert page.scoring.session.evaluation.heard == (HeardSpan(10_000, 12_000),)
    bench.key("L", modifier=CTRL)


def test_a_loop_is_over_the_selection_or_the_chosen_mark_and_ends_with_its_call(bench: Bench) -> None:
    bench.open(bench.house.call())
    player = bench.house.player
    bench.key("L", modifier=CTRL)
    assert player.loop is None, "nothing to repeat"
    bench.page.wave.view.set_selection((10_000.0, 14_000.0))
    bench.key("L", modifier=CTRL)
    assert player.loop == (10_000, 14_000) and player.playing
    bench.key("L", modifier=CTRL)
    bench.page.wave.view.set_selection((20_000.0, 21_000.0))
    bench.key(Key.Key_F7)
    bench.key("L", modifier=CTRL)
    assert player.loop == (20_000, 21_000), "the mark that was just made"
    bench.open(bench.house.call("b.wav"))
    assert bench.page.listening.loop is None and player.loop is None


def test_a_recording_plays_once_its_analysis_has_delivered(bench: Bench) -> None:
    call = bench.house.call("late.wav", ready=False)
    bench.page.open_call(call)
    bench.qtbot.waitUntil(lambda: bench.page.listening.ready)
    assert bench.page.form.playButton.isEnabled()
    bench.qtbot.waitUntil(lambda: not bench.page.wave.analysing)


def test_a_vanished_file_is_said_and_can_still_be_scored(bench: Bench) -> None:
    call = bench.house.call()
    recording = bench.house.executor.write(lambda stores: stores.recordings.of_call(call)).result()[0]
    bench.house.executor.write(lambda stores: stores.recordings.set_state(recording.uid, AudioState.MISSING)).result()
    bench.open(call)
    assert "not where it was" in bench.page.form.troubleLabel.text()
    assert not bench.page.form.playButton.isEnabled()
    bench.key("1")
    assert bench.answers() == {"opening": "yes"}

    bench.house.executor.write(lambda stores: stores.recordings.set_state(recording.uid, AudioState.READY)).result()
    bench.page.look_again()
    bench.qtbot.waitUntil(bench.page.form.playButton.isEnabled)
    assert not bench.page.form.troubleBar.isVisible()
    assert bench.answers() == {"opening": "yes"}, "found again, it is heard at once"


def test_a_player_that_gives_up_says_so_in_the_waveform_card(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.key(Key.Key_F3)
    bench.house.player.playing = False
    bench.house.player.on_error(UserError("The sound device is gone.", "Connect it again."))
    bench.qtbot.waitUntil(lambda: bench.page.form.troubleBar.isVisible())
    assert bench.page.form.troubleLabel.text() == "The sound device is gone. Connect it again."


def test_the_recordings_of_a_call_are_one_sound(bench: Bench) -> None:
    house = bench.house
    call = house.call("a.wav", unique_id="u1")
    assert house.call("b.wav", unique_id="u1") == call
    bench.open(call)
    bench.qtbot.waitUntil(lambda: bench.page.listening.ready)
    bench.page.listening.seek(150_000)
    assert (len(house.player.opened), house.player.position_ms) == (1, 150_000)
    bench.page.scoring.focus("match")
    bench.key("2", Key.Key_Return)
    assert evidence(bench, "match") == (Evidence(145_000, 150_000),)
    bench.page.evidence.choose(bench.page.evidence.places[0].key)
    assert house.player.spans[-1] == (145_000, 150_000)
    assert "2 files, heard as one: 00:00 a.wav · 02:00 b.wav" in bench.page.form.troubleLabel.text()


def test_the_two_sides_of_a_call_in_two_files_are_one_call_of_their_length(bench: Bench, monkeypatch) -> None:
    house, analyse = bench.house, bench.house.analyser.analyse
    mono = {"channels": 1, "loudness_dbfs": (-20.0,), "peak_dbfs": (-3.0,), "clipped_frames": (0,)}
    monkeypatch.setattr(house.analyser, "analyse", lambda path, progress=None: replace(analyse(path), **mono))
    call = house.call("out-13800000001.wav", unique_id="u1", custom={})
    house.call("in-13800000001.wav", unique_id="u1", custom={})
    first, second = house.executor.write(lambda stores: stores.recordings.of_call(call)).result()
    house.executor.write(lambda stores: stores.recordings.set_side(first.uid, "agent")).result()
    house.executor.write(lambda stores: stores.recordings.set_side(second.uid, "customer")).result()
    bench.open(call)
    form = bench.page.form
    assert "02:00" in form.factsLabel.text() and "04:00" not in form.factsLabel.text()
    assert form.customerMute.isVisible() and form.agentMute.text() == "Agent"
    told = "The two sides lie in two files: out-138****0001.wav and in-138****0001.wav"
    bench.qtbot.waitUntil(lambda: form.troubleLabel.text() == told)
    assert form.titleLabel.toolTip().startswith("out-138****0001.wav")


def test_a_recording_that_cannot_be_opened_says_why(bench: Bench, monkeypatch) -> None:
    def refuse(recording) -> None:
        raise UserError("The file a.wav cannot be read: gone.", "Check that it is there.")

    call = bench.house.call()
    monkeypatch.setattr(bench.house.player, "open", refuse)
    bench.open(call)
    assert bench.page.form.troubleLabel.text() == "The file a.wav cannot be read: gone. Check that it is there."
    assert not bench.page.form.playButton.isEnabled()


def test_a_place_found_in_silence_is_kept(bench: Bench) -> None:
    call = bench.house.call()
    bench.open(call)
    bench.page.wave.view.seek_requested.emit(33_000.0)
    bench.qtbot.waitUntil(lambda: bench.house.stored(call).position_ms == 33_000)


def test_every_speed_can_be_read_where_the_window_is_small(bench: Bench) -> None:
    bench.open(bench.house.call())
    button = bench.page.form.speedButton
    for speed in SPEEDS:
        bench.page.listening.set_speed(speed)
        QApplication.processEvents()
        assert button.width() >= button.fontMetrics().horizontalAdvance(button.text()) + 20, button.text()
