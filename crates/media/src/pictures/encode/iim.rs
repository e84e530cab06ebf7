//! Credit and copyright inside a rendition, as IPTC-IIM 4.2 in Photoshop's
//! resource 0x0404: two dozen bytes around the words, and what search engines
//! read.

use super::Marks;

/// A JPEG's segment APP13; `None` where there is nothing to say.
pub(super) fn segment(marks: &Marks) -> Option<Vec<u8>> {
    let mut sets = Vec::new();
    set(&mut sets, 2, 110, marks.credit.as_deref());
    set(&mut sets, 2, 116, marks.copyright.as_deref());
    if sets.is_empty() {
        return None;
    }
    // 1:90: what follows is UTF-8.
    let mut block = b"\x1c\x01\x5a\x00\x03\x1b%G".to_vec();
    block.append(&mut sets);
    let mut segment = b"Photoshop 3.0\x008BIM\x04\x04\x00\x00".to_vec();
    segment.extend(u32::try_from(block.len()).ok()?.to_be_bytes());
    let is_odd = block.len() % 2 == 1;
    segment.append(&mut block);
    if is_odd {
        segment.push(0);
    }
    Some(segment)
}

fn set(sets: &mut Vec<u8>, record: u8, number: u8, text: Option<&str>) {
    let Some(text) = text.filter(|text| !text.is_empty()) else { return };
    // Credits are lines: a longer one is cut as IIM's readers would.
    let text = lw_base::one_line(text, 250);
    sets.extend([0x1c, record, number, 0, text.len() as u8]);
    sets.extend(text.as_bytes());
}
