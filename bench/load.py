"""Load by wrk."""

import re
import subprocess

UNITS = {"us": 0.001, "ms": 1.0, "s": 1000.0, "m": 60000.0}


def wrk(server, path, connections, seconds, coding, paths=None):
    """Asks a server for a path, or for the paths of a file at random.

    Returns requests, requests per second, CPU of the server per request in
    microseconds, and the latency's median and p99 in ms.
    """
    command = ["wrk", "-t", str(min(2, connections)), "-c", str(connections), "-d", f"{seconds}s", "--latency"]
    command += ["--timeout", "20s", "-H", f"Accept-Encoding: {coding}"]
    if paths is not None:
        command += ["-s", str(_script(paths))]
    before = server.cpu_ms()
    text = subprocess.run(
        [*command, f"http://127.0.0.1:{server.port}{path}"], check=True, capture_output=True, text=True
    ).stdout
    cpu = server.cpu_ms() - before
    if "Non-2xx" in text or "Socket errors" in text:
        raise SystemExit(f"bench: wrong answers under load:\n{text}")
    requests = int(re.search(r"(\d+) requests in", text)[1])
    latency = lambda which: float((m := re.search(rf"{which}%\s+([\d.]+)(\w+)", text))[1]) * UNITS[m[2]]
    return {
        "requests": requests,
        "per_second": float(re.search(r"Requests/sec:\s+([\d.]+)", text)[1]),
        "cpu_us": cpu * 1000 / max(requests, 1),
        "p50_ms": latency(50),
        "p99_ms": latency(99),
    }


def _script(paths):
    script = paths.with_suffix(".lua")
    script.write_text(f"""
local paths = {{}}
for line in io.lines("{paths}") do paths[#paths + 1] = line end
local number = 0
function setup(thread) thread:set("seed", number) number = number + 1 end
function init() math.randomseed(os.time() + seed) end
function request() return wrk.format("GET", paths[math.random(#paths)]) end
""")
    return script
