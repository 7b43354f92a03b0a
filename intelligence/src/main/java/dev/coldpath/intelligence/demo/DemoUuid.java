package dev.coldpath.intelligence.demo;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.UUID;

/// The uuid that an item has when nobody gives it one (intelligence-api §18): version 5 in the space of URLs.
final class DemoUuid {
    private static final UUID URLS = UUID.fromString("6ba7b811-9dad-11d1-80b4-00c04fd430c8");
    private static final long VERSION = 0x5000L;
    private static final long VARIANT = 0x8000000000000000L;

    private DemoUuid() {}

    static UUID of(String platform, String contentId) {
        byte[] name = ("coldpath:content:" + platform + ":" + contentId).getBytes(StandardCharsets.UTF_8);
        ByteBuffer hashed = ByteBuffer.wrap(sha1(ByteBuffer.allocate(Long.BYTES * 2 + name.length)
                .putLong(URLS.getMostSignificantBits())
                .putLong(URLS.getLeastSignificantBits())
                .put(name)
                .array()));
        return new UUID((hashed.getLong() & ~0xF000L) | VERSION, (hashed.getLong() & 0x3FFFFFFFFFFFFFFFL) | VARIANT);
    }

    private static byte[] sha1(byte[] bytes) {
        try {
            return MessageDigest.getInstance("SHA-1").digest(bytes);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-1", e);
        }
    }
}
