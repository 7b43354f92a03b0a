package dev.coldpath.infra;

import java.nio.file.Path;
import software.amazon.awscdk.App;

/// Describes a deployment to CloudFormation. The only place that reads context.
public final class Main {
    private Main() {}

    /// Writes the templates where the CDK command line asks for them.
    ///
    /// @param args the checkout that holds the built zips and the state machine; by default the current folder
    public static void main(String[] args) {
        App app = new App();
        try {
            describe(app, Stage.from(app.getNode()::tryGetContext), Path.of(args.length == 0 ? "" : args[0]));
        } catch (IllegalArgumentException e) {
            System.err.println("coldpath: " + e.getMessage());
            System.exit(1);
        }
        app.synth();
    }

    static void describe(App app, Stage stage, Path checkout) {
        DataStack data = new DataStack(app, stage);
        new ServiceStack(app, stage, Artefacts.of(checkout), data.stores());
    }
}
