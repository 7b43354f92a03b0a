package dev.coldpath.aws;

import java.util.Optional;
import java.util.Set;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.exception.SdkException;

/// What an exception of the SDK says about the call that raised it.
public enum Trouble {
    /// Not done: the service had no room for it now.
    BUSY,
    /// Unknown whether done: no answer, or none that tells.
    LOST,
    /// Not done, and never will be like this.
    REFUSED;

    private static final String COLLISION = "TransactionConflictException";
    private static final Set<String> FULL = Set.of(
            "ProvisionedThroughputExceededException",
            "RequestLimitExceeded",
            "ThrottlingException",
            "TooManyRequestsException",
            "ExecutionLimitExceeded",
            Trouble.COLLISION);
    private static final String SAME_TOKEN_AT_WORK = "TransactionInProgressException";
    private static final int SERVERS_FAULT = 500;

    public static Trouble of(SdkException exception) {
        if (!(exception instanceof AwsServiceException answered)) {
            return LOST;
        }
        String code = code(answered);
        // asked first: the SDK counts it among what is throttled, where nothing was written
        if (SAME_TOKEN_AT_WORK.equals(code)) {
            return LOST;
        }
        if (answered.isThrottlingException() || FULL.contains(code)) {
            return BUSY;
        }
        return answered.statusCode() >= SERVERS_FAULT ? LOST : REFUSED;
    }

    /// Whether a transaction was at work on the same item.
    public static boolean isCollision(SdkException exception) {
        return exception instanceof AwsServiceException answered && COLLISION.equals(code(answered));
    }

    private static String code(AwsServiceException answered) {
        return Optional.ofNullable(answered.awsErrorDetails())
                .map(AwsErrorDetails::errorCode)
                .orElse("");
    }
}
