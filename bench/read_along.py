#!/usr/bin/env python3
"""How well a text finds its place in sound: speech by voices that the product does not read with, whose
sentences' true times are known because each was spoken by itself and joined with pauses that we chose.

    cargo build --release -p lw-media --example align
    bench/read_along.py --align target/release/examples/align [--keep FOLDER] [--every N]
"""
import argparse
import array
import concurrent.futures
import json
import math
import pathlib
import random
import resource
import statistics
import subprocess
import sys
import tempfile
import threading

HERE = pathlib.Path(__file__).resolve().parent
STORIES = HERE.parent / "sample/stories"
RATE = 16_000

# language, name, engine, its voice. Festival's voices take their letters in an encoding of their own.
FESTIVAL = {
    "it": ("voice_lp_diphone", "iso-8859-1"),
    "fi": ("voice_suo_fi_lj_diphone", "iso-8859-1"),
    "cs": ("voice_czech_dita", "iso-8859-2"),
    "ca": ("voice_upc_ca_ona_hts", "iso-8859-15"),
    "ru": ("voice_msu_ru_nsh_clunits", "utf-8"),
    "hi": ("voice_hindi_NSK_diphone", "utf-8"),
    "en-kal": ("voice_kal_diphone", "utf-8"),
    "en-slt": ("voice_cmu_us_slt_arctic_hts", "utf-8"),
}
VOICES = (
    [("en", f"flite {voice}", "flite", voice) for voice in ("slt", "rms", "awb", "kal16")]
    + [("en", "festival kal", "festival", "en-kal"), ("en", "festival slt", "festival", "en-slt")]
    + [(lang, "festival", "festival", lang) for lang in ("it", "fi", "cs", "ca", "ru", "hi")]
    # Debian has no other engine for these: the same engine, made as unlike itself as it can be.
    + [(lang, "espeak-ng f5", "espeak", f"{lang}+f5 145 75") for lang in ("ar", "fa", "fr", "ka", "sw", "uk", "th")]
    + [(lang, "espeak-ng m7", "espeak", f"{lang}+m7 195 30") for lang in ("ar", "fa", "fr", "ka", "sw", "uk", "th")]
)
# What becomes of the sound: the arguments of sox, and how much faster it then is.
CONDITIONS = {
    "clean": ([], 1.0),
    "fast": (["tempo", "-s", "1.2"], 1.2),
    "slow": (["tempo", "-s", "0.85"], 0.85),
    "room": (["reverb", "45", "50", "60"], 1.0),
    "noise": ("pinknoise", 1.0),
}
# Letters that festival's voices stumble over.
PLAIN = str.maketrans({**dict.fromkeys('“”«»"'), "’": "'", "‘": "'", "—": ",", "–": ","})
NOISE_BELOW = 12  # dB under the speech
SHORT = 13  # seconds


def run(*command, **more):
    return subprocess.run(command, check=True, capture_output=True, **more).stdout


def split(text):
    """Sentences of our own texts, which have no abbreviations."""
    out, start = [], 0
    for at, letter in enumerate(text):
        ends = letter in ".?!؟…।" and (at + 1 == len(text) or text[at + 1] in " ”»")
        if ends:
            end = at + 1
            while end < len(text) and text[end] in "”»":
                end += 1
            out.append(text[start:end].strip())
            start = end
    out.append(text[start:].strip())
    return [sentence for sentence in out if any(letter.isalpha() for letter in sentence)]


def texts(lang):
    """The texts of a language, each a list of sentences."""
    own = HERE / "texts" / f"{lang}.txt"
    if own.exists():
        return [own.read_text().splitlines()]
    found = []
    for path in sorted((STORIES / lang).glob("*.json")):
        sentences = []
        for block in json.loads(path.read_text())["document"]["content"]:
            if block["type"] == "paragraph":
                sentences += split("".join(run["text"] for run in block["content"]))
        found.append(sentences)
    return found


def speak(engine, voice, sentences, folder):
    """Each sentence as samples, spoken by itself."""
    files = [folder / f"{at}.wav" for at in range(len(sentences))]
    if engine == "flite":
        for sentence, file in zip(sentences, files):
            run("flite", "-voice", voice, "-t", sentence, "-o", str(file))
    elif engine == "espeak":
        name, speed, pitch = voice.split()
        for sentence, file in zip(sentences, files):
            run("espeak-ng", "-v", name, "-s", speed, "-p", pitch, "-b", "1", "--stdin", "-w", str(file),
                input=sentence.encode())
    else:
        name, encoding = FESTIVAL[voice]
        lines = [f"({name})"]
        for sentence, file in zip(sentences, files):
            lines.append(f'(utt.save.wave (utt.synth (Utterance Text "{sentence.translate(PLAIN)}")) "{file}" \'riff)')
        script = folder / "say.scm"
        script.write_bytes("\n".join(lines).encode(encoding, "replace"))
        run("festival", "-b", str(script))
    spoken = []
    for file in files:
        is_spoken = file.exists() and file.stat().st_size > 100
        raw = run("sox", str(file), "-t", "s16", "-r", str(RATE), "-c", "1", "-") if is_spoken else b""
        spoken.append(trimmed(array.array("h", raw)))
        file.unlink(missing_ok=True)
    return spoken


def trimmed(samples):
    """Without the silence around it: what is 45 dB under the loudest."""
    if not samples:
        return samples
    limit = max(abs(min(samples)), max(samples)) / 178
    step = RATE // 200
    loud = [max(abs(x) for x in samples[at:at + step]) > limit for at in range(0, len(samples), step)]
    first = loud.index(True)
    last = len(loud) - loud[::-1].index(True)
    return samples[first * step:last * step]


def join(spoken, chance):
    """The sentences with pauses of 0.15 to 1.2 s, longer ones now and then, and their times in ms."""
    sound, times = array.array("h", bytes(2 * int(RATE * chance.uniform(0.2, 2)))), []
    for samples in spoken:
        start = len(sound)
        sound += samples
        times.append((start * 1000 / RATE, len(sound) * 1000 / RATE))
        pause = chance.uniform(0.8, 2.0) if chance.random() < 0.25 else chance.uniform(0.15, 1.2)
        sound += array.array("h", bytes(2 * int(RATE * pause)))
    return sound, times


def treated(sound, condition, file, folder):
    raw = folder / "raw.s16"
    raw.write_bytes(sound.tobytes())
    source = ["-t", "s16", "-r", str(RATE), "-c", "1", str(raw)]
    effects, speed = CONDITIONS[condition]
    if effects == "pinknoise":
        speech = 10 ** (loudness(sound) / 20)
        noise = folder / "noise.wav"
        run("sox", "-n", "-r", str(RATE), "-c", "1", "-b", "16", str(noise), "synth", str(len(sound) / RATE), "pinknoise")
        own = 10 ** (loudness(array.array("h", run("sox", str(noise), "-t", "s16", "-"))) / 20)
        volume = speech / own * 10 ** (-NOISE_BELOW / 20)
        run("sox", "-m", *source, "-v", f"{volume:.5f}", str(noise), str(file), "gain", "-n", "-3")
    else:
        run("sox", *source, "-b", "16", str(file), "gain", "-6", *effects, "gain", "-n", "-3")
    return speed


def loudness(sound):
    """Mean level in dB of what is not silence."""
    squares = count = 0
    for at in range(0, len(sound) - 160, 1600):
        power = sum(x * x for x in sound[at:at + 160])
        if power > 160 * 100 ** 2:
            squares, count = squares + power, count + 160
    return 10 * math.log10(max(squares, 1) / max(count, 1))


def make(folder):
    """The trials: files of sound with their sentences and true times."""
    trials, chance = [], random.Random(7)
    for number, (lang, name, engine, voice) in enumerate(VOICES):
        found = texts(lang)
        if lang == "en":
            found = found[number % 2::2] if engine == "flite" else found[number % 4::4]
        for which, sentences in enumerate(found):
            work = folder / "work"
            work.mkdir(exist_ok=True)
            spoken = speak(engine, voice, sentences, work)
            said = [(sentence, samples) for sentence, samples in zip(sentences, spoken) if len(samples) > RATE // 10]
            conditions = list(CONDITIONS)
            if len(found) > 1:
                conditions = [conditions[(which + number) % len(conditions)]]
            for condition in conditions:
                sound, times = join([samples for _, samples in said], chance)
                file = folder / f"{len(trials)}.wav"
                speed = treated(sound, condition, file, work)
                trials.append({"file": file.name, "lang": lang, "voice": name, "condition": condition,
                               "seconds": len(sound) / RATE / speed, "text": f"{lang}-{which}",
                               "sentences": [sentence for sentence, _ in said],
                               "times": [(a / speed, b / speed) for a, b in times]})
    (folder / "trials.json").write_text(json.dumps(trials, ensure_ascii=False))
    return trials


def align(program, trial, sentences, lang, folder):
    """What the product says of a trial's sound and a text."""
    file = folder / f"sentences-{threading.get_ident()}.json"
    file.write_text(json.dumps(sentences))
    return json.loads(run(str(program), lang, str(folder / trial["file"]), str(file)))


def another_text(trials, at, same_language):
    """A text that is not what this trial's sound says."""
    trial = trials[at]
    for other in trials[at + len(trials) // 2:] + trials[:at + len(trials) // 2]:
        if other["text"] != trial["text"] and (other["lang"] == trial["lang"]) == same_language:
            return other


def beginning(trial, folder):
    """The first sentences of a trial, as far as they end within SHORT: as somebody reads a bulletin."""
    count = max(1, sum(end <= SHORT * 1000 for _, end in trial["times"]))
    times = trial["times"][:count]
    file = folder / f"begin-{trial['file']}"
    if not file.exists():
        run("sox", str(folder / trial["file"]), str(file), "trim", "0", f"{times[-1][1] / 1000 + 0.2:.3f}")
    return {**trial, "file": file.name, "sentences": trial["sentences"][:count], "times": times,
            "seconds": times[-1][1] / 1000}


def as_long(sentences, letters):
    """The first sentences of another text, as long as what is said."""
    count = 1
    while count < len(sentences) and sum(map(len, sentences[:count])) < 0.85 * letters:
        count += 1
    return sentences[:count]


def short(program, trials, folder):
    """Of beginnings, which share is refused, and which share of texts that are not said is taken, in %."""
    def one(at):
        trial = beginning(trials[at], folder)
        letters = sum(map(len, trial["sentences"]))
        others = [it for it in (another_text(trials, at, True), another_text(trials, at, False)) if it]
        texts = [trial["sentences"]] + [as_long(it["sentences"], letters) for it in others]
        return [align(program, trial, text, trial["lang"], folder)["matches"] for text in texts]

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        found = list(pool.map(one, range(len(trials))))
    taken = [matches for _, *wrong in found for matches in wrong]
    refused = [not matches for matches, *_ in found]
    return 100 * sum(refused) / len(refused), 100 * sum(taken) / len(taken)


def judge(program, trials, folder):
    """For each trial: its errors in ms (None where a sentence was not found), its likeness, and that of
    two texts that do not match."""
    def one(at):
        trial = trials[at]
        found = align(program, trial, trial["sentences"], trial["lang"], folder)
        errors = []
        for true, said in zip(trial["times"], found["sentences"]):
            errors += [None, None] if said is None else [said[0] - true[0], said[1] - true[1]]
        wrong = [other and align(program, trial, other["sentences"], other["lang"], folder)
                 for other in (another_text(trials, at, True), another_text(trials, at, False))]
        return {**trial, "errors": errors, "found": found, "wrong": [other for other in wrong if other]}

    with concurrent.futures.ThreadPoolExecutor(2) as pool:
        return list(pool.map(one, range(len(trials))))


def share(values, part):
    return sorted(values)[min(len(values) - 1, int(len(values) * part))]


def sizes(trial):
    """A sentence that was not found is as wrong as can be."""
    return [1e6 if error is None else abs(error) for error in trial["errors"]]


def cpu():
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime


def measure(program, trials, folder):
    """The figures, as rows of the bench's table, and the judged trials."""
    before = cpu()
    for trial in trials[::9]:
        align(program, trial, trial["sentences"], trial["lang"], folder)
    minutes = sum(trial["seconds"] for trial in trials[::9]) / 60
    seconds = (cpu() - before) / minutes
    judged = judge(program, trials, folder)
    every = [size for trial in judged for size in sizes(trial)]
    wrong = [other for trial in judged for other in trial["wrong"]]
    noticed = 100 * sum(not other["matches"] for other in wrong) / len(wrong)
    refused = 100 * sum(not trial["found"]["matches"] for trial in judged) / len(judged)
    short_refused, short_taken = short(program, trials, folder)
    return judged, [
        ("speech", "min", None, sum(trial["seconds"] for trial in judged) / 60),
        ("languages", "", None, len({trial["lang"] for trial in judged})),
        ("error of a boundary, median", "ms", 150, statistics.median(every)),
        ("error of a boundary, 95 %", "ms", 500, share(every, 0.95)),
        ("CPU a minute of sound", "s", 10, seconds),
        ("texts that do not match and were taken", "%", 5, 100 - noticed),
        ("texts that match and were refused", "%", None, refused),
        (f"{SHORT} s: texts that do not match and were taken", "%", 5, short_taken),
        (f"{SHORT} s: texts that match and were refused", "%", None, short_refused),
    ]


def by(judged, key):
    print(f"{key:16} {'min':>6} {'median':>8} {'95 %':>8} {'not found':>10} {'likeness':>9}")
    for name in sorted({trial[key] for trial in judged}):
        mine = [trial for trial in judged if trial[key] == name]
        every = [size for trial in mine for size in sizes(trial)]
        lost = sum(error is None for trial in mine for error in trial["errors"]) // 2
        print(f"{name:16} {sum(trial['seconds'] for trial in mine) / 60:6.1f} {statistics.median(every):8.0f} "
              f"{share(every, 0.95):8.0f} {lost:10} {min(trial['found']['likeness'] for trial in mine):9.2f}")


def main():
    options = argparse.ArgumentParser(description=__doc__.split("\n\n")[0])
    options.add_argument("--align", required=True, help="the example `align` of lw-media, built with --release")
    options.add_argument("--keep", help="a folder for the speech, which is made only once")
    options.add_argument("--every", type=int, default=1, help="only each such trial")
    chosen = options.parse_args()
    with tempfile.TemporaryDirectory() as made:
        folder = pathlib.Path(chosen.keep or made)
        folder.mkdir(exist_ok=True)
        kept = folder / "trials.json"
        trials = json.loads(kept.read_text()) if kept.exists() else make(folder)
        judged, rows = measure(chosen.align, trials[::chosen.every], folder)
    for key in ("lang", "voice", "condition"):
        by(judged, key)
        print()
    missed = False
    for what, unit, must, measured in rows:
        missed |= must is not None and measured > must
        print(f"{what:50} {'' if must is None else must:>5} {measured:8.1f} {unit}")
    results = HERE / "results"
    results.mkdir(exist_ok=True)
    (results / "read_along.json").write_text(json.dumps(judged, ensure_ascii=False))
    return int(missed)


if __name__ == "__main__":
    sys.exit(main())
