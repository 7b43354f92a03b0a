package dev.coldpath.aws.moto;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.net.HttpURLConnection;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// `moto_server`, one for all tests of a JVM. Where it is not installed, the tests that need it are left out, and that
/// is said aloud.
public final class Moto implements ExecutionCondition {
    private static final String PROGRAM = "moto_server";
    /// It ends with this JVM, however that ends: then its input closes.
    private static final String UNTIL_WE_ARE_GONE =
            "\"$0\" -H 127.0.0.1 -p 0 & server=$!; cat > /dev/null; kill $server";

    private static final Pattern RUNNING = Pattern.compile(".*Running on (http://127\\.0\\.0\\.1:\\d+).*");
    private static final AtomicReference<@Nullable URI> ADDRESS = new AtomicReference<>();
    private static final AtomicBoolean SAID = new AtomicBoolean();

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return program().isPresent()
                ? ConditionEvaluationResult.enabled("moto_server is there")
                : ConditionEvaluationResult.disabled(unproved());
    }

    /// Where it listens; starts it when it does not run yet.
    public static URI address() {
        synchronized (ADDRESS) {
            URI known = ADDRESS.get();
            if (known == null) {
                known = start(program().orElseThrow(() -> new IllegalStateException(unproved())));
                ADDRESS.set(known);
            }
            return known;
        }
    }

    /// Forgets everything. It copies all it knows in every transaction, so it must not know much.
    public static void reset() {
        try {
            HttpURLConnection call = (HttpURLConnection)
                    address().resolve("/moto-api/reset").toURL().openConnection();
            call.setRequestMethod("POST");
            try (InputStream answer = call.getInputStream()) {
                answer.readAllBytes();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("moto_server: it does not reset", e);
        }
    }

    private static String unproved() {
        String sentence = "!!! " + PROGRAM + " is not on the PATH: UNPROVED here is every adapter of DynamoDB, Step"
                + " Functions and Secrets Manager, and every function as a whole (pip install 'moto[server]')";
        if (SAID.compareAndSet(false, true)) {
            System.err.println(sentence);
        }
        return sentence;
    }

    private static Optional<Path> program() {
        return Arrays.stream(System.getenv().getOrDefault("PATH", "").split(File.pathSeparator))
                .map(folder -> Path.of(folder, PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static URI start(Path program) {
        try {
            BufferedReader output = new ProcessBuilder("sh", "-c", UNTIL_WE_ARE_GONE, program.toString())
                    .redirectErrorStream(true)
                    .start()
                    .inputReader();
            URI listening = listening(output);
            Thread.ofVirtual().start(() -> drain(output));
            return listening;
        } catch (IOException e) {
            throw new UncheckedIOException("moto_server: it does not start", e);
        }
    }

    private static URI listening(BufferedReader output) throws IOException {
        String line = output.readLine();
        while (line != null) {
            Matcher running = RUNNING.matcher(line);
            if (running.matches()) {
                return URI.create(running.group(1));
            }
            line = output.readLine();
        }
        throw new IllegalStateException("moto_server: it ended before it listened");
    }

    /// It writes a line a request, and stands still when nobody reads them.
    private static void drain(BufferedReader output) {
        try (output) {
            output.transferTo(Writer.nullWriter());
        } catch (IOException _) {
            // it was stopped
        }
    }
}
