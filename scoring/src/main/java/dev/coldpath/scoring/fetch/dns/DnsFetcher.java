package dev.coldpath.scoring.fetch.dns;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.fetch.Findings;
import dev.coldpath.scoring.fetch.Inquiry;
import dev.coldpath.scoring.fetch.Means;
import dev.coldpath.scoring.fetch.Report;
import dev.coldpath.scoring.fetch.Subject;
import dev.coldpath.scoring.fetch.Terms;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Dns;
import dev.coldpath.scoring.net.Dns.Answer;
import dev.coldpath.scoring.net.Dns.Answer.Failed;
import dev.coldpath.scoring.net.Dns.Answer.Late;
import dev.coldpath.scoring.net.Dns.Answer.NoSuchName;
import dev.coldpath.scoring.net.Dns.Answer.Nothing;
import dev.coldpath.scoring.net.Dns.Answer.Records;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Keys;
import dev.coldpath.scoring.snapshot.Status;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;

/// Asks whether a name exists and then, at once, everything else about it.
public final class DnsFetcher implements Inquiry {
    private static final Terms TERMS = new Terms(FetcherId.DNS, 1, Duration.ofDays(1), Duration.ofSeconds(4));

    private final Dns dns;
    private final InstantSource time;
    private final ZoneFacts facts = new ZoneFacts();

    public DnsFetcher(Means means) {
        this.dns = means.dns();
        this.time = means.time();
    }

    @Override
    public Terms terms() {
        return TERMS;
    }

    @Override
    public Report ask(Subject subject, Deadline deadline) throws InterruptedException {
        Domain domain = subject.domain();
        Findings findings = new Findings(time.instant());
        return switch (dns.ask(domain.name(), Dns.Type.A, deadline)) {
            case NoSuchName _ -> {
                exists(domain, false, findings);
                yield findings.report(Status.ABSENT).costing(1, 0);
            }
            case Records _, Nothing _ -> {
                exists(domain, true, findings);
                yield askRest(domain, findings, deadline);
            }
            case Late _ -> Report.bare(Status.TIMEOUT).costing(1, 0);
            case Failed _ -> Report.bare(Status.ERROR).costing(1, 0);
        };
    }

    private static void exists(Domain domain, boolean does, Findings findings) {
        findings.from(URI.create("dns:" + domain + "?type=A"), "a_record").fact(Keys.DNS_EXISTS, does);
    }

    private Report askRest(Domain domain, Findings findings, Deadline deadline) throws InterruptedException {
        Answers answers = askAll(domain, deadline);
        facts.note(domain, answers, findings);
        return findings.report(answers.complete() ? Status.OK : Status.PARTIAL)
                .costing(1 + Question.values().length, 0);
    }

    private Answer ask(Question question, Domain domain, Deadline deadline) {
        return question.possible(domain) ? dns.ask(question.name(domain), question.type(), deadline) : new NoSuchName();
    }

    private Answers askAll(Domain domain, Deadline deadline) throws InterruptedException {
        List<Callable<Map.Entry<Question, Answer>>> tasks = new ArrayList<>();
        for (Question question : Question.values()) {
            tasks.add(() -> Map.entry(question, ask(question, domain, deadline)));
        }
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            return new Answers(threads.invokeAll(tasks).stream()
                    .map(Future::resultNow)
                    .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue)));
        }
    }
}
