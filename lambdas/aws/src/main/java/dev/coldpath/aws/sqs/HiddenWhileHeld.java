package dev.coldpath.aws.sqs;

import dev.coldpath.job.Fence;
import dev.coldpath.job.JobId;
import dev.coldpath.work.Claim;
import dev.coldpath.work.Claims;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;

/// Claims whose message is hidden for longer than the lease lasts, whatever clocks say: a job that is worked on is
/// given to nobody, and the message of a worker that died comes back when its job may be claimed again. One that
/// came back earlier would be refused and thrown away.
public final class HiddenWhileHeld implements Claims {
    /// Beyond the lease and the difference between two clocks.
    private static final Duration HIDDEN = Duration.ofSeconds(90);

    private final Claims real;
    private final Visibility visibility;
    private final Message message;
    private final Consumer<RuntimeException> trouble;

    /// Takes the message that names the job.
    ///
    /// @param trouble told when the message's time could not be moved; the claim and the lease hold all the same
    public HiddenWhileHeld(Claims real, Visibility visibility, Message message, Consumer<RuntimeException> trouble) {
        this.real = real;
        this.visibility = visibility;
        this.message = message;
        this.trouble = trouble;
    }

    @Override
    public Claim claim(JobId id, Fence fence, Instant now) {
        Claim claim = real.claim(id, fence, now);
        if (claim instanceof Claim.Claimed) {
            hide();
        }
        return claim;
    }

    @Override
    public boolean beat(JobId id, Fence fence, Instant leaseUntil) {
        boolean held = real.beat(id, fence, leaseUntil);
        if (held) {
            hide();
        }
        return held;
    }

    private void hide() {
        try {
            visibility.hide(message, HIDDEN);
        } catch (dev.coldpath.store.StoreDown | SdkException e) {
            trouble.accept(e);
        }
    }
}
