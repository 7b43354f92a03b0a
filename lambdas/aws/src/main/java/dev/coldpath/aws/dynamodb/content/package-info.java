/// Content in a table of its own: items with the rows that lead to them, creators, narratives, briefs and runs.
@NullMarked
package dev.coldpath.aws.dynamodb.content;

import org.jspecify.annotations.NullMarked;
