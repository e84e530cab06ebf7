//! One connection: requests in, answers out, until the client goes or we are
//! to stop. One that becomes a WebSocket is its handler's from then on; one
//! whose answer is [`Endless`] is let go of by HTTP ([`line`]).

mod line;

use std::convert::Infallible;
use std::pin::pin;
use std::sync::{Arc, Mutex, PoisonError};

use axum::response::Response;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper::service::{Service, service_fn};
use hyper_util::rt::TokioIo;
use lw_web::Endless;
use tokio::net::TcpStream;
use tokio::sync::{oneshot, watch};

use line::Shared;

/// Answers what comes, and keeps `place` for as long as that takes. Once `ends`
/// says so, the answer under way is the last.
pub fn converse<S, F, P>(
    http: &Builder,
    stream: TcpStream,
    service: S,
    mut ends: watch::Receiver<()>,
    place: P,
) -> impl Future<Output = ()> + use<S, F, P>
where
    S: Service<Request<Incoming>, Response = Response, Error = Infallible, Future = F>,
    F: Future<Output = Result<Response, Infallible>>,
    P: Send + 'static,
{
    let stream = Arc::new(stream);
    let (begin, begun) = oneshot::channel();
    let begin = Arc::new(Mutex::new(Some(begin)));
    let service = service_fn(move |request| {
        let (answer, begin) = (service.call(request), begin.clone());
        async move {
            let response = answer.await?;
            if response.extensions().get::<Endless>().is_none() {
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
        // A task of its own: this one has room for all that HTTP needs.
        if let (Some(response), Some(stream)) = (endless, Arc::into_inner(stream)) {
            tokio::spawn(line::hold(stream, response, ends, place));
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::body::Body;
    use axum::extract::ws::{Message, WebSocketUpgrade};
    use axum::routing::get;
    use axum::{Extension, Router};
    use futures::{SinkExt as _, StreamExt as _, stream};
    use hyper::service::service_fn;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;
    use tokio_tungstenite::tungstenite::Message as Said;
    use tower::ServiceExt as _;

    use super::*;

    /// A listener whose connections answer one page, one line that echoes and one that
    /// says "one", and then nothing.
    async fn serve() -> (std::net::SocketAddr, watch::Sender<()>) {
        let echo = |ws: WebSocketUpgrade| async {
            ws.on_upgrade(|mut line| async move {
                while let Some(Ok(Message::Binary(said))) = line.recv().await {
                    line.send(Message::Binary(said)).await.unwrap();
                }
            })
        };
        let endless = || async {
            let said = stream::iter([Ok::<_, Infallible>("one")]).chain(stream::pending());
            (Extension(Endless), [("x-it", "it")], Body::from_stream(said))
        };
        let router = Router::new().route("/page", get(|| async { "read me" }));
        let router = router.route("/line", get(echo)).route("/endless", get(endless));
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let address = listener.local_addr().unwrap();
        let (end, mut ends) = watch::channel(());
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
                tokio::spawn(converse(&Builder::new(), stream, service, ends.clone(), ()));
            }
        });
        (address, end)
    }

    #[tokio::test]
    async fn a_connection_becomes_a_websocket_and_stays_one_when_others_end() {
        let (address, end) = serve().await;
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
        let (address, end) = serve().await;
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
    #[tokio::test]
    async fn an_endless_answer_follows_another_on_its_line_and_ends_once_we_are_to_stop() {
        let (address, end) = serve().await;
        let mut stream = TcpStream::connect(address).await.unwrap();
        stream.write_all(b"GET /page HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
        let mut said = Vec::new();
        while !said.ends_with(b"read me") {
            stream.read_buf(&mut said).await.unwrap();
        }
        stream.write_all(b"GET /endless HTTP/1.1\r\nHost: a\r\n\r\n").await.unwrap();
        said.clear();
        while !said.ends_with(b"one") {
            assert_ne!(stream.read_buf(&mut said).await.unwrap(), 0);
        }
        let said = String::from_utf8(said).unwrap();
        assert!(said.starts_with("HTTP/1.1 200 OK\r\n") && said.contains("\r\nx-it: it\r\n"), "{said}");
        assert!(said.contains("\r\nconnection: close\r\n") && said.ends_with("\r\n\r\none"), "{said}");
        // Nobody is left on it once the other side has gone.
        drop(stream);
        end.send_replace(());
        end.closed().await;
    }
}
