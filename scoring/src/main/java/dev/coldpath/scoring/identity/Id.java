package dev.coldpath.scoring.identity;

/// A company's id or name in a register.
///
/// @param identity how surely it is this company: 1 for an exact id or a link from its site
/// @param proof how it was found
public record Id(String value, double identity, Proof proof) {
    public Id {
        if (value.isBlank() || !(identity > 0 && identity <= 1)) {
            throw new IllegalArgumentException("id: \"" + value + "\" at " + identity);
        }
    }

    public enum Proof {
        /// The item in Wikidata whose official website is the domain says so.
        WIKIDATA,
        /// The company's site links to it.
        SITE,
        /// A record of the domain was put there for it.
        DNS
    }
}
