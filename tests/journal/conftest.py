# SPDX-License-Identifier: Apache-2.0
"""Fixtures for the journal's tests."""

import os

import pytest


@pytest.fixture
def quick_medium(monkeypatch):
    """Leave out waiting for the medium, where a test makes thousands of entries."""
    monkeypatch.setattr(os, "fsync", lambda _descriptor: None)
