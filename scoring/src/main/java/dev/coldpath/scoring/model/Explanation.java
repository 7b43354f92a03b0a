package dev.coldpath.scoring.model;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.score.Profile;
import dev.coldpath.score.Rating;
import dev.coldpath.score.Tenths;
import dev.coldpath.scoring.model.Evidence.Known;
import dev.coldpath.scoring.model.Evidence.NotApplicable;
import dev.coldpath.scoring.model.Evidence.Observed;
import dev.coldpath.scoring.model.Evidence.ObservedAbsent;
import dev.coldpath.scoring.model.Evidence.Unobserved;
import dev.coldpath.scoring.snapshot.FetcherId;
import dev.coldpath.scoring.snapshot.Snapshot;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/// Why a score is what it is, as the JSON kept beside the record.
record Explanation(Manifest manifest, Snapshots snapshots, Instant asOf, Composition composition, Report report) {
    private static final int DECIMALS = 6;
    /// The middle 80 % of a normal distribution.
    private static final double EIGHTY_PERCENT = 1.28;

    private static final int BEST = 1_000;

    String json(Profile profile, Company company) {
        ObjectNode json = JsonNodeFactory.instance
                .objectNode()
                .put("model_version", manifest.version())
                .put("manifest_hash", manifest.hash())
                .put("inputs_hash", Inputs.hash(snapshots, asOf))
                .put("profile", profile.wire())
                .put("sector", company.sector())
                .put("geo", company.geo());
        ObjectNode signals = json.putObject("signals");
        composition
                .signals()
                .forEach(signal -> add(signals.putArray(signal.signal().key()), signal));
        ObjectNode buckets = json.putObject("buckets");
        for (Bucket bucket : Bucket.values()) {
            buckets.put(bucket.wire(), decimal(composition.buckets().getOrDefault(bucket, SignalScore.NEUTRAL)));
        }
        json.put("base", decimal(composition.base()));
        addPremium(json.putObject("premium"));
        json.put("sd", decimal(composition.spread()))
                .put("plus_minus_80", decimal(EIGHTY_PERCENT * composition.spread()))
                .put("evidence", decimal(report.evidence()));
        marginToNext().ifPresent(margin -> json.put("margin_to_next", margin.decimal()));
        addPotential(json.putObject("potential_delta"));
        addGains(json.putObject("gains"), profile);
        report.warnings().forEach(json.putArray("warnings")::add);
        addSources(json.putObject("sources"));
        return json.toString();
    }

    /// `[raw, score, quality, state, as_of, source, contribution, weight]`
    private static void add(ArrayNode row, SignalScore signal) {
        switch (signal.evidence()) {
            case Known known -> {
                row.add(decimal(known.raw())).add(decimal(signal.score())).add(decimal(signal.quality()));
                row.add(state(known)).add(known.origin().asOf().toString()).add(fetchers(known));
            }
            case Unobserved(Evidence.Reason reason) ->
                row.addNull()
                        .addNull()
                        .add(0)
                        .add("unobserved(" + reason.wire() + ")")
                        .addNull()
                        .addNull();
            case NotApplicable() ->
                row.addNull().addNull().add(0).add("not_applicable").addNull().addNull();
        }
        row.add(decimal(signal.contribution())).add(decimal(signal.inBase()));
    }

    private static String state(Known known) {
        return switch (known) {
            case Observed _ -> "observed";
            case ObservedAbsent _ -> "observed_absent";
        };
    }

    private static String fetchers(Known known) {
        return known.origin().fetchers().stream().map(FetcherId::name).collect(Collectors.joining("+"));
    }

    private void addPremium(ObjectNode json) {
        Premium premium = composition.premium();
        json.put("cap", decimal(premium.cap()))
                .put("scale", decimal(premium.scale()))
                .put("coverage", decimal(premium.coverage()))
                .put("points", decimal(premium.points()));
    }

    /// How far knowing a missing signal could move the base, either way.
    private void addPotential(ObjectNode json) {
        composition.signals().stream()
                .filter(signal -> signal.applies() && signal.quality() == 0)
                .forEach(signal -> json.put(signal.signal().key(), decimal(signal.potential())));
    }

    /// What would move the score most, the most first.
    private void addGains(ObjectNode json, Profile profile) {
        Gains.of(composition, profile).forEach(gain -> json.put(gain.signal().key(), decimal(gain.points())));
    }

    /// How much of the score each source carries, and where its snapshot is.
    private void addSources(ObjectNode json) {
        for (Map.Entry<FetcherId, Snapshot> each : snapshots.current().entrySet()) {
            FetcherId fetcher = each.getKey();
            Snapshot snapshot = each.getValue();
            json.putObject(fetcher.name())
                    .put("status", snapshot.status().wire())
                    .put("snapshot", snapshot.observedAt().toString())
                    .put("weight", decimal(weight(fetcher)))
                    .put("carried", carried(fetcher));
        }
    }

    /// A signal of several sources counts for each in equal parts.
    private double weight(FetcherId fetcher) {
        double weight = 0;
        for (SignalScore signal : composition.signals()) {
            if (signal.evidence() instanceof Known known
                    && known.origin().fetchers().contains(fetcher)) {
                weight += signal.inBase() / known.origin().fetchers().size();
            }
        }
        return weight;
    }

    private boolean carried(FetcherId fetcher) {
        return report.warnings().contains("stale_" + fetcher);
    }

    /// Points up to the next better rating; empty at the best.
    private Optional<Tenths> marginToNext() {
        Tenths composite = composition.composite();
        Rating now = Rating.of(composite);
        for (int tenth = composite.value() + 1; tenth <= BEST; tenth++) {
            if (Rating.of(new Tenths(tenth)) != now) {
                return Optional.of(new Tenths(tenth - composite.value()));
            }
        }
        return Optional.empty();
    }

    private static BigDecimal decimal(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value)
                .setScale(DECIMALS, RoundingMode.HALF_UP)
                .stripTrailingZeros();
        return rounded.scale() < 0 ? rounded.setScale(0, RoundingMode.UNNECESSARY) : rounded;
    }
}
