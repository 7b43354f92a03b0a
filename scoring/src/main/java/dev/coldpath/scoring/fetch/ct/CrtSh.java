package dev.coldpath.scoring.fetch.ct;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.limit.Rate;
import dev.coldpath.scoring.fetch.Excerpt;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.fetch.SourceAnswer.Failed;
import dev.coldpath.scoring.fetch.SourceAnswer.Json;
import dev.coldpath.scoring.fetch.SourceAnswer.Missing;
import dev.coldpath.scoring.net.Source;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;

/// crt.sh, which tells everything at once. Everybody's hourly jobs come to it when an hour begins; we come later.
///
/// @param time says whether it is later
record CrtSh(InstantSource time) implements Log {
    static final Source SOURCE =
            new Source("crtsh", URI.create("https://crt.sh"), new Rate(4, Duration.ofMinutes(1), 1));

    private static final int BUSY_UNTIL_MINUTE = 10;
    private static final Excerpt EXCERPT = Excerpt.of("name_value", "entry_timestamp");

    @Override
    public Answer search(Domain domain, PublishedApis apis) throws InterruptedException {
        if (busy(time.instant())) {
            return new Answer.Unread(Status.RATE_LIMITED);
        }
        String path = "/?q=%25." + domain + "&output=json&exclude=expired&deduplicate=Y";
        return switch (apis.json(SOURCE, path, EXCERPT)) {
            case Json(JsonNode certificates)
            when certificates.isArray() -> read(certificates, domain, apis.address(SOURCE, path));
            case Json _, Missing _ -> new Answer.Unread(Status.ERROR);
            case Failed failed -> new Answer.Unread(failed.why());
        };
    }

    private static boolean busy(Instant now) {
        return now.atOffset(ZoneOffset.UTC).getMinute() <= BUSY_UNTIL_MINUTE;
    }

    private static Answer read(JsonNode certificates, Domain domain, URI source) {
        Hosts hosts = new Hosts(domain);
        for (JsonNode certificate : certificates) {
            JsonNode names = certificate.path("name_value");
            if (!names.isTextual()) {
                return new Answer.Unread(Status.ERROR);
            }
            names.textValue().lines().forEach(hosts::add);
            hosts.loggedAt(certificate.path("entry_timestamp").asText(""));
        }
        return hosts.none() ? new Answer.Nothing() : new Answer.Found(hosts, Reach.ALL, source);
    }
}
