package dev.coldpath.scoring.fetch.site;

import dev.coldpath.scoring.fetch.DataFile;
import dev.coldpath.scoring.fetch.Links;
import dev.coldpath.scoring.fetch.Words;
import java.net.URI;
import java.util.List;

/// Recognises the pages that stand in for a company's: parked names and names for sale. What a page says counts only
/// where there is little else; a market for names says the same and is a company.
final class Landers {
    private static final int LITTLE_TEXT = 1_500;

    private final List<String> hosts;
    private final List<String> phrases;

    Landers() {
        DataFile marks = DataFile.beside(Landers.class, "landers.txt");
        this.hosts = marks.of("host");
        this.phrases = marks.of("phrase");
    }

    boolean isOne(SitePage page) {
        boolean little = page.text().length() <= LITTLE_TEXT;
        Words words = Words.of(page.topic() + " | " + page.text());
        boolean foreign = page.embedded().stream()
                .filter(each -> !Links.owner(each).equals(Links.owner(page.address())))
                .anyMatch(this::isService);
        return little && (foreign || words.haveAny(phrases));
    }

    /// True: this address is a parking service's or a domain market's.
    boolean isService(URI address) {
        String place = address.getHost() + address.getRawPath();
        return hosts.stream().anyMatch(mark -> under(address.getHost(), mark) || place.startsWith(mark + "/"));
    }

    private static boolean under(String host, String mark) {
        return host.equals(mark) || host.endsWith("." + mark);
    }
}
