//! Several nodes of one station: on one PostgreSQL, with hints by NATS.

use std::time::{Duration, Instant};

use crate::desk_alerts::{raises, withdraws};
use crate::support::nats::Nats;
use crate::support::serving::Serving;
use crate::support::{Editor, Engine, Reader, Station, until};

const STREAM: &str = "/-/alerts/en";
/// Longer than the look that everybody takes anyway.
const AFTER_A_LOOK: Duration = Duration::from_millis(1_500);

/// Two nodes and the owner at the first; none where PostgreSQL is not at hand.
async fn two(bus: &str, settings: &[(&str, &str)]) -> Option<(Station, Serving, Editor)> {
    if std::env::var("LONGWAVE_TEST_POSTGRES").is_err() {
        eprintln!("skipped: LONGWAVE_TEST_POSTGRES names no server");
        return None;
    }
    let settings = [&[("LONGWAVE_BUS", bus)], settings].concat();
    let mut station = Station::empty(Engine::Postgres).await;
    station.serves_with(&settings);
    let owner = station.owner().await;
    let other = Serving::start_with(&station.place, &settings);
    Some((station, other, owner))
}

/// A figure of `/-/metrics`, 0 where it is not there.
async fn figure(node: &Reader, name: &str) -> f64 {
    let text = node.opens("/-/metrics").await.answers(200).text();
    let line = text.lines().find_map(|line| line.strip_prefix(name)?.strip_prefix(' '));
    line.map_or(0.0, |value| value.parse().unwrap())
}

async fn until_connected(nodes: &[&Reader]) {
    for node in nodes {
        until("the bus carries", async || figure(node, "longwave_bus_connected").await > 0.5).await;
    }
}

/// The alerts in an open page, from what it heard last.
fn texts(heard: &(String, String)) -> usize {
    heard.1.matches("class=\"alert ").count() + heard.1.matches("class=\"alert\"").count()
}

#[tokio::test]
async fn an_alert_on_one_node_reaches_the_readers_of_the_other_by_nats() {
    let Some(mut nats) = Nats::at_rest(&[]) else { return };
    nats.starts().await;
    // The database says nothing by itself here: what comes at once comes by NATS.
    let quiet = [("LONGWAVE_DATABASE_NOTIFICATIONS", "false")];
    let Some((station, second, owner)) = two(&nats.address(""), &quiet).await else { return };
    let (first, other) = (station.reader(), Reader::of(second.address));
    until_connected(&[&first, &other]).await;
    let mut page = other.listens(STREAM, &[]).await;
    page.hears().await;

    let mut waited = Duration::ZERO;
    for round in 0..6 {
        let alert = raises(&owner, &format!("Harbour closed, {round}")).await;
        let start = Instant::now();
        let heard = page.hears().await;
        assert!(heard.1.contains(&format!("Harbour closed, {round}")), "{heard:?}");
        withdraws(&owner, &alert, "It was open.").await.answers(303);
        page.hears().await;
        waited += start.elapsed();
    }
    // A look each second would take half a second for each of twelve.
    assert!(waited < Duration::from_secs(3), "{waited:?}");
    assert!(figure(&other, "longwave_bus_hints_total{way=\"in\"}").await >= 12.0);
    assert!(figure(&first, "longwave_bus_hints_total{way=\"out\"}").await >= 12.0);

    raises(&owner, "Bridge up").await;
    page.hears().await;
    other.soon_sees("/en/", 200, "Bridge up").await;
}

#[tokio::test]
async fn nodes_go_on_without_nats_and_come_back_to_it() {
    let Some(mut nats) = Nats::at_rest(&[]) else { return };
    let quiet = [("LONGWAVE_DATABASE_NOTIFICATIONS", "false")];
    let Some((station, second, owner)) = two(&nats.address(""), &quiet).await else { return };
    let (first, other) = (station.reader(), Reader::of(second.address));
    // It was not there when they started.
    other.opens("/-/ready").await.answers(200);
    until("it is said", async || station.log().contains("no NATS server answers")).await;
    let mut page = other.listens(STREAM, &[]).await;
    page.hears().await;
    let one = raises(&owner, "Gate shut").await;
    assert!(page.hears().await.1.contains("Gate shut"));

    nats.starts().await;
    until_connected(&[&first, &other]).await;
    raises(&owner, "Crane down").await;
    let both = page.hears().await;
    assert!(both.1.contains("Gate shut") && both.1.contains("Crane down"), "{both:?}");
    assert!(figure(&other, "longwave_bus_hints_total{way=\"in\"}").await >= 1.0);

    nats.is_killed();
    withdraws(&owner, &one, "It was open.").await.answers(303);
    raises(&owner, "Ferry late").await;
    let mut heard = page.hears().await;
    while !heard.1.contains("Ferry late") {
        heard = page.hears().await;
    }
    assert!(heard.1.contains("It was open."), "{heard:?}");
    assert_eq!(texts(&heard), 3, "nothing is there twice: {heard:?}");
    page.hears_nothing(AFTER_A_LOOK).await;
    other.soon_sees("/en/", 200, "Ferry late").await;

    let before = figure(&other, "longwave_bus_hints_total{way=\"in\"}").await;
    nats.starts().await;
    until_connected(&[&first, &other]).await;
    raises(&owner, "Tide high").await;
    assert!(page.hears().await.1.contains("Tide high"));
    until("hints come again", async || figure(&other, "longwave_bus_hints_total{way=\"in\"}").await > before)
        .await;
    // Once for each node and each time, however often it was tried.
    let log = station.log();
    assert!(log.matches("the bus does not carry").count() <= 6, "{log}");
    assert!(log.contains("the bus carries again"), "{log}");
}

#[tokio::test]
async fn without_nats_postgres_itself_tells_the_other_node() {
    let Some((_station, second, owner)) = two("", &[]).await else { return };
    let other = Reader::of(second.address);
    let mut page = other.listens(STREAM, &[]).await;
    page.hears().await;
    raises(&owner, "Gate shut").await;
    assert!(page.hears().await.1.contains("Gate shut"));
    other.soon_sees("/en/", 200, "Gate shut").await;
}

#[tokio::test]
async fn a_server_that_lets_nobody_in_is_named_and_no_password_is() {
    let Some(mut nats) = Nats::at_rest(&["--user", "radio", "--pass", "geheim"]) else { return };
    nats.starts().await;
    let mut station = Station::empty(Engine::Sqlite).await;
    station.serves_with(&[("LONGWAVE_BUS", &nats.address("radio:falsch@"))]);
    until("it is said", async || station.log().contains("the server refuses us")).await;
    assert!(!station.log().contains("falsch"), "{}", station.log());
    station.is_killed();
    station.serves_with(&[("LONGWAVE_BUS", &nats.address("radio:geheim@"))]);
    until_connected(&[&station.reader()]).await;
    assert!(!station.log().contains("geheim"), "{}", station.log());
}

#[tokio::test]
async fn a_token_and_an_nkey_open_a_server() {
    // The pair that NATS's own documentation has.
    let user = "UDXU4RCSJNZOIQHZNWXHXORDPRTGNJAHAHFRGZNEEJCPQTT2M7NLCNF4";
    let seed = "SUACSSL3UAHUDXKFSNVUZRF5UHPMWZ6BFDTJ7M6USDXIEDNPPQYYYCU3VY";
    let mut station = Station::empty(Engine::Sqlite).await;
    let users = station.file("nats.conf", format!("authorization {{ users: [{{ nkey: {user} }}] }}\n"));
    let seed = station.file("radio.nk", format!("{seed}\n"));
    let keyed = ["--config", users.to_str().unwrap()];
    let ways = [
        (&["--auth", "s3cr3t"], ("LONGWAVE_BUS_TOKEN", "s3cr3t")),
        (&keyed, ("LONGWAVE_BUS_CREDENTIALS", seed.to_str().unwrap())),
    ];
    for (how, let_in) in ways {
        let Some(mut nats) = Nats::at_rest(how) else { return };
        nats.starts().await;
        let bus = nats.address("");
        station.serves_with(&[("LONGWAVE_BUS", &bus), let_in]);
        until_connected(&[&station.reader()]).await;
        station.is_killed();
    }
    let log = std::fs::read_to_string(station.data().join("serve.log")).unwrap();
    assert!(!log.contains("s3cr3t"), "{log}");
}
