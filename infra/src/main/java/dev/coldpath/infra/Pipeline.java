package dev.coldpath.infra;

import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.Names.Task;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import software.amazon.awscdk.services.lambda.Function;
import software.amazon.awscdk.services.stepfunctions.CfnStateMachine;
import software.amazon.awscdk.services.stepfunctions.DefinitionBody;
import software.amazon.awscdk.services.stepfunctions.LogLevel;
import software.amazon.awscdk.services.stepfunctions.LogOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.amazon.awscdk.services.stepfunctions.StateMachineType;
import software.constructs.Construct;

/// The scoring pipeline: the state machine of the file, word for word, with our functions behind its tasks.
final class Pipeline extends Construct {
    private static final String ID = "ScoringPipeline";
    /// The rule as the checks spell it for an execution of this machine, whichever it is.
    private static final String EXECUTIONS = "AwsSolutions-IAM5[Resource::arn:<AWS::Partition>:states:<AWS::Region>:"
            + "<AWS::AccountId>:execution:{\"Fn::Select\":[6,{\"Fn::Split\":[\":\",{\"Ref\":\"" + ID + "\"}]}]}:*]";

    private final StateMachine machine;

    /// Puts the definition into the template as text, so that what checks templates sees it. It holds its own time
    /// limit: CDK drops one that is given beside a definition.
    Pipeline(Construct scope, Stage stage, String definition, Functions functions) {
        super(scope, "Pipeline");
        this.machine = StateMachine.Builder.create(this, "Machine")
                .stateMachineType(StateMachineType.STANDARD)
                .definitionBody(DefinitionBody.fromString(definition))
                .definitionSubstitutions(new TreeMap<>(Map.of(
                        Task.DISCOVER, functions.discover().live().getFunctionArn(),
                        Task.ENRICH, functions.enrich().live().getFunctionArn(),
                        Task.SCORE, functions.score().live().getFunctionArn())))
                .logs(LogOptions.builder()
                        .destination(LiveFunction.logGroup(this, stage))
                        .level(LogLevel.ALL)
                        .includeExecutionData(false)
                        .build())
                .build();
        Underlying.of(machine, CfnStateMachine.class).overrideLogicalId(ID);
        accept();
        functions.discover().live().grantInvoke(machine);
        functions.enrich().live().grantInvoke(machine);
        functions.score().live().grantInvoke(machine);
    }

    private void accept() {
        Accepted.finding(
                machine,
                "AwsSolutions-SF2",
                "The log has every step; tracing adds a price a run and rights on everything.");
        Accepted.finding(
                machine,
                "AwsSolutions-IAM5[Resource::*]",
                "Step Functions sets up the delivery of its log itself, and names no resource for that.");
    }

    private static void acceptExecutions(Function function) {
        Accepted.finding(
                Objects.requireNonNull(function.getRole()),
                EXECUTIONS,
                "An execution's ARN ends in its job's id: all of this machine, no other.");
    }

    StateMachine machine() {
        return machine;
    }

    /// Start a run under a job's id, and stop it.
    void openToStarting(Function function) {
        machine.grantStartExecution(function);
        machine.grantExecution(function, "states:StopExecution");
        acceptExecutions(function);
        function.addEnvironment(Env.STATE_MACHINE, machine.getStateMachineArn());
    }

    /// Ask how a run ended.
    void openToDescribing(Function function) {
        machine.grantExecution(function, "states:DescribeExecution");
        acceptExecutions(function);
        function.addEnvironment(Env.STATE_MACHINE, machine.getStateMachineArn());
    }
}
