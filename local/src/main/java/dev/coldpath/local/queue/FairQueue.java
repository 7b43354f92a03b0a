package dev.coldpath.local.queue;

import dev.coldpath.account.AccountId;
import dev.coldpath.job.JobId;
import java.util.ArrayDeque;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Queue;

/// Messages by account, taken from each account in turn, so that one with many waiting delays nobody else.
final class FairQueue {
    record Message(AccountId account, JobId job) {}

    private final Map<AccountId, Queue<Message>> lanes = new LinkedHashMap<>();

    synchronized void add(Message message) {
        lanes.computeIfAbsent(message.account(), _ -> new ArrayDeque<>()).add(message);
        notify();
    }

    /// Waits for a message.
    synchronized Message take() throws InterruptedException {
        while (lanes.isEmpty()) {
            wait();
        }
        Iterator<Map.Entry<AccountId, Queue<Message>>> first = lanes.entrySet().iterator();
        Map.Entry<AccountId, Queue<Message>> lane = first.next();
        Queue<Message> waiting = lane.getValue();
        Message message = waiting.remove();
        first.remove();
        if (!waiting.isEmpty()) {
            // to the end of the line
            lanes.put(message.account(), waiting);
        }
        return message;
    }
}
