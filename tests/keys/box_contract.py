# SPDX-License-Identifier: Apache-2.0
"""What every box for secrets does, whatever keeps them."""

from approver_gui.keys.secret_box import SecretBox

SECRET = bytes(range(256))[:32]


def check_box(box: SecretBox) -> None:
    """Put a box through everything that the store asks of it."""
    assert box.name
    assert box.get("nobody") is None
    box.remove("nobody")

    box.put("one", SECRET)
    box.put("two", b"\0")
    assert box.get("one") == SECRET
    assert box.get("two") == b"\0"

    box.put("one", SECRET[::-1])
    assert box.get("one") == SECRET[::-1]

    box.remove("one")
    assert box.get("one") is None
    assert box.get("two") == b"\0"
    box.remove("two")
