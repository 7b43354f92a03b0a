package dev.coldpath.scoring.fetch.ats;

import dev.coldpath.limit.Rate;
import dev.coldpath.scoring.fetch.PublishedApis;
import dev.coldpath.scoring.net.Source;
import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// A maker of hiring boards, and how its boards are read.
record Vendor(Source source, Reader reader) {
    /// Evenly, for nothing is published about what they bear.
    private static final Rate TWO_PER_SECOND = new Rate(2, Duration.ofSeconds(1), 1);

    static final Vendor GREENHOUSE = vendor("greenhouse", "https://boards-api.greenhouse.io", new Greenhouse());
    static final Vendor LEVER = vendor("lever", "https://api.lever.co", new Lever());
    static final Vendor LEVER_EU = vendor("lever-eu", "https://api.eu.lever.co", new Lever());
    static final Vendor ASHBY = vendor("ashby", "https://api.ashbyhq.com", new Ashby());
    static final Vendor SMARTRECRUITERS =
            vendor("smartrecruiters", "https://api.smartrecruiters.com", new SmartRecruiters());
    static final Vendor WORKABLE = new Vendor(
            new Source("workable", URI.create("https://apply.workable.com"), new Rate(5, Duration.ofSeconds(3), 1)),
            new Workable());

    static final List<Vendor> ALL = List.of(GREENHOUSE, LEVER, LEVER_EU, ASHBY, SMARTRECRUITERS, WORKABLE);

    /// Reads one vendor's boards.
    interface Reader {
        /// Reads a board, page by page where there are pages.
        ///
        /// @param token as it stands in a path
        Listing read(Source source, String token, PublishedApis apis) throws InterruptedException;
    }

    static Optional<Vendor> named(String word) {
        return ALL.stream().filter(each -> each.source.key().equals(word)).findFirst();
    }

    Listing read(String token, PublishedApis apis) throws InterruptedException {
        return reader.read(source, token, apis);
    }

    /// True: a board whose list is empty may as well not exist.
    boolean answersForAnyName() {
        return equals(SMARTRECRUITERS);
    }

    private static Vendor vendor(String key, String base, Reader reader) {
        return new Vendor(new Source(key, URI.create(base), TWO_PER_SECOND), reader);
    }
}
