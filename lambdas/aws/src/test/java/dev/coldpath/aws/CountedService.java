package dev.coldpath.aws;

import dev.coldpath.account.Callers.PepperSource;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Secret;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.JsonLog;
import dev.coldpath.api.score.CancelJobRoute;
import dev.coldpath.api.score.GetConfidenceRoute;
import dev.coldpath.api.score.GetExplanationRoute;
import dev.coldpath.api.score.GetHistoryRoute;
import dev.coldpath.api.score.GetJobRoute;
import dev.coldpath.api.score.GetScoreRoute;
import dev.coldpath.api.score.GetSignalsRoute;
import dev.coldpath.api.score.GetUsageRoute;
import dev.coldpath.api.score.ListJobsRoute;
import dev.coldpath.api.score.ScoreAnswers;
import dev.coldpath.api.score.SubmitScoreRoute;
import dev.coldpath.aws.dynamodb.table.Waiting;
import dev.coldpath.aws.gateway.ApiGateway;
import dev.coldpath.aws.moto.CallLog;
import dev.coldpath.aws.moto.HttpEvent;
import dev.coldpath.aws.moto.HttpEvent.Answer;
import dev.coldpath.aws.moto.MotoAccount;
import dev.coldpath.aws.moto.SerialHttp;
import dev.coldpath.domain.Domain;
import dev.coldpath.job.JobId;
import dev.coldpath.poll.AwaitJob;
import dev.coldpath.poll.CancelJob;
import dev.coldpath.poll.PollJob;
import dev.coldpath.score.Excluded;
import dev.coldpath.score.ScoreRef;
import dev.coldpath.score.Signals;
import dev.coldpath.settle.Probe;
import dev.coldpath.submit.SubmitJob;
import dev.coldpath.testkit.Finding;
import dev.coldpath.testkit.Samples;
import dev.coldpath.testkit.SettableTime;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;

/// The whole service over new tables, and every call it makes.
final class CountedService {
    private final CallLog log = new CallLog();
    private final MotoAccount account = new MotoAccount();
    private final Map<String, String> env = account.environment();
    private final SettableTime time = new SettableTime(Samples.NOON);
    private final List<String> lines = Collections.synchronizedList(new ArrayList<>());
    private final AwsEngine aws = engine();
    private final Excluded excluded = aws.excluded();
    private final ApiGateway service = service();
    private final Secret key = account.key("scale", Mode.LIVE);

    CallLog log() {
        return log;
    }

    MotoAccount account() {
        return account;
    }

    SettableTime time() {
        return time;
    }

    List<String> lines() {
        return lines;
    }

    AwsEngine aws() {
        return aws;
    }

    /// A live key on a plan with runs.
    Secret key() {
        return key;
    }

    /// Brings keys, ranks and exclusions into memory, so that the next calls are those of the request alone.
    void warm() {
        get("/v1/score/nobody.com");
        excluded.holds(new Domain("nobody.com"), time.instant());
        log.forget();
    }

    void serve(InputStream event, OutputStream answer) throws IOException {
        service.serve(event, answer);
    }

    private AwsEngine engine() {
        Config config = Config.from(env, Role.SUBMIT);
        return new AwsEngine(
                config,
                new AwsClients(config, new SerialHttp(), List.of(log)),
                new Waiting(time, _ -> {}, new Random(3)),
                new JsonLog(time, lines::add));
    }

    private ApiGateway service() {
        SubmitJob submit = new SubmitJob(aws.admissions(), aws.replays(), aws.starter(), aws.settle(), aws.dueJobs());
        Probe probe = new Probe(aws.jobs(), aws.describing(), aws.runs(), aws.settle());
        AwaitJob waiting = aws.awaiting(new PollJob(aws.jobs(), aws.settle(), probe));
        ScoreAnswers answers = new ScoreAnswers(submit, waiting, aws.scoreRecords(), aws.universe(), aws.meter());
        PepperSource pepper = aws.pepper();
        return aws.serving(
                List.of(
                        new SubmitScoreRoute(submit, answers, aws.jobIds(), excluded),
                        new CancelJobRoute(new CancelJob(aws.jobs(), aws.settle(), aws.runs())),
                        new ListJobsRoute(aws.jobList(), new Cursors(pepper)),
                        new GetJobRoute(waiting),
                        new GetScoreRoute(aws.charges(), aws.universe(), aws.meter()),
                        new GetHistoryRoute(aws.scoreHistory(), aws.charges(), aws.meter(), new Cursors(pepper)),
                        new GetConfidenceRoute(new AwsReading(aws).confidenceReports()),
                        new GetExplanationRoute(new AwsReading(aws).explanations()),
                        new GetSignalsRoute(Signals.builtIn()),
                        new GetUsageRoute(aws.charges())),
                pepper);
    }

    Answer submit(String domain) {
        return HttpEvent.post("/v1/score", key, "{\"domain\":\"" + domain + "\"}")
                .to(this::serve);
    }

    Answer submit(String domain, String idempotencyKey) {
        return HttpEvent.post("/v1/score", key, "{\"domain\":\"" + domain + "\"}")
                .with("idempotency-key", idempotencyKey)
                .to(this::serve);
    }

    Answer cancel(String job) {
        return HttpEvent.post("/v1/jobs/" + job + "/cancel", key, "").to(this::serve);
    }

    Answer get(String path) {
        return HttpEvent.get(path, key).to(this::serve);
    }

    static String jobOf(Answer accepted) {
        return accepted.body().path("job_id").asText();
    }

    ScoreRef record(JobId run) {
        Finding finding = Finding.about(new Domain("brightloom.com")).by(run);
        return new AwsScoring(aws).scoreLog().record(finding.row(), finding.confidence(), finding.explanation());
    }

    void succeed(String job) {
        aws.settle().succeeded(JobId.of(job), record(JobId.of(job)), Samples.NOON);
    }
}
