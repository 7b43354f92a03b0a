package dev.coldpath.scoring.fetch.ct;

import dev.coldpath.crypto.Sha256;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.Collections;
import java.util.List;
import java.util.NavigableSet;
import java.util.OptionalDouble;
import java.util.TreeSet;

/// Host names as they are remembered: eight bytes of each one's hash, enough to tell new names from known ones. Of more
/// than five thousand the smallest hashes stay. Those are a fair sample, and the same one every time, so that two
/// snapshots can be compared.
record HostHashes(NavigableSet<Long> hashes) {
    static final int MOST = 5_000;

    /// As many as fit into one text of a snapshot.
    private static final int PER_TEXT = 1_536;

    HostHashes {
        NavigableSet<Long> sorted = new TreeSet<>(Long::compareUnsigned);
        sorted.addAll(hashes);
        while (sorted.size() > MOST) {
            sorted.pollLast();
        }
        hashes = Collections.unmodifiableNavigableSet(sorted);
    }

    static HostHashes of(Collection<String> names) {
        NavigableSet<Long> hashes = new TreeSet<>(Long::compareUnsigned);
        names.forEach(name -> hashes.add(hash(name)));
        return new HostHashes(hashes);
    }

    /// Reads what [#texts] wrote.
    static HostHashes read(List<String> texts) {
        NavigableSet<Long> hashes = new TreeSet<>(Long::compareUnsigned);
        for (String text : texts) {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getDecoder().decode(text));
            while (bytes.hasRemaining()) {
                hashes.add(bytes.getLong());
            }
        }
        return new HostHashes(hashes);
    }

    List<String> texts() {
        List<String> texts = new ArrayList<>();
        List<Long> all = List.copyOf(hashes);
        for (int from = 0; from < all.size(); from += PER_TEXT) {
            List<Long> some = all.subList(from, Math.min(from + PER_TEXT, all.size()));
            ByteBuffer bytes = ByteBuffer.allocate(some.size() * Long.BYTES);
            some.forEach(bytes::putLong);
            texts.add(Base64.getEncoder().encodeToString(bytes.array()));
        }
        return texts;
    }

    /// The share of these that were not there then; empty where nothing was remembered. Of samples only the part that
    /// both would have kept is compared.
    OptionalDouble newSince(HostHashes then) {
        if (hashes.isEmpty() || then.hashes.isEmpty()) {
            return OptionalDouble.empty();
        }
        Long bound = Long.compareUnsigned(reach(), then.reach()) < 0 ? reach() : then.reach();
        NavigableSet<Long> comparable = hashes.headSet(bound, true);
        long fresh =
                comparable.stream().filter(hash -> !then.hashes.contains(hash)).count();
        return comparable.isEmpty() ? OptionalDouble.empty() : OptionalDouble.of((double) fresh / comparable.size());
    }

    /// Up to here every name's hash would be among these.
    private Long reach() {
        return hashes.size() < MOST ? Long.valueOf(-1L) : hashes.last();
    }

    private static long hash(String name) {
        return ByteBuffer.wrap(Sha256.of(name)).getLong();
    }
}
