package dev.coldpath.intelligence.content;

import dev.coldpath.crypto.Sha256;
import java.util.Locale;

/// Derives numbers from names: stable, positive, and exact in every JSON reader.
public final class CreatorId {
    private static final int KEPT_HEX = 16;
    private static final int DROPPED_BITS = 12;

    private CreatorId() {}

    /// The creator's number.
    public static long of(String platform, String handle) {
        String bare = handle.startsWith("@") ? handle.substring(1) : handle;
        return numbered("creator:" + platform + ":" + bare.toLowerCase(Locale.ROOT));
    }

    /// 1 + the first 52 bits of the name's SHA-256.
    public static long numbered(String name) {
        return 1 + (Long.parseUnsignedLong(Sha256.hex(name).substring(0, KEPT_HEX), 16) >>> DROPPED_BITS);
    }
}
