# SPDX-License-Identifier: Apache-2.0
"""The meter, its price, the reminder, and the cluster deleted."""

from approver_gui.flows.setup.views import Step
from approver_gui.ui.coordinator.setup.cost_line import PriceDialog
from approver_gui.ui.coordinator.setup.tear_down_dialog import TearDownDialog
from tests.ui.coordinator.setup.stage import SetupStage
from tests.ui.findings import told


def test_an_embedded_cluster_costs_nothing_and_says_what_a_real_one_would(begun):
    assert begun.page.cost.isVisible()
    assert "is embedded and costs nothing" in begun.page.cost.words.text()
    assert begun.page.cost.meter.running == 2


def test_the_price_is_changed_with_its_date(begun):
    begun.page.cost.price.click()
    dialog = begun.dialog(PriceDialog)
    for wrong in ("", "much", "-1", "1e9", "nan"):
        dialog.price.setText(wrong)
        assert not dialog.primary.isEnabled(), wrong
    dialog.price.setText("2,25")
    dialog.currency.setText("US")
    assert not dialog.primary.isEnabled()
    dialog.currency.setText("usd")
    dialog.noted_on.setText("yesterday")
    assert not dialog.primary.isEnabled()
    dialog.noted_on.setText("2026-03-14")
    dialog.every.setValue(3)
    begun.confirm(dialog)
    settings = begun.desk.settings
    assert (settings.hsm_hour_price, settings.price_currency) == ("2.25", "USD")
    assert (settings.price_noted_on, settings.cost_reminder_h) == ("2026-03-14", 3)
    assert "USD" in begun.page.cost.words.text()


def test_a_rehearsal_reminds_nobody_of_its_cost(begun):
    reminded: list[str] = []
    begun.page.reminded.connect(reminded.append)
    begun.clock.move(hours=20)
    begun.page.cost.read()
    begun.settle()
    assert set(reminded) == {""}


def test_a_reminder_stands_over_the_pages_until_it_was_read(qtbot, tmp_path):
    stage = SetupStage(qtbot, tmp_path)
    rooms = stage.open_window()
    rooms.setup.reminded.emit("It runs and costs money.")
    assert "It runs and costs money." in told(rooms.reminder)
    assert rooms.reminder.isVisible()
    rooms.turn_to(0)
    rooms.reminder.go.click()
    assert rooms.setup.isVisible()
    rooms.reminder.dismiss.click()
    assert not rooms.reminder.isVisible()
    stage.close()


def test_the_cluster_is_deleted_after_its_id_was_typed(begun):
    begun.page.cost.tear_down.click()
    begun.settle()
    dialog = begun.dialog(TearDownDialog)
    shown = told(dialog)
    assert "What is done" in shown
    assert "What stays" in shown
    assert "This can't be undone." in shown
    dialog.typed.setText("another")
    assert not dialog.primary.isEnabled()
    dialog.typed.setText(begun.backstage.cluster_id)
    begun.confirm(dialog)
    assert not begun.backstage.state_file.exists()
    assert begun.page.acts.views[0].step is Step.CLUSTER
    assert begun.acts()[-1] == "cluster_deleted"


def test_a_cluster_that_cannot_be_looked_at_is_not_deleted(begun):
    begun.backstage.state_file.unlink()
    begun.page.cost.tear_down.click()
    begun.settle()
    assert begun.page.trouble.isVisible()
    assert begun.dialogs(TearDownDialog) == []
