/// What a company's site tells about the company: counts and yes-or-no facts. Names of persons are dropped where they
/// are read.
@NullMarked
package dev.coldpath.scoring.fetch.site;

import org.jspecify.annotations.NullMarked;
