package dev.coldpath.admin;

import dev.coldpath.account.Account;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.KeyCard;
import dev.coldpath.account.KeyId;
import dev.coldpath.submit.Once;
import dev.coldpath.submit.Replay;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// The operator's write access to accounts and their keys. Every change is one transaction with its audit row, and
/// holds only if the account is still as it was read, so that no two changes of one account ever overwrite each
/// other.
public interface AccountBook {
    /// How many keys of an account may work at the same time: so many that one transaction can reach them all.
    int MOST_KEYS = 50;

    /// Sees every finished write.
    Optional<Account> find(AccountId id);

    /// All keys an account ever had, the oldest first. Sees every finished write.
    List<KeyCard> keys(AccountId id);

    Optional<AccountId> ownerOf(KeyId id);

    /// All accounts, the newest first. May lag a write by moments.
    Page list(Optional<Mark> after, int most);

    /// Opens an account with its first keys. False: the account or one of the keys exists already, and nothing was
    /// changed.
    boolean open(Account account, List<ApiKey> keys, AuditRow row);

    /// The same for a request that may be sent again: the answer is stored with the account, all or nothing, unless its
    /// idempotency key has a live one, which decides.
    Opening open(Account account, List<ApiKey> keys, AuditRow row, Noted answer);

    /// An answer and the idempotency key it is to be stored under.
    record Noted(Once once, Replay replay) {}

    /// What came of an account that was to be opened under an idempotency key.
    sealed interface Opening {
        record Opened() implements Opening {}

        /// The account or one of the keys exists already, or others were in the way. Nothing was changed.
        record Hindered() implements Opening {}

        /// The idempotency key has an answer already. Nothing was changed.
        record Earlier(Replay stored) implements Opening {}
    }

    /// Changes an account, adds a key, alters one. What changes of the account holds for all of its keys at once.
    /// False: the account is not as it was seen, and nothing was changed.
    boolean change(Amendment amendment, AuditRow row);

    /// What is to become of an account.
    ///
    /// @param seen as it was read
    /// @param next as it shall be, one version later
    /// @param added a key that is new
    /// @param altered a key as it shall be from now on
    record Amendment(Account seen, Account next, Optional<ApiKey> added, Optional<KeyCard> altered) {
        /// Of the account alone.
        public static Amendment of(Account seen, Account next) {
            return new Amendment(seen, next, Optional.empty(), Optional.empty());
        }

        /// Whether what its keys open changes.
        public boolean concernsKeys() {
            return seen.open() != next.open()
                    || !seen.plan().equals(next.plan())
                    || !seen.overrides().equals(next.overrides());
        }
    }

    /// A place in the list: right behind this account.
    record Mark(Instant createdAt, AccountId id) {
        public static Mark behind(Account account) {
            return new Mark(account.createdAt(), account.id());
        }
    }

    /// A part of the list.
    ///
    /// @param next where the next part begins; empty at the end
    record Page(List<Account> accounts, Optional<Mark> next) {
        public Page {
            accounts = List.copyOf(accounts);
        }
    }
}
