# SPDX-License-Identifier: Apache-2.0
"""Whoever hears the page, or has a small screen, is told and can do everything."""

import pytest
from PySide6.QtWidgets import QApplication

from approver_gui.flows.setup.views import Step
from approver_gui.ui.coordinator.setup.target_form import AWS, BY_HAND
from tests.flows.setup.stage import FINISHED, NEW, PLACED, REGISTERED, SIGNED, TAKEN, guarded
from tests.journeys.test_accessibility import SPEAKING, TAB, _heard, _shown, _stops
from tests.journeys.test_small_screen import _complaints
from tests.ui.coordinator.setup.stage import SetupStage

FACTS = {
    "new": NEW,
    "taken": TAKEN,
    "signed": SIGNED,
    "placed": PLACED,
    "registered": REGISTERED,
    "guarded": guarded((("user", 1), ("quorum", 2))),
    "finished": FINISHED,
}


@pytest.fixture
def opened(qtbot, tmp_path):
    stage = SetupStage(qtbot, tmp_path)
    stage.open_window()
    stage.choose_cluster()
    yield stage
    stage.close()


def every_step(stage, facts):
    stage.look_at(facts)
    for step in Step:
        stage.page.show_step(step)
        stage.settle()
        for _pass in range(2):  # texts that wrap find their height in a second pass
            QApplication.processEvents()
        yield step, stage.page.window()


@pytest.mark.parametrize("facts", FACTS)
def test_everything_has_a_name_and_nothing_is_cut(opened, facts):
    nameless, cut = [], []
    for step, window in every_step(opened, FACTS[facts]):
        nameless += [
            f"{step.value}: {type(widget).__name__}"
            for widget in _shown(window)
            if isinstance(widget, SPEAKING) or widget.focusPolicy() & TAB
            if not _heard(widget).strip()
        ]
        cut += list(_complaints(step.value, window))
        assert window.size().toTuple() == (1024, 700)
    assert nameless == []
    assert cut == []


def test_the_tab_key_reaches_every_part_of_a_step(opened):
    for step, window in every_step(opened, TAKEN):
        start = opened.panel(step).headline
        start.setFocus()
        visited = [start]
        for _ in range(100):
            window.focusNextChild()
            here = window.focusWidget()
            if here is start:
                break
            visited.append(here)
        stops = [one for one in _stops(window) if opened.panel(step).isAncestorOf(one)]
        grouped = {
            b
            for one in visited
            if hasattr(one, "group") and one.group()
            for b in one.group().buttons()
        }
        assert [_heard(one) for one in stops if one not in visited and one not in grouped] == []


@pytest.mark.parametrize("way", [AWS, BY_HAND])
def test_the_other_ways_have_room_too(opened, way):
    opened.page.show_step(Step.CLUSTER)
    panel = opened.panel(Step.CLUSTER)
    panel.another.click()
    panel.target.ways.button(way).setChecked(True)
    panel.target.tool.place.setCurrentIndex(1)
    QApplication.processEvents()
    QApplication.processEvents()
    assert list(_complaints("cluster", opened.page.window())) == []
