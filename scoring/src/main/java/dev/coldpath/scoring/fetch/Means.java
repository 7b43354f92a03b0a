package dev.coldpath.scoring.fetch;

import dev.coldpath.limit.TokenBuckets;
import dev.coldpath.scoring.dataset.RankLists;
import dev.coldpath.scoring.dataset.SecRegister;
import dev.coldpath.scoring.net.Dns;
import dev.coldpath.scoring.net.Handshakes;
import dev.coldpath.scoring.net.Reach;
import dev.coldpath.scoring.net.Web;
import dev.coldpath.time.Timer;
import java.time.InstantSource;

/// What fetchers work with: the ways out, the limits they share, time, and the lists and registers that were loaded
/// beforehand.
public record Means(
        Web web,
        Dns dns,
        Handshakes handshakes,
        Reach reach,
        TokenBuckets buckets,
        InstantSource time,
        Timer timer,
        RankLists lists,
        SecRegister register) {
    /// Without lists and registers.
    public Means(
            Web web,
            Dns dns,
            Handshakes handshakes,
            Reach reach,
            TokenBuckets buckets,
            InstantSource time,
            Timer timer) {
        this(web, dns, handshakes, reach, buckets, time, timer, RankLists.NONE, SecRegister.NONE);
    }

    public Means with(RankLists lists) {
        return new Means(web, dns, handshakes, reach, buckets, time, timer, lists, register);
    }

    public Means with(SecRegister register) {
        return new Means(web, dns, handshakes, reach, buckets, time, timer, lists, register);
    }
}
