package dev.coldpath.mcp.tool;

/// A tool that a model may call.
public interface Tool {
    ToolCard card();

    /// Reads what was given, all of it before anything is asked.
    ToolAnswer call(Fields given, Backend backend);
}
