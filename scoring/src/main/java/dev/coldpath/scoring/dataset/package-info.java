/// Lists that somebody publishes of the whole web, kept so that one domain is found with one small read. What is live
/// is immutable: a new version is laid beside it, and readers move over by one name.
@NullMarked
package dev.coldpath.scoring.dataset;

import org.jspecify.annotations.NullMarked;
