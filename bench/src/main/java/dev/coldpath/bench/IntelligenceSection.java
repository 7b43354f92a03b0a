package dev.coldpath.bench;

import dev.coldpath.bench.http.IntelligenceRun;
import dev.coldpath.bench.http.Latencies;
import java.util.List;
import java.util.Locale;

/// The part of the page that tells how Intelligence jobs did.
record IntelligenceSection(IntelligenceRun.Found found, NearestRun nearest) {
    static final int POSTS = 10_000;
    static final int QUESTIONS = 60;
    static final int VECTORS = 100_000;

    private static final int OFTEN = 95;

    /// A figure's name, its goal, whether it was met, and what was found.
    record Goal(String figure, String goal, boolean met, String found) {}

    List<Goal> goals() {
        return List.of(
                millis("search among 10,000 posts, whole", found.search(), 1_000),
                millis("discovery among 10,000 posts, whole", found.discover(), 3_000),
                millis("submit of a job", found.submit(), 50),
                millis("status of an open job", found.status(), 10),
                new Goal(
                        "the 1,000 nearest of 100,000 vectors",
                        "p50 ≤ 15 ms, recall 1.0",
                        nearest.ours() <= 15 && nearest.recall() >= 1,
                        String.format(Locale.ROOT, "%.1f ms, %.4f", nearest.ours(), nearest.recall())),
                new Goal(
                        "posts taken in, embedding included",
                        "≥ 100/s",
                        found.ingested() >= 100,
                        String.format(Locale.ROOT, "%,.0f/s", found.ingested())));
    }

    String markdown() {
        return """
                ## Intelligence

                A service with %,d posts that it embedded itself (all-MiniLM-L6-v2, in its process); one caller submits a
                question nobody asked before and polls it. Milliseconds from the submit to the job's end, by the job's own
                times, or of the one request.

                | | p50 | p95 |
                |---|---|---|
                %s
                %s
                %s
                %s
                %s

                The nearest vectors: %,d of 384 numbers, asked in turn of the index (%.1f ms, everything read from its files)
                and of the bare dot product of the same library over an array in memory with a heap (%.1f ms): %.2f ×.
                """.formatted(
                        POSTS,
                        row("search", found.search()),
                        row("discovery", found.discover()),
                        row("submit", found.submit()),
                        row("status, while the job is open", found.status()),
                        row("result, the poll that brings it", found.result()),
                        nearest.vectors(),
                        nearest.ours(),
                        nearest.bare(),
                        nearest.ours() / nearest.bare());
    }

    private static Goal millis(String figure, Latencies found, double most) {
        double often = found.percentile(OFTEN);
        return new Goal(
                figure,
                String.format(Locale.ROOT, "p95 ≤ %,.0f ms", most),
                often <= most,
                String.format(Locale.ROOT, "%,.1f ms", often));
    }

    private static String row(String what, Latencies found) {
        return String.format(
                Locale.ROOT, "| %s | %,.1f | %,.1f |", what, found.percentile(50), found.percentile(OFTEN));
    }
}
