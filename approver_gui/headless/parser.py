# SPDX-License-Identifier: Apache-2.0
"""The command line: what can be typed, and what the help says about it.

The first word that is no option decides: the name of a command runs it without a window,
anything else is a file for the window.
"""

from argparse import ArgumentParser, Namespace, RawDescriptionHelpFormatter
from collections.abc import Sequence
from pathlib import Path

from approver_gui import __version__
from approver_gui.headless.cluster_parser import add_cluster, add_hsm
from approver_gui.headless.coordinator_parser import (
    add_execute,
    add_logs,
    add_rehearse,
    add_report,
)
from approver_gui.headless.merge_parser import add_merge, add_tally
from approver_gui.headless.options import (
    SECRETS_HELP,
    AddParser,
    add_backup,
    add_command,
    add_delete,
    add_descriptor,
    add_json,
    add_name,
    add_protection,
    add_restore,
    moment,
)

COMMANDS = (
    *("inspect", "sign", "keys", "journal"),
    *("merge", "tally", "execute", "report", "logs"),
    *("hsm", "cluster", "rehearse"),
)
ROLES = ("crypto-user", "admin")
_PROGRAM = "approver-gui"
_HOME, _CONNECT, _HALF = "--home", "--connect", "--half"
HALVES = ("left", "right")
_NAME = "the key's name"

_COMMAND_HELP = """\
commands (without a window; each has its own --help):
  inspect    say what a token file is and what the checks find
  sign       sign a token with one of your keys
  keys       make, import, list, export, back up, restore or delete keys
  journal    show, verify or export the journal
  merge      put signed files together into the one to execute with
  tally      say which approvals count and what is missing
  execute    ask for a token, collect approvals, execute once
  report     say what the journal knows of one ceremony
  logs       read audit logs of HSMs, beside the journal too
  hsm        check that cloudhsm-cli and its answers are understood
  cluster    make a cluster your own; make and use an embedded one, to rehearse
  rehearse   go through a whole ceremony, unattended, on a cluster made for it

exit codes of the commands:
  0  done
  1  a bug in the program
  2  the command line is wrong
  3  a check or a rule refuses
  4  the key stays locked: wrong passphrase, no keyring, no such key
  5  a file cannot be read, written or trusted
  6  too few approvals
  7  the cluster: unreachable, refused, session lost, answer not understood
  8  a change was sent and its outcome is unknown: look, never repeat
"""


def parse_arguments(argv: Sequence[str]) -> Namespace:
    """Return the arguments; ``command`` is None when the window is wanted.

    Raises:
        SystemExit: they are wrong, or help or the version was asked for and shown.
    """
    if _names_command(argv):
        return _command_parser().parse_args(argv)
    parser = _window_parser()
    arguments = parser.parse_args(argv)
    if arguments.coordinator and arguments.files:
        parser.error("the coordinator's window opens no token files")
    if arguments.connect is not None and not arguments.coordinator:
        parser.error("--connect goes with --coordinator")
    return arguments


def _names_command(argv: Sequence[str]) -> bool:
    words = iter(argv)
    for word in words:
        if word in (_HOME, _CONNECT, _HALF):
            next(words, None)
        elif not word.startswith("-"):
            return word in COMMANDS
        elif word == "--":
            return False
    return False


def _window_parser() -> ArgumentParser:
    parser = _parser()
    start = f"{_PROGRAM} [--home DIR]"
    parser.usage = (
        f"{start} [FILE ...]\n       {start} --coordinator [--connect WHERE]\n"
        f"       {start} COMMAND ..."
    )
    parser.description = (
        "Approve, offline and with open eyes, what an AWS CloudHSM cluster may do.\n"
        "Without a command it opens the approver's window, with the token files named,\n"
        "or the coordinator's, who asks for tokens and uses them."
    )
    parser.add_argument("--version", action="version", version=f"{_PROGRAM} {__version__}")
    parser.add_argument(
        "files",
        nargs="*",
        type=Path,
        metavar="FILE",
        help="a token file; one that is named like a command is opened as ./inspect",
    )
    parser.add_argument(
        "--coordinator", action="store_true", help="open the coordinator's window instead"
    )
    parser.add_argument(
        _CONNECT,
        metavar="WHERE",
        help="connect it at once: embedded:FILE (a rehearsal), local: or ssh:DESTINATION; the"
        " last two may go on with tool=PATH and cluster=ID",
    )
    parser.add_argument(_HALF, choices=HALVES, help="open it in this half of the screen")
    parser.set_defaults(command=None)
    return parser


def _command_parser() -> ArgumentParser:
    parser = _parser()
    commands = parser.add_subparsers(dest="command", metavar="COMMAND", required=True)
    _add_inspect(commands.add_parser)
    _add_sign(commands.add_parser)
    _add_keys(commands.add_parser)
    _add_journal(commands.add_parser)
    for add in (
        *(add_merge, add_tally, add_execute, add_report, add_logs),
        *(add_hsm, add_cluster, add_rehearse),
    ):
        add(commands.add_parser)
    return parser


def _parser() -> ArgumentParser:
    # No abbreviations: a script means the same in every version.
    parser = ArgumentParser(
        prog=_PROGRAM,
        epilog=_COMMAND_HELP,
        formatter_class=RawDescriptionHelpFormatter,
        allow_abbrev=False,
    )
    parser.add_argument(
        _HOME,
        type=Path,
        metavar="DIR",
        help="keep settings, keys and journal below DIR, not in your own folders",
    )
    return parser


def _add_inspect(add_parser: AddParser) -> None:
    epilog = "Nothing is written, not even into the journal. A stop exits with 3."
    parser = add_command(add_parser, "inspect", "say what a token file is", epilog)
    parser.add_argument("file", type=Path, metavar="FILE", help="the token file")
    add_json(parser)
    parser.add_argument(
        "--at",
        type=moment,
        metavar="TIME",
        help="judge ages as of then: ISO 8601 such as 2026-03-01T14:05:00Z or with an offset;"
        " without either it is UTC",
    )


def _add_sign(add_parser: AddParser) -> None:
    epilog = "FILE is never changed and --out never overwritten.\n\n" + SECRETS_HELP
    parser = add_command(add_parser, "sign", "sign every digest of a token file", epilog)
    parser.add_argument("file", type=Path, metavar="FILE", help="the token file")
    _add_required(parser, "--key", "NAME", "which of your keys signs")
    _add_required(parser, "--as", "USER", "your HSM user name", dest="username")
    parser.add_argument(
        "--role", required=True, choices=ROLES, help="the role of that HSM user"
    )
    parser.add_argument(
        "--out", required=True, type=Path, metavar="FILE", help="the new file to write"
    )
    parser.add_argument(
        "--acknowledge",
        default="",
        metavar="TEXT",
        help="sign although there are doubts; the text goes into the journal",
    )
    parser.add_argument(
        "--overrule",
        default="",
        metavar="TEXT",
        help="sign although a check says stop, and why; the text goes into the journal",
    )
    add_descriptor(parser, "--passphrase-fd", "the key's passphrase")


def _add_keys(add_parser: AddParser) -> None:
    keys = add_command(add_parser, "keys", "look after your keys", SECRETS_HELP)
    acts = keys.add_subparsers(dest="act", metavar="ACT", required=True).add_parser

    create = add_command(acts, "create", "make a new RSA-2048 key", SECRETS_HELP)
    add_name(create, _NAME)
    add_protection(create)

    import_ = add_command(
        acts, "import", "take over an RSA-2048 key from a PEM file", SECRETS_HELP
    )
    add_name(import_, _NAME)
    import_.add_argument("file", type=Path, metavar="FILE", help="as OpenSSL writes it")
    add_descriptor(import_, "--file-passphrase-fd", "the PEM file's passphrase")
    add_protection(import_)

    add_json(add_command(acts, "list", "list your keys and what protects them"))

    export = add_command(acts, "export-public", "write a public key as PEM")
    add_name(export, _NAME)
    export.add_argument("--out", type=Path, metavar="FILE", help="a new file, not the output")

    passwd = add_command(acts, "passwd", "change a key's passphrase", SECRETS_HELP)
    add_name(passwd, _NAME)
    add_descriptor(passwd, "--passphrase-fd", "the passphrase until now")
    add_descriptor(passwd, "--new-passphrase-fd", "the new one")

    add_backup(acts, "The recovery code is shown once: write it down on paper.", _NAME)
    add_restore(acts, "take a key from its backup")
    add_delete(acts, "a key", _NAME)


def _add_journal(add_parser: AddParser) -> None:
    journal = add_command(add_parser, "journal", "show, verify or export the journal")
    acts = journal.add_subparsers(dest="act", metavar="ACT", required=True).add_parser
    show = add_command(acts, "show", "show the entries, oldest first")
    add_json(show)
    show.add_argument(
        "--filter", default="", metavar="TEXT", help="only entries that hold this text"
    )
    add_command(
        acts, "verify", "check every seal of the journal; exits with 5 where it is broken"
    )
    export = add_command(acts, "export", "copy the journal and check the copy")
    export.add_argument(
        "--out", required=True, type=Path, metavar="FILE", help="the new file to write"
    )


def _add_required(
    parser: ArgumentParser, option: str, metavar: str, words: str, dest: str | None = None
) -> None:
    name = dest or option.strip("-")
    parser.add_argument(option, required=True, metavar=metavar, help=words, dest=name)
