/** How many letters a text has beside how many are good: "87 / 120". Nothing is read out while somebody writes; it is part of what describes the field. */
const digits = new Intl.NumberFormat(document.documentElement.lang || undefined);

for (const output of document.querySelectorAll<HTMLOutputElement>("output[data-guide]")) {
  const field = document.getElementById(output.htmlFor.value);
  if (!(field instanceof HTMLTextAreaElement)) continue;
  const guide = Number(output.dataset.guide);
  const count = () => {
    // Letters as the server counts them, not the units of the browser.
    const letters = [...field.value.trim()].length;
    output.value = `${digits.format(letters)} / ${digits.format(guide)}`;
    output.toggleAttribute("data-over", letters > guide);
  };
  field.addEventListener("input", count);
  count();
  output.hidden = false;
}
