"""Open pages that come and go, as islands/src/alerts.ts does: who loses its line
comes back after two to six seconds and says what it knows."""

import heapq
import multiprocessing
import random
import resource
import selectors
import socket
import time

SPREAD_S = (2.0, 6.0)


class Pages:
    """So many pages, opened evenly in so many seconds, for the length of a `with`."""

    def __init__(self, port, path, count, seconds):
        self.pipe, theirs = multiprocessing.Pipe()
        self.child = multiprocessing.Process(target=_open, args=(port, path, count, seconds, theirs), daemon=True)

    def __enter__(self):
        self.child.start()
        return self

    def __exit__(self, *_):
        self.child.kill()
        self.child.join()

    def after(self, seconds, told=None):
        """Lets so much time pass, or less if all pages listen and have heard a word;
        says how they are."""
        self.pipe.send((seconds, told))
        return self.pipe.recv()


class _Page:
    def __init__(self, number, events):
        self.number, self.events, self.request = number, events, b""
        self.line, self.tag, self.tags, self.rest, self.listens, self.word = None, "", [], b"", False, b""


def _open(port, path, count, seconds, pipe):
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(count + 100, hard), hard))
    events, began = selectors.EpollSelector(), time.monotonic()
    pages = [_Page(number, events) for number in range(count)]
    due = [(began + number * seconds / count, number) for number in range(count)]
    failed = 0
    while True:
        length, told = pipe.recv()
        until, back = time.monotonic() + length, None
        while time.monotonic() < until:
            now = time.monotonic()
            while due and due[0][0] <= now:
                _, number = heapq.heappop(due)
                if not _connect(pages[number], events, port, path):
                    failed += 1
                    _later(due, number)
            for key, mask in events.select(min(0.05, max(0, until - now))):
                if not _hear(key.data, mask):
                    failed += not key.data.listens
                    _close(key.data, events)
                    _later(due, key.data.number)
            if told is not None and not due and all(it.listens and told.encode() in it.word for it in pages):
                back = time.monotonic()
                break
        twice = sum(len(it.tags) - len(set(it.tags)) for it in pages)
        pipe.send({"listen": sum(it.listens for it in pages), "failed": failed, "twice": twice, "at": back})
        failed = 0


def _later(due, number):
    heapq.heappush(due, (time.monotonic() + random.uniform(*SPREAD_S), number))


def _connect(page, events, port, path):
    page.line = socket.socket()
    page.line.setblocking(False)
    page.rest, page.listens = b"", False
    page.request = f"GET {path}?after={page.tag} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n".encode()
    try:
        page.line.connect(("127.0.0.1", port))
    except BlockingIOError:
        pass
    except OSError:
        return False
    events.register(page.line, selectors.EVENT_READ | selectors.EVENT_WRITE, page)
    return True


def _close(page, events):
    events.unregister(page.line)
    page.line.close()
    page.listens = False


def _hear(page, mask):
    """Sends what is to be asked, reads what comes; false once the line is gone."""
    try:
        if page.request and mask & selectors.EVENT_WRITE:
            page.line.sendall(page.request)
            page.request = b""
            page.events.modify(page.line, selectors.EVENT_READ, page)
        if not mask & selectors.EVENT_READ:
            return True
        came = page.line.recv(65_536)
    except BlockingIOError:
        return True
    except OSError:
        return False
    if not came:
        return False
    page.rest += came
    if not page.listens:
        head, gap, rest = page.rest.partition(b"\r\n\r\n")
        if not gap:
            return True
        if not head.startswith(b"HTTP/1.1 200 "):
            return False
        page.listens, page.rest = True, rest
    *whole, page.rest = page.rest.split(b"\n\n")
    for message in whole:
        # Before it there may be the size of a chunk.
        _, found, rest = message.partition(b"id: ")
        if found:
            page.tag = rest.split(b"\n", 1)[0].decode()
            page.tags.append(page.tag)
            page.word = message
    return True
