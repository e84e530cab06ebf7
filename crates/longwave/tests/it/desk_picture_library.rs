//! The library of pictures at the desk: found, told where they are used,
//! replaced everywhere and brought back, warned of before their rights end.

use reqwest::Method;
use serde_json::json;

use crate::desk_pictures::{harbour, is_made, photograph, says, sends, sends_for};
use crate::desk_times::now;
use crate::support::{Answer, Editor, Station, within, writing};

/// The same photograph, smaller, without what a camera and an agency wrote into it.
pub fn double() -> Vec<u8> {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/../../sample/pictures/fishing-boats-408.jpg");
    std::fs::read(sample).unwrap()
}

/// Another one.
pub fn other() -> Vec<u8> {
    let sample = concat!(env!("CARGO_MANIFEST_DIR"), "/../../sample/pictures/harbour-dawn-408.jpg");
    std::fs::read(sample).unwrap()
}

/// A public story with this lead picture; its paths at the desk and on the site.
async fn shows_publicly(station: &Station, owner: &Editor, picture: &str, alt: &str) -> (String, String) {
    let story = writing::begins(owner, "Boats come home").await;
    let chosen = [("was", ""), ("chosen", writing::id(picture))];
    owner.posts(&format!("{story}/picture"), &chosen).await.answers(303);
    let fields =
        [("base", "3"), ("picture_decorative", "no"), ("picture_alt", alt), ("picture_caption", "A quay.")];
    owner.posts(&format!("{story}/revision"), &fields).await.answers(303);
    owner.posts(&format!("{story}/publication"), &[("number", "4"), ("reason", "Read")]).await.answers(303);
    let at = station.reader().soon_finds(&format!("/en/a/{}", writing::id(&story))).await;
    (story, at)
}

fn paths(page: &Answer) -> Vec<String> {
    page.attributes(".pictures .card-name", "href")
}

both_engines! {
    async fn pictures_are_found_by_words_credit_date_rights_and_use(engine) {
        let (_station, owner) = harbour(engine).await;
        let picture = sends(&owner, "quay_7.jpg", &other()).await;
        is_made(&owner, &picture).await;
        let said = [
            ("credit", "Ada Reyes"), ("caption", "Three herons over the slipway"),
            ("archive_date", "2019-05"), ("archive_place", "Brack"), ("rights_end", "2999-01-31"),
        ];
        says(&owner, &picture, &said).await.answers(303);
        // Its page is called what it is called in the list.
        owner.opens(&picture).await.shows("<title>Three herons over the slipway · ");
        let finds = async |query: &str| {
            let page = owner.opens(&format!("/desk/pictures/?{query}")).await.answers(200);
            paths(&page)
        };
        for query in [
            "q=herons+brack", "q=QUAY_7", "credit=ada", "since=2019-05-20&until=2019-06-01", "used=no&q=herons",
        ] {
            assert_eq!(finds(query).await, [picture.as_str()], "{query}");
        }
        for query in [
            "q=herons+zeppelin", "q=herons&credit=quill", "since=2019-06-01", "until=2018-12-31", "used=yes&q=herons",
            "used=public&q=herons", "rights=endless&q=herons", "rights=ended&q=herons", "rights=month&q=herons", "q=%25",
        ] {
            assert!(!finds(query).await.contains(&picture), "{query}");
        }
        owner.opens("/desk/pictures/?q=zeppelin").await.shows("No pictures were found");
        // Pictures that came with stories are found by what the stories say.
        assert!(!finds("q=harbour+wall&used=public").await.is_empty());
        // Nonsense narrows nothing, and breaks nothing.
        let long = "x".repeat(10_000);
        for query in ["after=0-x", "after=99999999999999999999-y", "since=yesterday", "rights=%00&used=%E2%80%AE", "until=2019-99-99"] {
            assert!(finds(query).await.contains(&picture), "{query}");
        }
        assert!(finds(&format!("q={long}")).await.is_empty());
        // Who works elsewhere finds neither it nor what is said of it.
        let arabic = owner.colleague("Wren Ashdown", "ar", "editor").await;
        arabic.opens("/desk/pictures/?q=herons").await.answers(200).shows("No pictures were found").hides("slipway");
        owner.colleague("Ivo Lark", "en", "contributor").await.opens("/desk/pictures/?q=herons").await.shows("slipway");
    }

    async fn a_long_library_goes_on_after_the_last_picture_of_a_page(engine) {
        let (station, owner) = harbour(engine).await;
        for number in 0..40 {
            station.changes(&format!(
                "INSERT INTO picture (id, is_archive, created_at, name, words) \
                 VALUES ('06etbcf1c5v2h7m3t2s5xw10{number:02}', FALSE, {number}, 'herons', 'herons')"
            )).await;
        }
        let first = owner.opens("/desk/pictures/?q=herons").await.answers(200).shows("40 pictures");
        assert_eq!(paths(&first).len(), 36);
        let next = first.attributes("a[rel=next]", "href");
        let rest = owner.opens(&next[0]).await.answers(200).shows("40 pictures").shows("The newest");
        let all: std::collections::BTreeSet<_> = paths(&first).into_iter().chain(paths(&rest)).collect();
        assert_eq!((paths(&rest).len(), all.len()), (4, 40));
        assert!(rest.attributes("a[rel=next]", "href").is_empty());
    }

    async fn another_picture_is_shown_everywhere_in_place_of_one_and_taken_back(engine) {
        let (station, owner) = harbour(engine).await;
        let (old, new) = (sends(&owner, "old.jpg", &double()).await, sends(&owner, "new.jpg", &other()).await);
        says(&owner, &old, &[("credit", "Ada Reyes")]).await.answers(303);
        says(&owner, &new, &[("credit", "Mara Quill")]).await.answers(303);
        is_made(&owner, &old).await;
        is_made(&owner, &new).await;
        let (story, at) = shows_publicly(&station, &owner, &old, "Three boats at a quay").await;
        let before = station.reader().soon_sees(&at, 200, "Ada Reyes").await;
        let used = owner.opens(&old).await.answers(200).shows("Boats come home").shows("Picture of the story");
        assert_eq!(used.texts(".things .tag"), ["On the site"]);
        assert_eq!(paths(&owner.opens("/desk/pictures/?used=public&q=old.jpg").await), [old.as_str()]);

        // First one looks for the other, then at what changes.
        let replace = format!("{old}/replacement");
        let offered = owner.opens(&format!("{replace}?q=new.jpg")).await.answers(200);
        assert_eq!(paths(&offered), [new.as_str()]);
        let by = writing::id(&new);
        owner.opens(&format!("{replace}?by={by}")).await.answers(200).shows("Boats come home").shows("Replace it");
        owner.posts(&replace, &[("by", by), ("words", "keep")]).await.answers(303);
        let after = station.reader().soon_sees(&at, 200, "Mara Quill").await;
        after.shows("Three boats at a quay").shows("A quay.").hides("Ada Reyes");
        let src = |page: &Answer| page.attributes("figure.picture img", "src");
        let after = station.reader().opens(&at).await;
        assert_ne!(src(&after), src(&before));
        // Nothing was published or corrected by that, and no revision was made.
        assert_eq!(after.texts("time").len(), before.texts("time").len());
        assert_eq!(owner.opens(&format!("{story}/revisions/")).await.texts("time").len(), 4);
        // The one has left the library; the other knows where it is.
        assert!(paths(&owner.opens("/desk/pictures/?q=old.jpg").await).is_empty());
        owner.opens(&new).await.shows("Boats come home").shows("in place of another").shows("old.jpg");
        owner.opens(&old).await.shows("Another picture is shown in its place");
        // What changes of the other is seen where it stands for the one.
        says(&owner, &new, &[("credit", "Ilse Tarrow")]).await.answers(303);
        station.reader().soon_sees(&at, 200, "Ilse Tarrow").await;

        // Twice is once; in a circle is not at all.
        owner.posts(&replace, &[("by", by), ("words", "keep")]).await.answers(422).shows("replaced by another already");
        let back = [("by", writing::id(&old)), ("words", "keep")];
        owner.posts(&format!("{new}/replacement"), &back).await.answers(422).shows("replaced by another already");
        owner.posts(&format!("{new}/replacement"), &[("by", by)]).await.answers(422).shows("the same picture");
        owner.posts(&format!("{new}/replacement"), &[("by", "\0<b>")]).await.answers(422);

        owner.does(&format!("{replace}/removal"), &[]).await.shows("Stories show this picture again");
        station.reader().soon_sees(&at, 200, "Ada Reyes").await;
        owner.opens("/desk/audit/").await.shows("Had another shown in its place").shows("new.jpg");
    }

    async fn what_was_replaced_in_turn_is_brought_back_to_the_one_before(engine) {
        let (station, owner) = harbour(engine).await;
        let (first, second) = (sends(&owner, "a.jpg", &double()).await, sends(&owner, "b.jpg", &other()).await);
        let third = sends(&owner, "c.jpg", &photograph()).await;
        for (picture, credit) in [(&first, "Ada Reyes"), (&second, "Mara Quill"), (&third, "Ilse Tarrow")] {
            says(&owner, picture, &[("credit", credit)]).await.answers(303);
            is_made(&owner, picture).await;
        }
        let (_, at) = shows_publicly(&station, &owner, &first, "Three boats at a quay").await;
        let put = async |picture: &str, by: &str| {
            let fields = [("by", writing::id(by)), ("words", "keep")];
            owner.posts(&format!("{picture}/replacement"), &fields).await.answers(303);
        };
        put(&first, &second).await;
        put(&second, &third).await;
        station.reader().soon_sees(&at, 200, "Ilse Tarrow").await;
        owner.opens(&third).await.shows("Boats come home");
        // Taken back, the second stands for the first again, as somebody chose.
        owner.posts(&format!("{second}/replacement/removal"), &[]).await.answers(303);
        station.reader().soon_sees(&at, 200, "Mara Quill").await;
        owner.opens(&second).await.shows("Boats come home").shows("a.jpg");
        owner.opens(&third).await.hides("Boats come home");
        owner.posts(&format!("{first}/replacement/removal"), &[]).await.answers(303);
        station.reader().soon_sees(&at, 200, "Ada Reyes").await;
    }

    async fn until_the_files_of_the_other_are_there_readers_see_the_one(engine) {
        let (station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &double()).await;
        says(&owner, &picture, &[("credit", "Ada Reyes")]).await.answers(303);
        is_made(&owner, &picture).await;
        let (_, at) = shows_publicly(&station, &owner, &picture, "Three boats at a quay").await;
        // A file that will never be read stands for one that is not made yet.
        let other = sends(&owner, "half.png", b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10 and no more").await;
        let fields = [("by", writing::id(&other)), ("words", "keep")];
        owner.posts(&format!("{picture}/replacement"), &fields).await.answers(303);
        owner.opens(&picture).await.shows("Until they are there, readers see this one");
        let seen = station.reader().soon_sees(&at, 200, "Ada Reyes").await;
        assert!(!seen.attributes("figure.picture img", "src").is_empty());
    }

    async fn a_new_file_takes_the_place_of_a_picture_in_one_step(engine) {
        let (station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &double()).await;
        says(&owner, &picture, &[("credit", "Ada Reyes")]).await.answers(303);
        is_made(&owner, &picture).await;
        let (_, at) = shows_publicly(&station, &owner, &picture, "Three boats at a quay").await;
        let to = format!("{picture}/replacement/file");
        owner.uploads(&to, b"").await.answers(422).shows("id=\"file-wrong\"");
        owner.uploads(&to, b"<svg/>").await.answers(422).shows("id=\"file-wrong\"");
        owner.uploads(&to, &double()).await.answers(422).shows("the same picture");
        owner.posts(&to, &[("file", "x")]).await.answers(400);
        for role in ["contributor", "editor"] {
            owner.colleague(&format!("A {role}"), "en", role).await.uploads(&to, &other()).await.answers(403);
        }
        owner.colleague("Wren Ashdown", "ar", "publisher").await.uploads(&to, &other()).await.answers(404);
        let sent = owner.uploads(&to, &other()).await.answers(303);
        let new = sent.header("location").split('?').next().unwrap().to_owned();
        assert_ne!(new, picture);
        is_made(&owner, &new).await;
        says(&owner, &new, &[("credit", "Mara Quill")]).await.answers(303);
        // What the story says stays.
        station.reader().soon_sees(&at, 200, "Mara Quill").await.shows("Three boats at a quay").hides("Ada Reyes");
        owner.opens(&new).await.shows("Boats come home");
        owner.posts(&format!("{picture}/replacement/removal"), &[]).await.answers(303);
        station.reader().soon_sees(&at, 200, "Ada Reyes").await;
    }

    async fn a_picture_whose_rights_have_ended_stands_for_none(engine) {
        let (station, owner) = harbour(engine).await;
        let (old, new) = (sends(&owner, "old.jpg", &double()).await, sends(&owner, "new.jpg", &other()).await);
        is_made(&owner, &old).await;
        is_made(&owner, &new).await;
        let programme = crate::programmes::makes(&owner, "Herring").await;
        owner.posts(&format!("{programme}/cover"), &[("was", ""), ("chosen", writing::id(&new))]).await.answers(303);
        says(&owner, &new, &[("credit", "Mara Quill"), ("rights_end", "2020-01-31")]).await.answers(303);
        let until = std::time::Duration::from_secs(90);
        within(until, "it is over", async || owner.opens(&new).await.text().contains("Its rights have ended")).await;
        let by = [("by", writing::id(&new)), ("words", "keep")];
        owner.posts(&format!("{old}/replacement"), &by).await.answers(422).shows("The rights of that picture have ended");
        let program = station.program("publisher", Some("en"));
        let by = json!({ "by": writing::id(&new), "keeps_words": true });
        program.posts(&format!("/pictures/{}/replacement", writing::id(&old)), &by).await.answers(422);
        owner.opens(&programme).await.shows("Its rights have ended").hides("The cover is being made");
    }

    async fn the_cover_of_a_programme_counts_as_a_use(engine) {
        let (_station, owner) = harbour(engine).await;
        let picture = sends(&owner, "cover.jpg", &other()).await;
        is_made(&owner, &picture).await;
        let listed = async |used: &str| {
            paths(&owner.opens(&format!("/desk/pictures/?q=cover.jpg&used={used}")).await).contains(&picture)
        };
        assert!(listed("no").await && !listed("yes").await && !listed("public").await);
        let made = owner.posts("/desk/programmes/", &[("edition", "en"), ("title", "Night Herons")]).await.answers(303);
        let programme = made.header("location").to_owned();
        let chosen = [("was", ""), ("chosen", writing::id(&picture))];
        owner.posts(&format!("{programme}/cover"), &chosen).await.answers(303);
        assert!(!listed("no").await && listed("yes").await && listed("public").await);
        let page = owner.opens(&picture).await.answers(200).shows("Night Herons").hides("No story uses it yet");
        assert!(page.attributes(".things a", "href").contains(&programme));
        // Where another is put in its place, the cover is of that one.
        let better = sends(&owner, "better.jpg", &photograph()).await;
        is_made(&owner, &better).await;
        let fields = [("by", writing::id(&better)), ("words", "keep")];
        owner.posts(&format!("{picture}/replacement"), &fields).await.answers(303);
        owner.opens(&better).await.shows("Night Herons");
        owner.colleague("Wren Ashdown", "ar", "editor").await.opens("/desk/pictures/?used=yes").await.hides("Night Herons");
    }

    async fn the_words_of_the_other_picture_stand_where_those_of_stories_are_not_true(engine) {
        let (station, owner) = harbour(engine).await;
        let (old, new) = (sends(&owner, "old.jpg", &double()).await, sends(&owner, "new.jpg", &other()).await);
        is_made(&owner, &old).await;
        is_made(&owner, &new).await;
        let (_, at) = shows_publicly(&station, &owner, &old, "Three boats at a quay").await;
        let fields = [("by", writing::id(&new)), ("words", "own")];
        owner.posts(&format!("{old}/replacement"), &fields).await.answers(422).shows("no alternative text");
        says(&owner, &new, &[("alt", "The harbour at dawn"), ("caption", "First light.")]).await.answers(303);
        owner.posts(&format!("{old}/replacement"), &fields).await.answers(303);
        let seen = station.reader().soon_sees(&at, 200, "The harbour at dawn").await;
        seen.shows("First light.").hides("Three boats at a quay").hides("A quay.");
    }

    async fn a_picture_tells_who_cannot_see_it_what_a_story_leaves_out(engine) {
        let (station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &double()).await;
        is_made(&owner, &picture).await;
        let story = writing::begins(&owner, "Boats come home").await;
        let part = format!("<figure class=\"picture\" data-picture=\"{}\"></figure>", writing::id(&picture));
        let text = format!("<p>All of them.</p>{part}");
        owner.posts(&format!("{story}/revision"), &[("base", "2"), ("document", &text)]).await.answers(303);
        let publish = format!("{story}/publication");
        owner.opens(&publish).await.answers(200).shows("has no alternative text");
        says(&owner, &picture, &[("alt", "Three boats at a quay"), ("credit", "Ada Reyes")]).await.answers(303);
        owner.opens(&publish).await.answers(200).hides("has no alternative text");
        owner.posts(&publish, &[("number", "3"), ("reason", "Read")]).await.answers(303);
        let at = station.reader().soon_finds(&format!("/en/a/{}", writing::id(&story))).await;
        let seen = station.reader().soon_sees(&at, 200, "Three boats at a quay").await;
        assert_eq!(seen.attributes("figure.picture img", "loading"), ["lazy"]);
        assert_eq!(seen.attributes("figure.picture img", "width"), ["408"]);
        owner.opens(&picture).await.shows("In the text");
        // It gets better formats by itself, as the lead picture does.
        let reader = station.reader();
        within(std::time::Duration::from_secs(90), "the text's picture is there as WebP", async || {
            !reader.opens(&at).await.attributes("figure.picture picture source[type='image/webp']", "srcset").is_empty()
        }).await;
        says(&owner, &picture, &[("decorative", "yes")]).await.answers(303);
        station.reader().soon_misses(&at, "Three boats at a quay").await;
    }

    async fn only_who_publishes_where_it_is_seen_replaces_a_picture(engine) {
        let (_station, owner) = harbour(engine).await;
        let (old, new) = (sends(&owner, "old.jpg", &double()).await, sends(&owner, "new.jpg", &other()).await);
        let fields = [("by", writing::id(&new)), ("words", "keep")];
        let replace = format!("{old}/replacement");
        for role in ["contributor", "reporter", "translator", "editor"] {
            let colleague = owner.colleague(&format!("A {role}"), "en", role).await;
            colleague.opens(&replace).await.answers(403);
            colleague.posts(&replace, &fields).await.answers(403);
            colleague.posts(&format!("{replace}/removal"), &[]).await.answers(403);
            colleague.opens(&old).await.answers(200).hides("Replace it everywhere");
        }
        let arabic = owner.colleague("Wren Ashdown", "ar", "publisher").await;
        arabic.opens(&replace).await.answers(404);
        // What they may not see they cannot choose.
        let theirs = sends_for(&arabic, "ar", "theirs.jpg", &other()).await;
        owner.colleague("Ivo Lark", "en", "publisher").await
            .posts(&replace, &[("by", writing::id(&theirs))]).await.answers(422);
        // Where another edition shows it, too, its publishers have a say.
        let made = owner.posts("/desk/stories/", &[("edition", "ar")]).await.answers(303);
        let story = made.header("location").to_owned();
        owner.posts(&format!("{story}/picture"), &[("was", ""), ("chosen", writing::id(&old))]).await.answers(303);
        let english = owner.colleague("Nia Brand", "en", "publisher").await;
        english.opens(&old).await.answers(200).hides("Replace it everywhere").shows("No story uses it yet");
        english.posts(&replace, &fields).await.answers(403);
        owner.posts(&replace, &fields).await.answers(303);
    }

    async fn only_who_publishes_where_readers_see_it_takes_back_what_others_lead_through(engine) {
        let (station, owner) = harbour(engine).await;
        let first = sends(&owner, "a.jpg", &double()).await;
        let second = sends_for(&owner, "ar", "b.jpg", &other()).await;
        let third = sends_for(&owner, "ar", "c.jpg", &photograph()).await;
        for picture in [&first, &second, &third] {
            is_made(&owner, picture).await;
        }
        shows_publicly(&station, &owner, &first, "Three boats at a quay").await;
        for (picture, by) in [(&first, &second), (&second, &third)] {
            let fields = [("by", writing::id(by)), ("words", "keep")];
            owner.posts(&format!("{picture}/replacement"), &fields).await.answers(303);
        }
        // Readers of another edition would see theirs instead at once.
        let arabic = owner.colleague("Wren Ashdown", "ar", "publisher").await;
        let back = format!("{second}/replacement/removal");
        arabic.posts(&back, &[]).await.answers(403);
        owner.posts(&back, &[]).await.answers(303);
    }

    async fn what_readers_see_is_described_by_who_publishes_there(engine) {
        let (station, owner) = harbour(engine).await;
        let (public, own) = (sends(&owner, "old.jpg", &double()).await, sends(&owner, "new.jpg", &other()).await);
        is_made(&owner, &public).await;
        shows_publicly(&station, &owner, &public, "Three boats at a quay").await;
        let path = format!("/pictures/{}", writing::id(&public));
        for role in ["contributor", "editor"] {
            let colleague = owner.colleague(&format!("A {role}"), "en", role).await;
            let page = colleague.opens(&public).await.answers(200).shows("only who publishes there may change");
            assert!(page.texts("main form .button-main").is_empty());
            says(&colleague, &public, &[("credit", "Mine")]).await.answers(403);
            let key = station.program(role, Some("en"));
            let seen = key.gets(&path).await.answers(200).header("etag").to_owned();
            let body = json!({ "rights_end": null });
            key.asks(Method::PATCH, &path, &[("if-match", &seen)], Some(&body)).await.answers(403);
            // What nobody sees is everybody's work.
            says(&colleague, &own, &[("credit", "Mara Quill")]).await.answers(303);
        }
        says(&owner.colleague("Ivo Lark", "en", "publisher").await, &public, &[("credit", "Ivo Lark")]).await.answers(303);
    }

    async fn what_readers_do_not_see_any_more_is_described_by_its_writers(engine) {
        let (station, owner) = harbour(engine).await;
        let (picture, cover) = (sends(&owner, "old.jpg", &double()).await, sends(&owner, "cover.jpg", &other()).await);
        is_made(&owner, &picture).await;
        is_made(&owner, &cover).await;
        let mara = owner.colleague("Mara Quill", "en", "contributor").await;
        let (story, _) = shows_publicly(&station, &owner, &picture, "Three boats at a quay").await;
        says(&mara, &picture, &[("credit", "Mara Quill")]).await.answers(403);
        owner.posts(&format!("{story}/withdrawal"), &[("reason", "It was another quay.")]).await.answers(303);
        says(&mara, &picture, &[("credit", "Mara Quill")]).await.answers(303);
        // Nor do they see the cover of a programme that waits for its first episode.
        let made = owner.posts("/desk/programmes/", &[("edition", "en"), ("title", "Night Herons")]).await.answers(303);
        let programme = made.header("location").to_owned();
        owner.posts(&format!("{programme}/cover"), &[("was", ""), ("chosen", writing::id(&cover))]).await.answers(303);
        says(&mara, &cover, &[("credit", "Mara Quill")]).await.answers(403);
        station.changes("UPDATE programme SET is_waiting = TRUE WHERE title = 'Night Herons'").await;
        says(&mara, &cover, &[("credit", "Mara Quill")]).await.answers(303);
        let listed = async |used: &str| paths(&owner.opens(&format!("/desk/pictures/?used={used}")).await).contains(&cover);
        assert!(listed("yes").await && !listed("public").await);
    }

    async fn of_a_logo_it_is_said_who_may_describe_it(engine) {
        let (station, owner) = harbour(engine).await;
        let picture = sends(&owner, "logo.jpg", &other()).await;
        let ivo = owner.colleague("Ivo Lark", "en", "publisher").await;
        ivo.opens(&picture).await.answers(200).hides("may change what it says here");
        station.changes(&format!("UPDATE edition SET logo = '{}' WHERE id = 'en'", writing::id(&picture))).await;
        ivo.opens(&picture).await.answers(200).shows("It is an edition’s logo").hides("Readers see it on the site");
        owner.opens(&picture).await.answers(200).hides("may change what it says here");
    }

    async fn a_picture_that_came_in_twice_is_named_beside_the_other(engine) {
        let (_station, owner) = harbour(engine).await;
        let first = sends(&owner, "first.jpg", &photograph()).await;
        let second = sends(&owner, "second.jpg", &double()).await;
        let third = sends(&owner, "third.jpg", &other()).await;
        for picture in [&first, &second, &third] {
            is_made(&owner, picture).await;
        }
        assert_eq!(paths(&owner.opens(&first).await), [second.as_str()]);
        assert_eq!(paths(&owner.opens(&second).await), [first.as_str()]);
        assert!(paths(&owner.opens(&third).await).is_empty());
        // The one is merged into the other, and no longer named.
        owner.posts(&format!("{second}/replacement"), &[("by", writing::id(&first)), ("words", "keep")]).await.answers(303);
        assert!(paths(&owner.opens(&first).await).is_empty());
    }

    async fn the_desk_warns_before_the_rights_of_a_public_picture_end(engine) {
        let (station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &double()).await;
        says(&owner, &picture, &[("credit", "Ada Reyes")]).await.answers(303);
        is_made(&owner, &picture).await;
        let (story, _) = shows_publicly(&station, &owner, &picture, "Three boats at a quay").await;
        owner.opens("/desk/").await.hides("loses its rights");
        let soon = now().plus_millis(5 * 24 * 3_600_000).iso()[..10].to_owned();
        says(&owner, &picture, &[("rights_end", &soon)]).await.answers(303);
        let home = owner.opens("/desk/").await.shows("1 picture on the site loses its rights within 14 days");
        let leads = home.attributes(".notice-care a", "href");
        assert_eq!(paths(&owner.opens(&leads[0]).await.shows("Rights end")), [picture.as_str()]);
        owner.opens(&picture).await.shows("leaves every page by itself");
        owner.opens(&story).await.shows("The rights of the story’s picture end on");
        // Whose picture it is not is not warned.
        let arabic = owner.colleague("Wren Ashdown", "ar", "editor").await;
        arabic.opens("/desk/").await.answers(200).hides("loses its rights");
        says(&owner, &picture, &[("rights_end", "2020-01-31")]).await.answers(303);
        owner.opens(&story).await.shows("The rights of the story’s picture have ended");
        owner.opens("/desk/").await.hides("loses its rights");
    }

    async fn two_who_describe_one_picture_meet_in_the_form(engine) {
        let (_station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &double()).await;
        is_made(&owner, &picture).await;
        let colleague = owner.colleague("Ivo Lark", "en", "editor").await;
        let page = owner.opens(&picture).await;
        let hidden = |name: &str| page.attributes(&format!("input[name={name}]"), "value").concat();
        let (seen, was) = (hidden("seen"), hidden("was"));
        says(&colleague, &picture, &[("credit", "Ivo’s"), ("people", "Mara Quill")]).await.answers(303);
        let mine = [("seen", seen.as_str()), ("was", &was), ("credit", "Mine"), ("people", ""), ("source", "Tide"), ("focus_x", "50"), ("focus_y", "50")];
        let met = owner.posts(&picture, &mine).await.answers(422).shows("Ivo Lark changed this picture while you wrote");
        let value = |name: &str| met.attributes(&format!("input[name={name}]"), "value").concat();
        assert_eq!((value("credit"), value("people"), value("source")), ("Mine".into(), "Mara Quill".into(), "Tide".into()));
        assert!(met.texts("#credit-wrong")[0].contains("Ivo’s"));
        assert!(met.texts("#people-wrong")[0].contains("as they left it"));
        // Where they changed different things, both are kept at once.
        let page = owner.opens(&picture).await;
        let hidden = |name: &str| page.attributes(&format!("input[name={name}]"), "value").concat();
        let (before, unlike) = (hidden("seen"), hidden("was"));
        says(&colleague, &picture, &[("copyright", "Ivo Lark")]).await.answers(303);
        let mine = [("seen", before.as_str()), ("was", &unlike), ("credit", "Ivo’s"), ("people", "Mara Quill"), ("usage_terms", "Once"), ("focus_x", "50"), ("focus_y", "50")];
        owner.posts(&picture, &mine).await.answers(303);
        owner.opens(&picture).await.shows("Ivo Lark").shows("Once");
        // A third change meanwhile is met again: nothing is written over unseen.
        says(&colleague, &picture, &[("source", "Elsewhere")]).await.answers(303);
        let (seen, was) = (value("seen"), value("was"));
        let again = [("seen", seen.as_str()), ("was", &was), ("credit", "Mine"), ("people", "Mara Quill"), ("source", "Tide"), ("focus_x", "50"), ("focus_y", "50")];
        let met = owner.posts(&picture, &again).await.answers(422);
        assert!(met.texts("#source-wrong")[0].contains("Elsewhere"));
        assert_eq!(met.attributes("input[name=credit]", "value"), ["Mine"]);
        owner.opens(&picture).await.shows("Elsewhere").hides("Mine");
    }

    async fn programs_describe_pictures_too(engine) {
        let (station, owner) = harbour(engine).await;
        let picture = sends(&owner, "boats.jpg", &photograph()).await;
        is_made(&owner, &picture).await;
        let path = format!("/pictures/{}", writing::id(&picture));
        let program = station.program("editor", Some("en"));
        let patch = async |tag: &str, body: serde_json::Value| {
            program.asks(Method::PATCH, &path, &[("if-match", tag)], Some(&body)).await
        };
        let shown = program.gets(&path).await.answers(200);
        let tag = shown.header("etag").to_owned();
        assert_eq!(shown.json()["credentials"]["state"], "none");
        assert_eq!(shown.json()["focus"], json!({"x": 50, "y": 50}));
        let said = json!({"credit": "Mara Quill", "alt": "Three boats", "is_archive": true, "archive_date": "2019-05",
            "rights_end": "2999-01-31", "focus": {"x": 10, "y": 90}});
        let changed = patch(&tag, said).await.answers(200);
        let (now, json) = (changed.header("etag").to_owned(), changed.json());
        assert_ne!(now, tag);
        for (field, value) in [("credit", json!("Mara Quill")), ("alt", json!("Three boats")), ("is_archive", json!(true)),
            ("archive_date", json!("2019-05")), ("focus", json!({"x": 10, "y": 90}))] {
            assert_eq!(json[field], value, "{field}");
        }
        // What is left out stays; null takes away; nobody writes over what they have not read.
        patch(&tag, json!({"credit": "Late"})).await.answers(412);
        let json = patch(&now, json!({"archive_date": null, "alt": ""})).await.answers(200);
        let (now, json) = (json.header("etag").to_owned(), json.json());
        assert_eq!((&json["archive_date"], &json["alt"], &json["credit"]), (&json!(null), &json!(""), &json!("Mara Quill")));
        owner.opens(&picture).await.shows("Mara Quill");
        for (body, status) in [
            (json!({"archive_date": "31.5.2019"}), 422), (json!({"rights_end": "2019"}), 422), (json!({"focus": {"x": 101, "y": 0}}), 422),
            (json!({"focus": null, "nonsense": 1}), 422), (json!([]), 422),
        ] {
            patch(&now, body.clone()).await.answers(status);
        }
        program.asks(Method::PATCH, &path, &[], Some(&json!({}))).await.answers(428);
        let arabic = station.program("editor", Some("ar"));
        arabic.asks(Method::PATCH, &path, &[("if-match", &now)], Some(&json!({"credit": "X"}))).await.answers(404);
        // It is not there for who reads of another edition either, unless a story of theirs shows it.
        arabic.gets(&path).await.answers(404);
        let shows = format!(
            "UPDATE picture_use SET picture_id = '{}' WHERE picture_id = (SELECT MIN(picture_id) FROM picture_use \
             JOIN story ON story.id = picture_use.story_id WHERE story.edition_id = 'ar')",
            writing::id(&picture)
        );
        station.changes(&shows).await;
        assert_eq!(arabic.gets(&path).await.answers(200).json()["edition"], "en");
        arabic.asks(Method::PATCH, &path, &[("if-match", &now)], Some(&json!({"credit": "X"}))).await.answers(404);
    }

    async fn programs_find_and_replace_pictures_too(engine) {
        let (station, owner) = harbour(engine).await;
        let (old, new) = (sends(&owner, "old.jpg", &double()).await, sends(&owner, "new.jpg", &other()).await);
        says(&owner, &new, &[("credit", "Mara Quill"), ("rights_end", "2999-01-31")]).await.answers(303);
        is_made(&owner, &old).await;
        is_made(&owner, &new).await;
        let program = station.program("publisher", Some("en"));
        let found = program.gets("/pictures?q=new.jpg&credit=quill&used=false&limit=1").await.answers(200).json();
        assert_eq!(found["items"][0]["id"], writing::id(&new));
        assert_eq!(found["items"][0]["rights_end"], "2999-01-31");
        assert_eq!(program.gets("/pictures?rights_end_within=30&q=new.jpg").await.answers(200).json()["items"], json!([]));
        for (rights, expect) in [("ended", 0), ("endless", 1)] {
            let found = program.gets(&format!("/pictures?rights={rights}&q=old.jpg")).await.answers(200).json();
            assert_eq!(found["items"].as_array().unwrap().len(), expect, "{rights}");
        }
        program.gets("/pictures?rights=none").await.answers(400);
        program.gets("/pictures?rights=ended&rights_end_within=3").await.answers(422);
        let all = program.gets("/pictures?limit=1").await.answers(200).json();
        let next = program.gets(&format!("/pictures?limit=1&after={}", all["next"].as_str().unwrap())).await.answers(200).json();
        assert_ne!(next["items"][0]["id"], all["items"][0]["id"]);
        program.gets("/pictures?nonsense=1").await.answers(400);

        let replacement = format!("/pictures/{}/replacement", writing::id(&old));
        let by = |id: &str, keeps: bool| json!({"by": id, "keeps_words": keeps});
        program.posts(&replacement, &by("06etbcf1c5v2h7m3t2s5xw1y0z", true)).await.answers(422);
        program.posts(&replacement, &by(writing::id(&old), true)).await.answers(422);
        program.posts(&replacement, &by(writing::id(&new), false)).await.answers(422);
        let put = program.posts(&replacement, &by(writing::id(&new), true)).await.answers(200).json();
        assert_eq!(put["replaced_by"], writing::id(&new));
        let shown = program.gets(&format!("/pictures/{}", writing::id(&new))).await.answers(200).json();
        assert_eq!(put["files"], shown["files"]);
        let back = program.removes(&replacement).await.answers(200).json();
        assert_eq!(back["replaced_by"], json!(null));
        assert_ne!(back["files"], shown["files"]);
        station.program("editor", Some("en")).posts(&replacement, &by(writing::id(&new), true)).await.answers(403);
        station.program("publisher", Some("ar")).posts(&replacement, &by(writing::id(&new), true)).await.answers(404);
    }
}
