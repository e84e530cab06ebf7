//! One connection: requests in, answers out, until the client goes or we are
//! to stop. One that becomes a WebSocket is its handler's from then on; one
//! whose answer is [`Endless`] is let go of by HTTP ([`lines`]).

mod lines;

use std::convert::Infallible;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};

use axum::response::Response;
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper::service::{Service, service_fn};
use hyper::{Method, Request};
use hyper_util::rt::TokioIo;
use lw_web::Endless;
use tokio::net::TcpStream;
use tokio::sync::{oneshot, watch};

pub use lines::Lines;
use lines::Shared;

/// Answers what comes, and keeps `place` for as long as that takes. Once `ends`
/// says so, the answer under way is the last. What goes on is held by `lines`.
pub fn converse<S, F, P>(
    http: &Builder,
    stream: TcpStream,
    service: S,
    (mut ends, place): (watch::Receiver<()>, P),
    lines: Lines<P>,
) -> impl Future<Output = ()> + use<S, F, P>
where
    S: Service<Request<Incoming>, Response = Response, Error = Infallible, Future = F>,
    F: Future<Output = Result<Response, Infallible>>,
    P: Send + Sync + 'static,
{
    let stream = Arc::new(stream);
    let (begin, begun) = oneshot::channel();
    let begin = Arc::new(Mutex::new(Some(begin)));
    let service = service_fn(move |request: Request<Incoming>| {
        let is_head = request.method() == Method::HEAD;
        let (answer, begin) = (service.call(request), begin.clone());
        async move {
            let response = answer.await?;
            if is_head || response.extensions().get::<Endless>().is_none() {
                return Ok::<_, Infallible>(response);
            }
            let begin = begin.lock().unwrap_or_else(PoisonError::into_inner).take();
            if begin.is_some_and(|it| it.send(response).is_ok()) {
                // The connection ends here, and what it was asked goes on elsewhere.
                std::future::pending::<()>().await;
            }
            Ok(Response::default())
        }
    });
    let connection = http.serve_connection(TokioIo::new(Shared(stream.clone())), service).with_upgrades();
    async move {
        let endless = {
            let mut connection = pin!(connection);
            // A reader who goes away in the middle is no event.
            tokio::select! {
                biased;
                _ = connection.as_mut() => None,
                Ok(response) = begun => Some(response),
                _ = ends.changed() => {
                    connection.as_mut().graceful_shutdown();
                    let _ = connection.await;
                    None
                }
            }
        };
        if let (Some(response), Some(stream)) = (endless, Arc::into_inner(stream)) {
            lines.hold(stream, response, ends, place);
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::extract::ws::{Message, WebSocketUpgrade};
    use axum::routing::get;
    use axum::{Extension, Router};
    use futures::{SinkExt as _, StreamExt as _};
    use hyper::service::service_fn;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;
    use tokio_tungstenite::tungstenite::Message as Said;
    use tower::ServiceExt as _;

    use lw_base::Timestamp;
    use lw_web::pages::{Alert, Alerts};
    use lw_web::{Ear, Knows};

    use super::*;

    /// A listener whose connections answer one page, one line that echoes and one that
    /// tells of alerts.
    async fn serve(alerts: &Alerts) -> (std::net::SocketAddr, watch::Sender<()>) {
        let echo = |ws: WebSocketUpgrade| async {
            ws.on_upgrade(|mut line| async move {
                while let Some(Ok(Message::Binary(said))) = line.recv().await {
                    line.send(Message::Binary(said)).await.unwrap();
                }
            })
        };
        let endless = {
            let alerts = alerts.clone();
            move || async move {
                let ear = Ear::new("en", alerts.listen("en"), None);
                let place = alerts.place().unwrap().into();
                (Extension(Endless { ear, knows: Knows::default(), place }), [("x-it", "it")])
            }
        };
        let router = Router::new().route("/page", get(|| async { "read me" }));
        let router = router.route("/line", get(echo)).route("/endless", get(endless));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (end, mut ends) = watch::channel(());
        let lines = Lines::default();
        tokio::spawn(async move {
            loop {
                let (stream, _) = tokio::select! {
                    accepted = listener.accept() => accepted.unwrap(),
                    _ = ends.changed() => break,
                };
                let router = router.clone();
                let service = service_fn(move |request: Request<Incoming>| {
                    router.clone().oneshot(request.map(Body::new))
                });
                tokio::spawn(converse(&Builder::new(), stream, service, (ends.clone(), ()), lines.clone()));
            }
        });
        (address, end)
    }

    #[tokio::test]
    async fn a_connection_becomes_a_websocket_and_stays_one_when_others_end() {
        let (address, end) = serve(&Alerts::default()).await;
        let (mut line, answer) =
            tokio_tungstenite::connect_async(format!("ws://{address}/line")).await.unwrap();
        assert_eq!(answer.status(), 101);
        for said in ["one", "two"] {
            line.send(Said::binary(said)).await.unwrap();
            assert_eq!(line.next().await.unwrap().unwrap(), Said::binary(said));
            end.send_replace(());
        }
    }

    #[tokio::test]
    async fn a_connection_that_waits_is_ended_once_we_are_to_stop() {
        let (address, end) = serve(&Alerts::default()).await;
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(b"GET /page HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
        let mut start = [0; 15];
        stream.read_exact(&mut start).await.unwrap();
        assert_eq!(&start, b"HTTP/1.1 200 OK");
        end.send(()).unwrap();
        let mut rest = String::new();
        stream.read_to_string(&mut rest).await.unwrap();
        assert!(rest.ends_with("read me"), "{rest}");
        end.closed().await;
    }

    fn alert(text: &str) -> Alert {
        let html = text.to_owned();
        Alert {
            html,
            sections: String::new(),
            story: None,
            is_withdrawn: false,
            until: Timestamp::from_millis(i64::MAX),
        }
    }

    /// What is heard until this is.
    async fn hears(stream: &mut TcpStream, words: &str) -> String {
        let (mut said, mut seen) = (String::new(), 0);
        while !said[seen..].contains(words) {
            seen = said.len().saturating_sub(words.len());
            let mut more = Vec::with_capacity(65_536);
            assert_ne!(stream.read_buf(&mut more).await.unwrap(), 0, "{said}");
            said.push_str(str::from_utf8(&more).unwrap());
        }
        said
    }

    #[tokio::test]
    async fn an_endless_answer_follows_another_on_its_line_and_ends_once_we_are_to_stop() {
        let alerts = Alerts::default();
        alerts.set("en", vec![alert("one")]);
        let (address, end) = serve(&alerts).await;
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(b"GET /page HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
        hears(&mut stream, "read me").await;
        stream.write_all(b"GET /endless HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
        let said = hears(&mut stream, "data: one\n\n").await;
        assert!(said.starts_with("HTTP/1.1 200 OK\r\n") && said.contains("\r\nx-it: it\r\n"), "{said}");
        assert!(said.contains("\r\nconnection: close\r\n"), "{said}");
        alerts.set("en", vec![alert("two")]);
        hears(&mut stream, "data: two\n\n").await;
        // What it knows it is not told again, but it hears that somebody is there.
        alerts.beat();
        let beat = "event: beat\ndata\n\n";
        assert_eq!(hears(&mut stream, beat).await, beat);
        alerts.end();
        let mut rest = String::new();
        stream.read_to_string(&mut rest).await.unwrap();
        assert_eq!(rest, "");
        end.send_replace(());
        end.closed().await;
    }

    #[tokio::test]
    async fn whoever_does_not_listen_holds_nobody_up_and_whoever_has_gone_is_forgotten() {
        let alerts = Alerts::default();
        let (address, end) = serve(&alerts).await;
        let ask = || async {
            let mut stream = TcpStream::connect(address).await.unwrap();
            stream.write_all(b"GET /endless HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
            hears(&mut stream, "-->\n\n").await;
            stream
        };
        let (mut deaf, mut one) = (ask().await, ask().await);
        // More than the sockets between have room for.
        let long = "x".repeat(8_000_000);
        for number in 0..4 {
            alerts.set("en", vec![alert(&format!("{long}{number}"))]);
            hears(&mut one, &format!("{number}\n\n")).await;
        }
        alerts.set("en", vec![alert("last")]);
        hears(&mut one, "data: last\n\n").await;
        // It hears what its socket had room for or had begun to take, and then what stands.
        let heard = hears(&mut deaf, "data: last\n\n").await;
        assert!(heard.matches("data: ").count() <= 3, "{}", heard.matches("data: ").count());
        drop((deaf, one));
        end.send_replace(());
        end.closed().await;
    }
}
