package dev.coldpath.aws;

import dev.coldpath.intelligence.vector.UpstreamFailed;
import java.util.function.Supplier;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.AbortedException;
import software.amazon.awssdk.core.exception.ApiCallAttemptTimeoutException;
import software.amazon.awssdk.core.exception.ApiCallTimeoutException;
import software.amazon.awssdk.core.exception.SdkException;

/// What the pipeline is told when a service of AWS did not do its work.
public final class Upstream {
    private static final int LATE = 504;

    private Upstream() {}

    /// The call's answer.
    ///
    /// @throws UpstreamFailed when there is none
    public static <T> T asked(Supplier<T> call) {
        try {
            return call.get();
        } catch (AbortedException e) {
            Thread.currentThread().interrupt();
            throw new UpstreamFailed(UpstreamFailed.NO_ANSWER, e);
        } catch (ApiCallTimeoutException | ApiCallAttemptTimeoutException e) {
            throw new UpstreamFailed(LATE, e);
        } catch (AwsServiceException e) {
            throw new UpstreamFailed(e.isThrottlingException() ? 429 : e.statusCode(), e);
        } catch (SdkException e) {
            throw new UpstreamFailed(UpstreamFailed.NO_ANSWER, e);
        }
    }
}
