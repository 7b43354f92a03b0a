package dev.coldpath.intelligence.vector;

import java.util.List;

/// Turns texts into points of one space.
public interface Embedder {
    /// The model's name: vectors of different models do not mix.
    String model();

    /// How many numbers a vector has.
    int length();

    /// A point for each text, in order.
    ///
    /// @throws UpstreamFailed when the model does not do its work
    List<Point> embed(List<String> texts);
}
