package dev.coldpath.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;

/// What the numbers were taken on.
///
/// @param load how many threads other programs had running on average in the minute before
record Machine(String processor, int processors, String java, double load) {
    private static final double IDLE = 0.3;

    static Machine here() {
        return new Machine(
                processorName(),
                Runtime.getRuntime().availableProcessors(),
                System.getProperty("java.vendor") + " " + System.getProperty("java.runtime.version"),
                ManagementFactory.getOperatingSystemMXBean().getSystemLoadAverage());
    }

    boolean shared() {
        return load > IDLE;
    }

    String text() {
        return String.format(Locale.ROOT, "%d × %s, %s, JDK %s", processors, processor, system(), java);
    }

    private static String system() {
        return System.getProperty("os.name") + " " + System.getProperty("os.arch");
    }

    private static String processorName() {
        try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("processor");
        } catch (IOException _) {
            // not a Linux: the processors are only counted
            return "processor";
        }
    }
}
