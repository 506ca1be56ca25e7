# SPDX-License-Identifier: Apache-2.0
"""A cluster made ready by the acts that people do at a terminal, and what it then refuses."""

import pytest

from approver_gui.errors import HsmRefusedError, RefusedError
from approver_gui.flows import rehearsal
from approver_gui.hsm.refusals import Refusal
from approver_gui.hsm.requests import (
    GenerateKeyPair,
    GenerateToken,
    ListUsers,
    LogIn,
    Sign,
)
from approver_gui.hsm.words import Hash, KeyFilter, Mechanism, Role, Service
from approver_gui.keys.cluster_keys import ClusterKeys
from approver_gui.keys.secret import Secret
from tests.flows.cluster_desk import word
from tests.hsm.approvers import approved, key_of, public_pem
from tests.hsm.embedded.memory import MemoryCluster
from tests.keys.stand_ins import QUICK

OWNER = rehearsal.USERS[0]
PAYLOAD = b"what is signed"


@pytest.fixture
def cluster():
    return MemoryCluster(ClusterKeys(QUICK))


@pytest.fixture
def ready(cluster):
    """Return a cluster with users, registered keys and the pair, and the private key."""
    rehearsal.activate(cluster.session, word("admin"))
    passwords = {name: word(name) for name in rehearsal.USERS}
    rehearsal.create_users(cluster.session, word("admin"), passwords)
    for name in rehearsal.USERS:
        rehearsal.register(cluster.session, name, word(name), signer(name))
    return cluster, rehearsal.make_key(cluster.session, word(OWNER)).private


def signer(name: str) -> rehearsal.Signed:
    return lambda file: (public_pem(name), rehearsal.signed_by(key_of(name).sign, file))


def log_in(cluster: MemoryCluster, name: str = OWNER):
    hsm = cluster.session()
    hsm.ask(LogIn(name, Role.CRYPTO_USER, word(name)))
    return hsm


def test_three_users_have_registered_keys_and_share_one_that_two_must_approve(ready):
    cluster, key = ready
    users = {one.username: one.quorum for one in cluster.session().ask(ListUsers())}
    assert [name for name, quorum in users.items() if quorum] == list(rehearsal.USERS)
    assert (key.owners, key.shared_with) == ((OWNER,), rehearsal.USERS[1:])
    assert (key.use_quorum, key.manage_quorum) == (rehearsal.NEEDED, rehearsal.NEEDED)


def test_the_password_that_was_given_stays_usable(cluster):
    password = word("admin")
    rehearsal.activate(cluster.session, password)
    rehearsal.create_users(cluster.session, password, {OWNER: word(OWNER)})
    assert password == word("admin")


def test_the_key_does_not_sign_for_one(ready):
    cluster, key = ready
    said = rehearsal.sign_alone(cluster.session, word(OWNER), key.reference, PAYLOAD)
    assert said == "Quorum Failed"


def test_a_key_that_signs_for_one_is_no_good(ready):
    cluster, _ = ready
    made = log_in(cluster).ask(GenerateKeyPair("free", "free", rsa_bits=2048))
    with pytest.raises(RefusedError) as refused:
        rehearsal.sign_alone(cluster.session, word(OWNER), made.private.reference, PAYLOAD)
    assert "without approvals" in str(refused.value.title)


def test_another_refusal_is_not_taken_for_the_right_one(ready):
    cluster, _ = ready
    with pytest.raises(HsmRefusedError) as refused:
        rehearsal.sign_alone(cluster.session, word(OWNER), "0x9999", PAYLOAD)
    assert refused.value.code != Refusal.QUORUM_FAILED


def test_a_token_that_was_used_is_refused(ready):
    cluster, key = ready
    hsm = log_in(cluster)
    where = KeyFilter(reference=key.reference)
    token = hsm.ask(GenerateToken(Service.KEY_USAGE, where))
    merged = approved(token, *rehearsal.USERS[1:])
    sign = Sign(Mechanism.RSA_PKCS, Hash.SHA256, where, payload=PAYLOAD, approval=merged)
    hsm.ask(sign)
    said = rehearsal.second_use(hsm, key.reference, PAYLOAD, merged)
    assert said == "Invalid username-signature pair for quorum authorization"


def test_a_token_that_works_twice_is_no_good(ready):
    cluster, key = ready
    hsm = log_in(cluster)
    token = hsm.ask(GenerateToken(Service.KEY_USAGE, KeyFilter(reference=key.reference)))
    merged = approved(token, *rehearsal.USERS[1:])
    with pytest.raises(RefusedError) as refused:
        rehearsal.second_use(hsm, key.reference, PAYLOAD, merged)
    assert "again" in str(refused.value.title)


def test_only_a_registration_is_signed_like_one(ready):
    cluster, key = ready
    token = log_in(cluster).ask(
        GenerateToken(Service.KEY_USAGE, KeyFilter(reference=key.reference))
    )
    with pytest.raises(RefusedError):
        rehearsal.signed_by(key_of(OWNER).sign, token)


def test_a_session_is_over_even_when_something_goes_wrong_in_it(cluster):
    rehearsal.activate(cluster.session, word("admin"))
    sessions = []

    def connect():
        sessions.append(cluster.session())
        return sessions[-1]

    wrong = Secret("not the password")
    with pytest.raises(HsmRefusedError):
        rehearsal.create_users(connect, wrong, {})
    assert [one.session.who for one in sessions] == [None]
