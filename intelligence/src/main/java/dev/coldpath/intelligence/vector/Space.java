package dev.coldpath.intelligence.vector;

/// The model and the length of the vectors of one space. An index writes them down with the first vector it is given,
/// and takes no other kind from then on.
///
/// @param model [#GIVEN] when vectors came from outside, and nobody here can make more of them
public record Space(String model, int length) {
    public static final String GIVEN = "given";
    /// More numbers than any model makes.
    public static final int LONGEST = 4096;

    public Space {
        if (model.isBlank()) {
            throw new IllegalArgumentException("space: no model");
        }
        if (length < 1 || length > LONGEST) {
            throw new IllegalArgumentException("space: vectors of " + length + " numbers");
        }
    }

    public static Space of(Embedder embedder) {
        return new Space(embedder.model(), embedder.length());
    }

    /// One whose vectors come from outside.
    public static Space given(int length) {
        return new Space(GIVEN, length);
    }

    /// Refuses a vector that does not belong here.
    ///
    /// @throws UpstreamFailed with status 400, and a cause that names both lengths
    public void take(VectorName name, Point point) {
        if (point.length() != length) {
            throw new UpstreamFailed(
                    400,
                    new IllegalArgumentException(name.wire() + ": a vector has " + point.length()
                            + " numbers, those of this space have " + length + " (" + model + ")"));
        }
    }
}
