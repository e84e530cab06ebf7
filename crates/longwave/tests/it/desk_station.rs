//! The desk's door: who comes in, how, and who does not.

use totp_rs::{Builder, Secret};

use crate::support::editor::PASSWORD;
use crate::support::{Answer, Editor, Engine, Station};

/// An empty station that serves, and its owner.
async fn open(engine: Engine) -> (Station, Editor) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    (station, owner)
}

/// The password once more, where a second step changes.
const AGAIN: [(&str, &str); 1] = [("password_second", PASSWORD)];

/// Where somebody who is not signed in is sent.
fn is_sent_to_sign_in(answer: &Answer) -> bool {
    answer.status == 303 && answer.header("location").starts_with("/desk/sign-in")
}

/// Turns the second step on; returns the key and the recovery codes.
async fn turns_second_step_on(editor: &Editor) -> (String, Vec<String>) {
    let page = editor.does("/desk/account/second-factor/setup", &[]).await.answers(200);
    let key = page.texts("code.secret").concat().replace(' ', "");
    let picture = page.attributes("img.qr", "src").concat();
    let picture = editor.opens(&picture).await.answers(200).shows("<svg");
    assert_eq!(picture.header("content-type"), "image/svg+xml");
    editor.posts("/desk/account/second-factor", &[("code", "000000")]).await.answers(422).shows("not right");
    let done = editor.posts("/desk/account/second-factor", &[("code", &code(&key, 0))]).await.answers(200);
    let codes = done.texts(".codes code");
    assert_eq!(codes.len(), 10);
    (key, codes)
}

/// What an authenticator app shows, some seconds from now.
fn code(key: &str, later: u64) -> String {
    let now = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH).unwrap().as_secs();
    let totp =
        Builder::new().with_secret(Secret::try_from_base32(key).unwrap()).with_account_name("app").build();
    totp.unwrap().generate(now + later).to_string()
}

lw_store::record! { struct Kept { secret: String, } }

/// The keys of second steps as the database has them.
async fn secrets(station: &Station) -> Vec<String> {
    let db = station.place.open().await.unwrap();
    let kept: Vec<Kept> = db.all("FROM second_factor ORDER BY person_id", vec![]).await.unwrap();
    db.close().await;
    kept.into_iter().map(|it| it.secret).collect()
}

async fn sends_code(editor: &Editor, code: &str) -> Answer {
    editor.posts("/desk/sign-in", &[("step", "code"), ("code", code)]).await
}

both_engines! {
    async fn the_link_on_the_console_makes_the_owner_once(engine) {
        let mut station = Station::empty(engine).await;
        station.serves();
        let link = station.setup().await;
        station.editor().opens(&link).await.answers(200).shows("Set up the station");
        let owner = station.owner().await;
        owner.opens("/desk/").await.answers(200);
        station.editor().opens(&link).await.answers(404);
        station.editor().sets_up(&link, "Somebody Else").await.answers(404);
        // Nor does a second start print one.
        station.is_killed();
        station.serves();
        station.reader().opens("/desk/sign-in").await.answers(200);
        station.editor().opens(&link).await.answers(404);
    }

    async fn a_station_that_has_editions_is_asked_for_none(engine) {
        let mut station = Station::empty(engine).await;
        let edition = ["edition", "create", "sw", "--name", "Redio ya Bandari", "--time-zone", "Africa/Nairobi"];
        station.runs(&edition).succeeds();
        station.serves();
        let page = station.editor().opens(&station.setup().await).await.answers(200);
        assert_eq!(page.attributes("form [name]", "name"), ["name", "login", "password"]);
        station.owner().await.opens("/desk/editions/").await.answers(200).shows("Redio ya Bandari");
    }

    async fn a_setup_link_that_nobody_used_ends_with_the_next_start(engine) {
        let mut station = Station::empty(engine).await;
        station.serves();
        let old = station.setup().await;
        station.is_killed();
        station.serves();
        let new = station.setup().await;
        assert_ne!(old, new);
        station.editor().sets_up(&old, "Odile Karsk").await.answers(404);
        let owner = station.editor();
        let bad = owner.posts(&new, &[("name", ""), ("login", "nobody"), ("password", "short"), ("edition_id", "A B"), ("time_zone", "Mars/Olympus")]).await;
        let bad = bad.answers(422).shows("Write your name").shows("Write an email address").shows("too short");
        bad.shows("Write the name of the edition").shows("time zone is not known");
        owner.sets_up(&new, "Odile Karsk").await.answers(303);
    }

    async fn who_signs_in_has_a_session_and_who_signs_out_has_none(engine) {
        let (station, owner) = open(engine).await;
        let laptop = station.editor();
        let away = laptop.opens("/desk/people/?page=1").await;
        assert_eq!(away.answers(303).header("location"), "/desk/sign-in?next=%2Fdesk%2Fpeople%2F%3Fpage%3D1");
        assert_eq!(laptop.posts("/desk/people/invitations/", &[]).await.status, 401);
        let done = laptop.signs_in("Odile Karsk").await.answers(303);
        assert_eq!((done.header("location"), done.header("cache-control")), ("/desk/", "no-store"));
        let twin = laptop.twin();
        assert!(laptop.is_in().await && twin.is_in().await && owner.is_in().await);
        laptop.opens("/desk/sign-in").await.answers(303);
        laptop.does("/desk/sign-out", &[]).await.answers(200);
        assert!(!laptop.is_in().await && !twin.is_in().await && owner.is_in().await);
    }

    async fn signing_in_leads_to_pages_of_the_desk_only(engine) {
        let (station, _) = open(engine).await;
        for (next, to) in [
            ("/desk/people/", "/desk/people/"),
            ("/desk/?q=a%20b", "/desk/?q=a%20b"),
            ("https://elsewhere.example/", "/desk/"),
            ("//elsewhere.example/desk/", "/desk/"),
            ("/desk//elsewhere.example", "/desk/"),
            ("/desk/\\elsewhere.example", "/desk/"),
            ("/en/", "/desk/"),
        ] {
            let fields = [("step", "password"), ("login", "odilekarsk@harbour.example"), ("password", PASSWORD), ("next", next)];
            let done = station.editor().posts("/desk/sign-in", &fields).await.answers(303);
            assert_eq!(done.header("location"), to, "{next}");
        }
    }

    async fn a_wrong_password_says_nothing_about_the_address(engine) {
        let (station, _) = open(engine).await;
        let editor = station.editor();
        let known = editor.tries("Odile Karsk", "not the password at all").await.answers(422);
        let unknown = editor.tries("Nobody Here", "not the password at all").await.answers(422);
        assert_eq!(known.texts(".problems li"), unknown.texts(".problems li"));
        assert!(known.headers.get("set-cookie").is_none());
        for hostile in ["", "\0", "a@b", &"x".repeat(20_000), "<script>alert(1)</script>@a.example", "' OR 1=1 --"] {
            let fields = [("step", "password"), ("login", hostile), ("password", hostile)];
            editor.posts("/desk/sign-in", &fields).await.answers(422).hides("<script>alert");
        }
    }

    async fn guessing_elsewhere_does_not_lock_out_a_known_place(engine) {
        let (station, _) = open(engine).await;
        let at = |place: &str| station.editor().saying("x-forwarded-for", place);
        at("203.0.113.1").signs_in("Odile Karsk").await.answers(303);
        for place in ["198.51.100.1", "198.51.100.2", "198.51.100.3"] {
            let guesser = at(place);
            for _ in 0..10 {
                guesser.tries("Odile Karsk", "a guess of many words").await.answers(422).shows("not right");
            }
            // Nor with the right one, so that nobody learns that it is.
            guesser.signs_in("Odile Karsk").await.answers(422).shows("Too many tries");
        }
        at("198.51.100.4").signs_in("Odile Karsk").await.answers(422).shows("Too many tries");
        at("203.0.113.1").signs_in("Odile Karsk").await.answers(303);
        // A quarter of an hour later.
        station.changes("UPDATE attempt SET made_at = made_at - 960000").await;
        at("198.51.100.4").signs_in("Odile Karsk").await.answers(303);
    }

    async fn a_session_ended_elsewhere_is_over_at_once(engine) {
        let (station, owner) = open(engine).await;
        let agent = "Mozilla/5.0 (X11; Linux x86_64; rv:140.0) Gecko/20100101 Firefox/140.0";
        let laptop = station.editor().saying("user-agent", agent);
        let phone = station.editor().saying("user-agent", "<script>alert(1)</script>");
        laptop.signs_in("Odile Karsk").await.answers(303);
        phone.signs_in("Odile Karsk").await.answers(303);
        let page = owner.opens("/desk/account/").await.answers(200).shows("Firefox, Linux").hides("<script>alert");
        let ends = page.attributes("form[action*='/sessions/']", "action");
        let one = ends.iter().find(|path| *path != "/desk/account/sessions/removal").unwrap();
        owner.does(one, &[]).await.shows("The session is ended");
        let left = [laptop.is_in().await, phone.is_in().await];
        assert_eq!(left.iter().filter(|is_in| **is_in).count(), 1);
        // Once more, and one that is nobody's.
        owner.does(one, &[]).await.answers(200);
        owner.does("/desk/account/sessions/x/removal", &[]).await.answers(200);
        owner.does("/desk/account/sessions/removal", &[]).await.shows("The sessions are ended");
        assert!(owner.is_in().await && !laptop.is_in().await && !phone.is_in().await);
    }

    async fn nobody_ends_the_session_of_another(engine) {
        let (station, owner) = open(engine).await;
        let colleague = owner.colleague("Ilse Tarrow", "en", "editor").await;
        station.editor().signs_in("Odile Karsk").await.answers(303);
        let page = owner.opens("/desk/account/").await;
        for path in page.attributes("form[action*='/sessions/']", "action") {
            colleague.does(&path, &[]).await.answers(200);
        }
        assert_eq!(owner.opens("/desk/account/").await.texts("section[aria-labelledby=sessions] li").len(), 2);
    }

    async fn a_session_does_not_last_for_ever(engine) {
        let (station, owner) = open(engine).await;
        // Unused for more than a week.
        station.changes("UPDATE session SET seen_at = seen_at - 605000000").await;
        assert!(!owner.is_in().await);
        owner.signs_in("Odile Karsk").await.answers(303);
        assert!(owner.is_in().await);
        station.changes("UPDATE session SET expires_at = made_at").await;
        assert!(!owner.is_in().await);
    }

    async fn a_new_password_ends_every_session_but_this_one(engine) {
        let (station, owner) = open(engine).await;
        let laptop = station.editor();
        laptop.signs_in("Odile Karsk").await.answers(303);
        let stolen = owner.twin();
        let new = "eleven oystercatchers and a lamp";
        let change = async |now: &str, new: &str| owner.posts("/desk/account/password", &[("password_now", now), ("password", new)]).await;
        change("wrong", new).await.answers(422).shows("not the password you have now");
        change(PASSWORD, "short").await.answers(422).shows("too short");
        change(PASSWORD, "password1234").await.answers(422).shows("easy to guess");
        change(PASSWORD, "Odile Karsk Odile Karsk").await.answers(422).shows("easy to guess");
        change(PASSWORD, &"long ".repeat(200)).await.answers(422);
        change(PASSWORD, new).await.answers(303);
        // The cookie is another one too.
        assert!(owner.is_in().await && !laptop.is_in().await && !stolen.is_in().await);
        let other = station.editor();
        other.signs_in("Odile Karsk").await.answers(422);
        other.tries("Odile Karsk", new).await.answers(303);
    }

    async fn a_form_of_another_site_is_refused(engine) {
        let (_station, owner) = open(engine).await;
        let own = format!("http://{}", owner.reader.address);
        let fields = [("name", "Mallory"), ("language", "en")];
        let froms: [&[(&str, &str)]; 7] = [
            &[("sec-fetch-site", "cross-site"), ("origin", "https://elsewhere.example")],
            &[("sec-fetch-site", "same-site")],
            &[("sec-fetch-site", "none")],
            &[("sec-fetch-site", "cross-site"), ("origin", &own)],
            &[("origin", "https://elsewhere.example")],
            &[("origin", "null")],
            &[],
        ];
        for from in froms {
            for path in ["/desk/account/", "/desk/sign-out", "/desk/account/sessions/removal", "/desk/sign-in", "/desk/people/invitations/"] {
                owner.posts_from(path, &fields, from).await.answers(400);
            }
        }
        owner.opens("/desk/account/").await.answers(200).hides("Mallory");
        owner.posts_from("/desk/account/", &fields, &[("origin", &own)]).await.answers(303);
        let page = owner.opens("/desk/account/").await.answers(200).shows("Mallory");
        assert_eq!(page.header("cache-control"), "no-store");
        assert!(page.header("content-security-policy").contains("script-src 'self'"));
    }

    async fn the_account_keeps_name_and_language(engine) {
        let (_station, owner) = open(engine).await;
        let keep = async |name: &str, language: &str| owner.posts("/desk/account/", &[("name", name), ("language", language)]).await;
        keep(" \u{202e} ", "en").await.answers(422).shows("Write your name");
        keep("Odile", "tlh").await.answers(422).shows("Choose one of these languages");
        keep("Odile", "../en").await.answers(422);
        keep("Odile\0 \u{202e}Karsk <b>", "en").await.answers(303);
        owner.opens("/desk/account/").await.shows("Odile Karsk &lt;b&gt;");
        keep(&"ნ".repeat(10_000), "en").await.answers(303);
        owner.opens("/desk/people/").await.answers(200);
    }

    async fn the_second_step_asks_for_a_code_that_is_good_once(engine) {
        let (station, owner) = open(engine).await;
        let (key, codes) = turns_second_step_on(&owner).await;
        // Shown once, and the key no more.
        owner.opens("/desk/account/").await.shows("10 recovery codes").hides(&codes[0]).hides(&key[..4]);
        owner.opens("/desk/account/second-factor/key.svg").await.answers(404);
        owner.does("/desk/account/second-factor/setup", &[]).await.shows("10 recovery codes");

        let laptop = station.editor();
        let half = laptop.signs_in("Odile Karsk").await.answers(303);
        assert_eq!(half.header("location"), "/desk/sign-in?step=code");
        assert!(is_sent_to_sign_in(&laptop.opens("/desk/").await));
        laptop.opens("/desk/sign-in?step=code").await.answers(200).shows("One more step");
        sends_code(&laptop, "000000").await.answers(422).shows("not right");
        sends_code(&laptop, "").await.answers(422);
        sends_code(&laptop, &"1".repeat(10_000)).await.answers(422);
        let good = code(&key, 30);
        sends_code(&laptop, &good).await.answers(303);
        assert!(laptop.is_in().await);

        // The same code once more, and a recovery code twice.
        let phone = station.editor();
        sends_code(&phone, &good).await.answers(422).shows("Sign in again");
        phone.signs_in("Odile Karsk").await.answers(303);
        sends_code(&phone, &good).await.answers(422).shows("not right");
        sends_code(&phone, &codes[3].to_uppercase().replace('-', " ")).await.answers(303);
        assert!(phone.is_in().await);
        let tablet = station.editor();
        tablet.signs_in("Odile Karsk").await.answers(303);
        sends_code(&tablet, &codes[3]).await.answers(422);
        sends_code(&tablet, &codes[4]).await.answers(303);
        owner.opens("/desk/account/").await.shows("8 recovery codes");

        // New ones end the old ones; off is off.
        let page = owner.posts("/desk/account/second-factor/codes", &AGAIN).await.answers(200);
        assert_eq!(page.texts(".codes code").len(), 10);
        let desktop = station.editor();
        desktop.signs_in("Odile Karsk").await.answers(303);
        sends_code(&desktop, &codes[5]).await.answers(422);
        owner.does("/desk/account/second-factor/removal", &AGAIN).await.shows("turned off");
        sends_code(&desktop, &page.texts(".codes code")[0]).await.answers(422);
        assert_eq!(desktop.signs_in("Odile Karsk").await.answers(303).header("location"), "/desk/");
    }

    async fn a_screen_that_was_left_open_changes_no_second_step(engine) {
        let (_station, owner) = open(engine).await;
        let (_, codes) = turns_second_step_on(&owner).await;
        for path in ["/desk/account/second-factor/codes", "/desk/account/second-factor/removal"] {
            for given in ["", "not the password at all", codes[0].as_str()] {
                let answer = owner.posts(path, &[("password_second", given)]).await.answers(422);
                answer.shows("This is not the password you have now").shows("10 recovery codes");
            }
            owner.posts(path, &[]).await.answers(422);
        }
    }

    async fn the_key_of_a_second_step_is_sealed(engine) {
        let (mut station, owner) = open(engine).await;
        let (key, codes) = turns_second_step_on(&owner).await;
        let kept = secrets(&station).await;
        assert!(kept[0].starts_with("sealed:1:") && !kept[0].contains(&key), "{kept:?}");
        let file = station.data().join("secret.key");
        let mode = std::os::unix::fs::PermissionsExt::mode(&std::fs::metadata(&file).unwrap().permissions());
        assert_eq!(mode & 0o777, 0o600);

        // One from before there were seals is sealed at the next start, and goes on.
        station.changes(&format!("UPDATE second_factor SET secret = '{key}'")).await;
        station.is_killed();
        station.serves();
        let kept = secrets(&station).await;
        assert!(kept[0].starts_with("sealed:1:"), "{kept:?}");
        let laptop = station.editor();
        laptop.signs_in("Odile Karsk").await.answers(303);
        sends_code(&laptop, &code(&key, 30)).await.answers(303);

        // Without its key file a station serves, and lets nobody in by the app: by recovery codes only.
        station.is_killed();
        std::fs::remove_file(&file).unwrap();
        station.serves();
        assert!(station.log().contains("bring back the key file"), "{}", station.log());
        let phone = station.editor();
        phone.signs_in("Odile Karsk").await.answers(303);
        assert_ne!(sends_code(&phone, &code(&key, 60)).await.status, 303);
        sends_code(&phone, &codes[0]).await.answers(303);

        // A file that others may read is refused.
        station.is_killed();
        std::fs::set_permissions(&file, std::os::unix::fs::PermissionsExt::from_mode(0o644)).unwrap();
        station.runs(&["serve", "--listen", "127.0.0.1:0"]).fails().says("chmod 600");
    }

    async fn codes_cannot_be_guessed(engine) {
        let (station, owner) = open(engine).await;
        let (key, codes) = turns_second_step_on(&owner).await;
        let guesser = station.editor().saying("x-forwarded-for", "198.51.100.1");
        guesser.signs_in("Odile Karsk").await.answers(303);
        for _ in 0..10 {
            sends_code(&guesser, "000000").await.answers(422).shows("not right");
        }
        sends_code(&guesser, &code(&key, 30)).await.answers(422).shows("Too many tries");
        // The password alone has made no place known; another place still comes in.
        let home = station.editor().saying("x-forwarded-for", "203.0.113.1");
        home.signs_in("Odile Karsk").await.answers(303);
        sends_code(&home, &codes[0]).await.answers(303);
        // A step half way does not wait for ever.
        let late = station.editor();
        late.signs_in("Odile Karsk").await.answers(303);
        station.changes("UPDATE sign_in_step SET expires_at = 0").await;
        sends_code(&late, &codes[1]).await.answers(422).shows("Sign in again");
    }

    async fn an_owner_resets_a_colleagues_second_step(engine) {
        let (station, owner) = open(engine).await;
        let colleague = owner.colleague("Ilse Tarrow", "en", "editor").await;
        turns_second_step_on(&colleague).await;
        let people = owner.opens("/desk/people/").await.shows("Second step on");
        let reset = people.attributes("form[action$='/second-factor/removal']", "action");
        assert_eq!(reset.len(), 1);
        assert_eq!(colleague.posts(&reset[0], &[]).await.status, 403);
        owner.does(&reset[0], &[]).await.shows("The second step of Ilse Tarrow is reset");
        assert_eq!(station.editor().signs_in("Ilse Tarrow").await.answers(303).header("location"), "/desk/");
    }
}
