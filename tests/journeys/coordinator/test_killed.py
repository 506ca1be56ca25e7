# SPDX-License-Identifier: Apache-2.0
"""The coordinator is killed (SIGKILL) at every line of its journal and started again.

What it says then is compared with what the cluster's own file says: never more than is known,
never less, and nothing is ever executed twice.
"""

import re
import shutil
from collections.abc import Sequence
from contextlib import closing
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path

import pytest

from approver_gui.errors import HsmRefusedError, RefusedError
from approver_gui.flows.coordinate import CoordinateFlow
from approver_gui.flows.coordinator_state import SignedOut
from approver_gui.flows.history import history, open_questions
from approver_gui.flows.recollection import Known, Recollection, recollect
from approver_gui.flows.report import Setting
from approver_gui.flows.report_journal import of_recollection
from approver_gui.flows.report_page import page
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.state import Fault, FaultKind
from approver_gui.hsm.refusals import Refusal
from approver_gui.hsm.requests import ShareKey, Sign
from approver_gui.hsm.words import Hash, KeyClass, KeyFilter, Mechanism, Role
from approver_gui.journal import Entry, Journal, examine
from approver_gui.keys.roster import Roster
from approver_gui.ui.coordinator.evidence_page import EvidencePage
from tests.flows.cluster_desk import DOCUMENT, MemoryKeeper
from tests.hsm.harness import password
from tests.journeys.coordinator.killed_child import (
    KEY,
    OTHER,
    SHARED_LATER,
    Order,
    a_session,
    cluster_file,
    coordinators,
    journal_file,
    merged_file,
)
from tests.ui.coordinator.stage import CoordinatorStage

SERIALS = ("EMBEDDED-0001", "EMBEDDED-0002")
ACTS = (
    "session_asked",
    "session_opened",
    "login_tried",
    "logged_in",
    "operation_fixed",
    "token_asked",
    "token_issued",
    "files_added",
    "files_added",
    "execution_begun",
    "execution_done",
    "logout_asked",
    "logged_out",
)
"""The lines of a whole ceremony, after the one that begins the journal."""
ANSWERS = ("session_opened", "logged_in", "token_issued", "execution_done", "logged_out")
"""Lines before which the cluster has done something that the line before knows nothing of."""
STANDS = {
    "operation_fixed": Known.FIXED,
    "token_asked": Known.ASKED,
    "token_issued": Known.ISSUED,
    "files_added": Known.ISSUED,
    "execution_begun": Known.UNKNOWN,
    "execution_unknown": Known.UNKNOWN,
    "execution_done": Known.DONE,
}
"""How a ceremony stands after its last line."""
NOTHING_DONE = {Known.FIXED, Known.ASKED, Known.ISSUED}
TOKENS_BEFORE = 3  # by which the approvers' keys were registered
ISSUED, BEGUN, DONE = (
    ACTS.index(act) + 1 for act in ("token_issued", "execution_begun", "execution_done")
)


@pytest.fixture(scope="module")
def template(tmp_path_factory):
    return tmp_path_factory.mktemp("template")


@pytest.fixture(scope="module")
def run(template):
    with coordinators(template) as run:
        yield run


@pytest.fixture
def place(template, run, tmp_path):
    """Return a folder with a cluster of its own."""
    del run  # it has prepared the template
    folder = tmp_path / "place"
    shutil.copytree(template, folder)
    return folder


@pytest.fixture
def other(place, tmp_path):
    """Return a folder with the same cluster, not used yet."""
    return shutil.copytree(place, tmp_path / "other")


@dataclass(frozen=True)
class Truth:
    """What the cluster's file says, whatever the journal does.

    Attributes:
        is_shared: whether the key is shared with the user of the ceremony.
        events: opcodes of each HSM's log, in order.
        live_tokens: how many tokens can still be used.
    """

    is_shared: bool
    events: tuple[tuple[str, ...], ...]
    live_tokens: int

    @property
    def shares(self) -> set[int]:
        """How often the log says that a key was shared: one number where the HSMs agree."""
        return self._logged("CN_SHARE_OBJECT")

    @property
    def tokens(self) -> set[int]:
        """How often the log says that a token was issued."""
        return self._logged("CN_GET_TOKEN")

    def _logged(self, opcode: str) -> set[int]:
        return {stream.count(opcode) for stream in self.events}


def truth_of(folder: Path) -> Truth:
    with closing(Cluster.open(cluster_file(folder))) as cluster:
        status = cluster.status()
        texts = ["".join(cluster.log_text(serial)) for serial in SERIALS]
    (key,) = (
        one for one in status.keys if (one.label, one.key_class) == (KEY, KeyClass.PRIVATE)
    )
    events = tuple(tuple(re.findall(r"Opcode : (\w+)", text)) for text in texts)
    return Truth(SHARED_LATER in key.shared_with, events, len(status.tokens))


def entries_of(folder: Path) -> tuple[Entry, ...]:
    examination = examine(journal_file(folder))
    assert examination.holds
    return examination.entries


def acts_of(folder: Path) -> list[str]:
    return [entry.act for entry in entries_of(folder)][1:]


def report_of(one: Recollection, entries: Sequence[Entry]) -> str:
    """Return the report of a ceremony of an earlier run, as a page."""
    setting = Setting("", False, Roster(), entries, entries[-1].seal, _now())
    return page(of_recollection(one, setting))


def says(folder: Path) -> tuple[Recollection, ...]:
    """Return what the program started again says of the ceremony, everywhere the same."""
    entries = entries_of(folder)
    known = recollect(entries)
    chapters = history(SignedOut(), entries, begun_at=len(entries))
    assert [chapter.deed for chapter in chapters] == list(known)
    questions = open_questions(chapters)
    assert [chapter.deed for chapter in questions] == [one for one in known if one.is_open]
    for one in known:
        report = report_of(one, entries)
        assert ("nobody knows whether it was done" in report) == one.is_open
        assert ("Nothing was executed" in report) == (one.known in NOTHING_DONE)
    return known


def go_on(folder: Path, known: tuple[Recollection, ...]) -> None:
    """Start again: nothing is carried over, nothing can be executed, no old token is taken."""
    before = truth_of(folder)
    hsm = a_session(folder)
    journal = Journal(journal_file(folder), _now)
    flow = CoordinateFlow(lambda: hsm, journal, _now, MemoryKeeper(Roster()))
    flow.open_session()
    state = flow.log_in("user1", Role.CRYPTO_USER, password("user1"))
    assert (state.ceremonies, state.runs, state.survey.tokens) == ((), (), ())
    for one in known:
        with pytest.raises(RefusedError, match="belongs to another session"):
            flow.execute(one.id)
    if merged_file(folder).exists():
        old = merged_file(folder).read_bytes()
        key = KeyFilter(label=KEY, key_class=KeyClass.PRIVATE)
        for request in (
            ShareKey(key, OTHER, old),
            Sign(Mechanism.ECDSA, Hash.SHA256, key, DOCUMENT, approval=old),
        ):
            with pytest.raises(HsmRefusedError) as caught:
                hsm.ask(request)
            assert caught.value.code == Refusal.TOKEN_USED_OR_FOREIGN
    flow.close()
    after = truth_of(folder)
    assert (after.is_shared, after.shares, after.live_tokens) == (
        before.is_shared,
        before.shares,
        0,
    )


def _now() -> datetime:
    return datetime.now(UTC)


# --- the ceremony, not killed --------------------------------------------------------------


def test_a_whole_ceremony_writes_these_lines_and_shares_the_key_once(run, place):
    assert truth_of(place).shares == {0}

    assert run(Order(place)) is False

    assert acts_of(place) == list(ACTS)
    assert [one.known for one in says(place)] == [Known.DONE]
    truth = truth_of(place)
    assert (truth.is_shared, truth.shares, truth.live_tokens) == (True, {1}, 0)
    go_on(place, says(place))


# --- killed at every line ------------------------------------------------------------------

POINTS = [
    *((at, True) for at in range(1, len(ACTS) + 1)),
    *((ACTS.index(act) + 1, False) for act in ANSWERS),
]


@pytest.mark.parametrize(
    ("at", "is_written"),
    POINTS,
    ids=[f"{'after' if late else 'before'}-{at}-{ACTS[at - 1]}" for at, late in POINTS],
)
def test_killed_at_a_line_it_says_what_is_known_and_executes_nothing_twice(
    run, place, at, is_written
):
    assert run(Order(place, at=at, is_written=is_written)) is True

    written = ACTS[: at if is_written else at - 1]
    assert acts_of(place) == list(written)
    known = says(place)
    expected = [STANDS[act] for act in written if act in STANDS][-1:]
    assert [one.known for one in known] == expected
    truth = truth_of(place)
    was_done = at >= DONE
    assert (truth.is_shared, truth.shares) == (was_done, {int(was_done)})
    assert truth.tokens == {TOKENS_BEFORE + (at >= ISSUED)}
    if Known.DONE in expected:
        assert was_done
    elif Known.UNKNOWN not in expected:
        assert not was_done
    go_on(place, known)


def test_begun_and_not_ended_is_said_in_the_same_words_whether_it_was_done_or_not(
    run, place, other
):
    run(Order(place, at=BEGUN, is_written=True))
    run(Order(other, at=DONE, is_written=False))

    (not_done,), (done,) = says(place), says(other)

    assert (truth_of(place).is_shared, truth_of(other).is_shared) == (False, True)
    assert str(not_done.words()) == str(done.words())
    assert [str(check) for check in done.checks] == [str(check) for check in not_done.checks]
    assert "CN_SHARE_OBJECT" in " ".join(map(str, done.checks))  # and there it is, or is not


# --- the tool dies first -------------------------------------------------------------------

COMMANDS = {
    "key share": ("execution_begun", ("session_lost", "execution_unknown")),
    "quorum token-sign generate": ("token_asked", ("session_lost",)),
}
"""The line before each command, and the lines that are written when its answer never comes."""
LOSSES = [
    (kind, command, more)
    for kind in (FaultKind.DROP_BEFORE, FaultKind.DROP_AFTER)
    for command, (_, lines) in COMMANDS.items()
    for more in range(len(lines) + 1)
]


@pytest.mark.parametrize(("kind", "command", "more"), LOSSES)
def test_the_answer_is_lost_and_then_the_coordinator_is_killed(run, place, kind, command, more):
    with closing(Cluster.open(cluster_file(place))) as cluster:
        cluster.set_fault(Fault(kind, command=command))
    last, lines = COMMANDS[command]
    begun = ACTS.index(last) + 1

    assert run(Order(place, at=begun + max(more, 1), is_written=more > 0)) is True

    assert acts_of(place) == [*ACTS[:begun], *lines[:more]]
    known = says(place)
    assert [one.known for one in known] == [STANDS[last]]
    truth = truth_of(place)
    was_done = (kind, command) == (FaultKind.DROP_AFTER, "key share")
    assert (truth.is_shared, truth.shares) == (was_done, {int(was_done)})
    go_on(place, known)


# --- a signature ---------------------------------------------------------------------------


def test_of_a_signature_neither_the_journal_nor_the_log_can_tell(run, place, other):
    run(Order(place, "sign", at=BEGUN, is_written=True))
    run(Order(other, "sign", at=DONE, is_written=False))  # here one was made

    (not_done,), (done,) = says(place), says(other)

    assert not_done.known is done.known is Known.UNKNOWN
    assert str(not_done.words()) == str(done.words())
    assert "signature as made" in str(done.checks[0])
    new = set(truth_of(other).events[0]) - set(truth_of(place).events[0])
    assert new == {"CN_APPROVE_TOKEN"}  # approvals used, perhaps; of the signature nothing
    go_on(place, (not_done,))
    go_on(other, (done,))


def test_a_signature_that_was_noted_and_saved_nowhere_is_said_to_be_lost(run, place):
    assert run(Order(place, "sign", at=DONE)) is True

    (one,) = says(place)

    assert one.known is Known.DONE
    report = report_of(one, entries_of(place))
    assert "no entry says that it was saved: it may be lost" in report
    go_on(place, (one,))


# --- the window ----------------------------------------------------------------------------


@pytest.fixture
def office(qtbot, tmp_path):
    stage = CoordinatorStage(qtbot, tmp_path)
    yield stage
    stage.close()


@pytest.mark.parametrize(("at", "questions"), [(DONE, 0), (BEGUN, 1), (ISSUED, 0)])
def test_the_window_says_what_is_open_and_what_to_look_at(run, place, office, at, questions):
    run(Order(place, at=at))
    office.places.journal_file.write_bytes(journal_file(place).read_bytes())

    found: list[int] = []
    evidence = EvidencePage(office.desk)
    evidence.questions_found.connect(found.append)
    office.show(evidence)

    assert found[-1] == questions
    (chapter,) = evidence.done.rows.rows
    (one,) = says(place)
    assert chapter.deed == one
    shown = evidence.done.report.paper.toPlainText()
    assert str(one.words()) in shown
    assert all(str(check) in shown for check in one.checks)
