package dev.coldpath.proof;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/// One condition of the program, broken.
///
/// @param name says what is broken, in a few words
/// @param promise what the condition is for
/// @param file the source file, from the root of the project
/// @param snippet occurs in it exactly once
record Mutant(String name, String promise, String file, String snippet, String replacement) {
    /// The file with the condition broken.
    ///
    /// @throws IllegalStateException the condition is not in the file any more, or not once
    String source(Path root) {
        String source = read(root.resolve(file));
        int first = source.indexOf(snippet);
        if (first < 0 || source.indexOf(snippet, first + 1) >= 0) {
            throw new IllegalStateException("mutant \"%s\": \"%s\" is not in %s exactly once: change it with the code"
                    .formatted(name, snippet, file));
        }
        return source.replace(snippet, replacement);
    }

    /// The class that the file is named for.
    String className() {
        int begin = file.indexOf("dev/coldpath/");
        return file.substring(begin, file.length() - ".java".length()).replace('/', '.');
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(file + ": cannot be read", e);
        }
    }
}
