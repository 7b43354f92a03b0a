package dev.coldpath.admin;

import dev.coldpath.account.Account;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyCard;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.admin.Outcome.Done;
import dev.coldpath.admin.Outcome.Missing;
import dev.coldpath.job.Product;
import dev.coldpath.plan.Plan;
import dev.coldpath.plan.Plans;
import dev.coldpath.submit.Usage;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/// The operator's view of what an account has used, and the way to lift a limit that blocks it.
public final class MeterDesk {
    private final AccountBook book;
    private final Tallies tallies;
    private final Plans plans;
    private final Scribe scribe;

    public MeterDesk(AccountBook book, Tallies tallies, Plans plans, Scribe scribe) {
        this.book = book;
        this.tallies = tallies;
        this.plans = plans;
        this.scribe = scribe;
    }

    /// What an account has used of Score, as of now.
    ///
    /// @param plan with the account's own caps; empty when its plan is no longer offered
    /// @param keys the live keys that still work
    public record View(Account account, Optional<Plan> plan, Usage score, Map<KeyId, Usage> keys) {}

    public Outcome<View> usage(AccountId id, Instant now) {
        Optional<Account> found = book.find(id);
        if (found.isEmpty()) {
            return new Missing<>();
        }
        Account account = found.get();
        Map<KeyId, Usage> keys = new LinkedHashMap<>();
        for (KeyCard card : book.keys(id)) {
            if (card.scope().mode() == Mode.LIVE && card.active(now)) {
                keys.put(card.id(), tallies.read(new Tally.OfKey(card.id())).at(now));
            }
        }
        return new Done<>(new View(
                account,
                plans.find(account.plan()).map(plan -> plan.with(account.overrides())),
                tallies.read(live(id)).at(now),
                keys));
    }

    /// Lets the rolling day of an account begin anew.
    public Outcome<View> liftDay(AccountId id, Instant now) {
        if (book.find(id).isEmpty()) {
            return new Missing<>();
        }
        lift(id, live(id), Map.of("limit", "account_cold_24h"), now);
        return usage(id, now);
    }

    /// Lets the rolling hour of one of its keys begin anew.
    public Outcome<View> liftHour(AccountId id, KeyId key, Instant now) {
        if (book.keys(id).stream().noneMatch(card -> card.id().equals(key))) {
            return new Missing<>();
        }
        lift(id, new Tally.OfKey(key), Map.of("limit", "per_key_cold_1h", "key", key.value()), now);
        return usage(id, now);
    }

    private void lift(AccountId id, Tally tally, Map<String, String> details, Instant now) {
        AuditRow row = scribe.row(now, Act.LIMIT_LIFTED, id, id.value(), details);
        OptimisticRetry.until("account " + id, () -> {
            Usage seen = tallies.read(tally).at(now);
            return Optional.of(tallies.replace(tally, seen.lifted(), row)).filter(done -> done);
        });
    }

    private static Tally live(AccountId id) {
        return new Tally.OfScope(new Scope(id, Mode.LIVE), Product.SCORE);
    }
}
