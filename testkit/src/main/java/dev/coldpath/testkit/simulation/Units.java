package dev.coldpath.testkit.simulation;

import static dev.coldpath.testkit.simulation.Violation.unless;

import dev.coldpath.submit.Refusal.OverQuota;
import dev.coldpath.submit.Refusal.Quota;
import dev.coldpath.submit.Usage;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.function.Predicate;

/// What one owner, a scope's product or a key, was really charged: each unit with the instant of the owner's clock.
final class Units {
    private static final Duration SLACK = Duration.ofMinutes(1);

    private final List<Unit> all = new ArrayList<>();
    private Instant clock = Instant.EPOCH;

    private record Unit(Tale tale, Instant at) {
        boolean counts() {
            return !Tale.returned(tale.last());
        }
    }

    /// A limit of this owner.
    ///
    /// @param most absent: there is none
    record Cap(Quota quota, OptionalInt most) {}

    Instant clock() {
        return clock;
    }

    void charge(Tale tale, Instant at) {
        unless(!at.isBefore(clock), "I-6", "the clock of units ran back to ", at);
        clock = at;
        all.add(new Unit(tale, at));
    }

    /// No limit is passed right after a charge.
    void check(Cap cap) {
        if (cap.most().isPresent()) {
            unless(window(cap.quota(), clock) <= cap.most().getAsInt(), "I-6", cap, ": passed at ", clock);
        }
    }

    /// Whether the limit is as full as a refusal says: units stay up to a minute longer than they must.
    boolean full(Cap cap, Instant at) {
        return cap.most().isPresent() && loosely(cap.quota(), at) >= cap.most().getAsInt();
    }

    /// When the limit will have room if nothing else happens, to the minute.
    boolean roomFrom(Cap cap, Instant from) {
        return cap.most().isEmpty()
                || byMinute(cap.quota(), from) < Math.max(1, cap.most().getAsInt());
    }

    private long window(Quota quota, Instant at) {
        return switch (quota) {
            case MONTH -> count(when -> month(when).equals(month(at)));
            case KEY_HOUR -> count(when -> when.isAfter(at.minus(Usage.HOUR)));
            case ACCOUNT_DAY -> count(when -> when.isAfter(at.minus(Usage.DAY)));
            case UTC_DAY -> count(when -> day(when).equals(day(at)));
        };
    }

    private long loosely(Quota quota, Instant at) {
        return switch (quota) {
            case MONTH, UTC_DAY -> window(quota, at);
            case KEY_HOUR -> count(when -> when.isAfter(at.minus(Usage.HOUR).minus(SLACK)));
            case ACCOUNT_DAY -> count(when -> when.isAfter(at.minus(Usage.DAY).minus(SLACK)));
        };
    }

    private long byMinute(Quota quota, Instant at) {
        Instant minute = at.truncatedTo(ChronoUnit.MINUTES);
        return switch (quota) {
            case MONTH, UTC_DAY -> window(quota, at);
            case KEY_HOUR -> count(when -> !when.isBefore(minute.minus(Usage.HOUR)));
            case ACCOUNT_DAY -> count(when -> !when.isBefore(minute.minus(Usage.DAY)));
        };
    }

    private long count(Predicate<Instant> counts) {
        return all.stream()
                .filter(unit -> unit.counts() && counts.test(unit.at()))
                .count();
    }

    /// The counters as stored.
    ///
    /// @param rolling whether a limit asks for minutes
    void check(Usage stored, boolean rolling) {
        long month = window(Quota.MONTH, clock);
        unless(all.isEmpty() || stored.cold() == month, "I-5", stored, " but ", month, " were charged");
        if (!rolling || all.isEmpty()) {
            return;
        }
        long oldest =
                Math.floorDiv(clock.toEpochMilli(), 60_000) - stored.recent().window();
        Map<Long, Integer> minutes = new HashMap<>();
        all.stream().filter(Unit::counts).forEach(unit -> {
            long minute = Math.floorDiv(unit.at().toEpochMilli(), 60_000);
            if (minute >= oldest) {
                minutes.merge(minute, 1, Integer::sum);
            }
        });
        unless(stored.recent().counts().tailMap(oldest).equals(minutes), "I-7", stored, " but minutes ", minutes);
    }

    /// What a refusal says of when to come back.
    static boolean exact(OverQuota refusal, Instant at, Predicate<Instant> room) {
        Instant back = at.plus(refusal.retryIn());
        return room.test(back) && !room.test(back.minusMillis(1));
    }

    private static YearMonth month(Instant at) {
        return YearMonth.from(at.atOffset(ZoneOffset.UTC));
    }

    private static Instant day(Instant at) {
        return at.truncatedTo(ChronoUnit.DAYS);
    }
}
