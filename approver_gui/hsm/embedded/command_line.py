# SPDX-License-Identifier: Apache-2.0
"""From a command to the request that it asks for.

Files are read before a password is asked for, so that nobody types one in vain.

Source: AWS CloudHSM User Guide, the reference pages of CloudHSM CLI's commands.
"""

import base64
import binascii
from collections.abc import Callable, Mapping
from enum import StrEnum
from typing import Protocol

from approver_gui.hsm.embedded.grammar import Command, refuse
from approver_gui.hsm.requests import (
    Activate,
    AnyRequest,
    ChangePassword,
    CreateUser,
    DeleteKey,
    DeleteTokens,
    DeleteUser,
    DescribeHsms,
    ExportPublicKey,
    GenerateKeyPair,
    GenerateToken,
    ListKeys,
    ListQuorumValues,
    ListTimeouts,
    ListTokens,
    ListUsers,
    LogIn,
    LogInWithMfa,
    LogOut,
    RegisterQuorumKey,
    RemoveMfa,
    SetKeyAttribute,
    SetQuorumValue,
    ShareKey,
    Sign,
    StartMfa,
    UnshareKey,
    Verify,
)
from approver_gui.hsm.words import (
    MAX_FILE_BYTES,
    MAX_PAYLOAD_BYTES,
    Curve,
    Hash,
    KeyClass,
    KeyFilter,
    Mechanism,
    Role,
    Service,
    TokenScope,
)
from approver_gui.keys.secret import Secret
from approver_gui.text import safe_text

_EXPONENT = "65537"
_ATTRIBUTES = {"public-attributes": "verify=true", "private-attributes": "sign=true"}


class Desk(Protocol):
    """What a command takes from beside its line."""

    def read(self, path: str, limit: int) -> bytes:
        """Return a file of at most ``limit`` bytes.

        Raises:
            NotDoneError: it cannot be read.
        """

    def password(self, *, twice: bool) -> Secret:
        """Ask for a password.

        Raises:
            NotDoneError: the two that were typed differ.
        """


class _DataType(StrEnum):
    RAW = "raw"
    DIGEST = "digest"


class _Encoding(StrEnum):
    PEM = "pem"


def request_of(command: Command, desk: Desk) -> AnyRequest:
    """Return what a command asks of the cluster.

    Args:
        command: any that ``grammar.parse`` returns, but ``help``, ``quit``, ``exit`` and
            ``fault``, which ask nothing of it.
        desk: where its files and passwords come from.

    Raises:
        NotDoneError: a value can be none, or what ``desk`` raises.
    """
    return _REQUESTS[command.words](command, desk)


def output_of(command: Command) -> str | None:
    """Return the path of the file that a command writes, or None."""
    return command.one("token") or command.one("path")


def _password(command: Command, desk: Desk, *, twice: bool) -> Secret:
    typed = command.one("password")
    return desk.password(twice=twice) if typed is None else Secret(typed)


def _file(command: Command, desk: Desk, name: str) -> bytes:
    return desk.read(command.text(name), MAX_FILE_BYTES)


def _approval(command: Command, desk: Desk) -> bytes | None:
    return _file(command, desk, "approval") if command.has("approval") else None


def _role(command: Command) -> Role:
    return command.choice("role", Role)


# --- sessions and users ------------------------------------------------------------------


def _log_in(command: Command, desk: Desk) -> AnyRequest:
    name, role = command.text("username"), _role(command)
    return LogIn(name, role, _password(command, desk, twice=False))


def _log_in_with_mfa(command: Command, desk: Desk) -> AnyRequest:
    name, role = command.text("username"), _role(command)
    return LogInWithMfa(name, role, _password(command, desk, twice=False))


def _create_user(command: Command, desk: Desk) -> AnyRequest:
    name, role, approval = command.text("username"), _role(command), _approval(command, desk)
    return CreateUser(name, role, _password(command, desk, twice=True), approval)


def _change_password(command: Command, desk: Desk) -> AnyRequest:
    name, role, approval = command.text("username"), _role(command), _approval(command, desk)
    return ChangePassword(name, role, _password(command, desk, twice=True), approval)


def _change_mfa(command: Command, desk: Desk) -> AnyRequest:
    if command.has("token") == command.has("deregister"):
        refuse("exactly one of --token and --deregister is required")
    kind = StartMfa if command.has("token") else RemoveMfa
    return kind(command.text("username"), _role(command), _approval(command, desk))


def _register(command: Command, desk: Desk) -> AnyRequest:
    public_key = _file(command, desk, "public-key")
    return RegisterQuorumKey(public_key, _file(command, desk, "signed-token"))


# --- quorum ------------------------------------------------------------------------------


def _generate_token(command: Command, _desk: Desk) -> AnyRequest:
    return GenerateToken(command.choice("service", Service), _filter(command))


def _set_quorum_value(command: Command, desk: Desk) -> AnyRequest:
    service, value = command.choice("service", Service), command.number("value")
    return SetQuorumValue(service, value, _approval(command, desk))


# --- keys --------------------------------------------------------------------------------


def _filter(command: Command, option: str = "filter") -> KeyFilter | None:
    found: dict[str, str] = {}
    for item in command.many(option):
        name, equals, value = item.partition("=")
        if not equals or name not in ("key-reference", "attr.label", "attr.class"):
            shown = safe_text(item)
            refuse(f"'{shown}' is no filter: key-reference=, attr.label= and attr.class= are")
        if name in found:
            refuse(f"the filter {name} is there twice")
        found[name] = value
    if not found:
        return None
    key_class = found.get("attr.class")
    if key_class is not None and key_class not in tuple(KeyClass):
        refuse(f"invalid value for attr.class [possible values: {', '.join(KeyClass)}]")
    return KeyFilter(
        reference=found.get("key-reference"),
        label=found.get("attr.label"),
        key_class=None if key_class is None else KeyClass(key_class),
    )


def _list_keys(command: Command, _desk: Desk) -> AnyRequest:
    command.number("max-items")  # pages are as long as this cluster makes them
    return ListKeys(_filter(command), command.one("starting-token"))


def _required_filter(command: Command, option: str = "filter") -> KeyFilter:
    return _filter(command, option) or KeyFilter()  # the grammar wants a value for it


def _generate_pair(
    command: Command, *, rsa_bits: int | None, curve: Curve | None
) -> AnyRequest:
    for name, attribute in _ATTRIBUTES.items():
        if command.many(name) != (attribute,):
            refuse(f"this cluster makes keys for signing only: --{name} {attribute}")
    return GenerateKeyPair(
        public_label=command.text("public-label"),
        private_label=command.text("private-label"),
        rsa_bits=rsa_bits,
        curve=curve,
        share_with=command.many("share-crypto-users"),
        manage_quorum=command.number("manage-private-key-quorum-value"),
        use_quorum=command.number("use-private-key-quorum-value"),
    )


def _generate_rsa(command: Command, _desk: Desk) -> AnyRequest:
    if command.text("public-exponent") != _EXPONENT:
        refuse(f"this cluster makes keys with the public exponent {_EXPONENT} only")
    return _generate_pair(command, rsa_bits=command.number("modulus-size-bits"), curve=None)


def _generate_ec(command: Command, _desk: Desk) -> AnyRequest:
    return _generate_pair(command, rsa_bits=None, curve=command.choice("curve", Curve))


def _share(command: Command, desk: Desk) -> AnyRequest:
    if _role(command) is not Role.CRYPTO_USER:
        refuse("keys are shared with crypto users only")
    kind = ShareKey if command.words == "key share" else UnshareKey
    key_filter = _required_filter(command)
    return kind(key_filter, command.text("username"), _approval(command, desk))


def _set_attribute(command: Command, desk: Desk) -> AnyRequest:
    key_filter, approval = _required_filter(command), _approval(command, desk)
    return SetKeyAttribute(key_filter, command.text("name"), command.text("value"), approval)


def _export(command: Command, _desk: Desk) -> AnyRequest:
    command.choice("encoding", _Encoding)
    return ExportPublicKey(_required_filter(command))


# --- signatures --------------------------------------------------------------------------


def _bytes(command: Command, desk: Desk, name: str, limit: int) -> bytes:
    """Return what stands in ``--name`` as base64, or in the file that ``--name-path`` names."""
    from_file = f"{name}-path"
    if command.has(name) == command.has(from_file):
        refuse(f"exactly one of --{name} and --{from_file} is required")
    if command.has(from_file):
        return desk.read(command.text(from_file), limit)
    try:
        content = base64.b64decode(command.text(name), validate=True)
    except (binascii.Error, ValueError):
        refuse(f"the value of --{name} is not base64")
    if len(content) > limit:
        refuse(f"the value of --{name} is longer than {limit} bytes")
    return content


def _is_digest(command: Command) -> bool:
    return (
        command.has("data-type") and command.choice("data-type", _DataType) is _DataType.DIGEST
    )


def _salt_bytes(command: Command) -> int | None:
    if not command.has("mgf"):
        return None
    expected = f"mgf1-{command.text('hash-function')}"
    if command.text("mgf") != expected:
        refuse(f"the mask generation function must match the hash function: {expected}")
    return command.number("salt-length")


def _sign(command: Command, desk: Desk) -> AnyRequest:
    return Sign(
        mechanism=Mechanism(command.words.split()[-1]),
        hash_function=command.choice("hash-function", Hash),
        key_filter=_required_filter(command, "key-filter"),
        payload=_bytes(command, desk, "data", MAX_PAYLOAD_BYTES),
        is_digest=_is_digest(command),
        salt_bytes=_salt_bytes(command),
        approval=_approval(command, desk),
    )


def _verify(command: Command, desk: Desk) -> AnyRequest:
    return Verify(
        mechanism=Mechanism(command.words.split()[-1]),
        hash_function=command.choice("hash-function", Hash),
        key_filter=_required_filter(command, "key-filter"),
        payload=_bytes(command, desk, "data", MAX_PAYLOAD_BYTES),
        signature=_bytes(command, desk, "signature", MAX_FILE_BYTES),
        is_digest=_is_digest(command),
        salt_bytes=_salt_bytes(command),
    )


_REQUESTS: Mapping[str, Callable[[Command, Desk], AnyRequest]] = {
    "login": _log_in,
    "login mfa-token-sign": _log_in_with_mfa,
    "logout": lambda _command, _desk: LogOut(),
    "cluster activate": lambda command, desk: Activate(_password(command, desk, twice=True)),
    "cluster hsm-info": lambda _command, _desk: DescribeHsms(),
    "user list": lambda _command, _desk: ListUsers(),
    "user create": _create_user,
    "user delete": lambda command, desk: DeleteUser(
        command.text("username"), _role(command), _approval(command, desk)
    ),
    "user change-password": _change_password,
    "user change-mfa token-sign": _change_mfa,
    "user change-quorum token-sign register": _register,
    "quorum token-sign generate": _generate_token,
    "quorum token-sign list": lambda _command, _desk: ListTokens(),
    "quorum token-sign delete": lambda command, _desk: DeleteTokens(
        command.choice("scope", TokenScope)
    ),
    "quorum token-sign list-quorum-values": lambda _command, _desk: ListQuorumValues(),
    "quorum token-sign set-quorum-value": _set_quorum_value,
    "quorum token-sign list-timeouts": lambda _command, _desk: ListTimeouts(),
    "key generate-asymmetric-pair rsa": _generate_rsa,
    "key generate-asymmetric-pair ec": _generate_ec,
    "key list": _list_keys,
    "key share": _share,
    "key unshare": _share,
    "key set-attribute": _set_attribute,
    "key delete": lambda command, _desk: DeleteKey(_required_filter(command)),
    "key generate-file": _export,
    "crypto sign rsa-pkcs": _sign,
    "crypto sign rsa-pkcs-pss": _sign,
    "crypto sign ecdsa": _sign,
    "crypto verify rsa-pkcs": _verify,
    "crypto verify rsa-pkcs-pss": _verify,
    "crypto verify ecdsa": _verify,
}
