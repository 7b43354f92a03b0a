package dev.coldpath.account;

import dev.coldpath.plan.Plans;
import dev.coldpath.store.ShortMemory;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Turns the key header of a request into a caller. A header that cannot be a key costs no read.
public final class Callers {
    private static final Duration FOUND_FOR = Duration.ofSeconds(30);
    private static final Duration NOT_FOUND_FOR = Duration.ofSeconds(5);
    private static final int MOST_ENTRIES = 10_000;

    private final Accounts accounts;
    private final PepperSource pepper;
    private final Plans plans;
    private final ShortMemory<KeyHash, Optional<ApiKey>> memory = new ShortMemory<>(MOST_ENTRIES);

    /// Gives the pepper when it is first needed, which on a restored snapshot is after the restore.
    public interface PepperSource {
        Pepper get();
    }

    public Callers(Accounts accounts, PepperSource pepper, Plans plans) {
        this.accounts = accounts;
        this.pepper = pepper;
        this.plans = plans;
    }

    /// The caller whose key is the only value of the header; empty when there is no such key, or it opens nothing any
    /// more. Revocation reaches every process within the 30 seconds that a found key is remembered.
    public Optional<Caller> find(List<String> header, Instant now) {
        if (header.size() != 1) {
            return Optional.empty();
        }
        String text = header.getFirst();
        return KeyForm.of(text).flatMap(KeyForm::mode).flatMap(mode -> known(text, mode, now));
    }

    private Optional<Caller> known(String text, Mode mode, Instant now) {
        KeyHash hash = pepper.get().hash(text);
        Optional<ApiKey> key = memory.recall(hash, now).orElseGet(() -> look(hash, now));
        return key.filter(found -> found.opens(now))
                .filter(found -> found.scope().mode() == mode && same(found.hash(), hash))
                .flatMap(this::caller);
    }

    private Optional<Caller> caller(ApiKey key) {
        return plans.find(key.plan())
                .map(plan -> new Caller(
                        key.scope(),
                        key.id(),
                        plan.with(key.overrides()),
                        key.terms().access()));
    }

    private Optional<ApiKey> look(KeyHash hash, Instant now) {
        Optional<ApiKey> found = accounts.key(hash);
        memory.keep(hash, found, now.plus(found.isPresent() ? FOUND_FOR : NOT_FOUND_FOR));
        found.filter(key -> key.opens(now)).ifPresent(key -> accounts.used(key.id(), now));
        return found;
    }

    private static boolean same(KeyHash one, KeyHash other) {
        return MessageDigest.isEqual(
                one.hex().getBytes(StandardCharsets.US_ASCII), other.hex().getBytes(StandardCharsets.US_ASCII));
    }
}
