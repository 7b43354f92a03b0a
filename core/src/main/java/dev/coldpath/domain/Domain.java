package dev.coldpath.domain;

import java.util.regex.Pattern;

/// A registrable domain as an A-label in lower case, such as `stripe.com` or `xn--bcher-kva.de`; the key of a company.
/// [DomainNames] makes them from what callers type.
public record Domain(String name) implements Comparable<Domain> {
    private static final Pattern LETTERS_DIGITS_HYPHENS =
            Pattern.compile("(?=.{1,253}$)[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?(\\.[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?)+");

    public Domain {
        if (!LETTERS_DIGITS_HYPHENS.matcher(name).matches()) {
            throw new IllegalArgumentException(
                    "domain: not a host name in lower case: " + name.length() + " characters");
        }
    }

    /// The last label, such as `com`.
    public String topLevel() {
        return name.substring(name.lastIndexOf('.') + 1);
    }

    /// The first label, such as `stripe`.
    public String firstLabel() {
        return name.substring(0, name.indexOf('.'));
    }

    @Override
    public int compareTo(Domain other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
