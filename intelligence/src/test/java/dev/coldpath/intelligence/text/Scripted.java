package dev.coldpath.intelligence.text;

import dev.coldpath.intelligence.model.Pen;
import dev.coldpath.intelligence.model.TextModel;
import dev.coldpath.intelligence.vector.UpstreamFailed;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// A language model that says what a test wants, and remembers what it was asked.
public final class Scripted implements TextModel {
    public static final Instant START = Instant.parse("2026-04-28T17:32:11Z");

    private final Function<Prompt, String> script;
    private final List<Prompt> prompts = new ArrayList<>();
    private final List<Duration> limits = new ArrayList<>();

    private Scripted(Function<Prompt, String> script) {
        this.script = script;
    }

    public static Scripted saying(String answer) {
        return new Scripted(_ -> answer);
    }

    public static Scripted failing() {
        return throwing(new UpstreamFailed(503, new IllegalStateException("down")));
    }

    public static Scripted throwing(RuntimeException failure) {
        return new Scripted(_ -> {
            throw failure;
        });
    }

    /// A job's pen, at the job's start.
    public Pen pen() {
        return pen(Duration.ZERO);
    }

    public Pen pen(Duration afterStart) {
        return new Pen(Optional.of(this), () -> START.plus(afterStart), START);
    }

    public static Pen noPen() {
        return new Pen(Optional.empty(), () -> START, START);
    }

    @Override
    public String answer(Prompt prompt, Duration within) {
        prompts.add(prompt);
        limits.add(within);
        return script.apply(prompt);
    }

    public List<Prompt> prompts() {
        return List.copyOf(prompts);
    }

    public List<Duration> limits() {
        return List.copyOf(limits);
    }
}
