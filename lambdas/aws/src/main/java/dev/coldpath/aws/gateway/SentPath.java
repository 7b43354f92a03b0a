package dev.coldpath.aws.gateway;

import java.nio.charset.StandardCharsets;
import java.util.HexFormat;

/// A path as a client may have sent it, from the decoded one that the gateway hands on: whoever decodes it once gets
/// the gateway's path back. Which slashes were sent as `%2F` cannot be told any more.
final class SentPath {
    /// What RFC 3986 §3.3 lets stand in a path as it is, beside letters and digits.
    private static final String PLAIN = "/-._~!$&'()*+,;=:@";

    private static final HexFormat HEX = HexFormat.of().withUpperCase();

    private SentPath() {}

    static String of(String decoded) {
        if (decoded.chars().allMatch(SentPath::plain)) {
            return decoded;
        }
        StringBuilder sent = new StringBuilder();
        for (byte each : decoded.getBytes(StandardCharsets.UTF_8)) {
            if (plain(each)) {
                sent.append((char) each);
            } else {
                sent.append('%').append(HEX.toHexDigits(each));
            }
        }
        return sent.toString();
    }

    private static boolean plain(int character) {
        return (character >= 'a' && character <= 'z')
                || (character >= 'A' && character <= 'Z')
                || (character >= '0' && character <= '9')
                || PLAIN.indexOf(character) >= 0;
    }
}
