package dev.coldpath.intelligence.content;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalLong;

/// Merges a new report on a creator into what is known: what is reported wins, everything else stays.
public final class Learned {
    private Learned() {}

    /// The creator as known before, and then heard of.
    public static Creator of(Creator before, Creator heard) {
        Author old = before.known();
        Author said = heard.known();
        return new Creator(
                heard.platform(),
                heard.handle(),
                new Author(
                        said.handle().or(old::handle),
                        said.name().or(old::name),
                        number(said.followers(), old.followers()),
                        number(said.following(), old.following()),
                        number(said.totalLikes(), old.totalLikes()),
                        number(said.videoCount(), old.videoCount()),
                        said.isVerified().or(old::isVerified),
                        said.isPrivate().or(old::isPrivate)),
                heard.updatedAt());
    }

    /// The same for many, of whom some may come up again: each once, in the order in which they are first named.
    public static List<Creator> together(List<Creator> creators) {
        Map<Long, Creator> learned = new LinkedHashMap<>();
        for (Creator creator : creators) {
            long id = creator.id();
            learned.put(
                    id,
                    Optional.ofNullable(learned.get(id))
                            .map(before -> of(before, creator))
                            .orElse(creator));
        }
        return List.copyOf(learned.values());
    }

    private static OptionalLong number(OptionalLong said, OptionalLong old) {
        return said.isPresent() ? said : old;
    }
}
