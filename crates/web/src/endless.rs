/// Marks an answer that goes on for as long as somebody listens, such as a
/// stream of events. Its line is then held by little more than its socket:
/// what HTTP needs to read a request and to write an answer is let go of, and
/// nothing else is asked for on it.
#[derive(Clone, Copy, Debug)]
pub struct Endless;
