/**
 * A list of sounds: who plays one stops the other, and who saves data or chose the light file of a story
 * gets the light one here.
 */
import { firstOf, sourcesOf } from "./player/sources";

for (const sound of document.querySelectorAll<HTMLAudioElement>(".episodes audio")) {
  const sources = sourcesOf(sound);
  const first = firstOf(sources);
  if (first && first !== sources[0]) sound.src = first.src;
}

addEventListener("play", ({ target }) => {
  for (const sound of document.querySelectorAll("audio")) if (sound !== target) sound.pause();
}, true);
