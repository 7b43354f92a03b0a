/// What those who talk to strangers keep in `snapshots`, the one table that they may write: what they saw, whom they
/// may not ask about, and how soon they may ask again.
@NullMarked
package dev.coldpath.aws.dynamodb.snapshot;

import org.jspecify.annotations.NullMarked;
