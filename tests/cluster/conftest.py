# SPDX-License-Identifier: Apache-2.0
"""What the tests of the cluster share: no credentials, region or proxy of whoever runs them."""

import os
from datetime import UTC, datetime

import pytest
from moto.server import ThreadedMotoServer

from tests.cluster.authority_desk import AuthorityDesk
from tests.cluster.aws_stand_in import plane_at, stand_in

_OF_THE_USER = ("AWS_", "BOTO_", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY")


@pytest.fixture(autouse=True)
def nobody_of_aws(monkeypatch, tmp_path):
    for name in tuple(os.environ):
        if name.upper().startswith(_OF_THE_USER):
            monkeypatch.delenv(name)
    for name in ("AWS_CONFIG_FILE", "AWS_SHARED_CREDENTIALS_FILE"):
        monkeypatch.setenv(name, str(tmp_path / "no such file"))
    monkeypatch.setenv("AWS_EC2_METADATA_DISABLED", "true")


@pytest.fixture(scope="module")
def moto_url():
    """Return where moto's own server listens."""
    server = ThreadedMotoServer(ip_address="127.0.0.1", port=0, verbose=False)
    server.start()
    host, port = server.get_host_and_port()
    yield f"http://{host}:{port}"
    server.stop()


@pytest.fixture
def aws():
    with stand_in() as server:
        yield server


@pytest.fixture
def plane(aws):
    return plane_at(aws.url)


@pytest.fixture
def desk(tmp_path):
    """Return a folder with authorities."""
    return AuthorityDesk(tmp_path)


@pytest.fixture
def present(desk):
    """Return a desk whose clock shows the real time, as openssl sees it."""
    desk.clock.now = datetime.now(UTC)
    return desk
