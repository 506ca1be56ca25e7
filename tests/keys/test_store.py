# SPDX-License-Identifier: Apache-2.0
import copy
import pickle
import stat
from datetime import timedelta

import pytest

from approver_gui.errors import KeyStoreError, WrongPassphraseError
from approver_gui.keys import rsa
from approver_gui.keys.store import KeyStore, Protection
from tests.keys.stand_ins import (
    DIGEST,
    OTHER_PASSPHRASE,
    PASSPHRASE,
    QUICK,
    Clock,
    MemoryBox,
    a_key,
    a_store,
    no_box,
    openssl,
    secret,
)

BOTH = pytest.mark.parametrize("protection", list(Protection))


def pem() -> bytes:
    return openssl("pkey", "-inform", "DER", data=a_key().der())


@pytest.fixture
def box():
    return MemoryBox()


@pytest.fixture
def clock():
    return Clock()


@pytest.fixture
def store(tmp_path, box, clock):
    return a_store(tmp_path, box, clock)


@BOTH
def test_a_new_key_is_unlocked_and_signs(store, clock, protection):
    card = store.create("user1", secret(), protection)

    with store.unlock("user1", secret()) as key:
        signature = key.sign(DIGEST)

    assert card.public.verify(DIGEST, signature)
    assert card.fingerprint == card.public.fingerprint()
    assert (card.name, card.made_at, card.protection) == ("user1", clock.now, protection)
    assert store.cards() == (card,)
    assert store.card("user1") == card
    assert store.whose(DIGEST, signature) == card
    assert store.whose(bytes(32), signature) is None


def test_an_imported_key_signs_as_before(store):
    card = store.import_pem("user1", pem(), None, secret(), Protection.KEYRING)

    with store.unlock("user1", secret()) as key:
        assert key.sign(DIGEST) == a_key().sign(DIGEST)
    assert card.public == a_key().public


def test_an_encrypted_key_is_imported_with_its_own_passphrase(store):
    encrypted = openssl("pkcs8", "-topk8", "-passout", "pass:pem pass", data=pem())

    with pytest.raises(WrongPassphraseError):
        store.import_pem("user1", encrypted, secret(), secret(), Protection.KEYRING)
    assert store.cards() == ()
    store.import_pem("user1", encrypted, secret("pem pass"), secret(), Protection.KEYRING)
    store.unlock("user1", secret()).close()


def test_the_key_file_is_private_and_holds_no_secret(store, tmp_path):
    store.import_pem("user1", pem(), None, secret(), Protection.KEYRING)

    folder, file = tmp_path / "keys", tmp_path / "keys" / "user1.key.json"
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert PASSPHRASE.encode() not in file.read_bytes()
    assert {path.name for path in folder.iterdir()} == {"user1.key.json", ".lock"}


def test_the_keyring_holds_32_random_bytes_a_key(store, box):
    store.create("user1", secret(), Protection.KEYRING)
    store.create("user2", secret(), Protection.KEYRING)
    store.create("user3", secret(), Protection.PASSPHRASE_ONLY)

    assert len(box.secrets) == 2
    assert len(set(box.secrets.values())) == 2
    assert {len(kept) for kept in box.secrets.values()} == {32}


def test_a_key_without_the_keyrings_secret_stays_locked_and_says_why(store, box):
    store.create("user1", secret(), Protection.KEYRING)
    (account,) = box.secrets
    kept = box.secrets.pop(account)

    with pytest.raises(KeyStoreError, match="a box in memory has no secret for it") as caught:
        store.unlock("user1", secret())
    assert not isinstance(caught.value, WrongPassphraseError)
    assert store.wait_left("user1") == timedelta()

    box.secrets[account] = bytes(32)
    with pytest.raises(WrongPassphraseError, match="cannot tell"):
        store.unlock("user1", secret())

    box.secrets[account] = kept
    store.unlock("user1", secret()).close()


def test_a_closed_key_signs_no_more(store):
    store.create("user1", secret(), Protection.KEYRING)
    key = store.unlock("user1", secret())

    key.close()
    key.close()

    assert not key.is_open
    with pytest.raises(KeyStoreError, match="nothing was signed"):
        key.sign(DIGEST)


def test_an_unlocked_key_shows_nothing_and_stays_where_it_is(store):
    store.create("user1", secret(), Protection.KEYRING)
    key = store.unlock("user1", secret())

    assert repr(key) == "UnlockedKey(user1, open)"
    with pytest.raises(TypeError, match="neither copied"):
        copy.copy(key)
    with pytest.raises(TypeError, match="neither copied"):
        pickle.dumps(key)
    with pytest.raises(ValueError, match="32 bytes"):
        key.sign(b"short")


def test_a_wrong_passphrase_says_how_long_to_wait_now(store, clock):
    store.create("user1", secret(), Protection.KEYRING)
    for words in ("no wait yet", "no wait yet", "Wait 2 seconds"):
        with pytest.raises(WrongPassphraseError) as caught:
            store.unlock("user1", secret(OTHER_PASSPHRASE))
        assert words in str(caught.value)
        assert OTHER_PASSPHRASE not in str(caught.value)
    with pytest.raises(WrongPassphraseError, match="Nothing was tried"):
        store.unlock("user1", secret())

    clock.move(seconds=2)
    store.unlock("user1", secret()).close()
    assert store.wait_left("user1") == timedelta()


def test_every_act_with_a_passphrase_counts_and_waits(store, tmp_path, box, clock):
    store.create("user1", secret(), Protection.KEYRING)
    wrong = secret(OTHER_PASSPHRASE)
    acts = (
        lambda: store.unlock("user1", wrong),
        lambda: store.change_passphrase("user1", wrong, wrong),
        lambda: store.backup("user1", wrong),
    )
    for act in acts:
        with pytest.raises(WrongPassphraseError, match="Wrong passphrase"):
            act()

    store = a_store(tmp_path, box, clock)  # the program is started anew
    assert store.wait_left("user1") == timedelta(seconds=2)
    for act in acts:
        with pytest.raises(WrongPassphraseError, match="Too many"):
            act()


def test_what_can_be_no_passphrase_is_no_try(store, tmp_path):
    store.create("user1", secret(), Protection.KEYRING)

    for typed in (b"\xff\xfe", "x" * 5000):
        with pytest.raises(WrongPassphraseError, match="Nothing was tried"):
            store.unlock("user1", secret(typed))
    assert not (tmp_path / "keys" / "user1.attempts.json").exists()


@BOTH
def test_a_changed_passphrase_opens_and_the_old_one_does_not(store, box, protection):
    store.create("user1", secret(), protection)
    before, card = dict(box.secrets), store.card("user1")

    store.change_passphrase("user1", secret(), secret(OTHER_PASSPHRASE))

    store.unlock("user1", secret(OTHER_PASSPHRASE)).close()
    with pytest.raises(WrongPassphraseError):
        store.unlock("user1", secret())
    assert box.secrets == before
    assert store.card("user1") == card


@BOTH
def test_a_backup_is_restored_on_another_machine(store, tmp_path, protection):
    card = store.create("user1", secret(), Protection.KEYRING)
    backup = store.backup("user1", secret())
    code = secret(backup.code.reveal().decode().lower().replace("-", " "))
    elsewhere = a_store(tmp_path / "elsewhere", MemoryBox())

    restored = elsewhere.restore(backup.data, secret(), code, None, protection)

    assert restored.public == card.public
    assert (restored.name, restored.made_at) == (card.name, card.made_at)
    assert restored.protection is protection
    with elsewhere.unlock("user1", secret()) as key:
        assert card.public.verify(DIGEST, key.sign(DIGEST))


def test_a_restored_key_has_a_fresh_secret_and_may_have_another_name(store, box):
    store.create("user1", secret(), Protection.KEYRING)
    backup = store.backup("user1", secret())

    store.restore(backup.data, secret(), backup.code, "user2", Protection.KEYRING)

    assert len(set(box.secrets.values())) == 2
    store.delete("user1")
    store.unlock("user2", secret()).close()


def test_a_backup_needs_both_passphrase_and_code(store):
    store.create("user1", secret(), Protection.KEYRING)
    one, two = store.backup("user1", secret()), store.backup("user1", secret())

    def restore(data, passphrase, code):
        return store.restore(data, passphrase, code, "copy", Protection.KEYRING)

    with pytest.raises(WrongPassphraseError, match="Wrong passphrase"):
        restore(one.data, secret(OTHER_PASSPHRASE), one.code)
    with pytest.raises(WrongPassphraseError, match="code of another backup"):
        restore(one.data, secret(), two.code)
    mistyped = one.code.reveal().decode()
    mistyped = ("2" if mistyped[0] != "2" else "3") + mistyped[1:]
    with pytest.raises(WrongPassphraseError, match="mistyped"):
        restore(one.data, secret(), secret(mistyped))
    assert len(store.cards()) == 1


def test_a_key_file_is_no_backup_and_a_backup_is_no_key_file(store, tmp_path):
    store.create("user1", secret(), Protection.KEYRING)
    backup = store.backup("user1", secret())
    folder = tmp_path / "keys"

    key_file = (folder / "user1.key.json").read_bytes()
    with pytest.raises(KeyStoreError, match="a key file, not a backup"):
        store.restore(key_file, secret(), backup.code, "copy", Protection.KEYRING)

    (folder / "user1.key.json").write_bytes(backup.data)
    assert "It is a backup" in str(store.inventory().troubles[0].reason)
    with pytest.raises(KeyStoreError, match="It is a backup"):
        store.unlock("user1", secret())


def test_a_hostile_name_in_a_backup_goes_nowhere(store):
    store.create("user1", secret(), Protection.KEYRING)
    backup = store.backup("user1", secret())
    hostile = backup.data.replace(b'"user1"', b'"../u1"')

    with pytest.raises(KeyStoreError, match="'name'"):
        store.restore(hostile, secret(), backup.code, None, Protection.KEYRING)


def test_a_deleted_key_is_gone_with_its_secret_and_its_count(store, box, tmp_path):
    store.create("user1", secret(), Protection.KEYRING)
    with pytest.raises(WrongPassphraseError):
        store.unlock("user1", secret(OTHER_PASSPHRASE))

    assert store.delete("user1") is None

    assert store.cards() == ()
    assert box.secrets == {}
    assert {path.name for path in (tmp_path / "keys").iterdir()} == {".lock"}
    with pytest.raises(KeyStoreError, match="No key here has the name 'user1'"):
        store.delete("user1")


def test_without_a_keyring_only_the_explicit_choice_makes_a_key(tmp_path):
    store = KeyStore(tmp_path / "keys", no_box, Clock(), QUICK)

    with pytest.raises(KeyStoreError, match="No usable keyring") as caught:
        store.create("user1", secret(), Protection.KEYRING)
    assert "'passphrase only' explicitly" in str(caught.value.hint)
    assert store.inventory().cards == ()
    with pytest.raises(KeyStoreError, match="No usable keyring"):
        store.keyring_name()

    card = store.create("user1", secret(), Protection.PASSPHRASE_ONLY)
    assert card.protection is Protection.PASSPHRASE_ONLY
    store.unlock("user1", secret()).close()
    store.delete("user1")


@pytest.mark.parametrize("passphrase", ["", "seven77", b"\xff" * 10, "x" * 1025])
def test_a_key_is_not_sealed_under_what_is_no_good_passphrase(store, passphrase):
    store.create("user1", secret(), Protection.KEYRING)
    bad = secret(passphrase)

    for act in (
        lambda: store.create("user2", bad, Protection.KEYRING),
        lambda: store.import_pem("user2", b"", None, bad, Protection.KEYRING),
        lambda: store.change_passphrase("user1", secret(), bad),
    ):
        with pytest.raises(KeyStoreError, match=r"(too short|not text)"):
            act()
    assert [card.name for card in store.cards()] == ["user1"]
    store.unlock("user1", secret()).close()


@pytest.mark.parametrize("name", ["user1", "USER1", "User1"])
def test_a_key_is_never_overwritten(store, name):
    store.create("user1", secret(), Protection.KEYRING)
    backup = store.backup("user1", secret())

    for act in (
        lambda: store.create(name, secret(), Protection.KEYRING),
        lambda: store.import_pem(name, b"", None, secret(), Protection.KEYRING),
        lambda: store.restore(backup.data, secret(), backup.code, name, Protection.KEYRING),
    ):
        with pytest.raises(KeyStoreError, match="The name is taken"):
            act()


@pytest.mark.parametrize("name", ["", ".x", "a/b", "../x", "a\0"])
def test_a_name_that_cannot_be_a_file_is_refused_everywhere(store, name):
    for act in (
        lambda: store.create(name, secret(), Protection.KEYRING),
        lambda: store.unlock(name, secret()),
        lambda: store.card(name),
        lambda: store.delete(name),
        lambda: store.wait_left(name),
        lambda: store.change_passphrase(name, secret(), secret(OTHER_PASSPHRASE)),
    ):
        with pytest.raises(KeyStoreError, match="1 to 64 characters"):
            act()


def test_names_with_dots_do_not_get_into_each_others_way(store, tmp_path):
    for name in ("a", "a.key", "a.attempts", "a.key.json"):
        store.create(name, secret(), Protection.KEYRING)
        with pytest.raises(WrongPassphraseError):
            store.unlock(name, secret(OTHER_PASSPHRASE))

    assert [card.name for card in store.cards()] == ["a", "a.attempts", "a.key", "a.key.json"]
    assert len(list((tmp_path / "keys").iterdir())) == 9


def test_the_keyring_is_named(store):
    assert store.keyring_name() == "a box in memory"


def test_signing_costs_next_to_nothing_beside_the_signature(store):
    """The whole way into the library adds two checks; that is seen in the calls made."""
    store.import_pem("user1", pem(), None, secret(), Protection.KEYRING)

    key = store.unlock("user1", secret())

    assert isinstance(key._key, rsa.PrivateKey)
    assert key.sign(DIGEST) == key._key._handle.sign(DIGEST, rsa._PADDING, rsa._READY_DIGEST)
