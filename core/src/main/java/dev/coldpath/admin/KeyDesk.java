package dev.coldpath.admin;

import dev.coldpath.account.Account;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyCard;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.KeyMint.Minted;
import dev.coldpath.account.KeyTerms;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.admin.AccountBook.Amendment;
import dev.coldpath.admin.AccountDesk.MintSource;
import dev.coldpath.admin.Outcome.Done;
import dev.coldpath.admin.Outcome.Missing;
import dev.coldpath.admin.Outcome.Objection;
import dev.coldpath.admin.Outcome.Refused;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/// The operator's actions on keys: create, replace and revoke them. A key is shown in the clear once, when it is
/// made.
public final class KeyDesk {
    /// How long a replaced key goes on working unless the operator says otherwise.
    public static final Duration OVERLAP = Duration.ofDays(1);

    private final AccountBook book;
    private final MintSource mint;
    private final Scribe scribe;

    public KeyDesk(AccountBook book, MintSource mint, Scribe scribe) {
        this.book = book;
        this.mint = mint;
        this.scribe = scribe;
    }

    /// A key as it is wished for.
    public record Wish(Mode mode, String label, KeyTerms terms) {}

    /// All keys an account ever had, the oldest first.
    public Outcome<List<KeyCard>> list(AccountId account) {
        return book.find(account).isPresent() ? new Done<>(book.keys(account)) : new Missing<>();
    }

    public Outcome<Minted> create(AccountId id, Wish wish, Instant now) {
        if (wish.terms().expiresAt().filter(end -> !end.isAfter(now)).isPresent()) {
            return new Refused<>(Objection.END_PAST);
        }
        return OptimisticRetry.until("account " + id, () -> {
            Optional<Account> account = book.find(id);
            if (account.isEmpty()) {
                return Optional.of(new Missing<>());
            }
            if (full(book.keys(id), now)) {
                return Optional.of(new Refused<>(Objection.TOO_MANY_KEYS));
            }
            Account seen = account.get();
            Minted made = mint.get()
                    .key(new Scope(id, wish.mode()), seen.plan(), wish.label(), now)
                    .on(wish.terms())
                    .of(seen);
            AuditRow row =
                    scribe.row(now, Act.KEY_CREATED, id, made.stored().id().value(), details(made));
            return done(new Amendment(seen, seen.next(), Optional.of(made.stored()), Optional.empty()), row, made);
        });
    }

    /// A new key like this one, which goes on working for a while beside it.
    public Outcome<Minted> rotate(KeyId id, Duration overlap, Instant now) {
        return withKey(id, (account, card) -> {
            if (!card.active(now) || card.successor().isPresent()) {
                return Optional.of(new Refused<>(Objection.KEY_OVER));
            }
            if (full(book.keys(account.id()), now)) {
                return Optional.of(new Refused<>(Objection.TOO_MANY_KEYS));
            }
            Minted made = mint.get()
                    .key(card.scope(), account.plan(), card.label(), now)
                    .on(card.terms())
                    .of(account);
            KeyCard replaced = card.replacedBy(made.stored().id(), now.plus(overlap));
            Amendment change =
                    new Amendment(account, account.next(), Optional.of(made.stored()), Optional.of(replaced));
            Map<String, String> details = Map.of(
                    "successor",
                    made.stored().id().value(),
                    "until",
                    replaced.terms().expiresAt().map(Instant::toString).orElse("-"));
            return done(change, scribe.row(now, Act.KEY_ROTATED, account.id(), id.value(), details), made);
        });
    }

    /// Shuts a key for ever. One that is revoked already stays as it is.
    public Outcome<KeyCard> revoke(KeyId id, Instant now) {
        return withKey(id, (account, card) -> {
            if (card.revoked()) {
                return Optional.of(new Done<>(card));
            }
            Amendment change = new Amendment(account, account.next(), Optional.empty(), Optional.of(card.shut()));
            AuditRow row = scribe.row(now, Act.KEY_REVOKED, account.id(), id.value(), Map.of());
            return done(change, row, card.shut());
        });
    }

    private interface WithKey<T> {
        Optional<Outcome<T>> of(Account account, KeyCard card);
    }

    private <T> Outcome<T> withKey(KeyId id, WithKey<T> work) {
        Optional<AccountId> owner = book.ownerOf(id);
        if (owner.isEmpty()) {
            return new Missing<>();
        }
        return OptimisticRetry.until("key " + id, () -> {
            Optional<Account> account = book.find(owner.get());
            Function<Account, Optional<KeyCard>> card = found -> book.keys(found.id()).stream()
                    .filter(each -> each.id().equals(id))
                    .findFirst();
            Optional<KeyCard> seen = account.flatMap(card);
            return seen.isPresent() ? work.of(account.orElseThrow(), seen.get()) : Optional.of(new Missing<>());
        });
    }

    private <T> Optional<Outcome<T>> done(Amendment change, AuditRow row, T value) {
        return book.change(change, row) ? Optional.of(new Done<>(value)) : Optional.empty();
    }

    private static boolean full(List<KeyCard> keys, Instant now) {
        return keys.stream().filter(key -> key.active(now)).count() >= AccountBook.MOST_KEYS;
    }

    private static Map<String, String> details(Minted made) {
        return Map.of(
                "mode",
                made.stored().scope().mode().wire(),
                "access",
                made.stored().terms().accessText());
    }
}
