/** Passkeys: the buttons are there where the browser knows them. The desk asks, the device answers. */
type Kind = "add" | "sign-in";

const PLACES: Record<Kind, string> = { add: "/desk/account/passkeys/", "sign-in": "/desk/sign-in/passkey/" };

function bytes(text: string): ArrayBuffer {
  const letters = atob(text.replace(/-/g, "+").replace(/_/g, "/"));
  return Uint8Array.from(letters, (letter) => letter.charCodeAt(0)).buffer;
}

function text(buffer: ArrayBuffer | null): string | null {
  if (!buffer) return null;
  const letters = String.fromCharCode(...new Uint8Array(buffer));
  return btoa(letters).replace(/\+/g, "-").replace(/\//g, "_").replace(/=+$/, "");
}

interface Named {
  id: string;
}

/** The question as it comes: bytes are base 64 in addresses' letters. */
interface Question {
  challenge: string;
  user?: Named;
  excludeCredentials?: Named[];
  allowCredentials?: Named[];
}

function listed(all: Named[] | undefined): object[] {
  return (all ?? []).map((one) => ({ ...one, id: bytes(one.id) }));
}

/** What the desk says is wrong, where it says so. */
class Refused extends Error {}

async function send(path: string, body: string): Promise<Response> {
  const answer = await fetch(path, { method: "POST", body, headers: { "Content-Type": "application/json" } });
  if (answer.ok) return answer;
  const problem = (await answer.json().catch(() => ({}))) as { text?: string };
  throw new Refused(problem.text ?? "");
}

async function ask(kind: Kind, question: Question): Promise<PublicKeyCredential> {
  const options = { ...question, challenge: bytes(question.challenge) };
  const found =
    kind === "add"
      ? await navigator.credentials.create({
          publicKey: {
            ...options,
            user: { ...question.user, id: bytes(question.user?.id ?? "") },
            excludeCredentials: listed(question.excludeCredentials),
          } as unknown as PublicKeyCredentialCreationOptions,
        })
      : await navigator.credentials.get({
          publicKey: {
            ...options,
            allowCredentials: listed(question.allowCredentials),
          } as unknown as PublicKeyCredentialRequestOptions,
        });
  if (!(found instanceof PublicKeyCredential)) throw new Error("no passkey");
  return found;
}

function written(found: PublicKeyCredential): string {
  const given = found.response;
  const response: Record<string, unknown> = { clientDataJSON: text(given.clientDataJSON) };
  if (given instanceof AuthenticatorAttestationResponse) response.attestationObject = text(given.attestationObject);
  if (given instanceof AuthenticatorAssertionResponse) {
    response.authenticatorData = text(given.authenticatorData);
    response.signature = text(given.signature);
    response.userHandle = text(given.userHandle);
  }
  return JSON.stringify({ id: found.id, rawId: text(found.rawId), type: found.type, response, extensions: {} });
}

async function use(kind: Kind, password: string): Promise<void> {
  const asked = (await (await send(`${PLACES[kind]}question`, JSON.stringify({ password }))).json()) as { publicKey: Question };
  await send(`${PLACES[kind]}answer`, written(await ask(kind, asked.publicKey)));
  const next = document.querySelector<HTMLInputElement>("input[name=next]")?.value ?? "";
  // Who is signed in is led on from there.
  location.assign(kind === "add" ? "/desk/account/?done=passkey" : `/desk/sign-in?next=${encodeURIComponent(next)}`);
}

const failed = document.querySelector<HTMLElement>("[data-passkey-failed]");

function tell(words: string): void {
  if (!failed) return;
  failed.textContent = words;
  failed.hidden = !words;
}

/** A button to sign in with, a form to add one. */
for (const it of document.querySelectorAll<HTMLButtonElement | HTMLFormElement>("[data-passkey]")) {
  if (!window.PublicKeyCredential) break;
  const form = it instanceof HTMLFormElement ? it : undefined;
  const button = form?.querySelector("button") ?? (it as HTMLButtonElement);
  const password = form?.querySelector<HTMLInputElement>("input[type=password]");
  const begin = async (): Promise<void> => {
    button.disabled = true;
    tell("");
    try {
      await use(form ? "add" : "sign-in", password?.value ?? "");
    } catch (error) {
      tell((error instanceof Refused && error.message) || (failed?.dataset.passkeyFailed ?? ""));
      password?.focus();
    }
    button.disabled = false;
  };
  it.hidden = false;
  if (!form) button.onclick = begin;
  else form.onsubmit = (event) => {
    event.preventDefault();
    void begin();
  };
}

export {};
