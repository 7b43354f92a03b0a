package dev.coldpath.scoring.net;

/// Where the web servers of companies listen: 80 and 443, but for a miniature internet on one machine. Every URL
/// without a port, or with its scheme's own, is called there under its original name; a port that was written stays.
public record SitePorts(int http, int https) {
    public static final SitePorts STANDARD = new SitePorts(80, 443);
}
