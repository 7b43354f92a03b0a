package dev.coldpath.infra;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/// A program that checks our work and need not be installed.
record Tool(Path program) {
    /// What it said and how it ended.
    record Outcome(int exit, String said) {}

    static Optional<Tool> onPath(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        return Stream.of(path.split(Pattern.quote(File.pathSeparator)))
                .map(folder -> Path.of(folder, name))
                .filter(Files::isExecutable)
                .findFirst()
                .map(Tool::new);
    }

    /// A tool that `npm ci` has put into the checkout.
    static Optional<Tool> ofNpm(String name) {
        return Optional.of(Checkout.ROOT.resolve("node_modules/.bin").resolve(name))
                .filter(Files::isExecutable)
                .map(Tool::new);
    }

    /// Says in one line that nobody can overlook what was not checked, and why.
    static void unproved(String sentence) {
        System.err.println("UNPROVED: " + sentence);
    }

    /// Skips the test that calls it, loudly.
    static Tool missing(String what) {
        unproved(what + " went unproved");
        return Assumptions.abort(what);
    }

    /// Runs it in the checkout, with these changes to the environment.
    Outcome run(Map<String, String> environment, List<String> arguments) throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(Stream.concat(Stream.of(program.toString()), arguments.stream())
                        .toList())
                .directory(Checkout.ROOT.toFile())
                .redirectErrorStream(true);
        builder.environment().keySet().removeIf(name -> name.startsWith("AWS_") || name.startsWith("CDK_"));
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), UTF_8);
        return new Outcome(process.waitFor(), said);
    }
}
