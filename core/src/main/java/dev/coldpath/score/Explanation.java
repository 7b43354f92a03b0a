package dev.coldpath.score;

import java.math.BigDecimal;
import java.time.Instant;
import java.util.List;

/// Why a record's score is what it is: 50, what each signal adds to it or takes from it, and the premium. Its numbers
/// have six decimals, so that they add up; those of the record are rounded.
///
/// @param modelVersion the version of the manifest that scored it
/// @param base 50 and all contributions
/// @param plusMinus the base of a company that hides nothing lies so near in four of five cases
/// @param signals in the order of that manifest
/// @param gains what would move the score most, the most first
public record Explanation(
        ScoreRecord record,
        String modelVersion,
        CohortKey cohort,
        BigDecimal base,
        BigDecimal plusMinus,
        Premium premium,
        List<Part> signals,
        List<Gain> gains) {
    public Explanation {
        signals = List.copyOf(signals);
        gains = List.copyOf(gains);
    }

    /// What sheer scale adds.
    ///
    /// @param cap the most it can be for this profile
    /// @param scale how large the company is, 0 to 100
    /// @param coverage how much of the evidence on scale is there, 0 to 1
    public record Premium(BigDecimal points, BigDecimal cap, BigDecimal scale, BigDecimal coverage) {}

    /// What one signal made of the score.
    ///
    /// @param weight its share of the base; 0 when it does not apply
    /// @param contribution points of the base above or below 50
    public record Part(String key, Known known, BigDecimal weight, BigDecimal contribution) {}

    /// What was known of a signal.
    public sealed interface Known {
        /// A value.
        ///
        /// @param absent true: somebody looked, and there is none of it
        /// @param score what the raw value is worth, 0 to 100
        /// @param quality how much that counts, 0 to 1
        /// @param asOf what its age counts from
        /// @param sources names of fetchers
        record Value(
                boolean absent,
                BigDecimal raw,
                BigDecimal score,
                BigDecimal quality,
                Instant asOf,
                List<String> sources)
                implements Known {
            public Value {
                sources = List.copyOf(sources);
            }
        }

        /// Nobody could tell.
        ///
        /// @param reason a word of the model, such as `timeout`
        record Unobserved(String reason) implements Known {}

        /// It says nothing about a company of this kind.
        record NotApplicable() implements Known {}
    }

    /// So many points the composite would gain if this signal had its best value, freshly seen by the source it trusts
    /// most, and all else stayed as it is.
    public record Gain(String key, BigDecimal points) {}
}
