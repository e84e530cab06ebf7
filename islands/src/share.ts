/** Copying the link and printing: two buttons which are not there without scripts. */
for (const share of document.querySelectorAll<HTMLElement>("[data-share]")) {
  const copy = share.querySelector<HTMLElement>("[data-copy]");
  const print = share.querySelector<HTMLElement>("[data-print]");
  const status = share.querySelector<HTMLElement>("[data-copied]");
  if (copy && status && navigator.clipboard) {
    copy.hidden = false;
    copy.onclick = async () => {
      try {
        await navigator.clipboard.writeText(copy.dataset.copy ?? location.href);
        status.textContent = status.dataset.copied ?? "";
        setTimeout(() => (status.textContent = ""), 6000);
      } catch {
        // The address stands above the button, to be copied by hand.
        copy.hidden = true;
      }
    };
  }
  if (print) {
    print.hidden = false;
    print.onclick = () => window.print();
  }
}

export {};
