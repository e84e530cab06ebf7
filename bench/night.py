"""A night of eight hours in half an hour: as many alerts and as many pages that
come and go as then, over the same lines. What the server holds must be level."""

import time
from pathlib import Path

import station
from alerts import Desk
from pages import Pages
from process import Server, longwave
from report import Figure

STAY, COME_AND_GO = 1_500, 500
MINUTES = 30
# In these it finds its level.
FIRST = 5


def measure(stations):
    with station.copy(stations.small) as data, Server(data) as ours:
        key = longwave("key", "create", "--name", "bench", "--role", "publisher", "--edition", "en", data=data)
        desk, seen = Desk(ours.port, key.split()[-1]), []
        with Pages(ours.port, "/-/alerts/en", STAY, 5) as stay:
            for minute in range(MINUTES):
                began = time.monotonic()
                with Pages(ours.port, "/-/alerts/en", COME_AND_GO, 2) as others:
                    for number in range(10):
                        desk.tell(f"minute {minute} of the night, number {number}")
                        others.after(max(0, began + 5 * (number + 1) - time.monotonic()))
                lost = STAY - stay.after(5)["listen"]
                seen.append((ours.memory_mb()[0], _descriptors(ours), lost))
    memory, descriptors, lost = zip(*seen[FIRST:])
    more = {"memory_mb": memory, "descriptors": descriptors}
    return [
        Figure(f"{STAY + COME_AND_GO:,} pages through a night: memory at its end ÷ at its beginning", memory[-1] / memory[0], "×", most=1.05, more=more),
        Figure("the same: descriptors", descriptors[-1] / descriptors[0], "×", most=1.05),
        Figure("the same: pages that lost their line", max(lost), "", most=0),
    ]


def _descriptors(server):
    return len(list(Path(f"/proc/{server.child.pid}/fd").iterdir()))
