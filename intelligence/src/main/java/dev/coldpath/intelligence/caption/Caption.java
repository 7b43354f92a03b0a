package dev.coldpath.intelligence.caption;

/// The label and the summary of a story.
///
/// @param label 60 characters at most
/// @param summary 400 characters at most
public record Caption(String label, String summary) {
    static final int LONGEST_LABEL = 60;
    static final int LONGEST_SUMMARY = 400;
}
