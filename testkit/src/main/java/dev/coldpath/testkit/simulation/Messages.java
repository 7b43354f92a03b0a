package dev.coldpath.testkit.simulation;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.settle.Starter;
import java.util.SplittableRandom;

/// A message queue: it loses, doubles and delays messages in bad weather, and shows again what nobody deleted, a
/// few times in all.
final class Messages implements Starter {
    private static final long HOURS = 4 * 3_600_000L;

    private final Scheduler scheduler;
    private final Steps steps;
    private final Weather weather;
    private final Receiver receiver;
    private final Manner manner;

    /// How it hands out again what was not deleted.
    ///
    /// @param receives how often in all; then the message is a dead letter
    /// @param after milliseconds from one to the next
    /// @param longest milliseconds until a message is received
    record Manner(int receives, long after, long longest) {}

    interface Receiver {
        /// Works on a message. True: it may be deleted.
        boolean receive(Actor actor, JobId id);

        /// Deals with a message that was received too often. True: it may be deleted.
        boolean deadLetter(Actor actor, JobId id);
    }

    Messages(Scheduler scheduler, Steps steps, Weather weather, Receiver receiver, Manner manner) {
        this.scheduler = scheduler;
        this.steps = steps;
        this.weather = weather;
        this.receiver = receiver;
        this.manner = manner;
    }

    @Override
    public Start start(Job job) {
        if (weather.strikes(scheduler.current(), 4)) {
            return steps.call("send in vain", job.id(), () -> Start.IMPOSSIBLE, () -> Start.UNKNOWN);
        }
        return steps.call("send", job.id(), () -> sent(job.id()), () -> Start.UNKNOWN);
    }

    private Start sent(JobId id) {
        Actor sender = scheduler.current();
        if (!weather.strikes(sender, 8)) {
            deliver(id, delay(sender), 1);
        }
        if (weather.strikes(sender, 20)) {
            deliver(id, delay(sender), 1);
        }
        return Start.STARTED;
    }

    /// Puts a message there that nobody sent.
    void haunt(JobId id) {
        deliver(id, 0, 1);
    }

    private long delay(Actor sender) {
        SplittableRandom chance = sender.chance();
        long usual = chance.nextLong(manner.longest());
        return weather.strikes(sender, 6) ? chance.nextLong(HOURS) : usual;
    }

    private void deliver(JobId id, long in, int receives) {
        scheduler.spawn("worker", scheduler.now() + in, actor -> received(actor, id, receives));
    }

    private void received(Actor actor, JobId id, int receives) {
        boolean done = false;
        try {
            done = receives > manner.receives() ? receiver.deadLetter(actor, id) : receiver.receive(actor, id);
        } catch (Crash _) {
            // its message will be seen again
            done = false;
        }
        if (!done && receives <= manner.receives()) {
            deliver(id, manner.after(), receives + 1);
        }
    }
}
