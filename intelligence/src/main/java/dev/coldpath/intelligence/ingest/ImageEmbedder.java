package dev.coldpath.intelligence.ingest;

import dev.coldpath.intelligence.vector.Point;
import dev.coldpath.intelligence.vector.UpstreamFailed;

/// Turns pictures into points of the image space.
public interface ImageEmbedder {
    /// The model's name: vectors of different models do not mix.
    String model();

    /// How many numbers a vector has.
    int length();

    /// The point of a picture.
    ///
    /// @throws UpstreamFailed when the model does not do its work
    Point embed(Pictures.Picture picture);
}
