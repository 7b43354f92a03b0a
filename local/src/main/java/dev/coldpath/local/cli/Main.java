package dev.coldpath.local.cli;

import static java.util.stream.Collectors.joining;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER;

import dev.coldpath.internet.Companies;
import dev.coldpath.local.refusal.Unusable;
import dev.coldpath.store.StoreDown;
import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.ParameterException;

/// The command line's entry.
@Command(
        name = "coldpath",
        description = "An async job platform for expensive answers, whole on this machine.",
        mixinStandardHelpOptions = true,
        sortOptions = false)
public final class Main extends CommandGroup {
    private static final int FAILED = 1;

    public static void main(String[] arguments) {
        System.exit(commandLine().execute(arguments));
    }

    /// The commands, ready to execute; tests give it writers of their own.
    public static CommandLine commandLine() {
        CommandLine up = new CommandLine(new UpCommand());
        // a renderer, so that the list is read only when somebody asks for help
        up.getHelpSectionMap().put(SECTION_KEY_FOOTER, _ -> companies());
        CommandLine all = new CommandLine(new Main())
                .addSubcommand(up)
                .addSubcommand(new KeysCommand())
                .addSubcommand(new AccountsCommand())
                .addSubcommand(new PlansCommand())
                .addSubcommand(new JobsCommand())
                .addSubcommand(new DeadLettersCommand())
                .addSubcommand(new ExclusionsCommand())
                .addSubcommand(new AuditCommand())
                .addSubcommand(new OperatorKeyCommand())
                .addSubcommand(new PepperCommand())
                .addSubcommand(new RescoreCommand())
                .addSubcommand(new PluginsCommand(System.getenv()))
                .addSubcommand(new IngestCommand(new ContentOpening(System.getenv())))
                .addSubcommand(new DataSetsCommand(System.getenv()))
                .addSubcommand(new AttributionsCommand(System.getenv()))
                .addSubcommand(new McpCommand(System.getenv()))
                .addSubcommand(new Help())
                .setExecutionExceptionHandler((failure, command, _) -> explain(failure, command.getErr()))
                .setParameterExceptionHandler((failure, _) -> misunderstood(failure))
                .setUsageHelpWidth(100);
        tellVersion(all);
        return all;
    }

    /// Every command knows it, so that each says it.
    private static void tellVersion(CommandLine command) {
        String version = Objects.requireNonNullElse(Main.class.getPackage().getImplementationVersion(), "from source");
        command.getCommandSpec().version("coldpath " + version);
        command.getSubcommands().values().forEach(Main::tellVersion);
    }

    private static String companies() {
        return Companies.all().stream()
                .map(company -> "  %-26s %s%n".formatted(company.domain(), company.line()))
                .collect(joining());
    }

    private static String root(Throwable failure) {
        Throwable cause = failure;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage());
    }

    /// A command that makes no sense: what is said of it by the library, but for keys that somebody typed.
    private static int misunderstood(ParameterException failure) {
        CommandLine command = failure.getCommandLine();
        command.getErr().println(Masked.text(String.valueOf(failure.getMessage())));
        command.usage(command.getErr());
        return CommandLine.ExitCode.USAGE;
    }

    /// A failure that a user can mend is one sentence; anything else keeps its trace.
    private static int explain(Exception failure, PrintWriter err) {
        if (failure instanceof Unusable unusable) {
            err.println("coldpath: " + Masked.text(String.valueOf(unusable.getMessage())));
        } else if (failure instanceof StoreDown down) {
            err.println("coldpath: the store does not answer: " + down.getMessage() + " (" + root(down) + ").");
        } else {
            failure.printStackTrace(err);
        }
        return FAILED;
    }
}
