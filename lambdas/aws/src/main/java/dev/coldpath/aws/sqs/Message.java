package dev.coldpath.aws.sqs;

/// A message out of a queue. It is told of by its id alone: what it says may be a stranger's.
public record Message(String id, String body) {
    @Override
    public String toString() {
        return "message " + id;
    }
}
