/** Tables of foreign programs. Many are no tables but a way to set things side by side, above all in mails. */
const NOT_IN_CELLS = "table, h1, h2, h3, h4, h5, h6, blockquote, figure, form, hr";
/** Lines of text in a cell beyond which it is a column of a page. */
const MOST_LINES = 4;
const MOST_ROWS = 1_000;

/** Whether it says something by its rows and columns. */
export function isData(table: HTMLTableElement): boolean {
  const rows = Array.from(table.rows);
  if (rows.length < 2 || rows.length > MOST_ROWS || !rows.some((row) => row.cells.length > 1)) return false;
  return rows.every((row) => Array.from(row.cells).every((cell) => !cell.querySelector(NOT_IN_CELLS) && linesIn(cell) <= MOST_LINES));
}

const linesIn = (cell: Element): number => Array.from(cell.querySelectorAll("p, div, li")).filter((line) => line.textContent?.trim()).length;

/** How many columns a cell is wide. */
export const span = (cell: HTMLTableCellElement): number => Math.max(1, Math.min(50, Math.trunc(Number(cell.getAttribute("colspan"))) || 1));
