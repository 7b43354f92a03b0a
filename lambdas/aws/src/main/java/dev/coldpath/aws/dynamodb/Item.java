package dev.coldpath.aws.dynamodb;

import dev.coldpath.aws.Names;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item as it was read. Asking for an attribute that is not there is a broken row, unless it may be missing.
record Item(Map<String, AttributeValue> attributes) {
    String text(String name) {
        return need(name).s();
    }

    long number(String name) {
        return Long.parseLong(need(name).n());
    }

    int count(String name) {
        return Math.toIntExact(number(name));
    }

    Instant time(String name) {
        return Instant.ofEpochMilli(number(name));
    }

    boolean flag(String name) {
        return need(name).bool();
    }

    byte[] bytes(String name) {
        return need(name).b().asByteArray();
    }

    Item map(String name) {
        return new Item(need(name).m());
    }

    /// None when there is no such attribute.
    List<Item> maps(String name) {
        return has(name) ? need(name).l().stream().map(map -> new Item(map.m())).toList() : List.of();
    }

    List<String> texts(String name) {
        return need(name).l().stream().map(AttributeValue::s).toList();
    }

    boolean has(String name) {
        return attributes.containsKey(name);
    }

    Optional<String> maybeText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    Optional<Instant> maybeTime(String name) {
        return has(name) ? Optional.of(time(name)) : Optional.empty();
    }

    /// 0 when there is none.
    long total(String name) {
        return has(name) ? number(name) : 0;
    }

    String partition() {
        return text(Names.Key.PARTITION);
    }

    String sort() {
        return text(Names.Key.SORT);
    }

    private AttributeValue need(String name) {
        AttributeValue value = attributes.get(name);
        if (value == null) {
            throw new IllegalStateException(
                    "item " + attributes.get(Names.Key.PARTITION) + ": it has no attribute " + name);
        }
        return value;
    }
}
