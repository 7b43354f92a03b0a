package dev.coldpath.local.sqlite;

import dev.coldpath.score.ScoreRecord;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/// What must hold of a store at rest, whatever became of the processes that wrote to it.
public final class Survivor implements AutoCloseable {
    private static final String OPEN = "status IN ('queued', 'running')";

    /// Each query finds what offends against its sentence.
    private static final Map<String, String> RULES = rules();

    private final SqliteEngine sqlite;

    private Survivor(SqliteEngine sqlite) {
        this.sqlite = sqlite;
    }

    public static Survivor in(Path folder) {
        return new Survivor(SqliteEngine.open(folder));
    }

    /// A store that a test has open; who opened it closes it.
    static Survivor of(SqliteEngine sqlite) {
        return new Survivor(sqlite);
    }

    /// Every offence, as rule and row; none in a sound store.
    public List<String> offences() {
        List<String> offences = new ArrayList<>();
        RULES.forEach((rule, query) -> texts(query).forEach(row -> offences.add(rule + ": " + row)));
        if (!sqlite.scoreLog().audit(ScoreRecord.PIPELINE_VERSION).holds()) {
            offences.add("the counts behind ranks equal the newest records");
        }
        return offences;
    }

    /// The status of every job.
    public Map<String, String> jobs() {
        Map<String, String> jobs = new HashMap<>();
        sqlite.database()
                .read(
                        "jobs",
                        session -> session.all(
                                "SELECT id, status FROM jobs",
                                row -> jobs.put(row.getString("id"), row.getString("status"))));
        return jobs;
    }

    /// How many jobs are open.
    public int open() {
        return texts("SELECT id FROM jobs WHERE " + OPEN).size();
    }

    /// How many jobs got their unit back.
    public int returned() {
        return texts("SELECT id FROM jobs WHERE charge = 'returned'").size();
    }

    @Override
    public void close() {
        sqlite.close();
    }

    private List<String> texts(String query) {
        return sqlite.database().read("survivor", session -> session.all(query, row -> row.getString(1)));
    }

    private static Map<String, String> rules() {
        Map<String, String> rules = new LinkedHashMap<>();
        rules.put(
                "the file is sound",
                "SELECT integrity_check FROM pragma_integrity_check WHERE integrity_check <> 'ok'");
        rules.put("a question has one open job at most", """
                SELECT scope || ' ' || input_hash FROM jobs WHERE %s AND NOT apart
                GROUP BY scope, input_hash HAVING count(*) > 1""".formatted(OPEN));
        rules.put("an open job holds its lock", """
                SELECT id FROM jobs WHERE %s AND NOT apart AND NOT EXISTS (
                    SELECT 1 FROM locks WHERE locks.scope = jobs.scope AND locks.input_hash = jobs.input_hash
                    AND active_job = id)""".formatted(OPEN));
        rules.put("a lock is held by an open job", """
                SELECT active_job FROM locks WHERE active_job IS NOT NULL AND NOT EXISTS (
                    SELECT 1 FROM jobs WHERE id = active_job AND %s)""".formatted(OPEN));
        rules.put(
                "a job is due as long as it is open",
                "SELECT id FROM jobs WHERE (%s) = (due_at IS NULL)".formatted(OPEN));
        rules.put("a counter is the number of its charged jobs", """
                SELECT charged.owner || ' ' || n || ' <> ' || ifnull(cold, 'none') FROM (
                    SELECT scope || '#' || product AS owner,
                           strftime('%Y-%m', charge_minute / 1000, 'unixepoch') AS counted_in,
                           sum(charge = 'charged') AS n
                    FROM jobs GROUP BY owner, counted_in
                ) AS charged LEFT JOIN usage ON usage.owner = charged.owner
                WHERE cold IS NULL OR (month = counted_in AND cold <> n)""");
        rules.put("a unit goes back only behind a shut gate", """
                SELECT id FROM jobs WHERE charge = 'returned' AND kind = 'score' AND NOT EXISTS (
                    SELECT 1 FROM gates WHERE job_id = id AND state = 'shut')""");
        rules.put("a job that succeeded has left its record", """
                SELECT id FROM jobs WHERE status = 'succeeded' AND NOT EXISTS (
                    SELECT 1 FROM history WHERE run_id = id)""");
        return rules;
    }
}
