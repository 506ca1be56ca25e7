# SPDX-License-Identifier: Apache-2.0
"""Keys: made, listed, shared, changed, deleted.

1. Crypto users only. The owner manages a key; those it is shared with use it.
2. M of a private key is set once, when it is made: for its use and its management together,
   2 to 8, and not more than its owner and those it is shared with.
3. Sharing, taking a share back and setting an attribute want approvals; making and deleting
   do not.
4. A share cannot be taken back when the key would then want more approvals than there are
   users: nobody could approve anything again.
5. A key must be on two units that can be reached, unless the check is switched off.

Source: AWS CloudHSM User Guide, "key" of CloudHSM CLI and "Quorum authentication".
"""

import json
import re
from dataclasses import replace

from approver_gui.hsm.answers import KeyPage, KeyPair
from approver_gui.hsm.embedded import sentences
from approver_gui.hsm.embedded.access import (
    account_at,
    place,
    present,
    require_account,
    require_login,
    require_master,
)
from approver_gui.hsm.embedded.approvals import Log, approve
from approver_gui.hsm.embedded.key_ring import (
    matching,
    only_key,
    reference,
    require_available,
    shown,
)
from approver_gui.hsm.embedded.log_events import about_key, about_pair
from approver_gui.hsm.embedded.outcome import Outcome, RuleError, World
from approver_gui.hsm.embedded.quorum_rules import LEAST_M, MOST_M
from approver_gui.hsm.embedded.state import Session, State, StoredKey
from approver_gui.hsm.requests import (
    DeleteKey,
    GenerateKeyPair,
    ListKeys,
    SetKeyAttribute,
    ShareKey,
    UnshareKey,
)
from approver_gui.hsm.words import KeyClass, KeyFilter, Role, Service

PAGE_KEYS = 100
RSA_BITS = (2048, 3072, 4096)
_SWITCHES = (
    "decrypt",
    "derive",
    "destroyable",
    "encrypt",
    "sign",
    "unwrap",
    "verify",
    "wrap",
)
_TRUTHS = {"true": "true", "false": "false"}
_ID = re.compile(r"(0x([0-9A-Fa-f]{2}){0,64})?")


def generate_key_pair(
    state: State, session: Session, request: GenerateKeyPair, world: World
) -> Outcome:
    """Make a pair; the private half carries shares and quorum values."""
    who = require_login(session, Role.CRYPTO_USER)
    shared_with = _shares(state, who.username, request.share_with)
    _require_quorum(request.manage_quorum, request.use_quorum, 1 + len(shared_with))
    here = present(state)
    require_available(state, here)
    spki, sealed, kind = _made(session, request, world)
    public = StoredKey(
        handle=state.next_handle,
        label=request.public_label,
        key_class=KeyClass.PUBLIC,
        key_type="rsa" if request.rsa_bits else "ec",
        owner=who.username,
        material=spki,
        attributes=_attributes(KeyClass.PUBLIC, request.public_label, kind),
        on=here,
    )
    private = replace(
        public,
        handle=state.next_handle + 1,
        label=request.private_label,
        key_class=KeyClass.PRIVATE,
        material=sealed,
        attributes=_attributes(KeyClass.PRIVATE, request.private_label, kind),
        shared_with=shared_with,
        manage_quorum=request.manage_quorum,
        use_quorum=request.use_quorum,
    )
    keys = {**state.keys, public.handle: public, private.handle: private}
    fuller = replace(state, keys=keys, next_handle=state.next_handle + 2)
    answer = KeyPair(shown(fuller, public), shown(fuller, private))
    return Outcome(fuller, session, answer, (about_pair(public, private),))


def list_keys(state: State, session: Session, request: ListKeys, _world: World) -> Outcome:
    """List the keys that the user sees, 100 at a time; a page begins with a key's reference."""
    who = require_login(session, Role.CRYPTO_USER)
    found = matching(state, who, request.key_filter)
    rest = found
    if request.start is not None:
        if not re.fullmatch(r"0x[0-9a-f]{16}", request.start):
            raise RuleError(sentences.BAD_START)
        rest = tuple(key for key in found if key.handle >= int(request.start, 16))
    page, after = rest[:PAGE_KEYS], rest[PAGE_KEYS:]
    next_token = reference(after[0].handle) if after else None
    keys = tuple(shown(state, key) for key in page)
    return Outcome(state, session, KeyPage(keys, len(found), next_token))


def share_key(state: State, session: Session, request: ShareKey, world: World) -> Outcome:
    """Share a key with a crypto user; repeated, it repairs a key that lacks some units."""
    key = _own_key(state, session, request.key_filter)
    name = require_account(state, Role.CRYPTO_USER, request.username).username
    if name == key.owner or (name in key.shared_with and key.on >= present(state)):
        raise RuleError(sentences.SHARED_ALREADY)
    left, approved = _approved(state, session, request.approval, key, world)
    shared = tuple(dict.fromkeys((*key.shared_with, name)))
    event = about_key("CN_SHARE_OBJECT", key)
    changed = _with_key(left, replace(key, shared_with=shared, on=present(state)))
    return Outcome(changed, session, "Key shared successfully", (*approved, event))


def unshare_key(state: State, session: Session, request: UnshareKey, world: World) -> Outcome:
    """Take a share back."""
    key = _own_key(state, session, request.key_filter)
    name = request.username.lower()
    if name not in key.shared_with:
        raise RuleError(sentences.NOT_SHARED)
    left, approved = _approved(state, session, request.approval, key, world)
    shared = tuple(other for other in key.shared_with if other != name)
    if max(key.manage_quorum, key.use_quorum) > 1 + len(shared):
        raise RuleError(sentences.BAD_QUORUM_VALUE)
    event = about_key("CN_SHARE_OBJECT", key)
    changed = _with_key(left, replace(key, shared_with=shared, on=present(state)))
    return Outcome(changed, session, "Key unshared successfully", (*approved, event))


def set_key_attribute(
    state: State, session: Session, request: SetKeyAttribute, world: World
) -> Outcome:
    """Set a label, an id, or what a key may be used for."""
    key = _own_key(state, session, request.key_filter)
    value = _attribute(request.name, request.value)
    left, approved = _approved(state, session, request.approval, key, world)
    attributes = tuple(
        (name, value if name == request.name else old) for name, old in key.attributes
    )
    label = request.value if request.name == "label" else key.label
    event = about_key("CN_MODIFY_OBJECT", key)
    changed = replace(key, attributes=attributes, label=label, on=present(state))
    answer = "Attribute set successfully"
    return Outcome(_with_key(left, changed), session, answer, (*approved, event))


def delete_key(state: State, session: Session, request: DeleteKey, _world: World) -> Outcome:
    """Delete a key on the units that can be reached; no approvals are asked for."""
    who = require_login(session, Role.CRYPTO_USER)
    key = only_key(state, who, request.key_filter)
    if key.owner != who.username:
        raise RuleError(sentences.NOT_OWNER)
    if not may(key, "destroyable"):
        raise RuleError(sentences.WRONG_KEY)
    keys = {handle: other for handle, other in state.keys.items() if handle != key.handle}
    stale = key.on - present(state)
    if stale:
        keys[key.handle] = replace(key, on=stale)
    event = about_key("CN_DESTROY_OBJECT", key)
    return Outcome(replace(state, keys=keys), session, "Key deleted successfully", (event,))


def may(key: StoredKey, attribute: str) -> bool:
    """Tell whether an attribute of a key says yes."""
    return dict(key.attributes)[attribute] == "true"


def _shares(state: State, owner: str, names: tuple[str, ...]) -> tuple[str, ...]:
    lowered = tuple(dict.fromkeys(name.lower() for name in names))
    for name in lowered:
        if name == owner:
            raise RuleError(sentences.SHARED_ALREADY)
        if account_at(state, place(Role.CRYPTO_USER, name)) is None:
            raise RuleError(sentences.NO_USER)
    return lowered


def _require_quorum(manage: int, use: int, users: int) -> None:
    if manage == use == 0:
        return
    if manage < LEAST_M or use < LEAST_M:
        raise RuleError(sentences.BOTH_VALUES)
    if max(manage, use) > min(MOST_M, users):
        raise RuleError(sentences.BAD_QUORUM_VALUE)


def _made(
    session: Session, request: GenerateKeyPair, world: World
) -> tuple[bytes, bytes, dict[str, object]]:
    """Return public and sealed private key, and the attributes that only its kind has."""
    master = require_master(session)
    match request.rsa_bits, request.curve:
        case int(bits), None if bits in RSA_BITS:
            kind: dict[str, object] = {
                "key-type": "rsa",
                "public-exponent": "0x010001",
                "modulus-size-bits": bits,
            }
            return *world.safe.make_rsa(bits, master), kind
        case None, curve if curve is not None:
            kind = {"key-type": "ec", "curve": curve.value}
            return *world.safe.make_ec(curve, master), kind
        case _:
            raise RuleError(sentences.BAD_KEY_KIND)


def _attributes(
    key_class: KeyClass, label: str, kind: dict[str, object]
) -> tuple[tuple[str, str], ...]:
    is_private = key_class is KeyClass.PRIVATE
    values: dict[str, object] = {
        "key-type": kind["key-type"],
        "label": label,
        "id": "",
        "class": key_class.value,
        **dict.fromkeys(_SWITCHES, False),
        "destroyable": True,
        "sign": is_private,
        "verify": not is_private,
        "token": True,
        "private": is_private,
        "sensitive": is_private,
        "extractable": False,
        "local": True,
        "modifiable": True,
        **kind,
    }
    return tuple((name, json.dumps(value)) for name, value in values.items())


def _attribute(name: str, value: str) -> str:
    if name in _SWITCHES and value.lower() in _TRUTHS:
        return _TRUTHS[value.lower()]
    if name == "label" or (name == "id" and _ID.fullmatch(value)):
        return json.dumps(value)
    raise RuleError(sentences.BAD_ATTRIBUTE)


def _own_key(state: State, session: Session, key_filter: KeyFilter) -> StoredKey:
    who = require_login(session, Role.CRYPTO_USER)
    key = only_key(state, who, key_filter)
    if key.owner != who.username:
        raise RuleError(sentences.NOT_OWNER)
    require_available(state, key.on)
    return key


def _approved(
    state: State, session: Session, approval: bytes | None, key: StoredKey, world: World
) -> tuple[State, Log]:
    return approve(state, session, approval, Service.KEY_MANAGEMENT, world, key=key)


def _with_key(state: State, key: StoredKey) -> State:
    return replace(state, keys={**state.keys, key.handle: key})
