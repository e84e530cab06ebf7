//! What every operation of the OpenAPI document has in common. A handler says
//! what is its own: what it takes, what it answers when all is well. What
//! follows from its method, its address and its headers is added here, so that
//! it is the same everywhere and nowhere forgotten.

use serde_json::{Map, Value, json};
use utoipa::openapi::OpenApi;

/// An id of ours.
const ID: &str = "^[0-7][0-9a-hjkmnp-tv-z]{25}$";
/// An edition's id.
const EDITION: &str = "^[a-z0-9][a-z0-9-]{0,18}[a-z0-9]$";
/// What pages know a row by that is looked up by a digest.
const DIGEST: &str = "^[0-9a-f]{12,64}$";
/// A header's text without blanks.
const KEY: &str = "^[!-~]{1,64}$";
/// A place that is arranged: an edition's front, a section's or a topic's page.
const PLACE: &str = "^(front|(section|topic):[0-7][0-9a-hjkmnp-tv-z]{25})$";
/// An id in quotation marks, or nothing.
const STANDING: &str = "^\"(0|[0-7][0-9a-hjkmnp-tv-z]{25})\"$";
const IF_MATCH: &str = "#/components/parameters/IfMatch";
const IF_STANDING: &str = "#/components/parameters/IfStanding";
/// A number in quotation marks.
const TAG: &str = "^\"[0-9]{1,9}\"$";

/// The document as it is served. `role` names the least role for a method and
/// an address.
pub fn complete(document: &OpenApi, version: &str, role: impl Fn(&str, &str) -> String) -> Value {
    // A document is built of what can be written.
    let mut whole = serde_json::to_value(document).unwrap_or_default();
    whole["info"] = info(version);
    whole["security"] = json!([{ "key": [] }]);
    for (path, methods) in objects(&mut whole["paths"]) {
        for (method, operation) in objects(methods) {
            let least = role(&method.to_uppercase(), path);
            operation["x-least-role"] = json!(least);
            let text =
                operation["description"].as_str().map(|text| format!("{text}\n\n")).unwrap_or_default();
            operation["description"] = json!(format!("{text}Least role: {least}."));
            parameters(operation, method, path);
            answers(operation, method);
        }
    }
    let components = &mut whole["components"];
    components["securitySchemes"] = json!({ "key": {
        "type": "http",
        "scheme": "bearer",
        "description": "An API key, made at /desk/keys/ or with “longwave key create”.",
    } });
    components["parameters"] = shared_parameters();
    whole
}

fn info(version: &str) -> Value {
    json!({
        "title": "Longwave Content API",
        "version": version,
        "description": "Everything the desk can do, for programs. Ids and times are strings, times are RFC 3339 \
            in UTC, languages are BCP 47. A problem is RFC 9457. Send an Idempotency-Key with what makes something, \
            and the same request makes it once.",
        "license": { "name": "Apache-2.0 OR MIT", "identifier": "Apache-2.0 OR MIT" },
    })
}

fn objects(value: &mut Value) -> impl Iterator<Item = (&String, &mut Value)> {
    value.as_object_mut().into_iter().flat_map(Map::iter_mut)
}

fn parameters(operation: &mut Value, method: &str, path: &str) {
    let own = operation["parameters"].as_array().cloned().unwrap_or_default();
    let named = path.split('{').skip(1).filter_map(|rest| rest.split('}').next());
    let mut all: Vec<Value> = named.map(|name| in_path(path, name)).collect();
    all.extend(own.into_iter().map(|it| match it["name"].as_str() {
        Some("If-Match") if path.contains("/fronts/") => json!({ "$ref": IF_STANDING }),
        Some("If-Match") => json!({ "$ref": IF_MATCH }),
        _ => it,
    }));
    if method == "post" {
        all.push(json!({ "$ref": "#/components/parameters/IdempotencyKey" }));
    }
    operation["parameters"] = all.into();
}

fn in_path(path: &str, name: &str) -> Value {
    let schema = match name {
        "number" | "other" => json!({ "type": "integer", "minimum": 1, "maximum": 999_999_999 }),
        "edition" => json!({ "type": "string", "pattern": EDITION }),
        "id" if path.starts_with("/api/v1/editions/{id}") => json!({ "type": "string", "pattern": EDITION }),
        "id" if path.starts_with("/api/v1/invitations/{id}") => {
            json!({ "type": "string", "pattern": DIGEST })
        }
        "place" => json!({ "type": "string", "pattern": PLACE }),
        "link" => json!({ "type": "string", "pattern": DIGEST }),
        _ => json!({ "type": "string", "pattern": ID }),
    };
    json!({ "name": name, "in": "path", "required": true, "schema": schema })
}

fn shared_parameters() -> Value {
    json!({
        "IdempotencyKey": {
            "name": "Idempotency-Key",
            "in": "header",
            "required": false,
            "description": "Any text of your own. For a day, the same request with the same text is done once: \
                it answers with what it made.",
            "schema": { "type": "string", "pattern": KEY, "minLength": 1, "maxLength": 64 },
        },
        "IfMatch": {
            "name": "If-Match",
            "in": "header",
            "required": true,
            "description": "The ETag of the story, which is the number of the revision that you have read.",
            "schema": { "type": "string", "pattern": TAG },
        },
        "IfStanding": {
            "name": "If-Match",
            "in": "header",
            "required": true,
            "description": "The ETag of the place, which names the arrangement that readers had when you read it.",
            "schema": { "type": "string", "pattern": STANDING },
        },
    })
}

/// Every answer that an operation can end in.
fn answers(operation: &mut Value, method: &str) {
    let has_body = operation["requestBody"].is_object();
    let parameters = operation["parameters"].as_array().cloned().unwrap_or_default();
    let is_conditional = parameters.iter().any(|it| it["$ref"] == IF_MATCH || it["$ref"] == IF_STANDING);
    let has_place = parameters.iter().any(|it| it["in"] == "path");
    if has_body {
        operation["requestBody"]["required"] = json!(true);
    }
    let mut more = vec!["400", "401", "403", "429", "500"];
    if has_place {
        more.push("404");
    }
    if method != "get" {
        more.extend(["409", "507"]);
    }
    if has_body {
        more.extend(["413", "415", "422"]);
    }
    if is_conditional {
        more.extend(["412", "428"]);
    }
    for status in more {
        if operation["responses"][status].is_null() {
            operation["responses"][status] = json!({});
        }
    }
    for (status, answer) in objects(&mut operation["responses"]) {
        // Whatever ends badly is a problem, also where an operation names it itself.
        if status.as_str() >= "400" {
            *answer = problem(status);
        }
        if answer["description"].as_str().is_none_or(str::is_empty) {
            answer["description"] = json!(meaning(status));
        }
    }
}

fn problem(status: &str) -> Value {
    let schema = json!({ "$ref": "#/components/schemas/Problem" });
    let mut answer = json!({
        "description": meaning(status),
        "content": { "application/problem+json": { "schema": schema } },
    });
    if status == "429" {
        answer["headers"] = json!({ "Retry-After": {
            "required": true, "description": "Seconds to wait.", "schema": { "type": "integer", "minimum": 1 },
        } });
    }
    if status == "401" {
        answer["headers"] =
            json!({ "WWW-Authenticate": { "required": true, "schema": { "type": "string" } } });
    }
    answer
}

fn meaning(status: &str) -> &'static str {
    match status {
        "200" => "As asked for.",
        "201" => "It is made.",
        "204" => "It is done.",
        "400" => "The request could not be read.",
        "401" => "A good API key is needed.",
        "403" => "This key's role may not do that.",
        "404" => "There is nothing here that this key may see.",
        "409" => "It cannot be done as things stand: type says why.",
        "412" => "It has changed since it was read, or another protocol is spoken.",
        "413" => "The body is larger than 2 MB.",
        "415" => "The body must be of another media type.",
        "422" => "Something in the body cannot be so: errors says what.",
        "423" => "Another piece of this file is coming in.",
        "428" => "If-Match is missing.",
        "429" => "Too many requests.",
        "507" => "The disk is full, and nothing of this was kept.",
        _ => "The fault is ours.",
    }
}
