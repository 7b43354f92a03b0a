package dev.coldpath.scoring.fetch.attention;

import dev.coldpath.limit.Rate;
import dev.coldpath.scoring.fetch.CallPolicy;
import dev.coldpath.scoring.fetch.Credit;
import dev.coldpath.scoring.fetch.Findings;
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
import dev.coldpath.scoring.identity.Id;
import dev.coldpath.scoring.identity.Identity;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Source;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/// Asks how often the company's encyclopedia article is read, and how often Hacker News links to its site: one call
/// each. Neither waits for the other's failures: views have half of the time.
public final class AttentionFetcher implements Inquiry {
    /// The other half of what the foundation allows to strangers in an hour is for Wikidata's items.
    static final Source VIEWS =
            new Source("wikimedia", URI.create("https://wikimedia.org"), new Rate(90, Duration.ofHours(1), 10));
    static final Source STORIES =
            new Source("hn", URI.create("https://hn.algolia.com"), new Rate(2, Duration.ofSeconds(1), 1));

    private static final Terms TERMS = new Terms(FetcherId.ATTENTION, 1, Duration.ofDays(1), Duration.ofSeconds(6));
    private static final CallPolicy PATIENCE = new CallPolicy(Duration.ofSeconds(3), 1, true);
    private static final Duration HALF_A_YEAR = Duration.ofDays(180);
    /// A day's readers are counted on the day after.
    private static final int DAYS_TO_COUNT = 2;
    private static final List<Credit> CREDITS = List.of(
            Credit.of("Wikimedia Foundation", "page views, CC0 1.0", "https://wikimedia.org/api/rest_v1/"),
            Credit.of("Hacker News, by Algolia", "published search API", "https://hn.algolia.com/api"));

    private final Means means;

    public AttentionFetcher(Means means) {
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
    public Report ask(Subject subject, Deadline deadline) throws InterruptedException {
        Instant now = means.time().instant();
        Findings findings = new Findings(now);
        Duration half = deadline.left(now).dividedBy(2);
        PublishedApis first = new PublishedApis(means, deadline.within(half, now), PATIENCE);
        Status views = views(subject, first, now, findings);
        PublishedApis second = new PublishedApis(means, deadline, PATIENCE);
        Status stories = stories(subject, second, now, findings);
        return second.bill(first.bill(findings.report(together(views, stories))));
    }

    /// Half of it is better than nothing.
    private static Status together(Status views, Status stories) {
        if (views == stories) {
            return views;
        }
        return views == Status.OK || stories == Status.OK ? Status.PARTIAL : stories;
    }

    private Status views(Subject subject, PublishedApis apis, Instant now, Findings findings)
            throws InterruptedException {
        Optional<Id> article =
                Identity.resolve(subject.domain(), subject.known()).article();
        if (article.isEmpty()) {
            Status why = subject.nameless(FetcherId.WIKIDATA);
            return why == Status.ABSENT ? unread(findings.from(apis.address(VIEWS, "/"), "wikidata"), findings) : why;
        }
        LocalDate last = LocalDate.ofInstant(now, ZoneOffset.UTC).minusDays(DAYS_TO_COUNT);
        String path = path(article.get().value(), last);
        Findings.Source source = findings.from(apis.address(VIEWS, path), "page_views")
                .identifiedBy(article.get().identity())
                .trueAt(last.plusDays(1).atStartOfDay(ZoneOffset.UTC).toInstant());
        return switch (apis.json(VIEWS, path)) {
            case Json(var node) ->
                PageViews.read(node)
                        .map(views -> note(article.get(), views, last, source))
                        .orElse(Status.ERROR);
            case Missing _ -> unread(source, findings);
            case Failed failed -> failed.why();
        };
    }

    private static Status note(Id article, PageViews views, LocalDate last, Findings.Source source) {
        source.text(Keys.ATTENTION_ARTICLE, article.value())
                .fact(Keys.ATTENTION_HAS_ARTICLE, true)
                .number(Keys.ATTENTION_VIEWS_30D, (double) views.inMonth(last));
        views.trend(last).ifPresent(trend -> source.number(Keys.ATTENTION_VIEW_TREND, trend));
        return Status.OK;
    }

    /// There is no article, or none that anybody ever read: that much is known.
    private static Status unread(Findings.Source source, Findings findings) {
        source.fact(Keys.ATTENTION_HAS_ARTICLE, false);
        findings.warn("news_no_entity");
        return Status.OK;
    }

    private static String path(String title, LocalDate last) {
        return "/api/rest_v1/metrics/pageviews/per-article/en.wikipedia/all-access/user/"
                + PublishedApis.encode(title.strip().replace(' ', '_')) + "/daily/"
                + PageViews.text(PageViews.first(last)) + "/" + PageViews.text(last);
    }

    private Status stories(Subject subject, PublishedApis apis, Instant now, Findings findings)
            throws InterruptedException {
        Instant since = now.minus(HALF_A_YEAR).truncatedTo(ChronoUnit.DAYS);
        String path = "/api/v1/search_by_date?query=" + subject.domain()
                + "&restrictSearchableAttributes=url&tags=story&numericFilters=created_at_i%3E"
                + since.getEpochSecond() + "&hitsPerPage=100";
        SourceAnswer answer = apis.json(STORIES, path);
        return switch (answer) {
            case Json(var node) -> {
                OptionalInt count = Stories.count(node, subject.domain(), since);
                count.ifPresent(stories -> findings.from(apis.address(STORIES, path), "hacker_news")
                        .number(Keys.ATTENTION_STORIES_180D, stories));
                yield count.isPresent() ? Status.OK : Status.ERROR;
            }
            case Missing _ -> Status.ERROR;
            case Failed failed -> failed.why();
        };
    }
}
