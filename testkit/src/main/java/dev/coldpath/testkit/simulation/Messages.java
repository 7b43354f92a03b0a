package dev.coldpath.testkit.simulation;

import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.settle.Starter;
import java.util.SplittableRandom;

/// A message queue: it loses, doubles and delays messages in bad weather, and shows again what nobody deleted, four
/// times in all.
final class Messages implements Starter {
    static final int MOST_RECEIVES = 4;
    private static final long VISIBLE_AGAIN = 90_000;
    private static final long HOURS = 4 * 3_600_000L;

    private final Scheduler scheduler;
    private final Steps steps;
    private final Weather weather;
    private final Receiver receiver;

    interface Receiver {
        /// Works on a message that was received for the nth time. True: it may be deleted.
        boolean receive(Actor actor, JobId id, int receives);
    }

    Messages(Scheduler scheduler, Steps steps, Weather weather, Receiver receiver) {
        this.scheduler = scheduler;
        this.steps = steps;
        this.weather = weather;
        this.receiver = receiver;
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
        if (weather.strikes(sender, 8)) {
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
        long usual = chance.nextLong(2_000);
        return weather.strikes(sender, 6) ? chance.nextLong(HOURS) : usual;
    }

    private void deliver(JobId id, long in, int receives) {
        scheduler.spawn("worker", scheduler.now() + in, actor -> received(actor, id, receives));
    }

    private void received(Actor actor, JobId id, int receives) {
        boolean done = false;
        try {
            done = receiver.receive(actor, id, receives);
        } catch (Crash _) {
            // its message will be seen again
            done = false;
        }
        if (!done && receives <= MOST_RECEIVES) {
            deliver(id, VISIBLE_AGAIN, receives + 1);
        }
    }
}
