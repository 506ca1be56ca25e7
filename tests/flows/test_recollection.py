# SPDX-License-Identifier: Apache-2.0
"""What is known after a kill: the truth where it was written down, and never more than that."""

from contextlib import suppress

import pytest

from approver_gui.errors import HsmRefusedError, RefusedError
from approver_gui.flows.drill import Drill
from approver_gui.flows.operations import CreateUser
from approver_gui.flows.recollection import Known, recollect
from approver_gui.hsm.answers import Signature
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.refusals import refusal
from approver_gui.hsm.requests import CreateUser as CreateUserRequest
from approver_gui.hsm.requests import GenerateToken, Sign
from approver_gui.hsm.words import Role
from approver_gui.journal import Entry
from tests.flows.cluster_desk import CoordinatorDesk, after, answering, before, unknown, word
from tests.flows.desk import FailingJournal

NEVER_EXECUTED = {
    Known.FIXED,
    Known.ASKED,
    Known.NO_TOKEN,
    Known.ISSUED,
    Known.VOID,
    Known.NOT_DONE,
    Known.DRILLED,
}


@pytest.fixture
def coordinator(tmp_path):
    return CoordinatorDesk(tmp_path)


class KilledError(BaseException):
    """The process is gone; nothing of ours may catch this."""


class FatalJournal(FailingJournal):
    """A journal during whose use the process is killed.

    Attributes:
        left: how many more entries are written; then the process is gone.
        is_late: whether the last of them is on the medium when that happens.
    """

    left = 1_000_000
    is_late = True

    def record(self, act, **facts) -> Entry:
        self.left -= 1
        if self.left < 0 or (self.left == 0 and not self.is_late):
            raise KilledError
        entry = super().record(act, **facts)
        if self.left == 0:
            raise KilledError
        return entry


def recollected(coordinator):
    return recollect(coordinator.entries())


def the_story(coordinator):
    """Two tokens of one key side by side, one given up, one executed, then the end."""
    coordinator.log_in()
    first = coordinator.request()
    second = coordinator.ready()
    coordinator.flow.forget(first.id)
    coordinator.flow.execute(second.id)
    coordinator.flow.close()


def entries_of_the_story(tmp_path) -> int:
    coordinator = CoordinatorDesk(tmp_path)
    the_story(coordinator)
    return len(coordinator.entries()) - 1


def killed(coordinator, journal_entries: int, *, is_late: bool) -> None:
    journal = FatalJournal(coordinator.journal.path, coordinator.clock)
    journal.left, journal.is_late = journal_entries, is_late
    coordinator.journal = journal
    coordinator.flow = coordinator.new_flow()
    with pytest.raises(KilledError):
        the_story(coordinator)


@pytest.mark.parametrize("is_late", [True, False])
def test_killed_at_every_entry_it_says_what_is_known_and_executes_nothing_twice(
    tmp_path, is_late
):
    (tmp_path / "whole").mkdir()
    total = entries_of_the_story(tmp_path / "whole")
    seen: set[Known] = set()
    for left in range(1, total + 1):
        folder = tmp_path / str(left)
        folder.mkdir()
        coordinator = CoordinatorDesk(folder)
        killed(coordinator, left, is_late=is_late)
        was_executed = coordinator.asked_for(Sign) > 0

        known = recollected(coordinator)

        seen.update(one.known for one in known)
        given_up, wanted = known[:1], known[1:]
        assert all(one.known in NEVER_EXECUTED for one in given_up)
        for one in wanted:
            is_begun = "execution_begun" in coordinator.acts()
            assert (one.known in NEVER_EXECUTED) == (not is_begun)
            assert one.known is not Known.DONE or was_executed
        assert wanted or not was_executed
        # the program started again: a new session, no ceremony, no way to an old one
        coordinator.journal = FailingJournal(coordinator.journal.path, coordinator.clock)
        coordinator.flow = coordinator.new_flow()
        for session in coordinator.sessions:
            session.close()
        state = coordinator.log_in()
        assert state.ceremonies == ()
        for one in known:
            with pytest.raises(RefusedError):
                coordinator.flow.execute(one.id)
        assert coordinator.asked_for(Sign) == int(was_executed)
    expected = {Known.FIXED, Known.ASKED, Known.ISSUED, Known.VOID, Known.UNKNOWN, Known.DONE}
    assert seen == expected


def test_killed_while_the_cluster_answers_is_unknown(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.troubles[Sign] = after(KilledError())
    with pytest.raises(KilledError):
        coordinator.flow.execute(ceremony.id)

    (one,) = recollected(coordinator)

    assert (one.id, one.known, one.kind) == (ceremony.id, Known.UNKNOWN, "sign")
    assert one.is_open
    assert one.approvers == ("user1", "user2")
    assert one.token == ceremony.token.digest.hex()
    assert "nobody knows" in str(one.words())
    assert "does not log signatures" in " ".join(map(str, one.checks))


def test_killed_while_the_token_is_made_is_a_token_that_is_void(coordinator):
    coordinator.log_in()
    coordinator.troubles[GenerateToken] = after(KilledError())
    with pytest.raises(KilledError):
        coordinator.request()

    (one,) = recollected(coordinator)

    assert one.known is Known.ASKED
    assert "session is over" in str(one.words())
    assert not one.is_open
    assert one.checks == ()


def test_what_was_done_is_told_with_its_result(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.flow.execute(ceremony.id)

    (one,) = recollected(coordinator)

    assert one.known is Known.DONE
    assert "payment-0042.json was signed" in str(one.words())
    assert "payment-0042.json" in one.operation
    assert (one.requester, one.needed) == ("user1", 2)


def test_a_run_without_approvals_is_recollected_too(coordinator):
    coordinator.log_in("admin")
    coordinator.troubles[CreateUserRequest] = after(KilledError())
    with pytest.raises(KilledError):
        coordinator.flow.run(CreateUser("user4", Role.CRYPTO_USER, word("user4")))

    (one,) = recollected(coordinator)

    assert (one.known, one.needed, one.kind) == (Known.UNKNOWN, 0, "create-user")
    assert "list of users" in str(one.checks[0])


ENDS = {
    Known.NOT_DONE: before(refusal(sentences.UNAVAILABLE_KEY)),
    Known.UNKNOWN: after(unknown()),
    Known.UNPROVEN: answering(lambda answer: Signature(answer.key_reference, b"\1" * 64)),
}


@pytest.mark.parametrize("known", ENDS, ids=lambda known: known.name)
def test_every_other_end_is_told_apart(coordinator, known):
    coordinator.log_in()
    ceremony = coordinator.ready()
    coordinator.troubles[Sign] = ENDS[known]
    with suppress(HsmRefusedError):
        coordinator.flow.execute(ceremony.id)

    (one,) = recollected(coordinator)

    assert one.known is known
    assert one.is_open == (known is not Known.NOT_DONE)
    assert one.why
    assert str(one.words())


def test_a_refused_token_and_a_drill_are_told_apart(coordinator):
    coordinator.log_in()
    coordinator.troubles[GenerateToken] = before(refusal(sentences.TABLE_FULL))
    with pytest.raises(HsmRefusedError):
        coordinator.request()
    coordinator.troubles.clear()
    state = coordinator.flow.start_drill(Drill(coordinator.key("release-key")))
    coordinator.flow.finish_drill(state.ceremonies[-1].id)

    refused, drill = recollected(coordinator)

    assert (refused.known, drill.known) == (Known.NO_TOKEN, Known.DRILLED)
    assert "table" in str(refused.words())
    assert "nothing was executed" in str(drill.words())


def test_a_later_void_does_not_hide_an_unknown_outcome(coordinator):
    coordinator.log_in()
    coordinator.request()
    ceremony = coordinator.ready()
    coordinator.troubles[Sign] = after(unknown())
    coordinator.flow.execute(ceremony.id)

    void, open_one = recollected(coordinator)

    assert (void.known, open_one.known) == (Known.VOID, Known.UNKNOWN)
    assert "session lost" in str(void.words())


def test_a_token_that_was_never_used_is_void(coordinator):
    coordinator.log_in()
    ceremony = coordinator.ready()

    (one,) = recollected(coordinator)

    assert (one.known, one.id) == (Known.ISSUED, ceremony.id)
    assert "never used" in str(one.words())


def test_entries_of_others_and_odd_facts_do_no_harm(coordinator):
    coordinator.journal.record("token_signed", ceremony="none such", why="x")
    coordinator.journal.record("operation_fixed", needed="two", operation=7)
    coordinator.journal.record("execution_begun", ceremony=("a", "b"), approvers="user1")

    (one,) = recollected(coordinator)

    assert (one.known, one.needed, one.kind, one.approvers) == (Known.FIXED, 0, "", ())
    assert "nothing was asked" in str(one.words())
