package dev.coldpath.local.cli;

import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.mcp.McpSettings;
import dev.coldpath.mcp.McpWiring;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Map;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;

/// `coldpath mcp`: the tools for language models, over standard input and output.
@Command(
        name = "mcp",
        description = {
            "Serve the tools for language models over standard input and output, until the input ends.",
            "Standard output holds nothing but frames of the protocol; logs go to standard error."
        },
        mixinStandardHelpOptions = true,
        footerHeading = "%nReads from the environment:%n",
        footer = {
            "  COLDPATH_URL                      where the service is; required",
            "  COLDPATH_API_KEY                  as whom to ask; required",
            "  COLDPATH_INTELLIGENCE_BASE_PATH   as the service has it (empty)",
            "  COLDPATH_TIMEOUT_MS               how long one answer may take (10000)"
        })
final class McpCommand implements Callable<Integer> {
    private final Map<String, String> env;

    /// Takes the environment of the command.
    McpCommand(Map<String, String> env) {
        this.env = Map.copyOf(env);
    }

    @Override
    public Integer call() throws IOException {
        McpSettings settings = settings();
        try (OutputStream frames = new FileOutputStream(FileDescriptor.out)) {
            // whatever else this process prints must not be taken for a frame
            System.setOut(System.err);
            McpWiring.stdio(settings, System.in, frames, System.err::println).serve();
        }
        return 0;
    }

    private McpSettings settings() {
        try {
            return McpSettings.from(env);
        } catch (IllegalArgumentException e) {
            throw new Unusable(String.valueOf(e.getMessage()), e);
        }
    }
}
