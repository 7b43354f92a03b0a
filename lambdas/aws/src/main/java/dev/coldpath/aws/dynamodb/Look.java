package dev.coldpath.aws.dynamodb;

import dev.coldpath.submit.Deciding.Stored;
import dev.coldpath.submit.Submission;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/// Where everything is that bears on one submission, and what is there.
///
/// @param record where the newest record is that may answer at once
/// @param replay where the answer to the idempotency key is
record Look(Place lock, Place scope, Place key, Place endpoints, Optional<Place> record, Optional<Place> replay) {
    static Look at(Tables tables, Submission submission) {
        var question = submission.question();
        return new Look(
                LockMapping.place(tables.jobs(), submission.scope(), question.hash()),
                UsageMapping.place(
                        tables.accounts(), submission.scope(), question.kind().product()),
                UsageMapping.place(tables.accounts(), submission.key()),
                EndpointMapping.place(tables.accounts(), submission.scope()),
                question.domain().map(domain -> ScoreMapping.newest(tables.scores(), domain)),
                submission.once().map(once -> ReplayMapping.place(tables.jobs(), once)));
    }

    /// One call. Lock, key and record strongly: a newest record that lags behind the lock would pay for a run that
    /// nobody needs. Counters may lag, for the transaction checks them again.
    Stored read(Calls calls, Tables tables) {
        List<Place> places = new ArrayList<>(List.of(lock, scope, key, endpoints));
        record.ifPresent(places::add);
        replay.ifPresent(places::add);
        Map<Place, Item> found = calls.all(places, Set.of(tables.jobs(), tables.scores()));
        return new Stored(
                LockMapping.lock(Optional.ofNullable(found.get(lock))),
                UsageMapping.ofScope(Optional.ofNullable(found.get(scope))),
                UsageMapping.ofKey(Optional.ofNullable(found.get(key))),
                record.map(found::get).map(ScoreMapping::record),
                replay.map(found::get).map(ReplayMapping::replay),
                Optional.ofNullable(found.get(endpoints))
                        .map(EndpointMapping::targets)
                        .orElse(List.of()));
    }
}
