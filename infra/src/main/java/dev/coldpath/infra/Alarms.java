package dev.coldpath.infra;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import software.amazon.awscdk.Duration;
import software.amazon.awscdk.services.apigatewayv2.HttpApi;
import software.amazon.awscdk.services.cloudwatch.Alarm;
import software.amazon.awscdk.services.cloudwatch.ComparisonOperator;
import software.amazon.awscdk.services.cloudwatch.IMetric;
import software.amazon.awscdk.services.cloudwatch.MathExpression;
import software.amazon.awscdk.services.cloudwatch.MetricOptions;
import software.amazon.awscdk.services.cloudwatch.TreatMissingData;
import software.amazon.awscdk.services.stepfunctions.StateMachine;
import software.constructs.Construct;

/// What an operator should hear of. Silence is health: no data raises no alarm.
final class Alarms extends Construct {
    private static final Duration PERIOD = Duration.minutes(5);
    private static final MetricOptions SUM =
            MetricOptions.builder().period(PERIOD).statistic("Sum").build();

    Alarms(Construct scope) {
        super(scope, "Alarms");
    }

    void watch(HttpApi api, StateMachine machine, List<LiveFunction> functions) {
        answers(api);
        runs(machine);
        starts(functions);
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
                sum("failed + late", Map.of("failed", machine.metricFailed(SUM), "late", machine.metricTimedOut(SUM))),
                "More than five runs failed or ran out of time: the last state of an execution says why.");
    }

    private void starts(List<LiveFunction> functions) {
        Map<String, IMetric> metrics = new TreeMap<>();
        functions.forEach(
                live -> metrics.put("m" + metrics.size(), live.function().metricThrottles(SUM)));
        above(
                "Throttles",
                0,
                sum(String.join(" + ", metrics.keySet()), metrics),
                "A function was not started for want of concurrency: callers see 503 or runs are late.");
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
        Alarm.Builder.create(this, id)
                .alarmDescription(sentence)
                .metric(metric)
                .threshold(threshold)
                .comparisonOperator(ComparisonOperator.GREATER_THAN_THRESHOLD)
                .evaluationPeriods(1)
                .treatMissingData(TreatMissingData.NOT_BREACHING)
                .build();
    }
}
