"""What Schemathesis does not know by itself."""

import schemathesis

# A piece of a file, as tus 1.0.0 sends it, is bytes.
schemathesis.serializer.alias("application/offset+octet-stream", "application/octet-stream")
