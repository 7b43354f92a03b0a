package dev.coldpath.scoring.snapshot;

import java.util.regex.Pattern;

/// Names a fetcher in snapshots, manifests and reports, such as `rdap`.
public record FetcherId(String name) implements Comparable<FetcherId> {
    private static final Pattern WORD = Pattern.compile("[a-z][a-z0-9_]{1,31}");

    public static final FetcherId DNS = new FetcherId("dns");
    public static final FetcherId RDAP = new FetcherId("rdap");
    public static final FetcherId TLS = new FetcherId("tls");
    public static final FetcherId SITE = new FetcherId("site");
    public static final FetcherId CADENCE = new FetcherId("cadence");
    public static final FetcherId ATS = new FetcherId("ats");
    public static final FetcherId WIKIDATA = new FetcherId("wikidata");
    public static final FetcherId GITHUB = new FetcherId("github");
    public static final FetcherId ATTENTION = new FetcherId("attention");
    public static final FetcherId SEC = new FetcherId("sec");
    public static final FetcherId CT = new FetcherId("ct");
    public static final FetcherId RANKS = new FetcherId("ranks");

    public FetcherId {
        if (!WORD.matcher(name).matches()) {
            throw new IllegalArgumentException("fetcher id: not a word in lower case: " + name);
        }
    }

    @Override
    public int compareTo(FetcherId other) {
        return name.compareTo(other.name);
    }

    @Override
    public String toString() {
        return name;
    }
}
