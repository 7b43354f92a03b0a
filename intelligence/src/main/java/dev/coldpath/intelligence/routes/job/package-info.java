/// The routes about Intelligence jobs: submit, poll, cancel, list, and the download of large results.
@NullMarked
package dev.coldpath.intelligence.routes.job;

import org.jspecify.annotations.NullMarked;
