package dev.coldpath.scoring.fetch.dns;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.DataFile;
import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.Findings.Source;
import dev.coldpath.scoring.snapshot.Keys;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

/// Reads a zone's answers into facts. A fact whose answers are not all there is left out, never guessed.
final class ZoneFacts {
    private final Vendors saas = Vendors.saas();
    private final Vendors paidInfra = Vendors.paidInfra();
    private final MailPlatforms mailPlatforms = new MailPlatforms();
    private final List<String> parking =
            DataFile.beside(ZoneFacts.class, "parking-servers.txt").of("parked");

    void note(Domain domain, Answers answers, Findings findings) {
        answers.of(Question.MAIL).ifPresent(hosts -> noteMail(domain, hosts, findings));
        answers.of(Question.NAME_SERVERS)
                .ifPresent(servers -> from(Question.NAME_SERVERS, domain, findings)
                        .fact(Keys.DNS_PARKING, parking.stream().anyMatch(end -> Hosts.anyUnder(servers, end))));
        answers.of(Question.CERTIFICATE_AUTHORITIES)
                .ifPresent(records -> from(Question.CERTIFICATE_AUTHORITIES, domain, findings)
                        .fact(Keys.DNS_CAA, !records.isEmpty()));
        answers.of(Question.DELEGATION_SIGNER)
                .ifPresent(records ->
                        from(Question.DELEGATION_SIGNER, domain, findings).fact(Keys.DNS_DNSSEC, !records.isEmpty()));
        answers.saysSomething(Question.GITHUB_CHALLENGE)
                .ifPresent(there ->
                        from(Question.GITHUB_CHALLENGE, domain, findings).fact(Keys.DNS_GITHUB, there));
        answers.saysSomething(Question.OPT_OUT)
                .ifPresent(wish -> from(Question.OPT_OUT, domain, findings).fact(Keys.DNS_OPT_OUT, wish));
        if (answers.has(Question.TEXTS, Question.MAIL_POLICY)) {
            noteAuthentication(domain, answers, findings);
        }
        if (answers.has(Question.TEXTS, Question.MAIL, Question.NAME_SERVERS)) {
            noteVendors(domain, answers, findings);
        }
    }

    private void noteMail(Domain domain, List<String> hosts, Findings findings) {
        List<String> real = hosts.stream().filter(host -> !host.isEmpty()).toList();
        from(Question.MAIL, domain, findings)
                .number(Keys.DNS_MX, real.size())
                .number(Keys.DNS_MAIL_PLATFORM, mailPlatforms.rate(real, domain));
    }

    private void noteAuthentication(Domain domain, Answers answers, Findings findings) {
        List<String> policies = answers.all(Question.MAIL_POLICY);
        int points = point(Spf.in(answers.all(Question.TEXTS)))
                + point(Dmarc.in(policies))
                + point(Dmarc.enforced(policies));
        from(Question.MAIL_POLICY, domain, findings).number(Keys.DNS_EMAIL_AUTH, points);
    }

    private void noteVendors(Domain domain, Answers answers, Findings findings) {
        Zone zone =
                new Zone(answers.all(Question.NAME_SERVERS), answers.all(Question.MAIL), answers.all(Question.TEXTS));
        Set<String> services = new HashSet<>(saas.in(zone));
        if (answers.saysSomething(Question.GITHUB_CHALLENGE).orElse(false)) {
            services.add("github");
        }
        from(Question.TEXTS, domain, findings)
                .number(Keys.DNS_SAAS_VENDORS, services.size())
                .number(Keys.DNS_PAID_INFRA, paidInfra.in(zone).size());
    }

    private static int point(boolean earned) {
        return earned ? 1 : 0;
    }

    private static Source from(Question question, Domain domain, Findings findings) {
        return findings.from(question.address(domain), question.type().name().toLowerCase(Locale.ROOT) + "_record");
    }
}
