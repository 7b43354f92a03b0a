package dev.coldpath.local.runs;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;

/// A bounded number of runs at once, each on a thread of its own; further ones wait in order.
final class Lanes {
    private final int most;
    private final Consumer<LiveRun> work;
    private final Deque<LiveRun> waiting = new ArrayDeque<>();
    private final Set<Thread> busy = new HashSet<>();

    Lanes(int most, Consumer<LiveRun> work) {
        if (most < 1) {
            throw new IllegalArgumentException("lanes: there must be at least 1: " + most);
        }
        this.most = most;
        this.work = work;
    }

    synchronized void add(LiveRun run) {
        waiting.add(run);
        launch();
    }

    /// Takes back a run that still waits. False: it has a thread, or had one.
    synchronized boolean withdraw(LiveRun run) {
        return waiting.remove(run);
    }

    /// Forgets what waits, and shows the threads that are still at work.
    synchronized List<Thread> clear() {
        waiting.clear();
        return List.copyOf(busy);
    }

    private void launch() {
        while (busy.size() < most && !waiting.isEmpty()) {
            LiveRun run = waiting.remove();
            busy.add(run.launch(() -> drive(run)));
        }
    }

    private void drive(LiveRun run) {
        try {
            work.accept(run);
        } finally {
            leave();
        }
    }

    private synchronized void leave() {
        busy.remove(Thread.currentThread());
        launch();
    }
}
