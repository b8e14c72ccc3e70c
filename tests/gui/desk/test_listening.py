"""Commands of listening by key: silence, going back, slow replay, loops, sides, outputs, what was heard."""

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from qadesk.domain.answers import Evidence
from qadesk.domain.errors import UserError
from qadesk.domain.listening import HeardSpan
from qadesk.domain.suggestions import Suggestion
from qadesk.gui.plots.tips import voice_tips
from qadesk.services.settings import BALANCE, LEVELLING, OUTPUT, PANELS, PAUSE_TYPING, ROUTE, SKIP_GRADE, SKIPPING
from tests.gui.desk.conftest import CTRL, SHIFT, Bench, Key
from tests.gui.desk.parts import CARD, House, voice

NONE = Qt.KeyboardModifier.NoModifier
KNOWN = [(30_200, 39_800), (60_200, 61_800), (80_200, 89_800)]
"""What of the silences of ``voice`` is skipped, without their edges."""


def press_media(bench: Bench, *keys: Qt.Key) -> None:
    """``keyClick`` has no text for some of these keys and warns of it."""
    for key in keys:
        QTest.sendKeyEvent(QTest.KeyAction.Click, QApplication.focusWidget() or bench.window, key, " ", NONE)


def with_voices(bench: Bench) -> str:
    """A call on the desk whose voices are known."""
    call = bench.house.call()
    bench.house.voices.known = voice()
    bench.open(call)
    bench.qtbot.waitUntil(lambda: bench.page.wave.view._scene.voices is not None)
    return call


def test_silence_is_skipped_by_key_and_by_grade_and_remembered(bench: Bench) -> None:
    with_voices(bench)
    player, form, settings = bench.house.player, bench.page.form, bench.house.settings
    assert player.skips == []
    bench.key(Key.Key_F11)
    assert player.skips == KNOWN
    assert (settings.get(SKIPPING), form.skipButton.isChecked(), form.skipButton.text()) == (
        True, True, "Skip −00:20",
    )  # fmt: skip
    bench.key(Key.Key_F11, Key.Key_F11, modifier=SHIFT)
    assert settings.get(SKIP_GRADE) == "gentle"
    assert len(player.skips) == 3, "two seconds are the least that is skipped gently"
    bench.open(bench.house.call("b.wav"))
    bench.qtbot.waitUntil(lambda: len(player.skips) == 3), "another call, the same wish"
    bench.key(Key.Key_F11)
    assert player.skips == [] and form.skipButton.text() == "Skip silence"


def test_a_silence_that_is_scored_is_heard(bench: Bench) -> None:
    with_voices(bench)
    player, scoring = bench.house.player, bench.page.scoring
    bench.key(Key.Key_F11)
    scoring.focus("match")
    bench.heard(36_000)
    bench.key("2", Key.Key_Return)
    assert scoring.session.answer_of("match").evidence == (Evidence(31_000, 36_000),)
    assert player.skips == KNOWN[1:], "the first silence is evidence now"
    bench.key("Z", modifier=CTRL)
    assert player.skips == KNOWN
    scoring.suggest([Suggestion("tone", 0, "0", "Silent.", {}, ((80_000, 90_000),))])
    scoring.focus("tone")
    assert player.skips == KNOWN[:2], "it is what the focused item is about"
    scoring.focus("polite")
    assert player.skips == KNOWN
    scoring.focus("tone")
    scoring.decide("rejected")
    scoring.focus("tone")
    assert player.skips == KNOWN, "it is decided"


def test_a_silence_is_heard_only_where_a_span_is_about_it_and_its_tooltip_says_why(bench: Bench) -> None:
    with_voices(bench)
    player, scoring, scene = bench.house.player, bench.page.scoring, bench.page.wave.view._scene
    bench.key(Key.Key_F11)
    scoring.suggest([Suggestion("tone", 0, "0", "Loud.", {}, ((20_000, 30_300), (80_000, 81_000)))])
    scoring.focus("tone")
    assert player.skips == KNOWN[:2], "the first one is only touched"
    assert list(voice_tips(scene, 85_000))[-1] == "Not skipped, but played: suggested"
    assert list(voice_tips(scene, 35_000))[-1] == "Skipped as silence while playing"
    scoring.attach("tone", Evidence(32_000, 34_000))
    assert list(voice_tips(scene, 35_000))[-1] == "Not skipped, but played: evidence"
    bench.key("1")
    assert player.skips == KNOWN[1:], "answered otherwise; the evidence stays"
    assert list(voice_tips(scene, 85_000))[-1] == "Skipped as silence while playing"


def test_another_grade_of_skipping_is_told_for_some_seconds(bench: Bench) -> None:
    with_voices(bench)
    form, wave = bench.page.form, bench.page.wave
    wave._brief.setInterval(200)
    bench.key(Key.Key_F11, modifier=SHIFT)
    assert form.troubleLabel.text().startswith("Strict") and form.troubleBar.isVisible()
    assert "Strict" in form.skipButton.toolTip()
    assert [each.text().split(":")[0] for each in form.skipButton.menu().actions() if each.isChecked()] == ["Strict"]
    bench.qtbot.waitUntil(form.troubleBar.isHidden)


def test_playing_on_goes_back_a_little_but_not_after_a_jump(bench: Bench) -> None:
    bench.open(bench.house.call())
    player = bench.house.player
    bench.key(Key.Key_F3)
    bench.heard(30_000)
    bench.key(Key.Key_F3, Key.Key_F3)
    assert (player.position_ms, player.playing) == (28_500, True)
    bench.key(Key.Key_F3, Key.Key_F2, Key.Key_F3)
    assert player.position_ms == 33_500, "five seconds on, and no second back"


def test_a_slow_replay_ends_where_it_began_at_the_speed_of_before(bench: Bench) -> None:
    bench.open(bench.house.call())
    player = bench.house.player
    bench.page.listening.set_speed(1.5)
    bench.key(Key.Key_F3)
    bench.heard(30_000)
    bench.key(Key.Key_F4, modifier=SHIFT)
    assert (player.position_ms, player.speed, player.playing) == (25_000, 0.7, True)
    assert bench.page.listening.speed == 1.5, "what is kept with the draft"
    player.position_ms = 30_010
    bench.qtbot.waitUntil(lambda: player.speed == 1.5)
    bench.key(Key.Key_F4, modifier=SHIFT)
    bench.key(Key.Key_F1)
    assert player.speed == 1.5, "a jump ends it too"


def test_play_and_pause_are_keys_of_their_own_also_while_typing(bench: Bench) -> None:
    bench.open(bench.house.call())
    player = bench.house.player
    press_media(bench, Key.Key_MediaPlay, Key.Key_MediaPlay)
    assert player.playing
    bench.key("M", modifier=CTRL)
    assert bench.page.notes.comment.hasFocus()
    press_media(bench, Key.Key_MediaPause)
    assert not player.playing
    press_media(bench, Key.Key_MediaTogglePlayPause)
    assert player.playing
    bench.heard(20_000)
    press_media(bench, Key.Key_MediaPrevious)
    assert player.position_ms == 15_000
    press_media(bench, Key.Key_MediaNext, Key.Key_MediaStop)
    assert (player.position_ms, player.playing) == (20_000, False)


def test_sides_are_routed_levelled_and_balanced_and_remembered(bench: Bench) -> None:
    bench.open(bench.house.call())
    player, settings = bench.house.player, bench.house.settings
    for key, route in (("5", "agent"), ("5", "both"), ("6", "customer"), ("4", "swapped"), ("7", "mono"), ("3", "both"),
                       ("5", "agent")):  # fmt: skip
        bench.key(key, modifier=CTRL)
        assert player.route == route
    bench.key("8", modifier=CTRL)
    bench.key(Key.Key_BracketLeft, modifier=CTRL)
    assert (player.levelling, player.balance) == (True, -0.25)
    assert [settings.get(each) for each in (ROUTE, LEVELLING, BALANCE)] == ["agent", True, -0.25]
    bench.key("V")
    popup = bench.page.sound.transport.popup
    assert popup.isVisible() and popup.routes["agent"].isChecked() and popup.level.isChecked()
    popup.volumes[1].setValue(150)
    assert player.volumes == [1.0, 1.5]
    bench.qtbot.waitUntil(lambda: popup.output.count() == 3)
    popup.output.setCurrentIndex(2)
    popup.output.activated.emit(2)
    assert (player.device, settings.get(OUTPUT)) == ("Headset", "Headset")
    popup.hide()


def test_an_output_that_goes_is_told_and_back_again_playing_goes_on(bench: Bench) -> None:
    bench.open(bench.house.call())
    player, form = bench.house.player, bench.page.form
    bench.key(Key.Key_F3)
    bench.heard(40_000)
    player.playing = False
    player.on_error(UserError("The sound output Headset is gone.", "Connect it again, or choose another one."))
    bench.qtbot.waitUntil(lambda: "Headset is gone" in form.troubleLabel.text())
    assert bench.page.listening.position_ms == 40_000
    bench.key("1")
    assert bench.answers() == {"opening": "yes"}, "everything else works"
    bench.page.wave._brief.setInterval(200)
    player.playing = True
    player.on_returned()
    bench.qtbot.waitUntil(lambda: "playing goes on" in form.troubleLabel.text())
    assert bench.page.listening.playing
    bench.qtbot.waitUntil(form.troubleBar.isHidden)


def test_a_card_that_demands_hearing_refuses_and_shows_where_to_listen(house: House, make_bench) -> None:
    house.publish(CARD.replace("total: 60", "total: 60\nheard_min: 0.95"))
    bench: Bench = make_bench(house)
    with_voices(bench)
    page, player = bench.page, house.player
    page.scoring.session.listened([HeardSpan(0, 62_000)])
    page.sound.coverage.show()
    bench.key("1", "0", Key.Key_Return, "1", "5", "1", "0", "1", "2")
    assert page.scoring.session.missing == ()
    assert page.form.heardLabel.text() == "heard\n57 / 95 %"
    bench.key(Key.Key_Return, modifier=CTRL)
    text = page.form.messageLabel.text()
    assert "57.64 % of the speech has been heard; this scorecard demands 95 %" in text
    assert "from 1:30 to 1:50" in text and page.form.unheardButton.isVisible()
    bench.key("U")
    assert (player.position_ms, player.playing) == (89_500, True)
    page.scoring.session.listened([HeardSpan(62_000, 112_000)])
    bench.key(Key.Key_Return, modifier=CTRL)
    bench.qtbot.waitUntil(lambda: house.submitted(page.desk.call.uid) is not None)
    page.close_call()


def test_typing_pauses_and_resting_goes_on_where_that_is_wanted(bench: Bench) -> None:
    bench.open(bench.house.call())
    player, typing = bench.house.player, bench.page.sound.typing
    bench.key("M", modifier=CTRL)
    bench.key(Key.Key_F3)
    bench.key("a")
    assert player.playing, "off at first"
    bench.house.settings.put(PAUSE_TYPING, True)
    bench.key("b")
    assert not player.playing
    typing._idle.setInterval(50)
    bench.key("c")
    bench.qtbot.waitUntil(lambda: player.playing)
    bench.key("d")
    bench.key(Key.Key_Escape)
    assert player.playing, "leaving the field goes on at once"
    bench.key("M", modifier=CTRL)
    bench.key("e", Key.Key_F3)
    bench.key(Key.Key_F3)
    bench.key(Key.Key_Escape)
    assert not player.playing, "paused by hand"


def test_panels_are_brought_to_the_front_by_keys_and_stay(bench: Bench) -> None:
    bench.open(bench.house.call())
    panels = bench.page.sound.panels
    bench.key("J", modifier=CTRL)
    assert panels.in_front("notes") and bench.page.notes.coaching.hasFocus()
    bench.key(Key.Key_Escape)
    bench.key("M")
    assert panels.in_front("spans")
    bench.key("S")
    assert panels.in_front("facts") and panels.in_front("notes")
    bench.key("T")
    assert panels.in_front("transcript")
    assert bench.house.settings.get(PANELS) == {"left": "transcript", "right": "facts"}
    assert QApplication.focusWidget() is not None
    assert bench.page.form.transcriptTab.focusPolicy() & Qt.FocusPolicy.TabFocus


def play(bench: Bench, *spans: HeardSpan) -> None:
    """The player has played these, and nobody has asked it yet."""
    bench.house.player.heard += [*spans]


def heard(bench: Bench) -> list[tuple[int, int]]:
    bench.page.sound.coverage.gather()
    return [(span.start_ms, span.end_ms) for span in bench.page.scoring.session.evaluation.heard]


def test_what_nobody_could_hear_does_not_count(bench: Bench) -> None:
    with_voices(bench)
    mix = bench.page.listening.mix
    play(bench, HeardSpan(0, 5000))
    mix.mute(0, True)
    mix.mute(1, True)
    play(bench, HeardSpan(5000, 50_000), HeardSpan(80_000, 90_000, skipped=True))
    mix.mute(0, False)
    mix.mute(1, False)
    assert heard(bench) == [(0, 5000)], "what was heard before it was muted"
    play(bench, HeardSpan(5000, 10_000))
    assert heard(bench) == [(0, 10_000)]
    mix.set_volume(0, 0)
    mix.set_volume(1, 0)
    play(bench, HeardSpan(10_000, 12_000))
    mix.set_volume(0, 1)
    assert heard(bench) == [(0, 10_000)]


def test_of_a_side_that_is_not_heard_its_own_speech_does_not_count(bench: Bench) -> None:
    with_voices(bench)
    bench.key("5", modifier=CTRL)
    play(bench, HeardSpan(0, 40_000), HeardSpan(60_000, 62_000, skipped=True), HeardSpan(62_000, 85_000))
    assert heard(bench) == [(0, 20_000), (30_000, 40_000), (60_000, 62_000), (62_000, 64_000),
                            (80_000, 85_000)]  # fmt: skip
    bench.key("3", modifier=CTRL)
    play(bench, HeardSpan(20_000, 30_000))
    assert heard(bench)[0] == (0, 40_000), "both are heard again"
    bench.page.listening.mix.set_balance(1)
    play(bench, HeardSpan(40_000, 50_000))
    assert heard(bench)[0] == (0, 40_000), "the right ear has only the customer"


def test_while_it_is_not_known_who_speaks_a_silenced_side_lets_nothing_count(bench: Bench) -> None:
    bench.open(bench.house.call())
    bench.page.listening.mix.mute(1, True)
    play(bench, HeardSpan(0, 5000))
    assert heard(bench) == []
    bench.page.listening.mix.mute(1, False)
    play(bench, HeardSpan(5000, 6000))
    assert heard(bench) == [(5000, 6000)]


def looping(bench: Bench) -> bool:
    page, player = bench.page, bench.house.player
    button = page.sound.transport.loop_button
    assert (page.listening.loop is None) == (player.loop is None) == button.isHidden() == (not button.isChecked())
    return button.isVisible()


def test_a_loop_ends_when_the_listener_goes_elsewhere(bench: Bench) -> None:
    with_voices(bench)
    page, player = bench.page, bench.house.player

    def start() -> None:
        page.wave.view.set_selection((60_000, 70_000))
        bench.heard(64_000)
        bench.key("L", modifier=CTRL)
        assert looping(bench)

    start()
    bench.key(Key.Key_F2)
    assert player.position_ms == 69_000 and looping(bench), "within it one may go anywhere"
    bench.key(Key.Key_F2)
    assert player.position_ms == 74_000 and not looping(bench)
    start()
    bench.key("U")
    assert not looping(bench), "to what was not heard"
    start()
    page.wave.view.seek_requested.emit(10_000.0)
    assert not looping(bench) and player.position_ms == 10_000
    start()
    page.sound.transcript.seek_wanted.emit(100_000)
    assert not looping(bench)
    page.evidence.mark_span(3000, 5000)
    start()
    page.evidence.choose("|0")
    assert not looping(bench) and player.spans[-1] == (3000, 5000)


def test_a_loop_ends_by_escape_and_by_its_button(bench: Bench) -> None:
    with_voices(bench)
    page = bench.page
    for focus in (page, page.wave.view):
        page.wave.view.set_selection((60_000, 70_000))
        bench.key("L", modifier=CTRL)
        assert looping(bench)
        bench.key("M", modifier=CTRL)
        bench.key(Key.Key_Escape)
        assert looping(bench), "this has left the text"
        focus.setFocus()
        bench.key(Key.Key_Escape)
        assert not looping(bench)
    page.wave.view.set_selection((60_000, 70_000))
    bench.key("L", modifier=CTRL)
    bench.qtbot.mouseClick(page.sound.transport.loop_button, Qt.MouseButton.LeftButton)
    assert not looping(bench)


def test_what_is_heard_otherwise_than_usual_can_be_seen(bench: Bench) -> None:
    with_voices(bench)
    form, muted = bench.page.form, bench.page.wave.view._scene.muted
    usual = form.mixButton.toolTip(), form.mixButton.icon().pixmap(16).toImage()
    off = form.customerMute.icon().pixmap(16).toImage()
    bench.key("5", modifier=CTRL)
    assert muted == {1} and form.customerMute.icon().pixmap(16).toImage() != off
    assert form.mixButton.toolTip() == f"{usual[0]}\nAgent only"
    assert not form.customerMute.isChecked(), "nobody has muted it"
    bench.key("6", modifier=CTRL)
    assert muted == {0}
    bench.key("4", modifier=CTRL)
    bench.key("8", modifier=CTRL)
    assert muted == set() and form.customerMute.icon().pixmap(16).toImage() == off
    assert form.mixButton.toolTip() == f"{usual[0]}\nCustomer left, agent right\nLevel the voices"
    assert form.mixButton.icon().pixmap(16).toImage() != usual[1]
    bench.key("3", modifier=CTRL)
    bench.key("8", modifier=CTRL)
    assert (form.mixButton.toolTip(), form.mixButton.icon().pixmap(16).toImage()) == usual
    bench.page.listening.mix.set_volume(1, 0)
    assert muted == {1} and form.mixButton.toolTip().endswith("Volume of the customer: 0 %")
