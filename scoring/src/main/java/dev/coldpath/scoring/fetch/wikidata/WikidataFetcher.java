package dev.coldpath.scoring.fetch.wikidata;

import dev.coldpath.limit.Rate;
import dev.coldpath.scoring.fetch.CallPolicy;
import dev.coldpath.scoring.fetch.Credit;
import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.InFlight;
import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.fetch.SourceAnswer;
import dev.coldpath.scoring.fetch.SourceAnswer.Failed;
import dev.coldpath.scoring.fetch.SourceAnswer.Json;
import dev.coldpath.scoring.fetch.SourceAnswer.Missing;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.fetch.Terms;
import dev.coldpath.scoring.identity.Identity;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Source;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/// Finds the item of an organisation by its website, and then reads it: two calls.
public final class WikidataFetcher implements Inquiry {
    static final Source QUERY =
            new Source("wdqs", URI.create("https://query.wikidata.org"), new Rate(1, Duration.ofSeconds(1), 3));
    /// With what was saved up half of what the foundation allows to strangers in an hour; the other half is for page
    /// views.
    static final Source ITEM =
            new Source("wikidata", URI.create("https://www.wikidata.org"), new Rate(90, Duration.ofHours(1), 10));

    private static final Terms TERMS = new Terms(FetcherId.WIKIDATA, 2, Duration.ofDays(30), Duration.ofSeconds(8));
    /// Whom it does not know today it may know soon.
    private static final Duration MISS_REUSABLE_FOR = Duration.ofDays(14);
    private static final CallPolicy PATIENCE = new CallPolicy(Duration.ofSeconds(6), 1, true);
    private static final int MOST_QUERIES_AT_ONCE = 3;
    private static final List<Credit> CREDITS =
            List.of(Credit.of("Wikidata", "CC0 1.0", "https://www.wikidata.org/wiki/Wikidata:Licensing"));

    private final Means means;
    private final InFlight queries = new InFlight(MOST_QUERIES_AT_ONCE);
    private final Industries industries = new Industries();

    public WikidataFetcher(Means means) {
        this.means = means;
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public List<Credit> credits() {
        return CREDITS;
    }

    @Override
    public Duration reusableFor(Status status) {
        return status == Status.ABSENT ? MISS_REUSABLE_FOR : TERMS.reusableFor();
    }

    @Override
    public Report ask(Subject subject, Deadline deadline) throws InterruptedException {
        PublishedApis apis = new PublishedApis(means, deadline, PATIENCE, Map.of(QUERY, queries));
        String path = "/sparql?format=json&query=" + PublishedApis.encode(WebsiteQuery.about(subject.domain()));
        SourceAnswer answer = apis.json(QUERY, path, "application/sparql-results+json");
        return apis.bill(
                switch (answer) {
                    case Json(var node) -> {
                        var candidates = Candidate.read(node);
                        yield candidates.isPresent() ? choose(candidates.get(), apis) : Report.bare(Status.ERROR);
                    }
                    case Missing _ -> Report.bare(Status.ERROR);
                    case Failed failed -> Report.bare(failed.why());
                });
    }

    private Report choose(List<Candidate> candidates, PublishedApis apis) throws InterruptedException {
        if (candidates.isEmpty()) {
            return Report.bare(Status.ABSENT);
        }
        Findings findings = new Findings(means.time().instant());
        boolean sure = candidates.size() == 1;
        if (!sure) {
            findings.warn("firmographic_identity_low");
        }
        Candidate chosen = candidates.getFirst();
        String path = "/wiki/Special:EntityData/" + chosen.item() + ".json";
        Findings.Source source = findings.from(apis.address(ITEM, path), "wikidata")
                .identifiedBy(sure ? 1 : Identity.AMBIGUOUS)
                .text(Keys.WIKIDATA_ITEM, chosen.item());
        chosen.country().ifPresent(code -> source.text(Keys.WIKIDATA_COUNTRY, code));
        chosen.state().ifPresent(code -> source.text(Keys.WIKIDATA_STATE, code));
        chosen.industry().flatMap(industries::sector).ifPresent(sector -> source.text(Keys.WIKIDATA_SECTOR, sector));
        Status status = read(apis.json(ITEM, path), source, sure);
        return findings.report(status);
    }

    /// Which item it is was found out; what it says may be missing.
    private Status read(SourceAnswer answer, Findings.Source source, boolean sure) {
        return switch (answer) {
            case Json(var node) -> {
                var item = Item.read(node);
                item.ifPresent(each -> each.note(source, means.time().instant()));
                item.filter(_ -> sure).ifPresent(each -> each.noteFinancial(source));
                yield item.isPresent() ? Status.OK : Status.PARTIAL;
            }
            case Missing _, Failed _ -> Status.PARTIAL;
        };
    }
}
