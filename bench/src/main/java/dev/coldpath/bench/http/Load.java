package dev.coldpath.bench.http;

import dev.coldpath.bench.http.Line.Reply;
import java.io.IOException;
import java.net.URI;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalInt;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;

/// Many clients, each on a connection of its own, asking their questions in turn for a while.
///
/// @param rate requests a second in all, sent when they are due however late the answers are, and timed from then;
///     absent: each client asks again as soon as it has its answer
record Load(int clients, OptionalInt rate, Duration length) {
    private static final long SECOND = 1_000_000_000L;

    /// Loads the server and tells how long each answer took.
    ///
    /// @throws IOException when a connection breaks or an answer is none of 200 and 202
    Latencies put(URI base, List<Ask> asks) throws IOException, InterruptedException {
        long start = System.nanoTime();
        List<Callable<List<Long>>> work = new ArrayList<>();
        for (int i = 0; i < clients; i++) {
            int client = i;
            work.add(() -> client(client, start, base, asks));
        }
        List<Long> nanos = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (Future<List<Long>> each : threads.invokeAll(work)) {
                nanos.addAll(each.get());
            }
        } catch (ExecutionException e) {
            throw new IOException("a client broke off", e);
        }
        return Latencies.of(nanos, Duration.ofNanos(System.nanoTime() - start));
    }

    private List<Long> client(int client, long start, URI base, List<Ask> asks) throws IOException {
        List<Long> nanos = new ArrayList<>();
        long end = start + length.toNanos();
        try (Line line = new Line(base)) {
            for (int turn = 0; ; turn++) {
                long due = due(client, turn, start);
                if (turn > 0 && due >= end) {
                    return nanos;
                }
                waitFor(due);
                Reply reply = line.ask(asks.get((client + turn) % asks.size()));
                if (!reply.good()) {
                    throw new IOException(reply.status() + ": " + reply.body());
                }
                nanos.add(System.nanoTime() - due);
            }
        }
    }

    private long due(int client, int turn, long start) {
        if (rate.isEmpty()) {
            return System.nanoTime();
        }
        return start + SECOND * ((long) turn * clients + client) / rate.getAsInt();
    }

    private static void waitFor(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }
}
