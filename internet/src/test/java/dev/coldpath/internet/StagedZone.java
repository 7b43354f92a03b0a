package dev.coldpath.internet;

import java.util.List;

/// The zone of an archetype: mail, the marks of vendors, and care.
final class StagedZone {
    /// Precautions are taken in this order, a point each; the first is a certificate that holds.
    static final int WITH_CAA = 2;

    static final int WITH_SIGNATURES = 3;
    static final int WITH_HSTS = 4;
    static final int WITH_SECURITY_TXT = 5;

    /// None of them leaves a mark that counts as infrastructure too.
    private static final List<String> VENDORS = List.of(
            "google-site-verification=",
            "MS=",
            "apple-domain-verification=",
            "facebook-domain-verification=",
            "atlassian-domain-verification=",
            "docusign=",
            "adobe-idp-site-verification=",
            "stripe-verification=",
            "ZOOM_verify_",
            "slack-domain-verification=",
            "notion-domain-verification=",
            "openai-domain-verification=",
            "anthropic-domain-verification-",
            "1password-site-verification=",
            "onetrust-domain-verification=",
            "cisco-ci-domain-verification=",
            "dropbox-domain-verification=",
            "miro-verification=",
            "canva-site-verification=",
            "hubspot-developer-verification=",
            "mongodb-site-verification=",
            "postman-domain-verification=");
    private static final int SUITE = 2;
    private static final int ENFORCING = 3;

    private StagedZone() {}

    static String text(Archetype of) {
        StringBuilder zone = new StringBuilder("@ A 127.0.0.1\nwww CNAME @\n");
        zone.append(of.has("paid_infra") ? "@ NS ns-1204.awsdns-22.org.\n" : "@ NS ns1.hostmere.net.\n");
        if (of.has("mail_platform")) {
            zone.append(of.count("mail_platform") == SUITE ? "@ MX 1 smtp.google.com.\n" : "@ MX 1 mx00.ionos.com.\n");
        }
        for (String vendor : VENDORS.subList(0, of.count("saas_vendor_count"))) {
            zone.append("@ TXT \"" + vendor + "k2Vb8mXqWn4T\"\n");
        }
        authentication(zone, of.count("email_auth"));
        int precautions = of.count("dns_tls_hygiene");
        if (precautions >= WITH_CAA) {
            zone.append("@ CAA 0 issue \"letsencrypt.org\"\n");
        }
        if (precautions >= WITH_SIGNATURES) {
            zone.append("@ DS 30172 13 2 6f1d0c52a9b34e7788d0f3e1c25ab99467d21e5508ff43b6a1c7de9032547b18\n");
        }
        return zone.toString();
    }

    private static void authentication(StringBuilder zone, int points) {
        if (points > 0) {
            zone.append("@ TXT \"v=spf1 mx -all\"\n");
        }
        if (points > 1) {
            zone.append("_dmarc TXT \"v=DMARC1; p=" + (points == ENFORCING ? "reject" : "none") + "\"\n");
        }
    }
}
