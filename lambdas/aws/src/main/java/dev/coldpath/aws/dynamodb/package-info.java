/// Every storage port over DynamoDB, in a package for each part of the service: `job`, `webhook`, `account`, `score`,
/// `snapshot` and `content`. A port's adapter is named after it, such as `DynamoDbClaims`, and a `…Mapping` says how
/// items of one kind are laid out; what all of them call the tables with is in `table`.
@NullMarked
package dev.coldpath.aws.dynamodb;

import org.jspecify.annotations.NullMarked;
