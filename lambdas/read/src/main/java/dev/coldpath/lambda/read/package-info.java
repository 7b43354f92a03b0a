/// The function behind whatever only reads: records, their history, confidence and explanation, signals, usage. It
/// counts what it answers and knows nothing of jobs.
@NullMarked
package dev.coldpath.lambda.read;

import org.jspecify.annotations.NullMarked;
