# SPDX-License-Identifier: Apache-2.0
"""What the cluster says of itself, as tables: a row for each user, key, token, HSM, value."""

from collections.abc import Callable, Mapping, Sequence
from typing import Generic, TypeVar

from PySide6.QtGui import QIcon
from PySide6.QtWidgets import QHeaderView, QWidget

from approver_gui.flows.survey import FULL, REGISTERED
from approver_gui.hsm.answers import HsmInfo, Key, LiveToken, User
from approver_gui.keys.roster import Member
from approver_gui.ui.tables import Column, RowsModel, table_of
from approver_gui.ui.theme import colours, fixed_font, icon_pixmap, tr
from approver_gui.ui.widgets import PlainLabel, column

R = TypeVar("R")
MOST_ROWS = 12
"""Rows that are shown at once; a longer table scrolls by itself."""
APART, ROW_MARGIN = 16, 4
"""Pixels between two columns, and above and below the text of a row."""
_MINUTE_S = 60


class Listing(QWidget, Generic[R]):
    """A caption, a table as high as its rows, or a sentence where there are none."""

    def __init__(self, caption: str, columns: Sequence[Column[R]], nothing: str) -> None:
        super().__init__()
        self.model = RowsModel[R](columns)
        self.view = table_of(self.model, caption)
        self._row_height = self.view.fontMetrics().height() + 2 * ROW_MARGIN
        self.view.verticalHeader().setDefaultSectionSize(self._row_height)
        self.view.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Interactive)
        self.view.setWordWrap(False)
        self._nothing = PlainLabel(nothing, role="muted", wrap=True)
        layout = column(self, spacing=4)
        layout.addWidget(PlainLabel(caption, role="question"))
        layout.addWidget(self._nothing)
        layout.addWidget(self.view)

    def show_rows(self, rows: Sequence[R]) -> None:
        """Show these rows."""
        self.model.set_rows(rows)
        self.view.setVisible(bool(rows))
        self._nothing.setVisible(not rows)
        self.view.resizeColumnsToContents()
        for at in range(self.model.columnCount() - 1):
            self.view.setColumnWidth(at, self.view.columnWidth(at) + APART)
        header = self.view.horizontalHeader().sizeHint().height()
        bar = self.view.horizontalScrollBar().sizeHint().height()
        rows_high = min(len(rows), MOST_ROWS) * self._row_height
        self.view.setFixedHeight(header + rows_high + bar)


def users_of(members: Callable[[], Mapping[str, Member]]) -> Listing[User]:
    """Return the table of users; ``members`` gives the roster's by ``role/username``."""

    def person(user: User) -> str:
        member = members().get(f"{user.role}/{user.username.lower()}")
        return member.person if member else ""

    return Listing(
        tr("Users"),
        (
            Column(tr("user"), lambda user: user.username),
            Column(tr("role"), lambda user: user.role),
            Column(tr("person"), person),
            Column(tr("quorum key"), _quorum_key, icon=_quorum_mark),
            Column(tr("second factor"), lambda user: tr("yes") if user.has_mfa else tr("no")),
            Column(tr("account"), _account, icon=_account_mark),
            Column(tr("on all HSMs"), lambda user: _agreed(user.coverage), icon=_user_mark),
        ),
        tr("The cluster shows no users."),
    )


def keys_of(able: Callable[[Key], int | None]) -> Listing[Key]:
    """Return the table of keys; ``able`` tells how many can approve, None where it is moot."""

    def quorum(key: Key) -> str:
        n = able(key)
        if n is None:
            return tr("none needed")
        words = tr("{use} of {able} to use, {manage} to manage")
        return words.format(use=key.use_quorum, able=n, manage=key.manage_quorum)

    return Listing(
        tr("Keys"),
        (
            Column(tr("label"), lambda key: key.label),
            Column(tr("key"), _short, font=fixed_font()),
            Column(tr("kind"), lambda key: f"{key.key_type} {key.key_class}"),
            Column(tr("approvals"), quorum),
            Column(tr("owner"), lambda key: ", ".join(key.owners)),
            Column(tr("shared with"), lambda key: ", ".join(key.shared_with)),
            Column(tr("on all HSMs"), lambda key: _agreed(key.coverage), icon=_key_mark),
        ),
        tr("This user neither owns a key nor shares one."),
    )


def tokens_of() -> Listing[LiveToken]:
    """Return the table of live tokens."""
    return Listing(
        tr("Live tokens"),
        (
            Column(tr("service"), lambda token: token.service),
            Column(tr("asked for by"), lambda token: token.username),
            Column(tr("approvals needed"), lambda token: _number(token.approvals_required)),
            Column(tr("left when asked"), _left),
            Column(tr("on all HSMs"), lambda token: _agreed(token.coverage)),
        ),
        tr("No token was alive then."),
    )


def values_of() -> Listing[tuple[str, int]]:
    """Return the table of quorum values."""
    return Listing(
        tr("Quorum values"),
        (
            Column(tr("service"), lambda value: value[0]),
            Column(tr("approvals needed"), lambda value: str(value[1])),
        ),
        tr("The cluster shows no quorum values."),
    )


def hsms_of() -> Listing[HsmInfo]:
    """Return the table of HSMs."""
    return Listing(
        tr("HSMs"),
        (
            Column(tr("serial number"), lambda hsm: hsm.serial_number, font=fixed_font()),
            Column(tr("model"), lambda hsm: f"{hsm.vendor} {hsm.model}"),
            Column(tr("FIPS state"), lambda hsm: hsm.fips_state),
        ),
        tr("The cluster shows no HSMs."),
    )


# --- cells ---------------------------------------------------------------------------------


def _mark(name: str) -> QIcon:
    return QIcon(icon_pixmap(name, getattr(colours(), name), 12, 2.0))


def _quorum_key(user: User) -> str:
    return tr("registered") if REGISTERED in user.quorum else tr("none")


def _quorum_mark(user: User) -> QIcon:
    return _mark("good") if REGISTERED in user.quorum else QIcon()


def _account(user: User) -> str:
    if user.is_locked is None:
        return tr("the HSMs disagree")
    return tr("locked") if user.is_locked else tr("usable")


def _account_mark(user: User) -> QIcon:
    return QIcon() if user.is_locked is False else _mark("stop" if user.is_locked else "doubt")


def _agreed(coverage: str) -> str:
    return tr("alike") if coverage == FULL else coverage


def _user_mark(user: User) -> QIcon:
    return QIcon() if user.coverage == FULL else _mark("doubt")


def _key_mark(key: Key) -> QIcon:
    return QIcon() if key.coverage == FULL else _mark("doubt")


def _short(key: Key) -> str:
    digits = key.reference.removeprefix("0x").lstrip("0")
    return f"0x{digits}" if key.reference.startswith("0x") else key.reference


def _number(value: int | None) -> str:
    return tr("not told") if value is None else str(value)


def _left(token: LiveToken) -> str:
    if token.seconds_left is None:
        return tr("not told")
    minutes, seconds = divmod(token.seconds_left, _MINUTE_S)
    return f"{minutes}:{seconds:02}"
