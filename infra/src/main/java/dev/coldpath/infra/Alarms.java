package dev.coldpath.infra;

import dev.coldpath.aws.Names.KeyUnnoted;
import dev.coldpath.aws.Names.MessageFailed;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.logs.FilterPattern;
import software.amazon.awscdk.services.logs.MetricFilter;
import software.amazon.awscdk.services.logs.MetricFilterOptions;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/// What an operator should hear of. Silence is health: no data raises no alarm, but for what must be heard of always.
final class Alarms extends Construct {
    /// How a fetcher's line begins when a source shuts us out.
    private static final String REFUSAL = "source sec-data: refused";
    /// Events of the log, and the class of a failure in it.
    private static final String NO_LOCK = "lock_mismatch";

    private static final String ADDRESS_REFUSED = "address_refused";
    private static final String UNKNOWN_KEYS = "unknown_keys";
    private static final String BUDGET_SPENT = "describe_budget_spent";
    private static final String CUT_SHORT = "result_cut_short";
    private static final String BREACH = "dev.coldpath.account.SandboxBreach";

    private static final Duration PERIOD = Duration.minutes(5);
    private static final MetricOptions SUM =
            MetricOptions.builder().period(PERIOD).statistic("Sum").build();
    private static final MetricOptions MOST =
            MetricOptions.builder().period(PERIOD).statistic("Maximum").build();

    Alarms(Construct scope) {
        super(scope, "Alarms");
    }

    void watch(HttpApi api, StateMachine machine, Functions functions) {
        answers(api);
        runs(machine);
        starts("ThrottledAnswers", functions.answering(), "so callers see 503.");
        starts(
                "ThrottledWork",
                functions.working(),
                "so runs wait and fail when there is no room within some seconds, and what follows from them is late.");
        starts("ThrottledContent", functions.understanding(), "so Intelligence jobs or new content are late.");
    }

    void watchUpkeep(SettleEvents events, Functions functions) {
        above(
                "DeadLetters",
                0,
                events.letters().metricApproximateNumberOfMessagesVisible(MOST),
                "An event failed five times or was not delivered, and is still there: the log of DrainFunction says"
                        + " why.");
        above(
                "SettleLag",
                300,
                events.events().metricApproximateAgeOfOldestMessage(MOST),
                "An event waits for more than five minutes: jobs end late, by their next look.");
        failures(
                "DrainFailures",
                functions.drain(),
                "A dead letter could not be put away, and comes again: the log of DrainFunction says why.");
        failures(
                "WebhookFailures",
                functions.webhook(),
                "A delivery could not be tried or noted, and comes again: the log of WebhookFunction says why.");
        passes(functions.reconcile());
    }

    /// Who is refused has to change something before anybody lets him in again.
    void watchSources(LiveFunction enrich) {
        above(
                "RefusedBySource",
                0,
                said(REFUSAL, "SourceRefusals", List.of(enrich)),
                "The SEC refused us with 403: it wants a contact that it can read, and ten calls a second at most.");
    }

    /// What no line should ever say.
    void watchLines(Functions functions) {
        above(
                "LockMismatches",
                0,
                said(NO_LOCK, "LockMismatches", functions.settling()),
                "A job ended without holding the lock on its question: that is a fault in the program, so keep the logs.");
        above(
                "ResultsCutShort",
                0,
                said(CUT_SHORT, "ResultsCutShort", List.of(functions.intelligence())),
                "A result was replaced by an envelope, for its bucket refused it three times: look at bucket and"
                        + " rights.");
        above(
                "SandboxBreaches",
                0,
                said(BREACH, "SandboxBreaches", functions.answering()),
                "A test key was led to live data, and stopped there: that is a fault in the program, so keep the logs.");
    }

    /// What strangers try, and what the deployment has no more room for.
    void watchStrangers(Functions functions) {
        above(
                "RefusedAddresses",
                0,
                said(ADDRESS_REFUSED, "RefusedAddresses", functions.connecting()),
                "A name led to an address inside some network, and nothing was sent there: the log of the function names"
                        + " the host. Somebody may be trying where webhooks and fetchers can be sent to.");
        above(
                "UnknownKeys",
                0,
                said(UNKNOWN_KEYS, "UnknownKeys", functions.knowing()),
                "An address sent sixty keys within a minute that nobody was given: somebody guesses, or a customer goes"
                        + " on with a key that is gone.");
        above(
                "DescribeBudget",
                0,
                said(BUDGET_SPENT, "DescribeBudget", functions.describing()),
                "How some runs are was not asked, for that may be asked ten times a second: their ends are told later.");
    }

    /// What fails no request, and would come to light with the pepper after the next.
    void watchKeys(Functions functions) {
        above(
                "UnnotedKeys",
                0,
                heard(KeyUnnoted.PATTERN, "UnnotedKeys", functions.knowing()),
                "A key's use, or its move to a new pepper, could not be written down: the log of the function says why."
                        + " Do not replace the pepper again before that is mended.");
    }

    /// How often these functions wrote a line with this text in it.
    private IMetric said(String text, String metric, List<LiveFunction> functions) {
        return heard("\"" + text + "\"", metric, functions);
    }

    private IMetric heard(String pattern, String metric, List<LiveFunction> functions) {
        List<MetricFilter> filters = functions.stream()
                .map(live -> live.log()
                        .addMetricFilter(
                                metric,
                                MetricFilterOptions.builder()
                                        .filterPattern(FilterPattern.literal(pattern))
                                        .metricNamespace(
                                                "Coldpath/" + Stack.of(this).getStackName())
                                        .metricName(metric)
                                        .metricValue("1")
                                        .build()))
                .toList();
        return filters.getFirst().metric(SUM);
    }

    /// Those that only a schedule calls, once each time.
    void watchScheduled(Functions functions) {
        errors(
                "DataSets",
                functions.dataSets(),
                "A list was refused or could not be had, and the old one stays: the log of DatasetsFunction says why.");
        errors(
                "Movers",
                functions.movers(),
                "The answers about movers were not made, so whoever asks for them waits, or is told 503: the log of"
                        + " MoversFunction says why.");
        errors(
                "Embeddings",
                functions.embeddings(),
                "Vectors that could not be made before were not made now either, and wait for the next hour: the log of"
                        + " EmbeddingsFunction says why.");
    }

    void watchWork(WorkQueue work, LiveFunction worker) {
        above(
                "WorkLag",
                // a message is in the queue while its job is worked on, five minutes at most, and for a second try
                900,
                work.work().metricApproximateAgeOfOldestMessage(MOST),
                "An Intelligence job was handed over a quarter of an hour ago and is not over: too few workers, or a model"
                        + " has no room.");
        above(
                "WorkLetters",
                0,
                // they are drained at once, so none is ever seen waiting
                work.letters().metricNumberOfMessagesReceived(SUM),
                "A job was given out four times for nothing, and has failed: the log of IntelligenceFunction says why.");
        errors(
                "WorkErrors",
                worker,
                "A worker of Intelligence jobs was cut off: the log of IntelligenceFunction says why, and the job runs"
                        + " again.");
        failures(
                "WorkFailures",
                worker,
                "A worker of Intelligence jobs broke: the log of IntelligenceFunction says why, and the job runs"
                        + " again.");
    }

    void watchContent(Drops drops, ContentSchedules schedules) {
        above(
                "DropLetters",
                0,
                drops.letters().metricApproximateNumberOfMessagesVisible(MOST),
                "A drop of content could not be taken in: the log of IngestFunction says why; lay it down once more.");
        above(
                "Narratives",
                0,
                schedules.letters().metricApproximateNumberOfMessagesVisible(MOST),
                "Narratives could not be computed in three tries, and the old ones stay: the log of NarrativesFunction"
                        + " says why.");
    }

    /// A pass that is not made is not told of by anybody, so silence is what this alarm hears.
    private void passes(LiveFunction reconcile) {
        alarm("NoPasses", "No pass over the open jobs ended well in five minutes: jobs may hang until one does.")
                .metric(sum(
                        "called - failed",
                        Map.of(
                                "called", reconcile.function().metricInvocations(SUM),
                                "failed", reconcile.function().metricErrors(SUM))))
                .threshold(1)
                .comparisonOperator(ComparisonOperator.LESS_THAN_THRESHOLD)
                .treatMissingData(TreatMissingData.BREACHING)
                .build();
    }

    private void errors(String id, LiveFunction live, String sentence) {
        above(id, 0, live.function().metricErrors(SUM), sentence);
    }

    /// A message that failed is no error of the function that took it, so its lines are counted: `Errors` knows only
    /// of functions that were cut off.
    private void failures(String id, LiveFunction consumer, String sentence) {
        above(id, 0, heard(MessageFailed.PATTERN, id, List.of(consumer)), sentence);
    }

    private void answers(HttpApi api) {
        above(
                "ServerErrors",
                1,
                sum(
                        "IF(asked > 0, 100 * failed / asked, 0)",
                        Map.of("failed", api.metricServerError(SUM), "asked", api.metricCount(SUM))),
                "More than one answer in a hundred was a 5xx: a function fails or the store is out of reach.");
    }

    private void runs(StateMachine machine) {
        above(
                "FailedRuns",
                5,
                sum(
                        "SUM([failed, late])",
                        Map.of("failed", machine.metricFailed(SUM), "late", machine.metricTimedOut(SUM))),
                "More than five runs failed or ran out of time: the last state of an execution says why.");
    }

    /// An alarm adds up ten metrics at most. They are added as a list: a sum by `+` has no value for as long as one of
    /// them has none, and a function that nobody calls has none.
    private void starts(String id, List<LiveFunction> functions, String consequence) {
        Map<String, IMetric> metrics = new TreeMap<>();
        functions.forEach(
                live -> metrics.put("m" + metrics.size(), live.function().metricThrottles(SUM)));
        above(
                id,
                0,
                sum("SUM([" + String.join(", ", metrics.keySet()) + "])", metrics),
                "A function was not started for want of concurrency, " + consequence);
    }

    private static IMetric sum(String expression, Map<String, ? extends IMetric> metrics) {
        return MathExpression.Builder.create()
                .expression(expression)
                // in an order of its own: the same context gives the same template, byte for byte
                .usingMetrics(new TreeMap<>(metrics))
                .period(PERIOD)
                .build();
    }

    private void above(String id, int threshold, IMetric metric, String sentence) {
        alarm(id, sentence)
                .metric(metric)
                .threshold(threshold)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
    }

    private Alarm.Builder alarm(String id, String sentence) {
        return Alarm.Builder.create(this, id).alarmDescription(sentence).evaluationPeriods(1);
    }
}
