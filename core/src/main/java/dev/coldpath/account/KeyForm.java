package dev.coldpath.account;

import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.zip.CRC32;

/// The form of an API key: a prefix, 30 random characters and a checksum, so that a mistyped or guessed key is
/// refused without asking any store. The checksum is CRC-32 (ISO-HDLC) of all characters before it, in base 62.
public enum KeyForm {
    LIVE("ki_live_"),
    TEST("ki_test_"),
    ADMIN("ki_admin_");

    static final String ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
    static final int CHANCE = 30;
    private static final int CHECKSUM = 6;

    private static final Pattern CHANCES = Pattern.compile("[0-9A-Za-z]{" + CHANCE + "}");

    private final String prefix;
    private final Pattern pattern;

    KeyForm(String prefix) {
        this.prefix = prefix;
        this.pattern = Pattern.compile(prefix + "[0-9A-Za-z]{" + (CHANCE + CHECKSUM) + "}");
    }

    /// The form of a text that is a well-formed key; empty for everything else.
    public static Optional<KeyForm> of(String text) {
        for (KeyForm form : values()) {
            if (form.fits(text)) {
                return Optional.of(form);
            }
        }
        return Optional.empty();
    }

    /// The mode that keys of this form open; the operator's key opens none.
    public Optional<Mode> mode() {
        return switch (this) {
            case LIVE -> Optional.of(Mode.LIVE);
            case TEST -> Optional.of(Mode.TEST);
            case ADMIN -> Optional.empty();
        };
    }

    /// A whole key out of its 30 characters of chance.
    public String complete(String chance) {
        if (!CHANCES.matcher(chance).matches()) {
            throw new IllegalArgumentException("key: not made of " + CHANCE + " characters 0-9, A-Z and a-z");
        }
        String body = prefix + chance;
        return body + checksum(body);
    }

    private boolean fits(String text) {
        if (text.length() != prefix.length() + CHANCE + CHECKSUM
                || !pattern.matcher(text).matches()) {
            return false;
        }
        int end = text.length() - CHECKSUM;
        return text.substring(end).equals(checksum(text.substring(0, end)));
    }

    private static String checksum(String body) {
        CRC32 crc = new CRC32();
        crc.update(body.getBytes(StandardCharsets.US_ASCII));
        long rest = crc.getValue();
        char[] digits = new char[CHECKSUM];
        for (int i = CHECKSUM - 1; i >= 0; i--) {
            digits[i] = ALPHABET.charAt((int) (rest % ALPHABET.length()));
            rest /= ALPHABET.length();
        }
        return new String(digits);
    }
}
