//! What is looked at before a story goes out, as the desk shows it.

use std::sync::Arc;
use std::sync::Mutex;

use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;

use crate::support::{Answer, Editor, Engine, Station, until};

/// Somebody else's server.
#[derive(Clone, Default)]
struct Elsewhere {
    port: u16,
    seen: Arc<Mutex<Seen>>,
}

#[derive(Default)]
struct Seen {
    requests: Vec<String>,
    at_once: usize,
    most_at_once: usize,
}

impl Elsewhere {
    async fn opens() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let port = listener.local_addr().unwrap().port();
        let server = Self { port, ..Self::default() };
        let own = server.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                let server = own.clone();
                tokio::spawn(async move {
                    let mut request = vec![0; 8192];
                    let length = stream.read(&mut request).await.unwrap_or(0);
                    if length == 0 {
                        return;
                    }
                    let request = String::from_utf8_lossy(&request[..length]).into_owned();
                    let answer = server.begins(&request);
                    match answer {
                        Some(answer) => drop(stream.write_all(answer.as_bytes()).await),
                        // Never, while somebody waits.
                        None => drop(stream.read(&mut [0; 1]).await),
                    }
                    server.seen.lock().unwrap().at_once -= 1;
                });
            }
        });
        server
    }

    fn begins(&self, request: &str) -> Option<String> {
        let mut seen = self.seen.lock().unwrap();
        seen.requests.push(request.to_owned());
        seen.at_once += 1;
        seen.most_at_once = seen.most_at_once.max(seen.at_once);
        let path = request.split(' ').nth(1).unwrap_or_default();
        let (status, more) = match path {
            "/moved" => {
                ("301 Moved Permanently", format!("location: http://127.0.0.1:{}/fine\r\n", self.port))
            }
            "/inside" => ("302 Found", "location: http://169.254.169.254/latest/meta-data/\r\n".to_owned()),
            "/missing" => ("404 Not Found", String::new()),
            "/gone" => ("410 Gone", String::new()),
            "/busy" => ("503 Service Unavailable", String::new()),
            "/members" => ("403 Forbidden", String::new()),
            "/no-heads" if request.starts_with("HEAD") => ("404 Not Found", String::new()),
            "/slow" => return None,
            _ => ("200 OK", String::new()),
        };
        Some(format!("HTTP/1.1 {status}\r\n{more}content-length: 0\r\nconnection: close\r\n\r\n"))
    }

    fn requests(&self) -> Vec<String> {
        self.seen.lock().unwrap().requests.clone()
    }

    fn link(&self, path: &str) -> String {
        format!("<a href=\"http://127.0.0.1:{}{path}\">See {path}</a>", self.port)
    }
}

/// A station that may ask that server, with an owner.
async fn newsroom(engine: Engine, elsewhere: &Elsewhere) -> (Station, Editor) {
    let mut station = Station::empty(engine).await;
    std::fs::create_dir_all(station.data()).unwrap();
    let settings = format!("[fetch]\nallow = [\"127.0.0.1:{}\"]\n", elsewhere.port);
    std::fs::write(station.data().join("longwave.toml"), settings).unwrap();
    station.serves();
    let owner = station.owner().await;
    (station, owner)
}

/// A new story with this body; its path at the desk.
async fn writes(who: &Editor, headline: &str, html: &str) -> String {
    let made = who.posts("/desk/stories/", &[("edition", "en")]).await.answers(303);
    let story = made.header("location").to_owned();
    let fields = [("base", "1"), ("headline", headline), ("document", html)];
    who.posts(&format!("{story}/revision"), &fields).await.answers(303);
    story
}

async fn publishes(who: &Editor, story: &str, number: &str, reason: &str) -> Answer {
    who.posts(&format!("{story}/publication"), &[("number", number), ("reason", reason)]).await
}

fn id(story: &str) -> &str {
    story.rsplit('/').next().unwrap()
}

/// The findings of one weight.
fn found(page: &Answer, level: &str) -> Vec<String> {
    page.texts(&format!(".check-{level} li > details > summary, .check-{level} li > p"))
}

both_engines! {
    async fn what_stories_link_to_is_looked_at(engine) {
        let elsewhere = Elsewhere::opens().await;
        let (_station, owner) = newsroom(engine, &elsewhere).await;
        let paths = ["/fine", "/moved", "/missing", "/gone", "/busy", "/members", "/no-heads", "/inside"];
        let links: String = paths.map(|path| format!("<p>{}.</p>", elsewhere.link(path))).concat();
        let story = writes(&owner, "Links", &links).await;
        until("all of them are looked at", async || {
            found(&owner.opens(&story).await, "fact").iter().all(|it| !it.contains("being looked at"))
        })
        .await;
        let page = owner.opens(&story).await.answers(200);
        let reasons = found(&page, "reason");
        let at = |path: &str| format!("127.0.0.1:{}{path}", elsewhere.port);
        let expected = [
            format!("A link is dead: {}", at("/missing")),
            format!("A link is dead: {}", at("/gone")),
            format!("A link leads where readers cannot go: {}", at("/inside")),
        ];
        let bare = |text: &String| text.replace(['\u{2068}', '\u{2069}'], "");
        assert_eq!(reasons.iter().map(bare).collect::<Vec<_>>(), expected);
        let notes = found(&page, "note").concat();
        assert!(notes.contains("does not answer") && notes.contains(&at("/busy")), "{notes}");
        assert_eq!(page.attributes(".check-reason a[data-at]", "data-at"), ["See /missing", "See /gone", "See /inside"]);
        // Nobody got two requests at a time, or one twice for nothing, or a word of the story.
        assert_eq!(elsewhere.seen.lock().unwrap().most_at_once, 1);
        let asked = elsewhere.requests();
        owner.opens(&story).await.answers(200);
        owner.opens(&format!("{story}/publication")).await.answers(200);
        assert_eq!(asked.len(), elsewhere.requests().len());
        assert_eq!(asked.iter().filter(|it| it.contains(" /members ")).count(), 1, "{asked:#?}");
        for request in &asked {
            let lower = request.to_lowercase();
            assert!(lower.contains("user-agent: longwave/") && !lower.contains("refer"), "{request}");
            assert!(!lower.contains("cookie") && !request.contains(id(&story)), "{request}");
        }

        publishes(&owner, &story, "2", " ").await.answers(422).shows("Write a reason");
        publishes(&owner, &story, "2", "The archive has them").await.answers(303);
        owner.opens("/desk/audit/").await.shows("The archive has them");
    }

    async fn a_link_that_is_slow_keeps_nobody_waiting(engine) {
        let elsewhere = Elsewhere::opens().await;
        let (_station, owner) = newsroom(engine, &elsewhere).await;
        let slow = elsewhere.link("/slow").replace("127.0.0.1", "localhost");
        let story = writes(&owner, "Slow", &format!("<p>{slow} {}</p>", elsewhere.link("/missing"))).await;
        until("the other one is known", async || owner.opens(&story).await.text().contains("A link is dead")).await;
        let page = owner.opens(&format!("{story}/publication")).await.answers(200);
        assert!(found(&page, "fact").concat().contains("link is being looked at"));
    }

    async fn links_to_our_own_stories_are_looked_up(engine) {
        let elsewhere = Elsewhere::opens().await;
        let (station, owner) = newsroom(engine, &elsewhere).await;
        let other = writes(&owner, "The other", "<p>Words.</p>").await;
        let own = format!("/en/a/the-other/{}", id(&other));
        let html = format!(
            "<p><a href=\"{own}\">One</a> <a href=\"https://harbour.example{own}#part\">once more</a> \
             <a href=\"/en/a/nothing/0192f0c1-0000-7000-8000-000000000000\">nothing</a> <a href=\"/en/\">front</a></p>"
        );
        let story = writes(&owner, "The one", &html).await;
        let reasons = async || found(&owner.opens(&story).await.answers(200), "reason").concat();
        let seen = reasons().await;
        assert_eq!(seen.matches("not public").count(), 1, "{seen}");
        assert_eq!(seen.matches("does not exist").count(), 1, "{seen}");
        publishes(&owner, &other, "2", "").await.answers(303);
        assert!(!reasons().await.contains("not public"));
        station.withdraws(id(&other), "It was another boat.");
        assert!(reasons().await.contains("was withdrawn"));
        assert_eq!(elsewhere.requests(), Vec::<String>::new());
    }

    async fn a_link_inwards_is_never_followed(engine) {
        let elsewhere = Elsewhere::opens().await;
        let (station, owner) = newsroom(engine, &elsewhere).await;
        let inside = Elsewhere::opens().await;
        let inward = ["", "localhost", "2130706433", "0x7f.1", "[::ffff:127.0.0.1]"]
            .map(|host| inside.link("/").replace("127.0.0.1", if host.is_empty() { "127.0.0.1" } else { host }))
            .concat();
        let story = writes(&owner, "Inwards", &format!("<p>{inward}</p>")).await;
        owner.opens(&story).await.answers(200);
        let known = writes(&owner, "Outwards", &format!("<p>{}</p>", elsewhere.link("/missing"))).await;
        until("a later one is known", async || owner.opens(&known).await.text().contains("A link is dead")).await;
        assert_eq!(inside.requests(), Vec::<String>::new());
        assert!(!station.log().contains("error"), "{}", station.log());
    }

    async fn the_page_says_what_it_weighs(engine) {
        let elsewhere = Elsewhere::opens().await;
        let (_station, owner) = newsroom(engine, &elsewhere).await;
        let story = writes(&owner, "Light", "<p>Words.</p>").await;
        let page = owner.opens(&format!("{story}/publication")).await.answers(200);
        let facts = found(&page, "fact").concat();
        assert!(facts.contains("The page is") && facts.contains("KB") && facts.contains("2G"), "{facts}");
        publishes(&owner, &story, "2", "").await.answers(303);
        // Words that no dictionary helps with.
        let words: String = (0_u64..9_000)
            .map(|number| format!("{:x} ", number.wrapping_mul(0x9E37_79B9_7F4A_7C15)))
            .collect();
        let heavy = writes(&owner, "Heavy", &format!("<p>{words}</p>")).await;
        let page = owner.opens(&format!("{heavy}/publication")).await.answers(200);
        assert!(found(&page, "reason").concat().contains("The page is heavy"));
        publishes(&owner, &heavy, "2", "").await.answers(422).shows("Write a reason");
        publishes(&owner, &heavy, "2", "It is a document").await.answers(303);
    }

    async fn each_finding_says_where_and_why(engine) {
        let elsewhere = Elsewhere::opens().await;
        let (_station, owner) = newsroom(engine, &elsewhere).await;
        let html = "<h4>Too deep</h4><blockquote><p>We waited.</p></blockquote>";
        let story = writes(&owner, "", html).await;
        let page = owner.opens(&story).await.answers(200);
        assert_eq!(found(&page, "stop"), ["The headline is empty."]);
        assert_eq!(page.attributes(".check-stop a", "href"), ["#headline"]);
        let fields = ["#section", "#standfirst", "#bylines", "#document", "#document"];
        assert_eq!(page.attributes(".check-note a", "href"), fields);
        for field in fields {
            assert_eq!(page.attributes(field, "id").len(), 1, "{field} is on the page once");
        }
        let whys = page.texts(".checks details > p").len();
        assert_eq!(whys, page.texts(".checks li").len());
        // From another page the way leads to the same place.
        let page = owner.opens(&format!("{story}/review")).await.answers(200);
        let links = page.attributes(".check-note a", "href");
        assert!(links.contains(&format!("{story}?at=We+waited.#document")), "{links:?}");
        assert!(links.contains(&format!("{story}#section")), "{links:?}");
        // Who may only read is led nowhere.
        let reader = owner.colleague("June Park", "en", "contributor").await;
        let page = reader.opens(&story).await.answers(200);
        assert_eq!(page.attributes(".checks a", "href"), Vec::<String>::new());
    }

    async fn all_well_is_said_in_one_line(engine) {
        let station = Station::sample(engine).await;
        let owner = station.owner().await;
        let story = format!("/desk/stories/{}", station.story("Night ferry"));
        let page = owner.opens(&story).await.answers(200);
        assert_eq!(page.texts(".checks-well").len(), 1, "{:?}", page.texts(".checks"));
        station.changes("UPDATE picture SET is_archive = FALSE, archive_date = NULL").await;
        let base = page.attributes("input[name=base]", "value").concat();
        let fields = [("base", base.as_str()), ("picture_caption", "The ferry at the old quay. (File)")];
        owner.posts(&format!("{story}/revision"), &fields).await.answers(303);
        let page = owner.opens(&story).await.answers(200);
        assert!(found(&page, "reason").concat().contains("from the archive"), "{:?}", page.texts(".checks"));
        assert_eq!(page.texts(".checks-well").len(), 0);
    }

    async fn good_stories_in_eight_languages_need_no_reason(engine) {
        let station = Station::sample(engine).await;
        let owner = station.owner().await;
        let stories = station.stories();
        assert!(stories.len() > 40, "{}", stories.len());
        for line in &stories {
            let id = line.split(' ').next().unwrap();
            let page = owner.opens(&format!("/desk/stories/{id}")).await.answers(200);
            for level in ["stop", "reason"] {
                assert_eq!(found(&page, level), Vec::<String>::new(), "{line}");
            }
            let notes = found(&page, "note").concat();
            assert!(!notes.contains("looks like"), "{line}: {notes}");
        }
    }
}
