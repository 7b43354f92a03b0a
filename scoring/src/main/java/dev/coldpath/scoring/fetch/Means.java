package dev.coldpath.scoring.fetch;

import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.scoring.net.Dns;
import dev.coldpath.scoring.net.Handshakes;
import dev.coldpath.scoring.net.Reach;
import dev.coldpath.scoring.net.Web;
import dev.coldpath.time.Timer;
import java.time.InstantSource;

/// What fetchers work with: the ways out, the limits they share, and time.
public record Means(
        Web web, Dns dns, Handshakes handshakes, Reach reach, TokenBuckets buckets, InstantSource time, Timer timer) {}
