package dev.coldpath.local.cli;

import java.util.regex.Pattern;

/// Keeps keys out of error messages: terminals and logs remember.
final class Masked {
    private static final Pattern KEY = Pattern.compile("(ki_(?:live|test|admin)_)[0-9A-Za-z]+");

    private Masked() {}

    /// The same with the chance of every key left out.
    static String text(String text) {
        return KEY.matcher(text).replaceAll("$1…");
    }
}
