# SPDX-License-Identifier: Apache-2.0
"""``cluster certificates`` and ``initialise``: an embedded cluster becomes somebody's."""

import shlex
from argparse import Namespace
from collections.abc import Mapping
from pathlib import Path

from approver_gui.cluster.certificates import FILE_NAMES, ROOT_FILE_NAMES, Root
from approver_gui.cluster.port import Part
from approver_gui.errors import MediumError, RefusedError
from approver_gui.flows.media import read_file, write_file, writing
from approver_gui.headless.terminal import Terminal
from approver_gui.hsm.embedded import WHAT_IT_IS
from approver_gui.hsm.embedded.cluster import Cluster
from approver_gui.hsm.embedded.ownership import issuer_place
from approver_gui.hsm.embedded.state import Deed
from approver_gui.hsm.host import of_embedded
from approver_gui.keys.hardware import MAX_CERTIFICATE_BYTES
from approver_gui.text import safe_text, say

_MAX_SHOWN_LINE = 4096


def hand_out_papers(terminal: Terminal, cluster: Cluster, folder: Path) -> None:
    """Write the papers of a cluster and its two roots under AWS's names.

    Args:
        terminal: where to say what was written.
        cluster: whose papers.
        folder: new, or empty.

    Raises:
        RefusedError: the cluster has no papers.
        MediumError: the folder cannot be made, is not empty, or a file cannot be written.
    """
    deed = cluster.deed()
    if deed is None:
        raise RefusedError(
            say("The cluster has no papers"),
            say("It was made before embedded clusters had certificates; it needs none."),
            say("Go on with it as it is, or make a new one."),
        )
    _make_folder(folder)
    terminal.show(WHAT_IT_IS)
    terminal.show(f"Its papers, in {_shown(folder)}:")
    for name, pem in _papers(deed).items():
        write_file(folder / name, pem)
        terminal.show(f"  {name}")
    if deed.signed is None:
        terminal.show("Next, verify them and sign the request:")
        terminal.show(f"  approver-gui cluster verify {_quoted(folder)} \\")
        for root, option in _OPTIONS.items():
            end = " \\" if root is Root.AWS else ""
            terminal.show(f"    {option} {_quoted(folder / ROOT_FILE_NAMES[root])}{end}")
        terminal.show("  approver-gui cluster sign-csr --help")


def initialise(terminal: Terminal, cluster: Cluster, arguments: Namespace) -> None:
    """Give a cluster its owner's certificate, once and for all.

    Args:
        terminal: where to say what was done and what comes next.
        cluster: that is nobody's yet.
        arguments: of ``cluster initialise``.

    Raises:
        RefusedError: the certificates are not the right ones, or it is initialised already.
        MediumError: a file cannot be read.
        HsmUnreachableError, HsmOutcomeUnknownError: it is initialised, and the issuing
            certificate could not be put in its place, or nobody knows.
    """
    signed = read_file(arguments.signed, MAX_CERTIFICATE_BYTES)
    anchor = read_file(arguments.anchor, MAX_CERTIFICATE_BYTES)
    cluster.initialise(signed, anchor)
    terminal.show(WHAT_IT_IS)
    terminal.show("The cluster is initialised. This can't be undone.")
    if arguments.place:
        terminal.show(str(of_embedded(cluster.path).place(anchor).words()))
    else:
        terminal.show("The tool reaches it when its issuing certificate lies in its place:")
        terminal.show(f"  cp {_quoted(arguments.anchor)} {_quoted(issuer_place(cluster.path))}")
    terminal.show("Next, activate it and create users:")
    terminal.show(f"  approver-gui cluster console --state {_quoted(cluster.path)}")
    terminal.show("  aws-cloudhsm > cluster activate")


def _papers(deed: Deed) -> Mapping[str, bytes]:
    parts = {
        Part.CSR: deed.csr,
        Part.HSM: deed.hsm,
        Part.AWS_HARDWARE: deed.aws_hardware,
        Part.MANUFACTURER_HARDWARE: deed.manufacturer_hardware,
        **({} if deed.signed is None else {Part.CLUSTER: deed.signed}),
    }
    roots = {Root.AWS: deed.aws_root, Root.MANUFACTURER: deed.manufacturer_root}
    return {
        **{f"{deed.cluster_id}_{FILE_NAMES[part]}": pem for part, pem in parts.items()},
        **{ROOT_FILE_NAMES[root]: pem for root, pem in roots.items()},
    }


_OPTIONS = {Root.AWS: "--aws-root", Root.MANUFACTURER: "--manufacturer-root"}


def _make_folder(folder: Path) -> None:
    with writing(folder):
        folder.mkdir(exist_ok=True)
        is_empty = next(folder.iterdir(), None) is None
    if not is_empty:
        raise MediumError(
            say("The folder is not empty"),
            say("{folder} holds something already. Nothing was written.").put(
                folder=str(folder)
            ),
            say("Name a new folder, or an empty one."),
        )


def _shown(path: Path) -> str:
    return safe_text(str(path), _MAX_SHOWN_LINE)


def _quoted(path: Path) -> str:
    return shlex.quote(_shown(path))
