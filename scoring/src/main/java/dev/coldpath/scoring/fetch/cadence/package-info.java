/// How much a company publishes, by its sitemap and its feed, within what the visit to its site left of the budget.
@NullMarked
package dev.coldpath.scoring.fetch.cadence;

import org.jspecify.annotations.NullMarked;
