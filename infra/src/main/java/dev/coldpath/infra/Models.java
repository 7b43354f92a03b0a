package dev.coldpath.infra;

import dev.coldpath.aws.Names.Model;
import dev.coldpath.intelligence.deploy.Deployment;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.iam.Grant;
import software.amazon.awscdk.services.iam.GrantOnPrincipalOptions;
import software.amazon.awscdk.services.lambda.Function;

/// The models of Bedrock that make vectors and, when the operator names one, the model that writes.
record Models(Stack stack, Intelligence decided) {
    private static final String INVOKE = "bedrock:InvokeModel";
    /// How a profile begins, through which a model is asked in several regions.
    private static final Pattern PROFILE = Pattern.compile("(us|us-gov|eu|apac|jp|au|ca|global)[.](.+)");

    /// Make vectors out of texts and pictures.
    void openToEmbedding(Function function) {
        grant(function, Stream.of(Model.TEXT, Model.MULTIMODAL).map(this::own).toList());
    }

    /// Have texts written.
    void openToWriting(Function function) {
        decided.textModel().ifPresent(model -> {
            grant(function, written(model, function));
            function.addEnvironment(Deployment.TEXT_MODEL, model);
        });
    }

    private List<String> written(String model, Function function) {
        var profile = PROFILE.matcher(model);
        if (!profile.matches()) {
            return List.of(own(model));
        }
        String everywhere = arn("*", "", "foundation-model/" + profile.group(2));
        Accepted.finding(
                Objects.requireNonNull(function.getRole()),
                "AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:bedrock:*::foundation-model/" + profile.group(2)
                        + "]",
                "A profile asks its one model in whichever region has room.");
        return List.of(arn(stack.getRegion(), stack.getAccount(), "inference-profile/" + model), everywhere);
    }

    private String own(String model) {
        return arn(stack.getRegion(), "", "foundation-model/" + model);
    }

    private String arn(String region, String account, String model) {
        return "arn:" + stack.getPartition() + ":bedrock:" + region + ":" + account + ":" + model;
    }

    private static void grant(Function function, List<String> models) {
        Grant.addToPrincipal(GrantOnPrincipalOptions.builder()
                        .grantee(function)
                        .actions(List.of(INVOKE))
                        .resourceArns(models)
                        .build())
                .assertSuccess();
    }
}
