package dev.coldpath.scoring.snapshot;

import java.net.URI;
import java.time.Instant;

/// One fact: a key of [Keys], its value, when it was true, where it was read, and how sure we are that it is about
/// this company.
///
/// @param asOf what the age of the fact counts from
/// @param method how it was found, such as `txt_record` or `json_ld`
/// @param identity 1.0: certainly this company; the factors are those of the identity rules
public record Observation(String key, Value value, Instant asOf, URI source, String method, double identity) {
    public sealed interface Value {
        record Amount(double amount) implements Value {}

        record Text(String text) implements Value {}
    }

    public Observation {
        if (!(identity >= 0 && identity <= 1)) {
            throw new IllegalArgumentException("observation " + key + ": identity outside 0…1: " + identity);
        }
    }

    public static Observation number(String key, double number, Instant asOf, URI source, String method) {
        return new Observation(key, new Value.Amount(number), asOf, source, method, 1);
    }

    public static Observation text(String key, String text, Instant asOf, URI source, String method) {
        return new Observation(key, new Value.Text(text), asOf, source, method, 1);
    }

    public Observation identifiedBy(double factor) {
        return new Observation(key, value, asOf, source, method, factor);
    }
}
