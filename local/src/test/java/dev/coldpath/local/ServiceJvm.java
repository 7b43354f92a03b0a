package dev.coldpath.local;

import java.io.File;
import java.io.IOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.spi.ToolProvider;

/// Starts quick services, each in a JVM of its own. What one has loaded and compiled can be written down for all that
/// come later, which then start in half the time; the JVM wants every class to lie in a jar for that.
final class ServiceJvm {
    private static final ToolProvider JAR = ToolProvider.findFirst("jar").orElseThrow();

    private final Path rehearsed;
    private final String classPath;

    /// @param folder keeps the jars and what is written down
    ServiceJvm(Path folder) throws IOException {
        this.rehearsed = folder.resolve("service.aot");
        this.classPath = jars(folder);
    }

    private static String jars(Path folder) throws IOException {
        List<String> jars = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
            Path jar = folder.resolve(jars.size() + ".jar");
            if (Files.isDirectory(Path.of(entry))) {
                int failed = JAR.run(System.out, System.err, "--create", "--file=" + jar, "-C", entry, ".");
                if (failed != 0) {
                    throw new IOException(jar + ": cannot be made");
                }
                jars.add(jar.toString());
            } else {
                jars.add(entry);
            }
        }
        return String.join(File.pathSeparator, jars);
    }

    /// A service that writes down what it needed when it is told to stop.
    Process rehearse(Path data) throws IOException {
        return start(data, 0, "-XX:AOTCacheOutput=" + rehearsed, "-Xlog:disable");
    }

    Process start(Path data, long seed) throws IOException {
        return start(data, seed, "-XX:AOTCache=" + rehearsed, "-Xlog:disable");
    }

    private Process start(Path data, long seed, String... options) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "--enable-native-access=ALL-UNNAMED",
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC"));
        command.addAll(List.of(options));
        command.addAll(List.of("-cp", classPath, QuickService.class.getName(), data.toString(), Long.toString(seed)));
        return new ProcessBuilder(command).redirectError(Redirect.INHERIT).start();
    }
}
