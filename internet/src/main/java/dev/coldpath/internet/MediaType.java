package dev.coldpath.internet;

/// Media types by the endings of file names.
final class MediaType {
    private MediaType() {}

    static String of(String file) {
        return switch (file.substring(file.lastIndexOf('.') + 1)) {
            case "html" -> "text/html; charset=utf-8";
            case "txt" -> "text/plain; charset=utf-8";
            case "xml" -> "application/xml";
            case "rdap" -> "application/rdap+json";
            case "json" -> "application/json";
            case "gif" -> "image/gif";
            case String other -> throw new IllegalArgumentException("file " + file + ": no media type for " + other);
        };
    }
}
