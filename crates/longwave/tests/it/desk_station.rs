//! The desk's door: who comes in, how, and who does not.

use crate::support::Station;

both_engines! {
    async fn the_link_on_the_console_makes_the_owner_once(engine) {
        let mut station = Station::empty(engine).await;
        station.serves();
        let link = station.setup().await;
        let owner = station.owner().await;
        owner.opens("/desk/").await.answers(200);
        station.editor().opens(&link).await.answers(404);
        station.editor().sets_up(&link, "Somebody Else").await.answers(404);
        // Nor does a second start print one.
        station.is_killed();
        station.serves();
        station.editor().opens(&link).await.answers(404);
    }
}
