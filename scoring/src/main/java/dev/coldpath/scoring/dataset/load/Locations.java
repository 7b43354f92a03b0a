package dev.coldpath.scoring.dataset.load;

import dev.coldpath.scoring.dataset.DataSet;
import dev.coldpath.scoring.dataset.DataSetId;
import dev.coldpath.scoring.dataset.Publication.Fixed;
import dev.coldpath.scoring.dataset.Publication.Indexed;
import dev.coldpath.scoring.dataset.Publication.Located;
import dev.coldpath.scoring.dataset.Publication.Quarterly;
import dev.coldpath.scoring.fetch.SourceJson;
import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.FollowingWeb;
import dev.coldpath.scoring.net.Web;
import dev.coldpath.scoring.net.Web.Reply.Answered;
import java.net.URI;
import java.time.Duration;
import java.time.InstantSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/// Finds the address of the newest file of a data set.
public final class Locations {
    private static final int LARGEST_INDEX = 10_000_000;
    private static final Duration PER_CALL = Duration.ofSeconds(30);

    private final Web web;
    private final Map<DataSetId, URI> instead;
    private final InstantSource time;

    /// Takes what it asks.
    ///
    /// @param instead addresses of files to take in place of the publishers'
    public Locations(Web web, Map<DataSetId, URI> instead, InstantSource time) {
        this.web = new FollowingWeb(web);
        this.instead = Map.copyOf(instead);
        this.time = time;
    }

    sealed interface Answer {
        record At(Located located) implements Answer {}

        /// Files that make the set together, the newest first; the very first may not be out yet.
        ///
        /// @param count how many of them are wanted
        record Series(List<Located> files, int count) implements Answer {
            public Series {
                files = List.copyOf(files);
            }
        }

        record Nowhere(String why) implements Answer {}
    }

    Answer of(DataSet set, Deadline deadline) {
        URI given = instead.get(set.id());
        if (given != null) {
            return new Answer.At(new Located(given, Optional.empty()));
        }
        return switch (set.publication()) {
            case Fixed(URI file) -> new Answer.At(new Located(file, Optional.empty()));
            case Quarterly quarterly -> new Answer.Series(quarterly.files(time.instant()), quarterly.count());
            case Indexed indexed -> look(indexed, deadline.within(PER_CALL, time.instant()));
        };
    }

    private Answer look(Indexed indexed, Deadline deadline) {
        Web.Reply reply = web.get(new Web.Call(indexed.index(), "application/json", LARGEST_INDEX), deadline);
        if (!(reply instanceof Answered answered) || answered.status() != 200) {
            return new Answer.Nowhere(indexed.index() + " does not answer");
        }
        return SourceJson.read(answered.content().bytes())
                .flatMap(indexed.newest())
                .<Answer>map(Answer.At::new)
                .orElseGet(() -> new Answer.Nowhere(indexed.index() + " names no file"));
    }
}
