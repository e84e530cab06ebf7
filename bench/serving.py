"""Figure 2: a story page from memory, against nginx with the same bytes in a file.

Both have two workers, keep-alive, and send the same headers. Rounds alternate
between the two, and each ratio is the median of the rounds' ratios.
"""

import tempfile
from pathlib import Path
from statistics import median

import station
from load import wrk
from process import Nginx, Server, get
from report import Figure

MOST_CPU = 1.25
LEAST_RATE = 0.8
ROUNDS = 5
SECONDS = 1


def measure(stations):
    figures = []
    with station.copy(stations.small) as data, Server(data) as ours:
        address = station.addresses(data, 1)[0]
        for coding in ("br", "identity"):
            _, headers, body = get(ours.port, address, Accept_Encoding=coding)
            with tempfile.TemporaryDirectory() as folder:
                folder = Path(folder)
                (folder / "files").mkdir()
                (folder / "files" / "story").write_bytes(body)
                with Nginx.of_files(folder, headers) as nginx:
                    for connections in (1, 32, 256):
                        figures += _compare(ours, address, nginx, connections, coding)
    return figures


def _compare(ours, address, nginx, connections, coding):
    rounds = []
    for number in range(ROUNDS + 1):
        turn = [("ours", ours, address), ("nginx", nginx, "/story")]
        pair = {name: wrk(it, path, connections, SECONDS, coding) for name, it, path in turn[:: 1 if number % 2 else -1]}
        rounds.append(pair)
    rounds = rounds[1:]  # the first one warms up
    ratio = lambda key: median(pair["ours"][key] / pair["nginx"][key] for pair in rounds)
    middle = lambda who, key: median(pair[who][key] for pair in rounds)
    more = {f"{who}_{key}": middle(who, key) for who in ("ours", "nginx") for key in rounds[0]["ours"]}
    where = f"{coding}, {connections} connections"
    figures = [Figure(f"requests/s ÷ nginx ({where})", ratio("per_second"), "×", least=LEAST_RATE, more=more)]
    # The promise is about 32 connections; with one, both mostly sleep.
    most = MOST_CPU if connections == 32 else None
    figures.append(Figure(f"CPU per request ÷ nginx ({where})", ratio("cpu_us"), "×", most=most, more=more))
    return figures
