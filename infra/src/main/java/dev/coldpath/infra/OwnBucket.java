package dev.coldpath.infra;

import java.util.List;
import java.util.Objects;
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

/// A bucket as those of the Intelligence product are: closed to the public and to plain HTTP, encrypted, kept when its
/// stack goes.
final class OwnBucket extends Construct {
    private final Bucket bucket;
    private final String variable;
    private final String export;

    /// Makes the bucket.
    ///
    /// @param logicalId what it is called in the template
    /// @param exportHash what the name ends in under which its stack hands its address over
    /// @param variable the environment variable that tells a function its name
    OwnBucket(Construct scope, String logicalId, String exportHash, String variable, LifecycleRule rule) {
        super(scope, "Own");
        this.variable = variable;
        this.export = "ExportsOutputFnGetAtt" + logicalId + "Arn" + exportHash;
        this.bucket = Bucket.Builder.create(this, "Bucket")
                .blockPublicAccess(BlockPublicAccess.BLOCK_ALL)
                .objectOwnership(ObjectOwnership.BUCKET_OWNER_ENFORCED)
                .encryption(BucketEncryption.S3_MANAGED)
                .enforceSsl(true)
                .lifecycleRules(List.of(rule))
                .removalPolicy(RemovalPolicy.RETAIN)
                .build();
        underlying().overrideLogicalId(logicalId);
        Accepted.finding(
                bucket,
                "AwsSolutions-S1",
                "Nobody but our functions and the operator reads it, and CloudTrail hears them.");
    }

    CfnBucket underlying() {
        return Underlying.of(bucket, CfnBucket.class);
    }

    String name() {
        return bucket.getBucketName();
    }

    /// Lets a function do these things with objects whose names begin so, and with no others. CDK's own grants give
    /// whatever begins like these actions, tags and past versions included.
    void open(Function function, String prefix, String... actions) {
        Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                        .grantee(function)
                        .actions(List.of(actions))
                        .resourceArns(List.of(bucket.arnForObjects(prefix + "*")))
                        .build())
                .assertSuccess();
        Accepted.finding(
                Objects.requireNonNull(function.getRole()),
                objects(prefix),
                "Objects come and go: those of this bucket whose names begin so, and no others.");
        function.addEnvironment(variable, name());
    }

    /// Lets a function tell that there is no object of a name.
    void openToTelling(Function function) {
        Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                        .grantee(function)
                        .actions(List.of("s3:ListBucket"))
                        .resourceArns(List.of(bucket.getBucketArn()))
                        .build())
                .assertSuccess();
    }

    /// The rule as the checks spell it for these objects.
    private String objects(String prefix) {
        return "AwsSolutions-IAM5[Resource::" + Stack.of(bucket).getStackName() + ":" + export + "/" + prefix + "*]";
    }
}
