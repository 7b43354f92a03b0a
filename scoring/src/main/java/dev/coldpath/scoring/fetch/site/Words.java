package dev.coldpath.scoring.fetch.site;

import java.util.List;

/// A text as a row of words in lower case, to look for phrases in without meeting parts of words.
record Words(String row) {
    static Words of(String text) {
        StringBuilder row = new StringBuilder(" ");
        text.codePoints().map(Character::toLowerCase).forEach(character -> {
            if (Character.isLetterOrDigit(character)) {
                row.appendCodePoint(character);
            } else if (row.charAt(row.length() - 1) != ' ') {
                row.append(' ');
            }
        });
        return new Words(row.append(' ').toString());
    }

    boolean have(String phrase) {
        return row.contains(" " + phrase + " ");
    }

    boolean haveAny(List<String> phrases) {
        return phrases.stream().anyMatch(this::have);
    }

    /// How many of these there are, each counted once.
    int count(List<String> phrases) {
        return (int) phrases.stream().filter(this::have).count();
    }
}
