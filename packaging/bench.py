# SPDX-License-Identifier: Apache-2.0
"""Measures the program beside its peers, all in one run, and prints ratios.

``python packaging/bench.py``. A machine is never quiet: runs of both sides are interleaved
and the best of each is taken, so that the ratio says more than either time.
"""

import base64
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

from bench_cluster import measure
from bench_figures import best_times, child, say
from cryptography.hazmat.primitives.asymmetric import padding
from cryptography.hazmat.primitives.asymmetric.utils import Prehashed
from cryptography.hazmat.primitives.hashes import SHA256
from cryptography.hazmat.primitives.serialization import load_pem_private_key

from approver_gui.flows.approve import ApproveFlow
from approver_gui.flows.consent import Decision
from approver_gui.journal import Journal
from approver_gui.keys.secret import Secret
from approver_gui.keys.secret_box import SecretBox
from approver_gui.keys.store import KeyStore, Protection
from approver_gui.settings import Places
from approver_gui.tokens.checks import check, verdict
from approver_gui.tokens.codec import parse

ROOT = Path(__file__).resolve().parent.parent
STARTS, JOURNEYS, SIGNATURES, FILES, TOKENS = 15, 5, 1500, 10_000, 40
SAMPLE = ROOT / "resources" / "samples" / "user-service.unsigned.json"
ISSUED = datetime(2023, 2, 11, 2, 1, 2, tzinfo=UTC)
PASSPHRASE = Secret("bench: four unrelated words")


def main() -> int:
    """Measure everything; return 0, since a bench judges nothing."""
    with tempfile.TemporaryDirectory(prefix="approver-gui-bench-") as folder:
        home = Path(folder)
        _window_starts(home)
        _journey(home)
        _signatures(home)
        _pipeline(home)
        _files()
        measure(home / "cluster")
    return 0


def _window_starts(home: Path) -> None:
    times: dict[str, list[float]] = {"blank": [], "window": []}
    memory: dict[str, float] = {}
    for _ in range(STARTS):
        for name, taken in times.items():
            elapsed, (peak_mib,) = child(name, home / "start")
            taken.append(elapsed)
            memory[name] = peak_mib
    blank, ours = min(times["blank"]), min(times["window"])
    say("start of the window / of a blank PySide6 window", f"{ours / blank:.2f}", "<= 1.6")
    say("  blank window, whole process to its first paint", f"{blank * 1000:.0f} ms")
    say("  memory at first paint / blank", f"{memory['window'] / memory['blank']:.2f}")
    say("  blank window, memory", f"{memory['blank']:.0f} MiB")


def _journey(home: Path) -> None:
    runs = [child("journey", home / f"journey{number}")[1] for number in range(JOURNEYS)]
    stall_ms, furnishing_ms, peak_mib = (min(figures) for figures in zip(*runs, strict=True))
    _, (blank_mib,) = child("blank", home / "start")
    say("longest stall of the window's thread in a journey", f"{stall_ms:.0f} ms", "<= 50 ms")
    say("  longest stall while the rooms are furnished", f"{furnishing_ms:.0f} ms")
    say("memory after a journey / blank window", f"{peak_mib / blank_mib:.2f}")


def _signatures(home: Path) -> None:
    store = _store(home / "rates")
    store.create("bench", PASSPHRASE, Protection.PASSPHRASE_ONLY)
    ours = store.unlock("bench", PASSPHRASE)
    raw = load_pem_private_key(_pem(), None, unsafe_skip_rsa_key_validation=True)
    digest = bytes(range(32))
    scheme = (padding.PKCS1v15(), Prehashed(SHA256()))

    def sign_raw() -> None:
        raw.sign(digest, *scheme)  # type: ignore[union-attr,call-arg,arg-type]

    acts = {"ours": lambda: ours.sign(digest), "raw": sign_raw}
    ours_s, raw_s = best_times(acts, SIGNATURES // 5, 5)
    say("signatures/s / raw cryptography", f"{raw_s / ours_s:.2f}", ">= 0.9")
    say("  raw cryptography", f"{1 / raw_s:.0f} /s")


def _pipeline(home: Path) -> None:
    """Our whole step (read, check, sign, journal, write, read back) against openssl's."""
    work = home / "pipeline"
    work.mkdir()
    clock_now = ISSUED + timedelta(seconds=60)
    places = Places.under(work)
    store = _store(work / "keys")
    store.create("bench", PASSPHRASE, Protection.PASSPHRASE_ONLY)
    flow = ApproveFlow(
        store, Journal(places.journal_file, lambda: clock_now), lambda: clock_now
    )
    flow.unlock("bench", PASSPHRASE)
    key = work / "key.pem"
    key.write_bytes(_pem())
    begun = time.perf_counter()
    for number in range(TOKENS):
        decision = Decision("bench", "officer", "admin", acknowledgement="bench")
        signed = flow.sign(flow.open(SAMPLE), decision)
        flow.save(signed, work / f"{number}.json")
    ours = time.perf_counter() - begun
    begun = time.perf_counter()
    for _ in range(TOKENS):
        _by_openssl(key, work)
    openssl = time.perf_counter() - begun
    say("tokens/s, opened to saved / openssl and base64 by hand", f"{openssl / ours:.2f}")
    say("  openssl and base64, without check or journal", f"{TOKENS / openssl:.0f} /s")


def _by_openssl(key: Path, work: Path) -> None:
    digest, signature = work / "digest.bin", work / "signature.bin"
    token = parse(SAMPLE.read_bytes())
    encoded = base64.b64encode(getattr(token, "digest", b""))
    decode = subprocess.run(["base64", "-d"], input=encoded, capture_output=True, check=True)
    digest.write_bytes(decode.stdout)
    sign = ["openssl", "pkeyutl", "-sign", "-inkey", str(key), "-pkeyopt", "digest:sha256"]
    subprocess.run([*sign, "-in", str(digest), "-out", str(signature)], check=True)
    subprocess.run(["base64", "-w0", str(signature)], capture_output=True, check=True)


def _files() -> None:
    data = SAMPLE.read_bytes()
    now = ISSUED + timedelta(seconds=60)
    begun = time.perf_counter()
    for _ in range(FILES):
        verdict(check(parse(data), now, lambda _digest, _signature: None))
    rate = FILES / (time.perf_counter() - begun)
    say("files parsed and checked per second", f"{rate:.0f} /s", ">= 2000 /s")


def _pem() -> bytes:
    command = ["openssl", "genpkey", "-algorithm", "RSA", "-pkeyopt", "rsa_keygen_bits:2048"]
    return subprocess.run(command, capture_output=True, check=True).stdout


def _store(folder: Path) -> KeyStore:
    return KeyStore(folder, _no_box, lambda: datetime.now(UTC))


def _no_box() -> SecretBox:
    sys.exit("The bench's keys never ask for the keyring")


if __name__ == "__main__":
    sys.exit(main())
