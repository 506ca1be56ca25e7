# SPDX-License-Identifier: Apache-2.0
"""The words of each operation and each stage; every one is told apart from the others."""

from dataclasses import replace
from datetime import timedelta

import pytest

from approver_gui.flows.ceremony import (
    Ceremony,
    Collecting,
    Executed,
    Ready,
    Receipt,
    Run,
    Unknown,
    Unproven,
    Void,
    VoidReason,
)
from approver_gui.flows.drill import Drill
from approver_gui.flows.operations import (
    ChangeKeyAttribute,
    ChangePassword,
    CreateUser,
    DeleteUser,
    KeyName,
    SetQuorum,
    ShareKeyWith,
    SignPayload,
    UnshareKeyFrom,
    of_data,
    of_digest,
)
from approver_gui.hsm.words import MAX_PAYLOAD_BYTES, Hash, Mechanism, Role, Service
from approver_gui.text import say
from approver_gui.ui.coordinator.ceremony_words import (
    act_of,
    clock_face,
    facts,
    headline,
    name_of,
    short,
    standing,
)
from tests.builders import NOW
from tests.flows.cluster_desk import CoordinatorDesk, a_who, ecdsa, word

KEY = KeyName("0x000000000000220d", "release-key")
SIGNING = SignPayload(KEY, ecdsa())
OPERATIONS = (
    (SIGNING, "payment-0042.json", "sign payment-0042.json"),
    (ShareKeyWith(KEY, "user3"), "share release-key", "share release-key with user3"),
    (UnshareKeyFrom(KEY, "user3"), "unshare release-key", "take release-key away from user3"),
    (
        ChangeKeyAttribute(KEY, "label", "x"),
        "attribute of release-key",
        "set label of release-key",
    ),
    (CreateUser("user9", Role.ADMIN, word("user9")), "create user9", "create user user9"),
    (DeleteUser("user9", Role.ADMIN), "delete user9", "delete user user9"),
    (
        ChangePassword("user9", Role.ADMIN, word("user9")),
        "password of user9",
        "change the password of user9",
    ),
    (
        SetQuorum(Service.USER, 3),
        "quorum value of user",
        "set the quorum value of user to 3",
    ),
)


@pytest.fixture(scope="module")
def ceremony(tmp_path_factory) -> Ceremony:
    """Give a live ceremony to sign a document."""
    desk = CoordinatorDesk(tmp_path_factory.mktemp("desk"))
    desk.log_in()
    return desk.request()


@pytest.mark.parametrize(("operation", "name", "act"), OPERATIONS)
def test_each_operation_has_a_name_and_an_act(operation, name, act):
    assert (str(name_of(operation)), str(act_of(operation))) == (name, act)


def test_a_drill_has_a_name_too():
    assert str(name_of(Drill())) == "drill"


def test_a_key_without_a_label_is_named_by_its_number():
    assert short(KeyName("0x000000000000220d")) == "0x220d"


def test_the_facts_of_a_signing_name_key_way_size_and_digest():
    told = [str(fact) for fact in facts(SIGNING)]
    assert told[:3] == ["with key release-key (0x220d)", "ECDSA, SHA-256", "12 bytes"]
    assert told[3].startswith("2c8d f331 ... ")
    large = of_data("a", bytes(MAX_PAYLOAD_BYTES + 1), Mechanism.RSA_PKCS, Hash.SHA512)
    told = [str(fact) for fact in facts(SignPayload(KEY, large))]
    assert told[1:3] == ["RSA PKCS#1 v1.5, SHA-512", "1,048,577 bytes, sent as their digest"]
    digest = of_digest("a", bytes.fromhex("ab" * 48), Mechanism.RSA_PKCS_PSS, Hash.SHA384)
    told = [str(fact) for fact in facts(SignPayload(KEY, digest))]
    assert told[1:3] == ["RSA PSS, SHA-384", "a ready digest"]
    assert told[3].startswith("abab abab ... ")


def test_the_facts_of_others_are_their_sentence():
    delete = DeleteUser("user9", Role.ADMIN)
    assert facts(delete) == (delete.sentence(),)


STAGES = {
    "collecting": (Collecting(), "2 more approvals, then sign payment-0042.json"),
    "ready": (Ready(), "Enough approvals: now sign payment-0042.json"),
    "done": (Executed(Receipt(NOW, say("Done."))), "Done: sign payment-0042.json"),
    "unproven": (
        Unproven(b"", say("No.")),
        "The signature does not verify: do not use it",
    ),
    "unknown": (
        Unknown(say("No answer."), ()),
        "Nobody knows whether it was done: sign payment-0042.json",
    ),
    "void": (
        Void(VoidReason.DELETED, say("It was.")),
        "The token was deleted: nothing was done",
    ),
}


@pytest.mark.parametrize("stage", STAGES)
def test_each_stage_has_a_headline(ceremony, stage):
    held, words = STAGES[stage]
    assert str(headline(replace(ceremony, stage=held))) == words


def test_the_list_at_the_side_tells_how_each_stands(ceremony):
    now = ceremony.requested_at + timedelta(seconds=30)
    told = {
        name: str(standing(replace(ceremony, stage=s), now)) for name, (s, _) in STAGES.items()
    }
    assert told == {
        "collecting": "0 of 2, 9:30 left",
        "ready": "0 of 2, 9:30 left",
        "done": "done",
        "unproven": "signature does not verify",
        "unknown": "outcome unknown",
        "void": "The token was deleted",
    }


def test_a_run_is_told_like_a_ceremony():
    run = Run("an id", SIGNING, a_who(), NOW, Unknown(say("No answer."), ()))
    assert str(standing(run, NOW)) == "outcome unknown"
    assert str(headline(run)).startswith("Nobody knows whether it was done")


def test_a_drill_that_died_says_so(ceremony):
    drill = replace(ceremony, operation=Drill(KEY))
    dead = replace(drill, stage=Void(VoidReason.EXPIRED, say("Over.")))
    assert str(headline(dead)) == "The token's time is over: the drill was not ended"
    over = replace(drill, stage=Void(VoidReason.DRILLED, say("All.")))
    assert str(headline(over)) == "The drill is over, and its token deleted"
    assert str(headline(drill)) == "2 more signatures, and every key is proven"


@pytest.mark.parametrize(
    ("seconds", "shown"), [(0, "0:00"), (59.9, "0:59"), (600, "10:00"), (7_325, "2:02:05")]
)
def test_the_clock_face(seconds, shown):
    assert clock_face(timedelta(seconds=seconds)) == shown
