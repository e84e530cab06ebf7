/** The controls of the lock screen, the headset and the keyboard (Media Session). */
export interface Hands {
  play(): void;
  pause(): void;
  by(seconds: number): void;
  to(seconds: number): void;
}

const about = (property: string) => document.querySelector<HTMLMetaElement>(`meta[property="og:${property}"]`)?.content;

export function takeSession(title: string, skip: number, hands: Hands): void {
  const session = navigator.mediaSession;
  if (!session) return;
  // The picture's path on the host we are at: the page's policy lets in no other.
  const address = about("image");
  const image = address && new URL(address, location.href).pathname;
  session.metadata = new MediaMetadata({
    title,
    artist: about("site_name") ?? "",
    artwork: image ? [{ src: image }] : [],
  });
  const on = (action: MediaSessionAction, handler: MediaSessionActionHandler) => {
    try {
      session.setActionHandler(action, handler);
    } catch {
      // An action this browser does not know.
    }
  };
  on("play", () => hands.play());
  on("pause", () => hands.pause());
  on("stop", () => hands.pause());
  on("seekbackward", (details) => hands.by(-(details.seekOffset ?? skip)));
  on("seekforward", (details) => hands.by(details.seekOffset ?? skip));
  on("seekto", (details) => hands.to(details.seekTime ?? 0));
}

export function tellSession(position: number, duration: number, playbackRate: number): void {
  if (duration > 0 && duration < Infinity) {
    navigator.mediaSession?.setPositionState?.({ duration, playbackRate, position: Math.min(position, duration) });
  }
}
