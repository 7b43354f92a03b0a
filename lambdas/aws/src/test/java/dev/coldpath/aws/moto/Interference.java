package dev.coldpath.aws.moto;

import java.util.Arrays;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import software.amazon.awssdk.awscore.exception.AwsErrorDetails;
import software.amazon.awssdk.awscore.exception.AwsServiceException;
import software.amazon.awssdk.core.SdkRequest;
import software.amazon.awssdk.core.exception.SdkClientException;
import software.amazon.awssdk.core.interceptor.Context;
import software.amazon.awssdk.core.interceptor.ExecutionAttribute;
import software.amazon.awssdk.core.interceptor.ExecutionAttributes;
import software.amazon.awssdk.core.interceptor.ExecutionInterceptor;
import software.amazon.awssdk.services.dynamodb.model.CancellationReason;
import software.amazon.awssdk.services.dynamodb.model.DynamoDbException;
import software.amazon.awssdk.services.dynamodb.model.TransactionCanceledException;

/// Makes the next calls of one kind go wrong, one fault a call, in the order they were planned.
public final class Interference implements ExecutionInterceptor {
    private static final int BAD_REQUEST = 400;

    private static final ExecutionAttribute<Fault> FATE = new ExecutionAttribute<>("fate");

    private final Class<? extends SdkRequest> kind;
    private final Queue<Fault> plan = new ConcurrentLinkedQueue<>();

    /// One call's fate.
    public interface Fault {
        /// May throw before the call leaves.
        default void before() {}

        /// May throw when its work is done.
        default void after() {}
    }

    public Interference(Class<? extends SdkRequest> kind) {
        this.kind = kind;
    }

    public void plan(Fault... faults) {
        plan.addAll(Arrays.asList(faults));
    }

    public int left() {
        return plan.size();
    }

    /// Nothing happens, and somebody else is at work on one of the items.
    public static Fault conflict() {
        return refused(cancelled("TransactionConflict"));
    }

    public static Fault throttled() {
        return refused(error("ThrottlingException", BAD_REQUEST));
    }

    /// The call never arrives, and nobody is told.
    public static Fault lostBefore() {
        return refused(SdkClientException.create("connection reset"));
    }

    /// The call does its work, and nobody is told.
    public static Fault lostAfter() {
        return new Fault() {
            @Override
            public void after() {
                throw SdkClientException.create("read timed out");
            }
        };
    }

    /// The service answers so, and has done nothing.
    public static Fault answered(String code, int status) {
        return refused(error(code, status));
    }

    /// Somebody else is faster by this much; then the call goes its way.
    public static Fault overtaken(Runnable other) {
        return new Fault() {
            @Override
            public void before() {
                other.run();
            }
        };
    }

    @Override
    public void beforeTransmission(Context.BeforeTransmission context, ExecutionAttributes attributes) {
        Fault fault = kind.isInstance(context.request()) ? plan.poll() : null;
        if (fault != null) {
            attributes.putAttribute(FATE, fault);
            fault.before();
        }
    }

    @Override
    public void afterTransmission(Context.AfterTransmission context, ExecutionAttributes attributes) {
        Fault fault = attributes.getAttribute(FATE);
        if (fault != null) {
            fault.after();
        }
    }

    private static Fault refused(RuntimeException thrown) {
        return new Fault() {
            @Override
            public void before() {
                throw thrown;
            }
        };
    }

    private static TransactionCanceledException cancelled(String code) {
        return TransactionCanceledException.builder()
                .cancellationReasons(
                        CancellationReason.builder().code(code).build(),
                        CancellationReason.builder().code("None").build())
                .statusCode(BAD_REQUEST)
                .awsErrorDetails(AwsErrorDetails.builder()
                        .errorCode("TransactionCanceledException")
                        .build())
                .build();
    }

    private static AwsServiceException error(String code, int status) {
        return DynamoDbException.builder()
                .statusCode(status)
                .awsErrorDetails(AwsErrorDetails.builder().errorCode(code).build())
                .build();
    }
}
