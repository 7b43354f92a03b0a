package dev.coldpath.scoring.model;

import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import java.util.Map;
import java.util.OptionalDouble;

/// What the company runs and shows under its domain.
final class WebReadings {
    static final Map<String, Reading> ALL = Map.of(
            "saas_vendor_count",
            Reading.count(dns(Keys.DNS_SAAS_VENDORS, WebReadings::count)),
            "mail_platform",
            Reading.count(dns(Keys.DNS_MAIL_PLATFORM, WebReadings::count)),
            "email_auth",
            Reading.count(dns(Keys.DNS_EMAIL_AUTH, WebReadings::count)),
            "sitemap_urls",
            Reading.count(cadence(Keys.CADENCE_SITEMAP_URLS)),
            "posts_90d",
            Reading.count(cadence(Keys.CADENCE_POSTS_90D)),
            "commercial_pages",
            Reading.count(site(Keys.SITE_COMMERCIAL_PAGES, SiteMeanings::counted)),
            "ct_hostnames",
            Reading.count(ct(Keys.CT_HOSTNAMES)),
            "new_hosts_share",
            Reading.measure(ct(Keys.CT_NEW_HOSTS_SHARE)),
            "dns_tls_hygiene",
            Reading.points(
                    new Part("tls", FetcherId.TLS, Keys.TLS_VALID, WebReadings::point),
                    dns(Keys.DNS_CAA, WebReadings::point),
                    dns(Keys.DNS_DNSSEC, WebReadings::point),
                    site(Keys.SITE_HSTS, WebReadings::point),
                    site(Keys.SITE_SECURITY_TXT, WebReadings::point)),
            "paid_infra",
            Reading.count(
                    dns(Keys.DNS_PAID_INFRA, WebReadings::count), site(Keys.SITE_PAID_INFRA, WebReadings::count)));

    private WebReadings() {}

    private static Part dns(String key, Part.Meaning meaning) {
        return new Part("dns", FetcherId.DNS, key, meaning);
    }

    private static Part site(String key, Part.Meaning meaning) {
        return new Part("site", FetcherId.SITE, key, meaning);
    }

    private static Part cadence(String key) {
        return new Part("cadence", FetcherId.CADENCE, key, WebReadings::count);
    }

    private static Part ct(String key) {
        return new Part("ct", FetcherId.CT, key, WebReadings::count);
    }

    private static OptionalDouble count(double amount, Facts facts) {
        return OptionalDouble.of(Math.max(0, amount));
    }

    private static OptionalDouble point(double amount, Facts facts) {
        return OptionalDouble.of(amount > 0 ? 1 : 0);
    }
}
