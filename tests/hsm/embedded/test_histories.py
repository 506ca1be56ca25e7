# SPDX-License-Identifier: Apache-2.0
"""A thousand random histories against a small model: nothing without its approvals.

The model knows nothing of the rules' state. It keeps who asked for which token when, who is
logged in where, M and who shares a key, and says of every act whether it may succeed:
with enough right approvals, once, in time, in the session that asked. The rules must agree.
"""

from collections import Counter
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import cache
from typing import ClassVar

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import (
    RuleBasedStateMachine,
    initialize,
    rule,
    run_state_machine_as_test,
)

from approver_gui.hsm.embedded.rules import Refused
from approver_gui.hsm.embedded.state import State
from approver_gui.hsm.requests import (
    AnyRequest,
    DeleteTokens,
    GenerateToken,
    LogOut,
    SetKeyAttribute,
    SetQuorumValue,
    ShareKey,
    UnshareKey,
)
from approver_gui.hsm.words import KeyFilter, Role, Service, TokenScope
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import ServiceToken
from tests.hsm.embedded.memory import MemoryCluster, MemoryHsm
from tests.hsm.embedded.small_model import (
    ADMINS,
    KEY_M,
    KEY_OWNERS,
    KEY_SHARES,
    KEYED,
    SEATS,
    Model,
    Ticket,
    Turnout,
    role_of,
    same_user,
)
from tests.hsm.embedded.stage import (
    Stage,
    a_pair,
    a_sign,
    create,
    log_in,
    with_approval,
)
from tests.hsm.embedded.toys import ToySafe, approved

HISTORIES = 1000
ACTS = 25

seats = st.integers(0, len(SEATS) - 1)
keys = st.sampled_from(tuple(KEY_M))
services = st.sampled_from((*KEYED, Service.USER, Service.QUORUM))
rarely = st.integers(0, 9).map(lambda drawn: drawn == 0)
mostly = st.integers(0, 11).map(lambda drawn: drawn > 0)


turnouts = st.sampled_from((*Turnout, Turnout.ENOUGH, Turnout.ENOUGH, Turnout.ENOUGH))


@cache
def beginning(m: int) -> State:
    """Return a cluster where all are registered and two keys want approvals."""
    stage = Stage()
    stage.admin.ask(create("officer2", Role.ADMIN))
    stage.register("officer2", Role.ADMIN)
    if m > 1:
        stage.raise_m(m)
    for label, owner in KEY_OWNERS.items():
        hsm = stage.user(owner)
        hsm.ask(a_pair(*KEY_SHARES[label], quorum=KEY_M[label], label=label))
        hsm.close()
    stage.admin.close()
    return stage.state


@dataclass
class Act:
    """Something to do.

    Attributes:
        service, key: what a token for it must be for.
        request: without approvals.
        may: whether it may be done, approvals apart.
        then: what the model learns when it was done.
    """

    service: Service
    key: str | None
    request: AnyRequest
    may: bool
    then: Callable[[], object] = lambda: None


class Histories(RuleBasedStateMachine):
    """People at six sessions do what comes to their minds."""

    seen: ClassVar[Counter[str]] = Counter()

    def __init__(self) -> None:
        super().__init__()
        self.cluster = MemoryCluster(ToySafe())
        self.sessions: list[MemoryHsm] = [self.cluster.session() for _ in SEATS]
        self.model = Model()
        self.hired = 0

    @initialize(m=st.integers(1, 2))
    def begin(self, m: int) -> None:
        self.cluster.state = beginning(m)
        self.model.m = {Service.USER: m, Service.QUORUM: m}
        for seat in range(len(SEATS)):
            self._sit_down(seat)

    # --- coming and going ------------------------------------------------------------------

    @rule(seat=seats, is_cut_off=st.booleans())
    def leave_and_come_back(self, seat: int, is_cut_off: bool) -> None:
        if is_cut_off:
            self.sessions[seat].close()
        else:
            self.sessions[seat].ask(LogOut())
        self._sit_down(seat)

    @rule(seconds=st.sampled_from((1, 60, 299, 300, 599, 600)))
    def wait(self, seconds: int) -> None:
        self.cluster.pass_time(seconds)
        self.model.now_s += seconds

    # --- tokens ----------------------------------------------------------------------------

    @rule(seat=seats, is_usage=st.booleans(), key=keys)
    def ask(self, seat: int, is_usage: bool, key: str) -> None:
        name, model = SEATS[seat], self.model
        if name in ADMINS:
            service = Service.USER if is_usage else Service.QUORUM
            request, wanted = GenerateToken(service), None
            may = not any(
                model.is_live(t) and SEATS[t.seat] == name and t.service is service
                for t in model.tickets
            )
        else:
            service, wanted = KEYED[not is_usage], key
            request = GenerateToken(service, KeyFilter(label=key))
            may = model.sees(seat, key)
        file = self._act(seat, request, "token", may=may)
        if isinstance(file, bytes):
            login = model.logins[seat]
            assert login is not None
            model.tickets.append(Ticket(seat, login, service, wanted, model.now_s, file))

    @rule(seat=seats, is_all=rarely, is_meant=rarely)
    def throw_away(self, seat: int, is_all: bool, is_meant: bool) -> None:
        if not is_meant:
            return
        scope = TokenScope.ALL if is_all else TokenScope.USER
        may = SEATS[seat] in ADMINS or not is_all
        self._act(seat, DeleteTokens(scope), "throw away", may=may)
        for ticket in self.model.tickets:
            if may and (is_all or SEATS[ticket.seat] == SEATS[seat]):
                ticket.is_dead = True

    # --- acts that want approvals ----------------------------------------------------------

    @rule(data=st.data(), turnout=turnouts)
    def use(self, data: st.DataObject, turnout: Turnout) -> None:
        """Do something with a token: mostly what it is for, where it was asked for."""
        tickets = self.model.tickets
        if not tickets or data.draw(st.booleans(), "with a new one"):
            self.ask(data.draw(seats), data.draw(st.booleans()), data.draw(keys))
        if not tickets:
            return
        ticket = tickets[-1]
        if not data.draw(mostly, "with the newest"):
            ticket = data.draw(st.sampled_from(tickets), "token")
        seat, service, key = ticket.seat, ticket.service, ticket.key
        if not data.draw(mostly, "in its own session"):
            seat = data.draw(seats, "seat")
        elif not data.draw(mostly, "in the first"):
            seat = data.draw(st.sampled_from(same_user(seat)), "seat of the same user")
        if not data.draw(mostly, "for its own service"):
            service = data.draw(services, "service")
        if service in KEYED and (key is None or not data.draw(mostly, "with its own key")):
            key = data.draw(keys, "key")
        match service:
            case Service.KEY_USAGE:
                act = self._sign(seat, key or "")
            case Service.KEY_MANAGEMENT:
                act = self._manage(
                    seat, key or "", data.draw(st.sampled_from((0, 0, 1, 2)), "act")
                )
            case Service.USER:
                act = self._hire(seat)
            case _:
                is_user, value = data.draw(st.booleans()), data.draw(st.integers(1, 3))
                act = self._raise_m(seat, value, is_user=is_user)
        self._guarded(seat, act, ticket, turnout)

    def _sign(self, seat: int, key: str) -> Act:
        request = a_sign(key=KeyFilter(label=key))
        return Act(Service.KEY_USAGE, key, request, self.model.sees(seat, key))

    def _manage(self, seat: int, key: str, what: int) -> Act:
        wanted, shares = KeyFilter(label=key), self.model.shares[key]
        is_shared = "user3" in shares
        requests: tuple[AnyRequest, ...] = (
            SetKeyAttribute(wanted, "id", "0x01"),
            ShareKey(wanted, "user3"),
            UnshareKey(wanted, "user3"),
        )
        may = (True, not is_shared, is_shared and len(shares) >= KEY_M[key])[what]
        then = (list, lambda: shares.add("user3"), lambda: shares.remove("user3"))[what]
        is_owner = SEATS[seat] == KEY_OWNERS[key]
        return Act(Service.KEY_MANAGEMENT, key, requests[what], may and is_owner, then)

    def _hire(self, seat: int) -> Act:
        self.hired += 1
        request = create(f"new{self.hired}")
        return Act(Service.USER, None, request, SEATS[seat] in ADMINS)

    def _raise_m(self, seat: int, value: int, *, is_user: bool) -> Act:
        service = Service.USER if is_user else Service.QUORUM
        values = {**self.model.m, service: value}
        may = value > 1 and values[Service.USER] <= values[Service.QUORUM]
        return Act(
            Service.QUORUM,
            None,
            SetQuorumValue(service, value),
            may and SEATS[seat] in ADMINS,
            lambda: self.model.m.update(values),
        )

    # --- how -------------------------------------------------------------------------------

    def _sit_down(self, seat: int) -> None:
        name = SEATS[seat]
        self.sessions[seat].ask(log_in(name, role_of(name)))
        self.model.logins[seat] = self.model.next_login
        self.model.next_login += 1

    def _act(self, seat: int, request, what: str, *, may: bool) -> object:
        answer = self.sessions[seat].outcome(request).answer
        is_done = not isinstance(answer, Refused)
        assert is_done == may, (SEATS[seat], request, answer)
        self.seen[f"{what}: {'done' if is_done else 'refused'}"] += 1
        return answer

    def _guarded(self, seat: int, act: Act, ticket: Ticket, turnout: Turnout) -> None:
        model, service, key = self.model, act.service, act.key
        needed = model.needed(service, key)
        may = act.may and model.approves(ticket, seat, service, key, turnout)
        request = act.request
        if turnout is not Turnout.NO_FILE:
            names = model.turn_out(turnout, needed, key)
            file = signed_by(ticket.file, names, is_forged=turnout is Turnout.FORGED)
            request = with_approval(request, file)
        what = service.value if needed > 1 else f"{service} (free)"
        self._act(seat, request, what, may=may)
        if may:
            ticket.is_dead |= needed > 1  # one success
            act.then()


def signed_by(file: bytes, names: Sequence[str], *, is_forged: bool) -> bytes:
    """Return a token file with approvals; if forged, the last is by the first one's pen."""
    if not is_forged:
        return approved(file, *names)
    *others, last = names
    signer = "admin" if last != "admin" else "user1"
    forged = approved(file, *others, signer)
    head, _, tail = forged.rpartition(f'"{signer}"'.encode())
    return head + f'"{last}"'.encode() + tail


def test_a_forged_approval_names_one_user_and_is_by_another():
    stage = Stage()
    file = stage.admin.ask(GenerateToken(Service.USER))

    right = parse(signed_by(file, ("admin", "officer1"), is_forged=False))
    forged = parse(signed_by(file, ("admin", "officer1"), is_forged=True))

    assert isinstance(right, ServiceToken)
    assert isinstance(forged, ServiceToken)
    assert [a.username for a in forged.approvals] == [a.username for a in right.approvals]
    assert forged.approvals[0] == right.approvals[0]
    assert forged.approvals[1].signature != right.approvals[1].signature


def test_in_a_thousand_histories_nothing_happens_without_its_approvals():
    Histories.seen.clear()

    run_state_machine_as_test(
        Histories,
        settings=settings(
            max_examples=HISTORIES,
            stateful_step_count=ACTS,
            deadline=None,
            database=None,
            suppress_health_check=list(HealthCheck),
        ),
    )

    seen = Histories.seen
    for service in ("user", "quorum", "key-usage", "key-management"):
        assert seen[f"{service}: done"] >= 20, seen
        assert seen[f"{service}: refused"] >= 20, seen
