package dev.coldpath.lambda.worker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.api.JsonLog;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.AwsMessages;
import dev.coldpath.aws.AwsResults;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.aws.moto.Moto;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.aws.moto.MotoBucket;
import dev.coldpath.aws.moto.SampleEvent;
import dev.coldpath.aws.moto.SerialAws;
import dev.coldpath.intelligence.deploy.Deployment;
import dev.coldpath.job.InputHashes;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobState;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.Kind;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.result.Results;
import dev.coldpath.result.Results.Read;
import dev.coldpath.settle.Starter.Start;
import dev.coldpath.submit.Admission.Admitted;
import dev.coldpath.submit.Asking;
import dev.coldpath.submit.Patience;
import dev.coldpath.submit.Question;
import dev.coldpath.submit.Submission;
import dev.coldpath.testkit.Proves;
import dev.coldpath.testkit.Samples;
import dev.coldpath.time.WallClock;
import dev.coldpath.work.Work;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import software.amazon.awssdk.services.sqs.model.Message;
import software.amazon.awssdk.services.sqs.model.ReceiveMessageRequest;

@ExtendWith(Moto.class)
class IntelligenceHandlerTest {
    private static final Duration LONG = Duration.ofMinutes(5);

    private final MotoAccount account = new MotoAccount();
    private final Map<String, String> env = account.environment();
    private final AwsEngine submit = engine(Role.SUBMIT);
    private final AwsEngine aws = engine(Role.INTELLIGENCE);

    @Test
    @Proves({"I-35", "I-64"})
    void a_test_keys_question_is_answered_out_of_the_demonstration_and_its_message_is_done_with() throws IOException {
        MotoBucket.make(env.getOrDefault(Env.RESULTS_BUCKET, ""));
        Job job = started();
        Message message = message().orElseThrow();

        assertThat(failures(IntelligenceWiring.over(aws, Deployment.from(env, "prod")), message, LONG))
                .isEmpty();

        assertThat(state(job)).isInstanceOfSatisfying(Succeeded.class, done -> {
            Kept kept = (Kept) done.result();
            assertThat(new AwsResults(aws).results().read(job, kept))
                    .isInstanceOfSatisfying(
                            Read.Whole.class,
                            whole -> assertThat(whole.json())
                                    .startsWith("{\"type\":\"kinetk.query_intelligence.search.v1\",\"generatedAt\":"));
        });
    }

    @Test
    @Proves("J-16")
    void a_message_that_comes_twice_is_one_run() throws IOException {
        Job job = started();
        Message message = message().orElseThrow();
        JobMessages messages = IntelligenceWiring.over(aws, _ -> new Work.Outcome.Answer("{\"n\":1}"));
        assertThat(failures(messages, message, LONG)).isEmpty();
        Job over = submit.jobs().find(job.id()).orElseThrow();

        JobMessages again = IntelligenceWiring.over(aws, _ -> {
            throw new AssertionError("worked on what is over");
        });

        assertThat(failures(again, message, LONG)).isEmpty();
        assertThat(submit.jobs().find(job.id())).contains(over);
    }

    @Test
    @Proves("I-34")
    void a_worker_that_breaks_has_its_message_come_again_and_not_at_once() throws IOException {
        Job job = started();
        Message message = message().orElseThrow();
        JobMessages broken = IntelligenceWiring.over(aws, _ -> {
            throw new IllegalStateException("broken");
        });

        assertThat(failures(broken, message, LONG)).containsExactly("m1");

        assertThat(state(job)).isInstanceOf(JobState.Running.class);
        assertThat(message()).as("hidden until its next try").isEmpty();
    }

    @Test
    @Proves({"I-34", "J-14"})
    void the_jobs_of_a_batch_are_worked_on_at_the_same_time_and_only_what_broke_comes_again() throws IOException {
        List<Job> jobs = Stream.generate(this::started).limit(3).toList();
        List<Message> messages =
                Stream.generate(() -> message().orElseThrow()).limit(3).toList();
        CountDownLatch together = new CountDownLatch(3);
        Work work = job -> {
            together.countDown();
            together.await();
            if (job.id().equals(jobs.getFirst().id())) {
                throw new IllegalStateException("broken");
            }
            return new Work.Outcome.Answer("{}");
        };

        List<String> failures = failures(IntelligenceWiring.over(aws, work), messages, LONG);

        String broken = jobs.getFirst().id().toString();
        assertThat(failures)
                .singleElement()
                .satisfies(id -> assertThat(messages.get(Integer.parseInt(id.substring(1)) - 1)
                                .body())
                        .isEqualTo(broken));
        assertThat(jobs).extracting(job -> state(job) instanceof Succeeded).containsExactly(false, true, true);
    }

    @Test
    @Proves("I-34")
    void work_that_would_outlast_its_call_is_cut_off_and_its_message_comes_again() throws IOException {
        Job job = started();
        Message message = message().orElseThrow();
        CountDownLatch begun = new CountDownLatch(1);
        Work work = _ -> {
            begun.countDown();
            new CountDownLatch(1).await();
            throw new AssertionError("a latch nobody opens was open");
        };
        JobMessages real = IntelligenceWiring.over(aws, work);
        TimeLimit limit = new TimeLimit(
                real.limit().time(), _ -> begun.await(), Thread.ofVirtual().factory());
        JobMessages endless = new JobMessages(real.workers(), work, real.visibility(), limit, real.log());

        assertThat(failures(endless, message, LONG)).containsExactly("m1");

        assertThat(state(job)).isInstanceOf(JobState.Running.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    @Proves("J-24")
    void a_result_that_no_bucket_takes_is_cut_short_and_the_log_says_so() throws IOException {
        Job job = started();
        Message message = message().orElseThrow();
        List<String> lines = new CopyOnWriteArrayList<>();
        Config config = Config.from(env, Role.INTELLIGENCE);
        Waiting impatient = new Waiting(aws.waiting().time(), aws.waiting().timer(), () -> 0);
        AwsEngine logged =
                new AwsEngine(config, SerialAws.clients(config), impatient, new JsonLog(impatient.time(), lines::add));
        String large = "\"" + "x".repeat(Results.SMALL) + "\"";

        assertThat(failures(IntelligenceWiring.over(logged, _ -> new Work.Outcome.Answer(large)), message, LONG))
                .isEmpty();

        assertThat(state(job)).isInstanceOf(Succeeded.class);
        assertThat(lines)
                .singleElement()
                .asString()
                .contains(JsonLog.RESULT_CUT_SHORT, job.id().toString());
    }

    @Test
    void a_message_that_names_no_job_stays() throws IOException {
        JobMessages messages = IntelligenceWiring.over(aws, _ -> new Work.Outcome.Answer("{}"));
        Message canary = Message.builder().body("canary").receiptHandle("r").build();

        assertThat(failures(messages, canary, LONG)).containsExactly("m1");
    }

    @Test
    void the_sample_environment_is_enough_and_nothing_less() {
        assertThat(Config.from(SampleEvent.environment("IntelligenceFunction"), Role.INTELLIGENCE))
                .isNotNull();
        assertThatThrownBy(() -> IntelligenceWiring.from(Map.of()))
                .hasMessageContaining("COLDPATH_VECTOR_BUCKET is missing");
    }

    private AwsEngine engine(Role role) {
        return SerialAws.engine(Config.from(env, role), WallClock.inMillis());
    }

    private Job started() {
        ObjectNode input = JsonNodeFactory.instance.objectNode().put("query", "smart watch launch");
        Kind kind = Kind.INTELLIGENCE_SEARCH;
        Scope scope = new Scope(Samples.scope().account(), Mode.TEST);
        Submission submission = new Submission(
                submit.jobIds().get(),
                scope,
                Samples.keyId(),
                new Question(kind, input.toString(), InputHashes.of(kind.wire(), input), Optional.empty()),
                Asking.USUAL,
                Patience.USUAL,
                Optional.empty(),
                submit.waiting().time().instant());
        Job job = ((Admitted) submit.admissions().admit(submission, Samples.NO_LIMITS)).job();
        assertThat(new AwsMessages(submit).starter().start(job)).isEqualTo(Start.STARTED);
        return job;
    }

    private JobState state(Job job) {
        return submit.jobs().find(job.id()).orElseThrow().state();
    }

    private Optional<Message> message() {
        return account
                .sqs()
                .receiveMessage(ReceiveMessageRequest.builder()
                        .queueUrl(env.get(Env.WORK_QUEUE))
                        .build())
                .messages()
                .stream()
                .findFirst();
    }

    private static List<String> failures(JobMessages jobs, Message message, Duration left) throws IOException {
        return failures(jobs, List.of(message), left);
    }

    private static List<String> failures(JobMessages jobs, List<Message> messages, Duration left) throws IOException {
        ObjectNode event = JsonNodeFactory.instance.objectNode();
        ArrayNode records = event.putArray("Records");
        messages.forEach(message -> records.addObject()
                .put("messageId", "m" + records.size())
                .put("receiptHandle", message.receiptHandle())
                .put("body", message.body()));
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        jobs.serve(new ByteArrayInputStream(event.toString().getBytes(StandardCharsets.UTF_8)), answer, left);
        return new ObjectMapper()
                .readTree(answer.toByteArray())
                .path("batchItemFailures")
                .valueStream()
                .map(failure -> failure.path("itemIdentifier").asText())
                .toList();
    }
}
