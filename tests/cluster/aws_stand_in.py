# SPDX-License-Identifier: Apache-2.0
"""A little HTTP server in the place of AWS: keeps what was sent, answers as the test wants."""

import json
import ssl
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from functools import cache
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

import boto3

from approver_gui.cluster.control_plane import AwsControlPlane
from approver_gui.cluster.port import NewCluster

REGION = "eu-central-1"
CLUSTER = "cluster-abc2345defg"
HSM = "hsm-abc2345defg"
KEY_ID, KEY = "AKIDNOTREAL", "not-a-key-of-anybody"
Reply = Callable[[BaseHTTPRequestHandler], None]

SIGNED = b"-----BEGIN CERTIFICATE-----\nMIIDsigned+/=\n-----END CERTIFICATE-----\n"
ANCHOR = b"-----BEGIN CERTIFICATE-----\r\nMIIDanchor+/=\r\n-----END CERTIFICATE-----\r\n"
WISH = NewCluster("hsm2m.medium", ("subnet-1", "subnet-2"), "NON_FIPS")
CHANGES: dict[str, Callable[[AwsControlPlane], object]] = {
    "CreateCluster": lambda plane: plane.create(WISH),
    "CreateHsm": lambda plane: plane.create_hsm(CLUSTER, "eu-central-1a"),
    "InitializeCluster": lambda plane: plane.initialise(CLUSTER, SIGNED, ANCHOR),
    "DeleteHsm": lambda plane: plane.delete_hsm(CLUSTER, HSM),
    "DeleteCluster": lambda plane: plane.delete_cluster(CLUSTER),
}
ACTS: dict[str, Callable[[AwsControlPlane], object]] = {
    "DescribeClusters": lambda plane: plane.describe(CLUSTER),
    **CHANGES,
}
"""Every request there is, those that change something first."""


def answer(body: object, status: int = 200) -> Reply:
    """Answer with JSON, or with bytes as they are."""
    data = body if isinstance(body, bytes) else json.dumps(body).encode()

    def reply(handler: BaseHTTPRequestHandler) -> None:
        handler.send_response(status)
        handler.send_header("Content-Type", "application/x-amz-json-1.1")
        handler.send_header("Content-Length", str(len(data)))
        handler.end_headers()
        handler.wfile.write(data)

    return reply


def denial(code: str, sentence: str = "No.", status: int = 400) -> Reply:
    """Answer with an error as AWS words it."""
    return answer({"__type": code, "Message": sentence}, status)


def hang_up(handler: BaseHTTPRequestHandler) -> None:
    """Take the request and close the connection without a word."""
    handler.close_connection = True


def cut_off(handler: BaseHTTPRequestHandler) -> None:
    """Begin a good answer and close the connection in its middle."""
    handler.send_response(200)
    handler.send_header("Content-Length", "500")
    handler.end_headers()
    handler.wfile.write(b'{"State": "INITIALIZE_IN')
    handler.close_connection = True


@dataclass
class Sent:
    """One request: its action, what it asked (decoded from JSON), and its very bytes."""

    action: str
    asked: dict[str, object]
    body: bytes


@dataclass
class StandIn:
    """What came in, and what will be answered, in order; the last answer stays."""

    server: ThreadingHTTPServer
    replies: list[Reply] = field(default_factory=list)
    sent: list[Sent] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)

    def will(self, *replies: Reply) -> None:
        self.replies[:] = replies

    def say_nothing(self, handler: BaseHTTPRequestHandler) -> None:
        """Take the request and stay silent until the test is over."""
        self.released.wait(20)
        handler.close_connection = True

    def over_tls(self, context: ssl.SSLContext) -> None:
        """Speak TLS from now on."""
        self.server.socket = context.wrap_socket(self.server.socket, server_side=True)

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.server.server_port}"

    @property
    def actions(self) -> list[str]:
        return [one.action for one in self.sent]


@cache
def session() -> boto3.Session:
    """Return a session with credentials that are nobody's."""
    return boto3.Session(aws_access_key_id=KEY_ID, aws_secret_access_key=KEY)


def plane_at(url: str, region: str = REGION, read_s: float = 5) -> AwsControlPlane:
    return AwsControlPlane(region, environ={}, session=session(), endpoint=url, read_s=read_s)


@contextmanager
def stand_in() -> Iterator[StandIn]:
    """Run the server on a port of its own, on loopback only."""

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = self.rfile.read(int(self.headers["Content-Length"]))
            action = self.headers["X-Amz-Target"].partition(".")[2]
            here.sent.append(Sent(action, json.loads(body), body))
            reply = here.replies.pop(0) if len(here.replies) > 1 else here.replies[0]
            reply(self)

        def log_message(self, *_: object) -> None:
            """Be quiet."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    here = StandIn(server)
    thread = threading.Thread(target=server.serve_forever, args=(0.01,))
    thread.start()
    try:
        yield here
    finally:
        here.released.set()
        server.shutdown()
        thread.join()
        server.server_close()


def a_cluster(cluster_id: str = CLUSTER, **other: object) -> dict[str, object]:
    """Return a cluster as AWS describes it."""
    return {
        "ClusterId": cluster_id,
        "State": "UNINITIALIZED",
        "HsmType": "hsm2m.medium",
        "CreateTimestamp": 1_793_000_000.5,
        "SubnetMapping": {"eu-central-1b": "subnet-2", "eu-central-1a": "subnet-1"},
        "Hsms": [
            {
                "HsmId": HSM,
                "State": "ACTIVE",
                "AvailabilityZone": "eu-central-1a",
                "EniIp": "10.0.1.7",
            }
        ],
        "Certificates": {"ClusterCsr": "-----BEGIN CERTIFICATE REQUEST-----\nMII\n"},
        "PreCoPassword": "password",
        **other,
    }
