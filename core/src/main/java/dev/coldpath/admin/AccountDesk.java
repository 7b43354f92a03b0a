package dev.coldpath.admin;

import dev.coldpath.account.Account;
import dev.coldpath.account.AccountId;
import dev.coldpath.account.AnswerSeal;
import dev.coldpath.account.ApiKey;
import dev.coldpath.account.KeyMint;
import dev.coldpath.account.KeyMint.Minted;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.admin.AccountBook.Noted;
import dev.coldpath.admin.AccountBook.Opening;
import dev.coldpath.admin.OpenOnce.Told;
import dev.coldpath.admin.Outcome.Done;
import dev.coldpath.admin.Outcome.Missing;
import dev.coldpath.admin.Outcome.Objection;
import dev.coldpath.admin.Outcome.Refused;
import dev.coldpath.plan.Overrides;
import dev.coldpath.plan.Plans;
import dev.coldpath.submit.Once;
import dev.coldpath.submit.Replay;
import dev.coldpath.submit.Replay.Answer.Inline;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/// The operator's actions on accounts: open, change, suspend and reopen them.
public final class AccountDesk {
    private static final int BATCH = 100;
    /// Accounts to look at for one part of a list, however few of them it shows.
    private static final int MOST_LOOKED_AT = 1_000;

    private final AccountBook book;
    private final Plans plans;
    private final MintSource mint;
    private final Scribe scribe;

    /// Gives the mint when it is first needed, since it holds a secret.
    public interface MintSource {
        KeyMint get();
    }

    public AccountDesk(AccountBook book, Plans plans, MintSource mint, Scribe scribe) {
        this.book = book;
        this.plans = plans;
        this.mint = mint;
        this.scribe = scribe;
    }

    /// An account as it is wished for.
    ///
    /// @param keys the modes of its first keys
    public record Wish(String label, String plan, Overrides overrides, List<Mode> keys) {
        public Wish {
            keys = List.copyOf(keys);
        }
    }

    /// A new account, with its keys in the clear for the one time they are shown.
    public record Opened(Account account, List<Minted> keys) {
        public Opened {
            keys = List.copyOf(keys);
        }
    }

    public Outcome<Opened> open(Wish wish, Instant now) {
        if (plans.find(wish.plan()).isEmpty()) {
            return new Refused<>(Objection.NO_SUCH_PLAN);
        }
        return new Done<>(OptimisticRetry.until("new account", () -> opened(wish, now)));
    }

    /// The same under an idempotency key: whoever repeats the request is told what was told the first time.
    public Outcome<Told> open(Wish wish, OpenOnce request, Instant now) {
        if (plans.find(wish.plan()).isEmpty()) {
            return new Refused<>(Objection.NO_SUCH_PLAN);
        }
        return OptimisticRetry.until("new account", () -> opened(wish, request, now));
    }

    private Optional<Outcome<Told>> opened(Wish wish, OpenOnce request, Instant now) {
        AnswerSeal seals = mint.get().seals();
        Once once = request.once();
        Opened made = made(wish, now);
        String answer = request.answer().apply(made);
        Replay replay = Replay.of(once, new Inline(seals.seal(answer, request.key(), once.key())), now);
        return switch (book.open(made.account(), stored(made), row(made, now), new Noted(once, replay))) {
            case Opening.Opened() -> Optional.of(new Done<>(new Told(answer, false)));
            case Opening.Hindered() -> Optional.empty();
            case Opening.Earlier(Replay stored) -> Optional.of(told(stored, request, seals));
        };
    }

    private static Outcome<Told> told(Replay stored, OpenOnce request, AnswerSeal seals) {
        if (!stored.fingerprint().equals(request.once().fingerprint())) {
            return new Refused<>(Objection.KEY_REUSED);
        }
        if (!(stored.answer() instanceof Inline(String sealed))) {
            throw new IllegalStateException("idempotency key: it stands for a job, not for an account");
        }
        return new Done<>(
                new Told(seals.open(sealed, request.key(), request.once().key()), true));
    }

    private Optional<Opened> opened(Wish wish, Instant now) {
        Opened made = made(wish, now);
        return book.open(made.account(), stored(made), row(made, now)) ? Optional.of(made) : Optional.empty();
    }

    private static List<ApiKey> stored(Opened made) {
        return made.keys().stream().map(Minted::stored).toList();
    }

    private AuditRow row(Opened made, Instant now) {
        AccountId id = made.account().id();
        Map<String, String> details =
                new TreeMap<>(Map.of("plan", made.account().plan()));
        details.put(
                "keys",
                made.keys().stream().map(key -> key.stored().id().value()).collect(Collectors.joining(" ")));
        return scribe.row(now, Act.ACCOUNT_OPENED, id, id.value(), details);
    }

    private Opened made(Wish wish, Instant now) {
        AccountId id = mint.get().account();
        Account account = new Account(id, wish.label(), wish.plan(), wish.overrides(), now, true, 1);
        List<Minted> keys = wish.keys().stream()
                .map(mode -> mint.get()
                        .key(new Scope(id, mode), wish.plan(), wish.label(), now)
                        .of(account))
                .toList();
        return new Opened(account, keys);
    }

    public Optional<Account> find(AccountId id) {
        return book.find(id);
    }

    public AccountBook.Page list(Optional<AccountBook.Mark> after, int most) {
        return book.list(after, most);
    }

    /// Those that are open, or those that are suspended. What is hidden is skipped here, up to so many accounts: only
    /// behind those a part is shorter than asked for, and its mark goes on.
    public AccountBook.Page list(boolean open, Optional<AccountBook.Mark> after, int most) {
        List<Account> found = new ArrayList<>();
        Optional<AccountBook.Mark> next = after;
        for (int looked = 0; looked < MOST_LOOKED_AT && found.size() < most; looked += BATCH) {
            AccountBook.Page page = book.list(next, BATCH);
            page.accounts().stream().filter(account -> account.open() == open).forEach(found::add);
            next = page.next();
            if (next.isEmpty()) {
                break;
            }
        }
        return found.size() <= most
                ? new AccountBook.Page(found, next)
                : new AccountBook.Page(
                        found.subList(0, most), Optional.of(AccountBook.Mark.behind(found.get(most - 1))));
    }

    /// What is to change; what is absent stays.
    public record Edit(
            Optional<String> label, Optional<String> plan, Optional<Boolean> open, UnaryOperator<Overrides> overrides) {
        public static final Edit NOTHING =
                new Edit(Optional.empty(), Optional.empty(), Optional.empty(), UnaryOperator.identity());

        public Edit opened(boolean whether) {
            return new Edit(label, plan, Optional.of(whether), overrides);
        }

        Account of(Account seen) {
            return seen.labelled(label.orElse(seen.label()))
                    .on(plan.orElse(seen.plan()))
                    .opened(open.orElse(seen.open()))
                    .with(overrides.apply(seen.overrides()));
        }
    }

    /// A wish for what is so already changes nothing and leaves no row.
    public Outcome<Account> change(AccountId id, Edit edit, Instant now) {
        if (edit.plan().filter(name -> plans.find(name).isEmpty()).isPresent()) {
            return new Refused<>(Objection.NO_SUCH_PLAN);
        }
        return OptimisticRetry.until("account " + id, () -> changed(id, edit, now));
    }

    private Optional<Outcome<Account>> changed(AccountId id, Edit edit, Instant now) {
        Optional<Account> seen = book.find(id);
        if (seen.isEmpty()) {
            return Optional.of(new Missing<>());
        }
        Account wished = edit.of(seen.get());
        if (wished.equals(seen.get())) {
            return Optional.of(new Done<>(wished));
        }
        AuditRow row = scribe.row(now, act(seen.get(), wished), id, id.value(), differences(seen.get(), wished));
        return book.change(AccountBook.Amendment.of(seen.get(), wished.next()), row)
                ? Optional.of(new Done<>(wished.next()))
                : Optional.empty();
    }

    private static Act act(Account seen, Account wished) {
        if (seen.open() == wished.open()) {
            return Act.ACCOUNT_CHANGED;
        }
        return wished.open() ? Act.ACCOUNT_REOPENED : Act.ACCOUNT_SUSPENDED;
    }

    private static Map<String, String> differences(Account seen, Account wished) {
        Map<String, String> details = new TreeMap<>();
        note(details, "label", seen.label(), wished.label());
        note(details, "plan", seen.plan(), wished.plan());
        note(details, "overrides", text(seen.overrides()), text(wished.overrides()));
        return details;
    }

    private static void note(Map<String, String> details, String what, String before, String after) {
        if (!before.equals(after)) {
            details.put(what, before + " -> " + after);
        }
    }

    private static String text(Overrides overrides) {
        StringBuilder text = new StringBuilder();
        overrides
                .cachedCallsIncluded()
                .ifPresent(cap -> text.append("cached=").append(cap).append(' '));
        overrides
                .coldCallsIncluded()
                .ifPresent(cap -> text.append("cold=").append(cap).append(' '));
        overrides
                .coldPerKeyHour()
                .ifPresent(cap -> text.append("hour=").append(cap).append(' '));
        return text.isEmpty() ? "none" : text.toString().strip();
    }
}
