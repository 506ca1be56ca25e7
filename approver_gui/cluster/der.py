# SPDX-License-Identifier: Apache-2.0
"""DER as X.509 uses it, read strictly: one way to write each thing, and nothing left over.

A reader of our own because genuine roots bend RFC 5280 (serial number 0, version 1), which
libraries warn of or refuse, and because issuers are compared by the bytes of their names.
Everything here raises a plain ``ValueError``; whoever knows what is read puts it into words.

Sources: ITU-T X.690 (DER), RFC 5280 4.1 (times and names of certificates).
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime

INTEGER, BOOLEAN, BIT_STRING, OCTET_STRING, OID = 0x02, 0x01, 0x03, 0x04, 0x06
SEQUENCE, SET = 0x30, 0x31
_UTC_TIME, _GENERALIZED_TIME = 0x17, 0x18
_TIMES = {_UTC_TIME: 13, _GENERALIZED_TIME: 15}
"""Tags of times, and how many characters each has."""
_CENTURY = 50  # RFC 5280 4.1.2.5.1: two digits from 50 on are of the twentieth century
_TEXTS = {
    0x0C: "utf-8",
    0x12: "ascii",  # NumericString
    0x13: "ascii",  # PrintableString
    0x14: "latin-1",  # TeletexString
    0x16: "ascii",  # IA5String
    0x1A: "ascii",  # VisibleString
    0x1C: "utf-32-be",  # UniversalString
    0x1E: "utf-16-be",  # BMPString
}
_ATTRIBUTES = {
    "550403": "CN",
    "550405": "serialNumber",
    "550406": "C",
    "550407": "L",
    "550408": "ST",
    "55040a": "O",
    "55040b": "OU",
    "2a864886f70d010901": "emailAddress",
}
"""Object identifiers of names, as hex, and the short names of RFC 4514 and OpenSSL."""
_LONG, _SHORTEST_LONG, _MAX_LENGTH_BYTES = 0x80, 0x80, 3
_MULTI_BYTE_TAG = 0x1F


@dataclass(frozen=True, slots=True)
class Element:
    """One element.

    Attributes:
        tag: its first byte.
        content: what is in it.
        whole: tag, length and content, as they came.
    """

    tag: int
    content: bytes
    whole: bytes

    def inside(self, tag: int | None = None) -> "Elements":
        """Return what is in it, if it has this tag.

        Raises:
            ValueError: it has another tag, or its content is no elements.
        """
        if tag is not None and self.tag != tag:
            raise ValueError("an element of another kind")
        return Elements(self.content)


class Elements:
    """Elements that follow one another, taken one by one."""

    def __init__(self, data: bytes) -> None:
        self._left = list(_elements(data))
        self._left.reverse()

    def take(self, tag: int | None = None) -> Element:
        """Return the next one.

        Raises:
            ValueError: there is none, or it has another tag.
        """
        element = self.take_if(tag) if self._left else None
        if element is None:
            raise ValueError("an element is missing")
        return element

    def take_if(self, tag: int | None) -> Element | None:
        """Return the next one if it has this tag; None leaves it where it is."""
        if self._left and tag in (None, self._left[-1].tag):
            return self._left.pop()
        return None

    def end(self) -> None:
        """Make sure that nothing is left.

        Raises:
            ValueError: something is.
        """
        if self._left:
            raise ValueError("elements that nobody expects")

    def __iter__(self) -> Iterator[Element]:
        while self._left:
            yield self._left.pop()


def only(data: bytes, tag: int) -> Element:
    """Return the one element that these bytes are.

    Raises:
        ValueError: another kind of element, several, or none.
    """
    elements = Elements(data)
    element = elements.take(tag)
    elements.end()
    return element


def integer(element: Element) -> int:
    """Return a whole number.

    Raises:
        ValueError: it is none, or not written the shortest way.
    """
    data = element.content
    if element.tag != INTEGER or not data:
        raise ValueError("no whole number")
    number = int.from_bytes(data, "big", signed=True)
    if len(data) > 1 and len(data) > (number if number >= 0 else ~number).bit_length() // 8 + 1:
        raise ValueError("a number with idle bytes")
    return number


def bits(element: Element) -> bytes:
    """Return a bit string of whole bytes.

    Raises:
        ValueError: it is none, or has unused bits.
    """
    if element.tag != BIT_STRING or element.content[:1] != b"\0":
        raise ValueError("no bit string of whole bytes")
    return element.content[1:]


def moment(element: Element) -> datetime:
    """Return a time of a certificate, aware.

    Raises:
        ValueError: it is none, or not written as RFC 5280 wants it.
    """
    if len(element.content) != _TIMES.get(element.tag):
        raise ValueError("no time")
    text = element.content.decode("ascii")
    if not (text.endswith("Z") and text[:-1].isdigit()):
        raise ValueError("no time")
    if element.tag == _UTC_TIME:
        text = ("19" if int(text[:2]) >= _CENTURY else "20") + text
    return datetime.strptime(text, "%Y%m%d%H%M%SZ").replace(tzinfo=UTC)


def name_pairs(name: bytes) -> tuple[tuple[tuple[str, str], ...], ...]:
    """Return a distinguished name: for each RDN its attributes and their text, untrusted.

    What has no text is shown as hex after ``#``.

    Raises:
        ValueError: it is no name.
    """
    found = []
    for rdn in only(name, SEQUENCE).inside():
        pairs = tuple(_pair(one) for one in rdn.inside(SET))
        if not pairs:
            raise ValueError("an RDN without attributes")
        found.append(pairs)
    return tuple(found)


def _pair(element: Element) -> tuple[str, str]:
    parts = element.inside(SEQUENCE)
    key, value = parts.take(OID).content.hex(), parts.take()
    parts.end()
    encoding = _TEXTS.get(value.tag)
    text = f"#{value.whole.hex()}" if encoding is None else value.content.decode(encoding)
    return _ATTRIBUTES.get(key, f"#{key}"), text


def _elements(data: bytes) -> Iterator[Element]:
    at = 0
    while at < len(data):
        start, header = at, data[at : at + 2]
        if len(header) < len("TL"):
            raise ValueError("a tag without a length")
        tag, length = header
        if tag & _MULTI_BYTE_TAG == _MULTI_BYTE_TAG:
            raise ValueError("a tag of several bytes")
        at += 2
        if length & _LONG:
            size = length - _LONG
            digits = data[at : at + size]
            length = int.from_bytes(digits, "big")
            is_shortest = digits[:1] != b"\0" and length >= _SHORTEST_LONG
            if not 1 <= size <= _MAX_LENGTH_BYTES or len(digits) != size or not is_shortest:
                raise ValueError("a length in another form than the shortest")
            at += size
        if at + length > len(data):
            raise ValueError("an element longer than its frame")
        yield Element(tag, data[at : at + length], data[start : at + length])
        at += length
