package dev.coldpath.lambda.upkeep;

import dev.coldpath.aws.AwsDataSets;
import dev.coldpath.aws.AwsEngine;
import dev.coldpath.aws.AwsMessages;
import dev.coldpath.aws.AwsOperator;
import dev.coldpath.aws.AwsWebhooks;
import dev.coldpath.aws.Config;
import dev.coldpath.aws.Names.Tick;
import dev.coldpath.aws.Role;
import dev.coldpath.aws.sqs.QueueConsumer;
import dev.coldpath.job.JobStore;
import dev.coldpath.pass.Crew;
import dev.coldpath.pass.Pace;
import dev.coldpath.score.ScoreRecord;
import dev.coldpath.score.movers.FindMovers;
import dev.coldpath.score.movers.Question;
import dev.coldpath.score.movers.Window;
import dev.coldpath.scoring.dataset.load.DownloadIntake;
import dev.coldpath.scoring.dataset.load.Intake;
import dev.coldpath.scoring.dataset.load.LoadProgress;
import dev.coldpath.scoring.dataset.load.Loader;
import dev.coldpath.scoring.dataset.load.Locations;
import dev.coldpath.scoring.dataset.load.Pieces;
import dev.coldpath.scoring.net.Contact;
import dev.coldpath.scoring.net.GuardedCourier;
import dev.coldpath.scoring.net.Outside;
import dev.coldpath.scoring.net.Reach;
import dev.coldpath.scoring.net.Receivers;
import dev.coldpath.settle.Probe;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.time.Timer;
import dev.coldpath.time.WallClock;
import dev.coldpath.webhook.Courier;
import dev.coldpath.webhook.HandOver;
import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.function.Consumer;

/// Builds each of the functions out of its environment, top to bottom.
final class Wiring {
    /// A function's own folder; whatever is in there may be gone at the next call.
    private static final Path SCRATCH = Path.of(System.getProperty("java.io.tmpdir"), "coldpath-data-sets");

    private Wiring() {}

    static QueueConsumer settle(Map<String, String> env) {
        return settle(engine(env, Role.SETTLE));
    }

    static QueueConsumer settle(AwsEngine aws) {
        InstantSource time = aws.waiting().time();
        return new QueueConsumer(new SettleEvents(aws.jobs(), aws.settle(), time), aws.log());
    }

    static Runnable reconcile(Map<String, String> env) {
        return reconcile(engine(env, Role.RECONCILE));
    }

    static Runnable reconcile(AwsEngine aws) {
        JobStore jobs = aws.jobs();
        SettleJob settle = aws.settle();
        Probe probe = new Probe(jobs, aws.describing(), aws.runs(), settle);
        InstantSource time = aws.waiting().time();
        Crew crew = new Crew(Tick.HANDS);
        HandOver webhooks = new AwsWebhooks(aws).handOver(new Pace(crew, time, Tick.HANDING_OVER));
        Pace pace = new Pace(crew, time, Tick.LOOKING_AFTER);
        return new Round(
                webhooks,
                new Reconciler(aws.dueJobs(), new AwsMessages(aws).starter(), probe, aws.pulse(), pace),
                time);
    }

    static QueueConsumer drain(Map<String, String> env) {
        return drain(engine(env, Role.DRAIN), System.out::println);
    }

    static QueueConsumer drain(AwsEngine aws, Consumer<String> lines) {
        JobStore jobs = aws.jobs();
        SettleJob settle = aws.settle();
        Probe probe = new Probe(jobs, aws.describing(), aws.runs(), settle);
        InstantSource time = aws.waiting().time();
        LetterLog log = new LetterLog(time, lines);
        return new QueueConsumer(
                new DeadLetters(
                        jobs,
                        new DeadLetters.Ends(probe, settle),
                        new AwsOperator(aws).stores().letters(),
                        log,
                        time),
                aws.log());
    }

    static QueueConsumer webhooks(Map<String, String> env) {
        AwsEngine aws = engine(env, Role.WEBHOOK);
        InstantSource time = aws.waiting().time();
        return webhooks(
                aws,
                new GuardedCourier(
                        Receivers.publicInternet(), time, aws.waiting().timer(), aws.log()::addressRefused));
    }

    static QueueConsumer webhooks(AwsEngine aws, Courier courier) {
        AwsWebhooks webhooks = new AwsWebhooks(aws);
        return new QueueConsumer(
                new Webhooks(
                        webhooks.sender(courier),
                        webhooks.dispatch(),
                        aws.waiting().time()),
                aws.log());
    }

    static Runnable movers(Map<String, String> env) {
        return movers(engine(env, Role.MOVERS));
    }

    static Runnable movers(AwsEngine aws) {
        FindMovers movers = aws.movers();
        InstantSource time = aws.waiting().time();
        return () -> {
            Instant now = time.instant();
            for (Window window : Window.values()) {
                movers.prepare(Question.at(ScoreRecord.PIPELINE_VERSION, window, now));
            }
        };
    }

    static RefreshDataSets dataSets(Map<String, String> env) {
        AwsEngine aws = engine(env, Role.DATA_SETS);
        InstantSource time = aws.waiting().time();
        Timer timer = aws.waiting().timer();
        Outside outside = Outside.of(
                Reach.publicInternet(new Contact(aws.config().operatorContact())),
                time,
                timer,
                aws.log()::addressRefused);
        Locations locations = new Locations(outside.web(), Map.of(), time);
        Pieces pieces = new Pieces(outside.downloads(), time, timer, LoadProgress.NONE);
        Intake intake = new DownloadIntake(new AwsDataSets(aws).store(), SCRATCH, locations, pieces);
        return dataSets(aws, intake, SCRATCH, System.out::println);
    }

    static RefreshDataSets dataSets(AwsEngine aws, Intake intake, Path scratch, Consumer<String> lines) {
        AwsDataSets dataSets = new AwsDataSets(aws);
        InstantSource time = aws.waiting().time();
        Loader loader = new Loader(dataSets.store(), scratch, time, LoadProgress.NONE);
        return new RefreshDataSets(dataSets.enabled(), loader, intake, time, new RefreshLog(time, lines));
    }

    private static AwsEngine engine(Map<String, String> env, Role role) {
        return AwsEngine.of(Config.from(env, role), WallClock.inMillis());
    }
}
