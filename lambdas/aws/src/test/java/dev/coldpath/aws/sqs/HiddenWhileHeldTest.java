package dev.coldpath.aws.sqs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.job.Attempt;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.testkit.Samples;
import dev.coldpath.work.Claim;
import dev.coldpath.work.Claiming;
import dev.coldpath.work.Claims;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import software.amazon.awssdk.services.sqs.SqsClient;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityRequest;
import software.amazon.awssdk.services.sqs.model.ChangeMessageVisibilityResponse;

class HiddenWhileHeldTest {
    private final List<Duration> hidden = new ArrayList<>();
    private final Job job = Samples.queuedJob();
    private final Fence fence = Samples.fence();

    /// One that comes back while the lease counts as alive is refused and thrown away, and would save nobody.
    @Test
    void a_message_comes_back_only_when_its_job_may_be_claimed_again() {
        Claims held = new HiddenWhileHeld(new Granted(), visibility(), message(), _ -> {});

        held.claim(job.id(), fence, Samples.NOON);
        held.beat(job.id(), fence, Samples.NOON);

        assertThat(hidden)
                .hasSize(2)
                .allSatisfy(span -> assertThat(span)
                        .hasSeconds(90)
                        .isGreaterThan(Claiming.LEASE.plus(Attempt.SKEW).plus(Attempt.SKEW)));
    }

    private Visibility visibility() {
        SqsClient client = new SqsClient() {
            @Override
            public ChangeMessageVisibilityResponse changeMessageVisibility(ChangeMessageVisibilityRequest request) {
                hidden.add(Duration.ofSeconds(request.visibilityTimeout()));
                return ChangeMessageVisibilityResponse.builder().build();
            }

            @Override
            public String serviceName() {
                return "sqs";
            }

            @Override
            public void close() {
                // it is none
            }
        };
        return new Visibility(client, URI.create("http://queue.invalid/work"));
    }

    private Message message() {
        return new Message("m1", job.id().toString(), Samples.NOON, "receipt");
    }

    /// Gives every job to whoever asks.
    private final class Granted implements Claims {
        @Override
        public Claim claim(JobId id, Fence mine, Instant now) {
            return new Claim.Claimed(job);
        }

        @Override
        public boolean beat(JobId id, Fence mine, Instant leaseUntil) {
            return true;
        }
    }
}
