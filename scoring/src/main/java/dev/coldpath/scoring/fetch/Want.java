package dev.coldpath.scoring.fetch;

/// What a visit asks for, and how much of it at most.
public enum Want {
    ROBOTS("text/plain", 512 * 1_024),
    NOTICE("text/plain", 512 * 1_024),
    PAGE("text/html,application/xhtml+xml", 2_000_000),
    SITEMAP("application/xml,text/xml,application/gzip", 10_000_000),
    FEED("application/atom+xml,application/rss+xml,application/xml,text/xml", 10_000_000);

    private final String accept;
    private final int mostBytes;

    Want(String accept, int mostBytes) {
        this.accept = accept;
        this.mostBytes = mostBytes;
    }

    String accept() {
        return accept;
    }

    public int mostBytes() {
        return mostBytes;
    }
}
