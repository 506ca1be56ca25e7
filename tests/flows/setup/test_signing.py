# SPDX-License-Identifier: Apache-2.0
"""The issuing certificate and the signature, from here or from another machine."""

import pytest

from approver_gui.errors import (
    RefusedError,
)
from approver_gui.flows.setup.views import Standing, Step, next_step, view
from tests.flows.setup.desk import SetupDesk
from tests.hsm.embedded import owned
from tests.keys.stand_ins import openssl, secret


@pytest.fixture
def desk(tmp_path):
    return SetupDesk(tmp_path)


def test_nothing_is_signed_for_a_cluster_that_is_not_verified(desk):
    desk.flow().fetch_papers()
    desk.with_authority()
    with pytest.raises(RefusedError, match="not verified"):
        desk.flow_looked().sign_csr(secret())


def test_the_request_is_signed_on_another_machine(desk, tmp_path):
    desk.taken()
    request = tmp_path / "request.csr"
    desk.flow_looked().save_request(request)
    certificate, issuer = tmp_path / "signed.crt", tmp_path / "issuer.crt"
    certificate.write_bytes(owned.signed(request.read_bytes()))
    issuer.write_bytes(owned.issuer())
    facts = desk.flow_looked().take_signed(certificate, issuer)
    assert next_step(facts) is Step.INITIALISE
    assert facts.issuer is not None
    assert facts.issuer.name == ""
    (desk.flow_looked().folder / f"{desk.cluster_id}_CustomerHsmCertificate.crt").unlink()
    flow = desk.flow_looked()
    with pytest.raises(RefusedError, match="not on this machine"):
        flow.sign_csr(secret())


def test_a_certificate_for_another_key_is_not_taken_over(desk, tmp_path):
    desk.taken()
    request = tmp_path / "request.csr"
    desk.flow_looked().save_request(request)
    certificate, issuer = tmp_path / "signed.crt", tmp_path / "issuer.crt"
    certificate.write_bytes(owned.signed(request.read_bytes(), carries="stranger"))
    issuer.write_bytes(owned.issuer())
    with pytest.raises(RefusedError, match="does not fit"):
        desk.flow_looked().take_signed(certificate, issuer)
    assert desk.flow().look().issuer is None


def test_openssl_agrees_with_what_was_signed(desk):
    facts = desk.signed()
    folder = desk.flow_looked().folder
    signed_file = folder / facts.signed.file if facts.signed else folder
    said = openssl("verify", "-CAfile", str(folder / "customerCA.crt"), str(signed_file))
    assert said.endswith(b"OK\n")


def test_another_authority_after_the_signature_stops(desk, tmp_path):
    desk.signed()
    other = tmp_path / "other.crt"
    other.write_bytes(owned.issuer("Another", key="another"))
    facts = desk.flow_looked().take_issuer(other)
    assert view(facts, Step.SIGN).standing is Standing.STOPPED
    with pytest.raises(RefusedError):
        desk.flow_looked().initialise(desk.cluster_id)
    assert desk.plane.asked == []


def test_an_initialised_cluster_keeps_its_issuing_certificate(desk, tmp_path):
    desk.initialised()
    other = tmp_path / "other.crt"
    other.write_bytes(owned.issuer("Another", key="another"))
    with pytest.raises(RefusedError, match="another issuing certificate"):
        desk.flow_looked().take_issuer(other)
