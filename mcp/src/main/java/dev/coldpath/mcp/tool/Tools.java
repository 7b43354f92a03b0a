package dev.coldpath.mcp.tool;

import java.util.List;
import java.util.Optional;

/// All tools, in the order they are listed.
public final class Tools {
    public static final List<Tool> ALL = List.of(
            new CreateContextJob(),
            new GetContextJobStatus(),
            new GetContextJobResult(),
            new ScoreCompany(),
            new GetScore(),
            new GetJob());

    private Tools() {}

    public static Optional<Tool> named(String name) {
        return ALL.stream().filter(tool -> tool.card().name().equals(name)).findFirst();
    }
}
