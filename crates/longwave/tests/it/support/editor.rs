use std::collections::BTreeMap;
use std::net::SocketAddr;
use std::sync::Mutex;

use reqwest::Method;
use tokio::net::TcpStream;
use tokio_tungstenite::tungstenite::client::IntoClientRequest as _;
use tokio_tungstenite::{WebSocketStream, client_async};

use super::{Answer, Reader};

/// A password that nobody has guessed yet.
pub const PASSWORD: &str = "seven grey herons above Brack";

/// Who works at the desk, in a browser of their own: it keeps cookies, and
/// says where its forms come from.
pub struct Editor {
    pub reader: Reader,
    /// Further headers, such as another language or another place.
    headers: Vec<(String, String)>,
    cookies: Mutex<BTreeMap<String, String>>,
}

impl Editor {
    pub fn of(reader: Reader) -> Self {
        Self { reader, headers: vec![], cookies: Mutex::default() }
    }

    /// Says this with each request.
    pub fn saying(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    /// The same browser once more, as it is now: what happens to one of them is not
    /// known to the other.
    pub fn twin(&self) -> Self {
        let cookies = self.cookies.lock().unwrap().clone();
        Self { reader: self.reader.clone(), headers: self.headers.clone(), cookies: Mutex::new(cookies) }
    }

    /// GET.
    pub async fn opens(&self, path: &str) -> Answer {
        self.asks(Method::GET, path, &[], vec![]).await
    }

    /// GET with headers.
    pub async fn opens_with(&self, path: &str, headers: &[(&str, &str)]) -> Answer {
        self.asks(Method::GET, path, headers, vec![]).await
    }

    /// The same browser, asking at another address.
    pub fn at(mut self, address: SocketAddr) -> Self {
        self.reader = Reader::of(address);
        self
    }

    /// Sends a form of one of the desk's own pages.
    pub async fn posts(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let origin = format!("http://{}", self.reader.address);
        self.posts_from(path, fields, &[("origin", &origin), ("sec-fetch-site", "same-origin")]).await
    }

    /// Sends a form from wherever the headers say.
    pub async fn posts_from(&self, path: &str, fields: &[(&str, &str)], from: &[(&str, &str)]) -> Answer {
        let body = url::form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let mut headers = vec![("content-type", "application/x-www-form-urlencoded")];
        headers.extend(from);
        self.asks(Method::POST, path, &headers, body.into_bytes()).await
    }

    /// Sends a form and goes where the answer leads; fails where it leads nowhere.
    #[track_caller]
    pub fn does<'a>(
        &'a self,
        path: &'a str,
        fields: &'a [(&'a str, &'a str)],
    ) -> impl Future<Output = Answer> + 'a {
        let place = std::panic::Location::caller();
        async move {
            let done = self.posts(path, fields).await;
            assert_eq!(done.status, 303, "{place}: {path} {fields:?}: {}", done.text());
            self.opens(done.header("location")).await
        }
    }

    /// Sends JSON as a script of the desk's own pages does.
    pub async fn posts_json(&self, path: &str, body: &serde_json::Value) -> Answer {
        let origin = format!("http://{}", self.reader.address);
        let headers = [
            ("origin", origin.as_str()),
            ("sec-fetch-site", "same-origin"),
            ("content-type", "application/json"),
        ];
        self.asks(Method::POST, path, &headers, body.to_string().into_bytes()).await
    }

    /// Sends a file in a form of one of the desk's own pages.
    pub async fn uploads(&self, path: &str, file: &[u8]) -> Answer {
        let origin = format!("http://{}", self.reader.address);
        let headers = [
            ("origin", origin.as_str()),
            ("sec-fetch-site", "same-origin"),
            ("content-type", "multipart/form-data; boundary=quay"),
        ];
        let head = "--quay\r\nContent-Disposition: form-data; name=\"file\"; filename=\"x.csv\"\r\n\r\n";
        let body = [head.as_bytes(), file, b"\r\n--quay--\r\n"].concat();
        self.asks(Method::POST, path, &headers, body).await
    }

    /// Uses the console's link.
    pub async fn sets_up(&self, link: &str, name: &str) -> Answer {
        let login = login(name);
        let fields = [
            ("name", name),
            ("login", &login),
            ("password", PASSWORD),
            ("edition_name", "Harbour Radio"),
            ("edition_language", "en"),
            ("edition_id", "en"),
            ("time_zone", "Europe/London"),
        ];
        self.posts(link, &fields).await
    }

    /// Makes a link for somebody to have a role in an edition (“station” for
    /// an owner).
    pub async fn invites(&self, edition: &str, role: &str) -> String {
        let made = self.does("/desk/people/invitations/", &[("edition", edition), ("role", role)]).await;
        let link = made.answers(200).attributes("#link", "value").concat();
        let path = link.find("/desk/").unwrap_or_else(|| panic!("no link: “{link}”"));
        link[path..].to_owned()
    }

    /// Somebody else, who joins in this role.
    pub async fn colleague(&self, name: &str, edition: &str, role: &str) -> Self {
        let link = self.invites(edition, role).await;
        let colleague = Self::of(self.reader.clone());
        colleague.joins(&link, name).await.answers(303);
        colleague
    }

    /// Uses an invitation.
    pub async fn joins(&self, link: &str, name: &str) -> Answer {
        self.posts(link, &[("name", name), ("login", &login(name)), ("password", PASSWORD)]).await
    }

    pub async fn signs_in(&self, name: &str) -> Answer {
        self.tries(name, PASSWORD).await
    }

    pub async fn tries(&self, name: &str, password: &str) -> Answer {
        self.posts("/desk/sign-in", &[("step", "password"), ("login", &login(name)), ("password", password)])
            .await
    }

    /// Whether the desk still knows this browser.
    pub async fn is_in(&self) -> bool {
        self.opens("/desk/").await.status == 200
    }

    /// Asks as a script of the desk's own pages does.
    pub async fn sends(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Answer {
        let own = [("sec-fetch-site", "same-origin")];
        let headers: Vec<_> = own.iter().chain(headers).copied().collect();
        self.asks(method, path, &headers, body).await
    }

    async fn asks(&self, method: Method, path: &str, headers: &[(&str, &str)], body: Vec<u8>) -> Answer {
        let cookies = self.cookies();
        let own = self.headers.iter().map(|(name, value)| (name.as_str(), value.as_str()));
        let mut headers: Vec<_> = headers.iter().copied().chain(own).collect();
        if !cookies.is_empty() {
            headers.push(("cookie", &cookies));
        }
        let answer = self.reader.brings(method, path, &headers, body).await;
        self.keep(&answer);
        answer
    }

    /// Opens a socket that one of the desk's own pages would open.
    pub async fn connects(&self, path: &str) -> WebSocketStream<TcpStream> {
        let address = self.reader.address;
        let mut request = format!("ws://{address}{path}").into_client_request().unwrap();
        request.headers_mut().insert("origin", format!("http://{address}").parse().unwrap());
        request.headers_mut().insert("cookie", self.cookies().parse().unwrap());
        let stream = TcpStream::connect(address).await.unwrap();
        client_async(request, stream).await.expect("the socket opens").0
    }

    /// What a browser sends along, for tests that write a request themselves.
    pub fn cookies(&self) -> String {
        let cookies = self.cookies.lock().unwrap();
        cookies.iter().map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("; ")
    }

    fn keep(&self, answer: &Answer) {
        let mut cookies = self.cookies.lock().unwrap();
        for line in answer.headers.get_all("set-cookie") {
            let line = line.to_str().unwrap();
            assert!(line.starts_with("__Host-") && line.contains("Secure; HttpOnly; SameSite="), "{line}");
            let (name, value) = line.split(';').next().unwrap().split_once('=').unwrap();
            match line.contains("Max-Age=0") {
                true => cookies.remove(name),
                false => cookies.insert(name.to_owned(), value.to_owned()),
            };
        }
    }
}

/// What somebody of this name signs in with.
pub fn login(name: &str) -> String {
    let name: String = name.chars().filter(char::is_ascii_alphanumeric).collect();
    format!("{}@harbour.example", name.to_lowercase())
}
