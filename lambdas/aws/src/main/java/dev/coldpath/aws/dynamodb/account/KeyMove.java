package dev.coldpath.aws.dynamodb.account;

import dev.coldpath.account.KeyHash;
import dev.coldpath.account.KeyId;
import dev.coldpath.aws.Names;
import dev.coldpath.aws.dynamodb.table.Actions;
import dev.coldpath.aws.dynamodb.table.ConditionalWrite;
import dev.coldpath.aws.dynamodb.table.Item;
import dev.coldpath.aws.dynamodb.table.Values;
import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// A key on its way from one hash to another. What its account or its terms decide must be as it was read, or else a
/// revocation in between would be undone. An empty item stays behind for the cleaner: who moves keys may delete none.
///
/// @param stored the key as it was read
record KeyMove(String accounts, Item stored, KeyHash from, KeyHash to) {
    private static final Duration LEFT_BEHIND_FOR = Duration.ofDays(1);

    Actions actions(Instant now) {
        Actions actions = new Actions();
        ConditionalWrite arriving = new ConditionalWrite().ifNew();
        attributes().forEach(arriving::set);
        actions.add(arriving.updating(KeyMapping.key(accounts, to)));
        actions.add(leaving(now).updating(KeyMapping.key(accounts, from)));
        actions.add(new ConditionalWrite()
                .ifEqual(KeyMapping.HASH, Values.text(from.hex()))
                .set(KeyMapping.HASH, Values.text(to.hex()))
                .updating(KeyMapping.owner(accounts, new KeyId(stored.text(KeyMapping.KEY_ID)))));
        return actions;
    }

    private ConditionalWrite leaving(Instant now) {
        ConditionalWrite write = new ConditionalWrite().ifHas(KeyMapping.KEY_ID);
        for (String name : KeyMapping.DECIDED_ELSEWHERE) {
            AttributeValue value = stored.attributes().get(name);
            if (value == null) {
                write.ifLacks(name);
            } else {
                write.ifEqual(name, value);
            }
        }
        attributes().keySet().forEach(write::remove);
        return write.set(Names.Key.TTL, Values.cleanedAfter(now.plus(LEFT_BEHIND_FOR)));
    }

    private Map<String, AttributeValue> attributes() {
        Map<String, AttributeValue> attributes = new HashMap<>(stored.attributes());
        List.of(Names.Key.PARTITION, Names.Key.SORT).forEach(attributes::remove);
        return attributes;
    }
}
