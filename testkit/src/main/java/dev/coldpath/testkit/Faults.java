package dev.coldpath.testkit;

import dev.coldpath.store.StoreDown;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/// A port that misbehaves on demand: chosen calls, counted from 1 over all its methods, fail before they reach the real
/// port, fail after it (the work is done, the answer is lost) or stall until released. All others pass.
public final class Faults<T> {
    private final Class<T> port;
    private final T real;
    private final Map<Integer, Fault> plan = new ConcurrentHashMap<>();
    private final AtomicInteger calls = new AtomicInteger();

    private interface Fault {
        @Nullable
        Object around(Callable<@Nullable Object> call) throws Exception;
    }

    private Faults(Class<T> port, T real) {
        this.port = port;
        this.real = real;
    }

    public static <T> Faults<T> in(Class<T> port, T real) {
        return new Faults<>(port, real);
    }

    /// That call never reaches the real port.
    public Faults<T> failBefore(int call) {
        plan.put(call, _ -> {
            throw down(call);
        });
        return this;
    }

    /// That call does its work, then its answer is lost.
    public Faults<T> failAfter(int call) {
        plan.put(call, work -> {
            work.call();
            throw down(call);
        });
        return this;
    }

    /// That call waits, before it does anything, until it is released.
    public Stall stall(int call) {
        Stall stall = new Stall();
        plan.put(call, work -> {
            stall.hold();
            return work.call();
        });
        return stall;
    }

    /// The port as its user sees it.
    public T port() {
        return port.cast(Proxy.newProxyInstance(
                port.getClassLoader(), new Class<?>[] {port}, (_, method, arguments) -> answer(method, arguments)));
    }

    public int calls() {
        return calls.get();
    }

    private @Nullable Object answer(Method method, @Nullable Object @Nullable [] arguments) throws Throwable {
        try {
            Fault fault = plan.getOrDefault(calls.incrementAndGet(), Callable::call);
            return fault.around(() -> method.invoke(real, arguments));
        } catch (InvocationTargetException e) {
            throw e.getCause() == null ? e : e.getCause();
        }
    }

    private StoreDown down(int call) {
        return new StoreDown(port.getSimpleName() + ": call " + call + " fails on demand");
    }

    /// Holds one call in its place.
    public static final class Stall {
        private final CountDownLatch reached = new CountDownLatch(1);
        private final CountDownLatch released = new CountDownLatch(1);

        private Stall() {}

        /// Returns once the call stands still.
        public void awaitReached() throws InterruptedException {
            reached.await();
        }

        public void release() {
            released.countDown();
        }

        private void hold() throws InterruptedException {
            reached.countDown();
            released.await();
        }
    }
}
