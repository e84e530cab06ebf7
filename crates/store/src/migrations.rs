//! The schema, applied in order. One file serves both engines; a released file
//! never changes, which its checksum holds.

use sha2::{Digest as _, Sha256};

use crate::{Db, Error, Result, args, dialect, record};

const ALL: &[(&str, &str)] = &[
    ("0001_first_light", include_str!("../migrations/0001_first_light.sql")),
    ("0002_desk", include_str!("../migrations/0002_desk.sql")),
    ("0003_rooms", include_str!("../migrations/0003_rooms.sql")),
    ("0004_second_step", include_str!("../migrations/0004_second_step.sql")),
    ("0005_times", include_str!("../migrations/0005_times.sql")),
    ("0006_links", include_str!("../migrations/0006_links.sql")),
    ("0007_fronts", include_str!("../migrations/0007_fronts.sql")),
    ("0008_notes", include_str!("../migrations/0008_notes.sql")),
    ("0009_link_checks", include_str!("../migrations/0009_link_checks.sql")),
    ("0010_uses", include_str!("../migrations/0010_uses.sql")),
    ("0011_topics", include_str!("../migrations/0011_topics.sql")),
    ("0012_redirects", include_str!("../migrations/0012_redirects.sql")),
    ("0013_settings", include_str!("../migrations/0013_settings.sql")),
    ("0014_keys", include_str!("../migrations/0014_keys.sql")),
    ("0015_uploads", include_str!("../migrations/0015_uploads.sql")),
    ("0016_pictures", include_str!("../migrations/0016_pictures.sql")),
    ("0017_clips", include_str!("../migrations/0017_clips.sql")),
    ("0018_listing", include_str!("../migrations/0018_listing.sql")),
    ("0019_picture_library", include_str!("../migrations/0019_picture_library.sql")),
    ("0020_timings", include_str!("../migrations/0020_timings.sql")),
    ("0021_programmes", include_str!("../migrations/0021_programmes.sql")),
    ("0023_recordings", include_str!("../migrations/0023_recordings.sql")),
    ("0024_credentials", include_str!("../migrations/0024_credentials.sql")),
    ("0025_alerts", include_str!("../migrations/0025_alerts.sql")),
    ("0026_loudness", include_str!("../migrations/0026_loudness.sql")),
    ("0027_cuts", include_str!("../migrations/0027_cuts.sql")),
    ("0028_chains", include_str!("../migrations/0028_chains.sql")),
    ("0029_live", include_str!("../migrations/0029_live.sql")),
    ("0030_alert_scope", include_str!("../migrations/0030_alert_scope.sql")),
    ("0031_webhooks", include_str!("../migrations/0031_webhooks.sql")),
    ("0032_notifications", include_str!("../migrations/0032_notifications.sql")),
    ("0033_notification_topics", include_str!("../migrations/0033_notification_topics.sql")),
    ("0034_logos", include_str!("../migrations/0034_logos.sql")),
    ("0035_notification_outcomes", include_str!("../migrations/0035_notification_outcomes.sql")),
    ("0036_credentials_beside", include_str!("../migrations/0036_credentials_beside.sql")),
    ("0037_podcasts_elsewhere", include_str!("../migrations/0037_podcasts_elsewhere.sql")),
    ("0038_turns", include_str!("../migrations/0038_turns.sql")),
    ("0039_tracks", include_str!("../migrations/0039_tracks.sql")),
    ("0040_pictures", include_str!("../migrations/0040_pictures.sql")),
    ("0041_programmes_waiting", include_str!("../migrations/0041_programmes_waiting.sql")),
    ("0042_blobs_gone", include_str!("../migrations/0042_blobs_gone.sql")),
    ("0043_clip_uses", include_str!("../migrations/0043_clip_uses.sql")),
    ("0044_clips_given_up", include_str!("../migrations/0044_clips_given_up.sql")),
    ("0045_measured", include_str!("../migrations/0045_measured.sql")),
    ("0046_same_pixels", include_str!("../migrations/0046_same_pixels.sql")),
    ("0047_cover_pictures", include_str!("../migrations/0047_cover_pictures.sql")),
];

record! {
    struct Applied {
        name: String,
        checksum: String,
    }
}

/// Brings the database to this version's schema. Refuses one made by a newer
/// version, and one whose released migrations were edited.
pub async fn apply(db: &Db) -> Result<()> {
    db.change(|change| {
        Box::pin(async move {
            dialect::hold_schema(change).await?;
            change
                .execute(
                    "CREATE TABLE IF NOT EXISTS migration (name TEXT PRIMARY KEY, checksum TEXT NOT NULL)",
                    vec![],
                )
                .await?;
            let applied: Vec<Applied> = change.all("FROM migration ORDER BY name", vec![]).await?;
            for (place, (name, sql)) in ALL.iter().enumerate() {
                let checksum = checksum(sql);
                match applied.get(place) {
                    Some(old) if old.name == *name && old.checksum == checksum => {}
                    Some(old) => {
                        let message = format!("migration {} is not the {name} of this version", old.name);
                        return Err(Error::Schema(message));
                    }
                    None => {
                        change.script(&for_engine(sql, change.is_postgres())).await?;
                        change
                            .execute("INSERT INTO migration VALUES ($1, $2)", args![*name, checksum])
                            .await?;
                    }
                }
            }
            if let Some(newer) = applied.get(ALL.len()) {
                let message =
                    format!("this data was made by a newer version (it has {}): use that one", newer.name);
                return Err(Error::Schema(message));
            }
            Ok(())
        })
    })
    .await
}

/// SQLite takes the type names as they are, but for the one of bytes.
fn for_engine(sql: &str, is_postgres: bool) -> String {
    if is_postgres { sql.to_owned() } else { sql.replace("BYTEA", "BLOB") }
}

fn checksum(sql: &str) -> String {
    hex::encode(Sha256::digest(sql))
}
