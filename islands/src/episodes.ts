/**
 * A list of sounds: who plays one stops the other, and who saves data, is on a slow line or chose the light
 * file of a story gets the light one here. The others stay behind it, for a browser that cannot play it after all.
 */
import { firstOf, sourcesOf } from "./player/sources";

for (const sound of document.querySelectorAll<HTMLAudioElement>(".episodes audio")) {
  const sources = sourcesOf(sound);
  const first = firstOf(sources);
  // Somebody may have begun to listen before this came.
  if (!first || first === sources[0] || !sound.paused || sound.currentTime) continue;
  sound.prepend(...[...sound.children].filter((it) => (it as HTMLSourceElement).src === first.src));
  sound.load();
  const size = sound.closest("li")?.querySelector("[data-size]");
  if (size) size.textContent = first.label;
}

addEventListener("play", ({ target }) => {
  for (const sound of document.querySelectorAll("audio")) if (sound !== target) sound.pause();
}, true);
