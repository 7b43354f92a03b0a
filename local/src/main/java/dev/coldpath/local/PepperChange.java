package dev.coldpath.local;

import dev.coldpath.account.Account;
import dev.coldpath.account.KeptPeppers;
import dev.coldpath.account.KeptPeppers.Kept;
import dev.coldpath.account.KeyCard;
import dev.coldpath.admin.AccountBook;
import dev.coldpath.admin.Outcome.Done;
import dev.coldpath.local.keys.KeyFolder;
import dev.coldpath.local.refusal.Reasons;
import dev.coldpath.local.refusal.Unusable;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// Replaces the pepper of a data folder, beside a running service or without one. Keys move to the new one while they
/// are used; one that never moved to the last new one would be left behind by the next, so that is told first.
public final class PepperChange {
    private static final int PAGE = 100;
    private static final int MOST_NAMED = 5;

    private PepperChange() {}

    /// From when on the new pepper is written with.
    ///
    /// @param leavingBehind whether keys that did not move since the last change may be left behind
    /// @throws Unusable when there is no pepper, the last change is not over, or keys would be left behind
    public static Instant make(Path data, boolean leavingBehind) {
        if (!Files.exists(data.resolve(KeyFolder.PEPPER))) {
            throw new Unusable(data + " has no pepper yet; the service's first start makes one.");
        }
        Wiring.requireData(data);
        SecureRandom chance = new SecureRandom();
        KeyFolder secrets = new KeyFolder(data);
        try (Beside beside = Wiring.beside(data, Optional.empty())) {
            Kept kept = secrets.peppers(chance);
            Instant settled = kept.since().plus(KeptPeppers.SETTLED_AFTER);
            if (kept.before().isPresent() && beside.now().isBefore(settled)) {
                throw new Unusable(
                        "the pepper was replaced at " + kept.since() + "; keys move from " + settled + " on.");
            }
            if (kept.before().isPresent() && !leavingBehind) {
                refuseToLeave(unmoved(beside, settled), settled);
            }
            beside.diary().pepperRotated();
            secrets.replacePepper(chance, beside.now());
            return beside.now().plus(KeptPeppers.SETTLED_AFTER);
        } catch (IOException e) {
            throw new Unusable(data + ": its pepper cannot be replaced: " + Reasons.of(e, data) + ".", e);
        }
    }

    private static void refuseToLeave(List<KeyCard> unmoved, Instant settled) {
        if (!unmoved.isEmpty()) {
            String some = String.join(
                    ", ",
                    unmoved.stream()
                            .limit(MOST_NAMED)
                            .map(card -> card.id().value())
                            .toList());
            throw new Unusable(unmoved.size() + " keys that work were not used since " + settled
                    + " and would open nothing any more, such as " + some
                    + "; have them used, revoke them, or say --leave-behind.");
        }
    }

    private static List<KeyCard> unmoved(Beside beside, Instant settled) {
        List<KeyCard> found = new ArrayList<>();
        Optional<AccountBook.Mark> after = Optional.empty();
        do {
            AccountBook.Page page = beside.desks().accounts().list(after, PAGE);
            page.accounts().stream()
                    .flatMap(account -> keys(beside, account))
                    .filter(card -> card.active(beside.now()) && !card.touchedSince(settled))
                    .forEach(found::add);
            after = page.next();
        } while (after.isPresent());
        return found;
    }

    private static Stream<KeyCard> keys(Beside beside, Account account) {
        return beside.desks().keys().list(account.id()) instanceof Done<List<KeyCard>>(List<KeyCard> keys)
                ? keys.stream()
                : Stream.empty();
    }
}
