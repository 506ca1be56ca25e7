# SPDX-License-Identifier: Apache-2.0
"""An embedded cluster is nobody's until it takes the right certificate, once and for all."""

import shutil
import sqlite3
from contextlib import closing
from dataclasses import replace
from datetime import timedelta

import pytest
from cryptography import x509
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import Encoding, NoEncryption, PrivateFormat
from cryptography.x509.oid import NameOID

from approver_gui.errors import HsmRefusedError, HsmUnreachableError, RefusedError
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.console import Console
from approver_gui.hsm.embedded.ownership import issuer_place
from approver_gui.hsm.embedded.rules import new_cluster
from approver_gui.hsm.embedded.state import Deed
from approver_gui.hsm.embedded.store import create
from approver_gui.hsm.refusals import Refusal, refusal
from tests.hsm.embedded.in_file import FIRST, SECOND, FileCluster, events_of
from tests.hsm.embedded.memory import START
from tests.hsm.embedded.owned import (
    WEAK,
    a_key,
    issuer,
    own,
    quick_foundry,
    signed,
)
from tests.hsm.embedded.person import ACTIVATE, Person
from tests.kill_nine import killed_at_random

KILLS = 60
LONGEST_S = 0.02
DAY = timedelta(days=1)


def now():
    return START


@pytest.fixture
def path(tmp_path):
    """The file of a cluster that is nobody's."""
    path = tmp_path / "a.cluster"
    Cluster.create(path, clock=now, foundry=quick_foundry)
    return path


@pytest.fixture
def cluster(path):
    with Cluster.open(path, clock=now) as cluster:
        yield cluster


def deed_of(cluster: Cluster) -> Deed:
    deed = cluster.deed()
    assert deed is not None
    return deed


def answers(cluster, *lines):
    """Return the sentences that the console answers some lines with."""
    person = Person(lines)
    Console(cluster, person).converse()
    assert person.questions == []
    return person.data


# --- nobody's ---------------------------------------------------------------------------


def test_a_new_cluster_is_nobodys_and_has_logged_nothing(cluster):
    status = cluster.status()

    assert (status.is_initialised, status.is_activated) == (False, False)
    assert status.cluster_id.startswith("cluster-embedded-")
    assert len(status.cluster_id) == len("cluster-embedded-") + 8
    assert status.created_at == START
    assert (deed_of(cluster).signed, deed_of(cluster).anchor) == (None, None)
    assert "".join(cluster.log_text(FIRST)) == ""


def test_every_command_is_refused_before_a_password_is_asked_for(cluster):
    lines = [
        "user list",
        "cluster hsm-info",
        ACTIVATE[0],
        "login --username admin --role admin",
    ]

    person = Person(lines)
    Console(cluster, person).converse()

    assert person.data == [sentences.NOT_INITIALISED] * 4
    assert person.questions == []


def test_nor_does_one_command_with_a_login_get_anywhere(cluster):
    person = Person([])
    environ = {"CLOUDHSM_ROLE": "admin", "CLOUDHSM_PIN": "admin:a password 1"}

    done = Console(cluster, person).run_once(["user", "list"], environ)

    assert not done
    assert person.data == [sentences.NOT_INITIALISED]


def test_help_and_what_belongs_to_a_rehearsal_work_all_the_same(cluster):
    person = Person(["help", "fault clear", "quit", "user list"])
    Console(cluster, person).converse()

    assert "cluster activate" in person.shown
    assert "No fault is planned any more" in person.shown
    assert sentences.NOT_INITIALISED not in person.shown


def test_the_program_can_tell_what_is_missing():
    codes = {
        sentences.NOT_INITIALISED: Refusal.NOT_INITIALISED,
        sentences.NO_ISSUER: Refusal.ISSUER_MISSING,
        sentences.OTHER_ISSUER: Refusal.OTHER_ISSUER,
    }
    for sentence, code in codes.items():
        error = refusal(sentence)
        assert isinstance(error, HsmRefusedError)
        assert error.code == code


# --- the right certificate --------------------------------------------------------------


def test_with_the_right_certificate_it_is_its_owners_and_the_log_begins(path, cluster):
    csr = deed_of(cluster).csr

    cluster.initialise(signed(csr), issuer())

    assert cluster.status().is_initialised
    assert not cluster.status().is_activated
    place = FileCluster(path)
    assert place.cluster.deed() == replace(
        deed_of(cluster), signed=signed(csr), anchor=issuer()
    )
    assert [opcode for opcode, _, _ in events_of(place)] == [
        "CN_INIT_TOKEN",
        "CN_CREATE_APPLIANCE_USER",
        "CN_INIT_DONE",
    ]


def test_it_takes_a_certificate_once(cluster):
    csr = deed_of(cluster).csr
    cluster.initialise(signed(csr), issuer())
    before = cluster.deed()

    for anchor, again in (
        (issuer(), signed(csr)),
        (issuer("Other", key="other"), signed(csr, "Other", key="other")),
    ):
        with pytest.raises(RefusedError, match="initialised already"):
            cluster.initialise(again, anchor)

    assert cluster.deed() == before


def foreign(csr):
    return signed(csr, carries="stranger")


def by_another(csr):
    return signed(csr, key="another")


def from_another_name(csr):
    return signed(csr, "Another")


def over(csr):
    return signed(csr, until=START - DAY)


def to_come(csr):
    return signed(csr, from_=START + DAY)


def of_an_authority(csr):
    return signed(csr, is_authority=True)


def by_a_weak_key(csr):
    return signed(csr, key=WEAK)


def no_signer():
    """Return an issuing certificate whose key cannot sign at all."""
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "Owner")])
    builder = x509.CertificateBuilder(name, name, X25519PrivateKey.generate().public_key())
    builder = builder.serial_number(1).not_valid_before(START).not_valid_after(START + DAY)
    return builder.sign(a_key("owner"), SHA256()).public_bytes(Encoding.PEM)


def with_private_key(csr):
    key = a_key("owner").private_bytes(Encoding.PEM, PrivateFormat.PKCS8, NoEncryption())
    return signed(csr) + key


@pytest.mark.parametrize(
    ("make", "anchor", "why"),
    [
        (foreign, issuer(), "does not carry the key"),
        (by_another, issuer(), "has not signed"),
        (from_another_name, issuer(), "names another issuer"),
        (over, issuer(), "or has expired"),
        (to_come, issuer(), "or has expired"),
        (signed, issuer(until=START - DAY), "or has expired"),
        (signed, issuer(from_=START + DAY), "or has expired"),
        (signed, issuer(is_authority=False), "no certificate of an authority"),
        (signed, issuer(is_authority=None), "no certificate of an authority"),
        (signed, issuer(may_sign=False), "no certificate of an authority"),
        (signed, issuer(by="above"), "not self-signed"),
        (signed, issuer(key="another"), "has not signed"),
        (signed, b"", "issuing certificate is not one certificate"),
        (signed, issuer() * 2, "issuing certificate is not one certificate"),
        (lambda csr: csr, issuer(), "signed certificate is not one certificate"),
        (lambda csr: signed(csr) * 2, issuer(), "signed certificate is not one certificate"),
        (lambda _: b"\xff\x00garbage", issuer(), "signed certificate is not one certificate"),
        (lambda csr: signed(csr)[:-100], issuer(), "signed certificate is not one"),
        (lambda csr: signed(csr) + b"\n" * 5000, issuer(), "signed certificate is not one"),
        (lambda _: issuer(), issuer(), "does not carry the key"),
        (with_private_key, issuer(), "signed certificate is not one certificate"),
        (signed, no_signer(), "not understood"),
        (of_an_authority, issuer(), "of an authority \\(CA\\) itself"),
        (by_a_weak_key, issuer(key=WEAK), "fewer than 2048 bits"),
    ],
)
def test_with_any_other_it_stays_nobodys(path, cluster, make, anchor, why):
    before = deed_of(cluster)

    with pytest.raises(RefusedError, match=why) as no:
        cluster.initialise(make(before.csr), anchor)

    assert "Nothing was changed." in str(no.value.detail)
    assert deed_of(cluster) == before
    with Cluster.open(path) as again:
        assert again.deed() == before
        assert "".join(again.log_text(FIRST)) == ""


def test_the_clusters_own_clock_tells_what_is_valid(cluster):
    csr = deed_of(cluster).csr
    short = signed(csr, from_=START - DAY, until=START)

    cluster.initialise(short, issuer(from_=START, until=START + DAY))

    assert cluster.status().is_initialised


def initialise_it(folder, acknowledge):
    """Let a process give a cluster its certificate; it may be killed meanwhile."""
    with Cluster.open(folder / "a.cluster") as cluster:
        acknowledge("will")
        cluster.initialise(
            (folder / "signed").read_bytes(), (folder / "customerCA.crt").read_bytes()
        )
        acknowledge("did")


def test_a_kill_leaves_it_nobodys_or_its_owners_and_nothing_between(path, tmp_path):
    folder = tmp_path / "victims"
    with Cluster.open(path) as cluster:
        before = deed_of(cluster)
    after = replace(before, signed=signed(before.csr), anchor=issuer())

    def prepare():
        shutil.rmtree(folder, ignore_errors=True)
        folder.mkdir()
        shutil.copy(path, folder / "a.cluster")
        (folder / "signed").write_bytes(signed(before.csr))
        (folder / "customerCA.crt").write_bytes(issuer())

    ends = []
    for run in killed_at_random(
        initialise_it, folder, times=KILLS, longest_s=LONGEST_S, prepare=prepare
    ):
        with Cluster.open(folder / "a.cluster") as left:
            deed, log = left.deed(), "".join(left.log_text(SECOND))
        assert deed in (before, after), run
        assert log.count("Sequence No") == (3 if deed == after else 0)
        assert deed == after or "did" not in run.acknowledged, run
        ends.append(run.killed)
    assert any(ends), "nobody was killed"


# --- the issuing certificate in its place -----------------------------------------------


def test_without_the_issuing_certificate_the_tool_does_not_reach_it(path, cluster):
    own(path, now)
    assert "users" in answers(cluster, "user list")[0]

    issuer_place(path).unlink()
    assert answers(cluster, "user list", ACTIVATE[0]) == [sentences.NO_ISSUER] * 2

    issuer_place(path).write_bytes(issuer("Other", key="other"))
    assert answers(cluster, "user list") == [sentences.OTHER_ISSUER]

    issuer_place(path).unlink()
    issuer_place(path).mkdir()
    assert answers(cluster, "user list") == [sentences.OTHER_ISSUER]

    issuer_place(path).rmdir()
    issuer_place(path).write_bytes(issuer().replace(b"\n", b"\r\n"))
    assert "users" in answers(cluster, "user list")[0]


def test_its_place_is_beside_the_file_under_its_name(tmp_path):
    place = issuer_place(tmp_path / "rehearsal.cluster")

    assert place == tmp_path / "rehearsal.cluster.customerCA.crt"


# --- files of before --------------------------------------------------------------------


@pytest.fixture
def old(tmp_path):
    """A file as it was made before clusters had a deed."""
    path = tmp_path / "old.cluster"
    create(path, new_cluster([FIRST, SECOND]))
    with closing(sqlite3.connect(path)) as connection:
        connection.execute("PRAGMA user_version = 1")
    return path


def test_a_file_of_before_opens_and_counts_as_initialised(old):
    with Cluster.open(old) as cluster:
        status = cluster.status()
        said = answers(cluster, "user list")

    assert (status.is_initialised, status.cluster_id, status.created_at) == (True, "", None)
    assert [user["username"] for user in said[0]["users"]] == ["admin", "app_user"]


def test_a_file_of_before_takes_no_certificate(old, cluster):
    csr = deed_of(cluster).csr
    with Cluster.open(old) as before, pytest.raises(RefusedError, match="already"):
        before.initialise(signed(csr), issuer())


def test_a_damaged_deed_is_found(path):
    with closing(sqlite3.connect(path)) as connection:
        changed = "UPDATE facts SET body = replace(body, '-embedded-', '-embeddef-')"
        connection.execute(f"{changed} WHERE kind = 'deed'")
        connection.commit()

    with pytest.raises(HsmUnreachableError, match="damaged"):
        Cluster.open(path)
