package dev.coldpath.intelligence.content;

import java.util.OptionalLong;

/// How people reacted, as the platform counts it. An unknown count is 0 in every formula.
public record Counts(OptionalLong views, OptionalLong likes, OptionalLong comments, OptionalLong shares) {
    public static final Counts UNKNOWN =
            new Counts(OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty(), OptionalLong.empty());

    /// Views, likes, comments and shares together; 2^53 - 1 where they are more.
    public long engagement() {
        return Saturated.sum(views.orElse(0), likes.orElse(0), comments.orElse(0), shares.orElse(0));
    }
}
