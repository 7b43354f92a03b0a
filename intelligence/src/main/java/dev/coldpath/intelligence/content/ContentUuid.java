package dev.coldpath.intelligence.content;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Pattern;

/// The ids of items: as a drop gives them, or made from what the platform calls an item (UUID version 5 of RFC 9562, in
/// the namespace of URLs).
public final class ContentUuid {
    private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final Pattern FORM = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");
    private static final long NOT_VERSION = ~0xf000L;
    private static final long VERSION = 0x5000L;
    private static final long NOT_VARIANT = ~(3L << 62);
    private static final long VARIANT = 1L << 63;

    private ContentUuid() {}

    /// The id of an item that was given none.
    public static UUID of(ContentKey key) {
        MessageDigest sha = sha1();
        sha.update(ByteBuffer.allocate(2 * Long.BYTES)
                .putLong(URLS.getMostSignificantBits())
                .putLong(URLS.getLeastSignificantBits())
                .array());
        String name = "coldpath:content:" + key.platform() + ":" + key.contentId();
        ByteBuffer hash = ByteBuffer.wrap(sha.digest(name.getBytes(StandardCharsets.UTF_8)));
        return new UUID((hash.getLong() & NOT_VERSION) | VERSION, (hash.getLong() & NOT_VARIANT) | VARIANT);
    }

    /// Reads the usual form with its hyphens, in any letter case; empty when it is another.
    public static Optional<UUID> parse(String text) {
        return FORM.matcher(text).matches() ? Optional.of(UUID.fromString(text)) : Optional.empty();
    }

    private static MessageDigest sha1() {
        try {
            return MessageDigest.getInstance("SHA-1");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
    }
}
