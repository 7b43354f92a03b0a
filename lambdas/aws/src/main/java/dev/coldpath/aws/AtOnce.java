package dev.coldpath.aws;

import dev.coldpath.intelligence.vector.UpstreamFailed;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.function.Function;

/// Makes many calls at once, but never more than so many, whoever asks.
public final class AtOnce {
    private final Semaphore turns;

    /// Takes how many.
    public AtOnce(int most) {
        this.turns = new Semaphore(most);
    }

    /// The answers, in the order of the questions. The first failure is thrown, once all calls have ended.
    ///
    /// @throws UpstreamFailed as a call did
    public <Q, A> List<A> ask(List<Q> questions, Function<Q, A> call) {
        List<Future<A>> answers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            questions.forEach(question -> answers.add(threads.submit(() -> inTurn(question, call))));
        }
        List<A> all = new ArrayList<>();
        for (Future<A> answer : answers) {
            all.add(of(answer));
        }
        return all;
    }

    private <Q, A> A inTurn(Q question, Function<Q, A> call) throws InterruptedException {
        turns.acquire();
        try {
            return call.apply(question);
        } finally {
            turns.release();
        }
    }

    private static <A> A of(Future<A> answer) {
        try {
            return answer.get();
        } catch (ExecutionException e) {
            if (e.getCause() instanceof UpstreamFailed failed) {
                throw new UpstreamFailed(failed.status(), failed);
            }
            throw new IllegalStateException("aws: a call failed", e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new UpstreamFailed(UpstreamFailed.NO_ANSWER, e);
        }
    }
}
