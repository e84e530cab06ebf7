"""Readers who come at their own pace, whether the last one was answered or not."""

import itertools
import selectors
import socket
import time

# They keep lines open, as browsers do.
LINES = 8


def read(server, paths, per_second, seconds, coding):
    """So many readers a second, each at a time of its own, ask for one path after the other.

    Returns for each how long after its time it had the whole answer, in ms. Who
    finds all lines busy opens another one.
    """
    # Its waits are exact to microseconds; those of epoll are whole milliseconds.
    busy = selectors.SelectSelector()
    connect = lambda: socket.create_connection(("127.0.0.1", server.port))
    idle, took = [connect() for _ in range(LINES)], []
    requests = itertools.cycle([_request(path, coding) for path in paths])
    count, sent, began = per_second * seconds, 0, time.monotonic()
    while len(took) < count:
        due = began + sent / per_second
        left = due - time.monotonic() if sent < count else None
        if left is not None and left <= 0:
            line = idle.pop() if idle else connect()
            line.sendall(next(requests))
            busy.register(line, selectors.EVENT_READ, (due, bytearray()))
            sent += 1
            continue
        for key, _ in busy.select(left):
            due, answer = key.data
            more = key.fileobj.recv(1 << 18)
            answer += more
            if _is_whole(answer, bool(more)):
                took.append((time.monotonic() - due) * 1000)
                busy.unregister(key.fileobj)
                idle.append(key.fileobj)
    for line in idle:
        line.close()
    return took


def _request(path, coding):
    return f"GET {path} HTTP/1.1\r\nHost: bench.example\r\nAccept-Encoding: {coding}\r\n\r\n".encode()


def _is_whole(answer, is_open):
    head, end, body = answer.partition(b"\r\n\r\n")
    if not is_open or (end and not head.startswith(b"HTTP/1.1 200 ")):
        raise SystemExit(f"bench: wrong answer to a reader: {bytes(head[:80])!r}")
    lengths = [line for line in head.lower().split(b"\r\n") if line.startswith(b"content-length:")]
    return bool(end) and len(body) >= int(lengths[0].split(b":")[1])
