package dev.coldpath.client;

import java.util.Arrays;
import java.util.Optional;

/// What the Intelligence product can be asked.
public enum Kind {
    /// Which posts are about this?
    SEARCH("intelligence_search"),
    /// Which stories are told about this, by whom, and how do they do?
    DISCOVER("intelligence_discover"),
    /// What should a campaign say and where?
    CAMPAIGN_BRIEF("campaign_brief"),
    /// The same evidence, for a language model of one's own.
    LLM_CONTEXT("llm_context");

    private final String wire;

    Kind(String wire) {
        this.wire = wire;
    }

    /// As it is written in requests and answers.
    public String wire() {
        return wire;
    }

    /// Empty for a word that is none.
    public static Optional<Kind> of(String word) {
        return Arrays.stream(values()).filter(kind -> kind.wire.equals(word)).findFirst();
    }
}
