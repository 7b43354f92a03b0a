/// The function behind whatever only reads: records, their history and confidence, signals, usage. It counts what it
/// answers and knows nothing of jobs.
@NullMarked
package dev.coldpath.lambda.read;

import org.jspecify.annotations.NullMarked;
