package dev.coldpath.scoring.dataset;

import dev.coldpath.domain.Domain;
import dev.coldpath.scoring.dataset.ShardRows.Listed;
import java.net.URI;
import java.time.Instant;
import java.util.List;

/// Looks one domain up in the loaded lists.
public interface RankLists {
    /// A deployment without any.
    RankLists NONE = new RankLists() {
        @Override
        public List<DataSetId> enabled() {
            return List.of();
        }

        @Override
        public boolean anyLoaded() {
            return false;
        }

        @Override
        public Answer look(DataSetId list, Domain domain) {
            return new Answer.NotLoaded();
        }
    };

    /// Those that may be asked.
    List<DataSetId> enabled();

    /// False: nobody has loaded any of them yet.
    boolean anyLoaded();

    /// Whether the domain is on that list, and where.
    ///
    /// @throws dev.coldpath.store.StoreDown when the lists cannot be read
    Answer look(DataSetId list, Domain domain);

    /// Not listed and not loaded are never the same.
    sealed interface Answer {
        record Found(Listed listed, Edition edition) implements Answer {}

        /// The list is there, and the domain is not on it.
        record Unlisted(Edition edition) implements Answer {}

        record NotLoaded() implements Answer {}
    }

    /// The list that was looked into.
    ///
    /// @param asOf its date
    record Edition(URI source, Instant asOf) {}
}
