package dev.coldpath.scoring.fetch.ats;

import dev.coldpath.scoring.fetch.DataFile;
import dev.coldpath.scoring.fetch.Words;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/// Tells in which of twelve business functions a company is hiring: by what it calls its departments, and only of a
/// role without one by its title.
final class Functions {
    private final DataFile lexicon = DataFile.beside(Functions.class, "functions.txt");

    Set<String> of(Collection<Opening> openings) {
        Set<String> functions = new HashSet<>();
        openings.stream().map(Functions::described).distinct().forEach(text -> functions.addAll(in(text)));
        return functions;
    }

    private static String described(Opening opening) {
        List<String> departments = opening.departments();
        return departments.isEmpty() ? opening.title() : String.join(" | ", departments);
    }

    private Set<String> in(String text) {
        Words words = Words.of(text);
        Set<String> functions = new HashSet<>();
        lexicon.entries().forEach((function, phrases) -> {
            if (words.haveAny(phrases)) {
                functions.add(function);
            }
        });
        return functions;
    }
}
