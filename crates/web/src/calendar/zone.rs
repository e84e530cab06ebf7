use chrono_tz::{TZ_VARIANTS, Tz};

/// A time zone that is not known, with the sentence that names a right one.
#[derive(Debug, PartialEq, Eq, thiserror::Error)]
#[error("“{name}” is not a time zone; write a name such as `{example}`")]
pub struct BadZone {
    name: String,
    example: &'static str,
}

/// Reads the name of a time zone of the IANA database. The sentence of a
/// refusal names the zone that was probably meant: `London`, `europe/london`
/// and `Europe / London` all ask for `Europe/London`.
pub fn zone(name: &str) -> Result<Tz, BadZone> {
    name.parse().map_err(|_| BadZone { name: name.to_owned(), example: meant(name) })
}

fn meant(name: &str) -> &'static str {
    let wanted = folded(name);
    let city = wanted.rsplit('/').next().unwrap_or_default().to_owned();
    let whole = TZ_VARIANTS.iter().find(|zone| folded(zone.name()) == wanted);
    // Zones without a slash are old names (`Iran`); show the city's instead.
    let ends =
        |zone: &&Tz| zone.name().contains('/') && folded(zone.name()).rsplit('/').next() == Some(&city);
    whole.or_else(|| TZ_VARIANTS.iter().find(ends)).map_or("Europe/London", |zone| zone.name())
}

fn folded(name: &str) -> String {
    name.to_lowercase().replace(' ', "_").replace("_/_", "/")
}

/// The zones that people live in, by their names in the IANA database: those
/// with a region and a city.
pub fn zones() -> impl Iterator<Item = &'static str> {
    let old = ["Etc/", "SystemV/", "US/", "Canada/", "Brazil/", "Chile/", "Mexico/"];
    let names = TZ_VARIANTS.iter().map(|zone| zone.name());
    names.filter(move |name| name.contains('/') && !old.iter().any(|region| name.starts_with(region)))
}
