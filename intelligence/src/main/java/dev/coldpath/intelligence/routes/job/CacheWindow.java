package dev.coldpath.intelligence.routes.job;

import dev.coldpath.job.Kind;
import java.time.Duration;

/// For how long an answer answers the same question again.
final class CacheWindow {
    private CacheWindow() {}

    static Duration of(Kind kind) {
        return switch (kind) {
            case INTELLIGENCE_SEARCH -> Duration.ofMinutes(15);
            case INTELLIGENCE_DISCOVER -> Duration.ofHours(1);
            case CAMPAIGN_BRIEF, LLM_CONTEXT -> Duration.ofHours(6);
            case SCORE -> throw new IllegalArgumentException("a score's window is its plan's");
        };
    }
}
