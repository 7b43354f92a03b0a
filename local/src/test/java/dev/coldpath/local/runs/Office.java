package dev.coldpath.local.runs;

import dev.coldpath.account.AccountId;
import dev.coldpath.account.KeyId;
import dev.coldpath.account.Mode;
import dev.coldpath.account.Scope;
import dev.coldpath.job.Charge;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Metadata;
import dev.coldpath.job.Schedule;
import dev.coldpath.local.asl.Interpreter;
import dev.coldpath.local.asl.Pace;
import dev.coldpath.local.asl.StateMachine;
import dev.coldpath.local.asl.Waits;
import dev.coldpath.scoring.pipeline.PipelineTask;
import dev.coldpath.testkit.SettableTime;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;

/// Everything the local runs need, around a machine of one task that a test holds in its hand.
final class Office {
    static final Instant NOON = Instant.parse("2026-11-24T12:00:00Z");

    private static final String MACHINE = """
            {
              "QueryLanguage": "JSONata", "StartAt": "Work", "TimeoutSeconds": 90,
              "States": {
                "Work": {
                  "Type": "Task", "Resource": "arn:aws:states:::lambda:invoke", "TimeoutSeconds": 900,
                  "Arguments": { "FunctionName": "${Work}", "Payload": {
                    "run": "{% $states.context.Execution.Name %}",
                    "started": "{% $states.context.Execution.StartTime %}" } },
                  "Output": "{% $states.result.Payload %}",
                  "Next": "Done"
                },
                "Done": { "Type": "Succeed" }
              }
            }""";

    final SettableTime time = new SettableTime(NOON);
    final Waits waits = new Waits(time);
    final MemoryRunLog log = new MemoryRunLog();
    final Desk desk = new Desk();
    final Told told = new Told();

    /// What happens on a run's thread when its state fails.
    Runnable onFailure = () -> {};

    /// A process: what it has in hand is lost with it, what the log says is not.
    LocalRuns process(int most) {
        return process(most, desk, told);
    }

    LocalRuns process(int most, PipelineTask task, RunEvents events) {
        Pace pace = new Pace(time, waits, new Random(1));
        Interpreter interpreter = new Interpreter(
                StateMachine.load(MACHINE, Set.of("Work")), Map.of("Work", task), pace, (_, _, _) -> onFailure.run());
        return new LocalRuns(interpreter, log, time, most, events);
    }

    static JobId id(int number) {
        return new JobId(new UUID(0x0190_0000_0000_7000L, 0x8000_0000_0000_0000L + number));
    }

    static Job job(JobId id) {
        return job(id, "{\"domain\":\"brightloom.com\",\"engine\":\"1\"}");
    }

    static Job job(JobId id, String input) {
        return new Job(
                id,
                new Scope(new AccountId("acct_7Qm2"), Mode.LIVE),
                new KeyId("key_8fK2p0"),
                Kind.SCORE,
                new InputHash("0".repeat(64)),
                input,
                false,
                Schedule.of(Kind.SCORE, NOON),
                Charge.at(NOON),
                new JobState.Queued(),
                1,
                List.of(),
                Metadata.NONE);
    }
}
