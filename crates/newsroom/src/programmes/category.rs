//! Apple's list of categories, closed since 2019, which other directories
//! took over. Their names are Apple's own and the same in every language: a
//! feed with any other word in it is refused.

/// A category: its key, the word of its group and its own word, as feeds write
/// them. One that is a whole group has no own word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Category {
    /// In rows, forms and the API.
    pub key: &'static str,
    /// The group.
    pub group: &'static str,
    /// What it is within the group.
    pub own: Option<&'static str>,
}

/// What a new programme is filed under.
pub const USUAL: &str = "news";

macro_rules! categories {
    ($($key:literal $group:literal { $($own_key:literal $own:literal),* $(,)? })*) => {
        /// All of them, a group before its parts.
        pub const ALL: &[Category] = &[$(
            Category { key: $key, group: $group, own: None },
            $(Category { key: $own_key, group: $group, own: Some($own) },)*
        )*];
    };
}

categories! {
    "arts" "Arts" {
        "books" "Books", "design" "Design", "fashion-beauty" "Fashion & Beauty", "food" "Food",
        "performing-arts" "Performing Arts", "visual-arts" "Visual Arts",
    }
    "business" "Business" {
        "careers" "Careers", "entrepreneurship" "Entrepreneurship", "investing" "Investing",
        "management" "Management", "marketing" "Marketing", "non-profit" "Non-Profit",
    }
    "comedy" "Comedy" {
        "comedy-interviews" "Comedy Interviews", "improv" "Improv", "stand-up" "Stand-Up",
    }
    "education" "Education" {
        "courses" "Courses", "how-to" "How To", "language-learning" "Language Learning",
        "self-improvement" "Self-Improvement",
    }
    "fiction" "Fiction" {
        "comedy-fiction" "Comedy Fiction", "drama" "Drama", "science-fiction" "Science Fiction",
    }
    "government" "Government" {}
    "history" "History" {}
    "health-fitness" "Health & Fitness" {
        "alternative-health" "Alternative Health", "fitness" "Fitness", "medicine" "Medicine",
        "mental-health" "Mental Health", "nutrition" "Nutrition", "sexuality" "Sexuality",
    }
    "kids-family" "Kids & Family" {
        "education-for-kids" "Education for Kids", "parenting" "Parenting", "pets-animals" "Pets & Animals",
        "stories-for-kids" "Stories for Kids",
    }
    "leisure" "Leisure" {
        "animation-manga" "Animation & Manga", "automotive" "Automotive", "aviation" "Aviation",
        "crafts" "Crafts", "games" "Games", "hobbies" "Hobbies", "home-garden" "Home & Garden",
        "video-games" "Video Games",
    }
    "music" "Music" {
        "music-commentary" "Music Commentary", "music-history" "Music History",
        "music-interviews" "Music Interviews",
    }
    "news" "News" {
        "business-news" "Business News", "daily-news" "Daily News", "entertainment-news" "Entertainment News",
        "news-commentary" "News Commentary", "politics" "Politics", "sports-news" "Sports News",
        "tech-news" "Tech News",
    }
    "religion-spirituality" "Religion & Spirituality" {
        "buddhism" "Buddhism", "christianity" "Christianity", "hinduism" "Hinduism", "islam" "Islam",
        "judaism" "Judaism", "religion" "Religion", "spirituality" "Spirituality",
    }
    "science" "Science" {
        "astronomy" "Astronomy", "chemistry" "Chemistry", "earth-sciences" "Earth Sciences",
        "life-sciences" "Life Sciences", "mathematics" "Mathematics", "natural-sciences" "Natural Sciences",
        "nature" "Nature", "physics" "Physics", "social-sciences" "Social Sciences",
    }
    "society-culture" "Society & Culture" {
        "documentary" "Documentary", "personal-journals" "Personal Journals", "philosophy" "Philosophy",
        "places-travel" "Places & Travel", "relationships" "Relationships",
    }
    "sports" "Sports" {
        "baseball" "Baseball", "basketball" "Basketball", "cricket" "Cricket", "fantasy-sports" "Fantasy Sports",
        "football" "Football", "golf" "Golf", "hockey" "Hockey", "rugby" "Rugby", "running" "Running",
        "soccer" "Soccer", "swimming" "Swimming", "tennis" "Tennis", "volleyball" "Volleyball",
        "wilderness" "Wilderness", "wrestling" "Wrestling",
    }
    "technology" "Technology" {}
    "true-crime" "True Crime" {}
    "tv-film" "TV & Film" {
        "after-shows" "After Shows", "film-history" "Film History", "film-interviews" "Film Interviews",
        "film-reviews" "Film Reviews", "tv-reviews" "TV Reviews",
    }
}

/// The category with this key.
pub fn by_key(key: &str) -> Option<Category> {
    ALL.iter().find(|it| it.key == key).copied()
}

/// The category that a feed names by its group's word and perhaps its own; of
/// a part that is not known, its group.
pub fn named(group: &str, own: Option<&str>) -> Option<Category> {
    let same = |one: &str, other: &str| one.trim().eq_ignore_ascii_case(other.trim());
    let of_group = |it: &&Category| same(it.group, group);
    let exact =
        own.and_then(|own| ALL.iter().filter(of_group).find(|it| it.own.is_some_and(|it| same(it, own))));
    exact.or_else(|| ALL.iter().find(of_group)).copied()
}

impl Category {
    /// As people read it.
    pub fn name(&self) -> &'static str {
        self.own.unwrap_or(self.group)
    }
}

#[cfg(test)]
mod tests {
    use std::collections::HashSet;

    use super::*;

    #[test]
    fn the_list_is_apples() {
        assert_eq!(ALL.iter().filter(|it| it.own.is_none()).count(), 19);
        assert_eq!(ALL.len(), 110);
        let keys: HashSet<&str> = ALL.iter().map(|it| it.key).collect();
        assert_eq!(keys.len(), ALL.len(), "a key is there twice");
        assert!(by_key(USUAL).is_some());
    }

    #[test]
    fn a_feeds_words_are_found() {
        let key = |group, own| named(group, own).map(|it| it.key);
        assert_eq!(key("News", Some("Politics")), Some("politics"));
        assert_eq!(key(" news", Some("daily news ")), Some("daily-news"));
        assert_eq!(key("Science", Some("Medicine")), Some("science"), "a part of before 2019");
        assert_eq!(key("Games & Hobbies", None), None);
    }
}
