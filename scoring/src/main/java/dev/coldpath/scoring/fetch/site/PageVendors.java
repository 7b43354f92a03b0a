package dev.coldpath.scoring.fetch.site;

import dev.coldpath.scoring.fetch.DataFile;
import dev.coldpath.scoring.fetch.DataFile.Entry;
import dev.coldpath.scoring.net.Web.Headers;
import java.net.URI;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/// Which vendors of paid infrastructure a site shows: by what it loads, and by what its servers say in headers.
final class PageVendors {
    private static final String HEADER = "header=";

    private final List<Entry> marks =
            DataFile.beside(PageVendors.class, "page-vendors.txt").stream().toList();

    Set<String> in(Headers headers, Collection<URI> targets) {
        Set<String> hosts = targets.stream().map(URI::getHost).collect(Collectors.toSet());
        return marks.stream()
                .filter(mark -> found(mark.value(), headers, hosts))
                .map(Entry::name)
                .collect(Collectors.toSet());
    }

    private static boolean found(String mark, Headers headers, Set<String> hosts) {
        return mark.startsWith(HEADER)
                ? header(mark.substring(HEADER.length()), headers)
                : hosts.stream().anyMatch(host -> host.equals(mark) || host.endsWith("." + mark));
    }

    private static boolean header(String mark, Headers headers) {
        int part = mark.indexOf('~');
        if (part < 0) {
            return headers.get(mark).isPresent();
        }
        return headers.get(mark.substring(0, part))
                .filter(value -> value.toLowerCase(Locale.ROOT).contains(mark.substring(part + 1)))
                .isPresent();
    }
}
