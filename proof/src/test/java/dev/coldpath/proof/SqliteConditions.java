package dev.coldpath.proof;

import java.util.List;

/// The conditions of the SQLite engine that carry promises, each with the way to break it.
final class SqliteConditions {
    private static final String SQLITE = "local/src/main/java/dev/coldpath/local/sqlite/";
    private static final String ADMISSIONS = SQLITE + "SqliteAdmissions.java";
    private static final String SETTLEMENTS = SQLITE + "SqliteSettlements.java";
    private static final String JOBS = SQLITE + "SqliteJobStore.java";

    private SqliteConditions() {}

    static List<Mutant> all() {
        return List.of(
                of("a repeated admission is a new one", "I-5", ADMISSIONS, "if (before.isPresent()) {", "if (false) {"),
                of("no lock is taken", "I-2", ADMISSIONS, "if (write.lock().isPresent()) {", "if (false) {"),
                of("keys are not counted", "I-6", ADMISSIONS, "if (write.key().isPresent()) {", "if (false) {"),
                of("no key record is written", "I-21", ADMISSIONS, "if (write.replay().isPresent()) {", "if (false) {"),
                of(
                        "settled over what moved on",
                        "I-8",
                        SETTLEMENTS,
                        "boolean moved = !job.state().equals(settlement.seen().state());",
                        "boolean moved = false;"),
                of(
                        "returned with the gate open",
                        "I-7",
                        SETTLEMENTS,
                        "(settlement.refund() && !job.kind().claimed() && !shutGate(session, settlement))",
                        "false"),
                of("an end is answered as a move", "I-11", SETTLEMENTS, "if (!job.open()) {", "if (false) {"),
                of(
                        "everybody wins",
                        "I-11",
                        SETTLEMENTS,
                        "return mine ? new Settled.Won(job) : new Settled.Lost(job);",
                        "return new Settled.Won(job);"),
                of("a foreign lock is freed", "I-12", SETTLEMENTS, "if (lock.heldBy(job.id())) {", "if (true) {"),
                of("a unit stays charged", "I-7", SETTLEMENTS, "giveBack(session, job);", ""),
                of("a key's unit stays charged", "I-7", SETTLEMENTS, "if (key.version() > 0) {", "if (false) {"),
                of(
                        "a result cut short is cached",
                        "I-19",
                        SETTLEMENTS,
                        "whole(result) ? lock.succeeded(job.id(), at) : lock.freed();",
                        "lock.succeeded(job.id(), at);"),
                of(
                        "a failure forgets the last success",
                        "I-4",
                        SETTLEMENTS,
                        "case Failed _ -> lock.freed();",
                        "case Failed _ -> Lock.FREE;"),
                of(
                        "a shut gate lets in",
                        "I-7",
                        SQLITE + "SqliteStartGate.java",
                        "GateRows.isOpen(session, id) ? Entry.INSIDE : Entry.SHUT",
                        "Entry.INSIDE"),
                of(
                        "the last writer has the gate",
                        "I-7",
                        SQLITE + "GateRows.java",
                        "ON CONFLICT (job_id) DO NOTHING",
                        "ON CONFLICT (job_id) DO UPDATE SET state = excluded.state"),
                of(
                        "an expired answer stands",
                        "I-21",
                        SQLITE + "SqliteReplays.java",
                        ".filter(there -> there.live(now))",
                        ""),
                of(
                        "two move one due time",
                        "J-19",
                        SQLITE + "SqliteDueJobs.java",
                        "AND due_at = ?",
                        "AND due_at <> -1 - ?"),
                of(
                        "an end stays due",
                        "I-10",
                        SQLITE + "JobRows.java",
                        "due_shard = NULL, due_at = NULL,",
                        "due_shard = due_shard, due_at = due_at,"),
                of(
                        "a claim forgets its fence",
                        "I-8",
                        SQLITE + "JobRows.java",
                        "job.version(),\n                job.id().toString());\n    }\n\n    /// Jobs of a scope",
                        "job.version() + 1,\n                job.id().toString());\n    }\n\n    /// Jobs of a scope"),
                of(
                        "two probe at once",
                        "J-21",
                        JOBS,
                        "(next_probe_at IS NULL OR next_probe_at <= ?)",
                        "(next_probe_at IS NULL OR next_probe_at <> -1 - ?)"),
                of("a job that is over is probed", "J-21", JOBS, "AND due_at IS NOT NULL", ""));
    }

    private static Mutant of(String name, String promise, String file, String snippet, String replacement) {
        return new Mutant(name, promise, file, snippet, replacement);
    }
}
