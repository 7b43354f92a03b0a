package dev.coldpath.infra;

import dev.coldpath.aws.Names.Env;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.constructs.Construct;

/// The bucket of results that are too large for a row. No job names one for longer than a day.
final class ResultsBucket extends Construct {
    private static final int KEPT_DAYS = 7;

    private final OwnBucket objects;

    ResultsBucket(Construct scope, String id) {
        super(scope, id);
        this.objects = new OwnBucket(
                this,
                "ResultsBucket",
                "64D1118C",
                Env.RESULTS_BUCKET,
                LifecycleRule.builder()
                        .expiration(Duration.days(KEPT_DAYS))
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build());
    }

    String name() {
        return objects.name();
    }

    /// Read results, and sign addresses of them.
    void openToReading(Function function) {
        objects.open(function, "", "s3:GetObject");
        objects.openToTelling(function);
    }

    /// Keep results.
    void openToKeeping(Function function) {
        objects.open(function, "", "s3:PutObject");
    }
}
