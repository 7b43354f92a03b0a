package dev.coldpath.scoring.model;

import dev.coldpath.scoring.model.Evidence.Known;
import dev.coldpath.scoring.model.Evidence.NotApplicable;
import dev.coldpath.scoring.model.Evidence.Reason;
import dev.coldpath.scoring.model.Evidence.Unobserved;

/// One signal as it went into a score.
///
/// @param score what the raw value is worth, 0 to 100; 50 without one
/// @param quality 0 without evidence
/// @param inBucket its share of its bucket, 0 when it does not apply
/// @param inBase its share of the base
record SignalScore(Signal signal, Evidence evidence, double score, double quality, double inBucket, double inBase) {
    static final double NEUTRAL = 50;

    static SignalScore of(Signal signal, Evidence evidence, double inBucket, double inBase) {
        return switch (evidence) {
            case Known known ->
                new SignalScore(signal, evidence, signal.curve().score(known.raw()), known.quality(), inBucket, inBase);
            case Unobserved _, NotApplicable _ -> new SignalScore(signal, evidence, NEUTRAL, 0, inBucket, inBase);
        };
    }

    /// The score, shrunk towards neutral by what its evidence lacks.
    double effective() {
        return NEUTRAL + pull();
    }

    /// Points of the base above or below neutral.
    double contribution() {
        return inBase * pull();
    }

    /// Points of the bucket above or below neutral.
    double inItsBucket() {
        return inBucket * pull();
    }

    /// The most that knowing more could move the base.
    double potential() {
        double reach = Math.max(
                signal.curve().highest() - NEUTRAL, NEUTRAL - signal.curve().lowest());
        return inBase * reach * (1 - quality);
    }

    /// The same with its best value, freshly seen by the source it trusts most.
    SignalScore atBest() {
        double trusted = signal.sources().stream()
                .mapToDouble(SourceRule::reliability)
                .max()
                .orElse(0);
        return new SignalScore(
                signal, evidence, signal.curve().highest(), Math.max(quality, trusted), inBucket, inBase);
    }

    boolean applies() {
        return !(evidence instanceof NotApplicable);
    }

    /// False: no source of it takes part in this deployment.
    boolean enabled() {
        return !(evidence instanceof Unobserved(Reason reason) && reason == Reason.DISABLED);
    }

    /// True: it weighs in this score, and its evidence could have been had.
    boolean inReach() {
        return applies() && enabled();
    }

    /// True: nothing is known of it because a call failed that may succeed another time.
    boolean missedInThisRun() {
        return evidence instanceof Unobserved(Reason reason) && reason.outage();
    }

    private double pull() {
        return quality * (score - NEUTRAL);
    }
}
