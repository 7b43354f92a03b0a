package dev.coldpath.scoring.dataset;

import dev.coldpath.crypto.Sha256;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;

/// One of the 256 parts of a data set. A domain's is the first byte of the SHA-256 of its name, so that parts are of
/// about one size whatever the names are like.
public record Shard(int number) {
    public static final int COUNT = 256;
    public static final List<Shard> ALL =
            IntStream.range(0, COUNT).mapToObj(Shard::new).toList();

    public Shard {
        if (number < 0 || number >= COUNT) {
            throw new IllegalArgumentException("shard: outside 0…255: " + number);
        }
    }

    /// The part that a domain, an A-label in lower case, is in.
    public static Shard of(String domain) {
        return ALL.get(Sha256.of(domain)[0] & 0xff);
    }

    String file() {
        return "shard-" + this + ".tsv.gz";
    }

    @Override
    public String toString() {
        return String.format(Locale.ROOT, "%02x", number);
    }
}
