package dev.coldpath.local.sqlite;

import static dev.coldpath.local.sqlite.Columns.tenths;

import dev.coldpath.domain.Domain;
import dev.coldpath.score.Buckets;
import dev.coldpath.score.CohortKey;
import dev.coldpath.score.Company;
import dev.coldpath.score.Profile;
import dev.coldpath.score.Tenths;
import dev.coldpath.scoring.record.HistoryRow;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;

/// A newest record as it is counted.
record Counted(Company company, Instant scoredAt, Tenths premium, Buckets buckets, CohortKey cohort) {
    static Counted of(HistoryRow row) {
        return new Counted(
                new Company(row.ref().domain(), row.companyName(), row.composite(), row.profile()),
                row.ref().scoredAt(),
                row.scalePremium(),
                row.buckets(),
                new CohortKey(row.pipelineVersion(), row.sector(), row.geo(), row.profile()));
    }

    /// From a row of `latest`.
    static Counted read(ResultSet row) throws SQLException {
        Profile profile = Columns.word(Profile.class, Profile::wire, row.getString("profile"));
        return new Counted(
                new Company(
                        new Domain(row.getString("domain")),
                        row.getString("company_name"),
                        tenths(row, "score10"),
                        profile),
                Columns.second(row, "scored_at"),
                tenths(row, "premium10"),
                buckets(row),
                new CohortKey(row.getString("ver"), row.getString("sector"), row.getString("geo"), profile));
    }

    static Buckets buckets(ResultSet row) throws SQLException {
        return new Buckets(
                tenths(row, "team_structure10"),
                tenths(row, "market_position10"),
                tenths(row, "momentum_tailwind10"),
                tenths(row, "financial_health10"));
    }

    String version() {
        return cohort.pipelineVersion();
    }
}
