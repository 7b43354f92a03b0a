/// Every storage port over DynamoDB, in the item layout of the tables `jobs`, `accounts`, `scores` and `snapshots`. A
/// write is one conditional call; what it was refused for comes back with the refusal, so nobody reads again to learn.
@NullMarked
package dev.coldpath.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
