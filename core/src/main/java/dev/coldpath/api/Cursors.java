package dev.coldpath.api;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.account.Pepper;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;

/// List cursors: places in a list as opaque texts. Each is sealed for one list, so a caller can neither make one nor
/// carry it to another list. One that was sealed with the previous pepper opens as well.
public final class Cursors {
    private static final int SEAL = 16;

    private final PepperSource pepper;

    public Cursors(PepperSource pepper) {
        this.pepper = pepper;
    }

    /// Seals a place.
    ///
    /// @param list names the list: whose it is and what it shows
    public String seal(String place, String list) {
        byte[] bytes = place.getBytes(StandardCharsets.UTF_8);
        byte[] whole = ByteBuffer.allocate(bytes.length + SEAL)
                .put(bytes)
                .put(seal(pepper.get(), bytes, list))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /// The place, if this text was sealed for this list.
    public Optional<String> open(String cursor, String list) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (whole.length < SEAL) {
            return Optional.empty();
        }
        byte[] place = Arrays.copyOf(whole, whole.length - SEAL);
        byte[] seal = Arrays.copyOfRange(whole, whole.length - SEAL, whole.length);
        return pepper.all().all().stream().anyMatch(each -> MessageDigest.isEqual(seal, seal(each, place, list)))
                ? Optional.of(new String(place, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private static byte[] seal(Pepper pepper, byte[] place, String list) {
        byte[] name = ("cursor\n" + list + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] both = ByteBuffer.allocate(name.length + place.length)
                .put(name)
                .put(place)
                .array();
        return Arrays.copyOf(pepper.mac(both), SEAL);
    }

    /// A place in a list that is ordered by time: right behind what has this instant, in whole milliseconds, and this
    /// id.
    public record Place(Instant at, String id) {
        /// The place as a text to seal.
        public String text() {
            return at.toEpochMilli() + " " + id;
        }

        /// Reads what [#text] wrote.
        public static Place of(String text) {
            int space = text.indexOf(' ');
            return new Place(Instant.ofEpochMilli(Long.parseLong(text.substring(0, space))), text.substring(space + 1));
        }
    }
}
