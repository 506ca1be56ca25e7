# SPDX-License-Identifier: Apache-2.0
"""Whoever dies leaves no token, and the log tells of it; no secret is left anywhere."""

import json
import stat
from contextlib import closing

import pytest

from approver_gui.errors import MediumError
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.requests import (
    ListTokens,
    LogIn,
    LogOut,
)
from approver_gui.hsm.words import Role
from approver_gui.keys.secret import Secret
from tests.hsm.approvers import approved
from tests.hsm.embedded.another_console import another
from tests.hsm.embedded.in_file import (
    FIRST,
    SECOND,
    USAGE,
    FileCluster,
    events_of,
    with_crew,
)
from tests.hsm.embedded.memory import START
from tests.hsm.harness import (
    activated,
    an_ecdsa,
)


@pytest.fixture
def path(tmp_path):
    return tmp_path / "cluster.db"


@pytest.fixture
def place(path):
    """A cluster that is activated."""
    with closing(FileCluster(path)) as place:
        activated(place)
        yield place


@pytest.fixture
def crew(place):
    return with_crew(place)


# --- sessions --------------------------------------------------------------------------


def test_a_token_dies_with_the_process_that_asked_for_it(crew, path):
    hsm = crew.session().log_in("user2")
    with another(path) as console:
        console.do("login user1 crypto-user")
        console.do("token quorum")
        alive = hsm.ask(ListTokens())

        console.kill()

    assert len(alive) == 1
    assert hsm.ask(ListTokens()) == ()
    assert events_of(crew)[-1][:2] == ("CN_APP_FINALIZE", "user1")
    assert events_of(crew)[-1:] == events_of(crew, SECOND)[-1:]


def test_a_token_dies_with_its_session_however_it_ends(crew):
    other = crew.session().log_in("user2")
    for end in ("logout", "close"):
        hsm = crew.session().log_in("user1")
        file = hsm.ask(USAGE)
        assert len(other.ask(ListTokens())) == 1
        if end == "logout":
            hsm.ask(LogOut())
        else:
            hsm.close()
        assert other.ask(ListTokens()) == ()
        again = crew.session().log_in("user1")
        late = an_ecdsa("quorum", approved(file, "user1", "user2"))
        assert again.refusal(late) == sentences.BAD_APPROVAL
    assert ("CN_CLOSE_SESSION", "user1") in [event[:2] for event in events_of(crew)]


def test_a_token_survives_the_end_of_other_sessions(crew, path):
    other = FileCluster(path)
    other.session().log_in("user2").ask(USAGE)
    hsm = crew.session().log_in("user1")
    file = hsm.ask(USAGE)

    other.close()

    assert len(hsm.ask(ListTokens())) == 1
    assert hsm.ask(an_ecdsa("quorum", approved(file, "user1", "user2"))).signature
    assert hsm.ask(ListTokens()) == ()


def test_ending_what_never_began_changes_nothing(place):
    log = events_of(place)
    hsm = place.session()
    hsm.close()
    hsm.close()

    assert events_of(place) == log


def test_a_login_that_cannot_be_kept_alive_is_none(place, path):
    folder = path.with_name("cluster.db.sessions")
    folder.write_text("in the way")
    log = events_of(place)

    with pytest.raises(MediumError, match="Not a directory"):
        place.session().log_in("admin", Role.ADMIN)

    assert events_of(place) == log
    folder.unlink()
    assert place.session().log_in("admin", Role.ADMIN).ask(ListTokens()) == ()


def test_locks_that_a_killed_process_left_are_swept_away(place, path):
    folder = path.with_name("cluster.db.sessions")
    with another(path) as console:
        console.do("login admin admin")
        console.kill()
    left = len(list(folder.iterdir()))

    FileCluster(path).close()

    assert left == 1
    assert list(folder.iterdir()) == []


# --- the log ---------------------------------------------------------------------------


def test_the_log_tells_what_happened_and_is_the_same_in_both_forms(crew):
    text = "".join(crew.cluster.log_text(FIRST))
    answer = json.loads("".join(crew.cluster.log_events(FIRST)))

    assert [event["message"] for event in answer["events"]] == text.split("\n\n")[:-1]
    assert {event["timestamp"] for event in answer["events"]} == {int(START.timestamp() * 1000)}
    opcodes = [opcode for opcode, *_ in events_of(crew)]
    assert opcodes.count("CN_CREATE_USER") == 2
    assert opcodes.count("CN_GENERATE_KEY_PAIR") == 1
    assert opcodes.count("CN_GET_TOKEN") == 2


def test_neither_the_log_nor_the_files_hold_a_secret_or_a_signature(crew, path):
    hsm = crew.session().log_in("user1")
    approval = approved(hsm.ask(USAGE), "user1", "user2")
    made = hsm.ask(an_ecdsa("quorum", approval))
    wrong = Secret("a wrong pass word")
    hsm.close()
    crew.session().refusal(LogIn("user1", Role.CRYPTO_USER, wrong))
    log = "".join(crew.cluster.log_text(FIRST)).encode()

    everything = [file.read_bytes() for file in path.parent.iterdir() if file.is_file()]

    assert b"RET_USER_LOGIN_FAILURE" in log
    assert b"CN_APPROVE_TOKEN" in log
    for secret in (b"pass word", made.signature, made.signature.hex().encode(), b"1.4.2"):
        assert all(secret not in content for content in (*everything, log))
    modes = {stat.S_IMODE(f.stat().st_mode) for f in path.parent.iterdir() if f.is_file()}
    assert modes == {0o600}
