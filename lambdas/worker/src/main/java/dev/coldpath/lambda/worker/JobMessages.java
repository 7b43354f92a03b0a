package dev.coldpath.lambda.worker;

import dev.coldpath.api.ServiceLog;
import dev.coldpath.aws.Names.Handed;
import dev.coldpath.aws.sqs.ComesAgain;
import dev.coldpath.aws.sqs.Message;
import dev.coldpath.aws.sqs.QueueConsumer;
import dev.coldpath.aws.sqs.Visibility;
import dev.coldpath.job.Attempt;
import dev.coldpath.job.JobId;
import dev.coldpath.pass.Crew;
import dev.coldpath.work.Claiming;
import dev.coldpath.work.Work;
import dev.coldpath.work.Worker;
import dev.coldpath.work.Worker.Handled;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Function;

/// Works on the jobs that messages name, all of a batch at once. A message whose job is to be tried again is hidden
/// until then, and is done with otherwise: what nobody finishes is sent again by the reconciler.
///
/// @param workers the worker that keeps this message hidden while it holds its job
record JobMessages(
        Function<Message, Worker> workers, Work work, Visibility visibility, TimeLimit limit, ServiceLog log) {
    /// What a function needs to say that it could not finish.
    private static final Duration FAREWELL = Duration.ofSeconds(10);

    /// From a worker that is cut off until another may claim its job.
    private static final Duration CUT_OFF = Claiming.LEASE.plus(Attempt.SKEW).plusSeconds(1);

    /// Works through a batch.
    ///
    /// @param left until Lambda ends this call
    void serve(InputStream batch, OutputStream answer, Duration left) throws IOException {
        Instant until = limit.in(left.minus(FAREWELL));
        new QueueConsumer(new Crew(Handed.TOGETHER), message -> handle(message, until), log).serve(batch, answer);
    }

    private void handle(Message message, Instant until) {
        JobId id =
                JobId.parse(message.body()).orElseThrow(() -> new IllegalArgumentException(message + ": names no job"));
        switch (handled(id, workers.apply(message), until)) {
            case Handled.Done() -> {
                // forgotten
            }
            case Handled.Again(Duration in) -> {
                visibility.hide(message, in);
                throw new ComesAgain("job " + id + ": is tried again in " + in.toSeconds() + " s");
            }
        }
    }

    private Handled handled(JobId id, Worker worker, Instant until) {
        try {
            return limit.within(until, () -> worker.handle(id, work));
        } catch (InterruptedException _) {
            // its lease stands, and nobody else is let in before that is over
            return new Handled.Again(CUT_OFF);
        }
    }
}
