package dev.coldpath.scoring.fetch.dns;

import dev.coldpath.domain.Domain;
import java.util.List;

/// How a domain's owner asks to be left alone: with a TXT record at `coldpath-optout` under the domain.
final class OptOut {
    private OptOut() {}

    static String name(Domain domain) {
        return "coldpath-optout." + domain;
    }

    /// Any text says so, but for mail policies: those stand under every name of a zone with a wildcard.
    static boolean says(List<String> texts) {
        return texts.stream().anyMatch(text -> !text.startsWith("v="));
    }
}
