package dev.coldpath.scoring.fetch.wikidata;

import dev.coldpath.scoring.fetch.DataFile;
import dev.coldpath.scoring.fetch.Words;
import java.util.Map;
import java.util.Optional;

/// Reads an industry of Wikidata as one of our sectors, the first that fits.
final class Industries {
    private final DataFile lexicon = DataFile.beside(Industries.class, "industries.txt");

    Optional<String> sector(String industry) {
        Words words = Words.of(industry);
        return lexicon.entries().entrySet().stream()
                .filter(each -> words.haveAny(each.getValue()))
                .map(Map.Entry::getKey)
                .findFirst();
    }
}
