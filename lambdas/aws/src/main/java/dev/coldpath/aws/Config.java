package dev.coldpath.aws;

import dev.coldpath.aws.Names.Env;
import dev.coldpath.aws.dynamodb.table.Tables;
import dev.coldpath.plan.Plans;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/// Everything a function is told from outside, checked once at start.
public final class Config {
    private static final Pattern TABLE = Pattern.compile("[A-Za-z0-9_.-]{3,255}");
    private static final Pattern REGION = Pattern.compile("[a-z]{2}(-[a-z0-9]+)+");
    private static final Pattern ARN = Pattern.compile("arn:[a-z0-9-]+:[a-z]+:[^\\s]{1,1024}");
    private static final Pattern WORDS = Pattern.compile("[a-z0-9-]+(,[a-z0-9-]+)*");
    private static final String SNAPSHOT = "snap-start";

    private final Role role;
    private final Map<String, String> settings;

    private Config(Role role, Map<String, String> settings) {
        this.role = role;
        this.settings = settings;
    }

    /// Reads what the role needs.
    ///
    /// @throws IllegalArgumentException naming every setting that is missing or not valid
    public static Config from(Map<String, String> env, Role role) {
        Settings settings = new Settings(env);
        settings.need(Env.REGION, REGION.asMatchPredicate());
        role.needs().forEach(name -> settings.need(name, rule(name)));
        settings.allow(Env.PUBLIC_URL, Config::address);
        settings.allow(Env.ENDPOINT, Config::address);
        settings.allow(Env.INITIALIZATION, _ -> true);
        settings.allow(Env.PLANS, Config::plans);
        settings.allow(Env.ACKNOWLEDGED, WORDS.asMatchPredicate());
        return new Config(role, settings.complete());
    }

    private static Predicate<String> rule(String name) {
        return switch (name) {
            case Env.STATE_MACHINE, Env.PEPPER_SECRET, Env.OPERATOR_SECRET, Env.WEBHOOK_SECRET ->
                ARN.asMatchPredicate();
            case Env.WEBHOOK_QUEUE, Env.PUBLIC_URL -> Config::address;
            case Env.OPERATOR_CONTACT -> _ -> true;
            case Env.EVENTS_QUEUE, Env.WORK_QUEUE, Env.NARRATIVES_QUEUE, Env.DROPS_QUEUE -> Config::address;
            default -> TABLE.asMatchPredicate();
        };
    }

    private static boolean plans(String text) {
        try {
            return !Plans.builtIn().and(text).names().isEmpty();
        } catch (IllegalArgumentException _) {
            return false;
        }
    }

    private static boolean address(String text) {
        try {
            URI address = new URI(text);
            boolean web = "https".equals(address.getScheme()) || "http".equals(address.getScheme());
            return web && address.getHost() != null && address.getRawQuery() == null && !text.endsWith("/");
        } catch (URISyntaxException _) {
            return false;
        }
    }

    public String region() {
        return get(Env.REGION);
    }

    /// Where the services are, when they are not AWS's own.
    public Optional<URI> endpoint() {
        return Optional.ofNullable(settings.get(Env.ENDPOINT)).map(URI::create);
    }

    public Optional<URI> publicUrl() {
        return Optional.ofNullable(settings.get(Env.PUBLIC_URL)).map(URI::create);
    }

    /// True: what this process is after its start will be copied, so nothing secret or unique may be in it yet.
    public boolean snapshotted() {
        return SNAPSHOT.equals(settings.get(Env.INITIALIZATION));
    }

    public Tables tables() {
        return new Tables(jobsTable(), accountsTable(), scoresTable(), snapshotsTable());
    }

    public String jobsTable() {
        return get(Env.JOBS_TABLE);
    }

    public String accountsTable() {
        return get(Env.ACCOUNTS_TABLE);
    }

    public String scoresTable() {
        return get(Env.SCORES_TABLE);
    }

    public String snapshotsTable() {
        return get(Env.SNAPSHOTS_TABLE);
    }

    /// Apart from [#tables()], for only roles of the Intelligence product are told it.
    public String contentTable() {
        return get(Env.CONTENT_TABLE);
    }

    public String stateMachine() {
        return get(Env.STATE_MACHINE);
    }

    public String pepperSecret() {
        return get(Env.PEPPER_SECRET);
    }

    public String webhookSecret() {
        return get(Env.WEBHOOK_SECRET);
    }

    /// Where deliveries are handed to their sender; absent for a role that may hand over nothing.
    public Optional<URI> webhookQueue() {
        return Optional.ofNullable(settings.get(Env.WEBHOOK_QUEUE)).map(URI::create);
    }

    /// The secret with the chance of the operator's key.
    public String operatorSecret() {
        return get(Env.OPERATOR_SECRET);
    }

    public URI eventsQueue() {
        return URI.create(get(Env.EVENTS_QUEUE));
    }

    /// Where jobs are handed to workers.
    public URI workQueue() {
        return URI.create(get(Env.WORK_QUEUE));
    }

    /// Where it is said that narratives shall be computed.
    public URI narrativesQueue() {
        return URI.create(get(Env.NARRATIVES_QUEUE));
    }

    /// Where it is told which drop to take in.
    public URI dropsQueue() {
        return URI.create(get(Env.DROPS_QUEUE));
    }

    public String resultsBucket() {
        return get(Env.RESULTS_BUCKET);
    }

    public String inboxBucket() {
        return get(Env.INBOX_BUCKET);
    }

    public String vectorBucket() {
        return get(Env.VECTOR_BUCKET);
    }

    /// The built-in plans and the operator's own.
    public Plans plans() {
        return Optional.ofNullable(settings.get(Env.PLANS))
                .map(Plans.builtIn()::and)
                .orElseGet(Plans::builtIn);
    }

    /// Who answers for outgoing requests; whether it will do is for the one who sends them to judge.
    public String operatorContact() {
        return get(Env.OPERATOR_CONTACT);
    }

    /// Where lists and registers are kept.
    public String dataSetsBucket() {
        return get(Env.DATA_SETS_BUCKET);
    }

    /// The names of the data sets whose terms the operator has accepted.
    public Set<String> acknowledged() {
        return Optional.ofNullable(settings.get(Env.ACKNOWLEDGED))
                .map(names -> Set.of(names.split(",", -1)))
                .orElseGet(Set::of);
    }

    /// True: it moves whole files, for which a store may take its time.
    boolean movesFiles() {
        return role == Role.DATA_SETS || role == Role.INGEST;
    }

    private String get(String name) {
        String value = settings.get(name);
        if (value == null) {
            throw new IllegalStateException("config: " + name + " is no setting of the role " + role);
        }
        return value;
    }
}
