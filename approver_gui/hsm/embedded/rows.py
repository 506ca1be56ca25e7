# SPDX-License-Identifier: Apache-2.0
"""The cluster's frozen values as strict JSON text, and back.

A value is an object with exactly the fields of its class: bytes as Base64, sets sorted,
tuples as lists. What is read fits its class to the last field, or it is refused.
"""

import base64
import json
from collections.abc import Callable, Hashable, Mapping
from dataclasses import fields, is_dataclass
from enum import StrEnum
from functools import cache
from types import UnionType
from typing import TypeVar, cast, get_args, get_origin, get_type_hints

V = TypeVar("V")


def dump(value: object) -> str:
    """Return a value as JSON text; equal values give equal text.

    Raises:
        TypeError: a value of a kind that is never kept.
    """
    return json.dumps(_plain(value), allow_nan=False, separators=(",", ":"))


def load(kind: type[V], untrusted: str) -> V:
    """Return the value of a class that :func:`dump` made this text of.

    Raises:
        ValueError: no other text is accepted.
    """
    try:
        value = cast("V", _reader(cast("Hashable", kind))(json.loads(untrusted)))
        if dump(value) != untrusted:
            raise ValueError("not as it was written")
    except (KeyError, TypeError, RecursionError) as error:
        raise ValueError(str(error)) from error
    return value


def _plain(value: object) -> object:
    match value:
        case None | bool() | int() | float() | str():
            return value
        case bytes():
            return base64.b64encode(value).decode()
        case frozenset():
            return sorted(value)
        case tuple():
            return [_plain(item) for item in value]
        case Mapping():
            return {name: _plain(item) for name, item in value.items()}
        case _ if is_dataclass(value):
            return {field.name: _plain(getattr(value, field.name)) for field in fields(value)}
        case _:
            raise TypeError(type(value).__name__)


Reader = Callable[[object], object]


@cache
def _reader(hint: Hashable) -> Reader:
    """Return what reads plain JSON values of a declared type."""
    arguments = get_args(hint)
    match get_origin(hint):
        case None:
            return _one_reader(hint)
        case origin if origin is UnionType:
            inner = _reader(arguments[0])
            return lambda value: None if value is None else inner(value)
        case origin if origin is frozenset:
            inner = _reader(arguments[0])
            return lambda value: frozenset(map(inner, _exactly(list, value)))
        case origin if origin is Mapping:
            inner = _reader(arguments[1])
            return lambda value: {name: inner(v) for name, v in _exactly(dict, value).items()}
        case _:
            return _tuple_reader(arguments)


def _one_reader(hint: object) -> Reader:
    if hint is bytes:
        return lambda value: base64.b64decode(_exactly(str, value), validate=True)
    if hint is float:
        return lambda value: value if type(value) is int else _exactly(float, value)
    kind = cast("type[object]", hint)
    if issubclass(kind, StrEnum):
        return kind
    if is_dataclass(kind):
        return _fields_reader(kind)
    return lambda value: _exactly(kind, value)


def _fields_reader(kind: type[object]) -> Reader:
    hints = get_type_hints(kind)
    readers = {field.name: _reader(hints[field.name]) for field in fields(kind)}  # type: ignore[arg-type]

    def read(value: object) -> object:
        given = _exactly(dict, value)
        return kind(**{name: readers[name](item) for name, item in given.items()})

    return read


def _tuple_reader(arguments: tuple[object, ...]) -> Reader:
    if arguments[1:] == (...,):
        each = _reader(arguments[0])
        return lambda value: tuple(map(each, _exactly(list, value)))
    readers = tuple(map(_reader, arguments))
    return lambda value: tuple(
        read(item) for read, item in zip(readers, _exactly(list, value), strict=True)
    )


def _exactly(kind: type[V], value: object) -> V:
    if type(value) is not kind:
        raise TypeError(f"{type(value).__name__} is not {kind.__name__}")
    return value
