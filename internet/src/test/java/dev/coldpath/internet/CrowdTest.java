package dev.coldpath.internet;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.net.Web;
import dev.coldpath.scoring.pipeline.QuorumNotMet;
import dev.coldpath.scoring.snapshot.FetcherId;
import java.time.Duration;
import java.time.InstantSource;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/// Many companies at once, with every source asked no faster than it may be. Who hears from too few of them has a run
/// that failed and may be repeated; nobody is judged by what was out of reach.
@Tag("slow")
@Timeout(600)
class CrowdTest {
    private static final int RUNS = 50;
    private static final InstantSource TIME = InstantSource.system();
    private static final RealTimer TIMER = new RealTimer(TIME);
    /// Each gets a record when it is alone.
    private static final List<String> MODELS = List.of(
            "brightloom.com",
            "ostravale.com",
            "kesslau-pumpen.de",
            "tolverne-plumbing.co.uk",
            "pellucio.com",
            "dawdlemere.com",
            "oldlantern-forge.com",
            "garblemoth.com",
            "limitarn.com",
            "bracewort.com",
            "entivex.com",
            "halfseen-brae.com");

    @Test
    void of_fifty_companies_at_once_each_gets_its_record_then_or_when_asked_again() throws Exception {
        List<Folder> crowd =
                IntStream.range(0, RUNS).mapToObj(CrowdTest::company).toList();
        Map<Domain, String> ends = new LinkedHashMap<>();
        try (MiniatureInternet internet = MiniatureInternet.start(crowd, TIME, Duration.ZERO);
                Expedition expedition =
                        new Expedition(internet.reach(), TIME, TIMER, means -> sharing(means, pages(crowd)));
                ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            crowd.forEach(each -> look(expedition, each.domain().name()));
            Map<Domain, Future<String>> runs = new LinkedHashMap<>();
            crowd.forEach(each -> runs.put(each.domain(), threads.submit(() -> end(expedition, each.domain()))));
            for (Map.Entry<Domain, Future<String>> run : runs.entrySet()) {
                ends.put(run.getKey(), run.getValue().get());
            }
            for (Map.Entry<Domain, String> end : ends.entrySet()) {
                if (end.getValue().contains("of the evidence was out of reach")) {
                    end.setValue(end(expedition, end.getKey()));
                }
            }
        }

        assertThat(ends)
                .hasSize(RUNS)
                .allSatisfy((domain, end) -> assertThat(end).as(domain.name()).startsWith("scored"));
    }

    /// Names and certificates are known already, one after the other: they have no limits to wait for.
    private static void look(Expedition expedition, String domain) {
        for (FetcherId fetcher : List.of(FetcherId.DNS, FetcherId.TLS)) {
            expedition.shelf().put(expedition.fetch(fetcher, domain, Duration.ofSeconds(10)));
        }
    }

    private static Means sharing(Means means, Web pages) {
        return new Means(
                pages, means.dns(), means.handshakes(), means.reach(), new MemoryBuckets(), means.time(), TIMER);
    }

    private static Web pages(List<Folder> crowd) {
        return new NearWeb(
                new Inhabitants(crowd, new Template(TIME)).hosts("https://" + Inhabitants.REGISTRY + "/"), TIMER);
    }

    /// How the run ended, and what each fetcher came to.
    private static String end(Expedition expedition, Domain domain) throws InterruptedException {
        String end;
        try {
            JsonNode answer = expedition.score(domain.name());
            end = answer.path("scored").booleanValue() ? "scored" : "not scored: " + answer;
        } catch (QuorumNotMet missed) {
            end = missed.getMessage();
        }
        return expedition.snapshots(domain.name()).stream()
                .map(each -> each.fetcher() + " " + each.status())
                .collect(Collectors.joining(", ", end + ", ", ""));
    }

    /// One like a company of the miniature internet, under a name of its own.
    private static Folder company(int number) {
        String model = MODELS.get(number % MODELS.size());
        String name = "no" + number + "-" + model;
        Folder original = Folder.of(new Domain(model));
        return new Folder(
                new Domain(name),
                file -> original.file(file.replace(name, model)).map(text -> text.replace(model, name)));
    }
}
