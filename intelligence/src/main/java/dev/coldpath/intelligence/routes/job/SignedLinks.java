package dev.coldpath.intelligence.routes.job;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.account.Pepper;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.result.ResultLinks;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Duration;
import java.time.Instant;
import java.util.HexFormat;

/// Addresses of the service itself, `<base>/intelligence/results/<job>?exp=<s>&sig=<hex>`, good for a quarter of an
/// hour for whoever holds one. The signature is an HMAC-SHA-256 by the deployment's pepper.
public final class SignedLinks implements ResultLinks {
    private static final Duration GOOD_FOR = Duration.ofMinutes(15);

    private final String base;
    private final PepperSource pepper;

    /// Takes the path that all routes of the product stand under, and what signs.
    public SignedLinks(String base, PepperSource pepper) {
        this.base = base;
        this.pepper = pepper;
    }

    @Override
    public Link link(Job job, Kept kept, URI service, Instant now) {
        long until = now.plus(GOOD_FOR).getEpochSecond();
        String signature = HexFormat.of().formatHex(signature(pepper.get(), job.id(), until));
        URI url =
                URI.create(service + base + JobPaths.RESULTS + "/" + job.id() + "?exp=" + until + "&sig=" + signature);
        return new Link("local", url, Instant.ofEpochSecond(until));
    }

    /// Whether this link was made here for this job, and is still good.
    boolean opens(JobId job, long until, String signature, Instant now) {
        if (now.getEpochSecond() >= until) {
            return false;
        }
        byte[] sent = signature.getBytes(StandardCharsets.US_ASCII);
        return pepper.all().all().stream()
                .anyMatch(each -> MessageDigest.isEqual(
                        sent,
                        HexFormat.of().formatHex(signature(each, job, until)).getBytes(StandardCharsets.US_ASCII)));
    }

    private static byte[] signature(Pepper pepper, JobId job, long until) {
        return pepper.mac(("result\n" + job + "\n" + until).getBytes(StandardCharsets.UTF_8));
    }
}
