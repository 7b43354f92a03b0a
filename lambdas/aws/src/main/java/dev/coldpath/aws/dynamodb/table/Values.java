package dev.coldpath.aws.dynamodb.table;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Values as they are stored. Times are epoch milliseconds.
public final class Values {
    private Values() {}

    public static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    public static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    public static AttributeValue time(Instant time) {
        return number(time.toEpochMilli());
    }

    public static AttributeValue flag(boolean flag) {
        return AttributeValue.fromBool(flag);
    }

    public static AttributeValue bytes(byte[] bytes) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    }

    public static AttributeValue map(Map<String, AttributeValue> map) {
        return AttributeValue.fromM(map);
    }

    public static AttributeValue texts(List<String> texts) {
        return AttributeValue.fromL(texts.stream().map(Values::text).toList());
    }

    /// What the cleaner reads: epoch seconds.
    public static AttributeValue cleanedAfter(Instant time) {
        return number(time.getEpochSecond());
    }

    /// The constant that is stored as this word; empty when newer code wrote the word.
    public static <E extends Enum<E>> Optional<E> word(Class<E> words, Function<E, String> wire, String word) {
        return Arrays.stream(words.getEnumConstants())
                .filter(known -> wire.apply(known).equals(word))
                .findFirst();
    }
}
