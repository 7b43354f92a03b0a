package dev.coldpath.internet;

import dev.coldpath.domain.Domain;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/// The files of one company: `zone`, `company.json`, and what its server shows under `site`.
///
/// @param files the text of a file by its name; empty where there is none
record Folder(Domain domain, Function<String, Optional<String>> files) {
    private static final Pattern PLAIN = Pattern.compile("[a-z0-9._-]+(/[a-z0-9._-]+)*");

    /// The one beside this class.
    static Folder of(Domain domain) {
        return new Folder(domain, name -> read("companies/" + domain + "/" + name));
    }

    Optional<String> file(String name) {
        return files.apply(name);
    }

    /// A file that another file of the folder names.
    String named(String name) {
        return file(name).orElseThrow(() -> new IllegalStateException("company " + domain + ": no file " + name));
    }

    /// A resource beside this class. A name that is no plain path, as callers may send one, names nothing.
    static Optional<String> read(String name) {
        if (!PLAIN.matcher(name).matches() || name.contains("..")) {
            return Optional.empty();
        }
        try (InputStream file = Folder.class.getResourceAsStream(name)) {
            return file == null
                    ? Optional.empty()
                    : Optional.of(new String(file.readAllBytes(), StandardCharsets.UTF_8));
        } catch (IOException unreadable) {
            throw new UncheckedIOException("resource " + name + ": not readable", unreadable);
        }
    }
}
