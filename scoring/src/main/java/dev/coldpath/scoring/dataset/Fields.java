package dev.coldpath.scoring.dataset;

import dev.coldpath.domain.DomainNames;
import dev.coldpath.domain.HostNames;
import dev.coldpath.domain.ParsedName.Company;
import dev.coldpath.domain.ParsedName.Invalid;
import dev.coldpath.domain.ParsedName.Reserved;
import dev.coldpath.domain.ParsedName.Sandbox;
import dev.coldpath.scoring.dataset.Format.Line;
import java.util.List;
import java.util.OptionalLong;
import java.util.regex.Pattern;

/// What lines of all lists have in common: ranks and host names.
final class Fields {
    private static final Pattern NUMBER = Pattern.compile("[0-9]{1,10}");
    private static final Pattern ADDRESS = Pattern.compile("[0-9]++(?:\\.[0-9]++)*+|\\[[0-9A-Fa-f:.]++\\]");

    private Fields() {}

    /// Empty: not a rank or another number from 1 up.
    static OptionalLong positive(String text) {
        if (!NUMBER.matcher(text).matches()) {
            return OptionalLong.empty();
        }
        long number = Long.parseLong(text);
        return number > 0 ? OptionalLong.of(number) : OptionalLong.empty();
    }

    /// Folds a host to its registrable domain.
    static Line line(String host, String rank, String... more) {
        OptionalLong place = positive(rank);
        if (place.isEmpty()) {
            return new Line.Malformed();
        }
        return switch (DomainNames.parse(host)) {
            case Company company ->
                new Line.Kept(Row.ranked(company.domain().name(), place.getAsLong(), List.of(more)));
            case Sandbox _, Reserved _ -> new Line.Skipped();
            case Invalid _ -> nameless(host) ? new Line.Skipped() : new Line.Malformed();
        };
    }

    /// An address, or a name that a registry keeps for itself.
    private static boolean nameless(String host) {
        return ADDRESS.matcher(host).matches() || HostNames.ascii(host).isPresent();
    }
}
