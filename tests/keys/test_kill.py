# SPDX-License-Identifier: Apache-2.0
import re
import shutil
import subprocess
import sys

import pytest


@pytest.mark.skipif(shutil.which("openssl") is None, reason="needs the openssl program")
def test_killed_at_any_step_the_store_opens_and_the_key_is_the_old_or_the_new(tmp_path):
    done = subprocess.run(
        [sys.executable, "-m", "tests.keys.kill_points", str(tmp_path)],
        capture_output=True,
        text=True,
        check=False,
    )

    assert done.returncode == 0, done.stderr
    points = dict(re.findall(r"(\w+ ?\w*): (\d+) points", done.stdout))
    assert set(points) == {"create", "restore", "change", "unlock", "delete", "any moment"}
    assert all(int(count) >= 5 for count in points.values())
