"""A local server that speaks the OpenAI chat wire with scripted replies; it stands for a paid endpoint."""

import json
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from typing import Any

Reply = list[tuple[str, dict[str, Any]]] | str | int
"""Tool calls, words, or a status that the server fails with."""


class Wire:
    """The server's script and what it was asked."""

    def __init__(self, replies: list[Reply]) -> None:
        self.replies = list(replies)
        self.asked: list[dict[str, Any]] = []
        self.url = ""

    def answer(self, body: dict[str, Any]) -> tuple[int, dict[str, Any]]:
        self.asked.append(body)
        reply = self.replies.pop(0) if self.replies else "nothing more was scripted"
        if isinstance(reply, int):
            return reply, {"error": {"message": "scripted failure", "type": "server_error"}}
        message: dict[str, Any] = {"role": "assistant", "content": reply if isinstance(reply, str) else None}
        if not isinstance(reply, str):
            message["tool_calls"] = [
                {"id": f"call_{n}", "type": "function", "function": {"name": tool, "arguments": json.dumps(args)}}
                for n, (tool, args) in enumerate(reply)
            ]
        reason = "stop" if isinstance(reply, str) else "tool_calls"
        return 200, {
            "id": "chatcmpl-1", "object": "chat.completion", "created": 0, "model": body.get("model", "scripted"),
            "choices": [{"index": 0, "message": message, "finish_reason": reason}],
            "usage": {"prompt_tokens": 10, "completion_tokens": 5, "total_tokens": 15},
        }  # fmt: skip


@contextmanager
def serving(replies: list[Reply]) -> Iterator[Wire]:
    """Serve scripted replies on loopback; `.url` is the base address."""
    wire = Wire(replies)

    class Handler(BaseHTTPRequestHandler):
        def do_POST(self) -> None:
            body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
            status, answer = wire.answer(body) if self.path == "/v1/chat/completions" else (404, {})
            content = json.dumps(answer).encode()
            self.send_response(status)
            self.send_header("Content-Type", "application/json")
            self.send_header("Content-Length", str(len(content)))
            self.end_headers()
            self.wfile.write(content)

        def log_message(self, format: str, *args: Any) -> None:
            """Keep the test's output clean."""

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.05}, daemon=True)
    thread.start()
    wire.url = f"http://127.0.0.1:{server.server_address[1]}/v1"
    try:
        yield wire
    finally:
        server.shutdown()
        server.server_close()
