# SPDX-License-Identifier: Apache-2.0
"""One command a process: credentials from the environment, one answer, logged out again."""

import pytest

from tests.hsm.embedded.person import ACTIVATE, SECRET, Room, generate

ENVIRON = {"CLOUDHSM_ROLE": "admin", "CLOUDHSM_PIN": f"admin:{SECRET}"}


@pytest.fixture
def room(tmp_path):
    made = Room(tmp_path / "cluster")
    yield made
    made.cluster.close()


def test_one_command_logs_in_and_out(room, tmp_path):
    room.converse(*ACTIVATE)

    person = room.run_once(["quorum", "token-sign", "list"], ENVIRON)
    room.run_once(generate(tmp_path / "t").replace("'", "").split(), ENVIRON)

    assert person.data == [{"tokens": []}]
    assert room.cluster.status().tokens == ()


def test_one_command_works_logged_out_where_it_may(room):
    assert room.run_once(["user", "list"], {}).codes == [0]
    assert room.run_once(["key", "list"], {}).codes == [1]


@pytest.mark.parametrize(
    ("environ", "why"),
    [
        ({**ENVIRON, "CLOUDHSM_PIN": "admin:wrong"}, "Login failed"),
        ({**ENVIRON, "CLOUDHSM_PIN": "admin"}, "CLOUDHSM_PIN is name:password"),
        ({**ENVIRON, "CLOUDHSM_ROLE": "boss"}, "CLOUDHSM_PIN is name:password"),
        ({"CLOUDHSM_ROLE": "admin"}, "CLOUDHSM_PIN is name:password"),
        ({"CLOUDHSM_PIN": ENVIRON["CLOUDHSM_PIN"]}, "CLOUDHSM_PIN is name:password"),
    ],
)
def test_one_command_needs_credentials_that_are_right(room, environ, why):
    room.converse(*ACTIVATE)

    person = room.run_once(["user", "list"], environ)

    assert why in person.data[0]
    assert "wrong" not in person.shown


def test_one_command_may_ask_for_a_password(room):
    room.converse(*ACTIVATE)
    words = ["user", "create", "--username", "user1", "--role", "crypto-user"]

    assert room.run_once(words, ENVIRON, SECRET, SECRET).codes == [0]
    assert room.run_once(words, ENVIRON).shown == ""


@pytest.mark.parametrize("words", [["quit"], ["users"]])
def test_one_command_must_be_one(room, words):
    assert room.run_once(words, {}).codes == [1]


def test_a_password_with_a_colon_is_whole(room):
    room.converse("cluster activate --password a:b")

    assert room.run_once(["user", "list"], {**ENVIRON, "CLOUDHSM_PIN": "admin:a:b"}).codes == [
        0
    ]
