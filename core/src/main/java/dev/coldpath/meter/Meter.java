package dev.coldpath.meter;

import dev.coldpath.account.Caller;
import dev.coldpath.meter.Metered.Blocked;
import dev.coldpath.meter.Metered.Passed;
import dev.coldpath.store.StoreDown;
import dev.coldpath.submit.Usage;
import java.time.Duration;
import java.time.Instant;
import java.time.YearMonth;
import java.util.OptionalInt;
import java.util.function.Consumer;

/// Counts a stored answer just before it is given. Where the plan blocks, only a call that was certainly counted is
/// answered. Elsewhere a counter that cannot be reached withholds no answer: the call then goes uncounted, and the
/// operator is told.
public final class Meter {
    private final CachedCalls calls;
    private final Consumer<StoreDown> uncounted;

    /// Takes the counter and whom to tell that it could not be reached.
    public Meter(CachedCalls calls, Consumer<StoreDown> uncounted) {
        this.calls = calls;
        this.uncounted = uncounted;
    }

    public Metered count(Caller caller, Instant now) {
        caller.scope().mustBeLive("metering");
        YearMonth month = Usage.monthOf(now);
        return switch (caller.plan().cachedOverage()) {
            case BLOCK ->
                calls.count(caller.scope(), month, caller.plan().cachedCallsIncluded())
                        ? new Passed()
                        : new Blocked(Duration.between(now, Usage.begins(month.plusMonths(1))));
            case ALLOW -> {
                tellIfDown(() -> calls.count(caller.scope(), month, OptionalInt.empty()));
                yield new Passed();
            }
        };
    }

    /// For a call that was counted and then answered with what another call had been answered with.
    public void takeBack(Caller caller, Instant now) {
        tellIfDown(() -> calls.takeBack(caller.scope(), Usage.monthOf(now)));
    }

    private void tellIfDown(Runnable counting) {
        try {
            counting.run();
        } catch (StoreDown e) {
            uncounted.accept(e);
        }
    }
}
