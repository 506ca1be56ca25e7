# SPDX-License-Identifier: Apache-2.0
"""The people of the play notice when something is not as it should be."""

from datetime import UTC, datetime

import pytest

from approver_gui.flows.connection import Embedded
from approver_gui.hsm.cloudhsm_cli import CloudhsmCli
from approver_gui.hsm.tool import Tool
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import KeyStore
from approver_gui.settings import Settings
from approver_gui.ui.rehearsal.approver import Approver
from approver_gui.ui.rehearsal.custodian import Custodian
from approver_gui.ui.rehearsal.stagehand import Stagehand, StepFailedError
from tests.builders import a_file, a_service_token
from tests.keys.stand_ins import QUICK, no_box


def now() -> datetime:
    return datetime.now(UTC)


@pytest.fixture
def approver(qapp, tmp_path):
    one = Approver(
        Stagehand(qapp, patience_ms=5000),
        "user2",
        tmp_path / "home",
        store=lambda folder: KeyStore(folder, no_box, now, QUICK),
        passphrase=Secret("lamp orbit cactus"),
        clock=now,
        settings=Settings(appearance="light", language="en"),
    )
    yield one
    one.close()


@pytest.fixture
def custodian(qapp, tmp_path):
    nothing = Tool((str(tmp_path / "no-tool"),))
    one = Custodian(
        Stagehand(qapp, patience_ms=5000),
        tmp_path / "home",
        open_hsm=lambda _connection: CloudhsmCli(nothing),
        clock=now,
        settings=Settings(appearance="light", language="en"),
    )
    yield one
    one.close()


def test_a_key_is_made_and_its_fingerprint_told(approver):
    assert len(approver.make_key()) == 16


def test_what_is_no_token_is_not_approved(approver, tmp_path):
    path = tmp_path / "no.json"
    path.write_bytes(b"nothing")
    with pytest.raises(StepFailedError, match="could not be opened"):
        approver.open(path)


def test_a_token_that_contradicts_itself_is_not_approved(approver, tmp_path):
    path = tmp_path / "edited.json"
    path.write_bytes(a_file(a_service_token(service="user")).replace(b'"user"', b'"quorum"', 1))
    with pytest.raises(StepFailedError, match="T"):
        approver.open(path)


def test_a_window_that_says_what_is_wrong_is_heard(custodian, tmp_path):
    there = tmp_path / "cluster"
    there.touch()
    with pytest.raises(StepFailedError, match="the window says"):
        custodian.connect(Embedded(there))


def test_nothing_goes_on_without_a_login(custodian):
    with pytest.raises(StepFailedError, match="nobody is logged in"):
        _ = custodian.state
