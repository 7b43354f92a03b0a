package dev.coldpath.admin;

import dev.coldpath.admin.AccountDesk.MintSource;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobStore;
import dev.coldpath.plan.Plans;
import dev.coldpath.settle.DueJobs;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.settle.Runs;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Starter;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Supplier;

/// All actions of the operator, over one engine.
public record Desks(
        AccountDesk accounts,
        KeyDesk keys,
        MeterDesk meters,
        JobDesk jobs,
        PassDesk pass,
        LetterDesk letters,
        ExclusionDesk exclusions,
        AuditLog audit,
        Plans plans) {
    /// What makes jobs run and end.
    public record Workings(
            JobStore jobs, DueJobs due, SettleJob settle, Starter starter, Runs runs, Reconciler reconciler) {}

    /// What a host brings.
    ///
    /// @param ids new job ids
    public record Means(Plans plans, MintSource mint, Scribe scribe, Supplier<JobId> ids) {}

    /// Builds the desks.
    ///
    /// @param redrivers for the queues this host can send to; dead jobs are always repeated as new ones
    public static Desks over(OperatorStores stores, Workings work, Means means, Map<LetterQueue, Redriver> redrivers) {
        Scribe scribe = means.scribe();
        JobDesk jobs = new JobDesk(
                new JobDesk.Stores(work.jobs(), stores.retries(), work.due()),
                work.settle(),
                work.starter(),
                work.runs(),
                new JobDesk.Notes(stores.audit(), scribe, means.ids()));
        Map<LetterQueue, Redriver> all = new HashMap<>(redrivers);
        all.put(LetterQueue.JOBS, new JobRedriver(jobs));
        return new Desks(
                new AccountDesk(stores.book(), means.plans(), means.mint(), scribe),
                new KeyDesk(stores.book(), means.mint(), scribe),
                new MeterDesk(stores.book(), stores.tallies(), means.plans(), scribe),
                jobs,
                new PassDesk(work.reconciler(), stores.audit(), scribe),
                new LetterDesk(stores.letters(), all, scribe),
                new ExclusionDesk(stores.exclusions(), stores.companies(), stores.audit(), scribe),
                stores.audit(),
                means.plans());
    }
}
