# SPDX-License-Identifier: Apache-2.0
"""Whole ceremonies, as the flow's journal and the embedded cluster's log tell of them."""

from collections.abc import Callable

import pytest

from approver_gui.errors import HsmRefusedError
from approver_gui.flows.operations import (
    ChangeKeyAttribute,
    ChangePassword,
    CreateUser,
    DeleteUser,
    SetQuorum,
    ShareKeyWith,
    UnshareKeyFrom,
)
from approver_gui.flows.timeline import Timeline
from approver_gui.flows.traces import FAMILIES, Family, traces
from approver_gui.hsm.refusals import refusal
from approver_gui.hsm.requests import CreateUser as CreateUserRequest
from approver_gui.hsm.words import Role, Service
from approver_gui.journal.line import Fact
from tests.flows.cluster_desk import CoordinatorDesk, after, before, unknown, word
from tests.flows.two_tellings import START, about, journal, laid, log, shown


class Told(CoordinatorDesk):
    """A coordinator's desk whose cluster's log can be read; each act takes ten seconds."""

    def __init__(self, folder) -> None:
        super().__init__(folder)
        self.cluster.log.clear()
        self.times = [START][:0]

    def did(self, act: Callable[[], object]) -> object:
        """Let time go by, do something, and note when the cluster logged what."""
        self.pass_time(10)
        try:
            return act()
        finally:
            new = len(self.cluster.log) - len(self.times)
            self.times += [self.clock()] * new

    def timeline(self) -> Timeline:
        told = [
            ((moment - START).total_seconds(), event)
            for moment, event in zip(self.times, self.cluster.log, strict=True)
        ]
        return laid(log(*told), self.entries())


@pytest.fixture
def told(tmp_path):
    return Told(tmp_path)


def test_a_signature_leaves_a_token_and_approvals_in_the_log_and_nothing_else(told):
    told.did(told.log_in)
    ceremony = told.did(told.request)
    told.did(lambda: told.approve(ceremony, "user2", "user3"))
    told.did(lambda: told.flow.execute(ceremony.id))
    told.did(told.flow.log_out)

    assert shown(told.timeline()) == [
        ("MATCHED", "CN_LOGIN", "logged_in"),
        ("MATCHED", "CN_GET_TOKEN", "token_issued"),
        ("MATCHED", "CN_APPROVE_TOKEN", "execution_done"),
        ("MATCHED", "CN_APPROVE_TOKEN", "execution_done"),
        ("MATCHED", "CN_LOGOUT", "logged_out"),
    ]


OPERATIONS: dict[str, Callable[[Told], object]] = {
    "CN_CREATE_USER": lambda _: CreateUser("user9", Role.CRYPTO_USER, word("user9")),
    "CN_CREATE_CO": lambda _: CreateUser("officer9", Role.ADMIN, word("officer9")),
    "CN_DELETE_USER": lambda _: DeleteUser("user3", Role.CRYPTO_USER),
    "CN_CHANGE_PSWD": lambda _: ChangePassword("user2", Role.CRYPTO_USER, word("new")),
    "CN_SET_M_VALUE": lambda _: SetQuorum(Service.QUORUM, 2),
    "CN_SHARE_OBJECT": lambda one: UnshareKeyFrom(one.key("free-key"), "user3"),
    "CN_MODIFY_OBJECT": lambda one: ChangeKeyAttribute(one.key("free-key"), "label", "x"),
}


@pytest.mark.parametrize("opcode", OPERATIONS)
def test_an_operation_is_found_in_the_log(told, opcode):
    is_of_key = opcode in ("CN_SHARE_OBJECT", "CN_MODIFY_OBJECT")
    told.did(lambda: told.log_in("user1" if is_of_key else "admin"))
    told.did(lambda: told.flow.run(OPERATIONS[opcode](told)))

    assert shown(told.timeline())[1:] == [("MATCHED", opcode, "execution_done")]


def test_a_share_is_found_by_its_key(told):
    told.did(told.log_in)
    told.did(lambda: told.flow.run(UnshareKeyFrom(told.key("free-key"), "user3")))
    told.did(lambda: told.flow.run(ShareKeyWith(told.key("free-key"), "user3")))
    handle = told.key("free-key").number
    line = told.timeline()
    assert [kind for kind, _, _ in shown(line)] == ["MATCHED"] * 3
    assert len(line.filter(f"CN_SHARE_OBJECT {handle}")) == 2


def test_deleted_tokens_are_found(told):
    told.did(told.log_in)
    told.did(told.request)
    told.did(told.flow.delete_tokens)
    assert shown(told.timeline())[-1] == ("MATCHED", "CN_DELETE_TOKEN", "tokens_deleted")


def test_an_unknown_outcome_that_the_log_has_is_matched_with_it(told):
    told.did(lambda: told.log_in("admin"))
    told.troubles[CreateUserRequest] = after(unknown())
    told.did(lambda: told.flow.run(CreateUser("user9", Role.CRYPTO_USER, word("user9"))))
    assert ("MATCHED", "CN_CREATE_USER", "execution_unknown") in shown(told.timeline())


def test_an_unknown_outcome_that_the_log_lacks_is_only_here(told):
    told.did(lambda: told.log_in("admin"))
    told.troubles[CreateUserRequest] = before(unknown())
    told.did(lambda: told.flow.run(CreateUser("user9", Role.CRYPTO_USER, word("user9"))))
    del told.troubles[CreateUserRequest]
    told.did(lambda: told.log_in("admin"))
    assert ("ONLY_HERE", "", "execution_unknown") in shown(told.timeline())


def test_an_unknown_outcome_may_be_a_failure_in_the_log():
    entries = journal(*_create("execution_unknown"))
    failed = about("CN_CREATE_USER", "user9", "RET_USER_EXISTS")
    assert shown(laid(log((3, failed)), entries)) == [
        ("MATCHED", "CN_CREATE_USER", "execution_unknown")
    ]


def test_a_user_made_here_is_missing_there_though_the_approvals_are_logged():
    entries = journal(*_create("execution_done"))
    approvals = [(3.0, about("CN_APPROVE_TOKEN", name)) for name in ("officer1", "officer2")]
    assert shown(laid(log(*approvals), entries)) == [
        ("MATCHED", "CN_APPROVE_TOKEN", "execution_done"),
        ("MATCHED", "CN_APPROVE_TOKEN", "execution_done"),
        ("ONLY_HERE", "", "execution_done"),
    ]


def _create(end: str) -> list[tuple[float, str, dict[str, Fact]]]:
    facts: dict[str, Fact] = {"operation": "create-user", "username": "user9"}
    fixed = (0.0, "operation_fixed", facts)
    ident = journal(fixed)[1].seal[:12]
    approvers = ("officer1", "officer2")
    begun: dict[str, Fact] = {"ceremony": ident, "approvers": approvers}
    return [fixed, (2.0, "execution_begun", begun), (4.0, end, {"ceremony": ident})]


def test_a_refusal_at_the_execution_need_not_be_logged(told):
    told.did(lambda: told.log_in("admin"))
    error = refusal("some sentence of the cluster")
    assert isinstance(error, HsmRefusedError)
    told.troubles[CreateUserRequest] = before(error)
    with pytest.raises(HsmRefusedError):
        told.did(lambda: told.flow.run(CreateUser("user9", Role.CRYPTO_USER, word("u"))))
    assert shown(told.timeline()) == [("MATCHED", "CN_LOGIN", "logged_in")]


def test_facts_of_another_make_break_nothing():
    odd: list[tuple[float, str, dict[str, Fact]]] = [
        (0, "operation_fixed", {"operation": "share-key", "key": "no number"}),
        (1, "logged_in", {"username": 7}),
        (2, "execution_begun", {"ceremony": "x", "approvers": "user1"}),
        (3, "execution_done", {"ceremony": "x"}),
        (4, "token_issued", {}),
        (5, "session_lost", {}),
    ]
    entries = journal(*odd)
    ident = entries[1].seal[:12]
    entries = journal(*odd, (6, "execution_done", {"ceremony": ident}))

    found = {(trace.family, trace.username, trace.key_handle) for trace in traces(entries)}
    assert found == {
        (Family.LOGIN, "", 0),
        (Family.TOKEN, "", 0),
        (Family.SESSION_END, "", 0),
        (Family.KEY_SHARED, "", 0),
    }
    assert Family.OTHER not in FAMILIES.values()
