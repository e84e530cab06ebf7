//! One connection: requests in, answers out, until the client goes or we are
//! to stop. One that becomes a WebSocket is its handler's from then on.

use std::convert::Infallible;
use std::pin::pin;

use axum::response::Response;
use hyper::Request;
use hyper::body::Incoming;
use hyper::server::conn::http1::Builder;
use hyper::service::Service;
use hyper_util::rt::TokioIo;
use tokio::net::TcpStream;
use tokio::sync::watch;

/// Answers what comes. Once `ends` says so, the answer under way is the last.
pub fn converse<S, F>(
    http: &Builder,
    stream: TcpStream,
    service: S,
    mut ends: watch::Receiver<()>,
) -> impl Future<Output = ()> + use<S, F>
where
    S: Service<Request<Incoming>, Response = Response, Error = Infallible, Future = F>,
    F: Future<Output = Result<Response, Infallible>>,
{
    let connection = http.serve_connection(TokioIo::new(stream), service).with_upgrades();
    async move {
        let mut connection = pin!(connection);
        // A reader who goes away in the middle is no event.
        tokio::select! {
            _ = connection.as_mut() => {}
            _ = ends.changed() => {
                connection.as_mut().graceful_shutdown();
                let _ = connection.await;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use axum::Router;
    use axum::body::Body;
    use axum::extract::ws::{Message, WebSocketUpgrade};
    use axum::routing::get;
    use futures::{SinkExt as _, StreamExt as _};
    use hyper::service::service_fn;
    use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
    use tokio::net::TcpListener;
    use tokio_tungstenite::tungstenite::Message as Said;
    use tower::ServiceExt as _;

    use super::*;

    /// A listener whose connections answer one page and one line that echoes.
    async fn serve() -> (std::net::SocketAddr, watch::Sender<()>) {
        let echo = |ws: WebSocketUpgrade| async {
            ws.on_upgrade(|mut line| async move {
                while let Some(Ok(Message::Binary(said))) = line.recv().await {
                    line.send(Message::Binary(said)).await.unwrap();
                }
            })
        };
        let router = Router::new().route("/page", get(|| async { "read me" })).route("/line", get(echo));
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
                tokio::spawn(converse(&Builder::new(), stream, service, ends.clone()));
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
}
