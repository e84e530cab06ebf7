"""Pictures and sound at work: what readers feel of it, what it takes, and whether what comes of it is what it should
be. Files by others are those of ../shared/corpora/media, where they are there."""

import http.client
import os
import re
import signal
import subprocess
import tarfile
import tempfile
import threading
import time
from pathlib import Path
from statistics import median

import readers
import station
from desk import Desk
from load import wrk
from report import Figure, p

PICTURES, SOUNDS = 20, 4
HOURS = 4
# So many readers a second, and of so many pages.
READERS, PATHS = 1_000, 200
# Readers that fill the machine leave nothing for work; they rest for it to get on.
TURNS, TURN_S, REST_S = 5, 2, 2
CORPUS = Path(__file__).resolve().parents[2] / "shared" / "corpora" / "media"
# How a file of each kind that is served begins.
BEGINS = {
    "image/jpeg": rb"\xff\xd8\xff",
    "image/png": rb"\x89PNG\r\n",
    "image/webp": rb"RIFF....WEBP",
    "image/avif": rb"....ftypavif",
    "audio/mpeg": rb"ID3|\xff[\xe2-\xff]",
    "audio/ogg; codecs=opus": rb"OggS.{24}OpusHead",
    "audio/mp4": rb"....ftyp",
}


def measure(stations):
    return _parts(stations, _one_picture, _many)


def measure_hours(stations):
    return _parts(stations, _hours)


def measure_others(stations):
    return _parts(stations, _by_others)


def _parts(stations, *parts):
    figures = []
    with tempfile.TemporaryDirectory(prefix="longwave-files-") as folder:
        for part in parts:
            with station.copy(stations.small) as data, Desk(data) as desk:
                figures += part(desk, data, Path(folder))
    return figures


def _one_picture(desk, data, folder):
    before = _cpu_s(desk)
    _send(desk, _picture(folder, 0))
    _wait(data)
    return [Figure("12-megapixel JPEG to all renditions: CPU of all programs", _cpu_s(desk) - before, "s", most=20)]


def _many(desk, data, folder):
    files = [_picture(folder, number) for number in range(1, PICTURES + 1)]
    files += [_sound(folder, number, 600) for number in range(SOUNDS)]
    paths = station.addresses(data, PATHS)
    come = lambda: readers.read(desk, paths, READERS, TURN_S, "br")
    rush = lambda: wrk(desk, paths[0], 8, TURN_S, "br")
    come(), rush()
    idle, idle_rush = _pooled(come() for _ in range(TURNS)), [rush() for _ in range(TURNS)]
    for file in files:
        _send(desk, file)
    busy, busy_rush, until = [], [], time.monotonic() + 1_200
    while _waiting(data) and time.monotonic() < until:
        busy += come()
        busy_rush.append(rush())
        time.sleep(REST_S)
    memory = desk.memory_mb()[1]
    idle += _pooled(come() for _ in range(TURNS))
    more = {f"{name}_p{percent}_ms": p(took, percent) for name, took in (("idle", idle), ("busy", busy)) for percent in (50, 99)}
    rushed = lambda key: median(turn[key] for turn in busy_rush) / median(turn[key] for turn in idle_rush)
    what = f"while {PICTURES} pictures and {SOUNDS} sounds are made ÷ idle"
    return [
        Figure(f"{READERS:,} readers a second: p99 {what}", more["busy_p99_ms"] / more["idle_p99_ms"], "×", most=2, more=more),
        Figure(f"readers that fill the machine: pages a second {what}", rushed("per_second"), "×"),
        Figure(f"readers that fill the machine: p99 {what}", rushed("p99_ms"), "×", more={"idle": idle_rush, "busy": busy_rush}),
        Figure(f"memory of the server at its highest, {PICTURES} pictures of 12 megapixels", memory, "MB", most=300),
    ]


def _pooled(turns):
    return [ms for turn in turns for ms in turn]


def _hours(desk, data, folder):
    """Hours of sound, killed when the first file is there, and begun again."""
    memory, steps = _Watch(desk), set()
    sound = _sound(folder, 0, HOURS * 3600)
    _send(desk, sound)
    began, cpu = time.monotonic(), 0.0
    while _waiting(data):
        steps |= {it for (it,) in station.read(data, "SELECT progress FROM job WHERE name = 'make_clip'")}
        if not cpu and (first := station.read(data, FILES)):
            cpu = _cpu_s(desk) + memory.cpu_s()
            highest = max(desk.memory_mb()[1], memory.end())
            desk.stop(signal.SIGKILL)
            desk.start()
            memory = _Watch(desk)
        time.sleep(0.5)
    cpu += _cpu_s(desk)
    made = station.read(data, FILES)
    again = 0 if made[: len(first)] == first else 1
    name = f"{HOURS} hours of sound, killed on the way"
    more = {"minutes": (time.monotonic() - began) / 60}
    return [
        Figure(f"{name}: CPU of all programs for a minute of it", cpu / HOURS / 60, "s", more=more),
        Figure(f"{name}: files of 5 that are missing, or were made twice", 5 - len(made) + again, "", most=0),
        Figure(f"{name}: memory of the server at its highest", desk.memory_mb()[1], "MB", most=300),
        Figure(f"{name}: memory of a program at its highest", max(highest, memory.end()), "MB", most=512),
        Figure(f"{name}: different states of progress shown", len(steps), "", least=20),
    ]


FILES = "SELECT bitrate, mime, blob_hash FROM clip_rendition WHERE clip_id IN (SELECT clip_id FROM recording) ORDER BY bitrate, mime DESC"


def _by_others(desk, data, folder):
    over, memory = {}, _Watch(desk)
    for file in _files(folder):
        before = _cpu_s(desk)
        sent = _send(desk, file)
        _wait(data)
        sql = "SELECT COALESCE(MAX(length_ms), 0) FROM recording JOIN clip ON clip.id = clip_id WHERE created_at >= ?"
        # To decode and to encode five files takes so much of a second for each second of sound.
        over[file.name] = _cpu_s(desk) - before - station.read(data, sql, sent)[0][0] / 1000
    if not over:
        return []
    rows = station.read(data, "SELECT loudness, target_loudness, clip_id FROM clip_rendition WHERE target_loudness IS NOT NULL AND loudness IS NOT NULL")
    # What is as quiet as noise is not made a programme.
    quiet = {clip for (clip,) in station.read(data, "SELECT clip_id FROM recording WHERE as_one IS NULL OR as_one < -4700")}
    off = [abs(loudness / 100 - target) for loudness, target, clip in rows if clip not in quiet]
    unsaid = station.read(data, "SELECT COUNT(*) FROM upload WHERE ended_at IS NULL OR (subject IS NULL AND refusal IS NULL)")[0][0]
    failed = station.read(data, "SELECT COUNT(*) FROM job WHERE failed_at IS NOT NULL AND failure = 'desk-job-broken'")[0][0]
    said = dict(station.read(data, "SELECT COALESCE(refusal, SUBSTR(subject, 1, 7)), COUNT(*) FROM upload GROUP BY 1"))
    more = {"files": len(over), "clips": len({clip for _, _, clip in rows}), "said": said, "longest": sorted(over.items(), key=lambda it: -it[1])[:5]}
    return [
        Figure("files by others: how far the loudness of a file for listeners is from its target, at most", max(off, default=0), "LU", most=0.5, more=more),
        Figure("files by others: CPU of all programs beyond the length of the sound, at most", max(over.values()), "s", most=5),
        Figure("files by others: memory of a program, at most", memory.end(), "MB", most=512),
        Figure("files by others: memory of the server, at most", desk.memory_mb()[1], "MB", most=512),
        Figure("files by others: of which nothing became and nothing is said", unsaid + failed, "", most=0),
        Figure("files by others: served as what they are not", _untrue(desk, data), "", most=0),
    ]


def _files(folder):
    """All files of others, those in archives too."""
    for archive in CORPUS.glob("*.tar.gz"):
        with tarfile.open(archive) as packed:
            packed.extractall(folder / archive.name, filter="data")
    found = [file for place in (CORPUS, folder) for file in place.rglob("*") if file.is_file()]
    return sorted(file for file in found if not file.name.endswith(".tar.gz"))


def _untrue(desk, data):
    """How many files are served as something that they are not."""
    wrong, connection = 0, http.client.HTTPConnection("127.0.0.1", desk.port)
    endings = ("jpg", "png", "webp", "avif", "mp3", "opus", "m4a", "bin")
    for (blob,) in station.read(data, "SELECT hash FROM blob"):
        served = 0
        for ending in endings:
            connection.request("GET", f"/media/{blob}.{ending}")
            answer = connection.getresponse()
            bytes_, kind = answer.read(), answer.headers.get("content-type")
            if answer.status == 200:
                served += 1
                wrong += kind not in BEGINS or not re.match(BEGINS[kind], bytes_, re.DOTALL)
        wrong += served != 1
    return wrong


class _Watch:
    """The most memory that a program of the server takes, in MB."""

    def __init__(self, server):
        self.pid, self.most, self.is_over = server.child.pid, 0.0, False
        self.thread = threading.Thread(target=self._look, daemon=True)
        self.thread.start()

    def _look(self):
        while not self.is_over:
            for task in Path(f"/proc/{self.pid}/task").glob("*/children"):
                for child in _text(task).split():
                    found = re.search(r"VmHWM:\s+(\d+)", _text(Path(f"/proc/{child}/status")))
                    self.most = max(self.most, int(found[1]) * 1024 / 1e6 if found else 0)
            time.sleep(0.02)

    def cpu_s(self):
        """Of those that have not ended yet, in seconds."""
        ids = {child for task in Path(f"/proc/{self.pid}/task").glob("*/children") for child in _text(task).split()}
        fields = [_text(Path(f"/proc/{child}/stat")).rsplit(")", 1)[-1].split() for child in ids]
        return sum(int(it[11]) + int(it[12]) for it in fields if it) / os.sysconf("SC_CLK_TCK")

    def end(self):
        self.is_over = True
        self.thread.join()
        return self.most


def _text(file):
    try:
        return file.read_text()
    except OSError:
        return ""


def _cpu_s(server):
    """User and system time of the server and of the programs that it has waited for, in seconds."""
    fields = Path(f"/proc/{server.child.pid}/stat").read_text().rsplit(")", 1)[1].split()
    return sum(map(int, fields[11:15])) / os.sysconf("SC_CLK_TCK")


def _picture(folder, number):
    file = folder / f"{number}.jpg"
    source = f"gradients=size=4000x3000:n=8:seed={number},noise=alls=5:all_seed={number}"
    _ffmpeg("-f", "lavfi", "-i", source, "-frames:v", "1", "-q:v", "4", file)
    return file


def _sound(folder, number, seconds):
    """Noise whose loudness goes up and down, as that of speech does."""
    file, part = folder / f"{number}-{seconds}.mp3", min(seconds, 600)
    source = f"anoisesrc=color=pink:amplitude=0.3:duration={part}:seed={part + number},tremolo=f=0.3:d=0.8"
    _ffmpeg("-f", "lavfi", "-i", source, "-b:a", "64k", folder / "part.mp3")
    _ffmpeg("-stream_loop", seconds // part - 1, "-i", folder / "part.mp3", "-c", "copy", file)
    return file


def _ffmpeg(*words):
    subprocess.run(["ffmpeg", "-nostdin", "-v", "error", "-y", *map(str, words)], check=True)


def _send(desk, file):
    """Sends a file by the form; returns when, in ms."""
    now = int(time.time() * 1000)
    bound = "harbour-bench"
    head = f'--{bound}\r\nContent-Disposition: form-data; name="edition"\r\n\r\nen\r\n--{bound}\r\nContent-Disposition: form-data; name="file"; filename="{file.name}"\r\n\r\n'
    body = head.encode() + file.read_bytes() + f"\r\n--{bound}--\r\n".encode()
    connection = http.client.HTTPConnection("127.0.0.1", desk.port)
    headers = {"Cookie": desk.cookie, "Sec-Fetch-Site": "same-origin", "Content-Type": f"multipart/form-data; boundary={bound}"}
    connection.request("POST", "/desk/uploads/", body, headers)
    answer = connection.getresponse()
    answer.read()
    connection.close()
    # An empty file is refused at once, with a sentence.
    if answer.status not in (303, 422):
        raise SystemExit(f"bench: {file.name} was answered with {answer.status}")
    return now


def _waiting(data):
    """Jobs that wait or are being done."""
    return station.read(data, "SELECT COUNT(*) FROM job WHERE failed_at IS NULL AND cancelled_at IS NULL AND name IN ('make_picture', 'improve_picture', 'make_clip')")[0][0]


def _wait(data):
    while _waiting(data):
        time.sleep(0.05)
