/// How the adapters talk to the tables, whatever is in them: keys, items as they were read, conditional writes and what
/// became of them. A write is one conditional call; what it was refused for comes back with the refusal, so nobody
/// reads again to learn.
@NullMarked
package dev.coldpath.aws.dynamodb.table;

import org.jspecify.annotations.NullMarked;
