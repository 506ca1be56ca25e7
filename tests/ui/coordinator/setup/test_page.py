# SPDX-License-Identifier: Apache-2.0
"""The set-up's page: which step is open, what follows, what is kept over a restart."""

from dataclasses import replace

import pytest

from approver_gui.flows.setup.views import Standing, Step
from approver_gui.ui.coordinator.rooms import SETUP
from approver_gui.ui.coordinator.setup.page import LOOK_MS
from tests.flows.setup.stage import BARE, DOUBT, FINISHED, NEW, STOP, TAKEN
from tests.ui.coordinator.setup.stage import SetupStage
from tests.ui.coordinator.stage import CoordinatorStage
from tests.ui.findings import told


def listed(page) -> dict[str, str]:
    rows = page.steps.rows
    return {rows.index(at, 0).data(): rows.index(at, 1).data() for at in range(rows.rowCount())}


def test_it_begins_with_the_question_which_cluster(page):
    assert page.shown is Step.CLUSTER
    assert list(listed(page).values()) == ["next", *["later"] * 12]
    assert not page.report.isEnabled()
    assert not page.cost.isVisible()


def test_the_next_step_opens_by_itself(begun):
    before = begun.page.shown
    begun.press(Step.PAPERS)
    assert (before, begun.page.shown) == (Step.PAPERS, Step.VERIFY)
    assert listed(begun.page)["Request and certificates"] == "done"
    assert listed(begun.page)["Verify that it is genuine"] == "stopped"


def test_every_step_can_be_opened_and_read(begun):
    for step in Step:
        begun.page.show_step(step)
        panel = begun.panel(step)
        assert panel.isVisible()
        assert panel.headline.text()
        assert panel.undo.text()
        assert begun.page.window().focusWidget() is not None


def test_the_arrow_keys_open_steps(begun):
    table = begun.page.steps.table
    table.selectRow(11)
    assert begun.page.shown is Step.KEY


def test_a_person_who_reads_another_step_is_left_there(begun):
    begun.page.show_step(Step.KEY)
    begun.page.acts.do(lambda flow: flow.fetch_papers())
    begun.settle()
    assert begun.page.shown is Step.KEY


def test_a_later_step_has_no_button(begun):
    begun.page.show_step(Step.INITIALISE)
    panel = begun.panel(Step.INITIALISE)
    assert panel.view.standing is Standing.LATER
    assert not panel.primary.isVisible()
    assert "This can't be undone" in told(panel)


def test_what_went_wrong_stands_beside_the_form(begun):
    begun.panel(Step.PAPERS).take([begun.stick / "gone"])
    begun.settle()
    assert begun.panel(Step.PAPERS).trouble.isVisible()
    assert begun.panel(Step.PAPERS).form.isEnabled()


def test_the_cluster_of_last_time_is_opened_again(stage):
    stage.remember()
    page = stage.show()
    assert page.shown is Step.PAPERS
    assert stage.facts.cluster_id == stage.backstage.cluster_id


def test_what_was_chosen_is_remembered(begun):
    begun.settle()
    assert begun.desk.settings.setup_target.startswith("embedded\n")


def test_when_all_is_done_the_report_opens(begun):
    begun.look_at(FINISHED)
    begun.page.show_report()
    begun.settle()
    assert begun.page.done.headline.text() == "The cluster is yours"
    assert begun.page.report.property("role") == "primary"


def test_the_report_is_saved(begun):
    begun.page.show_report()
    begun.settle()
    assert begun.page.done.headline.text() == "How far the set-up is"
    path = begun.stick / "setup.html"
    begun.choose(path)
    begun.page.done.save.click()
    begun.settle()
    assert begun.backstage.cluster_id in path.read_text()
    assert begun.acts()[-1] == "setup_report_saved"


def test_a_report_that_cannot_be_saved_says_so(begun):
    begun.page.show_report()
    begun.settle()
    path = begun.stick / "setup.html"
    path.touch()
    begun.choose(path)
    begun.page.done.save.click()
    begun.settle()
    assert begun.page.done.trouble.isVisible()


@pytest.mark.parametrize(
    ("state", "is_looked_at"),
    [("UNINITIALIZED", False), ("CREATE_IN_PROGRESS", True)],
)
def test_while_aws_is_at_work_the_page_looks_again(begun, state, is_looked_at):
    begun.look_at(replace(NEW, described=replace(BARE, state=state)))
    assert begun.page._timer.isActive() is is_looked_at
    assert begun.page._timer.interval() == LOOK_MS
    begun.page._timer.timeout.emit()
    begun.settle()
    assert begun.facts.described.state != "CREATE_IN_PROGRESS"


def test_doubts_and_stops_are_told_apart(begun):
    begun.page.show_step(Step.VERIFY)
    begun.look_at(replace(TAKEN, findings=(DOUBT,)))
    panel = begun.panel(Step.VERIFY)
    assert panel.primary.text() == "Accept the doubts (1)"
    begun.look_at(replace(TAKEN, findings=(STOP,)))
    assert not panel.primary.isVisible()
    assert "forged" in told(panel)


def test_without_an_office_nothing_can_be_set_up(qtbot, tmp_path):
    stage = CoordinatorStage(qtbot, tmp_path)
    stage.open_window().turn_to(SETUP)
    panel = stage.rooms.setup.first
    panel.target.state_file.setText("/x/y.cluster")
    assert not panel.primary.isEnabled()
    assert "cannot set up" in panel.wanting.text()
    stage.close()


def test_the_way_from_the_first_page_leads_here(qtbot, tmp_path):
    stage = SetupStage(qtbot, tmp_path)
    rooms = stage.open_window()
    rooms.turn_to(0)
    rooms.connecting.set_up.click()
    assert rooms.window.tabs.checkedId() == SETUP
    stage.close()


def test_closing_the_window_ends_what_is_open(qtbot, tmp_path):
    stage = SetupStage(qtbot, tmp_path)
    stage.backstage.with_users()
    stage.remember()
    stage.open_window()
    assert stage.page.shown is Step.REGISTER
    stage.panel(Step.REGISTER).password.setText("typed and left")
    stage.page.finish()
    assert stage.panel(Step.REGISTER).password.text() == ""
    stage.close()


def test_the_step_of_before_is_opened_again_from_the_report(begun):
    before = begun.page.shown
    begun.page.show_report()
    begun.settle()
    table = begun.page.steps.table
    assert not table.selectionModel().hasSelection()
    table.setCurrentIndex(begun.page.steps.rows.index(list(Step).index(before), 0))
    assert begun.page.shown is before
    assert begun.panel(before).isVisible()
