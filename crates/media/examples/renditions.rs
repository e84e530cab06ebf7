//! Makes all renditions of a picture and prints what each weighs: run it under
//! `time` for the figures of `bench/README.md`. Names of files are arguments.

#![expect(clippy::disallowed_methods, clippy::print_stdout, reason = "a measurement at the command line")]

use lw_media::pictures::{Focus, Format, Marks, Master, Refusal, Shape, widths};

#[tokio::main(flavor = "current_thread")]
async fn main() -> std::io::Result<()> {
    for name in std::env::args().skip(1) {
        let bytes = std::fs::read(&name)?;
        match made(&bytes).await {
            Ok(()) => {}
            Err(refusal) => println!("{name}: {refusal:?}"),
        }
    }
    Ok(())
}

async fn made(bytes: &[u8]) -> Result<(), Refusal> {
    let master = Master::of(bytes).await?;
    let marks = Marks::default();
    println!("{} × {}", master.width(), master.height());
    for shape in Shape::ALL {
        for width in widths(shape, master.width(), master.height()) {
            for format in [Format::Jpeg, Format::WebP, Format::Avif] {
                let cut = (shape, Focus::default());
                let made = master.rendition(cut, width, format, &marks).await?;
                let bytes = made.map_or(0, |it| it.bytes.len());
                println!("{:>8} {width:>5} {:>11} {bytes:>7}", shape.key(), format.mime());
            }
        }
    }
    Ok(())
}
