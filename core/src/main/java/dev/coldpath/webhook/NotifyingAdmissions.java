package dev.coldpath.webhook;

import dev.coldpath.hook.Target;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.submit.Admission.Joined;
import dev.coldpath.submit.Admission.Refused;
import dev.coldpath.submit.Admissions;
import dev.coldpath.submit.Decision;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Refusal.TooManyHooks;
import dev.coldpath.submit.Submission;
import java.util.List;

/// Admissions of submits that name an address to notify of their job's end. A new job has it from the start; a job
/// that is joined is given it; one that has ended in between is reported at once.
public final class NotifyingAdmissions implements Admissions {
    private final Admissions real;
    private final JobHooks hooks;
    private final OwnEndpoints endpoints;
    private final Deliveries deliveries;
    private final Hints hints;

    public NotifyingAdmissions(
            Admissions real, JobHooks hooks, OwnEndpoints endpoints, Deliveries deliveries, Hints hints) {
        this.real = real;
        this.hooks = hooks;
        this.endpoints = endpoints;
        this.deliveries = deliveries;
        this.hints = hints;
    }

    @Override
    public Decision decide(Submission submission, Limits limits) {
        if (submission.hook().isEmpty()) {
            return real.decide(submission, limits);
        }
        endpoints.preparePerJob(submission.scope(), submission.now());
        Decision decision = real.decide(submission, limits);
        return decision.admission() instanceof Joined(JobId job)
                ? joined(decision, job, submission.hook().get())
                : decision;
    }

    private Decision joined(Decision decision, JobId id, Target hook) {
        return switch (hooks.add(id, hook)) {
            case Hooking.Added(), Hooking.Gone() -> decision;
            case Hooking.Full() -> new Decision(new Refused(new TooManyHooks()), decision.left());
            case Hooking.Over(Job job) -> {
                Delivery.ofEnd(job.telling(List.of(hook))).forEach(this::tell);
                yield decision;
            }
        };
    }

    private void tell(Delivery delivery) {
        deliveries.add(delivery);
        hints.give(delivery);
    }
}
