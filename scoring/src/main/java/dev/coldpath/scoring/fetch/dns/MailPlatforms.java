package dev.coldpath.scoring.fetch.dns;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.DataFile;
import java.util.List;

/// Tells business mail from mail that comes with web space.
final class MailPlatforms {
    private final List<String> suites;

    MailPlatforms() {
        this.suites = DataFile.beside(MailPlatforms.class, "mail-platforms.txt").of("suite");
    }

    /// 0 no mail, 1 a hoster's or an unknown one, 2 a business suite or the company's own.
    int rate(List<String> mailHosts, Domain domain) {
        if (mailHosts.isEmpty()) {
            return 0;
        }
        boolean business = mailHosts.stream()
                .anyMatch(host -> Hosts.under(host, domain.name())
                        || suites.stream().anyMatch(suite -> Hosts.under(host, suite)));
        return business ? 2 : 1;
    }
}
