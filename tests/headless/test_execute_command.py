# SPDX-License-Identifier: Apache-2.0
"""One ceremony without a window: asked for, handed out, collected, executed, verified."""

import base64
import io
import json
from collections.abc import Callable, Iterator
from typing import Any

import pytest

from approver_gui.errors import (
    ApproverError,
    HsmRefusedError,
    HsmSessionLostError,
    JournalError,
    MediumError,
)
from approver_gui.headless import execute_command
from approver_gui.headless.execute_command import LOOK_S, Office
from approver_gui.headless.exit_codes import ExitCode, UsageError
from approver_gui.headless.parser import parse_arguments
from approver_gui.headless.terminal import Terminal
from approver_gui.hsm.answers import Signature
from approver_gui.hsm.embedded.rules import end_session
from approver_gui.hsm.requests import ExportPublicKey, GenerateToken, ListUsers, Sign
from approver_gui.hsm.words import KeyFilter
from approver_gui.keys.roster_file import dump
from approver_gui.keys.signatures import verifies
from approver_gui.text import say
from approver_gui.tokens.codec import parse
from approver_gui.tokens.model import ServiceToken
from tests.flows.cluster_desk import (
    ADMINS,
    DOCUMENT,
    CoordinatorDesk,
    a_roster,
    after,
    answering,
    before,
    lost,
    unknown,
)
from tests.headless.console import Ended
from tests.hsm.approvers import approved, public_pem

AS_DATA: dict[str, Any] = {"is_digest": False, "salt_bytes": None}


class Counter:
    """A terminal beside a cluster in memory, and what happens while the command waits.

    Attributes:
        desk: the cluster, the journal, the clock.
        waits: how often the command waited.
    """

    def __init__(self, folder) -> None:
        self.desk = CoordinatorDesk(folder)
        self.folder = folder
        self.stick = folder / "stick"
        self.stick.mkdir()
        self.token, self.out = folder / "token.json", folder / "signature"
        (folder / "payment.json").write_bytes(DOCUMENT)
        self.roster = folder / "own roster.json"
        self.roster.write_bytes(dump(a_roster()))
        self.waits = 0
        self._script: Iterator[Callable[[], object]] = iter(())
        self.new_password = ""
        self.password = ""

    def run(self, *argv: object, who: str = "user1", meanwhile=()) -> Ended:
        """Run the command; ``meanwhile`` is what people do while it waits, one act a wait."""
        role = "admin" if who in ADMINS else "crypto-user"
        base = ["execute", "--connect", "embedded:x", "--as", who, "--role", role]
        places = ["--out-token", self.token, "--watch", self.stick]
        arguments = parse_arguments([str(one) for one in (*base, *places, *argv)])
        self._script = iter(meanwhile)
        self.password = self.password or f"word of {who}"
        out, err = io.StringIO(), io.StringIO()
        terminal = Terminal(out, err, self._answer, self._answer)
        office = Office(
            connect=self.desk._connect,
            journal=self.desk.journal,
            clock=self.desk.clock,
            roster_file=self.roster,
            pause=self._pause,
        )
        code = execute_command.run(terminal, arguments, office)
        return Ended(code, out.getvalue(), err.getvalue())

    def sign(self, *argv: object, **more: Any) -> Ended:
        """Sign the document with the key that two must approve."""
        what = ["--sign", self.folder / "payment.json", "--key", "release-key"]
        return self.run(*what, "--out", self.out, *argv, **more)

    def hand_in(self, *names: str) -> Callable[[], object]:
        """Return the act of putting files signed by these on the stick."""

        def put() -> None:
            file = self.token.read_bytes()
            role = "admin" if names[0] in ADMINS else "crypto-user"
            for name in names:
                path = self.stick / f"{name}.signed.json"
                path.write_bytes(approved(file, name, role=role))

        return put

    def asked(self) -> ServiceToken:
        """Return the token that was written."""
        token = parse(self.token.read_bytes())
        assert isinstance(token, ServiceToken)
        return token

    def next_token(self) -> None:
        """Clear the stick, and name another file for the next token."""
        for path in self.stick.iterdir():
            path.unlink()
        self.token = self.folder / "next token.json"

    def public(self, label: str = "release-key") -> bytes:
        hsm = self.desk.cluster.session()
        found = [k for k in self.desk.cluster.state.keys.values() if k.label == label]
        (handle,) = (key.handle for key in found if key.key_class == "public-key")
        self.desk.flow = self.desk.new_flow()
        self.desk.log_in()
        pem = self.desk.flow._ask(ExportPublicKey(KeyFilter(reference=f"0x{handle:x}")))
        hsm.close()
        return pem

    def _pause(self, seconds: float) -> None:
        self.waits += 1
        assert self.waits < 1000
        self.desk.pass_time(seconds)
        next(self._script, lambda: None)()

    def _answer(self, question: str) -> str:
        assert question.startswith("Password of")
        return self.new_password if "new user" in question else self.password


@pytest.fixture
def counter(tmp_path):
    return Counter(tmp_path)


def test_two_approvals_and_the_signature_is_a_file_that_verifies(counter):
    ended = counter.sign(meanwhile=[counter.hand_in("user2"), counter.hand_in("user3")])

    assert ended.code == ExitCode.DONE
    assert "payment.json was signed with key release-key" in ended.out
    assert "1 of 2 approvals count" in ended.err
    assert "2 of 2 approvals count" in ended.err
    signature = base64.b64decode(counter.out.read_bytes())
    assert verifies(counter.public(), "ecdsa", "sha256", DOCUMENT, signature, **AS_DATA)
    assert counter.desk.asked_for(Sign) == 1
    assert "signature_saved" in counter.desk.acts()


def test_the_token_is_written_as_the_cluster_gave_it_and_never_taken_for_a_signed_file(counter):
    counter.stick.rmdir()
    counter.token.parent.joinpath("stick").mkdir()
    counter.token = counter.stick / "token.json"
    ended = counter.sign("--json", meanwhile=[counter.hand_in("user2", "user3")])
    assert ended.json["findings"] == []
    assert counter.asked().approvals == ()


def test_the_answer_for_programs_has_everything(counter):
    said = counter.sign("--json", meanwhile=[counter.hand_in("user2", "user3")]).json
    assert said["format"] == "approver-gui/execute/1"
    assert (said["stage"], said["exit_code"]) == ("executed", 0)
    assert said["approvers"] == ["user2", "user3"]
    assert said["digest"] == counter.asked().digest.hex()
    assert (said["needed"], said["signature"]) == (2, str(counter.out))
    assert said["checks"] == []


def test_a_file_that_does_not_count_is_told_and_the_wait_goes_on(counter):
    def unsigned() -> None:
        (counter.stick / "empty.json").write_bytes(counter.token.read_bytes())

    people = [unsigned, lambda: None, counter.hand_in("user2", "user3")]
    ended = counter.sign("--json", meanwhile=people)
    assert ended.code == ExitCode.DONE
    assert "empty.json: There is no approval in this file" in ended.err
    assert [one["id"] for one in ended.json["findings"]] == ["M3"]


def test_too_few_when_the_patience_is_over(counter):
    ended = counter.sign("--wait", "30", meanwhile=[counter.hand_in("user2")])
    assert ended.code == ExitCode.TOO_FEW
    assert "Too few approvals" in ended.out
    assert counter.waits == 30 / LOOK_S
    assert not counter.out.exists()
    assert counter.desk.asked_for(Sign) == 0


def test_too_few_when_the_token_has_died(counter):
    ended = counter.sign("--json")
    assert ended.code == ExitCode.TOO_FEW
    assert ended.json["stage"] == "void"
    assert ended.json["signature"] is None


def test_an_answer_that_never_came_is_told_and_never_asked_for_again(counter):
    counter.desk.troubles[Sign] = after(unknown())
    ended = counter.sign(meanwhile=[counter.hand_in("user2", "user3")])
    assert ended.code == ExitCode.OUTCOME_UNKNOWN
    assert "Nobody knows whether it was done" in ended.out
    assert "audit log does not log signatures" in ended.out
    assert counter.desk.asked_for(Sign) == 1


def test_an_unknown_outcome_for_programs(counter):
    counter.desk.troubles[Sign] = after(unknown())
    said = counter.sign("--json", meanwhile=[counter.hand_in("user2", "user3")]).json
    assert (said["stage"], said["exit_code"]) == ("unknown", 8)
    assert len(said["checks"]) > 1


def test_a_signature_that_does_not_verify_is_no_success(counter):
    wrong = Signature("0x1", b"\1" * 64)
    counter.desk.troubles[Sign] = answering(lambda _answer: wrong)
    ended = counter.sign(meanwhile=[counter.hand_in("user2", "user3")])
    assert ended.code == ExitCode.REFUSED
    assert not counter.out.exists()


def test_a_token_that_the_cluster_refuses_for_good(counter):
    def deleted_meanwhile() -> None:
        counter.hand_in("user2", "user3")()
        counter.desk.cluster.state = _without_tokens(counter.desk.cluster.state)

    ended = counter.sign(meanwhile=[deleted_meanwhile])
    assert ended.code == ExitCode.CLUSTER
    assert "refused the token for good" in ended.out


def test_a_session_that_is_lost_while_asking_ends_it(counter):
    counter.desk.troubles[GenerateToken] = before(lost())
    with pytest.raises(HsmSessionLostError):
        counter.sign()
    assert counter.desk.sessions[-1].is_closed


def test_a_wrong_password_is_the_clusters_answer(counter):
    counter.password = "not the word"
    with pytest.raises(HsmRefusedError):
        counter.run("--delete-user", "user3", who="admin")
    assert counter.desk.sessions[-1].is_closed


def test_a_journal_that_fails_after_the_execution_does_not_lose_the_signature(counter):
    counter.desk.journal.fails_at = ("execution_done",)
    with pytest.raises(JournalError):
        counter.sign(meanwhile=[counter.hand_in("user2", "user3")])
    assert counter.out.exists()


def test_nothing_is_asked_for_where_no_approvals_are_needed(counter):
    what = ["--sign", counter.folder / "payment.json", "--key", "free-key"]
    ended = counter.run(*what, "--out", counter.out, "--form", "raw", "--json")
    assert ended.code == ExitCode.DONE
    assert "asks for no approvals" in ended.err
    assert (ended.json["token"], ended.json["digest"], ended.json["needed"]) == (None, None, 0)
    assert len(counter.out.read_bytes()) == 96
    assert not counter.token.exists()


def test_shares_are_taken_away_and_given(counter):
    away = counter.run("--unshare", "user3", "--key", "seal-key", meanwhile=[_both(counter)])
    assert away.code == ExitCode.DONE
    assert "Take key seal-key" in away.out

    counter.next_token()
    people = [counter.hand_in("user1", "user2")]
    back = counter.run("--share", "user3", "--key", "seal-key", meanwhile=people)
    assert back.code == ExitCode.DONE
    assert "Share key seal-key" in back.out


def test_users_are_created_and_deleted_by_admins(counter):
    counter.desk.raise_m()
    people = [counter.hand_in("officer1", "officer2")]
    counter.new_password = "a password of user4"
    made = counter.run("--create-user", "user4", who="admin", meanwhile=people)
    assert made.code == ExitCode.DONE
    assert "Create the user user4" in made.out
    assert "user4" in {one.username for one in counter.desk.cluster.session().ask(ListUsers())}

    counter.next_token()
    gone = counter.run("--delete-user", "user4", who="admin", meanwhile=people)
    assert gone.code == ExitCode.DONE
    assert "Delete the user user4" in gone.out


def test_a_quorum_value_is_set(counter):
    counter.desk.raise_m()
    what = ["--set-quorum", "quorum", "--value", "3"]
    ended = counter.run(*what, who="admin", meanwhile=[counter.hand_in("officer1", "officer2")])
    assert ended.code == ExitCode.DONE
    assert "Ask for 3 approvals of admins" in ended.out


def test_a_digest_is_signed_as_it_is_and_a_plain_roster_is_enough(counter):
    keys = {}
    for name in ("user2", "user3"):
        (counter.folder / f"{name}.pem").write_bytes(public_pem(name))
        keys[name] = f"{name}.pem"
    plain = counter.folder / "plain.json"
    plain.write_text(json.dumps(keys))
    (counter.folder / "payment.json").write_bytes(bytes(48))
    how = ["--mechanism", "rsa-pkcs-pss", "--hash", "sha384", "--digest", "--form", "der"]
    what = ["--sign", counter.folder / "payment.json", "--key", "seal-key", *how]
    ended = counter.run(
        *what,
        "--out",
        counter.out,
        "--roster",
        plain,
        "--all-approvals",
        meanwhile=[_both(counter)],
    )
    assert ended.code == ExitCode.DONE
    assert verifies(
        counter.public("seal-key"),
        "rsa-pkcs-pss",
        "sha384",
        bytes(48),
        counter.out.read_bytes(),
        is_digest=True,
        salt_bytes=None,
    )


@pytest.mark.parametrize(
    "given",
    [
        ["--sign", "x"],
        ["--sign", "x", "--key", "k"],
        ["--share", "user2"],
        ["--delete-user", "user2", "--key", "k"],
        ["--delete-user", "user2", "--out", "x"],
        ["--set-quorum", "user"],
        ["--delete-user", "user2", "--value", "2"],
    ],
)
def test_options_that_do_not_go_together_are_refused_before_anything_else(counter, given):
    with pytest.raises(UsageError):
        counter.run(*given)
    assert counter.desk.sessions == []


def test_a_key_is_named_by_its_number_too_and_never_guessed(counter):
    (key,) = (
        one
        for one in counter.desk.cluster.state.keys.values()
        if (one.label, one.key_class) == ("seal-key", "private-key")
    )
    what = ["--unshare", "user3", "--key", f"0x{key.handle:x}"]
    assert counter.run(*what, meanwhile=[_both(counter)]).code == ExitCode.DONE
    counter.next_token()
    with pytest.raises(UsageError) as refused:
        counter.run("--unshare", "user2", "--key", "no-such-key")
    assert "0 private keys" in str(refused.value.detail)


@pytest.mark.parametrize("taken", ["token.json", "signature"])
def test_nothing_is_overwritten_and_nothing_is_asked_for(counter, taken):
    (counter.folder / taken).write_bytes(b"mine")
    with pytest.raises(MediumError):
        counter.sign()
    assert counter.desk.sessions == []
    assert (counter.folder / taken).read_bytes() == b"mine"


def test_a_folder_that_is_not_there_is_no_reason_to_wait(counter):
    counter.stick.rmdir()
    with pytest.raises(MediumError):
        counter.sign()


def test_whatever_ends_it_the_session_is_closed(counter):
    def fails() -> None:
        raise ApproverError(say("Stop"), say("Something."), say("Look."))

    with pytest.raises(ApproverError):
        counter.sign(meanwhile=[fails])
    assert counter.desk.sessions[-1].is_closed


def _both(counter: Counter) -> Callable[[], object]:
    return counter.hand_in("user2", "user3")


def _without_tokens(state):
    for session in {token.session for token in state.tokens.values()}:
        state = end_session(state, session)
    return state
