/// Large results as files beside the database.
@NullMarked
package dev.coldpath.local.results;

import org.jspecify.annotations.NullMarked;
