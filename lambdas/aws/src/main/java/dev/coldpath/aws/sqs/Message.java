package dev.coldpath.aws.sqs;

import java.time.Instant;

/// A message out of a queue. It is told of by its id alone: what it says may be a stranger's.
///
/// @param sentAt the same however often it is given out
/// @param receipt what this giving out is called by
public record Message(String id, String body, Instant sentAt, String receipt) {
    @Override
    public String toString() {
        return "message " + id;
    }
}
