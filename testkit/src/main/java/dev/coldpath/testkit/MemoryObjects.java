package dev.coldpath.testkit;

import dev.coldpath.result.ResultStore;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;

/// Objects in memory, for engines whose own store for them is tested elsewhere.
public final class MemoryObjects implements ResultStore {
    private final Map<Address, byte[]> objects = new ConcurrentHashMap<>();

    @Override
    public void put(Address address, byte[] gzip) {
        objects.put(address, gzip.clone());
    }

    @Override
    public Optional<byte[]> get(Address address) {
        return Optional.ofNullable(objects.get(address)).map(byte[]::clone);
    }
}
