//! Signing in with a passkey.

use serde_json::{Value, json};

use crate::support::authenticator::Authenticator;
use crate::support::editor::PASSWORD;
use crate::support::{Answer, Editor, Engine, Station};

async fn open(engine: Engine) -> (Station, Editor) {
    let mut station = Station::empty(engine).await;
    station.serves();
    let owner = station.owner().await;
    (station, owner)
}

async fn asks(editor: &Editor, place: &str) -> Value {
    editor.posts_json(&format!("{place}question"), &json!({ "password": PASSWORD })).await.answers(200).json()
}

const ADD: &str = "/desk/account/passkeys/";
const SIGN_IN: &str = "/desk/sign-in/passkey/";

async fn adds(editor: &Editor, device: &mut Authenticator) -> Answer {
    let question = asks(editor, ADD).await;
    editor.posts_json(&format!("{ADD}answer"), &device.makes(&question)).await
}

async fn signs_in(editor: &Editor, device: &mut Authenticator) -> Answer {
    let question = asks(editor, SIGN_IN).await;
    editor.posts_json(&format!("{SIGN_IN}answer"), &device.signs(&question)).await
}

both_engines! {
    async fn a_passkey_signs_its_person_in(engine) {
        let (station, owner) = open(engine).await;
        let mut phone = Authenticator::new(1);
        adds(&owner, &mut phone).await.answers(204);
        let page = owner.opens("/desk/account/?done=passkey").await.shows("The passkey is added");
        let removal = page.attributes("form[action^='/desk/account/passkeys/']", "action");
        assert_eq!(removal.len(), 1);
        // The same device is there once.
        adds(&owner, &mut phone).await.answers(422);

        let laptop = station.editor();
        signs_in(&laptop, &mut phone).await.answers(204);
        assert!(laptop.is_in().await);
        laptop.opens("/desk/people/").await.answers(200).shows("Odile Karsk");

        // Of another it removes nothing.
        let colleague = owner.colleague("Ilse Tarrow", "en", "editor").await;
        colleague.does(&removal[0], &[]).await.answers(200);
        signs_in(&station.editor(), &mut phone).await.answers(204);
        owner.does(&removal[0], &[]).await.shows("The passkey is removed");
        signs_in(&station.editor(), &mut phone).await.answers(422);
    }

    async fn a_screen_that_was_left_open_adds_no_passkey(engine) {
        let (_station, owner) = open(engine).await;
        for password in ["", "not the password at all", "\0", &"x".repeat(100_000)] {
            let sent = json!({ "password": password });
            let refused = owner.posts_json(&format!("{ADD}question"), &sent).await.answers(422).json();
            assert_eq!(refused["text"], "This is not the password you have now.");
        }
        for hostile in [json!(null), json!({}), json!({ "password": 1 })] {
            owner.posts_json(&format!("{ADD}question"), &hostile).await.answers(400);
        }
        // Guessing is slowed down as at signing in.
        let sent = json!({ "password": "not the password at all" });
        for _ in 0..6 {
            owner.posts_json(&format!("{ADD}question"), &sent).await.answers(422);
        }
        let right = json!({ "password": PASSWORD });
        let refused = owner.posts_json(&format!("{ADD}question"), &right).await.answers(422).json();
        assert!(refused["text"].as_str().unwrap().contains("Too many tries"), "{refused}");
    }

    async fn a_passkey_cannot_be_made_up(engine) {
        let (station, owner) = open(engine).await;
        let colleague = owner.colleague("Ilse Tarrow", "en", "editor").await;
        let (mut own, mut other) = (Authenticator::new(1), Authenticator::new(2));
        adds(&owner, &mut own).await.answers(204);
        adds(&colleague, &mut other).await.answers(204);
        let editor = station.editor();

        // An answer twice, to another question, to none.
        let question = asks(&editor, SIGN_IN).await;
        let answer = own.signs(&question);
        editor.posts_json(&format!("{SIGN_IN}answer"), &answer).await.answers(204);
        for _ in 0..2 {
            station.editor().posts_json(&format!("{SIGN_IN}answer"), &answer).await.answers(422);
            editor.posts_json(&format!("{SIGN_IN}answer"), &answer).await.answers(422);
        }
        asks(&editor, SIGN_IN).await;
        editor.posts_json(&format!("{SIGN_IN}answer"), &answer).await.answers(422);
        let question = asks(&owner, ADD).await;
        owner.posts_json(&format!("{SIGN_IN}answer"), &own.signs(&json!({ "publicKey": {
            "challenge": question["publicKey"]["challenge"], "rpId": "harbour.example",
        }}))).await.answers(422);
        let question = asks(&owner, ADD).await;
        colleague.posts_json(&format!("{ADD}answer"), &Authenticator::new(3).makes(&question)).await.answers(422);

        // Another's key, another site's page, a device that nobody unlocked.
        let fresh = station.editor();
        let mut thief = Authenticator::new(4);
        thief.pretends(&own);
        signs_in(&fresh, &mut thief).await.answers(422);
        own.origin = "https://harbour.example.elsewhere.example".into();
        signs_in(&fresh, &mut own).await.answers(422);
        own.origin = crate::support::PUBLIC.into();
        own.flags = 0b001;
        signs_in(&fresh, &mut own).await.answers(422);
        own.flags = 0b101;
        // Too late.
        let question = asks(&fresh, SIGN_IN).await;
        station.changes("UPDATE passkey_question SET expires_at = 0").await;
        fresh.posts_json(&format!("{SIGN_IN}answer"), &own.signs(&question)).await.answers(422);
        assert!(!fresh.is_in().await);
        for hostile in [json!(null), json!([]), json!({ "id": "x" }), json!("\0")] {
            fresh.posts_json(&format!("{SIGN_IN}answer"), &hostile).await.answers(400);
            owner.posts_json(&format!("{ADD}answer"), &hostile).await.answers(400);
        }

        // Who is removed has no key.
        let people = owner.opens("/desk/people/").await;
        let removal = people.attributes(".removal", "action");
        owner.does(&removal[0], &[]).await.shows("Ilse Tarrow is removed");
        signs_in(&fresh, &mut other).await.answers(422);
        signs_in(&fresh, &mut own).await.answers(204);
    }
}
