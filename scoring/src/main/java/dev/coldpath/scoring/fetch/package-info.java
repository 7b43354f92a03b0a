/// The frame all fetchers share. A fetcher never throws: every failure becomes a status.
@NullMarked
package dev.coldpath.scoring.fetch;

import org.jspecify.annotations.NullMarked;
