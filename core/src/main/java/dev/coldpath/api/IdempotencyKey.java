package dev.coldpath.api;

import dev.coldpath.submit.Once;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The `Idempotency-Key` header: quoted as a structured field, or bare.
public sealed interface IdempotencyKey {
    record None() implements IdempotencyKey {}

    /// The key itself, without its quotes.
    record Given(String key) implements IdempotencyKey {}

    record Malformed() implements IdempotencyKey {}

    /// The header that tells that an answer was given before.
    String REPLAYED = "Idempotency-Replayed";

    /// 1 to 255 printable ASCII characters.
    Pattern FORM = Pattern.compile("[\\x20-\\x7e]{1,255}");

    /// One string and no more: what a gateway joined of two is none.
    Pattern QUOTED = Pattern.compile("\"(?<key>(?:[^\"\\\\]|\\\\.){1,255})\"");

    static IdempotencyKey of(Request request) {
        List<String> values = request.header("idempotency-key");
        if (values.isEmpty()) {
            return new None();
        }
        String sent = values.getFirst().strip();
        Matcher quoted = QUOTED.matcher(sent);
        if (values.size() > 1 || (sent.startsWith("\"") && !quoted.matches())) {
            return new Malformed();
        }
        String key = sent.startsWith("\"") ? quoted.group("key") : sent;
        return FORM.matcher(key).matches() ? new Given(key) : new Malformed();
    }

    /// The key, if one was given, with the request it came in. The same request is: the same body, to the same path,
    /// with the same patience.
    default Optional<Once> once(Route.Call call, String operation, Supplier<String> canonicalBody) {
        if (!(this instanceof Given(String key))) {
            return Optional.empty();
        }
        String request = String.join(
                "\n",
                call.request().path(),
                String.join(",", call.request().header(JobDeadline.HEADER)),
                canonicalBody.get());
        return Optional.of(Once.of(call.caller().scope(), operation, key, request));
    }
}
