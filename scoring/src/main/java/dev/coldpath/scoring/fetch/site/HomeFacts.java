package dev.coldpath.scoring.fetch.site;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.Findings.Source;
import dev.coldpath.scoring.fetch.Links;
import dev.coldpath.scoring.snapshot.Keys;
import java.net.URI;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;

/// What the home page says of itself and of the company.
final class HomeFacts {
    private final Landers landers = new Landers();
    private final Sectors sectors = new Sectors();

    /// Notes what can be read off the page and its headers.
    void notePage(Impressions seen, Source page, Findings findings) {
        SitePage home = seen.home();
        boolean lander = landers.isOne(home);
        boolean encrypted = home.address().getScheme().equals("https");
        page.number(Keys.SITE_HREFLANGS, home.languages().size())
                .fact(
                        Keys.SITE_HSTS,
                        encrypted
                                && seen.page()
                                        .headers()
                                        .get("strict-transport-security")
                                        .isPresent())
                .fact(Keys.SITE_JS_ONLY, home.needsScripts())
                .fact(Keys.SITE_LANDER, lander);
        if (home.needsScripts()) {
            findings.warn("web_js_only");
        } else {
            page.number(Keys.SITE_LINKS, linksWithin(home));
        }
        if (lander) {
            findings.warn("web_parked_suspected");
        }
    }

    /// Notes what the company says in its markup. A year that has not come yet is none.
    void noteCompany(Impressions seen, Source markup, Instant now) {
        Optional<Organization> organization = seen.organization();
        int thisYear = now.atOffset(ZoneOffset.UTC).getYear();
        markup.fact(Keys.SITE_ORGANIZATION, organization.isPresent())
                .number(
                        Keys.SITE_FOUNDERS,
                        organization.map(Organization::founders).orElse(0));
        organization.flatMap(Organization::employees).ifPresent(number -> markup.number(Keys.SITE_EMPLOYEES, number));
        organization
                .flatMap(Organization::foundedYear)
                .filter(year -> year <= thisYear)
                .ifPresent(year -> markup.number(Keys.SITE_FOUNDED_YEAR, year));
        organization.flatMap(Organization::name).ifPresent(name -> markup.text(Keys.SITE_NAME, name));
        organization.flatMap(Organization::country).ifPresent(code -> markup.text(Keys.SITE_COUNTRY, code));
        organization.flatMap(Organization::state).ifPresent(code -> markup.text(Keys.SITE_STATE, code));
        String topic = seen.home().topic()
                + organization.map(each -> " | " + each.topic()).orElse("");
        sectors.of(topic).ifPresent(sector -> markup.text(Keys.SITE_SECTOR, sector));
    }

    /// True: a domain that leads there is parked or for sale.
    boolean isLander(URI address) {
        return landers.isService(address);
    }

    private static int linksWithin(SitePage home) {
        Optional<Domain> site = Links.owner(home.address());
        return (int) home.links().stream()
                .map(SitePage.Link::address)
                .filter(link -> Links.owner(link).equals(site) && !link.equals(home.address()))
                .distinct()
                .count();
    }
}
