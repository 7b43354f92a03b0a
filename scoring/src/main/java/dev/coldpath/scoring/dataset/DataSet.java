package dev.coldpath.scoring.dataset;

import java.net.URI;

/// A published list or register, and how it is read.
///
/// @param title its name as people know it
/// @param files what the publisher calls the file, for finding it in a folder of files
public record DataSet(
        DataSetId id,
        String title,
        Publication publication,
        FileNames files,
        Format format,
        Limits limits,
        Kind kind,
        Rights rights) {
    /// What its rows are.
    public enum Kind {
        /// Ranks of domains; those of a month ago are kept beside today's.
        RANKS,
        /// The same, but the file's ranks are edges of buckets, and a row's rank lies somewhere between two.
        BUCKETS,
        /// Ranks of domains in a list so large and slow that no earlier edition is kept.
        TOP,
        /// Entries of a register, by a key of its own; there may be several of one key.
        ENTRIES;

        /// True: each row is a domain's rank.
        public boolean ranked() {
            return this != ENTRIES;
        }

        public boolean bucketed() {
            return this == BUCKETS;
        }

        /// True: ranks of a month ago are kept beside today's.
        public boolean history() {
            return this == RANKS || this == BUCKETS;
        }
    }

    /// Beyond these a file is not the one that was meant.
    ///
    /// @param bytes of the file as published
    /// @param text bytes of its lines, decompressed
    /// @param rank rows that rank below it are left out
    public record Limits(long bytes, long text, long rank) {}

    /// Under which terms the list may be used.
    ///
    /// @param attribution the publisher, as the page of attributions names it
    /// @param terms where the publisher states them
    /// @param acknowledge true: off until the operator has read them and says so
    public record Rights(String licence, String attribution, URI terms, boolean acknowledge) {}
}
