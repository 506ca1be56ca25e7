# SPDX-License-Identifier: Apache-2.0
"""What every act on a key or an authority keeps to: noted first, undone where it is useless."""

import pytest

from approver_gui.errors import JournalError, RefusedError
from approver_gui.flows.caring import noted, record_backup, require_typed
from approver_gui.text import say


def test_an_act_is_noted_before_it_is_done_and_only_a_failure_after_it(desk):
    with noted(desk.journal, "sealing", key="ours"):
        assert desk.acts() == ["sealing_begun"]
    assert desk.acts() == ["sealing_begun"]

    refusal = RefusedError(say("It is refused"), say("So."), say("Leave it."))
    with pytest.raises(RefusedError), noted(desk.journal, "sealing", key="ours"):
        raise refusal
    assert desk.entries()[-1].act == "sealing_failed"
    assert desk.entries()[-1].facts == {"key": "ours", "why": "It is refused"}


def test_nothing_is_done_that_cannot_be_noted(desk):
    desk.journal.fails_at = ("sealing_begun",)
    done: list[str] = []
    with pytest.raises(JournalError), noted(desk.journal, "sealing", key="ours"):
        done.append("sealed")
    assert done == []


def test_a_backup_that_cannot_be_noted_is_not_left_behind(desk):
    backup = desk.stick / "backup.json"
    backup.write_bytes(b"sealed")
    record_backup(desk.journal, "key_backed_up", backup, key="ours")
    assert backup.exists()
    assert desk.entries()[-1].facts == {"key": "ours", "file": str(backup)}

    desk.journal.fails_at = ("key_backed_up",)
    with pytest.raises(JournalError):
        record_backup(desk.journal, "key_backed_up", backup, key="ours")
    assert not backup.exists()


def test_a_name_is_typed_exactly_or_nothing_is_done():
    words = say("Nothing was deleted"), say("Type it exactly.")
    require_typed("ours", "ours", *words)
    for typed in ("Ours", "ours ", ""):
        with pytest.raises(RefusedError) as caught:
            require_typed("ours", typed, *words)
        assert caught.value.title == words[0]
        assert "ours" in str(caught.value.detail)
