package dev.coldpath.scoring.net;

import java.util.regex.Pattern;

/// Who answers for the requests this program sends: an e-mail address or a URL. Without one nothing is fetched.
public record Contact(String text) {
    private static final Pattern EMAIL = Pattern.compile("[^\\s@<>()]{1,64}@([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}");
    private static final Pattern URL =
            Pattern.compile("https?://([A-Za-z0-9-]{1,63}\\.)+[A-Za-z]{2,63}(/[^\\s<>()]{0,200})?");
    private static final Pattern PLACEHOLDER = Pattern.compile(
            "(?i).*[@/.](example\\.(com|org|net)|your-company\\.com)(/.*)?|.*\\.(example|invalid|test)(/.*)?");

    public Contact {
        boolean formed = EMAIL.matcher(text).matches() || URL.matcher(text).matches();
        if (!formed || PLACEHOLDER.matcher(text).matches()) {
            throw new IllegalArgumentException("operator contact: an e-mail address or a URL of yours is needed");
        }
    }
}
