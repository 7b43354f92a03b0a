package dev.coldpath.scoring.fetch.ats;

import java.util.Optional;
import java.util.regex.Pattern;

/// One hiring board, and how surely it is the company's.
///
/// @param token names it at its vendor, as it stands in a path
record Board(Vendor vendor, String token, double identity) {
    private static final Pattern TOKEN = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9._-]|%20){0,99}");

    Board {
        if (!TOKEN.matcher(token).matches()) {
            throw new IllegalArgumentException("board of " + vendor + ": no token: " + token);
        }
    }

    /// Reads what [#toString] wrote; empty when nobody here did.
    static Optional<Board> parse(String text, double identity) {
        int colon = text.indexOf(':');
        String token = text.substring(colon + 1);
        return colon < 0 || !TOKEN.matcher(token).matches()
                ? Optional.empty()
                : Vendor.named(text.substring(0, colon)).map(vendor -> new Board(vendor, token, identity));
    }

    @Override
    public String toString() {
        return vendor.source().key() + ":" + token;
    }
}
