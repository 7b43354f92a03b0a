package dev.coldpath.scoring.fetch.ats;

import dev.coldpath.scoring.fetch.DataFile;
import java.util.Collection;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Tells on which continents places are, each by the country that it ends with. One that ends with anything else says
/// nothing, so there may be more.
final class Continents {
    private static final Pattern BETWEEN_PARTS = Pattern.compile("[,;/|()\u2013\u2014]| - ");

    private final Map<String, String> byCountry = DataFile.beside(Continents.class, "continents.txt").stream()
            .collect(Collectors.toUnmodifiableMap(entry -> key(entry.value()), DataFile.Entry::name));

    Set<String> of(Collection<Opening> openings) {
        return openings.stream()
                .flatMap(each -> each.place().stream())
                .flatMap(place -> of(place).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    Optional<String> of(String place) {
        return BETWEEN_PARTS
                .splitAsStream(place)
                .map(Continents::key)
                .filter(part -> !part.isEmpty())
                .reduce((_, last) -> last)
                .map(byCountry::get);
    }

    private static String key(String country) {
        return country.strip().toLowerCase(Locale.ROOT);
    }
}
