package dev.coldpath.aws.dynamodb.table;

import dev.coldpath.aws.Names;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;
import software.amazon.awssdk.services.dynamodb.model.ConditionCheck;
import software.amazon.awssdk.services.dynamodb.model.Delete;
import software.amazon.awssdk.services.dynamodb.model.Put;
import software.amazon.awssdk.services.dynamodb.model.PutItemRequest;
import software.amazon.awssdk.services.dynamodb.model.ReturnValue;
import software.amazon.awssdk.services.dynamodb.model.ReturnValuesOnConditionCheckFailure;
import software.amazon.awssdk.services.dynamodb.model.TransactWriteItem;
import software.amazon.awssdk.services.dynamodb.model.Update;
import software.amazon.awssdk.services.dynamodb.model.UpdateItemRequest;

/// One conditional write in the making. Names and values reach DynamoDB as placeholders only, so no text of a caller is
/// ever part of an expression; conditions hold all together or nothing is written, and then the stored item comes back.
public final class ConditionalWrite {
    private static final ReturnValuesOnConditionCheckFailure TELL = ReturnValuesOnConditionCheckFailure.ALL_OLD;

    private final Map<String, String> names = new HashMap<>();
    private final Map<String, AttributeValue> values = new HashMap<>();
    private final List<String> sets = new ArrayList<>();
    private final List<String> removes = new ArrayList<>();
    private final List<String> adds = new ArrayList<>();
    private final List<String> conditions = new ArrayList<>();

    public ConditionalWrite set(String attribute, AttributeValue value) {
        sets.add(name(attribute) + " = " + value(value));
        return this;
    }

    public ConditionalWrite remove(String attribute) {
        removes.add(name(attribute));
        return this;
    }

    public ConditionalWrite add(String attribute, long difference) {
        adds.add(name(attribute) + " " + value(Values.number(difference)));
        return this;
    }

    public ConditionalWrite ifStored() {
        return ifHas(Names.Key.PARTITION);
    }

    public ConditionalWrite ifNew() {
        return ifLacks(Names.Key.PARTITION);
    }

    public ConditionalWrite ifHas(String attribute) {
        conditions.add("attribute_exists(" + name(attribute) + ")");
        return this;
    }

    public ConditionalWrite ifLacks(String attribute) {
        conditions.add("attribute_not_exists(" + name(attribute) + ")");
        return this;
    }

    public ConditionalWrite ifEqual(String attribute, AttributeValue value) {
        conditions.add(name(attribute) + " = " + value(value));
        return this;
    }

    public ConditionalWrite ifOneOf(String attribute, List<String> texts) {
        List<String> each = texts.stream().map(text -> value(Values.text(text))).toList();
        conditions.add(name(attribute) + " IN (" + String.join(", ", each) + ")");
        return this;
    }

    public ConditionalWrite ifAbove(String attribute, AttributeValue value) {
        conditions.add(name(attribute) + " > " + value(value));
        return this;
    }

    public ConditionalWrite ifAtMost(String attribute, AttributeValue value) {
        conditions.add(name(attribute) + " <= " + value(value));
        return this;
    }

    /// Also holds when the item has no such attribute, or when there is no item.
    public ConditionalWrite ifLacksOrAtMost(String attribute, AttributeValue value) {
        String name = name(attribute);
        conditions.add("(attribute_not_exists(" + name + ") OR " + name + " <= " + value(value) + ")");
        return this;
    }

    /// Also holds when there is no item.
    public ConditionalWrite ifNewOrEqual(String attribute, AttributeValue value) {
        conditions.add("(attribute_not_exists(" + name(Names.Key.PARTITION) + ") OR " + name(attribute) + " = "
                + value(value) + ")");
        return this;
    }

    public UpdateItemRequest update(ItemKey key) {
        return UpdateItemRequest.builder()
                .tableName(key.table())
                .key(key.attributes())
                .updateExpression(action())
                .conditionExpression(conditions.isEmpty() ? null : condition())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values.isEmpty() ? null : values)
                .returnValuesOnConditionCheckFailure(TELL)
                .build();
    }

    /// The same, telling what it made.
    public UpdateItemRequest rewriting(ItemKey key) {
        return update(key).toBuilder().returnValues(ReturnValue.ALL_NEW).build();
    }

    public PutItemRequest put(ItemKey key, Map<String, AttributeValue> item) {
        return PutItemRequest.builder()
                .tableName(key.table())
                .item(whole(key, item))
                .conditionExpression(condition())
                .expressionAttributeNames(names)
                .expressionAttributeValues(values.isEmpty() ? null : values)
                .returnValuesOnConditionCheckFailure(TELL)
                .build();
    }

    public TransactWriteItem updating(ItemKey key) {
        return TransactWriteItem.builder()
                .update(Update.builder()
                        .tableName(key.table())
                        .key(key.attributes())
                        .updateExpression(action())
                        .conditionExpression(conditions.isEmpty() ? null : condition())
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values.isEmpty() ? null : values)
                        .returnValuesOnConditionCheckFailure(TELL)
                        .build())
                .build();
    }

    public TransactWriteItem putting(ItemKey key, Map<String, AttributeValue> item) {
        return TransactWriteItem.builder()
                .put(Put.builder()
                        .tableName(key.table())
                        .item(whole(key, item))
                        .conditionExpression(conditions.isEmpty() ? null : condition())
                        .expressionAttributeNames(names.isEmpty() ? null : names)
                        .expressionAttributeValues(values.isEmpty() ? null : values)
                        .returnValuesOnConditionCheckFailure(TELL)
                        .build())
                .build();
    }

    public TransactWriteItem deleting(ItemKey key) {
        return TransactWriteItem.builder()
                .delete(Delete.builder()
                        .tableName(key.table())
                        .key(key.attributes())
                        .conditionExpression(conditions.isEmpty() ? null : condition())
                        .expressionAttributeNames(names.isEmpty() ? null : names)
                        .expressionAttributeValues(values.isEmpty() ? null : values)
                        .returnValuesOnConditionCheckFailure(TELL)
                        .build())
                .build();
    }

    public TransactWriteItem checking(ItemKey key) {
        return TransactWriteItem.builder()
                .conditionCheck(ConditionCheck.builder()
                        .tableName(key.table())
                        .key(key.attributes())
                        .conditionExpression(condition())
                        .expressionAttributeNames(names)
                        .expressionAttributeValues(values.isEmpty() ? null : values)
                        .returnValuesOnConditionCheckFailure(TELL)
                        .build())
                .build();
    }

    private static Map<String, AttributeValue> whole(ItemKey key, Map<String, AttributeValue> item) {
        Map<String, AttributeValue> whole = new HashMap<>(item);
        whole.putAll(key.attributes());
        return whole;
    }

    private String action() {
        List<String> clauses = new ArrayList<>();
        clause(clauses, "SET ", sets);
        clause(clauses, "REMOVE ", removes);
        clause(clauses, "ADD ", adds);
        return String.join(" ", clauses);
    }

    private static void clause(List<String> clauses, String word, List<String> actions) {
        if (!actions.isEmpty()) {
            clauses.add(word + String.join(", ", actions));
        }
    }

    private String condition() {
        return String.join(" AND ", conditions);
    }

    /// The same placeholder for the same attribute.
    private String name(String attribute) {
        for (Map.Entry<String, String> known : names.entrySet()) {
            if (known.getValue().equals(attribute)) {
                return known.getKey();
            }
        }
        String placeholder = "#n" + names.size();
        names.put(placeholder, attribute);
        return placeholder;
    }

    private String value(AttributeValue value) {
        String placeholder = ":v" + values.size();
        values.put(placeholder, value);
        return placeholder;
    }
}
