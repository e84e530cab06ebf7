//! What the API can do, as OpenAPI 3.1: each floor says its own operations.

use std::sync::LazyLock;

use axum::http::header;
use axum::response::{IntoResponse as _, Response};
use lw_web::api::document::complete;
use serde_json::Value;
use utoipa::OpenApi as _;

use crate::routes::ALL;

/// `GET /api/v1/openapi.json`
pub async fn show() -> Response {
    static TEXT: LazyLock<String> = LazyLock::new(|| document().to_string());
    ([(header::CONTENT_TYPE, "application/json")], TEXT.as_str()).into_response()
}

/// The document.
pub fn document() -> Value {
    let mut all = lw_station::routes::Operations::openapi();
    all.merge(lw_library::routes::Operations::openapi());
    all.merge(lw_newsroom::routes::Operations::openapi());
    complete(&all, env!("CARGO_PKG_VERSION"), |method, path| {
        let route = ALL.iter().find(|route| route.method == method && route.path == path);
        route.map_or("owner", |route| route.role).to_owned()
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_operation_is_a_route_and_each_route_an_operation() {
        let document = document();
        let mut described = BTreeSet::new();
        for (path, methods) in document["paths"].as_object().unwrap() {
            described.extend(
                methods.as_object().unwrap().keys().map(|method| (method.to_uppercase(), path.clone())),
            );
        }
        let routes =
            ALL.iter().filter(|it| it.path.starts_with("/api/") && it.path != "/api/v1/openapi.json");
        let routes: BTreeSet<_> = routes.map(|it| (it.method.to_owned(), it.path.to_owned())).collect();
        assert_eq!(described, routes);
    }

    #[test]
    fn the_document_in_the_docs_is_current() {
        let text = serde_json::to_string_pretty(&document()).unwrap() + "\n";
        assert!(text == include_str!("../../../docs/openapi.json"), "make gen writes docs/openapi.json anew");
    }
}
