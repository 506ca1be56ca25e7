# SPDX-License-Identifier: Apache-2.0
r"""The journal: an append-only log book, each line sealed by the one before.

One JSON object a line, at most 64 KiB, ended by ``\n``: ``act``, ``at`` (UTC), ``facts``,
``number`` (from 1), ``previous`` and ``seal`` (hex). The seal is SHA-256 over the 32 bytes of
the previous seal (zeros before the first line) and the line without ``seal``, in canonical
form: ASCII, keys sorted, no blanks. A line that a kill or a power cut tore stays where it is;
the next entry, ``torn_line_found``, vouches for the bytes between the last whole line and the
line end before itself, and the chain goes on. Whoever has Python can check all of it::

    import hashlib, json, sys
    sha256, seal, torn = hashlib.sha256, "00" * 32, b""
    for line in open(sys.argv[1], "rb"):
        try:
            entry = json.loads(line)
        except ValueError:
            torn += line
            continue
        if torn or entry["act"] == "torn_line_found":
            tear = {"length": len(torn) - 1, "sha256": sha256(torn[:-1]).hexdigest()}
            assert entry["act"] == "torn_line_found" and entry["facts"] == tear, line
        torn, found = b"", entry.pop("seal")
        text = json.dumps(entry, sort_keys=True, separators=(",", ":"))
        seal = sha256(bytes.fromhex(seal) + text.encode()).hexdigest()
        assert found == seal, line
    print("The chain holds. The last seal is", seal)

A tear is the beginning of a line and nothing else; any other line that does not fit is a
break. A chain cannot see that its end was cut off: compare the last seal, as words, with
those noted when the last entry was made. It proves order and wholeness, not who wrote it.
"""

from approver_gui.journal.book import Journal
from approver_gui.journal.chain import Break, Examination, Tear, examine, export
from approver_gui.journal.line import MAX_FACT_CHARACTERS, MAX_LINE_BYTES, Entry, Fact

__all__ = [
    "MAX_FACT_CHARACTERS",
    "MAX_LINE_BYTES",
    "Break",
    "Entry",
    "Examination",
    "Fact",
    "Journal",
    "Tear",
    "examine",
    "export",
]
