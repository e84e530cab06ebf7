"""Pages of plain text to import, in any number, the same ones each time."""

import json
import random
from pathlib import Path

HERE = Path(__file__).resolve().parent
SAMPLE = HERE.parent / "sample" / "stories" / "en"


def write(folder, count, first=0, words=450):
    """Writes pages number `first` to `first + count - 1` into the folder.

    Words are drawn at random from the sample station's English stories, so
    that a page compresses a little worse than real text does.
    """
    folder.mkdir(parents=True, exist_ok=True)
    vocabulary = _vocabulary()
    for number in range(first, first + count):
        (folder / f"{number:06}.txt").write_text(_page(vocabulary, number, words), encoding="utf-8")


def headline(number):
    """The headline of a page; its slug is `story-<number>-of-the-bench`."""
    return f"Story {number} of the Bench"


def _vocabulary():
    texts = []

    def strings(it):
        if isinstance(it, dict):
            for value in it.values():
                strings(value)
        elif isinstance(it, list):
            for value in it:
                strings(value)
        elif isinstance(it, str) and " " in it:
            texts.append(it)

    for file in sorted(SAMPLE.glob("*.json")):
        strings(json.loads(file.read_text(encoding="utf-8")))
    words = [word for text in texts for word in text.split() if word.isalpha() and word.isascii()]
    if len(words) < 1_000:
        raise SystemExit(f"bench: too few words in {SAMPLE}")
    return [word.lower() for word in words]


def _page(vocabulary, number, words):
    draw = random.Random(number)

    def sentence():
        text = " ".join(draw.choices(vocabulary, k=draw.randint(8, 24)))
        return text[0].upper() + text[1:] + "."

    lines, written = [headline(number), sentence()], 0
    while written < words:
        paragraph = " ".join(sentence() for _ in range(draw.randint(2, 4)))
        written += paragraph.count(" ") + 1
        lines.append(paragraph)
    return "\n\n".join(lines) + "\n"
