package dev.coldpath.scoring.dataset;

import java.util.regex.Pattern;

/// How a publisher calls the files of a data set.
///
/// @param words as a person says it
/// @param pattern as a program checks it
public record FileNames(String words, Pattern pattern) {
    static FileNames of(String words, String regex) {
        return new FileNames(words, Pattern.compile(regex));
    }

    public boolean include(String name) {
        return pattern.matcher(name).matches();
    }
}
