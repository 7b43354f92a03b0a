package dev.coldpath.testkit.simulation;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Product;
import dev.coldpath.submit.Caps;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Question;
import dev.coldpath.testkit.Ask;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.SplittableRandom;
import java.util.stream.Stream;

/// Where and when a history plays, and what its plan allows. Small on purpose: few questions meet often, tight limits
/// fill soon.
///
/// @param keyed how many of a hundred submits bring an idempotency key
record Setting(Limits limits, List<Scope> scopes, List<Question> questions, List<Instant> moments, int keyed) {
    /// An ordinary noon, and edges of an hour, a day, a month, a leap day.
    private static final List<Instant> BEGINNINGS = Stream.of(
                    "2026-05-12T12:00:00Z",
                    "2026-05-12T12:59:30Z",
                    "2026-05-12T23:58:00Z",
                    "2026-05-31T23:57:00Z",
                    "2028-02-28T23:59:00Z",
                    "2028-02-29T23:58:30Z")
            .map(Instant::parse)
            .toList();

    /// How far apart the moments are at which everybody comes, in seconds.
    private static final long[] SPANS = {1, 40, 300, 1_800, 3_600, 3_650, 13 * 3_600, 86_400, 86_450};

    private static final int[] KEYED = {0, 25, 80};

    private static final List<Duration> FRESHNESS =
            List.of(Duration.ofSeconds(90), Duration.ofMinutes(20), Duration.ofHours(6));

    private static final List<Question> ALL = Stream.of("one.com", "two.com")
            .map(Domain::new)
            .flatMap(domain -> Stream.of(Kind.SCORE, Kind.INTELLIGENCE_SEARCH).map(kind -> question(kind, domain)))
            .toList();

    private static Question question(Kind kind, Domain domain) {
        Ask ask = kind == Kind.SCORE ? Ask.anything() : Ask.search();
        return ask.about(domain).question();
    }

    static Setting draw(SplittableRandom chance) {
        Caps caps = Caps.NONE;
        caps = chance.nextInt(3) == 0 ? caps.withMonth(2 + chance.nextInt(5)) : caps;
        caps = chance.nextInt(3) == 0 ? caps.withKeyHour(1 + chance.nextInt(4)) : caps;
        caps = chance.nextInt(4) == 0 ? caps.withAccountDay(2 + chance.nextInt(4)) : caps;
        caps = chance.nextInt(4) == 0 ? caps.withUtcDay(2 + chance.nextInt(4)) : caps;
        Limits limits = new Limits("growth", FRESHNESS.get(chance.nextInt(FRESHNESS.size())), true, true, caps);
        List<Scope> scopes = List.of(
                        scope("acct_000001", Mode.LIVE),
                        scope("acct_000003", Mode.LIVE),
                        scope("acct_000002", Mode.LIVE))
                .subList(0, 1 + chance.nextInt(3));
        int first = chance.nextInt(ALL.size());
        List<Question> questions =
                chance.nextInt(2) == 0 ? List.of(ALL.get(first)) : List.of(ALL.get(first), ALL.get((first + 1) % 4));
        return new Setting(limits, scopes, questions, moments(chance), KEYED[chance.nextInt(KEYED.length)]);
    }

    /// What the plan allows of a product: a key's hour counts scores alone, though one key may ask for both.
    Limits limits(Product product) {
        return switch (product) {
            case SCORE -> limits;
            case INTELLIGENCE -> limits.with(withoutKeyHour(limits.caps()));
        };
    }

    private static Caps withoutKeyHour(Caps caps) {
        return new Caps(caps.month(), OptionalInt.empty(), caps.accountDay(), caps.utcDay());
    }

    private static List<Instant> moments(SplittableRandom chance) {
        List<Instant> moments = new ArrayList<>();
        Instant moment = BEGINNINGS.get(chance.nextInt(BEGINNINGS.size()));
        int count = 1 + chance.nextInt(4);
        for (int i = 0; i < count; i++) {
            moments.add(moment);
            moment = moment.plusSeconds(SPANS[chance.nextInt(SPANS.length)]);
        }
        return List.copyOf(moments);
    }

    private static Scope scope(String account, Mode mode) {
        return new Scope(new AccountId(account), mode);
    }

    /// One of two keys of a scope.
    static KeyId key(Scope scope, SplittableRandom chance) {
        int name = Math.floorMod(scope.key().hashCode(), 100_000) * 2 + chance.nextInt(2);
        return new KeyId("key_%06d".formatted(name));
    }
}
