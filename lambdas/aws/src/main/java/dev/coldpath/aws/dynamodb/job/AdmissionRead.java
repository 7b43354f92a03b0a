package dev.coldpath.aws.dynamodb.job;

import dev.coldpath.aws.dynamodb.account.ReplayMapping;
import dev.coldpath.aws.dynamodb.account.UsageMapping;
import dev.coldpath.aws.dynamodb.score.ScoreMapping;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.ItemKey;
import dev.coldpath.aws.dynamodb.table.TableCalls;
import dev.coldpath.aws.dynamodb.table.Tables;
import dev.coldpath.aws.dynamodb.webhook.EndpointMapping;
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
record AdmissionRead(
        ItemKey lock,
        ItemKey scope,
        ItemKey key,
        ItemKey endpoints,
        Optional<ItemKey> record,
        Optional<ItemKey> replay) {
    static AdmissionRead at(Tables tables, Submission submission) {
        var question = submission.question();
        return new AdmissionRead(
                LockMapping.key(tables.jobs(), submission.scope(), question.hash()),
                UsageMapping.key(
                        tables.accounts(), submission.scope(), question.kind().product()),
                UsageMapping.key(tables.accounts(), submission.key()),
                EndpointMapping.key(tables.accounts(), submission.scope()),
                question.domain().map(domain -> ScoreMapping.newest(tables.scores(), domain)),
                submission.once().map(once -> ReplayMapping.key(tables.jobs(), once)));
    }

    /// One call. Lock, key and record strongly: a newest record that lags behind the lock would pay for a run that
    /// nobody needs. Counters may lag, for the transaction checks them again.
    Stored stored(TableCalls calls, Tables tables) {
        List<ItemKey> keys = new ArrayList<>(List.of(lock, scope, key, endpoints));
        record.ifPresent(keys::add);
        replay.ifPresent(keys::add);
        Map<ItemKey, Item> found = calls.all(keys, Set.of(tables.jobs(), tables.scores()));
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
