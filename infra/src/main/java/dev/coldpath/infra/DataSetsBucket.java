package dev.coldpath.infra;

import dev.coldpath.aws.Names.Env;
import java.util.List;
import java.util.Objects;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.s3.BlockPublicAccess;
import software.amazon.awscdk.services.s3.Bucket;
import software.amazon.awscdk.services.s3.BucketEncryption;
import software.amazon.awscdk.services.s3.CfnBucket;
import software.amazon.awscdk.services.s3.LifecycleRule;
import software.amazon.awscdk.services.s3.ObjectOwnership;
import software.constructs.Construct;

/// The bucket of lists and registers. All of it can be loaded again but for the ranks of a month ago, so it outlives
/// its stack.
final class DataSetsBucket extends Construct {
    /// How long what was replaced or removed can be brought back.
    private static final int REGRET_DAYS = 7;
    private static final String ID = "DataSetsBucket";
    /// What the stack with the bucket hands over its address as.
    private static final String EXPORT = "ExportsOutputFnGetAtt" + ID + "ArnC11A69AE";

    private final Bucket bucket;

    DataSetsBucket(Construct scope, String id) {
        super(scope, id);
        this.bucket = Bucket.Builder.create(this, "Bucket")
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .versioned(true)
                .lifecycleRules(List.of(LifecycleRule.builder()
                        .noncurrentVersionExpiration(Duration.days(REGRET_DAYS))
                        .expiredObjectDeleteMarker(true)
                        .abortIncompleteMultipartUploadAfter(Duration.days(1))
                        .build()))
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        Underlying.of(bucket, CfnBucket.class).overrideLogicalId(ID);
        Accepted.finding(
                bucket, "AwsSolutions-S1", "What is in there was published by others; nobody but us reads it.");
    }

    String name() {
        return bucket.getBucketName();
    }

    /// Look into lists; telling that there is none takes the right to list.
    void openToReading(Function function) {
        open(function, List.of("s3:GetObject"));
    }

    /// Load lists: lay files down, take the old ones away.
    void openToLoading(Function function) {
        open(function, List.of("s3:GetObject", "s3:PutObject", "s3:DeleteObject"));
    }

    /// CDK's own grants give whatever begins like these, tags and past versions included.
    private void open(Function function, List<String> actions) {
        grant(function, actions, bucket.arnForObjects("*"));
        grant(function, List.of("s3:ListBucket"), bucket.getBucketArn());
        Accepted.finding(
                Objects.requireNonNull(function.getRole()),
                objects(),
                "Versions come and go: all objects of this bucket, which holds nothing else, and of no other.");
        function.addEnvironment(Env.DATA_SETS_BUCKET, name());
    }

    /// The rule as the checks spell it for the objects of this bucket, whichever they are.
    private String objects() {
        return "AwsSolutions-IAM5[Resource::" + Stack.of(bucket).getStackName() + ":" + EXPORT + "/*]";
    }

    private static void grant(Function function, List<String> actions, String resource) {
        Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                        .grantee(function)
                        .actions(actions)
                        .resourceArns(List.of(resource))
                        .build())
                .assertSuccess();
    }
}
