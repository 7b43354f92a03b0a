package dev.coldpath.infra;

import dev.coldpath.aws.Names.Env;
import java.time.Duration;
import software.amazon.awscdk.RemovalPolicy;
import software.amazon.awscdk.services.iam.Role;
import software.amazon.awscdk.services.iam.ServicePrincipal;
import software.amazon.awscdk.services.lambda.Alias;
import software.amazon.awscdk.services.lambda.CfnFunction;
import software.amazon.awscdk.services.lambda.Code;
import software.amazon.awscdk.services.lambda.EventInvokeConfigOptions;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.lambda.LoggingFormat;
import software.amazon.awscdk.services.lambda.Runtime;
import software.amazon.awscdk.services.lambda.SnapStartConf;
import software.amazon.awscdk.services.lambda.SystemLogLevel;
import software.amazon.awscdk.services.logs.LogGroup;
import software.constructs.Construct;

/// A function with a role and a log group of its own. It is called through the alias `live`, which names a published
/// version: only those start from a snapshot.
final class LiveFunction extends Construct {
    private final LogGroup log;
    private final Function function;
    private final Alias live;

    LiveFunction(Construct scope, Duty duty, Stage stage, Artefacts artefacts) {
        super(scope, duty.logicalId());
        this.log = logGroup(this, stage);
        Role role = Role.Builder.create(this, "Role")
                .assumedBy(new ServicePrincipal("lambda.amazonaws.com"))
                .build();
        // instead of the managed policy, which lets every function write into every log
        log.grantWrite(role);
        this.function = Function.Builder.create(this, "Function")
                .runtime(Runtime.JAVA_25)
                .architecture(stage.architecture())
                .handler(duty.handler())
                .code(Code.fromAsset(artefacts.zip(duty.leaf()).toString()))
                .memorySize(duty.memory())
                .timeout(seconds(duty.limit()))
                .role(role)
                .logGroup(log)
                .loggingFormat(LoggingFormat.JSON)
                .systemLogLevelV2(SystemLogLevel.WARN)
                .snapStart(stage.snapStart() ? SnapStartConf.ON_PUBLISHED_VERSIONS : null)
                .build();
        Underlying.of(function, CfnFunction.class).overrideLogicalId(duty.logicalId());
        stage.endpoint().ifPresent(endpoint -> function.addEnvironment(Env.ENDPOINT, endpoint));
        Accepted.finding(
                function,
                "Annotation::@aws-cdk/aws-lambda:snapStartRequirePublish",
                "The alias names a published version, and nobody calls the function but through it.");
        this.live = Alias.Builder.create(this, "Live")
                .aliasName("live")
                .version(function.getCurrentVersion())
                .build();
    }

    static LogGroup logGroup(Construct scope, Stage stage) {
        return LogGroup.Builder.create(scope, "Log")
                .retention(stage.logRetention())
                .removalPolicy(RemovalPolicy.DESTROY)
                .build();
    }

    private static software.amazon.awscdk.Duration seconds(Duration limit) {
        return software.amazon.awscdk.Duration.seconds(limit.toSeconds());
    }

    /// What a schedule calls it for, the next call makes good: Lambda would try a call that failed twice more, and give
    /// one that waits hours to do so.
    LiveFunction calledOnce() {
        live.configureAsyncInvoke(EventInvokeConfigOptions.builder()
                .retryAttempts(0)
                .maxEventAge(software.amazon.awscdk.Duration.minutes(10))
                .build());
        return this;
    }

    /// The function itself, to give rights and settings to.
    Function function() {
        return function;
    }

    /// Where it writes what happened.
    LogGroup log() {
        return log;
    }

    /// What callers call.
    Alias live() {
        return live;
    }
}
