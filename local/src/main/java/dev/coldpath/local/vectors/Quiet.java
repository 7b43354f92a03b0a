package dev.coldpath.local.vectors;

import java.util.logging.Level;
import java.util.logging.Logger;

/// Lucene says on the console when the JVM was started without its incubating vector instructions. That is how we start
/// it, so we keep that to ourselves.
final class Quiet {
    /// Held, for the JDK forgets a logger that nobody holds, with its level.
    private static final Logger ABOUT_INSTRUCTIONS =
            Logger.getLogger("org.apache.lucene.internal.vectorization.VectorizationProvider");

    private Quiet() {}

    static void aboutInstructions() {
        ABOUT_INSTRUCTIONS.setLevel(Level.SEVERE);
    }
}
