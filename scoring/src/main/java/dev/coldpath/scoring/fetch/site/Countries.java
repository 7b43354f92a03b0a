package dev.coldpath.scoring.fetch.site;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.MissingResourceException;
import java.util.Optional;

/// Finds the two letters of a country that somebody wrote as letters or by its English name.
final class Countries {
    private static final int LONGEST = 100;
    private static final Map<String, String> CODES = codes();

    private Countries() {}

    static Optional<String> code(String text) {
        if (text.length() > LONGEST) {
            return Optional.empty();
        }
        String key = text.strip().toLowerCase(Locale.ROOT).replace(".", "");
        return Optional.ofNullable(CODES.get(key));
    }

    private static Map<String, String> codes() {
        Map<String, String> codes = new HashMap<>(Map.of(
                "uk", "GB",
                "great britain", "GB",
                "england", "GB",
                "scotland", "GB",
                "united states of america", "US",
                "the netherlands", "NL",
                "czech republic", "CZ",
                "deutschland", "DE",
                "korea", "KR",
                "turkey", "TR"));
        for (String code : Locale.getISOCountries()) {
            Locale country = Locale.of("", code);
            codes.put(code.toLowerCase(Locale.ROOT), code);
            codes.put(country.getDisplayCountry(Locale.ENGLISH).toLowerCase(Locale.ROOT), code);
            threeLetters(country).ifPresent(letters -> codes.put(letters, code));
        }
        return Map.copyOf(codes);
    }

    private static Optional<String> threeLetters(Locale country) {
        try {
            return Optional.of(country.getISO3Country().toLowerCase(Locale.ROOT))
                    .filter(code -> !code.isEmpty());
        } catch (MissingResourceException _) {
            return Optional.empty();
        }
    }
}
