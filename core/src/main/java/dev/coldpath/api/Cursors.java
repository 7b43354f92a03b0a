package dev.coldpath.api;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobPage.Mark;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/// Places in a list as opaque texts. Each is sealed for one list, so a caller can neither make one nor carry it to
/// another list.
public final class Cursors {
    private static final int PLACE = 24;
    private static final int SEAL = 16;
    private static final String TEXT = "text\n";
    private static final JobId NOBODYS = new JobId(new UUID(0, 0));

    private final PepperSource pepper;

    public Cursors(PepperSource pepper) {
        this.pepper = pepper;
    }

    /// Seals a place.
    ///
    /// @param list names the list: whose it is and what it shows
    public String seal(Mark mark, String list) {
        byte[] place = ByteBuffer.allocate(PLACE)
                .putLong(mark.createdAt().toEpochMilli())
                .putLong(mark.id().value().getMostSignificantBits())
                .putLong(mark.id().value().getLeastSignificantBits())
                .array();
        byte[] whole = ByteBuffer.allocate(PLACE + SEAL)
                .put(place)
                .put(sealOf(place, list))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /// The place, if this text was sealed for this list.
    public Optional<Mark> open(String cursor, String list) {
        byte[] whole;
        try {
            whole = Base64.getUrlDecoder().decode(cursor);
        } catch (IllegalArgumentException _) {
            return Optional.empty();
        }
        if (whole.length != PLACE + SEAL) {
            return Optional.empty();
        }
        ByteBuffer bytes = ByteBuffer.wrap(whole);
        byte[] place = new byte[PLACE];
        byte[] seal = new byte[SEAL];
        bytes.get(place).get(seal);
        if (!MessageDigest.isEqual(seal, sealOf(place, list))) {
            return Optional.empty();
        }
        bytes.rewind();
        return Optional.of(
                new Mark(Instant.ofEpochMilli(bytes.getLong()), new JobId(new UUID(bytes.getLong(), bytes.getLong()))));
    }

    /// Seals a place that is an instant alone.
    public String seal(Instant at, String list) {
        return seal(new Mark(at, NOBODYS), list);
    }

    /// The instant, if this text was sealed for this list.
    public Optional<Instant> openInstant(String cursor, String list) {
        return open(cursor, list).map(Mark::createdAt);
    }

    /// Seals a place that is a text.
    public String sealText(String place, String list) {
        byte[] bytes = place.getBytes(StandardCharsets.UTF_8);
        byte[] whole = ByteBuffer.allocate(bytes.length + SEAL)
                .put(bytes)
                .put(sealOf(bytes, TEXT + list))
                .array();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(whole);
    }

    /// The text, if this one was sealed for this list.
    public Optional<String> openText(String cursor, String list) {
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
        return MessageDigest.isEqual(seal, sealOf(place, TEXT + list))
                ? Optional.of(new String(place, StandardCharsets.UTF_8))
                : Optional.empty();
    }

    private byte[] sealOf(byte[] place, String list) {
        byte[] name = ("cursor\n" + list + "\n").getBytes(StandardCharsets.UTF_8);
        byte[] both = ByteBuffer.allocate(name.length + place.length)
                .put(name)
                .put(place)
                .array();
        byte[] seal = new byte[SEAL];
        System.arraycopy(pepper.get().mac(both), 0, seal, 0, SEAL);
        return seal;
    }
}
