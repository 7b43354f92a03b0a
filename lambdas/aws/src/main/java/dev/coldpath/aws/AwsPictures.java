package dev.coldpath.aws;

import dev.coldpath.intelligence.ingest.Pictures;
import dev.coldpath.scoring.net.GuardedPictures;
import dev.coldpath.scoring.net.GuardedPictures.Found;
import dev.coldpath.scoring.net.GuardedPictures.Limits;
import dev.coldpath.scoring.net.Outside;
import dev.coldpath.scoring.net.Reach;
import java.time.Duration;
import java.time.InstantSource;

/// Builds what fetches pictures, out of the way out of one module and the wishes of another, which do not know each
/// other. Apart from [AwsUnderstanding], for whoever only searches content talks to no stranger.
public final class AwsPictures {
    private static final Limits LIMITS = new Limits(Pictures.MOST_BYTES, Duration.ofSeconds(Pictures.MOST_SECONDS));

    private final AwsEngine engine;

    public AwsPictures(AwsEngine engine) {
        this.engine = engine;
    }

    /// Pictures of that internet.
    public Pictures of(Reach reach) {
        InstantSource time = engine.waiting().time();
        Outside outside = Outside.of(reach, time, engine.waiting().timer(), engine.log()::addressRefused);
        GuardedPictures pictures = new GuardedPictures(outside.web(), LIMITS, time);
        return address -> pictures.fetch(address).map(AwsPictures::picture);
    }

    private static Pictures.Picture picture(Found found) {
        return new Pictures.Picture(found.type().mediaType(), found.content().bytes());
    }
}
