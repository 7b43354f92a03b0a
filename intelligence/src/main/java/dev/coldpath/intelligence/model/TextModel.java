package dev.coldpath.intelligence.model;

import com.fasterxml.jackson.databind.JsonNode;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import java.time.Duration;

/// A language model. What it writes is data from a stranger: whoever asks checks shape and length.
public interface TextModel {
    /// The model's whole answer.
    ///
    /// @param within how long it may take
    /// @throws UpstreamFailed when the model does not do its work, or not in time
    String answer(Prompt prompt, Duration within);

    /// What a model is given.
    ///
    /// @param instruction ours
    /// @param data strangers' texts, marked as data and never followed
    record Prompt(String instruction, String data) {
        /// With data between `<data>` and `</data>`. No text inside can look like the end of it.
        public static Prompt over(String instruction, JsonNode data) {
            String json = data.toString().replace("<", "\\u003c").replace(">", "\\u003e");
            return new Prompt(instruction, "<data>\n" + json + "\n</data>");
        }
    }
}
