package dev.coldpath.local.cli;

import dev.coldpath.local.LocalHost;
import dev.coldpath.local.Settings;
import dev.coldpath.local.Wiring;
import dev.coldpath.local.datasets.DataSetShelf;
import dev.coldpath.local.refusal.Unusable;
import java.io.PrintWriter;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/// `coldpath up`: starts the service and stays until it is told to stop.
@Command(
        name = "up",
        description = "Start the service on this machine and print how to reach it.",
        mixinStandardHelpOptions = true,
        sortOptions = false,
        footerHeading = "%nWith --miniature-internet these companies can be scored:%n%n")
final class UpCommand implements Callable<Integer> {
    private static final int DONE = 0;
    private static final int HIGHEST_PORT = 65_535;

    @Option(
            names = "--port",
            defaultValue = "8787",
            description = "Port on 127.0.0.1; 0 for any free one (${DEFAULT-VALUE}).")
    int port;

    @Option(names = "--data", defaultValue = "./data", description = "Folder that keeps everything (${DEFAULT-VALUE}).")
    Path data;

    @Option(
            names = "--contact",
            paramLabel = "EMAIL|URL",
            description = "Who answers for the requests sent to the companies' sites and registries. Needed to score"
                    + " real domains; also read from COLDPATH_OPERATOR_CONTACT.")
    Optional<String> contact;

    @Option(
            names = "--miniature-internet",
            description = "Score made-up companies served on this machine instead of real ones; needs no network.")
    boolean miniatureInternet;

    @Option(
            names = "--webhook-allow",
            paramLabel = "ADDRESS:PORT",
            description = "Also send webhooks to this address, without TLS, as http://ADDRESS:PORT/…: for a receiver"
                    + " of yours on this machine. May be given several times.")
    List<String> webhookAllow = List.of();

    @Option(
            names = "--plans",
            paramLabel = "FILE",
            description = "Plans of your own beside the built-in ones; without it plans.json in the data folder.")
    Optional<Path> plans;

    @Option(
            names = "--demo",
            description =
                    "Load the demonstration's posts as live content, so that live keys have something to ask about.")
    boolean demo;

    @Option(
            names = "--json",
            description =
                    "Print one JSON object {url, liveKey, testKey, adminKey} when ready; logs go to standard error.")
    boolean json;

    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws InterruptedException {
        CountDownLatch stopped = new CountDownLatch(1);
        LocalHost host = Wiring.start(settings(), System.err::println);
        Runtime.getRuntime().addShutdownHook(new Thread(() -> {
            host.close();
            stopped.countDown();
        }));
        PrintWriter out = spec.commandLine().getOut();
        out.println(json ? Welcome.json(host) : Welcome.text(host));
        out.flush();
        stopped.await();
        return DONE;
    }

    private Settings settings() {
        Optional<String> given = contact.or(() -> Optional.ofNullable(System.getenv(Settings.CONTACT)));
        Optional<String> known = given.filter(text -> !text.isBlank());
        if (port < 0 || port > HIGHEST_PORT) {
            throw new Unusable("--port must be from 0 to " + HIGHEST_PORT + ".");
        }
        return new Settings(
                port,
                DataFolder.named(data),
                known,
                miniatureInternet,
                publicUrl(),
                webhookAllow,
                plans,
                DataSetShelf.acknowledged(System.getenv()),
                new ContentOpening(System.getenv()).deployment(),
                demo);
    }

    private static Optional<URI> publicUrl() {
        String text = System.getenv(Settings.PUBLIC_URL);
        if (text == null || text.isBlank()) {
            return Optional.empty();
        }
        try {
            URI url = new URI(text.strip().replaceAll("/+$", ""));
            if (url.getHost() != null && url.getRawQuery() == null && url.getRawFragment() == null) {
                return Optional.of(url);
            }
        } catch (URISyntaxException e) {
            throw new Unusable(Settings.PUBLIC_URL + " is not an address: " + text, e);
        }
        throw new Unusable(Settings.PUBLIC_URL + " is not an address of the form https://host/path: " + text);
    }
}
