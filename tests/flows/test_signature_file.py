# SPDX-License-Identifier: Apache-2.0
"""A signature saved as a file in the form that is wanted."""

import base64
import hashlib

import pytest

from approver_gui.errors import MediumError
from approver_gui.flows.ceremony import Executed
from approver_gui.flows.operations import OutputForm
from approver_gui.flows.signature_file import content, propose_name, save
from tests.flows.cluster_desk import CoordinatorDesk


@pytest.fixture
def desk(tmp_path) -> CoordinatorDesk:
    return CoordinatorDesk(tmp_path)


@pytest.fixture
def forms(desk):
    desk.log_in()
    ceremony = desk.ready()
    stage = desk.flow.execute(ceremony.id).ceremonies[-1].stage
    assert isinstance(stage, Executed)
    assert stage.receipt.forms
    return stage.receipt.forms


def test_each_form_has_its_bytes_and_its_name(forms):
    assert base64.b64decode(content(forms, OutputForm.BASE64)) == forms.raw
    assert content(forms, OutputForm.RAW) == forms.raw
    assert content(forms, OutputForm.DER) == forms.der
    names = [propose_name("payment.json", form) for form in OutputForm]
    assert names == ["payment.json.sig.b64", "payment.json.sig.der", "payment.json.sig"]


@pytest.mark.parametrize("hostile", ["../../etc/passwd", "a\0b", "/", ""])
def test_a_name_from_outside_leads_nowhere(hostile):
    name = propose_name(hostile, OutputForm.RAW)
    assert "/" not in name
    assert "\0" not in name
    assert name.endswith(".sig")
    assert len(name) > len(".sig")


def test_it_is_written_and_the_journal_says_so(forms, desk, tmp_path):
    path = tmp_path / "a.sig"
    assert save(forms, OutputForm.RAW, path, desk.journal, "an id") == path
    assert path.read_bytes() == forms.raw
    entry = desk.entries()[-1]
    assert entry.act == "signature_saved"
    assert entry.facts["ceremony"] == "an id"
    assert entry.facts["sha256"] == hashlib.sha256(forms.raw).hexdigest()


def test_nothing_is_overwritten(forms, desk, tmp_path):
    path = tmp_path / "a.sig"
    path.write_bytes(b"older")
    with pytest.raises(MediumError):
        save(forms, OutputForm.DER, path, desk.journal, "an id")
    assert path.read_bytes() == b"older"
    assert desk.acts()[-1] != "signature_saved"
