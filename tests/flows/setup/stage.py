# SPDX-License-Identifier: Apache-2.0
"""Facts of a set-up, from a bare cluster to a finished one, made of nothing."""

from dataclasses import replace

from approver_gui.cluster.port import Description, HsmOfCluster, Part
from approver_gui.errors import HsmUnreachableError
from approver_gui.flows.setup.facts import (
    AtHost,
    Facts,
    Issuer,
    KnownKey,
    Paper,
    Rehearsed,
    Way,
)
from approver_gui.flows.setup.wishes import WishedKey, WishedUser, Wishes
from approver_gui.flows.survey import Survey
from approver_gui.hsm.answers import User
from approver_gui.hsm.words import Role
from approver_gui.keys.roster import Member, Roster
from approver_gui.text import say
from approver_gui.tokens.checks import Finding, Verdict
from tests.hsm.approvers import key_of
from tests.keys.stand_ins import Clock

NOW = Clock().now
ID = "cluster-abc234"
HSM = HsmOfCluster("hsm-1", "ACTIVE", "eu-central-1a", "10.0.0.4")
BARE = Description(ID, "UNINITIALIZED", "", "hsm2m.medium", NOW, (HSM,), {Part.CSR: b"csr"})
OURS = replace(BARE, state="INITIALIZED", certificates={Part.CLUSTER: b"pem"})
NEW = Facts(NOW, Way.AWS, ID, BARE, missing=("a.csr", "b.crt"))
PAPERS = (Paper("a.csr", "CN=HSM", "", b"1" * 32), Paper("b.crt", "CN=HSM", "CN=R", b"2" * 32))
GOOD = Finding("C1", Verdict.GOOD, say("All is well."))
DOUBT = Finding("C8", Verdict.DOUBT, say("The root has expired."))
STOP = Finding("C7", Verdict.STOP, say("A signature is forged."))
TAKEN = replace(NEW, papers=PAPERS, missing=(), findings=(GOOD,))
CARD = Paper("customerCA.crt", "CN=Ours", "CN=Ours", b"3" * 32, NOW, NOW, 3072, "1")
CHOSEN = replace(TAKEN, issuer=Issuer(CARD, "ours"))
LEAF = Paper("c.crt", "CN=HSM", "CN=Ours", b"4" * 32, NOW, NOW, 2048, "2")
SIGNED = replace(CHOSEN, signed=LEAF, signed_findings=(GOOD,))
INITIALISED = replace(SIGNED, described=OURS, cluster_certificate=LEAF, is_ours=True)
FIRST = User("admin", "unactivated-admin", False, False, (), "full")
PLACED = replace(
    INITIALISED,
    at_host=AtHost(b"3" * 32, is_ours=True, path="/opt/cloudhsm/etc/customerCA.crt"),
    survey=Survey(NOW, users=(FIRST,), quorum_values=(("user", 1), ("quorum", 1))),
)
KEY = WishedKey("user1", "release-key", share_with=("user2",))
WISHES = Wishes(
    (WishedUser("user1", Role.CRYPTO_USER), WishedUser("user2", Role.CRYPTO_USER)),
    declined="two people",
    key=KEY,
)
KNOWN = KnownKey("release-key", "0x220d", "user1", ("user2",), 2, 2, NOW)


def a_user(name: str, role: str = "crypto-user", *, key: bool = False, coverage="full") -> User:
    return User(name, role, False, False, ("token-sign",) if key else (), coverage)


def with_users(*users: User, values=(("user", 1), ("quorum", 1)), wishes=WISHES) -> Facts:
    there = (a_user("admin", "admin"), *users)
    return replace(PLACED, survey=Survey(NOW, users=there, quorum_values=values), wishes=wishes)


REGISTERED = with_users(a_user("user1", key=True), a_user("user2", key=True))
FINISHED = replace(
    REGISTERED, key=KNOWN, rehearsed=Rehearsed("abc", NOW, "aa", "bb", ("user1", "user2"))
)


def trouble() -> HsmUnreachableError:
    return HsmUnreachableError(say("No network"), say("There is none."), say("Wait."))


ADMINS = ("admin", "officer1", "officer2")
GUARDED = replace(
    WISHES,
    users=(*WISHES.users, *(WishedUser(name, Role.ADMIN) for name in ADMINS)),
    admin_quorum=2,
    declined="",
)


def guarded(values, *, proved: tuple[str, ...] = ADMINS) -> Facts:
    users = [a_user(name, "admin", key=True) for name in ADMINS[1:]]
    first = User("admin", "admin", False, False, ("token-sign",), "full")
    users += [a_user("user1", key=True), a_user("user2", key=True)]
    members = tuple(
        Member(name, "admin", key=key_of(name).public, proven_at=NOW) for name in proved
    )
    survey = Survey(NOW, users=(first, *users), quorum_values=values)
    sent = frozenset((one.username, fingerprint_of(one)) for one in members)
    noted = replace(PLACED.noted, keys_sent=sent)
    return replace(PLACED, survey=survey, wishes=GUARDED, roster=Roster(members), noted=noted)


def fingerprint_of(member: Member) -> str:
    return member.key.fingerprint().hex() if member.key else ""
