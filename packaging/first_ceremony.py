# SPDX-License-Identifier: Apache-2.0
"""Makes everything ready for a first ceremony in two windows, and prints how it goes.

``python packaging/first_ceremony.py HOME`` makes in the empty folder HOME an embedded cluster
(a rehearsal, not an HSM), two of three set up, the approvers' keys, the coordinator's roster,
and a folder that stands for a stick, with a file to sign. Every password is made anew.
"""

import sys
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from approver_gui.flows import rehearsal
from approver_gui.flows.rehearsal_ground import Ground, easy_secret
from approver_gui.flows.roster_keeper import FileRosterKeeper
from approver_gui.hsm.words import Role
from approver_gui.journal import Journal
from approver_gui.keys.roster import Member, Roster
from approver_gui.keys.secret import Secret
from approver_gui.keys.store import KeyStore, Protection, SecretBox, UnlockedKey
from approver_gui.settings import Places, Settings, save

PAYLOAD_NAME = "payment-0042.json"
PAYLOAD = b'{"pay": 42, "to": "a rehearsal"}\n'
ROLE = Role.CRYPTO_USER.value
GUIDE = """\
A rehearsal, apart from your own keys, on an embedded cluster: not an HSM.
Everything is in {home}. Two of three must approve. Two windows open: the coordinator's,
and one in which you are the approvers {second} and {third}.

    {first}'s password at the cluster      {password}
    passphrase of the approvers' keys    {passphrase}

1. Coordinator: log in as {first}.
2. Sign a file: {payload} with the key {label}. Ask for the token.
3. Hand out token..., Choose a folder...: {stick}
4. Approver: open the token from there. Read the question, choose the key {second}, approve.
5. Open the token again and approve with the key {third}.
6. Coordinator: both are found and counted. Press the last button; the signature is verified.

Close both windows to end it. The coordinator's guide (F1) tells the rest.
"""


def prepare(home: Path) -> str:
    """Make everything below an empty folder, and return the guide."""
    stick = home / "stick"
    stick.mkdir()
    (stick / PAYLOAD_NAME).write_bytes(PAYLOAD)
    ground, passphrase = Ground(home), easy_secret()
    try:
        keys = _keys(Places.under(home / "approver"), passphrase)
        _set_up(ground, keys)
    finally:
        ground.close()
    _know(Places.under(home / "coordinator"), keys)
    first, second, third = rehearsal.USERS
    return GUIDE.format(
        home=home,
        first=first,
        second=second,
        third=third,
        password=_spelt(ground.passwords[first]),
        passphrase=_spelt(passphrase),
        payload=stick / PAYLOAD_NAME,
        label=rehearsal.LABEL,
        stick=stick,
    )


def _keys(places: Places, passphrase: Secret) -> dict[str, UnlockedKey]:
    """Make the approvers' keys, and let their window remember who they are."""
    store = KeyStore(places.keys_folder, _no_box, _now)
    keys: dict[str, UnlockedKey] = {}
    settings = Settings()
    for name in rehearsal.USERS:
        card = store.create(name, passphrase, Protection.PASSPHRASE_ONLY)
        keys[name] = store.unlock(name, passphrase)
        settings = settings.with_user(card.fingerprint.hex(), name, ROLE)
    save(places.settings_file, settings)
    return keys


def _set_up(ground: Ground, keys: dict[str, UnlockedKey]) -> None:
    words = ground.passwords
    rehearsal.activate(ground.connect, words[rehearsal.ADMIN])
    users = {name: words[name] for name in rehearsal.USERS}
    rehearsal.create_users(ground.connect, words[rehearsal.ADMIN], users)
    for name, key in keys.items():
        rehearsal.register(ground.connect, name, words[name], _signer(key))
    rehearsal.make_key(ground.connect, words[rehearsal.USERS[0]])


def _signer(key: UnlockedKey) -> rehearsal.Signed:
    return lambda file: (key.card.public.pem(), rehearsal.signed_by(key.sign, file))


def _know(places: Places, keys: dict[str, UnlockedKey]) -> None:
    """Let the coordinator know whose key is whose."""
    keeper = FileRosterKeeper(places.roster_file, Journal(places.journal_file, _now))
    keeper.load()
    members = (Member(name, ROLE, name, key.card.public) for name, key in keys.items())
    roster = Roster(tuple(members))
    keeper.save(roster, {one.ident for one in roster.members})


def _spelt(secret: Secret) -> str:
    return secret.reveal().decode()


def _now() -> datetime:
    return datetime.now(UTC)


def _no_box() -> SecretBox:
    sys.exit("A rehearsal key never asks for the keyring")


if __name__ == "__main__":
    print(prepare(Path(sys.argv[1]).absolute()), flush=True)
