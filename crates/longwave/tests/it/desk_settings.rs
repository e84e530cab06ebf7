//! Settings: what an owner needs no shell for, and what the file has the last word on.

use crate::support::Station;

const AT: &str = "/desk/settings/";

both_engines! {
    async fn a_new_name_is_on_every_page_that_shows_it(engine) {
        let mut station = Station::sample(engine).await;
        let mut owner = station.owner().await;
        let reader = station.reader();
        reader.opens("/").await.answers(200).shows("Harbour Radio");
        let sent = [("station_name", " Radio <b>\u{202e}Brack</b>\n"), ("security_contact", "holes@brack.example"), ("desk_language", "uk")];
        owner.does(AT, &sent).await.answers(200).shows("Radio &lt;b&gt;Brack&lt;/b&gt;").shows("mailto:holes@brack.example");
        reader.soon_sees("/", 200, "Radio &lt;b&gt;Brack&lt;/b&gt;").await;
        reader.soon_sees("/.well-known/security.txt", 200, "Contact: mailto:holes@brack.example").await;
        let stranger = station.editor().saying("accept-language", "xx");
        stranger.opens("/desk/sign-in").await.answers(200).shows("lang=\"uk\"");
        station.editor().saying("accept-language", "fr").opens("/desk/sign-in").await.shows("lang=\"fr\"");
        owner.opens("/desk/audit/").await.answers(200).shows("Changed it").shows(AT);
        // It is so after a new start, and from pages that were kept before it.
        station.is_killed();
        station.serves();
        owner.reader = station.reader();
        station.reader().opens("/").await.answers(200).shows("Radio &lt;b&gt;Brack");

        for bad in ["http://x.example", "javascript:alert(1)", "mailto:a b", "nobody"] {
            owner.posts(AT, &[("station_name", "Other"), ("security_contact", bad)]).await.answers(422).shows("address of mail").shows("Other");
        }
        owner.posts(AT, &[("desk_language", "tlh")]).await.answers(422).shows("does not speak");
        station.reader().opens("/").await.shows("Radio &lt;b&gt;Brack");
        // Nothing is as if nobody had set it.
        owner.does(AT, &[("station_name", ""), ("security_contact", ""), ("desk_language", "")]).await.answers(200);
        station.reader().soon_sees("/", 200, "Longwave").await;
        station.reader().soon_sees("/.well-known/security.txt", 200, "Contact: https://harbour.example/\n").await;
        let publisher = owner.colleague("Tomas Reyl", "en", "publisher").await;
        publisher.opens(AT).await.answers(403);
        publisher.posts(AT, &[("station_name", "Mine")]).await.answers(403);
    }

    async fn what_the_file_says_comes_first_and_the_page_says_so(engine) {
        let mut station = Station::sample(engine).await;
        let mut owner = station.owner().await;
        owner.does(AT, &[("station_name", "From the desk"), ("security_contact", "a@b.example")]).await.answers(200);
        station.reader().soon_sees("/", 200, "From the desk").await;
        station.is_killed();
        let shown = station.runs(&["config", "show"]).succeeds();
        shown.says("/desk/settings/");
        std::fs::write(station.data().join("longwave.toml"), "[station]\nname = 'From the file'\n").unwrap();
        station.serves();
        owner.reader = station.reader();
        station.reader().opens("/").await.answers(200).shows("From the file");
        let page = owner.opens(AT).await.answers(200).shows("Set in longwave.toml. Change it there.");
        assert_eq!(page.attributes("input[readonly]", "name"), ["station_name"]);
        // It cannot be changed here, and what is kept for later is not lost.
        owner.does(AT, &[("station_name", "Sneaky"), ("security_contact", "c@d.example")]).await.answers(200);
        station.reader().soon_sees("/.well-known/security.txt", 200, "mailto:c@d.example").await;
        station.reader().opens("/").await.shows("From the file");
        station.runs(&["config", "show"]).succeeds().says("From the file");
        station.is_killed();
        std::fs::write(station.data().join("longwave.toml"), "").unwrap();
        station.serves();
        owner.reader = station.reader();
        station.reader().opens("/").await.answers(200).shows("From the desk");
    }
}
