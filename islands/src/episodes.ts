/** A list of sounds: who plays one stops the other. */
addEventListener("play", ({ target }) => {
  for (const sound of document.querySelectorAll("audio")) if (sound !== target) sound.pause();
}, true);

export {};
