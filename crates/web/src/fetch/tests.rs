use std::net::SocketAddr;
use std::path::Path;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use reqwest::header::HeaderMap;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpListener;
use url::{Host, Url};

use super::{Answer, Doors, Failure, Fetch, Method, reach};

/// A server that answers each request with the same text, and counts them.
struct Server {
    address: SocketAddr,
    seen: Arc<AtomicUsize>,
}

impl Server {
    /// `answer` makes the answer to a request's path.
    async fn new(answer: fn(&str, SocketAddr) -> String) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let seen = Arc::new(AtomicUsize::new(0));
        let count = seen.clone();
        tokio::spawn(async move {
            while let Ok((mut stream, _)) = listener.accept().await {
                count.fetch_add(1, Ordering::Relaxed);
                tokio::spawn(async move {
                    let mut request = vec![0; 4096];
                    let length = stream.read(&mut request).await.unwrap_or(0);
                    let request = String::from_utf8_lossy(&request[..length]).into_owned();
                    let path = request.split(' ').nth(1).unwrap_or_default().to_owned();
                    let answer = answer(if path == "/request" { &request } else { &path }, address);
                    let _ = stream.write_all(answer.as_bytes()).await;
                });
            }
        });
        Self { address, seen }
    }

    fn seen(&self) -> usize {
        self.seen.load(Ordering::Relaxed)
    }
}

fn ok(body: &str) -> String {
    format!("HTTP/1.1 200 OK\r\ncontent-length: {}\r\nconnection: close\r\n\r\n{body}", body.len())
}

fn leads_to(address: &str) -> String {
    format!("HTTP/1.1 302 Found\r\nlocation: {address}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n")
}

/// Spellings of addresses that are nobody's business; `PORT` is where somebody listens.
const HOSTILE: &[&str] = &[
    "http://127.0.0.1:PORT/",
    "http://127.0.0.1.:PORT/",
    "http://127.1:PORT/",
    "http://127.0.1:PORT/",
    "http://2130706433:PORT/",
    "http://0177.0.0.1:PORT/",
    "http://0x7f000001:PORT/",
    "http://0x7f.1:PORT/",
    "http://0x7F.0x0.0x0.0x1:PORT/",
    "http://017700000001:PORT/",
    "http://127.127.127.127:PORT/",
    "http://0:PORT/",
    "http://0.0.0.0:PORT/",
    "http://[::]:PORT/",
    "http://[::1]:PORT/",
    "http://[0000::1]:PORT/",
    "http://[0:0:0:0:0:ffff:127.0.0.1]:PORT/",
    "http://[::ffff:7f00:1]:PORT/",
    "http://[::127.0.0.1]:PORT/",
    "http://[64:ff9b::127.0.0.1]:PORT/",
    "http://[64:ff9b:1::7f00:1]:PORT/",
    "http://[2002:7f00:1::]:PORT/",
    "http://[2001:0:7f00:1::]:PORT/",
    "http://[fe80::1]:PORT/",
    "http://[fe80::1%25lo]:PORT/",
    "http://[fd00:ec2::254]:PORT/",
    "http://[fec0::1]:PORT/",
    "http://[ff02::1]:PORT/",
    "http://[2001:db8::1]:PORT/",
    "http://localhost:PORT/",
    "http://LOCALHOST.:PORT/",
    "http://%6c%6f%63%61%6c%68%6f%73%74:PORT/",
    "http://%31%32%37.0.0.1:PORT/",
    "http://①②⑦.⓪.⓪.①:PORT/",
    "http://１２７．０．０．１:PORT/",
    "http://127。0。0。1:PORT/",
    "http://ⓛⓞⓒⓐⓛⓗⓞⓢⓣ:PORT/",
    "http://example.org@127.0.0.1:PORT/",
    "http://user:secret@127.0.0.1:PORT/",
    "http://127.0.0.1:PORT\\@example.org/",
    "http://127.0.0.1:PORT#\\@example.org/",
    "http:127.0.0.1:PORT/",
    "http:/127.0.0.1:PORT/",
    "http:\\\\127.0.0.1:PORT\\",
    "ht\ntp://127.0.0.1:PORT/",
    " \u{1}http://127.0.0.1:PORT/",
    "https://127.0.0.1:PORT/",
    "ftp://127.0.0.1:PORT/",
    "gopher://127.0.0.1:PORT/_x",
    "file:///etc/passwd",
    "jar:http://127.0.0.1:PORT!/",
    "http://10.0.0.1/",
    "http://100.64.0.1/",
    "http://100.100.100.200/latest/meta-data/",
    "http://168.63.129.16/",
    "http://169.254.169.254/latest/meta-data/",
    "http://2852039166/",
    "http://172.16.0.1/",
    "http://192.0.0.192/opc/v2/",
    "http://192.0.2.1/",
    "http://192.168.0.1/",
    "http://198.18.0.1/",
    "http://198.51.100.1/",
    "http://203.0.113.1/",
    "http://224.0.0.1/",
    "http://240.0.0.1/",
    "http://255.255.255.255/",
    "http://93.184.215.14:22/",
    "http://93.184.215.14:25/",
    "http://93.184.215.14:1024/",
    "http://93.184.215.14:6667/",
    "http://93.184.215.14:0/",
    "http://",
    "http://[::1",
    "http://127.0.0.256/",
    "//127.0.0.1:PORT/",
    "/desk/",
    "",
];

/// Some systems know no `localhost.` with a dot behind it.
fn is_refused(answer: &Result<Answer, Failure>) -> bool {
    matches!(answer, Err(Failure::Refused | Failure::NoHost))
}

#[tokio::test]
async fn no_hostile_address_gets_a_packet() {
    let server = Server::new(|_, _| ok("secret")).await;
    // Another place at the same port may be asked: this one may not.
    let beside = SocketAddr::new([127, 0, 0, 9].into(), server.address.port());
    for fetch in [Fetch::new(vec![]), Fetch::new(vec![beside]), Fetch::only(vec![beside])] {
        for address in HOSTILE {
            let address = address.replace("PORT", &server.address.port().to_string());
            let answer = fetch.ask(Method::GET, &address, 100).await;
            assert!(is_refused(&answer), "{address}: {answer:?}");
        }
    }
    assert_eq!(server.seen(), 0);
}

#[tokio::test]
async fn a_redirect_is_checked_like_the_first_address() {
    let inside = Server::new(|_, _| ok("secret")).await;
    let port = inside.address.port();
    let server = Server::new(|path, _| leads_to(path.trim_start_matches("/to?"))).await;
    let fetch = Fetch::new(vec![server.address]);
    for address in HOSTILE.iter().filter(|it| {
        it.contains("://") && it.starts_with("http") && it.is_ascii() && !it.contains(['\n', '#', '\\', ' '])
    }) {
        let to = format!("http://{}/to?{}", server.address, address.replace("PORT", &port.to_string()));
        let answer = fetch.ask(Method::GET, &to, 100).await;
        assert!(is_refused(&answer), "{to}: {answer:?}");
    }
    assert_eq!(inside.seen(), 0);
    assert!(server.seen() > 50);
}

#[tokio::test]
async fn what_is_allowed_answers() {
    let server = Server::new(|path, at| match path {
        "/a" => leads_to("/b"),
        "/b" => leads_to(&format!("http://localhost:{}/c", at.port())),
        "/c" => ok("here"),
        "/round" => leads_to("/round"),
        "/home" => leads_to("http://169.254.169.254/latest/meta-data/"),
        "/long" => ok(&"x".repeat(100_000)),
        "/gone" => "HTTP/1.1 410 Gone\r\ncontent-length: 0\r\nconnection: close\r\n\r\n".to_owned(),
        "/cut" => String::new(),
        path if path.starts_with("/counters/") => match path["/counters/".len()..].split_once('/') {
            Some((number, to)) if number != "0" => {
                leads_to(&format!("/counters/{}/{to}", number.parse::<u8>().unwrap() - 1))
            }
            Some((_, to)) => leads_to(&format!("/{to}")),
            None => String::new(),
        },
        request => ok(request),
    })
    .await;
    let fetch = Fetch::new(vec![server.address]);
    let ask =
        async |path: &str| fetch.ask(Method::GET, &format!("http://{}{path}", server.address), 5_000).await;
    let answer = ask("/a").await.unwrap();
    assert_eq!((answer.status, answer.address.path(), answer.body.as_slice()), (200, "/c", &b"here"[..]));
    assert!(answer.is_whole);
    assert_eq!(ask("/round").await.err(), Some(Failure::Circles));
    // Ten counters before a file, and each is checked like the first.
    assert_eq!(ask("/counters/9/c").await.unwrap().body, b"here");
    assert_eq!(ask("/counters/10/c").await.err(), Some(Failure::Circles));
    assert_eq!(ask("/counters/8/home").await.err(), Some(Failure::Refused));
    let answer = ask("/long").await.unwrap();
    assert_eq!((answer.body.len(), answer.is_whole), (5_000, false));
    assert_eq!(ask("/gone").await.unwrap().status, 410);
    assert_eq!(ask("/cut").await.err(), Some(Failure::Silent));
    // What we say of ourselves: no cookie, no referrer, nothing of the text.
    let said = String::from_utf8(ask("/request").await.unwrap().body).unwrap().to_lowercase();
    assert!(said.contains("user-agent: longwave/"), "{said}");
    let mut headers: Vec<_> = said.lines().skip(1).filter_map(|line| line.split(':').next()).collect();
    headers.sort_unstable();
    assert_eq!(headers, ["", "accept", "host", "user-agent"], "{said}");
}

#[tokio::test]
async fn who_never_answers_is_not_waited_for_for_ever() {
    let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
    let address = listener.local_addr().unwrap();
    let fetch = Fetch::with(Doors {
        allow: vec![address],
        head_patience: Duration::from_millis(50),
        ..Doors::default()
    });
    let answer = fetch.ask(Method::GET, &format!("http://{address}/"), 100).await;
    assert_eq!(answer.err(), Some(Failure::Silent));
}

#[tokio::test]
async fn who_speaks_no_tls_is_not_trusted() {
    let server = Server::new(|_, _| "HTTP/1.1 200 this is no TLS\r\n\r\n".to_owned()).await;
    let answer =
        Fetch::new(vec![server.address]).ask(Method::GET, &format!("https://{}/", server.address), 9).await;
    assert_eq!(answer.err(), Some(Failure::Untrusted));
}

/// The WHATWG's addresses, where they are at hand: what browsers read as an
/// address of our own is refused, in whatever spelling.
#[test]
#[expect(clippy::disallowed_methods, reason = "a test may wait for a file")]
fn what_a_browser_reads_as_our_own_is_refused() {
    let file =
        Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/corpora/urls/whatwg/urltestdata.json");
    let Ok(text) = std::fs::read_to_string(file) else {
        println!("skipped: no corpora");
        return;
    };
    let all: Vec<serde_json::Value> = serde_json::from_str(&text).unwrap();
    let mut numbers = 0;
    for case in all.iter().filter(|case| case.is_object()) {
        let base = case["base"].as_str().and_then(|base| Url::parse(base).ok());
        let input = case["input"].as_str().unwrap();
        let url = base.map_or_else(|| Url::parse(input), |base| base.join(input));
        let Ok(url) = url else { continue };
        let may = reach::check(&url, &[], true).is_ok();
        let is_number = matches!(url.host(), Some(Host::Ipv4(_) | Host::Ipv6(_)));
        numbers += usize::from(is_number);
        let hosts = ["127.0.0.1", "0.0.0.0", "192.168.0.1", "[::1]", "[::127.0.0.1]", "255.255.255.255"];
        let is_ours = url.host_str().is_some_and(|host| hosts.contains(&host));
        assert!(!(may && is_ours), "{input}");
        assert!(!may || (matches!(url.scheme(), "http" | "https") && url.username().is_empty()), "{input}");
    }
    assert!(numbers > 20, "{numbers}");
}

#[test]
fn what_may_be_asked() {
    let check = |address: &str, may: bool| {
        assert_eq!(reach::check(&Url::parse(address).unwrap(), &[], true).is_ok(), may, "{address}");
    };
    check("http://harbour.example/", true);
    check("https://harbour.example:8443/a?b", true);
    check("http://93.184.215.14/", true);
    check("http://[2606:2800:21f:cb07:6820:80da:af6b:8b2c]/", true);
    check("http://[64:ff9b::5db8:d70e]/", true);
    check("http://[::ffff:93.184.215.14]/", true);
    check("http://11.0.0.1/", true);
    check("http://100.128.0.1/", true);
    check("http://172.32.0.1/", true);
    check("http://198.20.0.1/", true);
    check("http://223.255.255.255/", true);
    check("http://100.127.255.255/", false);
    check("http://172.31.255.255/", false);
    check("http://198.19.255.255/", false);
    check("http://[3fff:fff::1]/", false);
    check("http://[3fff:1000::1]/", true);
    check("http://[4000::1]/", false);
    check("http://harbour.example:25/", false);
    check("http://harbour.example:6000/", false);
    check("http://editor:word@harbour.example/", false);
}

#[tokio::test]
async fn what_is_brought_goes_to_one_place_and_no_further() {
    let server = Server::new(|request, address| match request {
        "/moved" => leads_to(&format!("http://{address}/request")),
        "/busy" => "HTTP/1.1 429 Slow\r\nretry-after: 7\r\ncontent-length: 0\r\n\r\n".to_owned(),
        request => ok(request.rsplit("\r\n\r\n").next().unwrap_or_default()),
    })
    .await;
    let fetch = Fetch::only(vec![server.address]);
    let bring = |path: &str| {
        let (fetch, address) = (fetch.clone(), format!("http://{}{path}", server.address));
        async move { fetch.deliver(&address, HeaderMap::new(), "a body", 4).await }
    };
    let taken = bring("/request").await.unwrap();
    assert_eq!((taken.status, taken.body.as_slice(), taken.rest), (200, b"a bo".as_slice(), None));
    assert_eq!(bring("/moved").await.unwrap().status, 302);
    let busy = bring("/busy").await.unwrap();
    assert_eq!((busy.status, busy.rest), (429, Some(Duration::from_secs(7))));
    assert_eq!(server.seen(), 3);
    let (shut, home) = (Fetch::new(vec![]), format!("http://{}/", server.address));
    assert_eq!(shut.deliver(&home, HeaderMap::new(), "", 4).await.unwrap_err(), Failure::Refused);
    assert_eq!(server.seen(), 3);
}

#[test]
fn what_is_brought_is_sealed_or_stays_with_a_neighbour() {
    let beside: SocketAddr = "127.0.0.1:8081".parse().unwrap();
    let fetch = Fetch::new(vec![beside]);
    let check = |address: &str, may: bool| assert_eq!(fetch.delivers_to(address), may, "{address}");
    check("https://push.example/x", true);
    check("http://127.0.0.1:8081/push", true);
    check("http://push.example/x", false);
    check("https://10.0.0.1/x", false);
    check("https://user:word@push.example/x", false);
    assert!(!Fetch::only(vec![beside]).delivers_to("https://push.example/x"));
    for address in HOSTILE {
        let address = address.replace("PORT", "8082");
        // A name is looked at once more when its addresses are known.
        let is_name = address.starts_with("https://") && !address.contains(['[', '1']);
        assert!(is_name || !fetch.delivers_to(&address), "{address}");
    }
}
