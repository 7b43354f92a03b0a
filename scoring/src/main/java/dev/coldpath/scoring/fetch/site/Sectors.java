package dev.coldpath.scoring.fetch.site;

import dev.coldpath.scoring.fetch.DataFile;
import dev.coldpath.scoring.fetch.Words;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/// Guesses a company's sector from what it says of itself, and only where one sector is clearly ahead.
final class Sectors {
    private static final int ENOUGH = 2;
    private static final int MARGIN = 2;

    private final DataFile lexicon = DataFile.beside(Sectors.class, "sectors.txt");

    /// Empty: too few words of any sector, or two sectors too close.
    Optional<String> of(String topic) {
        Words words = Words.of(topic);
        Map<String, Integer> hits = new TreeMap<>();
        lexicon.entries().forEach((sector, phrases) -> hits.put(sector, words.count(phrases)));
        return hits.entrySet().stream()
                .max(Map.Entry.comparingByValue())
                .filter(first -> first.getValue() >= ENOUGH)
                .filter(first -> hits.entrySet().stream()
                        .filter(other -> !other.getKey().equals(first.getKey()))
                        .allMatch(other -> first.getValue() >= MARGIN * other.getValue()))
                .map(Map.Entry::getKey);
    }
}
