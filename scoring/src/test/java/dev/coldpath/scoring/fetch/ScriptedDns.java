package dev.coldpath.scoring.fetch;

import dev.coldpath.scoring.net.Deadline;
import dev.coldpath.scoring.net.Dns;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;

/// Name servers that know what a test told them; of every other name they say that it has no such records.
public final class ScriptedDns implements Dns {
    private final Map<String, Answer> answers = new ConcurrentHashMap<>();
    private final List<String> asked = new CopyOnWriteArrayList<>();

    public ScriptedDns on(String name, Type type, Answer answer) {
        answers.put(name + " " + type, answer);
        return this;
    }

    public ScriptedDns on(String name, Type type, String... values) {
        return on(name, type, new Answer.Records(List.of(values)));
    }

    @Override
    public Answer ask(String name, Type type, Deadline deadline) {
        asked.add(name + " " + type);
        return answers.getOrDefault(name + " " + type, new Answer.Nothing());
    }

    public List<String> asked() {
        return asked;
    }
}
