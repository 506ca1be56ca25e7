# SPDX-License-Identifier: Apache-2.0
import json
import subprocess
import sys
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from approver_gui.errors import KeyStoreError, WrongPassphraseError
from approver_gui.keys.sealed import (
    MAX_FILE_BYTES,
    STANDARD_COST,
    Cost,
    Guard,
    Header,
    SealedKey,
    check_name,
    dump,
    new_key_id,
    parse,
    seal,
    unseal,
)
from tests.keys.stand_ins import DIGEST, PASSPHRASE, QUICK, a_key, another_key, secret

FACTOR = bytes(range(32))
HEADER = Header(
    "user1",
    datetime(2026, 3, 14, 12, 0, tzinfo=UTC),
    a_key().public,
    Guard.KEYRING,
    new_key_id(),
)


def a_sealed_key(header: Header = HEADER) -> SealedKey:
    return seal(a_key(), header, secret(), FACTOR, QUICK)


def test_a_sealed_key_opens_with_passphrase_and_second_factor():
    file = parse(dump(a_sealed_key()))

    key = unseal(file, secret(), FACTOR, trusted=True)

    assert file.header == HEADER
    assert key.sign(DIGEST) == a_key().sign(DIGEST)


def test_the_file_is_one_json_object_without_the_secrets():
    fields = json.loads(dump(a_sealed_key()))

    assert fields["format"] == "approver-gui/key/1"
    assert fields["protection"] == "keyring+passphrase"
    assert fields["kdf"]["memory_kib"] == 8
    assert a_key().der() not in dump(a_sealed_key())
    assert PASSPHRASE.encode() not in dump(a_sealed_key())


def test_a_guess_costs_what_the_design_says():
    assert Cost(memory_kib=256 * 1024, iterations=3, lanes=4) == STANDARD_COST


@pytest.mark.parametrize("factor", [b"", FACTOR[:-1], FACTOR + b"\0", bytes(32)])
def test_the_passphrase_alone_opens_nothing(factor):
    with pytest.raises(WrongPassphraseError):
        unseal(a_sealed_key(), secret(), factor, trusted=True)


def test_the_second_factor_alone_opens_nothing():
    with pytest.raises(WrongPassphraseError) as caught:
        unseal(a_sealed_key(), secret(PASSPHRASE + " "), FACTOR, trusted=True)

    words = str(caught.value)
    assert "cannot tell a wrong passphrase from a wrong keyring secret" in words
    assert PASSPHRASE not in words


@pytest.mark.parametrize(
    ("guard", "words"),
    [
        (Guard.KEYRING, "keyring secret or a damaged file"),
        (Guard.PASSPHRASE_ONLY, "from a damaged file"),
        (Guard.RECOVERY_CODE, "the recovery code of another backup"),
    ],
)
def test_the_error_says_what_else_may_be_wrong(guard, words):
    with pytest.raises(WrongPassphraseError, match=words):
        unseal(a_sealed_key(replace(HEADER, guard=guard)), secret("no"), FACTOR, trusted=True)


def test_every_seal_is_fresh():
    one, two = a_sealed_key(), a_sealed_key()

    assert one.salt != two.salt
    assert one.nonce != two.nonce
    assert one.sealed != two.sealed


@pytest.mark.parametrize(
    "edited",
    [
        {"name": "user2"},
        {"made_at": datetime(2026, 3, 14, 12, 1, tzinfo=UTC)},
        {"public": another_key().public},
        {"guard": Guard.PASSPHRASE_ONLY},
        {"key_id": new_key_id()},
    ],
)
def test_an_edited_header_never_opens(edited):
    file = a_sealed_key()

    with pytest.raises(WrongPassphraseError):
        unseal(replace(file, header=replace(HEADER, **edited)), secret(), FACTOR, trusted=True)


def test_a_seal_around_another_key_than_shown_is_told():
    file = seal(another_key(), HEADER, secret(), FACTOR, QUICK)

    with pytest.raises(KeyStoreError, match="does not belong to the public key") as caught:
        unseal(file, secret(), FACTOR, trusted=True)
    assert not isinstance(caught.value, WrongPassphraseError)


def test_no_change_of_one_byte_ever_opens():
    whole = dump(a_sealed_key())

    for at in range(len(whole)):
        for other in (whole[at] ^ 1, whole[at] ^ 0x20):
            changed = whole[:at] + bytes([other]) + whole[at + 1 :]
            with pytest.raises(KeyStoreError):
                unseal(parse(changed), secret(), FACTOR, trusted=True)


def test_no_truncation_opens():
    whole = dump(a_sealed_key())

    for end in range(len(whole) - 1):
        with pytest.raises(KeyStoreError):
            parse(whole[:end])


@pytest.mark.parametrize("sent", [lambda d: d.replace(b"\n", b"\r\n"), lambda d: d[:-1]])
def test_a_backup_survives_the_line_ends_of_other_systems(sent):
    file = a_sealed_key()

    assert parse(sent(dump(file))) == file


@given(
    name=st.from_regex(r"[A-Za-z0-9_-][A-Za-z0-9._-]{0,63}", fullmatch=True),
    made_at=st.datetimes(datetime(1970, 1, 1), datetime(9999, 1, 1)),  # noqa: DTZ001
    guard=st.sampled_from(Guard),
    passphrase=st.text(st.characters(codec="utf-8"), max_size=40),
    factor=st.binary(max_size=40),
)
def test_what_was_sealed_is_read_and_opened_again(name, made_at, guard, passphrase, factor):
    moment = made_at.replace(microsecond=0, tzinfo=UTC)
    header = Header(name, moment, a_key().public, guard, new_key_id())
    file = seal(a_key(), header, secret(passphrase), factor, QUICK)

    assert parse(dump(file)) == file
    assert unseal(file, secret(passphrase), factor, trusted=True).public == a_key().public


@given(st.binary(max_size=200))
def test_any_bytes_are_an_error_of_one_kind(noise):
    with pytest.raises(KeyStoreError):
        parse(noise)


@settings(max_examples=200)
@given(st.data())
def test_a_file_with_any_field_replaced_is_the_same_or_an_error(data):
    original = a_sealed_key()
    fields = json.loads(dump(original))
    target = data.draw(st.sampled_from([fields, fields["kdf"]]))
    name = data.draw(st.sampled_from(sorted(target)))
    value = data.draw(
        st.one_of(
            st.none(),
            st.booleans(),
            st.integers(),
            st.floats(),
            st.text(max_size=20),
            st.lists(st.integers(), max_size=2),
            st.dictionaries(st.text(max_size=5), st.integers(), max_size=2),
        )
    )
    target[name] = value
    untrusted = json.dumps(fields, indent=2).encode()

    try:
        file = parse(untrusted)
    except KeyStoreError:
        return
    if file == original or file.cost != QUICK:  # another cost may take seconds to refuse
        return
    with pytest.raises(KeyStoreError):
        unseal(file, secret(), FACTOR, trusted=True)


def test_an_edited_cost_never_opens():
    for cost in (Cost(16, 1, 1), Cost(8, 2, 1), Cost(16, 1, 2)):
        with pytest.raises(WrongPassphraseError):
            unseal(replace(a_sealed_key(), cost=cost), secret(), FACTOR, trusted=True)


def edited(**changes: object) -> bytes:
    fields = json.loads(dump(a_sealed_key()))
    for name, value in changes.items():
        part = fields["kdf"] if name in fields["kdf"] else fields
        part[name] = value
    return json.dumps(fields, indent=2).encode() + b"\n"


@pytest.mark.parametrize(
    ("untrusted", "words"),
    [
        (b"", "not the JSON"),
        (b"[]", "not one JSON object"),
        (b"{}", "approver-gui/key/1"),
        (b"\xff\xfe", "not the JSON"),
        (b"[" * 100_000, "more than 65536 bytes"),
        (b"[" * 60_000, "not the JSON"),
        (b"9" * 5000, "not the JSON"),
        (b" " * (MAX_FILE_BYTES + 1), "more than 65536 bytes"),
        (edited(format="approver-gui/key/2"), "approver-gui/key/1"),
        (edited(name="../../evil"), "'name' is missing or wrong"),
        (edited(name=".hidden"), "'name' is missing or wrong"),
        (edited(made_at="2026-02-30T00:00:00Z"), "time or its protection"),
        (edited(made_at="today"), "'made_at'"),
        (edited(protection="none"), "time or its protection"),
        (edited(key_id="../x"), "'key_id'"),
        (edited(public_key="AAAA"), "sound RSA-2048 key"),
        (edited(public_key="!"), "'public_key' is not base64"),
        (edited(nonce="AAAA"), "'nonce'"),
        (edited(salt=""), "'salt'"),
        (edited(sealed=""), "'sealed'"),
        (edited(kdf=None), "'kdf'"),
        (edited(memory_kib="8"), "'memory_kib'"),
        (edited(lanes=True), "'lanes'"),
        (edited(memory_kib=1024 * 1024 + 1), "more, or less, than is allowed"),
        (edited(memory_kib=7), "more, or less, than is allowed"),
        (edited(iterations=17), "more, or less, than is allowed"),
        (edited(iterations=0), "more, or less, than is allowed"),
        (edited(lanes=9, memory_kib=4096), "more, or less, than is allowed"),
        (edited(algorithm="md5"), "the one way"),
        (edited(cipher="none"), "the one way"),
        (edited(note="hello"), "the one way"),
        (edited().replace(b'"name"', b'"name": "user2",\n  "name"'), "the one way"),
        (edited() + b"\n", "the one way"),
    ],
)
def test_each_refusal_says_why(untrusted, words):
    with pytest.raises(KeyStoreError) as caught:
        parse(untrusted)
    assert words in str(caught.value)


@pytest.mark.parametrize("name", ["a", "user1", "User_1-x.y", "-", "0" * 64])
def test_a_name_can_be_a_file_name_anywhere(name):
    assert check_name(name) == name


@pytest.mark.parametrize(
    "name",
    ["", ".", "..", ".user", "a/b", "a\\b", "a b", "a\n", "\u00e4", "x" * 65, "a\0", "a:b"],
)
def test_any_other_name_is_refused_with_the_rule(name):
    with pytest.raises(KeyStoreError, match="1 to 64 characters"):
        check_name(name)


_STARVED = """
import resource
from dataclasses import replace
from approver_gui.errors import KeyStoreError
from approver_gui.keys.sealed import Cost, unseal
from tests.keys.test_sealed import FACTOR, a_sealed_key, secret

file = replace(a_sealed_key(), cost=Cost(1024 * 1024, 1, 1))
resource.setrlimit(resource.RLIMIT_AS, (512 * 2**20, 512 * 2**20))
try:
    unseal(file, secret(), FACTOR, trusted=True)
except KeyStoreError as error:
    print(error)
"""


def test_too_little_memory_is_told():
    done = subprocess.run(
        [sys.executable, "-c", _STARVED], capture_output=True, text=True, check=False
    )

    assert "Not enough memory" in done.stdout, done.stderr
    assert "1024 MiB are needed" in done.stdout
