package dev.coldpath.testkit;

import dev.coldpath.webhook.Courier;
import dev.coldpath.webhook.Letter;
import java.net.URI;
import java.util.ArrayDeque;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Supplier;

/// Receivers that answer as a test says, and what they were told. Without a script they take everything.
public final class ScriptedCourier implements Courier {
    private static final Answer TAKEN = new Answer.Status(204, Optional.empty());

    private final List<Letter> carried = new CopyOnWriteArrayList<>();
    private final List<URI> called = new CopyOnWriteArrayList<>();
    private final Queue<Supplier<Answer>> script = new ArrayDeque<>();
    private Supplier<Answer> usual = () -> TAKEN;

    @Override
    public Answer carry(URI to, Letter letter) {
        Supplier<Answer> next;
        synchronized (script) {
            called.add(to);
            carried.add(letter);
            next = script.isEmpty() ? usual : script.remove();
        }
        return next.get();
    }

    /// What happens once, before anything that was planned later; it may throw.
    public ScriptedCourier then(Supplier<Answer> answer) {
        synchronized (script) {
            script.add(answer);
        }
        return this;
    }

    /// The status of every answer that no script says otherwise.
    public ScriptedCourier always(int status) {
        Answer answer = new Answer.Status(status, Optional.empty());
        synchronized (script) {
            usual = () -> answer;
        }
        return this;
    }

    public List<Letter> carried() {
        return carried;
    }

    public List<URI> called() {
        return called;
    }
}
