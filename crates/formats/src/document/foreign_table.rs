//! Tables of foreign HTML. Many are no tables but a way to set things side by
//! side: those are read as what stands in them.

use dom_query::NodeRef;

use super::read::Reader;
use super::{Block, TableAbout, TableCell, TableRow, Text};

/// What a cell of figures and words never holds.
const NOT_IN_CELLS: &str = "table, h1, h2, h3, h4, h5, h6, blockquote, figure, form, hr";
/// Lines of text in a cell beyond which it is a column of a page.
const MOST_LINES: usize = 4;
/// Rows and cells that are looked at.
const MOST: usize = 20_000;

/// The rows of a table that says something by its rows and columns.
pub(super) struct Rows<'a> {
    pub caption: Option<NodeRef<'a>>,
    rows: Vec<Vec<NodeRef<'a>>>,
}

impl<'a> Rows<'a> {
    pub fn of(table: &NodeRef<'a>) -> Option<Self> {
        let mut it = Rows { caption: None, rows: Vec::new() };
        it.gather(table);
        let is_ours = table.has_class("table") && !it.rows.is_empty();
        let widest = it.rows.iter().map(Vec::len).max().unwrap_or(0);
        let is_data = it.rows.len() > 1 && widest > 1 && it.rows.iter().flatten().all(is_cell_of_words);
        (is_ours || is_data).then_some(it)
    }

    fn gather(&mut self, parent: &NodeRef<'a>) {
        for child in parent.children_it(false) {
            let Some(name) = child.node_name().filter(|_| child.is_element()) else { continue };
            match &*name {
                "caption" => self.caption = self.caption.take().or(Some(child)),
                "thead" | "tbody" | "tfoot" => self.gather(&child),
                "tr" if self.rows.len() < MOST => {
                    let is_cell = |cell: &NodeRef<'_>| cell.has_name("td") || cell.has_name("th");
                    self.rows.push(child.children_it(false).filter(is_cell).take(MOST).collect());
                }
                _ => {}
            }
        }
    }

    /// The table; `read` gives the words of a cell.
    pub fn block(&self, read: &mut dyn FnMut(&NodeRef<'a>) -> Vec<Text>) -> Block {
        let mut content = Vec::new();
        for row in self.rows.iter().filter(|row| !row.is_empty()) {
            let mut cells = Vec::new();
            for cell in row {
                cells.push(TableCell::new(read(cell)));
                // Where a cell was wide, the next ones keep their columns.
                cells.resize_with(cells.len() + span(cell) - 1, TableCell::default);
            }
            content.push(TableRow { content: cells });
        }
        let (header_row, header_column) = self.headers();
        let caption = self.caption.as_ref().map(|caption| caption.text().to_string());
        Block::Table { attrs: TableAbout { caption, header_row, header_column }, content }
    }

    /// Whether the first row and the first column name the others; the corner
    /// between them is often left empty.
    fn headers(&self) -> (bool, bool) {
        let names = |cell: &NodeRef<'_>| cell.has_name("th");
        let Some((corner, first_row)) = self.rows.first().and_then(|row| row.split_first()) else {
            return (false, false);
        };
        let first_column: Vec<_> = self.rows[1..].iter().filter_map(|row| row.first()).collect();
        let leads = |rest: usize| names(corner) || (rest > 0 && is_blank(corner));
        let row = leads(first_row.len()) && first_row.iter().all(names);
        let column = leads(first_column.len()) && first_column.iter().all(|cell| names(cell));
        (row, column && !(row && first_column.is_empty()))
    }
}

fn is_blank(cell: &NodeRef<'_>) -> bool {
    cell.text().trim().is_empty()
}

fn span(cell: &NodeRef<'_>) -> usize {
    cell.attr("colspan").and_then(|span| span.trim().parse().ok()).unwrap_or(1).clamp(1, 50)
}

fn is_cell_of_words(cell: &NodeRef<'_>) -> bool {
    let lines =
        cell.descendants_it().filter(|inner| ["p", "div", "li"].iter().any(|name| inner.has_name(name)));
    let holds = |inner: NodeRef<'_>| NOT_IN_CELLS.split(", ").any(|name| inner.has_name(name));
    lines.count() <= MOST_LINES && !cell.descendants_it().any(holds)
}

impl Reader<'_> {
    pub(super) fn table(&mut self, node: &NodeRef, depth: usize) {
        let Some(rows) = Rows::of(node) else { return self.block(node, depth) };
        self.flush();
        let table = rows.block(&mut |cell| self.cell(cell, depth));
        self.push_block(table);
    }
}
