package dev.coldpath.scoring.fetch;

import crawlercommons.robots.SimpleRobotRules;
import crawlercommons.robots.SimpleRobotRules.RobotRule;
import crawlercommons.robots.SimpleRobotRulesParser;
import dev.coldpath.scoring.net.Web.Reply.Answered;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

/// What a robots.txt says to us (RFC 9309), under our own product token.
public final class Robots {
    private static final String TOKEN = "coldpath";
    private static final Duration LONGEST_PAUSE = Duration.ofSeconds(10);
    private static final int MOST_SITEMAPS = 3;
    private static final int LONGEST_LINE = 4_096;

    private final SimpleRobotRules rules;

    private Robots(SimpleRobotRules rules) {
        this.rules = rules;
    }

    /// Reads one that was found at this address.
    static Robots read(URI address, Answered answer) {
        String type = answer.headers().get("content-type").orElse("text/plain");
        return parse(address, answer.content().bytes(), type);
    }

    /// There is none, so nothing is forbidden.
    static Robots none() {
        return new Robots(new SimpleRobotRules(SimpleRobotRules.RobotRulesMode.ALLOW_ALL));
    }

    /// Reads what [#text] wrote.
    static Robots recall(URI address, String text) {
        return parse(address, text.getBytes(StandardCharsets.UTF_8), "text/plain");
    }

    /// The parser's own limit on delays turns a long one into a ban; what a long delay means is decided here instead.
    private static Robots parse(URI address, byte[] content, String type) {
        SimpleRobotRulesParser parser = new SimpleRobotRulesParser(Long.MAX_VALUE, 0);
        return new Robots(parser.parseContent(address.toString(), tame(content), type, List.of(TOKEN)));
    }

    /// The parser takes tags out of lines in a time that grows with the square of their length. Tags become lines of
    /// their own here, which say nothing to it, and lines have an end.
    private static byte[] tame(byte[] content) {
        byte[] tame = content.clone();
        int length = 0;
        for (int i = 0; i < tame.length; i++) {
            boolean end = tame[i] == '<' || tame[i] == '>' || tame[i] == '\n' || tame[i] == '\r' || grows(tame, i);
            length = end ? 0 : length + 1;
            if (end || length > LONGEST_LINE) {
                tame[i] = '\n';
            }
        }
        return tame;
    }

    /// U+0130 becomes longer in lower case, which costs the parser the square of how many there are in a line.
    private static boolean grows(byte[] utf8, int i) {
        return utf8[i] == (byte) 0xc4 && i + 1 < utf8.length && utf8[i + 1] == (byte) 0xb0;
    }

    /// A site that wants longer pauses than a visit can keep is asked for its home page and no more.
    boolean allows(URI address) {
        boolean home = address.getRawPath().equals("/") && address.getRawQuery() == null;
        return rules.isAllowed(address.toString()) && (home || delay().compareTo(LONGEST_PAUSE) <= 0);
    }

    /// How long to wait between requests; zero when nothing is asked for, or too much.
    Duration pause() {
        return delay().compareTo(LONGEST_PAUSE) <= 0 ? delay() : Duration.ZERO;
    }

    /// The sitemaps it names, at most three.
    public List<URI> sitemaps() {
        return rules.getSitemaps().stream()
                .map(Links::absolute)
                .flatMap(Optional::stream)
                .distinct()
                .limit(MOST_SITEMAPS)
                .toList();
    }

    /// Our rules alone, in the syntax of robots.txt: a later visit reads them back instead of asking again.
    public String text() {
        StringBuilder text = new StringBuilder("User-agent: *\n");
        for (RobotRule rule : rules.getRobotRules()) {
            text.append(rule.isAllow() ? "Allow: " : "Disallow: ")
                    .append(rule.getPrefix())
                    .append('\n');
        }
        if (delay().isPositive()) {
            text.append("Crawl-delay: ").append(delay().toMillis() / 1_000.0).append('\n');
        }
        return text.toString();
    }

    private Duration delay() {
        return rules.getCrawlDelay() > 0 ? Duration.ofMillis(rules.getCrawlDelay()) : Duration.ZERO;
    }
}
