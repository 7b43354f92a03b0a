package dev.coldpath.aws.dynamodb;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import software.amazon.awssdk.core.SdkBytes;
import software.amazon.awssdk.services.dynamodb.model.AttributeValue;

/// Values as they are stored. Times are epoch milliseconds.
final class Values {
    private Values() {}

    static AttributeValue text(String text) {
        return AttributeValue.fromS(text);
    }

    static AttributeValue number(long number) {
        return AttributeValue.fromN(Long.toString(number));
    }

    static AttributeValue time(Instant time) {
        return number(time.toEpochMilli());
    }

    static AttributeValue flag(boolean flag) {
        return AttributeValue.fromBool(flag);
    }

    static AttributeValue bytes(byte[] bytes) {
        return AttributeValue.fromB(SdkBytes.fromByteArray(bytes));
    }

    static AttributeValue map(Map<String, AttributeValue> map) {
        return AttributeValue.fromM(map);
    }

    static AttributeValue texts(List<String> texts) {
        return AttributeValue.fromL(texts.stream().map(Values::text).toList());
    }

    /// What the cleaner reads: epoch seconds.
    static AttributeValue cleanedAfter(Instant time) {
        return number(time.getEpochSecond());
    }

    /// The constant that is stored as this word; empty when newer code wrote the word.
    static <E extends Enum<E>> Optional<E> word(Class<E> words, Function<E, String> wire, String word) {
        return Arrays.stream(words.getEnumConstants())
                .filter(known -> wire.apply(known).equals(word))
                .findFirst();
    }
}
