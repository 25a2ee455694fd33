"""One owner per home: it answers the commands of other processes on loopback and streams their events back."""

import http.client
import json
import threading
from collections.abc import Callable
from hmac import compare_digest
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

from film.errors import HomeUnusable
from studio.stores.home import Address, Home
from ui.out import Event, Sink

Perform = Callable[[list[str], str, Sink], int]
"""Runs a command line given its arguments, working folder and sink; returns its exit status."""


class OwnerServer:
    """Answers commands while this process owns the home."""

    def __init__(self, home: Home, perform: Perform) -> None:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), _handler(self))
        self._server.daemon_threads = True
        self.perform = perform
        self.address = home.publish(self._server.server_address[1])
        self._thread = threading.Thread(
            target=self._server.serve_forever, kwargs={"poll_interval": 0.1}, name="owner", daemon=True
        )
        self._thread.start()

    def close(self) -> None:
        """Stop answering."""
        self._server.shutdown()
        self._server.server_close()


def _handler(owner: OwnerServer) -> type[BaseHTTPRequestHandler]:
    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            token = self.headers.get("Authorization", "")
            if not compare_digest(token, f"Bearer {owner.address.token}"):
                self.send_error(403)
                return
            asked = json.loads(self.rfile.read(int(self.headers.get("Content-Length", 0))))
            self.send_response(200)
            self.send_header("Content-Type", "application/x-ndjson")
            self.end_headers()
            lock = threading.Lock()

            def send(event: Event) -> None:
                with lock:
                    self.wfile.write(json.dumps(event).encode() + b"\n")
                    self.wfile.flush()

            status = owner.perform(asked["arguments"], asked["folder"], send)
            send(Event("status", str(status)))

        def log_message(self, format: str, *args: Any) -> None:
            """Keep addresses and tokens out of the terminal."""

    return Handler


def send_to_owner(address: Address, arguments: list[str], folder: str, sink: Sink) -> int:
    """Have the owner of a home run a command line; show its events and return its exit status.

    Raises:
        HomeUnusable: the owner does not answer, or ended before the command did.
    """
    connection = http.client.HTTPConnection("127.0.0.1", address.port)
    body = json.dumps({"arguments": arguments, "folder": folder})
    try:
        connection.request("POST", "/", body, {"Authorization": f"Bearer {address.token}", "Content-Type": "application/json"})
        response = connection.getresponse()
        if response.status != 200:
            raise HomeUnusable(f"process {address.pid} owns this home and refused the command (status {response.status})")
        for line in response:
            event = Event(*json.loads(line))
            if event.channel == "status":
                return int(event.text)
            sink(event)
    except (OSError, http.client.HTTPException, ValueError) as error:
        raise HomeUnusable(f"process {address.pid} owns this home and does not answer; try again or end it") from error
    finally:
        connection.close()
    raise HomeUnusable(f"process {address.pid}, which owned this home, ended before the command did; run it again")
