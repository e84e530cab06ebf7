//! What an operator asks: is it alive, is it ready, how is it doing.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, AtomicU64, Ordering};

use anyhow::Result;
use axum::extract::State;
use axum::http::{StatusCode, header};
use axum::response::IntoResponse;
use lw_store::jobs::Lane;
use lw_store::{Db, jobs, outbox};
use lw_web::App;
use lw_web::pages::Pages;
use metrics_exporter_prometheus::{PrometheusBuilder, PrometheusHandle};

/// What is counted, and whether readers may come.
pub struct Status {
    /// Whether new connections are welcome.
    pub ready: AtomicBool,
    /// Answers so far.
    pub answers: AtomicU64,
    /// Everything else that is counted.
    pub recorder: PrometheusHandle,
    /// To see that it answers.
    pub db: Db,
    /// To see how full it is.
    pub pages: Pages,
}

impl Status {
    /// Ready from the start: whoever can be asked has opened the data.
    pub fn new(app: &App) -> Result<Self> {
        let recorder = PrometheusBuilder::new().build_recorder();
        let handle = recorder.handle();
        // A second station in one process, as in tests, shares the first one's counters.
        let _ = metrics::set_global_recorder(recorder);
        Ok(Self {
            ready: AtomicBool::new(true),
            answers: AtomicU64::new(0),
            recorder: handle,
            db: app.db.clone(),
            pages: app.pages.clone(),
        })
    }
}

/// `/-/live`: the process answers.
pub async fn live() -> impl IntoResponse {
    ([(header::CACHE_CONTROL, "no-store")], "live\n")
}

/// `/-/ready`: the database answers too, and the process is not stopping.
pub async fn ready(State(status): State<Arc<Status>>) -> impl IntoResponse {
    let is_ready = status.ready.load(Ordering::Relaxed) && outbox::last(&status.db).await.is_ok();
    let (code, text) =
        if is_ready { (StatusCode::OK, "ready\n") } else { (StatusCode::SERVICE_UNAVAILABLE, "not ready\n") };
    (code, [(header::CACHE_CONTROL, "no-store")], text)
}

/// `/-/metrics`: in the text format of Prometheus.
pub async fn metrics(State(status): State<Arc<Status>>) -> impl IntoResponse {
    metrics::counter!("longwave_answers_total").absolute(status.answers.load(Ordering::Relaxed));
    metrics::gauge!("longwave_pages_memory_bytes").set(status.pages.bytes() as f64);
    // A database that does not answer is told by `/-/ready`.
    let jobs = jobs::in_lanes(&status.db).await.unwrap_or_default();
    for lane in Lane::ALL.map(Lane::key) {
        let all = jobs.iter().find(|it| it.lane == lane);
        let (waiting, failed) = all.map_or((0, 0), |it| (it.waiting, it.failed));
        metrics::gauge!("longwave_jobs_waiting", "lane" => lane).set(waiting as f64);
        metrics::gauge!("longwave_jobs_failed", "lane" => lane).set(failed as f64);
    }
    let headers = [
        (header::CONTENT_TYPE, "text/plain; version=0.0.4; charset=utf-8"),
        (header::CACHE_CONTROL, "no-store"),
    ];
    (headers, status.recorder.render())
}
