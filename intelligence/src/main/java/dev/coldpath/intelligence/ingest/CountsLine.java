package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.content.Counts;

/// What a line says of the reactions to an item.
record CountsLine(Said<Long> views, Said<Long> likes, Said<Long> comments, Said<Long> shares) {
    static CountsLine read(LineFields counts) {
        return new CountsLine(
                count(counts, "views"), count(counts, "likes"), count(counts, "comments"), count(counts, "shares"));
    }

    private static Said<Long> count(LineFields counts, String name) {
        return counts.read(name, "counts." + name + " is invalid", Numbers::count);
    }

    Counts over(Counts stored) {
        return new Counts(
                Said.over(views, stored.views()),
                Said.over(likes, stored.likes()),
                Said.over(comments, stored.comments()),
                Said.over(shares, stored.shares()));
    }
}
