package dev.coldpath.scoring.fetch;

import java.util.List;

/// A text as a row of words in lower case, to look for phrases in without meeting parts of words.
public record Words(String row) {
    public static Words of(String text) {
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

    public boolean have(String phrase) {
        return row.contains(" " + phrase + " ");
    }

    public boolean haveAny(List<String> phrases) {
        return phrases.stream().anyMatch(this::have);
    }

    /// How many of these there are, each counted once.
    public int count(List<String> phrases) {
        return (int) phrases.stream().filter(this::have).count();
    }
}
