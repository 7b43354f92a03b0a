package dev.coldpath.aws.dynamodb.table;

import dev.coldpath.aws.Names;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// An item as it was read. Asking for an attribute that is not there is a broken row, unless it may be missing.
public record Item(Map<String, AttributeValue> attributes) {
    public String text(String name) {
        return need(name).s();
    }

    public long number(String name) {
        return Long.parseLong(need(name).n());
    }

    public int count(String name) {
        return Math.toIntExact(number(name));
    }

    public Instant time(String name) {
        return Instant.ofEpochMilli(number(name));
    }

    public boolean flag(String name) {
        return need(name).bool();
    }

    public byte[] bytes(String name) {
        return need(name).b().asByteArray();
    }

    public Item map(String name) {
        return new Item(need(name).m());
    }

    /// None when there is no such attribute.
    public List<Item> maps(String name) {
        return has(name) ? need(name).l().stream().map(map -> new Item(map.m())).toList() : List.of();
    }

    public List<String> texts(String name) {
        return need(name).l().stream().map(AttributeValue::s).toList();
    }

    public boolean has(String name) {
        return attributes.containsKey(name);
    }

    public Optional<String> maybeText(String name) {
        return Optional.ofNullable(attributes.get(name)).map(AttributeValue::s);
    }

    public Optional<Instant> maybeTime(String name) {
        return has(name) ? Optional.of(time(name)) : Optional.empty();
    }

    /// 0 when there is none.
    public long total(String name) {
        return has(name) ? number(name) : 0;
    }

    public String partition() {
        return text(Names.Key.PARTITION);
    }

    public String sort() {
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
