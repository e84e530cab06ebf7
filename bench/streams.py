"""Pages that listen: connections of a process of its own, and when each of
them heard what."""

import multiprocessing
import resource
import selectors
import socket
import time


class Listeners:
    """So many connections to a stream of events, for the length of a `with`."""

    def __init__(self, port, path, count):
        # The harness's own work must not stand in the way of what it measures.
        self.pipe, theirs = multiprocessing.Pipe()
        self.child = multiprocessing.Process(target=_listen, args=(port, path, count, theirs), daemon=True)

    def __enter__(self):
        self.child.start()
        said = self.pipe.recv()
        if said != "ready":
            raise SystemExit(f"bench: {said}")
        return self

    def __exit__(self, *_):
        self.child.kill()
        self.child.join()

    def heard(self, word, count, patience=20):
        """When each connection heard a word, once so many have, by the monotonic clock."""
        self.pipe.send((word, count, patience))
        times = self.pipe.recv()
        if len(times) < count:
            raise SystemExit(f"bench: {len(times)} of {count} connections heard “{word}” within {patience} s")
        return times


def _listen(port, path, count, pipe):
    _, hard = resource.getrlimit(resource.RLIMIT_NOFILE)
    resource.setrlimit(resource.RLIMIT_NOFILE, (min(count + 100, hard), hard))
    events = selectors.EpollSelector()
    request = f"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/event-stream\r\n\r\n".encode()
    for number in range(count):
        try:
            line = socket.create_connection(("127.0.0.1", port), 10)
            line.sendall(request)
        except OSError as error:
            return pipe.send(f"connection {number}: {error}")
        line.setblocking(False)
        events.register(line, selectors.EVENT_READ)
        if number % 200 == 199:
            _drain(events, 0)
    _drain(events, 1.0)
    pipe.send("ready")
    while True:
        word, wanted, patience = pipe.recv()
        times, deadline = {}, time.monotonic() + patience
        while len(times) < wanted and time.monotonic() < deadline:
            for key, _ in events.select(0.2):
                try:
                    bytes_ = key.fileobj.recv(65_536)
                except BlockingIOError:
                    continue
                if word.encode() in bytes_:
                    times.setdefault(key.fd, time.monotonic())
                elif not bytes_:
                    events.unregister(key.fileobj)
        pipe.send(list(times.values()))


def _drain(events, seconds):
    """Reads heads and first messages until nothing comes for so long."""
    while ready := events.select(seconds):
        for key, _ in ready:
            try:
                key.fileobj.recv(65_536)
            except BlockingIOError:
                continue
