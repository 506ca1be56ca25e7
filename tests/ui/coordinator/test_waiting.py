# SPDX-License-Identifier: Apache-2.0
"""A cluster that does not answer can be given up; a live token is not closed by mistake."""

from approver_gui.flows.coordinator_state import SignedOut
from approver_gui.hsm.requests import DeleteTokens, ListUsers
from approver_gui.ui.coordinator.cluster_dialogs import DeleteTokensDialog
from approver_gui.ui.coordinator.ending_dialog import EndingDialog
from tests.ui.coordinator.stage import CoordinatorStage
from tests.ui.findings import told

# --- the cluster does not answer -----------------------------------------------------------


def hang(stage: CoordinatorStage) -> None:
    stage.hold(ListUsers)
    stage.rooms.cluster.ask_again()
    assert stage.reached.wait(10)
    stage.bot.waitUntil(lambda: stage.rooms.waiting.notice is not None, timeout=10_000)


def test_a_cluster_that_hangs_can_be_given_up_after_a_second_thought(seated):
    seated.request()
    hang(seated)
    notice = seated.rooms.waiting.notice
    assert notice
    notice.ask.click()
    assert "its tokens are void" in told(notice)
    notice.stay.click()
    assert not notice.really.isVisible()
    notice.ask.click()
    notice.really.click()
    seated.settle()
    assert isinstance(seated.desk.state, SignedOut)
    assert seated.rooms.lost.isVisible()
    seated.bot.waitUntil(lambda: seated.rooms.waiting.notice is None)


def test_an_answer_in_time_needs_no_notice(seated):
    seated.rooms.cluster.ask_again()
    seated.settle()
    seated.bot.waitUntil(lambda: not seated.rooms.waiting._lingering.isActive())
    assert seated.rooms.waiting.notice is None
    assert not seated.rooms.waiting._patience.isActive()


def test_the_notice_stays_between_two_questions(seated):
    waiting = seated.rooms.waiting
    waiting.offer()
    notice = waiting.notice
    waiting._on_waiting(False)
    waiting._on_waiting(True)
    assert waiting.notice is notice
    assert not waiting._lingering.isActive()
    waiting.clear()


def test_inside_a_dialog_the_offer_stands_where_it_can_be_pressed(seated):
    seated.hold(DeleteTokens)
    seated.rooms.cluster.delete_tokens()
    dialog = seated.dialog(DeleteTokensDialog)
    dialog.typed.setText("delete")
    dialog.primary.click()
    seated.bot.waitUntil(lambda: seated.rooms.waiting.notice is not None, timeout=10_000)
    notice = seated.rooms.waiting.notice
    assert notice
    assert notice.window() is dialog
    notice.ask.click()
    notice.really.click()
    seated.settle()
    assert dialog.trouble.isVisible()
    dialog.close()


def test_a_dialog_that_closed_took_its_offer_along(seated):
    seated.rooms.cluster.delete_tokens()
    dialog = seated.dialog(DeleteTokensDialog)
    seated.rooms.waiting.offer()
    notice = seated.rooms.waiting.notice
    assert notice
    with seated.bot.waitSignal(notice.destroyed):
        dialog.close()
    seated.rooms.waiting.clear()
    assert seated.rooms.waiting.notice is None


# --- closing -------------------------------------------------------------------------------


def test_without_a_token_the_window_closes_and_ends_the_session(seated):
    seated.window.close()
    assert not seated.window.isVisible()
    assert seated.sessions[0].is_closed
    assert seated.acts()[-1] == "session_closed"


def test_with_a_live_token_it_asks_first(seated):
    seated.request()
    assert not seated.window.close()
    dialog = seated.dialog(EndingDialog)
    dialog.cancel.click()
    assert seated.window.isVisible()
    assert seated.state.live()
    seated.window.close()
    seated.dialog(EndingDialog).primary.click()
    seated.bot.waitUntil(lambda: not seated.window.isVisible())
    assert seated.acts()[-2:] == ["session_closed", "token_void"]


def test_while_the_cluster_hangs_it_says_so_and_does_not_wait_for_it(seated):
    hang(seated)
    assert not seated.window.close()
    dialog = seated.dialog(EndingDialog)
    assert "The cluster has not answered yet." in told(dialog)
    dialog.primary.click()
    seated.bot.waitUntil(lambda: not seated.window.isVisible())
    assert seated.sessions[0].is_closed
    assert seated.acts()[-1] == "session_lost"


def test_files_named_for_it_are_not_opened(opened, tmp_path):
    opened.window.open_files([tmp_path / "a.json"])
    assert opened.rooms.connecting.isVisible()


def test_while_it_connects_it_closes_at_once(opened):
    opened.hold(ListUsers)
    opened.rooms.connecting.connect_to(opened.a_connection())
    assert opened.reached.wait(10)
    opened.window.close()
    assert not opened.window.isVisible()
    assert opened.sessions[0].is_closed
    assert opened.acts()[-1] == "session_lost"


def test_an_answer_that_is_only_just_awaited_is_not_cut_off_without_a_question(seated):
    seated.hold(ListUsers)
    seated.rooms.cluster.ask_again()
    assert seated.reached.wait(10)
    assert not seated.window.close()
    seated.dialog(EndingDialog).cancel.click()
    assert seated.window.isVisible()
