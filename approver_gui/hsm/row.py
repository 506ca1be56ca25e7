# SPDX-License-Identifier: Apache-2.0
"""One row of a terminal and the cursor in it; what leaves the row is forgotten.

Source: ECMA-48, and xterm's control sequences.
"""

MAX_ROW_CHARACTERS = 65536
_TAB = 8


class Row:
    """The row that the cursor is in."""

    def __init__(self) -> None:
        self._characters: list[str] = []
        self._cursor = 0

    def __len__(self) -> int:
        return len(self._characters)

    @property
    def text(self) -> str:
        """What stands in the row."""
        return "".join(self._characters)

    @property
    def before_cursor(self) -> str:
        """What stands left of the cursor."""
        return "".join(self._characters[: self._cursor])

    @property
    def cursor(self) -> int:
        """How many characters stand left of the cursor."""
        return self._cursor

    def clear(self) -> None:
        """Begin a row of its own."""
        self._characters.clear()
        self._cursor = 0

    def show(self, text: str) -> None:
        """Print over what is there; what is beyond the end of the longest row is lost."""
        fitting = text[: MAX_ROW_CHARACTERS - self._cursor]
        end = self._cursor + len(fitting)
        self._characters[self._cursor : end] = fitting
        self._cursor = end

    def go_to(self, column: int) -> None:
        """Move the cursor, beyond the end over blanks."""
        self._cursor = min(max(column, 0), MAX_ROW_CHARACTERS)
        self._characters += " " * (self._cursor - len(self._characters))

    def tabulate(self) -> None:
        """Move the cursor to the next tabulator."""
        self.go_to((self._cursor // _TAB + 1) * _TAB)

    def edit(self, command: str, number: int | None) -> None:
        """Carry out what a control sequence asks for in this row.

        Args:
            command: the last character of the sequence.
            number: its first argument, or None where it has none.
        """
        count = min(max(number or 1, 1), MAX_ROW_CHARACTERS)
        at, row = self._cursor, self._characters
        match command:
            case "C":
                self.go_to(at + count)
            case "D":
                self.go_to(at - count)
            case "G" | "`":
                self.go_to(count - 1)
            case "K" | "J":
                self._erase(number or 0)
            case "P":
                del row[at : at + count]
            case "X":
                row[at : at + count] = " " * min(count, len(row) - at)
            case "@":
                row[at:at] = " " * count
                del row[MAX_ROW_CHARACTERS:]
            case _:
                pass  # colours and modes

    def _erase(self, which: int) -> None:
        if which == 0:
            del self._characters[self._cursor :]
        elif which == 1:
            self._characters[: self._cursor] = " " * self._cursor
        else:
            self._characters[:] = " " * self._cursor
