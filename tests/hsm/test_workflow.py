# SPDX-License-Identifier: Apache-2.0
"""The whole workflow in a terminal, with openssl alone on the approvers' side.

Nothing here imports the program: a person with a terminal, a text editor and openssl could
do the same, at this cluster or at a real one.
"""

import json
import shutil
import subprocess
import sys
from contextlib import contextmanager
from pathlib import Path

import pexpect
import pytest

ROOT = Path(__file__).parents[2]
PROMPT = "aws-cloudhsm > "
PASSWORD = "correct horse 4"
CRYPTO_USERS = ("user1", "user2", "user3")

pytestmark = pytest.mark.skipif(not shutil.which("openssl"), reason="openssl is not installed")


class Tool:
    """Somebody at the cluster's console."""

    def __init__(self, state: Path, folder: Path) -> None:
        module = ["-m", "approver_gui.hsm.embedded", "--state", str(state), "interactive"]
        environment = {"PYTHONPATH": str(ROOT), "PATH": "/usr/bin:/bin", "TERM": "xterm"}
        self._child = pexpect.spawn(
            sys.executable, module, cwd=folder, env=environment, timeout=20, encoding="utf-8"
        )
        self._child.delaybeforesend = None
        self._child.expect_exact(PROMPT)
        self.greeting = self._child.before or ""

    def type(self, line, *answers):
        """Type a command and what it asks for; return its answer."""
        self._child.sendline(line)
        for question, answer in answers:
            self._child.expect_exact(question)
            self._child.sendline(answer)
        self._child.expect_exact(PROMPT)
        said = self._child.before or ""
        assert PASSWORD not in said
        return json.loads(said[said.index("{") :])

    def do(self, line, *answers):
        """Type a command that is carried out; return what it answers."""
        answer = self.type(line, *answers)
        assert answer["error_code"] == 0, answer
        return answer["data"]

    def refuses(self, line):
        """Type a command that is refused; return why."""
        answer = self.type(line)
        assert answer["error_code"] == 1, answer
        return answer["data"]

    def log_in(self, username: str, role: str = "crypto-user") -> None:
        who = self.do(f"login --username {username} --role {role}", ("password:", PASSWORD))
        assert who == {"username": username, "role": role}

    def leave(self) -> None:
        self._child.sendline("quit")
        self._child.expect_exact(pexpect.EOF)
        self._child.close()
        assert self._child.exitstatus == 0


@contextmanager
def a_tool(state, folder):
    tool = Tool(state, folder)
    try:
        yield tool
        tool.leave()
    finally:
        tool._child.close(force=True)


class Approver:
    """Somebody with a private key, openssl and a text editor."""

    def __init__(self, name: str, folder: Path) -> None:
        self.name = name
        self._folder = folder
        self._key = folder / f"{name}.key"
        self.public = folder / f"{name}.pub"
        openssl("genrsa", "-out", self._key, "2048")
        openssl("rsa", "-in", self._key, "-pubout", "-out", self.public)

    def sign(self, digest: str) -> str:
        """Return the signature of a digest, both as they stand in a token file."""
        there = self._folder / "digest.bin"
        there.write_bytes(openssl("base64", "-d", "-A", given=digest.encode()))
        made = openssl(
            *("pkeyutl", "-sign", "-inkey", self._key, "-in", there),
            *("-pkeyopt", "digest:sha256"),
        )
        return openssl("base64", "-A", given=made).decode()

    def register(self, path: Path) -> None:
        """Sign every entry of a registration token."""
        token = json.loads(path.read_text())
        for entry in token["tokens"]:
            entry["signed"] = self.sign(entry["unsigned"])
        path.write_text(json.dumps(token))

    def approve(self, path: Path) -> None:
        """Add a signature to a token."""
        token = json.loads(path.read_text())
        signature = self.sign(token["token"])
        entry = {"username": self.name, "role": "crypto-user", "signature": signature}
        token["signatures"].append(entry)
        path.write_text(json.dumps(token))


def openssl(*arguments: object, given: bytes = b"") -> bytes:
    done = subprocess.run(
        ["openssl", *map(str, arguments)], input=given, check=True, capture_output=True
    )
    return done.stdout


@pytest.fixture(scope="module")
def ours(tmp_path_factory):
    """A cluster that was made ours with the commands of AWS's guide; return its file."""
    home = tmp_path_factory.mktemp("ours")
    state, papers = home / "cluster", home / "papers"
    assert run_program(home, "cluster", "new", "--state", state) == 0
    with a_tool(state, home) as tool:
        assert "not initialised yet" in tool.refuses("user list")
    assert run_program(home, "cluster", "certificates", "--state", state, "--out", papers) == 0
    (csr,) = papers.glob("*_ClusterCsr.csr")
    key, issuer, signed = home / "ca.key", home / "customerCA.crt", home / "signed.crt"
    subject = ("-subj", "/C=DE/O=Owner/CN=Owner of the cluster")
    openssl("genrsa", "-out", key, "2048")
    openssl("req", "-new", "-x509", "-days", "3652", *subject, "-key", key, "-out", issuer)
    openssl(
        *("x509", "-req", "-days", "3652", "-in", csr, "-CA", issuer, "-CAkey", key),
        *("-CAcreateserial", "-out", signed),
    )
    openssl("verify", "-CAfile", issuer, signed)
    files = ("--signed", signed, "--anchor", issuer)
    assert run_program(home, "cluster", "initialise", "--state", state, *files) == 0
    with a_tool(state, home) as tool:
        assert "issuing certificate is missing" in tool.refuses("user list")
    shutil.copyfile(issuer, f"{state}.customerCA.crt")
    assert run_program(home, "cluster", "initialise", "--state", state, *files) == 3
    return state


@pytest.fixture
def state(ours, tmp_path):
    """A copy of that cluster, for one test."""
    for end in ("", ".customerCA.crt"):
        shutil.copyfile(f"{ours}{end}", tmp_path / f"cluster{end}")
    return tmp_path / "cluster"


def test_three_people_approve_a_signature_with_openssl_alone(state, tmp_path):
    folder = tmp_path / "a folder"
    folder.mkdir()
    people = {name: Approver(name, folder) for name in CRYPTO_USERS}
    payload = folder / "release.bin"
    payload.write_bytes(b"what is released")
    sign = (
        "crypto sign rsa-pkcs --key-filter attr.label=release attr.class=private-key"
        f" --hash-function sha256 --data-path '{payload}'"
    )

    with a_tool(state, folder) as tool:
        assert "a rehearsal, not an HSM" in tool.greeting

        _activate(tool)
        for person in people.values():
            _register(tool, person)
        registered = [
            user["username"] for user in tool.do("user list")["users"] if user["quorum"]
        ]
        assert registered == list(CRYPTO_USERS)

        tool.log_in("user1")
        _make_key(tool)
        assert tool.refuses(sign) == "Quorum Failed"

        token = _ask_for_a_token(tool, folder / "token.json")
        assert tool.refuses(f"{sign} --approval '{token}'") == "No token signatures provided"
        people["user2"].approve(token)
        assert tool.refuses(f"{sign} --approval '{token}'") == (
            "Too few quorum approvals: currently 1 approvals, but 2 approvals required"
        )
        people["user3"].approve(token)
        made = tool.do(f"{sign} --approval '{token}'")
        _verify(made["signature"], tool, folder, payload)
        assert tool.refuses(f"{sign} --approval '{token}'") == (
            "Invalid username-signature pair for quorum authorization"
        )

        late = _ask_for_a_token(tool, folder / "late.json")
        people["user2"].approve(late)
        people["user3"].approve(late)
        tool.do("logout")
        tool.log_in("user1")
        assert tool.refuses(f"{sign} --approval '{late}'") == (
            "Invalid username-signature pair for quorum authorization"
        )
        assert tool.do("quorum token-sign list") == {"tokens": []}
        tool.do("logout")
        _read_the_log(tool, folder, made["signature"])


def test_files_signed_apart_with_openssl_are_merged_here_and_used_by_hand(state, tmp_path):
    people = {name: Approver(name, tmp_path) for name in CRYPTO_USERS}
    payload = tmp_path / "release.bin"
    payload.write_bytes(b"what is released")
    roster, merged = tmp_path / "roster.json", tmp_path / "merged.json"
    roster.write_text(json.dumps({name: person.public.name for name, person in people.items()}))
    with a_tool(state, tmp_path) as tool:
        _activate(tool)
        for person in people.values():
            _register(tool, person)
        tool.log_in("user1")
        _make_key(tool)
        token = _ask_for_a_token(tool, tmp_path / "token.json")
        copies = [_copy_signed_by(people[name], token) for name in ("user2", "user3")]
        few, enough = (["merge", token, *files] for files in (copies[:1], copies))
        rest = ["--roster", roster, "--need", "2", "--out", merged]
        assert run_program(tmp_path, *few, *rest) == 6
        assert not merged.exists()
        assert run_program(tmp_path, *enough, *rest) == 0
        made = tool.do(
            "crypto sign rsa-pkcs --key-filter attr.label=release attr.class=private-key"
            f" --hash-function sha256 --data-path '{payload}' --approval '{merged}'"
        )
        _verify(made["signature"], tool, tmp_path, payload)


def _copy_signed_by(person, token):
    copy = token.with_name(f"{person.name}.signed.json")
    shutil.copyfile(token, copy)
    person.approve(copy)
    return copy


def run_program(home: Path, *arguments: object) -> int:
    """Run the program in a process of its own; return its exit code."""
    words = [sys.executable, "-m", "approver_gui", "--home", home / "home", *arguments]
    return subprocess.run([str(word) for word in words], cwd=ROOT, check=False).returncode


def _activate(tool):
    users = tool.do("user list")["users"]
    assert [user["role"] for user in users][:1] == ["unactivated-admin"]
    twice = (("Enter password:", PASSWORD), ("Confirm password:", PASSWORD))
    assert tool.do("cluster activate", *twice) == "Cluster activation successful"
    tool.log_in("admin", "admin")
    for name in CRYPTO_USERS:
        made = tool.do(f"user create --username {name} --role crypto-user", *twice)
        assert made == {"username": name, "role": "crypto-user"}
    assert tool.do("logout") == "Logout successful"


def _register(tool, person):
    tool.log_in(person.name)
    path = Path(tool._child.cwd) / f"registration {person.name}.json"
    made = tool.do(f"quorum token-sign generate --service registration --token '{path}'")
    assert made == {"path": str(path)}
    person.register(path)
    who = tool.do(
        f"user change-quorum token-sign register --public-key '{person.public}'"
        f" --signed-token '{path}'"
    )
    assert who == {"username": person.name, "role": "crypto-user"}
    tool.do("logout")


def _make_key(tool):
    pair = tool.do(
        "key generate-asymmetric-pair rsa --public-exponent 65537 --modulus-size-bits 2048"
        " --public-label release --private-label release --public-attributes verify=true"
        " --private-attributes sign=true --share-crypto-users user2 user3"
        " --manage-private-key-quorum-value 2 --use-private-key-quorum-value 2"
    )
    info = pair["private_key"]["key-info"]
    assert [user["username"] for user in info["key-owners"]] == ["user1"]
    assert [user["username"] for user in info["shared-users"]] == ["user2", "user3"]
    assert info["key-quorum-values"] == {
        "manage-key-quorum-value": 2,
        "use-key-quorum-value": 2,
    }


def _ask_for_a_token(tool, path):
    made = tool.do(
        f"quorum token-sign generate --service key-usage --token '{path}'"
        " --filter attr.label=release attr.class=private-key"
    )
    assert made == {"path": str(path)}
    return path


def _verify(signature, tool, folder, payload):
    public, raw = folder / "release.pub", folder / "release.sig"
    tool.do(
        f"key generate-file --encoding pem --path '{public}'"
        " --filter attr.label=release attr.class=public-key"
    )
    raw.write_bytes(openssl("base64", "-d", "-A", given=signature.encode()))
    said = openssl("dgst", "-sha256", "-verify", public, "-signature", raw, payload)
    assert said == b"Verified OK\n"


def _read_the_log(tool, folder, signature):
    path = folder / "audit.log"
    tool.do(f"audit-log --path '{path}'")
    log = path.read_text()
    for opcode in ("CN_LOGIN (0xd)", "CN_GENERATE_KEY_PAIR (0x19)", "CN_LOGOUT (0xe)"):
        assert opcode in log
    assert log.count("Opcode : CN_GET_TOKEN") >= 2
    numbers = [
        int(line.partition(":")[2], 16)
        for line in log.splitlines()
        if line.startswith("Sequence No")
    ]
    assert numbers == list(range(len(numbers)))
    assert signature not in log
