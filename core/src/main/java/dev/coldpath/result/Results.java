package dev.coldpath.result;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.job.ResultRef.Place;
import dev.coldpath.result.ResultStore.Address;
import dev.coldpath.store.StoreDown;
import dev.coldpath.time.Timer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.InstantSource;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;

/// Keeps results and gives them back whole or not at all. Bytes come first, then the settlement that names them: a
/// crash between the two leaves bytes that nobody asks for.
public final class Results {
    /// Up to so many bytes of JSON lie beside the row.
    public static final int SMALL = 307_200;

    private static final int TRIES = 3;
    private static final Duration WITHIN = Duration.ofSeconds(5);
    private static final int PREVIEW = 8_192;

    private final ResultStore rows;
    private final ResultStore objects;
    private final Clocks clocks;
    private final Consumer<JobId> cutShort;

    /// Takes its ports.
    ///
    /// @param cutShort told of a job whose result was replaced by an envelope
    public Results(ResultStore rows, ResultStore objects, Clocks clocks, Consumer<JobId> cutShort) {
        this.rows = rows;
        this.objects = objects;
        this.clocks = clocks;
        this.cutShort = cutShort;
    }

    /// What waiting between two tries takes.
    public record Clocks(InstantSource time, Timer timer, RandomGenerator chance) {
        void await(long millis) throws InterruptedException {
            timer.await(time.instant().plusMillis(millis));
        }
    }

    /// What became of a stored result.
    public sealed interface Read {
        record Whole(String json) implements Read {}

        /// It is gone or damaged, for good.
        record Lost() implements Read {}
    }

    /// Stores JSON. What is too large for a row, while the store for objects refuses it three times, is
    /// replaced by a short envelope that says so.
    public Kept keep(Job job, Fence fence, String json) throws InterruptedException {
        Address address = new Address(job.scope(), job.id(), fence);
        byte[] bytes = json.getBytes(StandardCharsets.UTF_8);
        Packed packed = Packed.of(bytes);
        if (bytes.length <= SMALL) {
            return beside(address, packed, true);
        }
        for (int attempt = 1; attempt <= TRIES; attempt++) {
            try {
                objects.put(address, packed.gzip());
                return new Kept(fence, Place.OBJECT, packed.sha256(), packed.length(), true);
            } catch (StoreDown _) {
                long wait = clocks.chance().nextLong(WITHIN.toMillis() / TRIES);
                clocks.await(attempt < TRIES ? wait : 0);
            }
        }
        cutShort.accept(job.id());
        return beside(address, Packed.of(envelope(bytes)), false);
    }

    /// The result that a settled job names.
    ///
    /// @throws StoreDown the store cannot be asked now
    public Read read(Job job, Kept kept) {
        Address address = new Address(job.scope(), job.id(), kept.fence());
        ResultStore store = switch (kept.place()) {
            case ROW -> rows;
            case OBJECT -> objects;
        };
        return store.get(address)
                .flatMap(stored -> Packed.unpack(stored, kept.sha256(), kept.length()))
                .<Read>map(bytes -> new Read.Whole(new String(bytes, StandardCharsets.UTF_8)))
                .orElseGet(Read.Lost::new);
    }

    private Kept beside(Address address, Packed packed, boolean whole) {
        rows.put(address, packed.gzip());
        return new Kept(address.fence(), Place.ROW, packed.sha256(), packed.length(), whole);
    }

    /// Valid JSON that cannot be taken for the result, with as much of its text as may be shown: so many bytes of UTF-8
    /// that end with a character.
    private static byte[] envelope(byte[] bytes) {
        int end = Math.min(bytes.length, PREVIEW);
        while (end < bytes.length && (bytes[end] & 0xC0) == 0x80) {
            end--;
        }
        return JsonNodeFactory.instance
                .objectNode()
                .put("__truncated", true)
                .put("bytes", bytes.length)
                .put("preview", new String(bytes, 0, end, StandardCharsets.UTF_8))
                .toString()
                .getBytes(StandardCharsets.UTF_8);
    }
}
