"""A book put to a large language model: its paragraphs in batches, what cannot be answered in halves, and an end where
nothing more is to be hoped for."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Future
from queue import Empty, SimpleQueue
from threading import Lock, Thread

from kg.extract.voices.answers import Answer, NoAnswer, question, read_answer

_PARAGRAPHS = 20  # of a request, at most
_CHARACTERS = 1500  # of a request, at most, but for a paragraph that is longer
_PATIENCE = 5  # requests given up in a row, after which no more is asked


def batches(texts: Sequence[str]) -> Iterator[list[str]]:
    """The paragraphs of one request after another."""
    batch: list[str] = []
    for text in texts:
        if batch and (len(batch) == _PARAGRAPHS or sum(map(len, batch)) + len(text) > _CHARACTERS):
            yield batch
            batch = []
        batch.append(text)
    if batch:
        yield batch


def in_order(ask: Callable[[list[str]], Answer], asked: Sequence[list[str]], workers: int) -> Iterator[Answer]:
    """The answers in the order of the questions, so many asked at a time. A program that is stopped waits for none of
    the threads, as it would for those of an executor."""
    answers: list[Future[Answer]] = [Future() for _ in asked]
    waiting: SimpleQueue[tuple[Future[Answer], list[str]]] = SimpleQueue()
    for job in zip(answers, asked, strict=True):
        waiting.put(job)
    for _ in range(min(workers, len(asked))):
        Thread(target=_work, args=(ask, waiting), daemon=True).start()
    return (answer.result() for answer in answers)


def _work(ask: Callable[[list[str]], Answer], waiting: SimpleQueue[tuple[Future[Answer], list[str]]]) -> None:
    while True:
        try:
            answer, texts = waiting.get_nowait()
        except Empty:
            return
        try:
            answer.set_result(ask(texts))
        except Exception as error:
            answer.set_exception(error)


class Chat:
    """The requests of several threads. `say` puts messages to the model and gives its words, or raises NoAnswer.

    When nothing more is to be hoped for it has `ended`: a long book is not kept waiting, and what was answered is not
    lost. `why` says for what reason a request was given up last.
    """

    def __init__(self, say: Callable[[list[dict[str, str]]], str], rule: str) -> None:
        self.answered, self.ended, self.why = False, False, ""
        self._say, self._rule = say, rule
        self._failures, self._lock = 0, Lock()

    def ask(self, texts: Sequence[str]) -> Answer:
        """The answer on some paragraphs. What cannot be answered is asked in two halves, down to one paragraph."""
        if self.ended:
            return Answer((None,) * len(texts))
        try:
            answer = read_answer(self._say(question(texts)), texts, self._rule)
        except NoAnswer as error:
            if error.smaller and len(texts) > 1:
                half = len(texts) // 2
                return self.ask(texts[:half]) + self.ask(texts[half:])
            self._gave_up(error)
            return Answer((None,) * len(texts))
        with self._lock:
            self.answered, self._failures = True, 0
        return answer

    def _gave_up(self, error: NoAnswer) -> None:
        with self._lock:
            self._failures += 1
            self.why = self.why if self.ended else str(error)
            self.ended = self.ended or error.never or self._failures == _PATIENCE
