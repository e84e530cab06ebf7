//! A story before it is public: seen as readers will get it, shown and vouched
//! for by secret links.

use lw_base::Clock;
use lw_station::people::{Role, invitations};
use lw_store::{args, record};

use crate::support::{Answer, Editor, Engine, PUBLIC, Station, writing};

const HEADLINE: &str = "Ferry sails at six";
const LAWYER: &str = "Dr Ada Brenn";

record! { struct Kept { address: String, } }
record! { struct Noted { made_by: String, verb: String, subject: String, reason: Option<String>, } }
record! { struct Approved { made_by: String, note: Option<String>, } }
record! { struct Stored { id: String, } }

/// A station with an owner, who has begun a story; its address at the desk.
async fn begun(engine: Engine) -> (Station, Editor, String) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    let path = writing::begins(&owner, HEADLINE).await;
    (station, owner, path)
}

/// Somebody who joins in this role by an invitation.
async fn colleague(station: &Station, name: &str, edition: &str, role: Role) -> Editor {
    let db = station.place.open().await.unwrap();
    let membership = (edition.to_owned(), role);
    let now = Clock::System.now();
    let secret = db
        .change(move |change| {
            Box::pin(async move { invitations::invite(change, Some(membership), "person:test", now).await })
        })
        .await
        .unwrap();
    db.close().await;
    let colleague = station.editor();
    colleague.joins(&format!("/desk/invitation/{}", secret.as_str()), name).await.answers(303);
    colleague
}

async fn runs(station: &Station, sql: &'static str) {
    let db = station.place.open().await.unwrap();
    db.change(move |change| Box::pin(async move { change.execute(sql, args![]).await })).await.unwrap();
    db.close().await;
}

async fn all<R: lw_store::Record + Send + 'static>(station: &Station, rest: &'static str) -> Vec<R> {
    let db = station.place.open().await.unwrap();
    let found = db.all(rest, args![]).await.unwrap();
    db.close().await;
    found
}

async fn asks(editor: &Editor, path: &str, kind: &str, whom: &str, number: i64) -> Answer {
    let fields = [("kind", kind), ("for_whom", whom), ("number", &number.to_string())];
    editor.posts(&format!("{path}/links/"), &fields).await
}

/// Makes a link; returns its address without the host.
async fn link(editor: &Editor, path: &str, kind: &str, number: i64) -> String {
    let made = asks(editor, path, kind, LAWYER, number).await.answers(303);
    let link = editor.opens(made.header("location")).await.attributes("#link", "value").concat();
    link.strip_prefix(PUBLIC).unwrap_or_else(|| panic!("no link: “{link}”")).to_owned()
}

/// What a page says, without what names this one answer.
fn said(answer: &Answer) -> (u16, String, Vec<String>) {
    let mut headers: Vec<String> = answer.headers.keys().map(ToString::to_string).collect();
    headers.sort();
    (answer.status, answer.text(), headers)
}

both_engines! {
    async fn a_preview_is_what_readers_get(engine) {
        let (station, owner, path) = begun(engine).await;
        let before = owner.opens(&format!("{path}/preview/page")).await.answers(200);
        assert_eq!(before.texts("h1"), [HEADLINE]);
        writing::publishes(&owner, &path, 2).await.answers(303);
        let short = station.reader().soon_sees(&format!("/en/a/{}", writing::id(&path)), 308, "").await;
        let public = station.reader().opens(short.header("location")).await.answers(200);
        let preview = owner.opens(&format!("{path}/preview/page")).await.answers(200);
        let noindex = "<meta name=\"robots\" content=\"noindex\">\n";
        assert_eq!(preview.text().matches(noindex).count(), 1);
        // Only its links are others: they lead out of the frame, to where readers are.
        assert_eq!(preview.text().replace(noindex, ""), lw_web::pages::leading_on(&public.text(), PUBLIC));
        assert!(preview.attributes("a[target]", "href").contains(&format!("{PUBLIC}/en/")));
        for page in [&before, &preview] {
            assert_eq!(page.header("cache-control"), "no-store");
            assert_eq!(page.header("referrer-policy"), "no-referrer");
            let policy = public.header("content-security-policy");
            let framed = policy.replace("frame-ancestors 'none'", "frame-ancestors 'self'");
            assert_eq!(page.header("content-security-policy"), framed);
            assert_ne!(framed, policy);
        }
    }

    async fn a_preview_is_of_the_newest_revision_and_tells_readers_nothing(engine) {
        let (station, owner, path) = begun(engine).await;
        writing::publishes(&owner, &path, 2).await.answers(303);
        let id = writing::id(&path);
        let short = station.reader().soon_sees(&format!("/en/a/{id}"), 308, "").await;
        writing::saves(&owner, &path, 2, "Ferry sails at seven").await;
        for _ in 0..3 {
            owner.opens(&format!("{path}/preview/page")).await.answers(200).shows("Ferry sails at seven");
            owner.opens(&format!("{path}/preview")).await.answers(200);
        }
        let secret = link(&owner, &path, "preview", 3).await;
        station.editor().opens(&format!("{secret}/page")).await.answers(200);
        for page in [short.header("location"), "/en/", "/en/feed.xml", "/sitemap/1.xml"] {
            station.reader().opens(page).await.answers(200).hides("at seven").hides("/desk/");
        }
        let kept: Vec<Kept> = all(&station, "FROM page ORDER BY address").await;
        assert!(kept.iter().all(|page| !page.address.contains("desk")), "a preview is kept");
    }

    async fn a_preview_has_the_width_of_a_phone_or_of_a_desk(engine) {
        let (_station, owner, path) = begun(engine).await;
        for (asked, width) in [("", "360"), ("?width=360", "360"), ("?width=1280", "1280"), ("?width=9e9", "360")] {
            let page = owner.opens(&format!("{path}/preview{asked}")).await.answers(200);
            assert_eq!(page.attributes("iframe", "width"), [width], "{asked}");
            assert_eq!(page.attributes("iframe", "sandbox"), ["allow-scripts allow-popups allow-popups-to-escape-sandbox"], "nothing in a story reaches the desk");
            assert_eq!(page.attributes("iframe", "src"), [format!("{path}/preview/page")]);
            let inner = owner.opens(&format!("{path}/preview/page")).await.answers(200);
            for script in inner.attributes("script[src]", "src") {
                // Such a frame has no origin, and loads a module only from who lets everybody in.
                assert_eq!(owner.opens(&script).await.answers(200).header("access-control-allow-origin"), "*");
            }
            assert_eq!(page.attributes("[aria-current=true][href*='width=']", "href"), [format!("{path}/preview?width={width}")]);
        }
    }

    async fn a_link_shows_the_newest_revision_without_an_account(engine) {
        let (station, owner, path) = begun(engine).await;
        let secret = link(&owner, &path, "preview", 2).await;
        let guest = station.editor();
        let page = guest.opens(&secret).await.answers(200).shows(HEADLINE);
        assert_eq!(page.attributes("iframe", "src"), [format!("{secret}/page")]);
        assert!(page.attributes("a[href^='/desk/']", "href").iter().all(|to| to.starts_with(&secret)), "it leads elsewhere in the desk");
        guest.opens(&format!("{secret}/page")).await.answers(200).shows(HEADLINE);
        writing::saves(&owner, &path, 2, "Ferry sails at seven").await;
        guest.opens(&format!("{secret}/page")).await.answers(200).shows("Ferry sails at seven");
        // It opens nothing else.
        guest.opens(&path).await.answers(303);
        guest.opens(&format!("{path}/preview/page")).await.answers(303);
        guest.opens(&secret.replace("/preview/", "/approval/")).await.answers(404);
    }

    async fn only_the_digest_of_a_secret_is_kept(engine) {
        let (station, owner, path) = begun(engine).await;
        let secret = link(&owner, &path, "preview", 2).await;
        let secret = secret.rsplit('/').next().unwrap();
        assert_eq!(secret.len(), 32);
        let links: Vec<Stored> = all(&station, "FROM story_link ORDER BY id").await;
        assert!(links.len() == 1 && links[0].id.len() == 64 && !links[0].id.contains(secret));
        let noted: Vec<Noted> = all(&station, "FROM audit ORDER BY made_at, id").await;
        let last = noted.last().unwrap();
        assert!(last.made_by.starts_with("person:") && last.reason.as_deref() == Some(LAWYER));
        assert_eq!(last.verb, format!("link preview #{}", &links[0].id[..12]));
        assert!(!noted.iter().any(|it| format!("{}{}{:?}", it.verb, it.subject, it.reason).contains(secret)));
        // And it is shown once.
        owner.opens(&format!("{path}/links/")).await.answers(200).hides(secret).shows(LAWYER);
    }

    async fn an_ended_an_old_and_a_wrong_link_are_the_same(engine) {
        let (station, owner, path) = begun(engine).await;
        let guest = station.editor();
        let (ended, old) = (link(&owner, &path, "preview", 2).await, link(&owner, &path, "approval", 2).await);
        for open in [&ended, &old] {
            guest.opens(open).await.answers(200);
        }
        let nothing = said(&guest.opens(&format!("/desk/preview/{}", "0".repeat(32))).await.answers(404));
        let list = owner.opens(&format!("{path}/links/")).await.answers(200);
        let ends = list.attributes("form[action$='/removal']", "action");
        assert_eq!(ends.len(), 2);
        // The newest comes first.
        owner.does(&ends[1], &[]).await.answers(200).shows("The link is ended");
        owner.does(&ends[1], &[]).await.answers(200);
        runs(&station, "UPDATE story_link SET expires_at = made_at WHERE ended_at IS NULL").await;
        let shouted = format!("/desk/preview/{}", ended.rsplit('/').next().unwrap().to_uppercase());
        for gone in [&ended, &old, "/desk/preview/x", "/desk/approval/%00", &shouted, &format!("{ended}0")] {
            for part in ["", "/page"] {
                assert_eq!(said(&guest.opens(&format!("{gone}{part}")).await), nothing, "{gone}{part}");
            }
        }
        assert_eq!(said(&guest.posts(&old, &[("answer", "yes")]).await), nothing);
        assert!(owner.opens(&format!("{path}/links/")).await.attributes("form[action$='/removal']", "action").is_empty());
    }

    async fn who_may_make_which_link(engine) {
        let (station, owner, path) = begun(engine).await;
        station.runs(&["edition", "create", "ar", "--name", "إذاعة"]).succeeds();
        let roles = [("June", Role::Contributor), ("Niko", Role::Reporter), ("Lev", Role::Translator), ("Salma", Role::Editor), ("Tomas", Role::Publisher)];
        for (name, role) in roles {
            let colleague = colleague(&station, name, "en", role).await;
            let own = writing::begins(&colleague, "Of my own").await;
            let may = |is_so: bool| if is_so { 200 } else { 403 };
            let (writes, vouches) = (role >= Role::Reporter, role >= Role::Editor);
            asks(&colleague, &own, "preview", LAWYER, 2).await.answers(303);
            let made = |is_so: bool| if is_so { 303 } else { 403 };
            asks(&colleague, &own, "approval", LAWYER, 2).await.answers(made(vouches));
            asks(&colleague, &path, "preview", LAWYER, 2).await.answers(made(writes));
            asks(&colleague, &path, "approval", LAWYER, 2).await.answers(made(vouches));
            let offered = colleague.opens(&format!("{own}/links/")).await.answers(200).attributes("[name=kind]", "value");
            assert_eq!(offered.contains(&"approval".to_owned()), vouches, "{role}");
            colleague.opens(&format!("{path}/links/")).await.answers(may(writes));
            colleague.opens(&format!("{path}/preview/page")).await.answers(200);
        }
        // What one may not make, one may not end either.
        let june = colleague(&station, "June Park", "en", Role::Contributor).await;
        link(&owner, &path, "approval", 2).await;
        let end = owner.opens(&format!("{path}/links/")).await.attributes("form[action$='/removal']", "action")[0].clone();
        june.posts(&end, &[]).await.answers(403);
        for stranger in [colleague(&station, "Amal", "ar", Role::Publisher).await] {
            asks(&stranger, &path, "preview", LAWYER, 2).await.answers(404);
            stranger.posts(&end, &[]).await.answers(404);
            for page in ["/preview", "/preview/page", "/links/"] {
                stranger.opens(&format!("{path}{page}")).await.answers(404);
                station.editor().opens(&format!("{path}{page}")).await.answers(303);
            }
        }
        asks(&station.editor(), &path, "preview", LAWYER, 2).await.answers(401);
        station.editor().posts(&end, &[]).await.answers(401);
        owner.posts_from(&format!("{path}/links/"), &[("kind", "preview"), ("for_whom", "x")], &[("sec-fetch-site", "cross-site")]).await.answers(400);
    }

    async fn a_lawyers_approval_counts_where_two_people_must_have_read(engine) {
        let (station, owner, _) = begun(engine).await;
        runs(&station, "UPDATE edition SET needs_two = TRUE").await;
        let (niko, salma) = (colleague(&station, "Niko", "en", Role::Reporter).await, colleague(&station, "Salma", "en", Role::Editor).await);
        let path = writing::begins(&niko, "Minister owns the boats").await;
        writing::publishes(&owner, &path, 2).await.answers(409);
        let secret = link(&salma, &path, "approval", 2).await;
        let lawyer = station.editor();
        let page = lawyer.opens(&secret).await.answers(200).shows("Minister owns the boats").shows(LAWYER);
        assert_eq!(page.attributes("button[name=answer]", "value"), ["yes", "no"]);
        lawyer.opens(&format!("{secret}/page")).await.answers(200).shows("All about it");
        lawyer.does(&secret, &[("answer", "yes"), ("note", "Checked against the register.")]).await.answers(200).shows("You approved");
        // Once, however often it is sent.
        lawyer.does(&secret, &[("answer", "yes")]).await.answers(200).shows("Checked against the register.");
        lawyer.does(&secret, &[("answer", "no"), ("note", "I think again.")]).await.answers(200).hides("I think again.");
        let approvals: Vec<Approved> = all(&station, "FROM approval ORDER BY made_at, id").await;
        assert_eq!(approvals.len(), 1);
        assert!(approvals[0].made_by.starts_with("link:") && approvals[0].made_by.ends_with(&format!(" {LAWYER}")));
        assert_eq!(approvals[0].note.as_deref(), Some("Checked against the register."));
        let noted: Vec<Noted> = all(&station, "FROM audit WHERE verb = 'approve revision 2' ORDER BY made_at, id").await;
        assert!(noted.len() == 1 && noted[0].made_by == approvals[0].made_by);
        salma.opens(&format!("{path}/links/")).await.answers(200).shows("Checked against the register.");
        writing::publishes(&owner, &path, 2).await.answers(303);
        station.reader().soon_sees("/en/", 200, "Minister owns the boats").await;
    }

    async fn nobody_vouches_for_their_own_words_by_a_link(engine) {
        let (station, owner, path) = begun(engine).await;
        link(&owner, &path, "approval", 2).await;
        runs(&station, "UPDATE edition SET needs_two = TRUE").await;
        asks(&owner, &path, "approval", LAWYER, 2).await.answers(409).shows("Ask a colleague");
        let salma = colleague(&station, "Salma", "en", Role::Editor).await;
        link(&salma, &path, "approval", 2).await;
    }

    async fn an_answer_to_an_older_revision_is_not_taken(engine) {
        let (station, owner, path) = begun(engine).await;
        let (secret, lawyer) = (link(&owner, &path, "approval", 2).await, station.editor());
        writing::saves(&owner, &path, 2, "Ferry sails at seven").await;
        let page = lawyer.opens(&secret).await.answers(200).shows("changed since").shows(HEADLINE);
        assert!(page.attributes("button[name=answer]", "value").is_empty());
        // It still shows what was to be read, and not what came after.
        lawyer.opens(&format!("{secret}/page")).await.answers(200).shows(HEADLINE).hides("at seven");
        for answer in ["yes", "no"] {
            lawyer.posts(&secret, &[("answer", answer), ("note", "Mind line two.")]).await.answers(409).shows("Mind line two.");
        }
        assert!(all::<Approved>(&station, "FROM approval ORDER BY id").await.is_empty());
        assert!(all::<Approved>(&station, "FROM story_return ORDER BY id").await.is_empty());
        // A link for what nobody has seen is not made either.
        asks(&owner, &path, "approval", LAWYER, 2).await.answers(409);
        let fresh = link(&owner, &path, "approval", 3).await;
        lawyer.does(&fresh, &[("answer", "yes")]).await.answers(200).shows("You approved");
    }

    async fn who_does_not_approve_says_why(engine) {
        let (station, owner, path) = begun(engine).await;
        let (secret, lawyer) = (link(&owner, &path, "approval", 2).await, station.editor());
        lawyer.posts(&secret, &[("answer", "no"), ("note", "  ")]).await.answers(422).shows("Write a reason.");
        lawyer.posts(&secret, &[("answer", "perhaps"), ("note", "x")]).await.answers(400);
        lawyer.does(&secret, &[("answer", "no"), ("note", "Line two <b>libels</b> the minister.")]).await.answers(200).shows("You did not approve");
        let page = owner.opens(&path).await.answers(200).shows(&format!("{LAWYER} returned it"));
        assert!(page.texts(".panel blockquote").contains(&"Line two <b>libels</b> the minister.".to_owned()));
        let noted: Vec<Noted> = all(&station, "FROM audit WHERE verb = 'return' ORDER BY made_at, id").await;
        assert!(noted.len() == 1 && noted[0].made_by.starts_with("link:"));
        assert!(all::<Approved>(&station, "FROM approval ORDER BY id").await.is_empty());
    }

    async fn a_link_is_for_somebody_and_about_something(engine) {
        let (_station, owner, path) = begun(engine).await;
        asks(&owner, &path, "preview", " \u{202e} ", 2).await.answers(422).shows("Write for whom the link is.");
        asks(&owner, &path, "both", LAWYER, 2).await.answers(400);
        let hostile = "<script>alert(1)</script>\u{0}\u{202e}";
        asks(&owner, &path, "preview", hostile, 2).await.answers(303);
        asks(&owner, &path, "preview", &"a".repeat(10_000), 2).await.answers(303);
        owner.opens(&format!("{path}/links/")).await.answers(200).hides("<script>alert").hides(&"a".repeat(201));
        let made = owner.posts("/desk/stories/", &[("edition", "en")]).await.answers(303);
        let empty = made.header("location").to_owned();
        asks(&owner, &empty, "approval", LAWYER, 1).await.answers(422).shows("There is nothing to approve yet");
        owner.opens(&format!("{empty}/preview/page")).await.answers(200);
    }
}
