package dev.coldpath.scoring.net;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/// The kinds of pictures that models look at. What servers call a picture is often another kind of picture, and
/// sometimes none; its first bytes decide.
public enum PictureType {
    JPEG("image/jpeg"),
    PNG("image/png"),
    GIF("image/gif"),
    WEBP("image/webp");

    /// As many bytes as any kind is known by.
    static final int LONGEST_HEAD = 12;

    private static final byte[] JPEG_HEAD = {(byte) 0xff, (byte) 0xd8, (byte) 0xff};
    private static final byte[] PNG_HEAD = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1a, '\n'};
    private static final Set<String> GIF_HEADS = Set.of("GIF87a", "GIF89a");
    /// Many servers know JPEG by this name, which is none.
    private static final String JPG = "image/jpg";

    private final String mediaType;

    PictureType(String mediaType) {
        this.mediaType = mediaType;
    }

    /// Such as `image/jpeg`.
    public String mediaType() {
        return mediaType;
    }

    /// What these first bytes of a file begin; empty when it is no picture.
    static Optional<PictureType> of(byte[] head) {
        if (begins(head, JPEG_HEAD)) {
            return Optional.of(JPEG);
        }
        if (begins(head, PNG_HEAD)) {
            return Optional.of(PNG);
        }
        if (GIF_HEADS.contains(text(head, 0, 6))) {
            return Optional.of(GIF);
        }
        return text(head, 0, 4).equals("RIFF") && text(head, 8, 12).equals("WEBP")
                ? Optional.of(WEBP)
                : Optional.empty();
    }

    /// Whether a `Content-Type` names one of these kinds.
    static boolean isNamed(String contentType) {
        String name = contentType.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return name.equals(JPG)
                || Arrays.stream(values()).anyMatch(type -> type.mediaType().equals(name));
    }

    private static boolean begins(byte[] head, byte[] with) {
        return head.length >= with.length && Arrays.equals(head, 0, with.length, with, 0, with.length);
    }

    private static String text(byte[] head, int from, int to) {
        return head.length < to ? "" : new String(head, from, to - from, StandardCharsets.ISO_8859_1);
    }
}
