package dev.coldpath.score;

import java.util.List;

/// A company and its peers, of which it is none itself.
///
/// @param peers the composites of all peers, and `sums` their buckets
/// @param members the first peers by composite, then domain; at most [#MOST_MEMBERS]
public record Cohort(Target target, Composites peers, BucketSums sums, List<Company> members) {
    public static final int MOST_MEMBERS = 200;

    public Cohort {
        members = List.copyOf(members);
        if (members.size() > MOST_MEMBERS) {
            throw new IllegalArgumentException("cohort of " + target.company().domain() + ": too many members");
        }
    }

    /// Who is compared.
    ///
    /// @param key its cohort in its own version
    public record Target(Company company, CohortKey key, Buckets buckets) {
        /// The cohort with which it is compared in a version.
        public CohortKey in(String pipelineVersion) {
            return new CohortKey(pipelineVersion, key.sector(), key.geo(), key.profile());
        }
    }

    /// Out of what is counted of the whole cohort. A target of another version was never counted in it.
    public static Cohort of(
            Target target, String pipelineVersion, Composites counted, BucketSums sums, List<Company> members) {
        boolean inside = target.key().pipelineVersion().equals(pipelineVersion)
                && counted.at(target.company().composite()) > 0;
        return inside
                ? new Cohort(
                        target, counted.without(target.company().composite()), sums.minus(target.buckets()), members)
                : new Cohort(target, counted, sums, members);
    }
}
