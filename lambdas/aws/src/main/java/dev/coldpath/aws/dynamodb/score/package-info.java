/// Records of companies in the table `scores`, and the counts of all newest ones, from which ranks and cohorts are
/// read.
/// A record's transaction moves the counts it changes, so both are right at any instant.
@NullMarked
package dev.coldpath.aws.dynamodb.score;

import org.jspecify.annotations.NullMarked;
