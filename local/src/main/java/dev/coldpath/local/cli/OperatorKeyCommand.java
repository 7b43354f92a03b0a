package dev.coldpath.local.cli;

import dev.coldpath.account.KeyForm;
import dev.coldpath.local.refusal.Unusable;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.concurrent.Callable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/// `coldpath operator-key`: the operator's key of a deployment on AWS, made from the random text in its secret.
@Command(
        name = "operator-key",
        description = "Complete the text of a deployment's operator secret, read from standard input, to the key.",
        mixinStandardHelpOptions = true)
final class OperatorKeyCommand implements Callable<Integer> {
    @Spec
    CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        String text = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8)).readLine();
        try {
            spec.commandLine().getOut().println(KeyForm.ADMIN.complete(text == null ? "" : text.strip()));
            spec.commandLine().getOut().flush();
            return 0;
        } catch (IllegalArgumentException e) {
            throw new Unusable("standard input is not the text of an operator secret: " + e.getMessage() + ".", e);
        }
    }
}
