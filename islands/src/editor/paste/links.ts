/** Addresses as somebody meant them: without the mail programs' and search engines' detours and counters. */
import { safeHref } from "../attributes";

const COUNTERS = /^(utm_\w+|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|igshid|mc_[ce]id|_hsenc|_hsmi|mkt_tok|vero_id|oly_\w+_id)$/i;

export function untracked(value: string | null): string | undefined {
  const href = safeHref(value ?? undefined);
  if (!href || !/^https?:/i.test(href)) return href;
  const url = new URL(href);
  const behind = behindDetour(url);
  if (behind && behind !== href) return untracked(behind);
  const counters = [...url.searchParams.keys()].filter((name) => COUNTERS.test(name));
  for (const name of counters) url.searchParams.delete(name);
  return counters.length ? safeHref(url.href) : href;
}

function behindDetour(url: URL): string | null {
  if (/(^|\.)google\.[a-z.]+$/.test(url.hostname) && url.pathname === "/url") return url.searchParams.get("q") ?? url.searchParams.get("url");
  if (/\.safelinks\.protection\.outlook\.com$/.test(url.hostname)) return url.searchParams.get("url");
  if (/^lm?\.facebook\.com$/.test(url.hostname) && url.pathname === "/l.php") return url.searchParams.get("u");
  return null;
}
