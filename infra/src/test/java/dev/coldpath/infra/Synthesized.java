package dev.coldpath.infra;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.function.Consumer;
import software.amazon.awscdk.App;
import software.amazon.awscdk.AppProps;

/// What a deployment comes to: the two templates, made with the flags of `cdk.json` as the command line would.
record Synthesized(Path folder, Template data, Template service) {
    private static final ObjectMapper JSON = new ObjectMapper();

    /// The usual deployment, made once for all tests.
    static Synthesized usual() {
        return Usual.MADE;
    }

    private static final class Usual {
        static final Synthesized MADE = with(Map.of("operatorContact", "ops@brightloom.com"));
    }

    static Synthesized with(Map<String, String> context) {
        return with(context, _ -> {});
    }

    /// Synthesizes with this context, after `more` has looked at the app.
    static Synthesized with(Map<String, String> context, Consumer<App> more) {
        try {
            Path folder = Files.createTempDirectory("coldpath-infra");
            Path checkout = Checkout.withEmptyZips(Files.createDirectory(folder.resolve("checkout")));
            Path out = folder.resolve("cdk.out");
            Map<String, Object> all = flags();
            all.putAll(context);
            // what the command line adds, and tools look for
            all.put("aws:cdk:enable-path-metadata", true);
            all.put("aws:cdk:enable-asset-metadata", true);
            App app = new App(AppProps.builder()
                    .outdir(out.toString())
                    .context(all)
                    .analyticsReporting(false)
                    .build());
            Main.describe(app, Stage.from(app.getNode()::tryGetContext), checkout);
            more.accept(app);
            app.synth();
            return of(out);
        } catch (IOException e) {
            throw new UncheckedIOException("templates: cannot be written", e);
        }
    }

    /// The templates that lie in this folder.
    static Synthesized of(Path folder) throws IOException {
        JsonNode data = JSON.readTree(folder.resolve("Data.template.json").toFile());
        JsonNode service = JSON.readTree(folder.resolve("Service.template.json").toFile());
        return new Synthesized(folder, new Template(data), new Template(service));
    }

    private static Map<String, Object> flags() throws IOException {
        Map<String, Object> flags = new HashMap<>();
        JSON.readTree(Checkout.ROOT.resolve("cdk.json").toFile())
                .path("context")
                .properties()
                .forEach(flag -> flags.put(flag.getKey(), JSON.convertValue(flag.getValue(), Object.class)));
        return flags;
    }
}
