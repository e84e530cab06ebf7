//! Finds a text in a recording of it, for `bench/read_along.py`:
//! `align LANGUAGE SOUND SENTENCES.json` prints the likeness and, for each
//! sentence, its start, end and confidence.

#![expect(clippy::print_stdout, reason = "it is a program of the bench")]

use serde_json::{Value, json};

#[tokio::main(flavor = "current_thread")]
async fn main() -> Result<(), Box<dyn std::error::Error>> {
    let arguments: Vec<String> = std::env::args().collect();
    let [_, language, sound, sentences] = arguments.as_slice() else {
        return Err("align LANGUAGE SOUND SENTENCES.json".into());
    };
    let sentences: Vec<String> = serde_json::from_slice(&tokio::fs::read(sentences).await?)?;
    let found = lw_media::timing::align(sound.as_ref(), language, &sentences).await?;
    let timing = |timing: &lw_media::timing::Timing| json!([timing.start, timing.end, timing.confidence]);
    let timings: Vec<Value> =
        found.sentences.iter().map(|found| found.as_ref().map_or(Value::Null, timing)).collect();
    println!("{}", json!({"likeness": found.likeness, "matches": found.matches(), "sentences": timings}));
    Ok(())
}
