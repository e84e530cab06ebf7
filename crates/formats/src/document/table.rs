//! Tables, and our own parts as the exchange form has them.

use super::html::{Form, Writer, escaped};
use super::{ClipUse, LinkCard, PictureUse, TableAbout, TableRow};

impl Writer<'_> {
    pub(super) fn table(&mut self, about: &TableAbout, rows: &[TableRow]) {
        self.tables += 1;
        let Form::Page(page) = self.form else { return self.bare_table(about, rows) };
        // Wider than a phone, it scrolls in its own box, which a keyboard can reach.
        let name = about.caption.clone().unwrap_or_else(|| (page.table)(self.tables));
        let about_box =
            format!(" class=\"table\" role=\"region\" tabindex=\"0\" aria-label=\"{}\"", escaped(&name));
        self.element("div", &about_box, |writer| writer.bare_table(about, rows));
    }

    fn bare_table(&mut self, about: &TableAbout, rows: &[TableRow]) {
        // How it is known for ours when it is read back.
        let class = if matches!(self.form, Form::Exchange) { " class=\"table\"" } else { "" };
        self.element("table", class, |writer| {
            if let Some(caption) = &about.caption {
                writer.element("caption", "", |writer| writer.text(caption));
            }
            let (head, body) = rows.split_at(usize::from(about.header_row));
            for (name, part) in [("thead", head), ("tbody", body)] {
                if part.is_empty() {
                    continue;
                }
                writer.element(name, "", |writer| {
                    part.iter().for_each(|row| writer.row(row, name == "thead", about.header_column));
                });
            }
        });
    }

    fn row(&mut self, row: &TableRow, is_head: bool, has_head: bool) {
        let is_page = !matches!(self.form, Form::Exchange);
        self.element("tr", "", |writer| {
            for (at, cell) in row.content.iter().enumerate() {
                let scope = if is_head { "col" } else { "row" };
                let names = is_head || (has_head && at == 0);
                // An empty corner names nothing, and a screen reader should not say it does.
                match names && !(is_page && cell.content.is_empty()) {
                    true => {
                        let scope = format!(" scope=\"{scope}\"");
                        writer.element("th", &scope, |writer| writer.runs(&cell.content));
                    }
                    false => writer.element("td", "", |writer| writer.runs(&cell.content)),
                }
            }
        });
    }

    pub(super) fn exchange_picture(&mut self, it: &PictureUse) {
        let alt = it.alt.as_ref().map(|alt| format!(" data-alt=\"{}\"", escaped(alt))).unwrap_or_default();
        let about = format!(" class=\"picture\" data-picture=\"{}\"{alt}", it.picture);
        self.element("figure", &about, |writer| writer.figcaption(it.caption.as_deref()));
    }

    pub(super) fn exchange_clip(&mut self, it: &ClipUse) {
        let about = format!(" class=\"clip\" data-clip=\"{}\"", it.clip);
        self.element("figure", &about, |writer| writer.figcaption(it.title.as_deref()));
    }

    pub(super) fn exchange_card(&mut self, it: &LinkCard) {
        let story = it.story.as_ref().map(|id| format!(" data-story=\"{id}\"")).unwrap_or_default();
        self.element("figure", &format!(" class=\"link-card\"{story}"), |writer| {
            let href = it.href.as_ref().map(|href| format!(" href=\"{}\"", escaped(href)));
            let words = it.title.as_ref().or(it.href.as_ref());
            if let Some(words) = words {
                writer.element("a", &href.unwrap_or_default(), |writer| writer.text(words));
            }
            writer.figcaption(it.about.as_deref());
        });
    }

    fn figcaption(&mut self, text: Option<&str>) {
        if let Some(text) = text {
            self.element("figcaption", "", |writer| writer.text(text));
        }
    }
}
