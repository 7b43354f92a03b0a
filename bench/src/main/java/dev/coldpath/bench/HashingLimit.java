package dev.coldpath.bench;

import dev.coldpath.json.CanonicalJson;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/// SHA-256 of bytes that are canonical already.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class HashingLimit {
    private final byte[] canonical = CanonicalJson.of(Hashing.question()).getBytes(StandardCharsets.UTF_8);

    @Benchmark
    public String canonicalHash() throws NoSuchAlgorithmException {
        return digest();
    }

    @Benchmark
    public String readAndHash() throws NoSuchAlgorithmException {
        return digest();
    }

    private String digest() throws NoSuchAlgorithmException {
        return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(canonical));
    }
}
