package dev.coldpath.local.cli;

import static java.util.stream.Collectors.joining;
import static picocli.CommandLine.Model.UsageMessageSpec.SECTION_KEY_FOOTER;

import dev.coldpath.internet.Companies;
import dev.coldpath.local.Unusable;
import java.io.PrintWriter;
import java.util.Objects;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

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
                .addSubcommand(new HelpCommand())
                .setExecutionExceptionHandler((failure, command, _) -> explain(failure, command.getErr()))
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

    /// A failure that a user can mend is one sentence; anything else keeps its trace.
    private static int explain(Exception failure, PrintWriter err) {
        if (failure instanceof Unusable unusable) {
            err.println("coldpath: " + unusable.getMessage());
        } else {
            failure.printStackTrace(err);
        }
        return FAILED;
    }
}
