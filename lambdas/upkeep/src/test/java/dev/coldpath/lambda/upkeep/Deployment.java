package dev.coldpath.lambda.upkeep;

import static org.assertj.core.api.Assertions.assertThat;

import dev.coldpath.account.Scope;
import dev.coldpath.api.JsonLog;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.AwsWebhooks;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.aws.moto.SerialAws;
import dev.coldpath.hook.EventType;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Failed;
import dev.coldpath.settle.Starter.Start;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.testkit.Ask;
import dev.coldpath.testkit.Hooks;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.SettableTime;
import dev.coldpath.webhook.Endpoint;
import dev.coldpath.work.Claim;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.GetItemRequest;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.sfn.model.ExecutionListItem;
import software.amazon.awssdk.services.sfn.model.ListExecutionsRequest;
import software.amazon.awssdk.services.sqs.model.GetQueueAttributesRequest;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.PurgeQueueRequest;
import software.amazon.awssdk.services.sqs.model.QueueAttributeName;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

/// A deployment on the test server at noon, with jobs in it and a clock that stands.
final class Deployment {
    private final MotoAccount account = new MotoAccount();
    private final Map<String, String> env = told(account);
    private final SettableTime time = new SettableTime(Samples.NOON);
    private final List<String> lines = new ArrayList<>();
    private final AwsEngine submit = engine(Role.SUBMIT);

    private static Map<String, String> told(MotoAccount account) {
        Map<String, String> env = new HashMap<>(account.environment());
        env.put(Env.PUBLIC_URL, "https://api.brightloom.com");
        return env;
    }

    AwsEngine engine(Role role) {
        return engine(role, env);
    }

    /// A function whose table of jobs cannot be reached.
    AwsEngine withoutJobs(Role role) {
        Map<String, String> without = new HashMap<>(env);
        without.put(Env.JOBS_TABLE, "gone");
        return engine(role, without);
    }

    private AwsEngine engine(Role role, Map<String, String> told) {
        Config config = Config.from(told, role);
        return new AwsEngine(
                config,
                SerialAws.clients(config),
                new Waiting(time, _ -> {}, new Random(3)),
                new JsonLog(time, lines::add));
    }

    /// What functions wrote into their logs.
    List<String> lines() {
        return lines;
    }

    void pass(Duration by) {
        time.advance(by);
    }

    Instant now() {
        return time.instant();
    }

    /// Where somebody wants to be told of everything.
    Endpoint endpoint() {
        AwsWebhooks webhooks = new AwsWebhooks(submit);
        return webhooks.own()
                .register(Samples.scope(), Hooks.RECEIVER, EventType.OF_JOBS, "", time.instant())
                .orElseThrow()
                .endpoint();
    }

    /// What is handed to the sender of webhooks, and taken out of its queue.
    List<String> webhookMessages() {
        String queue = env.get(Env.WEBHOOK_QUEUE);
        List<Message> messages = account.sqs()
                .receiveMessage(ReceiveMessageRequest.builder()
                        .queueUrl(queue)
                        .maxNumberOfMessages(10)
                        .build())
                .messages();
        account.sqs().purgeQueue(PurgeQueueRequest.builder().queueUrl(queue).build());
        return messages.stream().map(Message::body).toList();
    }

    /// How many messages wait in that queue until they may be seen; they are gone afterwards.
    int delayedWebhooks() {
        String queue = env.get(Env.WEBHOOK_QUEUE);
        QueueAttributeName delayed = QueueAttributeName.APPROXIMATE_NUMBER_OF_MESSAGES_DELAYED;
        String count = account.sqs()
                .getQueueAttributes(GetQueueAttributesRequest.builder()
                        .queueUrl(queue)
                        .attributeNames(delayed)
                        .build())
                .attributes()
                .getOrDefault(delayed, "0");
        account.sqs().purgeQueue(PurgeQueueRequest.builder().queueUrl(queue).build());
        return Integer.parseInt(count);
    }

    /// A job that was let in and not started.
    Job admitted() {
        return admittedFor(Samples.scope());
    }

    /// A job for workers, that none has claimed.
    Job handedOver() {
        return admitted(Ask.search().at(time.instant()));
    }

    /// The same with a worker who works on it.
    Job held() {
        Job job = handedOver();
        assertThat(engine(Role.INTELLIGENCE).claims().claim(job.id(), Samples.fence(), time.instant()))
                .isInstanceOf(Claim.Claimed.class);
        return job;
    }

    private Job admittedFor(Scope scope) {
        return admitted(Ask.anything().by(scope).at(time.instant()));
    }

    private Job admitted(Ask ask) {
        return submit.admissions().admit(ask.submission(), Samples.NO_LIMITS) instanceof Admitted(Job job)
                ? job
                : failed("not admitted");
    }

    /// A job whose run goes on.
    Job running() {
        return runningFor(Samples.scope());
    }

    Job runningFor(Scope scope) {
        Job job = admittedFor(scope);
        submit.gate().enter(job.id(), time.instant());
        assertThat(submit.starter().start(job)).isEqualTo(Start.STARTED);
        return job;
    }

    /// A job whose run was stopped without anybody noticing.
    Job aborted() {
        Job job = running();
        submit.runs().stop(job.id(), "by hand");
        return job;
    }

    Job job(JobId id) {
        return submit.jobs().find(id).orElseThrow(() -> new AssertionError("job " + id + ": gone"));
    }

    /// How a job stands, as a word to compare with: why it failed, or its state's name.
    String standing(Job job) {
        JobState state = job(job.id()).state();
        return state instanceof Failed failed
                ? failed.failure().reason().name()
                : state.getClass().getSimpleName();
    }

    /// The whole row, byte for byte.
    Map<String, AttributeValue> row(JobId id) {
        return account.dynamoDb()
                .getItem(GetItemRequest.builder()
                        .tableName(env.get(Env.JOBS_TABLE))
                        .key(Map.of(
                                Names.Key.PARTITION, AttributeValue.fromS("J#" + id),
                                Names.Key.SORT, AttributeValue.fromS("S")))
                        .consistentRead(true)
                        .build())
                .item();
    }

    /// Changes a row behind everybody's back.
    void rewrite(JobId id, String attribute, String value) {
        Map<String, AttributeValue> row = new HashMap<>(row(id));
        row.put(attribute, AttributeValue.fromS(value));
        account.dynamoDb()
                .putItem(PutItemRequest.builder()
                        .tableName(env.get(Env.JOBS_TABLE))
                        .item(row)
                        .build());
    }

    /// A record in the history, as the pipeline leaves it.
    void scored(String domain, Instant at, int composite) {
        account.dynamoDb()
                .putItem(PutItemRequest.builder()
                        .tableName(env.get(Env.SCORES_TABLE))
                        .item(Map.of(
                                Names.Key.PARTITION, AttributeValue.fromS("D#" + domain),
                                Names.Key.SORT, AttributeValue.fromS("H#" + at),
                                Names.RunIndex.DAY, AttributeValue.fromN(Long.toString(at.getEpochSecond() / 86_400)),
                                Names.RunIndex.SCORED_AT, AttributeValue.fromN(Long.toString(at.toEpochMilli())),
                                Names.Shown.PIPELINE_VERSION, AttributeValue.fromS("v1"),
                                Names.Shown.COMPOSITE, AttributeValue.fromN(Integer.toString(composite)),
                                Names.Shown.COMPLETENESS, AttributeValue.fromN("80"),
                                Names.Shown.COMPANY, AttributeValue.fromS("Brightloom")))
                        .build());
    }

    /// The names of all runs there are.
    List<String> runs() {
        return account
                .sfn()
                .listExecutions(ListExecutionsRequest.builder()
                        .stateMachineArn(env.get(Env.STATE_MACHINE))
                        .build())
                .executions()
                .stream()
                .map(ExecutionListItem::name)
                .toList();
    }

    private static Job failed(String why) {
        throw new AssertionError(why);
    }
}
