//! Redirects: written at the desk, followed by readers where nothing else answers.

use reqwest::Method;

use crate::support::writing::{begins, id, publishes};
use crate::support::{Answer, Editor, Engine, Station, until};

const AT: &str = "/desk/redirects/";

async fn sample(engine: Engine) -> (Station, Editor) {
    let station = Station::sample(engine).await;
    let owner = station.owner().await;
    (station, owner)
}

async fn sends(who: &Editor, source: &str, target: &str, kind: &str) -> Answer {
    who.posts(AT, &[("source", source), ("target", target), ("kind", kind)]).await
}

/// Asks until an old address answers so; where it leads.
async fn leads(station: &Station, path: &str, status: u16) -> String {
    let reader = station.reader();
    until(&format!("{path} answers {status}"), async || reader.opens(path).await.status == status).await;
    reader.opens(path).await.header("location").to_owned()
}

both_engines! {
    async fn an_old_address_leads_where_an_owner_has_written(engine) {
        let (station, owner) = sample(engine).await;
        let reader = station.reader();
        owner.opens(AT).await.answers(200).shows("No redirects yet");
        reader.opens("/Old/News.php").await.answers(308);
        sends(&owner, "/Old/News.php?ID=3", "/en/section/sea/", "").await.answers(303);
        assert_eq!(leads(&station, "/Old/News.php?ID=3", 301).await, "/en/section/sea/");
        // Every spelling, nothing but that query.
        for same in ["/old/news.php?ID=3", "/OLD/NEWS.PHP/?ID=3", "/%6Fld/news.php?%49D=3"] {
            assert_eq!(leads(&station, same, 301).await, "/en/section/sea/", "{same}");
        }
        reader.opens("/old/news.php?ID=4").await.answers(404);
        reader.opens("/old/news.php").await.answers(404);
        sends(&owner, "/old/news.php", "https://archive.example/", "temporary").await.answers(303);
        assert_eq!(leads(&station, "/old/news.php?ID=4&utm_source=x", 302).await, "https://archive.example/");
        assert_eq!(leads(&station, "/old/news.php?ID=3", 301).await, "/en/section/sea/");
        let again = reader.opens("/old/news.php").await;
        assert_eq!((again.header("cache-control"), again.header("set-cookie")), ("no-cache", ""));
        assert_eq!(reader.asks(Method::HEAD, "/old/news.php", &[]).await.status, 302);
        assert_eq!(reader.asks(Method::POST, "/old/news.php", &[]).await.status, 404);
        // In any script; gone is said in the language of the edition.
        sends(&owner, "/ar/قديم", "", "gone").await.answers(303);
        let gone = reader.soon_sees("/ar/%D9%82%D8%AF%D9%8A%D9%85/", 410, "لم تعد هذه الصفحة موجودة").await;
        assert_eq!(gone.attributes("meta[name=robots]", "content"), ["noindex"]);
        // What a link brings along leads nowhere.
        for open in ["/old/news.php?next=https://evil.example", "//evil.example/old/news.php", "/old/news.php/..//evil.example", "/old/news.php%0d%0aset-cookie:x"] {
            let answer = reader.opens(open).await;
            assert!(!answer.header("location").contains("evil"), "{open}: {}", answer.header("location"));
        }
    }

    async fn a_page_that_is_there_is_never_hidden(engine) {
        let (station, owner) = sample(engine).await;
        let reader = station.reader();
        for live in ["/en/", "/EN", "/en/section/sea", "/en/feed.xml", "/sitemap.xml?x=1"] {
            sends(&owner, live, "/ar/", "permanent").await.answers(303);
        }
        sends(&owner, "/marker", "/th/", "permanent").await.answers(303);
        leads(&station, "/marker", 301).await;
        reader.opens("/en/").await.answers(200);
        reader.opens("/EN/").await.answers(308);
        reader.opens("/en").await.answers(308);
        reader.opens("/en/section/sea/").await.answers(200);
        reader.opens("/en/feed.xml").await.answers(200);
        reader.opens("/sitemap.xml?x=1").await.answers(200);

        // A story that leaves says so itself; a redirect never speaks for it.
        let story = begins(&owner, "A short life").await;
        let path = format!("/en/a/a-short-life/{}", id(&story));
        sends(&owner, &path, "/en/section/town/", "permanent").await.answers(303);
        leads(&station, &path, 301).await;
        publishes(&owner, &story, 2).await.answers(303);
        reader.soon_sees(&path, 200, "A short life").await;
        owner.posts(&format!("{story}/withdrawal"), &[("number", "2"), ("reason", "Wrong.")]).await.answers(303);
        reader.soon_sees(&path, 410, "Wrong.").await;
    }

    async fn what_could_go_in_a_circle_is_refused(engine) {
        let (station, owner) = sample(engine).await;
        sends(&owner, "/a", "/b", "permanent").await.answers(303);
        sends(&owner, "/a", "/b", "permanent").await.answers(303);
        sends(&owner, "/c", "/a/", "permanent").await.answers(422).shows("/a is redirected itself").shows("value=\"/c\"");
        sends(&owner, "/b", "/d", "permanent").await.answers(422).shows("/a leads here");
        sends(&owner, "/e", "/E?x", "permanent").await.answers(422).shows("lead to itself");
        for own in ["/", "/desk/", "/assets/x", "/media/x", "/-/live"] {
            sends(&owner, own, "/en/", "permanent").await.answers(422).shows("The station itself uses");
        }
        for bad in ["", "old", "//evil.example/x", "https://evil.example/x", "/a b", &format!("/{}", "x".repeat(10_000))] {
            sends(&owner, bad, "/en/", "permanent").await.answers(422).shows("as a path of this site");
        }
        for bad in ["", "en", "//evil.example", "/\\evil.example", "http://evil.example", "javascript:alert(1)", "https://a:b@evil.example"] {
            sends(&owner, "/ok", bad, "permanent").await.answers(422).shows("Write the new address");
        }
        sends(&owner, "/ok", "/en/", "sideways").await.answers(422).shows("permanent, temporary or gone");
        sends(&owner, "/<b>", "/en/?<i>", "permanent").await.answers(303);
        owner.opens(&format!("{AT}?words=%3CB")).await.answers(200).shows("/&lt;b&gt;").hides("<b>");

        // Who is no owner has no say.
        let editor = owner.colleague("Salma Idris", "en", "publisher").await;
        sends(&editor, "/x", "/en/", "permanent").await.answers(403);
        editor.opens(AT).await.answers(403);
        // It is removed once, and readers notice.
        let page = owner.opens(&format!("{AT}?words=/a")).await;
        let removal = page.attributes(".lines form", "action").remove(0);
        leads(&station, "/a", 301).await;
        owner.does(&removal, &[]).await.answers(200).shows("Saved");
        leads(&station, "/a", 404).await;
        owner.posts(&removal, &[]).await.answers(404);
        owner.opens("/desk/audit/").await.answers(200).shows("Removed it").shows("/a");
    }

    async fn many_come_and_go_as_a_table(engine) {
        let (station, owner) = sample(engine).await;
        sends(&owner, "/kept", "/en/", "permanent").await.answers(303);
        let file = "\u{feff}From;To;Kind\r\n/kept;/en/;\r\n/old/1;https://elsewhere.example/1;302\r\n/old/2;;gone\r\nnonsense;/en/\r\n/old/3;/old/1\r\n/old/4;/OLD/4\r\n\r\n/old/5;http://x.example\r\n/old/6;/en/;never\r\n";
        let page = owner.uploads(&format!("{AT}import"), file.as_bytes()).await.answers(200);
        page.clone().shows("New: 2 · changed: 0 · there already: 1 · not taken: 5");
        let lines: Vec<String> = page.texts(".line-problems strong");
        assert_eq!(lines, ["Line 5", "Line 6", "Line 7", "Line 9", "Line 10"]);
        assert_eq!(leads(&station, "/old/1", 302).await, "https://elsewhere.example/1");
        leads(&station, "/old/2", 410).await;
        // What goes out comes in again and changes nothing.
        let table = owner.opens(&format!("{AT}export.csv")).await.answers(200);
        assert!(table.header("content-disposition").contains("redirects-"));
        let again = owner.uploads(&format!("{AT}import"), &table.bytes).await.answers(200);
        again.shows("New: 0 · changed: 0 · there already: 3 · not taken: 0");
        for odd in [b"".as_slice(), b"from,to,kind\n", b"\n\n\n"] {
            owner.uploads(&format!("{AT}import"), odd).await.answers(200).shows("There is no redirect in the file");
        }
        owner.uploads(&format!("{AT}import"), b"\xff\xfe\0\x01,,,\"\n\"\"\"").await.answers(200).shows("Line 1");
        owner.uploads(&format!("{AT}import"), &vec![b'x'; 9_000_000]).await.answers(400);
        assert_eq!(owner.posts(&format!("{AT}import"), &[("file", "/a,/b")]).await.status, 400);

        // Ten thousand, in one go.
        let file: String = (0..10_000).map(|number| format!("/2019/{number}.html,/en/,301\n")).collect();
        let begun = std::time::Instant::now();
        owner.uploads(&format!("{AT}import"), file.as_bytes()).await.answers(200).shows("New: 10,000");
        eprintln!("10,000 redirects were taken in {:?}", begun.elapsed());
        assert_eq!(leads(&station, "/2019/9999.html", 301).await, "/en/");
        let page = owner.opens(&format!("{AT}?words=2019&page=3")).await.answers(200);
        assert_eq!(page.texts(".lines tbody tr").len(), 100);
        owner.opens(&format!("{AT}?words=%25&page=99999999")).await.answers(200).shows("No redirect matches");
        owner.opens("/desk/audit/?verb=import").await.answers(200).shows("10000");
        assert_eq!(owner.opens(&format!("{AT}export.csv")).await.text().lines().count(), 10_004);
    }

    async fn an_edition_at_its_own_host_has_old_addresses_too(engine) {
        let (station, owner) = sample(engine).await;
        let edition = ["edition", "create", "de", "--name", "Hafen", "--time-zone", "Europe/Berlin", "--host", "de.harbour.example"];
        station.runs(&edition).succeeds();
        sends(&owner, "https://de.harbour.example/Alt", "https://de.harbour.example/", "permanent").await.answers(303);
        owner.opens(AT).await.shows(">/de/alt<");
        let german = station.reader_at("de.harbour.example");
        until("the German edition leads on", async || german.opens("/alt").await.status == 301).await;
        assert_eq!(german.opens("/alt").await.header("location"), "/de/");
        station.reader().opens("/alt").await.answers(404);
    }
}
