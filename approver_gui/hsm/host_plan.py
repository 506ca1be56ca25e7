# SPDX-License-Identifier: Apache-2.0
"""What is done on the tool's machine, as values: places, scripts, and lines for people.

The scripts are for any POSIX shell with the core utilities of GNU. Each says that it listens
before it reads its standard input, and changes nothing before all of that has come.

Sources: AWS CloudHSM User Guide, "Client SDK 5 configuration parameters", "Connecting to
multiple clusters with CloudHSM CLI".
"""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path, PurePosixPath

from approver_gui.hsm.ssh import is_ssh, quoted
from approver_gui.hsm.tool import Tool
from approver_gui.text import Sentence, say

MAX_CERTIFICATE_BYTES = 32 * 1024
"""More than any chain of certificates needs; it fits into a pipe, so sending never waits."""
MARK = "approver-gui:"
_DEFAULT = PurePosixPath("/opt/cloudhsm")
"""Where AWS's packages put everything. Source: AWS CloudHSM User Guide."""
_ISSUER = "customerCA"
_BEGUN = f'printf "{MARK}begun\\n"'

PLACE = "; ".join(
    (
        f"umask 022; {_BEGUN}; k=",
        '[ ! -d "$1" ] && t=$(mktemp -- "$1.XXXXXXXX") || exit 1',
        'cat > "$t" && [ "$(wc -c < "$t")" -eq "$2" ] && chmod 0644 -- "$t" && sync -- "$t"'
        ' && { [ ! -e "$1" ] || { k="${1%.crt}.before-$(date -u +%Y%m%dT%H%M%SZ).crt"'
        ' && ln -T -- "$1" "$k"; }; } && mv -fT -- "$t" "$1" || { rm -f -- "$t"; exit 1; }',
        f'printf "{MARK}done %s\\n" "$k"',
    )
)
"""Puts standard input, ``$2`` bytes, at ``$1``, and keeps what was there beside it."""
READ = "; ".join(
    (
        f'{_BEGUN}; cd -- "${{1%/*}}" || exit 1',
        f'if [ -f "$1" ]; then printf "{MARK}there\\n" && head -c "$2" -- "$1"',
        f'elif [ ! -e "$1" ]; then printf "{MARK}none\\n"',
        'else echo "$1 is no file" >&2; exit 1; fi',
    )
)
"""Prints whether there is a file at ``$1``, and at most ``$2`` bytes of it."""
START = f'{_BEGUN}; read -r go && exec "$@"'
"""Runs ``$@`` once it was told to go on."""


@dataclass(frozen=True, slots=True)
class HostStep:
    """One thing that would be done.

    Attributes:
        words: what it is for.
        line: what would be run, as it can be typed at a shell of that machine; empty where
            nothing is run.
    """

    words: Sentence
    line: str = ""


@dataclass(frozen=True, slots=True)
class HostPlan:
    """What would be done on the tool's machine.

    Attributes:
        where: which machine.
        certificate_path: where the issuing certificate goes there.
        steps: in order.
        advice: what is only said, never run.
    """

    where: Sentence
    certificate_path: str
    steps: tuple[HostStep, ...]
    advice: tuple[HostStep, ...] = ()


@dataclass(frozen=True, slots=True)
class Placed:
    """The issuing certificate is in its place, read back and compared.

    Attributes:
        path: of the certificate there.
        kept: where the other one is that was there before; empty where none was.
        was_there: whether the same bytes lay there already, so that nothing was done.
    """

    path: str
    kept: str = ""
    was_there: bool = False

    def words(self) -> Sentence:
        """Return what happened, and how it is undone."""
        if self.was_there:
            words = say("The issuing certificate lies at {path} already; nothing was done.")
        elif self.kept:
            words = say(
                "The issuing certificate is at {path}, read back and compared. The other one"
                " that was there is kept as {kept}; moving it back undoes this."
            )
        else:
            words = say(
                "The issuing certificate is at {path}, read back and compared. Removing it"
                " undoes this."
            )
        return words.put(path=self.path, kept=self.kept)


@dataclass(frozen=True, slots=True)
class Configured:
    """The tool knows where the cluster is.

    Attributes:
        line: what was run; empty where nothing had to be.
        said: what it said, on one line; untrusted text.
    """

    line: str
    said: str = ""

    def words(self) -> Sentence:
        """Return what happened."""
        if not self.line:
            return say("Nothing has to be configured for an embedded cluster.")
        if not self.said:
            return say("{line} was run.").put(line=self.line)
        return say('{line} was run. It said: "{said}"').put(line=self.line, said=self.said)


@dataclass(frozen=True, slots=True)
class Layout:
    """Where things are on the tool's machine, and how they are reached.

    Attributes:
        certificate: path of the issuing certificate.
        configure: the program that configures the tool, and its first arguments; none where
            nothing is configured.
        has_address: whether it takes the address of an HSM.
        elevate: what runs a program there with the rights it needs.
        ssh: the way there; empty for this machine.
    """

    certificate: str
    configure: tuple[str, ...] = ()
    has_address: bool = True
    elevate: tuple[str, ...] = ()
    ssh: tuple[str, ...] = ()

    def where(self) -> Sentence:
        """Return which machine it is."""
        if self.ssh:
            return say("On the machine behind {host}").put(host=self.ssh[-1])
        return say("On this machine")

    def script(self, script: str, *words: str) -> tuple[str, ...]:
        """Return the words that run a script there, with the rights it needs."""
        return (*self.elevate, "sh", "-c", script, "sh", *words)

    def configuring(self, address: str) -> tuple[str, ...]:
        """Return the words that tell the tool where the cluster is."""
        more = ("-a", address) if self.has_address else ()
        return (*self.elevate, *self.configure, *more)

    def plan(self, size: int, address: str, hsms: int | None) -> HostPlan:
        """Return what would be done; see ``host.Host.plan``."""
        place = quoted(self.script(PLACE, self.certificate, str(size)))
        steps = [
            HostStep(
                say(
                    "Put the issuing certificate at {path}. Another one that is there is kept"
                    " beside it; where it is there already, nothing is done."
                ).put(path=self.certificate),
                f"{place} < {_ISSUER}.crt",
            )
        ]
        if self.configure:
            shown = quoted(self.configuring(address or "ADDRESS"))
            steps.append(HostStep(say("Tell the tool where the cluster is."), shown))
        return HostPlan(self.where(), self.certificate, tuple(steps), self._advice(hsms))

    def _advice(self, hsms: int | None) -> tuple[HostStep, ...]:
        if hsms != 1 or not self.configure:
            return ()
        words = say(
            "The cluster has one HSM. Keys on it cannot be used unless this is run once; for"
            " keys that matter, add a second HSM instead."
        )
        program = self.configure[0]
        line = quoted((*self.elevate, program, "--disable-key-availability-check"))
        return (HostStep(words, line),)


def layout_of(tool: Tool, elevate: Sequence[str]) -> Layout:
    """Return where things are for a tool: its path decides.

    Where the tool is configured for several clusters, each has a certificate of its own name,
    because the default one is another cluster's.
    """
    folder = PurePosixPath(tool.command[0]).parent
    home = folder.parent if folder.name == "bin" and folder.is_absolute() else _DEFAULT
    program = str(home / "bin" / "configure-cli")
    name = f"{_ISSUER}.crt"
    configure: tuple[str, ...] = (program,)
    if tool.cluster_id:
        name = f"{_ISSUER}-{tool.cluster_id}.crt"
        known = ("--cluster-id", tool.cluster_id, "--hsm-ca-cert", str(home / "etc" / name))
        configure = (program, "add-cluster", *known)
    ssh = tool.prefix if is_ssh(tool.prefix) else ()
    return Layout(
        certificate=str(home / "etc" / name),
        configure=configure,
        has_address=tool.cluster_id is None,
        elevate=(*(() if ssh else tool.prefix), *elevate),
        ssh=ssh,
    )


def layout_of_embedded(state_file: Path) -> Layout:
    """Return where the issuing certificate of an embedded cluster is."""
    return Layout(certificate=f"{state_file.absolute()}.{_ISSUER}.crt")
