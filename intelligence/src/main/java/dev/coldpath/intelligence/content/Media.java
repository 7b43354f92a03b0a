package dev.coldpath.intelligence.content;

import java.net.URI;

/// A picture or a video of an item.
public record Media(Type type, URI url) {
    public enum Type {
        IMAGE,
        VIDEO
    }
}
