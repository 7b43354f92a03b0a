package dev.coldpath.fuzz;

import com.sun.management.ThreadMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.TimeUnit;

/// What an input costs the thread that reads it: processor time, of which neighbours on the machine take little, and
/// everything that is allocated on the way, of which little lives at once.
///
/// The goal is 50 ms and 20 MB for any 64 kB. A finding is five times as much: no mood of a machine explains that, and
/// whatever grows with the square of its input is soon beyond it.
final class Meter {
    static final long MOST_MILLIS = 250;
    static final long MOST_BYTES = 100L << 20;

    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();

    /// Why it is too much; empty when it is not.
    String memory(Runnable work) {
        long before = threads.getCurrentThreadAllocatedBytes();
        work.run();
        long bytes = threads.getCurrentThreadAllocatedBytes() - before;
        return bytes > MOST_BYTES ? "it allocates " + (bytes >> 20) + " MB, more than " + (MOST_BYTES >> 20) : "";
    }

    /// The same for memory and time. One try within the bounds is enough: a compiler or collector at work in between
    /// is no property of the input.
    String excess(Runnable work, int tries) {
        String excess = "";
        for (int i = 0; i < tries; i++) {
            long before = threads.getCurrentThreadCpuTime();
            excess = memory(work);
            long millis = TimeUnit.NANOSECONDS.toMillis(threads.getCurrentThreadCpuTime() - before);
            if (excess.isEmpty() && millis > MOST_MILLIS) {
                excess = "it takes " + millis + " ms, more than " + MOST_MILLIS;
            }
            if (excess.isEmpty()) {
                return "";
            }
        }
        return excess;
    }
}
