# SPDX-License-Identifier: Apache-2.0
"""Makes everything ready for a first ceremony in two windows, and prints how it goes.

``python packaging/first_ceremony.py HOME`` makes in the empty folder HOME a bare embedded
cluster (a rehearsal, not an HSM) and makes it somebody's as a person does on the Set-up page:
papers verified, an issuing CA, the request signed, users, the approvers' registered keys, a
key that two of three must approve. Beside it lie a second, bare cluster to do that with by
hand, and a folder that stands for a stick, with a file to sign. Every password is made anew.
"""

import sys
import textwrap
from datetime import UTC, datetime
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from approver_gui.flows import rehearsal
from approver_gui.flows.founding.login import Login
from approver_gui.flows.rehearsal_ground import Ground, easy_secret
from approver_gui.flows.setup.views import StepView, views
from approver_gui.flows.setup.wishes import WishedKey, WishedUser, Wishes
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.words import Role
from approver_gui.keys.secret import Secret
from approver_gui.keys.secret_box import SecretBox
from approver_gui.keys.store import KeyStore, Protection, UnlockedKey
from approver_gui.settings import Places, Settings, save

PAYLOAD_NAME = "payment-0042.json"
PAYLOAD = b'{"pay": 42, "to": "a rehearsal"}\n'
ROLE = Role.CRYPTO_USER.value
GUIDE = """\
A rehearsal, apart from your own keys, on an embedded cluster: not an HSM.
Everything is in {home}. What was done with the cluster, from the bare file on:

{done}

Two of three must approve. Two windows open: the coordinator's, and one in which you are the
approvers {second} and {third}.

    {first}'s password at the cluster      {password}
    passphrase of the approvers' keys    {passphrase}

A first ceremony:

1. Coordinator: log in as {first}.
2. Sign a file: {payload} with the key {label}. Ask for the token.
3. Hand out token..., Choose a folder...: {stick}
4. Approver: open the token from there. Read the question, choose the key {second}, approve.
5. Open the token again and approve with the key {third}.
6. Coordinator: both are found and counted. Press the last button; the signature is verified.

The set-up by yourself: a second cluster, which is nobody's yet, is {bare}.
Coordinator: the tab Set-up, embedded cluster, this file. Every step says what it proves. The
approvers' keys and their passphrase are those above; passwords are yours to choose.

Close both windows to end it. The coordinator's guide (F1) tells the rest.
"""
BARE = "bare.cluster"
WISHES = Wishes(
    tuple(WishedUser(name, Role.CRYPTO_USER) for name in rehearsal.USERS),
    declined="One admin only: a rehearsal",
    key=WishedKey(
        rehearsal.USERS[0],
        rehearsal.LABEL,
        share_with=rehearsal.USERS[1:],
        manage=rehearsal.NEEDED,
        use=rehearsal.NEEDED,
    ),
)


def prepare(home: Path) -> str:
    """Make everything below an empty folder, and return the guide."""
    stick = home / "stick"
    stick.mkdir()
    (stick / PAYLOAD_NAME).write_bytes(PAYLOAD)
    Cluster.create(home / BARE)
    ground, passphrase = Ground(home, home / "coordinator"), easy_secret()
    try:
        keys = _keys(Places.under(home / "approver"), passphrase)
        done = _set_up(ground, keys)
    finally:
        ground.close()
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
        bare=home / BARE,
        done=done,
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


def _set_up(ground: Ground, keys: dict[str, UnlockedKey]) -> str:
    """Go through the set-up as its page does, and return what each step has proved."""
    words, setup = ground.passwords, ground.setup
    admin = Login(rehearsal.ADMIN, Role.ADMIN, words[rehearsal.ADMIN])
    ground.own()
    setup.save_wishes(WISHES)
    setup.activate(words[rehearsal.ADMIN])
    for wished in WISHES.crypto_users:
        setup.create_user(admin, wished, words[wished.username])
    for name, key in keys.items():
        login = Login(name, Role.CRYPTO_USER, words[name])
        file = setup.begin_registration(login).token_file
        setup.finish_registration(rehearsal.signed_by(key.sign, file), key.card.public.pem())
    owner = rehearsal.USERS[0]
    facts = setup.make_key(Login(owner, Role.CRYPTO_USER, words[owner]))
    return "\n".join(_told(number, one) for number, one in enumerate(views(facts), 1))


def _told(number: int, view: StepView) -> str:
    words = view.proven if view.is_behind else "left to you, in the tab Set-up"
    text = f"{view.title}: {words}"
    return textwrap.fill(text, 88, initial_indent=f"{number:>4}  ", subsequent_indent=" " * 6)


def _spelt(secret: Secret) -> str:
    return secret.reveal().decode()


def _now() -> datetime:
    return datetime.now(UTC)


def _no_box() -> SecretBox:
    sys.exit("A rehearsal key never asks for the keyring")


if __name__ == "__main__":
    print(prepare(Path(sys.argv[1]).absolute()), flush=True)
