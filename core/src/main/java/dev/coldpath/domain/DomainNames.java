package dev.coldpath.domain;

import crawlercommons.domains.EffectiveTldFinder;
import crawlercommons.domains.EffectiveTldFinder.EffectiveTLD;
import dev.coldpath.domain.ParsedName.Company;
import dev.coldpath.domain.ParsedName.Invalid;
import dev.coldpath.domain.ParsedName.Reserved;
import dev.coldpath.domain.ParsedName.Sandbox;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/// Turns what a caller typed into a registrable domain, step by step; [HostNames] knows the ones in the
/// middle.
public final class DomainNames {
    private static final int LONGEST_INPUT = 2_048;
    private static final Pattern SCHEME = Pattern.compile("^([A-Za-z][A-Za-z0-9+.-]*:)?//");
    private static final Pattern AFTER_HOST = Pattern.compile("[/?#].*$", Pattern.DOTALL);
    private static final String FORBIDDEN = "@:[]\\%";
    private static final Set<String> RESERVED =
            Set.of("alt", "arpa", "example", "internal", "invalid", "local", "localhost", "onion", "test");

    private DomainNames() {}

    public static ParsedName parse(String typed) {
        return host(typed).flatMap(HostNames::ascii).map(DomainNames::judge).orElseGet(Invalid::new);
    }

    /// The company's domain, where one was typed and no other name.
    public static Optional<Domain> company(String typed) {
        return parse(typed) instanceof ParsedName.Company(Domain domain) ? Optional.of(domain) : Optional.empty();
    }

    /// Whether nothing was typed but what is trimmed.
    public static boolean blank(String typed) {
        return trim(typed).isEmpty();
    }

    /// The first steps: white space, scheme and everything behind the host go; what cannot stand in a host is refused.
    private static Optional<String> host(String typed) {
        if (typed.codePointCount(0, typed.length()) > LONGEST_INPUT) {
            return Optional.empty();
        }
        String trimmed = trim(typed);
        String host =
                AFTER_HOST.matcher(SCHEME.matcher(trimmed).replaceFirst("")).replaceFirst("");
        return host.codePoints().noneMatch(DomainNames::forbidden) ? Optional.of(host) : Optional.empty();
    }

    private static String trim(String text) {
        int start = 0;
        int end = text.length();
        while (start < end && white(text.codePointAt(start))) {
            start += Character.charCount(text.codePointAt(start));
        }
        while (end > start && white(text.codePointBefore(end))) {
            end -= Character.charCount(text.codePointBefore(end));
        }
        return text.substring(start, end);
    }

    /// The Unicode property White_Space: Java's two notions of it together, less the separators that only Java has.
    private static boolean white(int character) {
        boolean javaOnly = character >= 0x1c && character <= 0x1f;
        return character == 0x85
                || (!javaOnly && (Character.isWhitespace(character) || Character.isSpaceChar(character)));
    }

    private static boolean forbidden(int character) {
        return white(character) || Character.isISOControl(character) || FORBIDDEN.indexOf(character) >= 0;
    }

    /// The last steps.
    private static ParsedName judge(String name) {
        Optional<TestDomain> sandbox = TestDomain.holding(name);
        if (sandbox.isPresent()) {
            return new Sandbox(sandbox.get());
        }
        if (RESERVED.contains(name.substring(name.lastIndexOf('.') + 1))) {
            return new Reserved();
        }
        return fold(name).<ParsedName>map(Company::new).orElseGet(Invalid::new);
    }

    /// Public suffix and one label more; a private suffix alone is a company's own name, a registry's is nobody's.
    private static Optional<Domain> fold(String name) {
        EffectiveTLD suffix = EffectiveTldFinder.getEffectiveTLD(name, false);
        if (suffix == null) {
            return Optional.of(new Domain(lastTwoLabels(name)));
        }
        String assigned = EffectiveTldFinder.getAssignedDomain(name, true, false);
        if (assigned != null) {
            return Optional.of(new Domain(assigned));
        }
        boolean privateSuffix = EffectiveTldFinder.getAssignedDomain(name, true, true) != null;
        return privateSuffix ? Optional.of(new Domain(name)) : Optional.empty();
    }

    /// The default rule `*`: an unlisted top level is a suffix of one label.
    private static String lastTwoLabels(String name) {
        int second = name.lastIndexOf('.', name.lastIndexOf('.') - 1);
        return name.substring(second + 1);
    }
}
