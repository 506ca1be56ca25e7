# SPDX-License-Identifier: Apache-2.0
"""The ceremonies while they collect: what is drawn, and where files come from."""

from dataclasses import replace
from datetime import timedelta

import pytest
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent

from approver_gui.flows.ceremony import (
    Deadline,
    DeadlineSource,
    Ready,
)
from approver_gui.flows.operations import SignPayload
from approver_gui.keys.roster_file import dump
from tests.flows.cluster_desk import a_roster
from tests.ui.coordinator.at_work import Office
from tests.ui.findings import HOSTILE_NAME, SHOWN_NAME, told


@pytest.fixture
def at(office) -> Office:
    return Office(office)


# --- collecting --------------------------------------------------------------------------


def test_without_a_ceremony_nothing_is_drawn(at):
    assert told(at.page._views) == ""
    assert not at.page.deeds.isVisible()
    for signal in (
        at.page.view.act_asked,
        at.page.view.give_up_asked,
        at.page.view.hand_out_asked,
        at.page.view.read_asked,
        at.page.outcome.again_asked,
    ):
        signal.emit()
    at.page.outcome.save_asked.emit(None)
    at.page.add_files(["nothing"])
    at.settle()
    assert at.stage.state.ceremonies == ()


def test_a_new_ceremony_is_shown_with_the_largest_question_first(at):
    ceremony = at.begin()
    view = at.page.view
    assert view.headline.text() == "2 more approvals, then sign payment-0042.json"
    assert view.headline.accessibleDescription().startswith("with key release-key (0x220e)")
    assert view.counted.text() == "0 of 2 approvals"
    assert view.countdown.text() == "10:00"
    assert (
        view.countdown.accessibleName() == "10:00 left, until 12:10:00 UTC, the cluster's word"
    )
    assert view.act.text() == "Sign payment-0042.json with key release-key (0x220e) now"
    assert not view.act.isEnabled()
    assert view.missing.text() == "2 approvals missing"
    assert view.hand_out.property("role") == "primary"  # the next step
    assert f"Ceremony {ceremony.id}" in told(view)
    digest = ceremony.token.digest.hex()
    assert f"Token issued: {digest[:4]} {digest[4:8]} ..." == at.happened_last


def test_time_goes_by_and_hurries_in_the_end(at):
    at.begin()
    at.stage.pass_time(479)
    at.page.tick()
    assert at.page.view.countdown.text() == "2:01"
    assert not at.page.view._hurry.isVisible()
    assert at.page.view.time_bar.value() == 201
    at.stage.pass_time(2)
    at.page.tick()
    assert at.page.view._hurry.isVisible()


def test_whose_word_the_deadline_is(at):
    ceremony = at.begin()
    words = []
    for source in DeadlineSource:
        changed = replace(ceremony, deadline=Deadline(ceremony.deadline.at, source))
        at.page.view.show_time(changed, at.stage.clock())
        words.append(at.page.view._until.text())
    assert words == [
        "until 12:10:00 UTC, the cluster's word",
        "until 12:10:00 UTC, by the cluster's timeouts",
        "until 12:10:00 UTC, assumed: ten minutes",
    ]
    longer = Deadline(ceremony.deadline.at + timedelta(hours=2), DeadlineSource.TIMEOUTS)
    at.page.view.show_time(replace(ceremony, deadline=longer), at.stage.clock())
    assert at.page.view.countdown.text() == "2:10:00"


def test_the_last_approval_calls_the_coordinator(at):
    ceremony = at.begin()
    at.add(("a.json", at.stage.signed_by(ceremony, "user2")))
    assert at.said == []
    at.add(("b.json", at.stage.signed_by(ceremony, "user3")))
    assert at.said == ["Enough approvals: now sign payment-0042.json"]
    assert at.page.view.act.isEnabled()
    assert at.page.view.act.property("role") == "primary"
    assert at.page.view.hand_out.property("role") == ""


def test_files_are_chosen_by_dialog(at):
    ceremony = at.begin()
    first = at.stage.lay(at.stage.signed_by(ceremony, "user2"), "a.json")
    second = at.stage.lay(at.stage.signed_by(ceremony, "user3"), "b.json")
    at.stage.choose(first, second)
    at.page.view.box.add.click()
    at.settle()
    assert isinstance(at.ending, Ready)
    at.stage.choose()
    at.page.view.box.add.click()
    assert isinstance(at.ending, Ready)


def test_files_are_dropped_anywhere_on_the_page(at):
    ceremony = at.begin()
    path = at.stage.lay(at.stage.signed_by(ceremony, "user2"), "a.json")
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    both = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    button = Qt.MouseButton.LeftButton
    none = Qt.KeyboardModifier.NoModifier
    entering = QDragEnterEvent(QPoint(5, 5), both, data, button, none)
    at.page.dragEnterEvent(entering)
    assert entering.isAccepted()
    dropping = QDropEvent(QPointF(5, 5), both, data, button, none)
    at.page.dropEvent(dropping)
    assert dropping.dropAction() is Qt.DropAction.CopyAction
    at.settle()
    assert at.page.view.counted.text() == "1 of 2 approvals"


def test_many_files_that_are_here_already_are_counted_not_listed(at):
    ceremony = at.begin()
    files = [(f"{n}.json", at.stage.signed_by(ceremony, "user2")) for n in range(5)]
    at.add(*files)
    at.add(*files)
    assert at.happened_last == "5 files are here already; nothing changed."


def test_a_new_key_in_the_roster_counts_all_files_anew(at):
    without = a_roster().with_key("crypto-user/user3", None)
    at.stage.places.roster_file.write_bytes(dump(without))
    ceremony = at.begin()
    at.add(("a.json", at.stage.signed_by(ceremony, "user2", "user3")))
    assert at.page.view.counted.text() == "1 of 2 approvals"
    at.stage.places.roster_file.write_bytes(dump(a_roster()))
    at.stage.desk.do(lambda flow: flow.reload_roster())
    at.settle()
    assert at.page.view.counted.text() == "2 of 2 approvals"
    assert (
        at.happened_last == "Keys or rules of the roster changed: all files were counted anew."
    )
    assert at.said == ["Enough approvals: now sign payment-0042.json"]


def test_a_policy_that_asks_for_more_says_so(at):
    roster = a_roster()
    policy = replace(roster.policy, required_persons=frozenset({"Person user3"}))
    at.stage.places.roster_file.write_bytes(dump(replace(roster, policy=policy)))
    ceremony = at.begin()
    at.add(("a.json", at.stage.signed_by(ceremony, "user1", "user2")))
    assert "An approval of Person user3 is still wanting." in told(at.page.view)
    assert at.page.view.missing.text() == "1 approval missing"
    assert not at.page.view.act.isEnabled()


def test_a_hostile_file_name_does_no_harm(at):
    at.begin()
    at.add((f"{HOSTILE_NAME}.json", b"{}"))
    assert SHOWN_NAME in at.happened_last
    assert "\u202e" not in at.happened_last


def test_a_name_too_long_for_the_button_is_told_in_full(at):
    signing = at.stage.a_signing()
    assert isinstance(signing, SignPayload)
    name = f"{'very-' * 30}long.json"
    at.begin(replace(signing, payload=replace(signing.payload, name=name)))
    assert len(at.page.view.act.text()) < 80
    assert name in at.page.view.act.accessibleName()
    at.stage.settle()
    assert at.page.view.headline.width() <= at.page.view.area.viewport().width()


# --- watching ----------------------------------------------------------------------------


def test_media_come_and_go_in_the_list(at):
    at.begin()
    watch = at.page.view.box.watch
    names = lambda: [watch.itemText(n) for n in range(watch.count())]  # noqa: E731
    assert names() == ["no folder", "Choose a folder..."]
    at.media = (at.stage.stick,)
    at.look()
    assert names() == ["no folder", "stick", "Choose a folder..."]
    watch.activated.emit(1)
    assert at.page.watch.watch.folder == at.stage.stick
    at.settle()
    at.media = ()
    at.look()
    assert names() == ["no folder", "stick", "Choose a folder..."]  # it is waited for
    watch.activated.emit(0)
    at.settle()
    assert at.page.watch.watch is None
    assert names() == ["no folder", "Choose a folder..."]
    assert at.page.view.box.note.text() == "or watch a medium or folder for them"


def test_a_folder_to_watch_is_chosen_by_dialog(at):
    at.begin()
    at.stage.choose(at.stage.stick)
    at.page.view.box.watch.activated.emit(1)
    at.settle()
    assert at.page.view.box.watch.currentText() == "stick"
    at.stage.choose()
    at.page.view.box.watch.activated.emit(2)
    assert at.page.view.box.watch.currentText() == "stick"


def test_a_crowded_folder_says_so(at):
    at.begin()
    at.page.watch_folder(at.stage.stick)
    at.settle()
    at.page.watch.watch = replace(at.page.watch.watch, is_crowded=True)
    at.page._render_watched()
    assert "too many files for all" in at.page.view.box.note.text()


def test_the_folder_is_not_watched_while_no_token_is_alive(at):
    ceremony = at.begin()
    at.page.watch_folder(at.stage.stick)
    at.settle()
    assert at.page.watch._timer.isActive()
    at.stage.desk.do(lambda flow: flow.forget(ceremony.id))
    at.settle()
    assert not at.page.watch._timer.isActive()
    at.stage.lay(at.stage.signed_by(ceremony, "user2"), "late.json")
    at.look()
    at.look()
    assert at.page.trouble.isVisible() is False


def test_a_file_for_a_live_token_counts_while_an_old_one_is_looked_at(at):
    old, new = at.begin(), at.begin()
    at.stage.desk.do(lambda flow: flow.forget(old.id))
    at.settle()
    at.page.show_ceremony(old.id)
    at.page.watch_folder(at.stage.stick)
    at.settle()
    at.stage.lay(at.stage.signed_by(new, "user2"), "new.json")
    at.look()
    at.look()
    assert len(at.stage.state.ceremony(new.id).tally.votes) == 1
    assert at.page.board.chosen == old.id
