//! A page such as a text browser saves it: furniture around a story, the
//! title twice, a player that waits, clocks.

pub const HEADLINE: &str = "Maren and Brack Agree on the Winter Timetable";
pub const STANDFIRST: &str = "Harbour Master Odile Karsk and Minister Pavel Renn and their island colleagues confirmed that boats will sail every day until spring.";

/// What stands around the story, and must not stand in it.
pub const FURNITURE: [&str; 7] =
    ["Accessibility links", "Breaking News", "please wait", "No media source", "0:04:10", "0:00", "(File)"];

pub fn page() -> String {
    page_called(HEADLINE)
}

pub fn page_called(headline: &str) -> String {
    format!(
        "Accessibility links\n\nBreaking News\n\n{headline}\n\n\
         Harbour Master Odile Karsk and Minister Pavel Renn sit down with the island's pilots at the long table. (File)\n\n\
         {STANDFIRST}\n\n{headline}\nplease wait\n\nNo media source currently available\n\n0:00 0:04:10 0:00\n\n\
         Harbour Master Odile Karsk and Minister Pavel Renn met the pilots of Brack on Tuesday to settle who sails when the nights are long.\n\n\
         The two sides agreed that no village should wait more than a day for bread, post or a doctor.\n\n\
         Harbour Master Karsk said that the new timetable is simpler and that it “leaves room for the weather that we have”:\n\n\
         “Nobody orders the sea about. What we can do is to write down, in one place and for everyone, which boat goes when, and which goes instead when the first one cannot.”\n\n\
         To make up for lost mornings, said Harbour Master Karsk, “the island will get a second boat on Saturdays.”\n\n\
         The ministry pays for the fuel, and the parish of Brack lends its bell for days of fog.\n"
    )
}
