# SPDX-License-Identifier: Apache-2.0
"""Interfaces that are up are named from the kernel's files alone."""

import os
from pathlib import Path

import pytest

from approver_gui.airgap import Airgap, look

ETHERNET, LOOPBACK, NONE = 1, 772, 65534


@pytest.fixture
def net(tmp_path):
    folder = tmp_path / "net"
    folder.mkdir()
    return folder


def plug(net: Path, name: str, *, state: str, carrier: str = "", kind: int = ETHERNET) -> None:
    """Add an interface; one that is down answers no question about its carrier."""
    (net / name).mkdir()
    (net / name / "operstate").write_text(f"{state}\n")
    (net / name / "type").write_text(f"{kind}\n")
    if carrier:
        (net / name / "carrier").write_text(f"{carrier}\n")


def test_a_machine_with_loopback_only_is_off_every_network(net):
    plug(net, "lo", state="unknown", carrier="1", kind=LOOPBACK)
    assert look(net) == Airgap(())


def test_a_cable_and_a_tunnel_count_and_what_is_down_does_not(net):
    plug(net, "lo", state="unknown", carrier="1", kind=LOOPBACK)
    plug(net, "wlan0", state="down")
    plug(net, "eth1", state="lowerlayerdown", carrier="0")
    plug(net, "tun0", state="unknown", carrier="1", kind=NONE)
    plug(net, "tun1", state="unknown", carrier="0", kind=NONE)
    plug(net, "dummy0", state="unknown")
    plug(net, "eth0", state="up", carrier="1")
    assert look(net) == Airgap(("eth0", "tun0"))


def test_an_interface_counts_by_what_it_is_not_by_its_name(net):
    plug(net, "lo", state="up", carrier="1")
    plug(net, "eth0", state="up", carrier="1", kind=LOOPBACK)
    assert look(net) == Airgap(("lo",))


def test_interfaces_are_links_and_other_files_are_passed_over(net, tmp_path):
    plug(tmp_path, "device", state="up", carrier="1")
    (net / "eth0").symlink_to(tmp_path / "device")
    (net / "bonding_masters").write_text("")
    assert look(net) == Airgap(("eth0",))


def test_a_name_made_to_deceive_is_passed_on_as_it_is(net):
    plug(net, "eth\u202e0", state="up")
    assert look(net) == Airgap(("eth\u202e0",))


def test_without_the_kernels_files_nothing_is_known(net):
    assert look(net / "none") == Airgap(None)
    (net / "eth0").mkdir()
    assert look(net) == Airgap(None)


def test_an_interface_unplugged_while_we_look_does_not_count(net, monkeypatch):
    plug(net, "eth0", state="up")
    plug(net, "eth1", state="up")
    real = os.stat

    def stat(path, *arguments, **named):
        status = real(path, *arguments, **named)
        if os.fspath(path) == str(net / "eth0") and (net / "eth0" / "type").exists():
            for name in ("operstate", "type"):
                (net / "eth0" / name).unlink()
            (net / "eth0").rmdir()
        return status

    monkeypatch.setattr(os, "stat", stat)
    assert look(net) == Airgap(("eth1",))


def test_this_machine_can_be_asked():
    assert isinstance(look().up, tuple | None)
