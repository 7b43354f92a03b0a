package dev.coldpath.aws;

import dev.coldpath.api.JsonLog;
import dev.coldpath.aws.sqs.ComesAgain;
import java.time.Duration;
import java.util.List;

/// Every name that running code and infrastructure must agree on, written once. What a deployment decides about the
/// Intelligence product is named where it is read, in `Deployment`.
public final class Names {
    /// What the keys of answers about movers begin with.
    public static final String MOVERS = "MOVERS#";
    /// The key of the domains that nobody may ask about.
    public static final String EXCLUDED = "EXCLUDED";
    /// What the schedule of narratives says to the queue that has them computed; an operator's order says something
    /// else.
    public static final String SCHEDULED = "scheduled";

    private Names() {}

    /// Environment variables of the functions.
    public static final class Env {
        public static final String JOBS_TABLE = "COLDPATH_JOBS_TABLE";
        public static final String ACCOUNTS_TABLE = "COLDPATH_ACCOUNTS_TABLE";
        public static final String SCORES_TABLE = "COLDPATH_SCORES_TABLE";
        public static final String SNAPSHOTS_TABLE = "COLDPATH_SNAPSHOTS_TABLE";
        public static final String CONTENT_TABLE = "COLDPATH_CONTENT_TABLE";
        public static final String STATE_MACHINE = "COLDPATH_STATE_MACHINE";
        /// The bucket of lists and registers.
        public static final String DATA_SETS_BUCKET = "COLDPATH_DATA_SETS_BUCKET";
        /// Optional: the data sets whose terms the operator has accepted, with commas between them.
        public static final String ACKNOWLEDGED = "COLDPATH_ACKNOWLEDGED";
        /// The secret that holds the pepper of key hashes, by ARN.
        public static final String PEPPER_SECRET = "COLDPATH_PEPPER_SECRET";
        /// The queue that hands deliveries to their sender, by URL.
        public static final String WEBHOOK_QUEUE = "COLDPATH_WEBHOOK_QUEUE";
        /// The secret that the signing secrets of webhooks are sealed with, by ARN.
        public static final String WEBHOOK_SECRET = "COLDPATH_WEBHOOK_SECRET";
        /// The secret that holds the chance of the operator's key, by ARN.
        public static final String OPERATOR_SECRET = "COLDPATH_OPERATOR_SECRET";
        /// The queue of events that jobs are over, by URL.
        public static final String EVENTS_QUEUE = "COLDPATH_EVENTS_QUEUE";
        /// The queue that hands Intelligence jobs to their workers, by URL.
        public static final String WORK_QUEUE = "COLDPATH_WORK_QUEUE";
        /// The queue that has narratives computed, by URL.
        public static final String NARRATIVES_QUEUE = "COLDPATH_NARRATIVES_QUEUE";
        /// The queue that tells of drops, by URL: what is left of a long one is told there too.
        public static final String DROPS_QUEUE = "COLDPATH_DROPS_QUEUE";
        /// The bucket of results that are too large for a row.
        public static final String RESULTS_BUCKET = "COLDPATH_RESULTS_BUCKET";
        /// The bucket that drops of content are laid into.
        public static final String INBOX_BUCKET = "COLDPATH_INBOX_BUCKET";
        /// The bucket of vectors, by name.
        public static final String VECTOR_BUCKET = "COLDPATH_VECTOR_BUCKET";
        /// Optional: the operator's own plans, as the text of their file.
        public static final String PLANS = "COLDPATH_PLANS";
        /// Optional: the address callers use, when it is not the gateway's own.
        public static final String PUBLIC_URL = "COLDPATH_PUBLIC_URL";
        /// Optional: what stands before the Intelligence product's routes, such as `/graph`.
        public static final String INTELLIGENCE_BASE_PATH = "COLDPATH_INTELLIGENCE_BASE_PATH";
        public static final String OPERATOR_CONTACT = "COLDPATH_OPERATOR_CONTACT";
        /// Optional: another endpoint for every AWS service, for emulators and tests.
        public static final String ENDPOINT = "AWS_ENDPOINT_URL";
        /// Set by Lambda.
        public static final String REGION = "AWS_REGION";
        /// Set by Lambda: `snap-start` in a process that will be copied.
        public static final String INITIALIZATION = "AWS_LAMBDA_INITIALIZATION_TYPE";

        private Env() {}
    }

    /// The models of Bedrock that make vectors.
    public static final class Model {
        public static final String TEXT = "amazon.titan-embed-text-v2:0";
        public static final String MULTIMODAL = "amazon.titan-embed-image-v1";

        private Model() {}
    }

    /// Where in the inbox bucket what lies.
    public static final class Inbox {
        /// Drops that are to be taken in.
        public static final String CONTENT = "content/";
        /// Drops that were taken in.
        public static final String DONE = "done/";
        /// The lines of drops that were refused.
        public static final String REJECTED = "rejected/";

        private Inbox() {}
    }

    /// What EventBridge calls an object that was laid into a bucket.
    public static final class Laid {
        public static final String SOURCE = "aws.s3";
        public static final String TYPE = "Object Created";

        private Laid() {}
    }

    /// What every table has: its key, its sort key and the attribute its cleaner reads.
    public static final class Key {
        public static final String PARTITION = "pk";
        public static final String SORT = "sk";
        public static final String TTL = "ttl";

        private Key() {}
    }

    /// What the keys of the content table begin with, by which rights are given.
    public static final class Content {
        public static final String ITEM = "I#";
        /// Leads from a platform's name of an item to the item.
        public static final String NAME = "K#";
        /// Lead from a vector id, a tag, a day, a canonical item to items.
        public static final String VECTOR = "V#";

        public static final String TAG = "T#";
        public static final String DAY = "Y#";
        public static final String DUPLICATES = "D#";
        /// Tells that an item has duplicates.
        public static final String HAS_DUPLICATES = "M#";
        /// Leads to items that lack a vector.
        public static final String PENDING = "P#";
        /// Lists the days that ever had items.
        public static final String DAYS = "DAYS";

        public static final String CREATOR = "A#";
        public static final String RUNS = "RUNS";
        /// Lists content runs by their ends.
        public static final String RUN_ENDS = "ENDS";
        /// Tells which run a window shows.
        public static final String WINDOW = "W#";
        /// The narratives of one run.
        public static final String NARRATIVES = "N#";
        public static final String BRIEF = "B#";

        private Content() {}
    }

    /// The sparse index of open jobs by due time; both of its keys are numbers.
    public static final class DueIndex {
        public static final String NAME = "due";
        public static final String SHARD = "dueShard";
        public static final String DUE_AT = "dueAt";

        private DueIndex() {}
    }

    /// The index of jobs by owner (a text) and age (a number).
    public static final class ListIndex {
        public static final String NAME = "list";
        public static final String OWNER = "own";
        public static final String CREATED_AT = "createdAt";

        private ListIndex() {}
    }

    /// The attributes of records that indexes show.
    public static final class Shown {
        public static final String PIPELINE_VERSION = "ver";
        public static final String COMPOSITE = "score10";
        public static final String COMPLETENESS = "completeness";
        public static final String COMPANY = "companyName";

        private Shown() {}
    }

    /// The index of newest records by cohort and place: the highest composite first, then the domain. Both are texts.
    public static final class CohortIndex {
        public static final String NAME = "cohort";
        public static final String COHORT = "cohortKey";
        public static final String PLACE = "cohortPlace";
        public static final List<String> SHOWN = List.of(Shown.COMPOSITE, Shown.COMPANY);

        private CohortIndex() {}
    }

    /// The index of history rows by day and instant; both are numbers.
    public static final class RunIndex {
        public static final String NAME = "runs";
        public static final String DAY = "runDay";
        public static final String SCORED_AT = "scoredAt";
        public static final List<String> SHOWN =
                List.of(Shown.PIPELINE_VERSION, Shown.COMPOSITE, Shown.COMPLETENESS, Shown.COMPANY);

        private RunIndex() {}
    }

    /// What stands for a function's address in `statemachine.asl.json`.
    public static final class Task {
        public static final String DISCOVER = "DiscoverFunction";
        public static final String ENRICH = "EnrichFunction";
        public static final String SCORE = "ScoreFunction";

        private Task() {}
    }

    /// What EventBridge calls the end of a run.
    public static final class RunEnd {
        public static final String SOURCE = "aws.states";
        public static final String TYPE = "Step Functions Execution Status Change";
        public static final List<String> STATUSES = List.of("SUCCEEDED", "FAILED", "TIMED_OUT", "ABORTED");

        private RunEnd() {}
    }

    /// The line of a log that tells of a message whose work failed; Lambda counts no error then.
    public static final class MessageFailed {
        /// In the language of CloudWatch's metric filters. A message that comes again as planned is no failure.
        public static final String PATTERN = "{ $.event = \"" + JsonLog.FAILED + "\" && $.causes[0].class != \""
                + ComesAgain.class.getName() + "\" }";

        private MessageFailed() {}
    }

    /// The line of a key whose use, or whose move to a new pepper, could not be written down.
    public static final class KeyUnnoted {
        /// What was to be done.
        public static final String DUTY = "note_key_use";

        /// In the language of CloudWatch's metric filters.
        public static final String PATTERN =
                "{ $.event = \"" + JsonLog.DUTY_FAILED + "\" && $.duty = \"" + DUTY + "\" }";

        private KeyUnnoted() {}
    }

    /// How jobs are handed to workers.
    public static final class Handed {
        /// Jobs that one function works on at once: they mostly wait for models and indexes.
        public static final int TOGETHER = 8;

        private Handed() {}
    }

    /// What the function that loads data sets is called with.
    public static final class Refresh {
        /// True: publishers are asked for what is new; else only what was begun goes on.
        public static final String BEGIN = "begin";

        private Refresh() {}
    }

    /// What a function is called with that nobody may call for weeks, so that Lambda keeps its snapshot.
    public static final class WakeCall {
        /// A batch without messages. Nothing is in it for a function behind a queue; to one behind the API it asks for
        /// a path that is not there; a task of the pipeline knows it by its member.
        public static final String RECORDS = "Records";

        public static final String EVENT = "{\"" + RECORDS + "\":[]}";

        private WakeCall() {}
    }

    /// When the reconciler is called: evenly over each minute.
    public static final class Tick {
        public static final List<Integer> SECONDS = List.of(0, 20, 40);

        /// Calls made at once, each of which waits some twenty milliseconds for a store.
        public static final int HANDS = 16;
        /// From a tick until no more deliveries are handed over.
        public static final Duration HANDING_OVER = Duration.ofSeconds(10);
        /// From a tick until no more jobs are looked at. What was begun may take some seconds more.
        public static final Duration LOOKING_AFTER = Duration.ofSeconds(45);
        /// The same of a pass that the operator asks for, and waits for.
        public static final Duration WHILE_ASKED = Duration.ofSeconds(12);

        private Tick() {}
    }
}
