/// How much a company is read and talked about. What people wrote or read is counted and never kept.
@NullMarked
package dev.coldpath.scoring.fetch.attention;

import org.jspecify.annotations.NullMarked;
