# SPDX-License-Identifier: Apache-2.0
"""A folder that is looked at in the lane, one look at a time."""

import pytest

from approver_gui.ui.coordinator.folder_watch import FolderWatch


class Watching:
    """A watch, and what it said."""

    def __init__(self, office) -> None:
        self.office = office
        self.asked = 0
        self.watch = FolderWatch(office.desk.lane, self._media, office.desk)
        self.fresh: list[str] = []
        self.watch.fresh.connect(lambda files: self.fresh.extend(name for name, _ in files))

    def _media(self):
        self.asked += 1
        return (self.office.stick,)

    def look(self, times: int = 1) -> None:
        for _ in range(times):
            self.watch.look()
            self.office.settle()


@pytest.fixture
def watching(office) -> Watching:
    return Watching(office)


def test_what_rests_between_two_looks_is_offered_once(watching, office):
    watching.watch.choose(office.stick)
    office.settle()
    office.lay(b"{}", "a.json")
    watching.look(2)
    assert watching.fresh == ["a.json"]
    watching.look(2)
    assert watching.fresh == ["a.json"]


def test_only_one_look_is_under_way(watching, office):
    watching.watch.look()
    watching.watch.look()
    office.settle()
    assert watching.asked == 1
    assert watching.watch.media == (office.stick,)


def test_the_same_folder_chosen_again_is_known_already(watching, office):
    watching.watch.choose(office.stick)
    office.settle()
    office.lay(b"{}", "a.json")
    watching.look(2)
    watching.watch.choose(office.stick)
    watching.look(2)
    assert watching.fresh == ["a.json"]


def test_our_own_files_are_no_news_whenever_the_folder_is_chosen(watching, office):
    before, after = office.lay(b"{}", "before.json"), office.lay(b"[]", "after.json")
    watching.watch.leave_out(before, b"{}")
    watching.watch.choose(office.stick)
    office.settle()
    watching.watch.leave_out(after, b"[]")
    watching.look(3)
    assert watching.fresh == []


def test_a_look_at_a_folder_no_longer_watched_brings_nothing(watching, office):
    office.lay(b"{}", "a.json")
    watching.watch.choose(office.stick)
    watching.look(1)
    watching.watch.look()
    watching.watch.choose(None)
    office.settle()
    assert watching.fresh == []
    assert watching.watch.watch is None


def test_it_looks_by_itself_while_it_is_turned_on(watching, office):
    watching.watch.turn(on=True)
    watching.watch.turn(on=True)
    office.settle()
    assert watching.asked == 1
    assert watching.watch._timer.isActive()
    watching.watch.turn(on=False)
    assert not watching.watch._timer.isActive()
