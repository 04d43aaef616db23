"""A language model behind an endpoint: right, wrong, late and missing answers, from a server on this machine."""

import json
import socket
import sys
import threading
from itertools import count
from time import perf_counter, sleep

import pytest
from typer.testing import CliRunner

import kg
from kg import cli
from kg.errors import ResourceError
from kg.extract import extract
from kg.extract.voices import LLM, LLMVoice, Tally, open_voices
from kg.extract.voices.chat import batches
from kg.read import read_text
from tests.support.marked import rules
from tests.support.voices import finding, said

TEXTS = ("人们在白石渡植树。", "无。", "白石渡与黄泥岗。")
PLACE = [(3, 6, "Place")]


def voice(endpoint, **options):
    return LLMVoice(LLM(endpoint.url, "m", **{"timeout": 5.0, "workers": 1, "tries": 3, "pause": 0.01} | options))


def heard(one, texts=TEXTS):
    return [[(found.start, found.end, found.kind.value) for found in each] for each in one.hear(texts)]


def first(times, server, then):
    """A server that is like one so many times, and after that like another."""
    number = count(1)

    def reply(passages):
        return server(passages) if next(number) <= times else then(passages)

    return reply


def failing(times, reply, then):
    """A server that gives one reply so many times, and after that is like another."""
    return first(times, lambda passages: reply, then)


def status(code, **headers):
    return code, headers, b"{}"


def test_answers_are_heard_in_order(endpoint):
    endpoint.reply = finding("白石渡", "Place")
    one = voice(endpoint)
    assert heard(one) == [PLACE, [], [(0, 3, "Place")]]
    assert one.tally == Tally(paragraphs=3, candidates=2)
    (request,) = endpoint.requests
    assert (request["path"], request["model"], request["temperature"]) == ("/v1/chat/completions", "m", 0)
    assert [message["role"] for message in request["messages"]] == ["system", "user"]


@pytest.mark.parametrize(("key", "sent"), [("s3cret", "Bearer s3cret"), ("", None)])
def test_key_is_sent_where_there_is_one(endpoint, monkeypatch, key, sent):
    monkeypatch.setenv("KG_LLM_KEY", key)
    heard(voice(endpoint))
    assert [headers.get("Authorization") for headers in endpoint.headers] == [sent]


@pytest.mark.parametrize("key", ["密钥", "a\nb"])
def test_key_that_can_be_none_is_not_told(endpoint, monkeypatch, key):
    monkeypatch.setenv("KG_LLM_KEY", key)
    with pytest.raises(ResourceError, match="KG_LLM_KEY") as error:
        heard(voice(endpoint))
    assert key not in str(error.value)
    assert endpoint.requests == []


def test_several_paragraphs_a_request_and_several_requests_at_a_time(endpoint):
    together = threading.Barrier(3, timeout=5)

    def reply(passages):
        together.wait()
        return finding("白石渡", "Place")(passages)

    endpoint.reply = reply
    texts = [f"人们在白石渡植树{number}株。" for number in range(60)]
    assert heard(voice(endpoint, workers=3), texts) == [PLACE] * 60
    assert sorted(len(json.loads(request["messages"][1]["content"])) for request in endpoint.requests) == [20, 20, 20]


def test_no_more_at_a_time_than_workers(endpoint):
    most, now, lock = [0], [0], threading.Lock()

    def reply(passages):
        with lock:
            now[0] += 1
            most[0] = max(most[0], now[0])
        sleep(0.02)
        with lock:
            now[0] -= 1
        return said([])

    endpoint.reply = reply
    heard(voice(endpoint, workers=2), ["无。"] * 160)
    assert (len(endpoint.requests), most[0]) == (8, 2)


@pytest.mark.parametrize(
    ("sizes", "made"),
    [
        ([], []),
        ([10], [1]),
        ([10] * 41, [20, 20, 1]),
        ([800, 700, 1], [2, 1]),
        ([9000], [1]),
        ([10, 9000, 10], [1, 1, 1]),
    ],
)
def test_batches(sizes, made):
    assert [len(batch) for batch in batches(["字" * size for size in sizes])] == made


@pytest.mark.parametrize("code", [408, 429, 500, 502, 503])
def test_what_may_pass_is_tried_again(endpoint, code):
    endpoint.reply = failing(2, status(code), finding("白石渡", "Place"))
    one = voice(endpoint)
    assert heard(one)[0] == PLACE
    assert len(endpoint.requests) == 3
    assert one.tally.failed == 0


def test_pauses_double_and_heed_the_server(endpoint):
    endpoint.reply = failing(2, status(429), finding("白石渡", "Place"))
    begin = perf_counter()
    heard(voice(endpoint, pause=0.1))
    assert perf_counter() - begin >= 0.3
    endpoint.reply = failing(1, status(429, **{"Retry-After": "1"}), finding("白石渡", "Place"))
    begin = perf_counter()
    heard(voice(endpoint))
    assert perf_counter() - begin >= 1


TRUNCATED = (200, {"Content-Length": "500"}, b'{"choices": [{"mess')


@pytest.mark.parametrize(
    ("reply", "requests", "why"),
    [
        (status(401), 1, "HTTP 401 Unauthorized"),
        (status(404), 1, "HTTP 404 Not Found"),
        (status(500), 3, "HTTP 500 Internal Server Error"),
        (status(429), 3, "HTTP 429 Too Many Requests"),
        (status(302, Location="/elsewhere"), 1, "HTTP 302 Found"),
        (status(400), 5, "HTTP 400 Bad Request"),
        (TRUNCATED, 3, "peer closed connection"),
        ((200, {}, b"<html>welcome</html>"), 5, "no chat completion"),
        ((200, {}, b""), 5, "no chat completion"),
        ((200, {}, b"[]"), 5, "no chat completion"),
        ((200, {"Content-Encoding": "gzip"}, b"plain"), 3, "rror"),
        ((200, {}, b'{"choices": [{"message": {"content": null}}]}'), 5, "without words"),
        (said("抱歉，我不能。"), 5, "no JSON"),
        (said("3"), 5, "no list"),
    ],
)
def test_a_model_that_answers_nothing_is_one_error(endpoint, reply, requests, why):
    """Where less may be answered, three paragraphs are asked about in halves: 3, 1, 2, 1, 1."""
    endpoint.reply = lambda passages: reply
    with pytest.raises(ResourceError) as error:
        heard(voice(endpoint))
    assert str(error.value).startswith(f"no answer from the model m at {endpoint.url}/chat/completions: ")
    assert why in str(error.value)
    assert len(endpoint.requests) == requests


def test_a_server_that_is_not_there():
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        url = f"http://user:s3cret@127.0.0.1:{free.getsockname()[1]}/v1?key=s3cret"
    one = LLMVoice(LLM(url, "m", tries=2, pause=0.01))
    with pytest.raises(ResourceError, match="no answer from the model m at http://127") as error:
        heard(one)
    assert "s3cret" not in str(error.value)


def late(passages):
    sleep(1)
    return said([])


def test_late_answers_are_not_waited_for(endpoint):
    endpoint.reply = first(1, late, finding("白石渡", "Place"))
    begin = perf_counter()
    assert heard(voice(endpoint, timeout=0.2))[0] == PLACE
    assert perf_counter() - begin < 0.9
    endpoint.reply = late
    with pytest.raises(ResourceError, match="no answer in time"):
        heard(voice(endpoint, timeout=0.1, tries=2))


def test_an_answer_that_trickles_in_is_late_too(endpoint):
    endpoint.reply = lambda passages: (200, {"X-Trickle": "0.05"}, said([])[2])
    begin = perf_counter()
    with pytest.raises(ResourceError, match="no answer in time"):
        heard(voice(endpoint, timeout=0.3, tries=1))
    assert perf_counter() - begin < 1


def test_paragraphs_without_an_answer_are_counted_and_the_rest_is_heard(endpoint):
    def reply(passages):
        return said("？") if any("黄泥岗" in one["text"] for one in passages) else finding("白石渡", "Place")(passages)

    endpoint.reply = reply
    one = voice(endpoint)
    assert heard(one) == [PLACE, [], []]
    assert one.tally == Tally(paragraphs=3, candidates=1, failed=1, why="an answer that is no JSON")


def test_of_a_model_that_falls_silent_no_more_is_asked(endpoint):
    endpoint.reply = lambda passages: (
        finding("白石渡", "Place")(passages) if len(endpoint.requests) == 1 else status(503)
    )
    one = voice(endpoint, tries=1)
    assert heard(one, ["人们在白石渡植树。"] * 400) == [PLACE] * 20 + [[]] * 380
    assert len(endpoint.requests) == 6
    assert (one.tally.paragraphs, one.tally.failed) == (400, 380)


def test_what_is_not_in_the_text_is_dropped_and_counted(endpoint):
    endpoint.reply = lambda passages: said(
        [
            {"passage": 1, "kind": "Place", "text": "白石渡"},
            {"passage": 1, "kind": "Place", "text": "青石渡"},
            {"passage": 1, "kind": "Fish", "text": "人们"},
        ]
    )
    one = voice(endpoint)
    assert heard(one)[0] == PLACE
    assert one.tally.dropped == 2


def test_overlapping_finds_are_settled(endpoint):
    endpoint.reply = lambda passages: said(
        [{"passage": 1, "kind": kind, "text": text} for kind, text in (("Place", "石渡"), ("Place", "白石渡"))]
    )
    found = extract(read_text("人们在白石渡植树。\n", "test"), nlp=rules(), voices=[voice(endpoint)])
    assert [(one.text, one.rule) for one in found] == [("白石渡", "llm:m")]


def test_a_book_without_paragraphs_asks_nothing(endpoint):
    assert heard(voice(endpoint), []) == []
    assert endpoint.requests == []


def test_stopping_waits_for_no_answer(endpoint):
    endpoint.reply = failing(1, said([]), late)
    begin = perf_counter()
    answers = voice(endpoint).hear(["无。"] * 100)
    assert next(answers) == []
    answers.close()
    assert perf_counter() - begin < 0.8
    assert len(endpoint.requests) <= 2


@pytest.mark.parametrize(
    ("url", "model"),
    [
        ("", "m"),
        ("localhost:11434", "m"),
        ("ftp://localhost", "m"),
        ("http://", "m"),
        ("http://a:x/v1", "m"),
        ("http://a", " "),
    ],
)
def test_what_is_no_model(url, model):
    with pytest.raises(ValueError, match=r"not an http address|the name of a model"):
        LLM(url, model)


def test_address_may_be_that_of_the_chat(endpoint):
    heard(LLMVoice(LLM(f"{endpoint.url}/chat/completions", "m")))
    assert [request["path"] for request in endpoint.requests] == ["/v1/chat/completions"]


def test_without_the_extra_it_says_what_to_install(monkeypatch):
    monkeypatch.setitem(sys.modules, "httpx", None)
    monkeypatch.delitem(sys.modules, "kg.extract.voices.endpoint", raising=False)
    with pytest.raises(ResourceError, match=r"nianjian-kg\[llm\]"):
        open_voices(llm=LLM("http://127.0.0.1", "m"))


def test_nothing_is_contacted_unless_asked(book, tmp_path, monkeypatch):
    def connect(*args):
        raise AssertionError("a connection")

    monkeypatch.setattr(socket.socket, "connect", connect)
    open_voices(llm=LLM("http://127.0.0.1", "m"))
    assert len(kg.build(book, tmp_path)) > 0


def run(*args):
    return CliRunner().invoke(cli.app, list(map(str, args)), env={"COLUMNS": "200"})


def test_build_with_an_llm(book, tmp_path, endpoint):
    endpoint.reply = finding("汛情", "Event")
    result = run("build", book, "--out", tmp_path, "--llm", endpoint.url, "--llm-model", "m")
    assert (result.exit_code, result.stderr) == (0, "")
    assert "llm:m: 1 mentions of 1 proposed" in result.stdout
    rows = [json.loads(line) for line in (tmp_path / "book" / "mentions.jsonl").read_text("utf8").splitlines()]
    assert [row["text"] for row in rows if row["rule"] == "llm:m"] == ["汛情"]


def test_build_says_what_was_not_answered(book, tmp_path, endpoint):
    endpoint.reply = lambda passages: (
        said("？") if any("汛情" in one["text"] for one in passages) else said([{"kind": "Fish", "text": "鱼"}])
    )
    result = run("build", book, "--out", tmp_path, "--llm", endpoint.url, "--llm-model", "m")
    assert result.exit_code == 0
    (line,) = result.stderr.splitlines()
    assert line.startswith("warning: llm:m: no answer for 1 of ")
    assert " dropped, of no known kind or not in the text" in result.stdout


def test_build_with_an_llm_that_is_down_changes_nothing(book, tmp_path, endpoint):
    endpoint.reply = lambda passages: status(401)
    result = run("build", book, "--out", tmp_path / "output", "--llm", endpoint.url, "--llm-model", "m")
    assert result.exit_code == 1
    assert result.stderr.startswith("error: no answer from the model m at http://127")
    assert len(result.stderr.splitlines()) == 1
    assert not (tmp_path / "output" / "book").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (["--llm", "http://127.0.0.1"], "go together"),
        (["--llm-model", "m"], "go together"),
        (["--llm", "localhost", "--llm-model", "m"], "not an http address"),
    ],
)
def test_options_that_name_no_model(book, tmp_path, arguments, said):
    result = run("build", book, "--out", tmp_path / "output", *arguments)
    assert result.exit_code == 2
    assert said in result.stderr
    assert not (tmp_path / "output").exists()
