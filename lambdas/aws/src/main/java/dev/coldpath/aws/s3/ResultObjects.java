package dev.coldpath.aws.s3;

import dev.coldpath.job.Job;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.result.ResultLinks;
import dev.coldpath.result.ResultStore;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;

/// Large results as objects, `<scope>/<job>/<fence>.json.gz`, each with what HTTP needs to know of it, so that whoever
/// follows a link is given JSON.
public final class ResultObjects implements ResultStore, ResultLinks {
    private static final Duration GOOD_FOR = Duration.ofMinutes(15);
    private static final Map<String, String> HEADERS =
            Map.of("Content-Type", "application/json", "Content-Encoding", "gzip");

    private final SignedObjects objects;

    public ResultObjects(SignedObjects objects) {
        this.objects = objects;
    }

    @Override
    public void put(Address address, byte[] gzip) {
        objects.put(key(address), HEADERS, gzip);
    }

    @Override
    public Optional<byte[]> get(Address address) {
        return objects.get(key(address));
    }

    /// The bucket is where it is, whatever the service's own address.
    @Override
    public Link link(Job job, Kept kept, URI base, Instant now) {
        String key = key(new Address(job.scope(), job.id(), kept.fence()));
        return new Link("s3", objects.link(key, GOOD_FOR, now), now.plus(GOOD_FOR));
    }

    /// Every part is of characters that need no escape: their types see to that.
    private static String key(Address address) {
        return address.scope().key() + "/" + address.job() + "/"
                + address.fence().hex() + ".json.gz";
    }
}
