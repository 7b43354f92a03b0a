package dev.coldpath.hook;

import dev.coldpath.account.Scope;
import dev.coldpath.crypto.Sha256;
import java.util.HexFormat;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Pattern;

/// Identifies an endpoint: `whe_` and 96 random bits in hex.
public record EndpointId(String value) {
    private static final int BYTES = 12;
    private static final String PREFIX = "whe_";
    private static final Pattern TEXT = Pattern.compile(PREFIX + "[0-9a-f]{24}");

    public EndpointId {
        if (!TEXT.matcher(value).matches()) {
            throw new IllegalArgumentException("endpoint id: not of the form whe_…: " + value.length() + " characters");
        }
    }

    /// Reads the text form; empty when it is no such id.
    public static Optional<EndpointId> parse(String text) {
        return TEXT.matcher(text).matches() ? Optional.of(new EndpointId(text)) : Optional.empty();
    }

    /// The one in whose name single jobs of a scope tell addresses of their own.
    public static EndpointId perJob(Scope scope) {
        return new EndpointId(PREFIX + Sha256.hex("per job\n" + scope.key()).substring(0, 2 * BYTES));
    }

    /// A new one.
    public static EndpointId draw(RandomGenerator chance) {
        byte[] bytes = new byte[BYTES];
        chance.nextBytes(bytes);
        return new EndpointId(PREFIX + HexFormat.of().formatHex(bytes));
    }

    @Override
    public String toString() {
        return value;
    }
}
