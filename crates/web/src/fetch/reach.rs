//! Which addresses may be asked: those of the public internet, by the
//! registries of special-purpose addresses (RFC 6890 and what IANA added).

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};

use url::{Host, Url};

use super::Failure;

/// Not the public internet: first address, bits that count.
const CLOSED_4: [(Ipv4Addr, u32); 16] = [
    (Ipv4Addr::new(0, 0, 0, 0), 8),        // this host
    (Ipv4Addr::new(10, 0, 0, 0), 8),       // private
    (Ipv4Addr::new(100, 64, 0, 0), 10),    // carriers' own
    (Ipv4Addr::new(127, 0, 0, 0), 8),      // loopback
    (Ipv4Addr::new(168, 63, 129, 16), 32), // the one public address that a cloud keeps its secrets at
    (Ipv4Addr::new(169, 254, 0, 0), 16),   // link-local, and most clouds' metadata
    (Ipv4Addr::new(172, 16, 0, 0), 12),    // private
    (Ipv4Addr::new(192, 0, 0, 0), 24),     // protocol assignments, and one cloud's metadata
    (Ipv4Addr::new(192, 0, 2, 0), 24),     // documentation
    (Ipv4Addr::new(192, 88, 99, 0), 24),   // relays of 6to4
    (Ipv4Addr::new(192, 168, 0, 0), 16),   // private
    (Ipv4Addr::new(198, 18, 0, 0), 15),    // benchmarks
    (Ipv4Addr::new(198, 51, 100, 0), 24),  // documentation
    (Ipv4Addr::new(203, 0, 113, 0), 24),   // documentation
    (Ipv4Addr::new(224, 0, 0, 0), 4),      // multicast
    (Ipv4Addr::new(240, 0, 0, 0), 4),      // reserved, and broadcast
];

/// Within 2000::/3, which alone is given out: not the public internet.
const CLOSED_6: [(Ipv6Addr, u32); 4] = [
    (Ipv6Addr::new(0x2001, 0, 0, 0, 0, 0, 0, 0), 23), // protocol assignments, Teredo, benchmarks
    (Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 0), 32), // documentation
    (Ipv6Addr::new(0x2002, 0, 0, 0, 0, 0, 0, 0), 16), // 6to4
    (Ipv6Addr::new(0x3fff, 0, 0, 0, 0, 0, 0, 0), 20), // documentation
];
const GIVEN_OUT: (Ipv6Addr, u32) = (Ipv6Addr::new(0x2000, 0, 0, 0, 0, 0, 0, 0), 3);
/// IPv4 as a network without it sees it (RFC 6052).
const NAT64: (Ipv6Addr, u32) = (Ipv6Addr::new(0x64, 0xff9b, 0, 0, 0, 0, 0, 0), 96);

/// Above 1024, ports that the Fetch standard blocks, because other protocols
/// there take a request for their own.
const BLOCKED: [u16; 17] =
    [1719, 1720, 1723, 2049, 3659, 4045, 4190, 5060, 5061, 6000, 6566, 6665, 6666, 6667, 6668, 6669, 6697];

/// Whether an address may be asked, and on which port. A name is looked at
/// once more when its addresses are known.
pub(super) fn check(url: &Url, allow: &[SocketAddr], goes_out: bool) -> Result<u16, Failure> {
    let is_web = matches!(url.scheme(), "http" | "https");
    // Nobody writes a password into a text for readers.
    let is_plain = url.username().is_empty() && url.password().is_none();
    let (Some(host), Some(port), true) = (url.host(), url.port_or_known_default(), is_web && is_plain) else {
        return Err(Failure::Refused);
    };
    let is_allowed = |address: IpAddr| {
        allow.contains(&SocketAddr::new(address, port)) || (goes_out && is_open(port) && is_public(address))
    };
    let may = match host {
        Host::Ipv4(address) => is_allowed(address.into()),
        Host::Ipv6(address) => is_allowed(address.into()),
        Host::Domain(_) => (goes_out && is_open(port)) || allow.iter().any(|place| place.port() == port),
    };
    may.then_some(port).ok_or(Failure::Refused)
}

/// Whether web servers listen there.
pub fn is_open(port: u16) -> bool {
    matches!(port, 80 | 443) || (port > 1024 && !BLOCKED.contains(&port))
}

/// Whether everybody can reach it.
pub fn is_public(address: IpAddr) -> bool {
    match address {
        IpAddr::V4(address) => is_public_4(address),
        IpAddr::V6(address) => match address.to_ipv4_mapped() {
            Some(mapped) => is_public_4(mapped),
            None if is_in_6(address, NAT64) => {
                let [.., a, b, c, d] = address.octets();
                is_public_4(Ipv4Addr::new(a, b, c, d))
            }
            None => is_in_6(address, GIVEN_OUT) && !CLOSED_6.iter().any(|net| is_in_6(address, *net)),
        },
    }
}

fn is_public_4(address: Ipv4Addr) -> bool {
    !CLOSED_4.iter().any(|(net, bits)| (address.to_bits() ^ net.to_bits()) >> (32 - bits) == 0)
}

fn is_in_6(address: Ipv6Addr, (net, bits): (Ipv6Addr, u32)) -> bool {
    (address.to_bits() ^ net.to_bits()) >> (128 - bits) == 0
}
