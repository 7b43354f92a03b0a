package dev.coldpath.limit;

import java.io.ByteArrayOutputStream;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/// A ring's counts as few bytes: whichever is shorter of pairs (gap to the minute before, count) and one count for
/// every minute from the first to the last. All numbers are varints of seven bits a byte, the lowest first.
public final class RingCodec {
    private static final int PAIRS = 0;
    private static final int EVERY_MINUTE = 1;
    private static final int SEVEN_BITS = 0x7f;
    private static final int MORE = 0x80;
    private static final int LONGEST = 63;

    private RingCodec() {}

    /// No bytes for no counts.
    public static byte[] write(Ring ring) {
        if (ring.counts().isEmpty()) {
            return new byte[0];
        }
        byte[] pairs = pairs(ring.counts());
        byte[] everyMinute = everyMinute(ring.counts());
        return pairs.length <= everyMinute.length ? pairs : everyMinute;
    }

    /// Reads what [#write] wrote.
    ///
    /// @throws IllegalArgumentException these bytes are nothing it writes
    public static Ring read(int window, byte[] bytes) {
        NavigableMap<Long, Integer> counts = new TreeMap<>();
        if (bytes.length > 0) {
            Cursor cursor = new Cursor(bytes);
            long form = cursor.next();
            if (form != PAIRS && form != EVERY_MINUTE) {
                throw new IllegalArgumentException("ring: unknown form " + form);
            }
            long minute = cursor.next();
            while (cursor.hasNext()) {
                minute += form == PAIRS ? cursor.next() : 0;
                int count = Math.toIntExact(cursor.next());
                if (count > 0) {
                    counts.put(minute, count);
                }
                minute += form == EVERY_MINUTE ? 1 : 0;
            }
        }
        return new Ring(window, counts);
    }

    private static byte[] pairs(NavigableMap<Long, Integer> counts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        long minute = counts.firstKey();
        write(out, PAIRS);
        write(out, minute);
        for (Map.Entry<Long, Integer> each : counts.entrySet()) {
            write(out, each.getKey() - minute);
            write(out, each.getValue());
            minute = each.getKey();
        }
        return out.toByteArray();
    }

    private static byte[] everyMinute(NavigableMap<Long, Integer> counts) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        write(out, EVERY_MINUTE);
        write(out, counts.firstKey());
        for (long minute = counts.firstKey(); minute <= counts.lastKey(); minute++) {
            write(out, counts.getOrDefault(minute, 0));
        }
        return out.toByteArray();
    }

    private static void write(ByteArrayOutputStream out, long number) {
        long rest = number;
        while (rest > SEVEN_BITS) {
            out.write((int) (rest & SEVEN_BITS) | MORE);
            rest >>>= 7;
        }
        out.write((int) rest);
    }

    private static final class Cursor {
        private final byte[] bytes;
        private int place;

        Cursor(byte[] bytes) {
            this.bytes = bytes;
        }

        boolean hasNext() {
            return place < bytes.length;
        }

        long next() {
            long number = 0;
            for (int shift = 0; shift < LONGEST; shift += 7) {
                if (!hasNext()) {
                    break;
                }
                byte each = bytes[place];
                place++;
                number |= (long) (each & SEVEN_BITS) << shift;
                if ((each & MORE) == 0) {
                    return number;
                }
            }
            throw new IllegalArgumentException("ring: a number does not end");
        }
    }
}
