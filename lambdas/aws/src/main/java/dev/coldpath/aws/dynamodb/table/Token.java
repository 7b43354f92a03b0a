package dev.coldpath.aws.dynamodb.table;

import dev.coldpath.crypto.Sha256;
import java.util.List;

/// Names a transaction by what it writes, so that repeating it is recognised and changing it is not.
public final class Token {
    private static final int LONGEST = 36;

    private Token() {}

    public static String of(Object... parts) {
        return Sha256.hex(List.of(parts).toString()).substring(0, LONGEST);
    }
}
