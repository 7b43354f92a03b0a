package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.ContentKey;
import java.util.OptionalLong;

/// Remembers on which line each item of a drop came last, for its latest lines: at least half a million items and at
/// most a million, in no more than 32 MB. A repeat from farther back goes without a warning, and still counts for
/// what it is. Items are told apart by 64 bits of their key: that two are taken for one, and a needless warning is
/// given, happens once in some thirty million drops of a million lines.
final class LastLines {
    static final int MOST = 1 << 19;

    private static final int FIRST_SLOTS = 1 << 10;
    private static final long MIX = 0x9e3779b97f4a7c15L;

    private Slots young = new Slots(FIRST_SLOTS);
    private Slots old = new Slots(0);

    /// Remembers a line, and says where the same item came before.
    OptionalLong put(ContentKey key, long line) {
        long hash = hash(key);
        long before = young.find(hash);
        if (before == 0) {
            before = old.find(hash);
        }
        if (young.taken == MOST) {
            old = young;
            young = new Slots(FIRST_SLOTS);
        }
        young.put(hash, line);
        return before == 0 ? OptionalLong.empty() : OptionalLong.of(before);
    }

    private static long hash(ContentKey key) {
        long hash = MIX;
        for (int i = 0; i < key.platform().length(); i++) {
            hash = mixed(hash ^ key.platform().charAt(i));
        }
        // no character, so that platform and id do not run into each other
        hash = mixed(hash ^ -1);
        for (int i = 0; i < key.contentId().length(); i++) {
            hash = mixed(hash ^ key.contentId().charAt(i));
        }
        return hash == 0 ? 1 : hash;
    }

    private static long mixed(long bits) {
        long mixed = (bits ^ (bits >>> 32)) * MIX;
        return mixed ^ (mixed >>> 29);
    }

    /// Lines by hash, in the next free slot where the own one is taken; half of them stay free. A hash of 0 is a free
    /// slot.
    private static final class Slots {
        private long[] hashes;
        private long[] lines;
        private int taken;

        Slots(int size) {
            hashes = new long[size];
            lines = new long[size];
        }

        /// 0: it is not there.
        long find(long hash) {
            if (taken == 0) {
                return 0;
            }
            int slot = slot(hash);
            return hashes[slot] == hash ? lines[slot] : 0;
        }

        void put(long hash, long line) {
            if (2 * (taken + 1) > hashes.length) {
                grow();
            }
            int slot = slot(hash);
            taken += hashes[slot] == 0 ? 1 : 0;
            hashes[slot] = hash;
            lines[slot] = line;
        }

        private int slot(long hash) {
            int slot = (int) hash & (hashes.length - 1);
            while (hashes[slot] != 0 && hashes[slot] != hash) {
                slot = (slot + 1) & (hashes.length - 1);
            }
            return slot;
        }

        private void grow() {
            long[] before = hashes;
            long[] values = lines;
            hashes = new long[before.length * 2];
            lines = new long[before.length * 2];
            for (int i = 0; i < before.length; i++) {
                if (before[i] != 0) {
                    int slot = slot(before[i]);
                    hashes[slot] = before[i];
                    lines[slot] = values[i];
                }
            }
        }
    }
}
