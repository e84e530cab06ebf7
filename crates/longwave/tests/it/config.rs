//! Settings: the file, the environment, the command line.

use crate::support::command::{self, Done};
use crate::support::{Engine, Station};

async fn with_file(text: &str) -> Station {
    let station = Station::empty(Engine::Sqlite).await;
    std::fs::create_dir_all(station.data()).unwrap();
    std::fs::write(station.data().join("longwave.toml"), text).unwrap();
    station
}

fn with_environment(station: &Station, name: &str, value: &str) -> Done {
    Done::of(command::longwave(&station.place).env(name, value).args(["config", "show"]))
}

#[tokio::test]
async fn an_unknown_key_stops_the_start_and_is_named() {
    for (text, key) in
        [("[http]\nlistn = 'x'\n", "listn"), ("[htpp]\nlisten = 'x'\n", "htpp"), ("colour = 1\n", "colour")]
    {
        let station = with_file(text).await;
        for command in [&["serve", "--listen", "127.0.0.1:0"][..], &["config", "show"], &["sample"]] {
            station.runs(command).fails().says(key).says("longwave.toml");
        }
        assert!(!station.data().join("longwave.db").exists(), "nothing was begun");
    }
}

#[tokio::test]
async fn a_setting_of_the_wrong_kind_is_named() {
    for text in
        ["[pages]\nmemory_mb = 'much'\n", "[http]\nlisten = 8080\n", "[http\n", "[pages]\nmemory_mb = -1\n"]
    {
        with_file(text).await.runs(&["config", "show"]).fails().says("longwave.toml");
    }
    let station = with_file("").await;
    with_environment(&station, "LONGWAVE_PAGES_MEMORY_MB", "much").fails().says("LONGWAVE_PAGES_MEMORY_MB");
    for url in ["example.org", "https://", "https://example.org/news", "ftp://example.org"] {
        with_environment(&station, "LONGWAVE_PUBLIC_URL", url).fails().says(url);
        with_environment(&station, "LONGWAVE_DESK_URL", url).fails().says("desk_url").says(url);
    }
    with_environment(&station, "LONGWAVE_DATABASE", "mysql://u:geheim@h/d").fails().says("postgres://");
    for address in
        ["harbour.example:4222", "http://h:4222", "nats://", "nats://h/x", "nats://u:geheim@h,redis://h"]
    {
        let done = with_environment(&station, "LONGWAVE_BUS", address).fails().says("write nats://host:4222");
        assert!(!done.err.contains("geheim"), "{done:#?}");
    }
    let mut two = command::longwave(&station.place);
    two.env("LONGWAVE_BUS", "nats://u:p@h").env("LONGWAVE_BUS_TOKEN", "t").args(["config", "show"]);
    Done::of(&mut two).fails().says("leave one");
    with_environment(&station, "LONGWAVE_DATABASE_NOTIFICATIONS", "maybe")
        .fails()
        .says("write true or false");
    with_environment(&station, "LONGWAVE_FETCH_PUBLIC", "maybe").fails().says("write true or false");
    for places in ["127.0.0.1", "harbour.example:80", "127.0.0.1:99999", "10.0.0.7:80;10.0.0.8:80"] {
        with_environment(&station, "LONGWAVE_FETCH_ALLOW", places).fails().says("LONGWAVE_FETCH_ALLOW");
    }
    let two = with_environment(&station, "LONGWAVE_FETCH_ALLOW", "10.0.0.7:8080, [::1]:81");
    two.succeeds().says("10.0.0.7:8080").says("[::1]:81");
}

#[tokio::test]
async fn a_password_is_not_shown() {
    let station = with_file("[database]\naddress = 'postgres://radio:geheim@db.example/radio'\n").await;
    let done = station.runs(&["config", "show"]).succeeds().says("db.example");
    assert!(!done.out.contains("geheim") && !done.err.contains("geheim"), "{done:#?}");
    for (name, value) in [
        ("LONGWAVE_BUS", "nats://radio:geheim@a,tls://radio:geheim@b:4222"),
        ("LONGWAVE_BUS_TOKEN", "geheim"),
    ] {
        let done = with_environment(&station, name, value).succeeds().says("(hidden)");
        assert!(!done.out.contains("geheim") && !done.err.contains("geheim"), "{done:#?}");
    }
    // Not in a complaint about it either.
    for address in [
        "postgres://radio:geheim@127.0.0.1:1/radio",
        "mysql://radio:geheim@h/d",
        "postgres://radio:geheim@127.0.0.1:no/radio",
    ] {
        let done = Done::of(command::longwave(&station.place).env("LONGWAVE_DATABASE", address).arg("check"))
            .fails();
        assert!(!done.out.contains("geheim") && !done.err.contains("geheim"), "{done:#?}");
    }
}

#[tokio::test]
async fn the_environment_beats_the_file_and_the_command_line_beats_both() {
    let station = with_file("[http]\nlisten = '127.0.0.1:1'\n[station]\nname = 'From the file'\n").await;
    station.runs(&["config", "show"]).succeeds().says("From the file").says("127.0.0.1:1");
    let done = with_environment(&station, "LONGWAVE_STATION_NAME", "From the environment").succeeds();
    assert!(!done.out.contains("From the file"));
    done.says("From the environment");
    // Port 1 is not ours to have: only the command line's can be.
    let taken =
        Done::of(command::longwave(&station.place).env("LONGWAVE_LISTEN", "256.0.0.1:1").arg("serve"))
            .fails();
    taken.says("256.0.0.1:1").says("--listen");
}

#[tokio::test]
async fn a_taken_address_is_said_with_what_to_do() {
    let station = with_file("").await;
    let other = std::net::TcpListener::bind("127.0.0.1:0").unwrap();
    let address = other.local_addr().unwrap().to_string();
    station.runs(&["serve", "--listen", &address]).fails().says(&address).says("another program");
    let mut desk = command::longwave(&station.place);
    desk.env("LONGWAVE_DESK_LISTEN", &address).args(["serve", "--listen", "127.0.0.1:0"]);
    Done::of(&mut desk).fails().says(&address).says("desk_listen");
    with_environment(&station, "LONGWAVE_DESK_LISTEN", "127.0.0.1:8080").fails().says("desk_listen");
}

#[tokio::test]
async fn everything_that_can_be_set_is_shown() {
    let shown = with_file("").await.runs(&["config", "show"]).succeeds().out;
    for key in [
        "data",
        "name",
        "security_contact",
        "key_file",
        "listen",
        "public_url",
        "desk_listen",
        "desk_url",
        "address",
        "memory_mb",
        "per_second",
    ] {
        assert!(shown.lines().any(|line| line.starts_with(&format!("{key} = "))), "no {key} in {shown}");
    }
}
