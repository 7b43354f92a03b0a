package dev.coldpath.scoring.fetch.sec;

import dev.coldpath.limit.Rate;
import dev.coldpath.scoring.dataset.RankLists.Edition;
import dev.coldpath.scoring.fetch.CallPolicy;
import dev.coldpath.scoring.fetch.Credit;
import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.fetch.SourceAnswer.Failed;
import dev.coldpath.scoring.fetch.SourceAnswer.Json;
import dev.coldpath.scoring.fetch.SourceAnswer.Missing;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.fetch.Terms;
import dev.coldpath.scoring.fetch.sec.OfferingSearch.Outcome;
import dev.coldpath.scoring.identity.Entity;
import dev.coldpath.scoring.identity.Id;
import dev.coldpath.scoring.identity.Identity;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Source;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Snapshot;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;

/// Asks the SEC who files under the company's number, and then for the figures of its annual reports: two calls, and
/// none for a company without a number that is certainly its own. What a company raised in private is looked up in
/// notices that were loaded before, and costs no call.
public final class SecFetcher implements Inquiry {
    /// How the line of the log begins that an operator must hear of.
    public static final String REFUSED = "source sec-data: refused";

    /// It allows ten in any second; the first one sees what was saved up too.
    static final Source SOURCE =
            new Source("sec-data", URI.create("https://data.sec.gov"), new Rate(8, Duration.ofSeconds(1), 2));

    private static final Terms TERMS = new Terms(FetcherId.SEC, 3, Duration.ofDays(7), Duration.ofSeconds(8));
    private static final CallPolicy PATIENCE = new CallPolicy(Duration.ofSeconds(5), 2, false);
    private static final double CERTAIN = 1;
    private static final int FORBIDDEN = 403;
    private static final List<Credit> CREDITS = List.of(Credit.of(
            "U.S. Securities and Exchange Commission",
            "public domain in the United States",
            "https://www.sec.gov/search-filings/edgar-application-programming-interfaces"));

    private final Means means;
    private final Industries industries = new Industries();
    private final Cooldown cooldown = new Cooldown();

    public SecFetcher(Means means) {
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
        Entity entity = Identity.resolve(subject.domain(), subject.known());
        Optional<Id> cik = entity.cik().filter(id -> id.identity() >= CERTAIN);
        OfferingSearch search = new OfferingSearch(means.register(), Issuer.of(subject, cik));
        search.begin();
        PublishedApis apis = new PublishedApis(means, deadline, PATIENCE);
        Findings findings = new Findings(means.time().instant());
        Status filed = subject.nameless(FetcherId.WIKIDATA);
        if (cik.isPresent()) {
            filed = cooldown.at(means.time().instant())
                    ? Status.RATE_LIMITED
                    : filer(cik.get(), search, findings, apis);
        }
        Optional<Status> unnamed = cik.isPresent() ? Optional.empty() : outage(subject);
        Status status = offerings(search.outcome(today()), filed, unnamed, findings);
        // whoever is in another register is known after all
        if (status == Status.ABSENT && entity.lei().isEmpty()) {
            findings.warn("firmographic_no_registry_match");
        }
        return apis.bill(findings.report(status));
    }

    /// Why the site did not say what the company is called, where it is and since when.
    private static Optional<Status> outage(Subject subject) {
        return subject.known(FetcherId.SITE).map(Snapshot::status).filter(Status::outage);
    }

    /// Notes what the notices say, and how the whole ends: with a notice whoever files nothing else is known too, and
    /// that there is none is known only of a company that could be looked for.
    ///
    /// @param unnamed why it could not
    private static Status offerings(Outcome outcome, Status filed, Optional<Status> unnamed, Findings findings) {
        return switch (outcome) {
            case Outcome.Raised raised -> {
                notices(findings, raised.edition())
                        .identifiedBy(raised.identity())
                        .trueAt(startOf(raised.filed()))
                        .number(Keys.SEC_OFFERINGS_36M, raised.offerings())
                        .number(Keys.SEC_RAISED_36M, (double) raised.sold());
                yield switch (filed) {
                    case OK, ABSENT, NOT_APPLICABLE -> Status.OK;
                    case PARTIAL, ROBOTS_DENIED, RATE_LIMITED, TIMEOUT, ERROR -> Status.PARTIAL;
                };
            }
            case Outcome.None(Edition edition) -> {
                Status known = filed.outage() ? filed : unnamed.orElse(filed);
                if (!known.outage()) {
                    notices(findings, edition).number(Keys.SEC_OFFERINGS_36M, 0);
                }
                yield known;
            }
            case Outcome.NotLoaded() -> filed;
            case Outcome.OutOfReach() ->
                switch (filed) {
                    case OK -> Status.PARTIAL;
                    case ABSENT -> Status.ERROR;
                    case PARTIAL, NOT_APPLICABLE, ROBOTS_DENIED, RATE_LIMITED, TIMEOUT, ERROR -> filed;
                };
        };
    }

    private static Findings.Source notices(Findings findings, Edition edition) {
        return findings.from(edition.source(), "form_d").trueAt(edition.asOf());
    }

    private Status filer(Id cik, OfferingSearch search, Findings findings, PublishedApis apis)
            throws InterruptedException {
        String path = "/submissions/CIK" + cik.value() + ".json";
        return switch (apis.json(SOURCE, path, Filer.EXCERPT)) {
            case Json(var node) -> {
                var filer = Filer.read(node, cik.value(), means.time().instant());
                if (filer.isEmpty()) {
                    yield Status.ERROR;
                }
                search.look(filer.get().name());
                note(filer.get(), cik, findings.from(apis.address(SOURCE, path), "sec_submissions"));
                yield books(cik, findings, apis);
            }
            case Missing _ -> Status.ABSENT;
            case Failed failed -> heed(failed);
        };
    }

    private void note(Filer filer, Id cik, Findings.Source submissions) {
        Findings.Source source = submissions
                .identifiedBy(cik.identity())
                .text(Keys.SEC_CIK, cik.value())
                .fact(Keys.SEC_LISTED, filer.listed())
                .fact(Keys.SEC_ANNUAL_REPORTS, filer.reports());
        filer.organization().ifPresent(name -> source.text(Keys.SEC_NAME, name));
        filer.industry().ifPresent(code -> {
            source.fact(Keys.SEC_BANK, Industries.bank(code));
            industries.sector(code).ifPresent(sector -> source.text(Keys.SEC_SECTOR, sector));
        });
    }

    /// Who files is known; what it reported may be missing. A filer without figures never reported any in this form.
    private Status books(Id cik, Findings findings, PublishedApis apis) throws InterruptedException {
        String path = "/api/xbrl/companyfacts/CIK" + cik.value() + ".json";
        return switch (apis.json(SOURCE, path, Books.EXCERPT)) {
            case Json(var node) -> {
                var books = Books.read(node, cik.value());
                books.ifPresent(each -> note(
                        each,
                        findings.from(apis.address(SOURCE, path), "sec_company_facts")
                                .identifiedBy(cik.identity())));
                yield books.isPresent() ? Status.OK : Status.PARTIAL;
            }
            case Missing _ -> Status.OK;
            case Failed failed -> {
                heed(failed);
                yield Status.PARTIAL;
            }
        };
    }

    private static void note(Books books, Findings.Source source) {
        books.lastYear().ifPresent(year -> {
            Findings.Source then = at(source, year.end());
            year.dollars().ifPresent(revenue -> then.number(Keys.SEC_REVENUE, revenue));
            year.growth().ifPresent(growth -> then.number(Keys.SEC_REVENUE_GROWTH, growth));
            year.margin().ifPresent(margin -> then.number(Keys.SEC_OPERATING_MARGIN, margin));
        });
        books.currentRatio().ifPresent(ratio -> at(source, ratio.end()).number(Keys.SEC_CURRENT_RATIO, ratio.value()));
        books.employees().ifPresent(people -> at(source, people.end()).number(Keys.SEC_EMPLOYEES, people.value()));
    }

    private static Findings.Source at(Findings.Source source, LocalDate end) {
        return source.trueAt(startOf(end));
    }

    private static Instant startOf(LocalDate day) {
        return day.atStartOfDay(ZoneOffset.UTC).toInstant();
    }

    private LocalDate today() {
        return LocalDate.ofInstant(means.time().instant(), ZoneOffset.UTC);
    }

    /// Who is forbidden to come is left alone for a while, and somebody is told.
    private Status heed(Failed failed) {
        if (failed.code() != FORBIDDEN) {
            return failed.why();
        }
        cooldown.begin(means.time().instant());
        return Status.RATE_LIMITED;
    }
}
