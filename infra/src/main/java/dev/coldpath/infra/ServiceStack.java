package dev.coldpath.infra;

import dev.coldpath.aws.Names.Env;
import dev.coldpath.intelligence.deploy.Deployment;
import java.util.List;
import software.amazon.awscdk.Annotations;
import software.amazon.awscdk.CfnOutput;
import software.amazon.awscdk.CfnParameter;
import software.amazon.awscdk.CrossStackReferences;
import software.amazon.awscdk.ReferenceStrength;
import software.amazon.awscdk.Stack;
import software.amazon.awscdk.StackProps;
import software.constructs.Construct;

/// What can be made again at any time: the API, the functions, the state machine, its upkeep, their logs and alarms.
public final class ServiceStack extends Stack {
    private final Stage stage;

    ServiceStack(Construct scope, Stage stage, Artefacts artefacts, Stores stores) {
        super(
                scope,
                "Service",
                StackProps.builder()
                        .stackName("coldpath-" + stage.name() + "-service")
                        .description("Coldpath: API, functions and state machine")
                        .build());
        this.stage = stage;
        // so that no change to the data stack takes away a table that functions use
        CrossStackReferences.of(this).consume(ReferenceStrength.STRONG);
        Functions functions = Functions.of(duty -> new LiveFunction(this, duty, stage, artefacts));
        Pipeline pipeline = new Pipeline(this, stage, artefacts.pipeline(), functions);
        Gateway gateway = new Gateway(this, stage, functions);
        Webhooks webhooks = new Webhooks(this, functions.webhook());
        WorkQueue work = new WorkQueue(this, functions);
        ContentSchedules content = new ContentSchedules(this, functions);
        new Rights(stores, new Rights.Ways(pipeline, webhooks, work, content), new Models(this, stage.intelligence()))
                .give(functions);
        Drops drops = new Drops(this, stores.inbox(), functions.ingest());
        tell(functions, gateway);
        SettleEvents events = new SettleEvents(this, pipeline.machine(), functions);
        events.openToSending(functions.admin().function());
        schedule(functions);
        Alarms alarms = new Alarms(this);
        alarms.watch(gateway.api(), pipeline.machine(), functions);
        alarms.watchUpkeep(events, functions);
        alarms.watchSources(functions.enrich());
        alarms.watchLines(functions);
        alarms.watchKeys(functions);
        alarms.watchStrangers(functions);
        alarms.watchScheduled(functions);
        alarms.watchWork(work, functions.intelligence());
        alarms.watchContent(drops, content);
        output("ApiUrl", gateway.api().getApiEndpoint());
        output("StateMachineArn", pipeline.machine().getStateMachineArn());
        output("DataSetsFunction", functions.dataSets().function().getFunctionName());
    }

    /// Calls by the clock; those for content come with its queue.
    private void schedule(Functions functions) {
        new Ticks(this, functions.reconcile());
        new MoverSteps(this, functions.movers());
        new DataSetSchedules(this, functions.dataSets());
        new WakeCalls(this, functions.resting());
    }

    /// Tells each function what was decided about the deployment.
    private void tell(Functions functions, Gateway gateway) {
        tellIntelligence(functions);
        tellPublicUrl(functions.answering());
        tellContact(functions.asking());
        functions
                .webhook()
                .function()
                .addEnvironment(
                        Env.PUBLIC_URL, stage.publicUrl().orElse(gateway.api().getApiEndpoint()));
        tellPlans(functions.knowing());
        tellAcknowledged(functions.fetching());
    }

    private void tellPublicUrl(List<LiveFunction> functions) {
        stage.publicUrl()
                .ifPresent(url -> functions.forEach(live -> live.function().addEnvironment(Env.PUBLIC_URL, url)));
    }

    private void tellIntelligence(Functions functions) {
        Intelligence decided = stage.intelligence();
        decided.basePath()
                .ifPresent(path -> List.of(functions.submit(), functions.poll(), functions.read(), functions.mcp())
                        .forEach(live -> live.function().addEnvironment(Deployment.BASE_PATH, path)));
        functions.read().function().addEnvironment(Deployment.STAGE, stage.name());
        decided.variables().forEach(functions.intelligence().function()::addEnvironment);
    }

    private void tellPlans(List<LiveFunction> functions) {
        stage.plans()
                .ifPresent(text -> functions.forEach(live -> live.function().addEnvironment(Env.PLANS, text)));
    }

    private void tellAcknowledged(List<LiveFunction> functions) {
        stage.acknowledged()
                .ifPresent(names -> functions.forEach(live -> live.function().addEnvironment(Env.ACKNOWLEDGED, names)));
    }

    private void tellContact(List<LiveFunction> functions) {
        String contact = stage.operatorContact().orElseGet(this::askForContact);
        functions.forEach(live -> live.function().addEnvironment(Env.OPERATOR_CONTACT, contact));
    }

    /// Templates are made without a contact; a deployment is not. The parameter has no default, so whoever deploys is
    /// asked, and no deployment ever fetches in nobody's name.
    private String askForContact() {
        Annotations.of(this)
                .addWarningV2(
                        "coldpath:operatorContact",
                        "No operatorContact: deploying asks for it. Give it with -c operatorContact=<e-mail or URL>.");
        return CfnParameter.Builder.create(this, "OperatorContact")
                .description("E-mail or URL of who answers for the requests this service sends")
                .allowedPattern(".+@.+|https?://.+")
                .constraintDescription("must be an e-mail address or a URL of yours")
                .build()
                .getValueAsString();
    }

    private void output(String id, String value) {
        CfnOutput.Builder.create(this, id).value(value).build();
    }
}
