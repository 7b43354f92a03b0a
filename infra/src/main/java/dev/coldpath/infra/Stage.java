package dev.coldpath.infra;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import software.amazon.awscdk.services.lambda.Architecture;
import software.amazon.awscdk.services.logs.RetentionDays;

/// One deployment, as chosen by context: `-c stage=… -c operatorContact=…`, or the same names in `cdk.json`.
///
/// @param name tells deployments in one account apart
/// @param operatorContact who answers for outgoing requests; without it the service stack asks when it is deployed
/// @param publicUrl the address callers use, when it is not the gateway's own
/// @param plans the text of a file of plans beside the built-in ones
/// @param acknowledged the data sets whose terms were read and accepted, with commas between them
/// @param intelligence what is decided about the Intelligence product
/// @param endpoint another endpoint for every AWS service, for functions that run on a machine beside an emulator
public record Stage(
        String name,
        Optional<String> operatorContact,
        Optional<String> publicUrl,
        Optional<String> plans,
        Optional<String> acknowledged,
        Intelligence intelligence,
        Optional<String> endpoint,
        Architecture architecture,
        boolean snapStart,
        RetentionDays logRetention) {
    private static final Pattern NAME = Pattern.compile("[a-z][a-z0-9-]{0,19}");
    private static final Pattern NAMES = Pattern.compile("[a-z0-9-]{2,32}(,[a-z0-9-]{2,32}){0,19}");
    private static final Pattern BASE_PATH = Pattern.compile("(/[A-Za-z0-9_-]{1,40}){1,4}");
    private static final Pattern MODEL = Pattern.compile("[a-z0-9][a-z0-9.:-]{2,127}");
    private static final Pattern CAP = Pattern.compile("[1-9][0-9]{2,3}|10000");
    private static final Pattern FLAG = Pattern.compile("true|false");
    private static final Pattern EMBEDDER = Pattern.compile("none|multimodal");
    /// In bytes. All variables of a function together may have 4,096, as JSON.
    static final int MOST_PLANS = 2_000;
    /// In characters, for the same reason.
    static final int MOST_TEXT = 200;

    private static final String WEB =
            "an http or https URL of at most " + MOST_TEXT + " characters without a slash at its end";
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?i).*[@/.]example\\.(com|org|net)(/.*)?|.*\\.(example|invalid|test)(/.*)?");
    private static final Map<String, Architecture> ARCHITECTURES =
            Map.of("arm64", Architecture.ARM_64, "x86_64", Architecture.X86_64);
    private static final Map<String, RetentionDays> RETENTIONS = Map.of(
            "7", RetentionDays.ONE_WEEK,
            "14", RetentionDays.TWO_WEEKS,
            "30", RetentionDays.ONE_MONTH,
            "90", RetentionDays.THREE_MONTHS,
            "365", RetentionDays.ONE_YEAR);

    /// Reads everything once and names every bad value in one message.
    public static Stage from(Function<String, @Nullable Object> context) {
        Reader read = new Reader(context, new ArrayList<>());
        Stage stage = new Stage(
                read.text("stage", NAME.asMatchPredicate(), "up to 20 of a-z, 0-9 and -")
                        .orElse("prod"),
                read.text(
                        "operatorContact",
                        Stage::contact,
                        "an e-mail address or a URL of yours of at most " + MOST_TEXT + " characters"),
                read.text("publicUrl", Stage::address, WEB),
                read.file("plansFile"),
                read.text(
                        "acknowledged",
                        NAMES.asMatchPredicate(),
                        "at most 20 names of data sets with commas between them"),
                intelligence(read),
                read.text("endpointUrl", Stage::address, WEB),
                read.choice("arch", ARCHITECTURES, "arm64"),
                read.choice("snapStart", Map.of("true", true, "false", false), "true"),
                read.choice("logRetentionDays", RETENTIONS, "30"));
        if (!read.complaints.isEmpty()) {
            throw new IllegalArgumentException("context: " + String.join("; ", read.complaints));
        }
        return stage;
    }

    private static Intelligence intelligence(Reader read) {
        return new Intelligence(
                read.text(
                        "intelligenceBasePath",
                        BASE_PATH.asMatchPredicate(),
                        "like /graph, without a slash at its end"),
                read.text(
                        "textModel", MODEL.asMatchPredicate(), "the id of a model or an inference profile of Bedrock"),
                read.text("limitCap", CAP.asMatchPredicate(), "a number from 100 to 10000"),
                read.text("expandQuery", FLAG.asMatchPredicate(), "true or false"),
                read.text("videoEmbedder", EMBEDDER.asMatchPredicate(), "none or multimodal"));
    }

    /// A first look only: the functions know what a contact is, and refuse to fetch without one.
    private static boolean contact(String text) {
        return text.length() <= MOST_TEXT
                && (text.contains("@") || text.matches("https?://.+"))
                && !PLACEHOLDER.matcher(text).matches();
    }

    private static boolean address(String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web
                    && address.getHost() != null
                    && address.getRawQuery() == null
                    && !text.endsWith("/")
                    && text.length() <= MOST_TEXT;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    /// Without what only people need between its words; empty when it cannot be read or told. The functions check what
    /// it says, and do not start with plans that cannot be.
    private static Optional<String> plans(String file) {
        try {
            return Optional.of(Files.readString(Path.of(file))
                            .replaceAll("\\s+", " ")
                            .strip())
                    .filter(text -> text.startsWith("{") && text.getBytes(StandardCharsets.UTF_8).length <= MOST_PLANS);
        } catch (IOException | InvalidPathException _) {
            return Optional.empty();
        }
    }

    /// Reads context values and remembers what was wrong with them.
    private record Reader(Function<String, @Nullable Object> context, List<String> complaints) {
        Optional<String> text(String key, Predicate<String> good, String wanted) {
            Optional<String> value = value(key);
            if (value.filter(good.negate()).isPresent()) {
                complaints.add(key + " must be " + wanted);
            }
            return value;
        }

        /// The text of a file of plans.
        Optional<String> file(String key) {
            Optional<String> name = value(key);
            Optional<String> text = name.flatMap(Stage::plans);
            if (name.isPresent() && text.isEmpty()) {
                complaints.add(key + " must name a file with one JSON object of at most " + MOST_PLANS + " bytes");
            }
            return text;
        }

        <T> T choice(String key, Map<String, T> choices, String usual) {
            T chosen = choices.get(value(key).orElse(usual));
            if (chosen != null) {
                return chosen;
            }
            complaints.add(key + " must be one of "
                    + String.join(", ", choices.keySet().stream().sorted().toList()));
            return choices.values().iterator().next();
        }

        private Optional<String> value(String key) {
            Object value = context.apply(key);
            return value == null
                    ? Optional.empty()
                    : Optional.of(value.toString()).filter(text -> !text.isBlank());
        }
    }
}
