/// What a company's hiring boards show: how many roles, how new, of which functions, in how many places. Titles and
/// texts are read and dropped; who hires is not read at all.
@NullMarked
package dev.coldpath.scoring.fetch.ats;

import org.jspecify.annotations.NullMarked;
