package dev.coldpath.aws.sqs;

import dev.coldpath.job.Fence;
import dev.coldpath.job.JobId;
import dev.coldpath.work.Claim;
import dev.coldpath.work.Claiming;
import dev.coldpath.work.Claims;
import java.time.Instant;
import java.util.function.Consumer;
import software.amazon.awssdk.core.exception.SdkException;

/// Claims whose message is hidden just as long as the lease lasts: a job whose worker died is given to another one when
/// its lease is over, and a job that is worked on is given to nobody.
public final class HiddenWhileHeld implements Claims {
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
            visibility.hide(message, Claiming.LEASE);
        } catch (dev.coldpath.store.StoreDown | SdkException e) {
            trouble.accept(e);
        }
    }
}
