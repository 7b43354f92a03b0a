package dev.coldpath.scoring.fetch.ct;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.Dates;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;

/// Collects the names at and under a domain that stand in certificates. A name for all hosts below another counts as
/// that other. Certificates name other things as well, people's addresses among them: those are dropped here.
final class Hosts {
    private static final Pattern HOST = Pattern.compile("(?=.{1,253}$)[a-z0-9_-]{1,63}(\\.[a-z0-9_-]{1,63})+");
    private static final String ANY = "*.";

    private final Domain domain;
    private final Set<String> names = new TreeSet<>();
    private Instant newest = Instant.MIN;

    Hosts(Domain domain) {
        this.domain = domain;
    }

    void add(String written) {
        String lower = written.strip().toLowerCase(Locale.ROOT);
        String name = lower.startsWith(ANY) ? lower.substring(ANY.length()) : lower;
        boolean own = name.equals(domain.name()) || name.endsWith("." + domain);
        if (own && HOST.matcher(name).matches()) {
            names.add(name);
        }
    }

    /// Some certificate was logged then; what is no date says nothing.
    void loggedAt(String date) {
        Dates.instant(date).filter(newest::isBefore).ifPresent(at -> newest = at);
    }

    Set<String> names() {
        return Set.copyOf(names);
    }

    boolean none() {
        return names.isEmpty();
    }

    /// When the newest certificate was logged, as far as anybody says; never later than now.
    Optional<Instant> newest(Instant now) {
        return newest.equals(Instant.MIN) ? Optional.empty() : Optional.of(newest.isAfter(now) ? now : newest);
    }
}
