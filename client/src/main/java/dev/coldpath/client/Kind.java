package dev.coldpath.client;

import java.util.Arrays;
import java.util.Optional;

/// The kinds of Intelligence jobs.
public enum Kind {
    /// Which posts are about this?
    SEARCH("intelligence_search"),
    /// Which stories are told about this, by whom, and how do they do?
    DISCOVER("intelligence_discover"),
    /// What should a campaign say and where?
    CAMPAIGN_BRIEF("campaign_brief"),
    /// The same evidence, for your own language model.
    LLM_CONTEXT("llm_context");

    private final String wireName;

    Kind(String wireName) {
        this.wireName = wireName;
    }

    /// The name in requests and responses.
    public String wireName() {
        return wireName;
    }

    /// The kind of this name; empty when there is none.
    public static Optional<Kind> fromWireName(String name) {
        return Arrays.stream(values())
                .filter(kind -> kind.wireName.equals(name))
                .findFirst();
    }
}
