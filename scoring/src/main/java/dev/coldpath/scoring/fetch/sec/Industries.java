package dev.coldpath.scoring.fetch.sec;

import dev.coldpath.scoring.fetch.DataFile;
import java.util.List;
import java.util.Optional;

/// Reads the industry codes of the register as our sectors.
final class Industries {
    /// Those that lend: their balance tells no current assets from others.
    private static final Codes BANKS = new Codes(6000, 6199);

    private final List<Entry> entries = DataFile.beside(Industries.class, "industries.txt").stream()
            .map(entry -> new Entry(entry.name(), Codes.parse(entry.value())))
            .toList();

    private record Entry(String sector, Codes codes) {}

    /// From the first to the last, both included.
    private record Codes(int first, int last) {
        static Codes parse(String text) {
            String[] ends = text.split("-", 2);
            return new Codes(Integer.parseInt(ends[0]), Integer.parseInt(ends[ends.length - 1]));
        }

        boolean have(int code) {
            return code >= first && code <= last;
        }
    }

    Optional<String> sector(int code) {
        return entries.stream()
                .filter(entry -> entry.codes().have(code))
                .map(Entry::sector)
                .findFirst();
    }

    static boolean bank(int code) {
        return BANKS.have(code);
    }
}
