"""The voices of others, as tests want them: a small spaCy model, and a server that speaks the protocol of a language
model, rightly and wrongly."""

from __future__ import annotations

import json
from collections.abc import Callable
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from random import Random
from threading import Lock, Thread
from time import sleep
from typing import Any

import spacy
from spacy.training import Example
from spacy.util import fix_random_seed

Reply = tuple[int, dict[str, str], bytes]
Server = Callable[[list[dict[str, Any]]], Reply]

PLACES = ("青枫坡", "白石渡", "望月台", "柳叶洲", "黄泥岗", "双鹭潭")
FIRMS = ("云帆", "启明", "恒泰", "金穗", "远山", "海棠")


def trained(folder: Path, labels: tuple[str, str]) -> Path:
    """A model that knows names of places and of firms under the given labels, saved to a folder."""
    fix_random_seed(7)
    nlp = spacy.blank("zh")
    nlp.add_pipe("ner")
    examples = []
    for place, firm in zip(PLACES, FIRMS, strict=True):
        for text, at, name, label in (
            (f"人们在{place}植树。", 3, place, labels[0]),
            (f"{firm}向学校捐书。", 0, firm, labels[1]),
        ):
            entities = {"entities": [(at, at + len(name), label)]}
            examples.append(Example.from_dict(nlp.make_doc(text), entities))
    optimizer = nlp.initialize(lambda: examples)
    order = Random(7)
    for _ in range(60):
        order.shuffle(examples)
        nlp.update(examples, sgd=optimizer, drop=0.1)
    nlp.to_disk(folder)
    return folder


class Endpoint:
    """A server of chats on this machine: `reply` answers the paragraphs it is asked about (byte by byte, with the
    pause that a header `X-Trickle` says), `requests` are what came."""

    def __init__(self) -> None:
        self.reply: Server = lambda passages: said([])
        self.requests: list[dict[str, Any]] = []
        self.headers: list[dict[str, str]] = []
        self._lock = Lock()
        endpoint = self

        class Handler(BaseHTTPRequestHandler):
            protocol_version = "HTTP/1.1"

            def do_POST(self) -> None:
                body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
                with endpoint._lock:
                    endpoint.requests.append({"path": self.path, **body})
                    endpoint.headers.append(dict(self.headers))
                status, headers, answer = endpoint.reply(json.loads(body["messages"][-1]["content"]))
                self.send_response(status)
                for name, value in ({"Content-Length": str(len(answer)), "Connection": "close"} | headers).items():
                    self.send_header(name, value)
                self.end_headers()
                self.close_connection = True
                pause = float(headers.get("X-Trickle", 0))
                for at in range(0, len(answer), 1 if pause else len(answer)):
                    self.wfile.write(answer[at : at + 1] if pause else answer)
                    sleep(pause)

            def log_message(self, format: str, *args: object) -> None:
                pass

        class QuietServer(ThreadingHTTPServer):
            daemon_threads = True

            def handle_error(self, request: Any, client_address: Any) -> None:
                """A client that waits no longer is part of what is tested."""

        self._server = QuietServer(("127.0.0.1", 0), Handler)
        self.url = f"http://127.0.0.1:{self._server.server_port}/v1"
        Thread(target=self._server.serve_forever, kwargs={"poll_interval": 0.01}, daemon=True).start()

    def close(self) -> None:
        self._server.shutdown()
        self._server.server_close()


def said(items: object) -> Reply:
    """The reply of a model that answers with a list, or with other words."""
    words = items if isinstance(items, str) else json.dumps(items, ensure_ascii=False)
    body = {"choices": [{"index": 0, "message": {"role": "assistant", "content": words}, "finish_reason": "stop"}]}
    return 200, {"Content-Type": "application/json"}, json.dumps(body).encode()


def finding(words: str, kind: str) -> Server:
    """A model that finds some words, wherever they are."""

    def reply(passages: list[dict[str, Any]]) -> Reply:
        hits = [passage["passage"] for passage in passages if words in passage["text"]]
        return said([{"passage": number, "kind": kind, "text": words, "before": ""} for number in hits])

    return reply
