# SPDX-License-Identifier: Apache-2.0
"""What the tests of the headless twin share."""

import pytest

from tests.builders import a_file
from tests.headless.console import Console


@pytest.fixture
def console(tmp_path):
    """Return a console whose folders do not exist yet."""
    return Console(tmp_path / "home")


@pytest.fixture
def keyed(console):
    """Return a console with the key ``mine``."""
    console.make_key()
    return console


@pytest.fixture
def token_file(tmp_path):
    """Return a token file that is good in every check."""
    path = tmp_path / "token.json"
    path.write_bytes(a_file())
    return path
