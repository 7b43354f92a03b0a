package dev.coldpath.local.cli;

import com.fasterxml.jackson.databind.json.JsonMapper;
import dev.coldpath.local.LocalHost;

/// What `coldpath up` prints once the service listens: how to reach it, and a first request to try.
final class Welcome {
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final String SANDBOX_DOMAIN = "acme.test";

    private Welcome() {}

    static String json(LocalHost host) {
        return JSON.createObjectNode()
                .put("url", host.url().toString())
                .put("liveKey", host.keys().live().reveal())
                .put("testKey", host.keys().test().reveal())
                .put("adminKey", host.keys().admin().reveal())
                .toString();
    }

    static String text(LocalHost host) {
        return """
                Coldpath listens on %s

                  live key      %s
                  test key      %s   (sandbox: canned answers, nothing runs)
                  operator key  %s   (opens /admin and nothing else)

                %s%s

                Ctrl-C stops it.""".formatted(
                        host.url(),
                        host.keys().live().reveal(),
                        host.keys().test().reveal(),
                        host.keys().admin().reveal(),
                        tryIt(host),
                        allowed(host));
    }

    private static String allowed(LocalHost host) {
        return host.webhookAllow().isEmpty()
                ? ""
                : "\n\nWebhooks may be sent, without TLS, to " + String.join(", ", host.webhookAllow()) + ".";
    }

    private static String tryIt(LocalHost host) {
        return host.firstCompany()
                .map(company -> "Try it:\n" + curl(host, host.keys().live().reveal(), company))
                .orElseGet(() -> """
                        Live scoring is off: real companies are asked only in the name of somebody who answers for it.
                        Start with --contact you@your-company, or with --miniature-internet for made-up companies.

                        The sandbox works:
                        """ + curl(host, host.keys().test().reveal(), SANDBOX_DOMAIN));
    }

    private static String curl(LocalHost host, String key, String domain) {
        return "  curl -s -X POST %s/v1/score -H 'X-API-Key: %s' -d '{\"domain\":\"%s\"}'"
                .formatted(host.url(), key, domain);
    }
}
