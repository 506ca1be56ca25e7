# SPDX-License-Identifier: Apache-2.0
"""The same acts through the driver, with an embedded cluster in a child process."""

from pathlib import Path

import pytest

from approver_gui.flows import reaching
from approver_gui.flows.connection import Embedded, Local, OverSsh
from approver_gui.flows.founding.acts import Founding, Stand
from approver_gui.flows.founding.cluster_journal import ClusterJournal
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.flows.setup.wishes import KeyKind, WishedKey
from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.words import Role
from tests.flows.cluster_desk import word
from tests.flows.founding.desk import login
from tests.hsm.approvers import approved, public_pem, signed
from tests.hsm.embedded.owned import issuer, quick_foundry
from tests.hsm.embedded.owned import signed as signed_certificate
from tests.hsm.hostile import PATIENT
from tests.keys.stand_ins import Clock


class Twin:
    """An embedded cluster that is nobody's, and the founding of it."""

    def __init__(self, folder: Path) -> None:
        self.path = folder / "cluster.hsm"
        Cluster.create(self.path, 2, foundry=quick_foundry)
        journal = ClusterJournal(folder / "journal.jsonl", Clock())
        self.keeper = FileRosterKeeper(folder / "roster.json", journal)
        self.connection = Embedded(self.path)
        self.founding = Founding(self._connect, journal, Clock(), self.keeper)

    def _connect(self) -> CloudhsmCli:
        return CloudhsmCli(reaching.tool(self.connection), PATIENT)

    def initialise(self) -> None:
        with Cluster.open(self.path) as cluster:
            deed = cluster.deed()
            assert deed is not None
            cluster.initialise(signed_certificate(deed.csr), issuer())


@pytest.fixture
def twin(tmp_path: Path) -> Twin:
    return Twin(tmp_path)


def test_the_whole_way_from_a_cluster_that_is_nobodys(twin):
    founding, host = twin.founding, reaching.host(twin.connection)
    assert founding.look().stand is Stand.NOT_INITIALISED
    twin.initialise()
    assert founding.look().stand is Stand.ISSUER_MISSING
    host.place(issuer("Somebody", key="somebody"))
    assert founding.look().stand is Stand.OTHER_ISSUER
    assert host.place(issuer()).kept
    assert founding.look().stand is Stand.NOT_ACTIVATED

    founding.activate(word("admin"))
    for name, role in (("officer1", Role.ADMIN), ("user1", Role.CRYPTO_USER)):
        founding.create_user(login("admin"), name, role, word(name))
    for name in ("admin", "officer1", "user1"):
        begun = founding.begin_registration(login(name))
        begun.finish(signed(begun.token_file, name), public_pem(name))
    assert founding.set_quorum_values(login("admin"), 2).next_words
    value = founding.begin_user_value(login("admin"), 2)
    file = approved(value.token_file, "admin", "officer1", role="admin")
    value.add([("signed.json", file)])
    value.finish()
    wish = WishedKey("user1", "release-key", KeyKind.P256, manage=0, use=0)
    made = founding.make_key(login("user1"), wish)

    look = founding.look()
    assert look.stand is Stand.ACTIVE
    assert dict(look.survey.quorum_values) == {"user": 2, "quorum": 2}
    assert look.survey.able_admins() == {"admin", "officer1"}
    assert [one.proven_at is not None for one in twin.keeper.load().members] == [True] * 3
    again = founding.make_key(login("user1"), wish)
    assert again.was_there
    assert again.private.reference == made.private.reference


def test_each_way_has_its_machine(twin):
    assert reaching.host(twin.connection).certificate_path == f"{twin.path}.customerCA.crt"
    here = reaching.host(Local("/srv/hsm/bin/cloudhsm-cli"), ("sudo", "-n"))
    assert here.certificate_path == "/srv/hsm/etc/customerCA.crt"
    there = reaching.host(OverSsh(("ssh", "custodian@bastion")))
    assert "custodian@bastion" in str(there.plan(b"x", "").where)
