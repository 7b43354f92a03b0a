/// Jobs in the table `jobs`: their rows, the locks beside them, and whatever else goes into the transactions that admit
/// a job and end it. Those also count in `account`, note in `webhook` and look at the newest record in `score`.
@NullMarked
package dev.coldpath.aws.dynamodb.job;

import org.jspecify.annotations.NullMarked;
