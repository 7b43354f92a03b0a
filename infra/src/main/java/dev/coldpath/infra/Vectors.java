package dev.coldpath.infra;

import dev.coldpath.aws.Names.Env;
import java.util.List;
import java.util.Objects;
import software.amazon.awscdk.Fn;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.s3vectors.CfnVectorBucket;
import software.amazon.awscdk.services.s3vectors.CfnVectorBucket.EncryptionConfigurationProperty;
import software.constructs.Construct;

/// The bucket of vectors, whose indexes are made when their first vector comes. Making all vectors again would cost as
/// much as the first time, so it outlives its stack.
final class Vectors extends Construct {
    private static final String ID = "VectorBucket";
    /// What the stack with the bucket hands over its address as.
    private static final String EXPORT = "ExportsOutputFnGetAtt" + ID + "VectorBucketArnAA1E2656";

    private final CfnVectorBucket bucket;

    Vectors(Construct scope, String id) {
        super(scope, id);
        this.bucket = CfnVectorBucket.Builder.create(this, "Bucket")
                .encryptionConfiguration(EncryptionConfigurationProperty.builder()
                        .sseType("AES256")
                        .build())
                .build();
        bucket.overrideLogicalId(ID);
        bucket.applyRemovalPolicy(RemovalPolicy.RETAIN);
    }

    /// The last part of its address: the template gives it none, and its reference is the whole address.
    String name() {
        return Fn.select(1, Fn.split("/", bucket.getAttrVectorBucketArn()));
    }

    /// Look for neighbours, and fetch vectors.
    void openToSearching(Function function) {
        openToFetching(function);
        indexes(function, "s3vectors:ListVectors", "s3vectors:QueryVectors");
    }

    /// Put vectors into indexes, which are made where there is none, fetch what stands there, and take vectors away.
    void openToFilling(Function function) {
        openToFetching(function);
        indexes(
                function,
                "s3vectors:CreateIndex",
                "s3vectors:DeleteVectors",
                "s3vectors:PutVectors",
                "s3vectors:TagResource");
    }

    private void openToFetching(Function function) {
        grant(function, bucket.getAttrVectorBucketArn(), "s3vectors:ListIndexes");
        indexes(function, "s3vectors:GetIndex", "s3vectors:GetVectors");
    }

    private void indexes(Function function, String... actions) {
        grant(function, bucket.getAttrVectorBucketArn() + "/index/*", actions);
        Accepted.finding(
                Objects.requireNonNull(function.getRole()),
                "AwsSolutions-IAM5[Resource::" + Stack.of(bucket).getStackName() + ":" + EXPORT + "/index/*]",
                "Each platform and month has an index: all of this bucket, and of no other.");
        function.addEnvironment(Env.VECTOR_BUCKET, name());
    }

    private static void grant(Function function, String resource, String... actions) {
        Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                        .grantee(function)
                        .actions(List.of(actions))
                        .resourceArns(List.of(resource))
                        .build())
                .assertSuccess();
    }
}
