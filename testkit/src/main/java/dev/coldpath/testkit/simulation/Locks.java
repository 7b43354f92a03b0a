package dev.coldpath.testkit.simulation;

import static dev.coldpath.testkit.simulation.Violation.unless;

import dev.coldpath.account.Scope;
import dev.coldpath.job.InputHash;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobState.Open;
import dev.coldpath.job.JobState.Succeeded;
import dev.coldpath.job.ResultRef.Kept;
import dev.coldpath.submit.Lock;
import dev.coldpath.submit.Lock.Active;
import dev.coldpath.submit.Lock.Done;
import dev.coldpath.testkit.Engine;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

/// Which job each question's lock must name: the one in flight, and the newest whole success.
final class Locks {
    private final Engine engine;
    private final Map<Name, Truth> all = new HashMap<>();

    record Name(Scope scope, InputHash hash) {
        static Name of(Job job) {
            return new Name(job.scope(), job.hash());
        }
    }

    private static final class Truth {
        private Optional<Job> active = Optional.empty();
        private Optional<Done> done = Optional.empty();
    }

    Locks(Engine engine) {
        this.engine = engine;
    }

    private Truth truth(Name name) {
        return all.computeIfAbsent(name, _ -> new Truth());
    }

    Optional<JobId> active(Name name) {
        return truth(name).active.map(Job::id);
    }

    Optional<Done> done(Name name) {
        return truth(name).done;
    }

    void admitted(Job job) {
        Truth truth = truth(Name.of(job));
        if (!job.apart()) {
            unless(truth.active.isEmpty(), "I-2", job, " admitted beside ", truth.active);
            truth.active = Optional.of(job);
        }
        check(Name.of(job));
    }

    void ended(Job job) {
        Truth truth = truth(Name.of(job));
        if (truth.active.filter(active -> active.id().equals(job.id())).isPresent()) {
            truth.active = Optional.empty();
            if (job.state() instanceof Succeeded(Open _, var at, var result)
                    && !(result instanceof Kept kept && !kept.whole())) {
                truth.done = Optional.of(new Done(job.id(), at));
            }
        }
        check(Name.of(job));
    }

    void check(Name name) {
        Truth truth = truth(name);
        Lock expected = new Lock(
                truth.active.map(
                        job -> new Active(job.id(), job.schedule().deadline().plus(Terms.HELD_LONGER))),
                truth.done);
        Lock stored = engine.lock(name.scope(), name.hash());
        unless(stored.active().equals(expected.active()), "I-12", name, ": ", stored, " but ", expected);
        unless(stored.done().equals(expected.done()), "I-4", name, ": ", stored, " but ", expected);
    }

    void checkAll() {
        all.keySet().forEach(this::check);
    }

    /// No lock is taken any more.
    void allFree() {
        all.forEach((name, truth) -> unless(truth.active.isEmpty(), "L-2", name, ": still held by ", truth.active));
    }
}
