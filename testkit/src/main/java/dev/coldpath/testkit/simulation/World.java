package dev.coldpath.testkit.simulation;

import dev.coldpath.hook.EventType;
import dev.coldpath.job.Fence;
import dev.coldpath.job.Job;
import dev.coldpath.job.JobId;
import dev.coldpath.job.JobIds;
import dev.coldpath.settle.Reconciler;
import dev.coldpath.settle.Runs.RunState;
import dev.coldpath.settle.SettleJob;
import dev.coldpath.settle.Settlement.Side;
import dev.coldpath.settle.Starter;
import dev.coldpath.store.StoreDown;
import dev.coldpath.testkit.Engine;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.SplittableRandom;

/// One history: clients, runs, workers, reconcilers and deliverers of events, all drawn from a seed, over one store.
final class World {
    private static final long MOST_STEPS = 100_000;
    private static final long PERIOD = Reconciler.PERIOD.toMillis();
    private static final Duration PROMPTLY = Duration.ofSeconds(60);
    private static final long HEALED_IN = 330_000;
    private static final List<Messages.Manner> MANNERS = List.of(
            new Messages.Manner(4, 90_000, 2_000),
            new Messages.Manner(1, 700, 2_000),
            new Messages.Manner(4, 90_000, 1_500_000));
    private static final int[] CARELESS = {0, 10, 60};
    private static final int MOST_CLIENTS = 7;
    /// One history in so many.
    private static final int LISTENED_TO = 3;
    private static final String KEEPER = "keeper ";

    private final Plan plan;
    private final Setting setting;
    private final Scheduler scheduler;
    private final Weather weather;
    private final Trace trace;
    private final Witness witness;
    private final Ports ports;
    private final UseCases core;
    private final Machine machine;
    private final Messages messages;
    private final Post post;
    private final SplittableRandom chance;
    private final Engine engine;
    private final List<Actor> idle = new ArrayList<>();
    private long words;

    World(Engine engine, Plan plan, boolean traced) {
        this.engine = engine;
        this.plan = plan;
        this.chance = new SplittableRandom(plan.seed());
        this.setting = Setting.draw(chance.split());
        Instant begin = setting.moments().getFirst();
        this.scheduler = new Scheduler(begin.toEpochMilli() - 1_000, chance.split());
        this.weather = new Weather(chance.split(), plan.faults());
        this.trace = new Trace(traced, scheduler);
        Steps steps = new Steps(scheduler, weather, trace);
        this.machine = new Machine(scheduler, steps, weather, this::begins, this::ended);
        this.witness = new Witness(engine, scheduler, setting, machine::state, this::wake);
        this.post = new Post(engine, steps, scheduler, weather, witness.told());
        this.ports = new Ports(engine, steps, witness, scheduler, weather);
        SettleJob settle = new SettleJob(ports.jobs(), ports.settlements(), ports.records(), () -> "s" + words++);
        this.messages = new Messages(
                scheduler,
                steps,
                weather,
                new Worker(
                        ports,
                        settle,
                        () -> new Fence("%024x".formatted(words++)),
                        CARELESS[chance.nextInt(CARELESS.length)]),
                MANNERS.get(chance.nextInt(MANNERS.size())));
        Starter starter = this::start;
        JobIds ids = new JobIds(() -> Instant.ofEpochMilli(scheduler.now()), new Random(plan.seed()));
        this.core = UseCases.over(ports, settle, starter, machine, ids);
    }

    /// Hands a job to whatever runs its kind. Whoever looks after due jobs has moved its due time before.
    private Starter.Start start(Job job) {
        Actor actor = scheduler.current();
        boolean keeper = actor.name().startsWith(KEEPER);
        Violation.unless(!keeper || actor.uses("start " + job.id()), "J-19", job, ": started before it was moved");
        return job.kind().claimed() ? messages.start(job) : machine.start(job);
    }

    /// What happened, if it is traced.
    List<String> lines() {
        return trace.lines();
    }

    /// Plays it to its end.
    ///
    /// @throws Violation a promise was broken
    void play() {
        try {
            populate();
            scheduler.run(MOST_STEPS);
            witness.checkOver();
        } finally {
            scheduler.close();
        }
    }

    private void populate() {
        listen();
        int clients = 1 + chance.nextInt(MOST_CLIENTS);
        for (int number = 0; number < clients; number++) {
            Client client = new Client(core, setting, witness);
            int actions = plan.without().contains(number) ? 0 : plan.actions();
            scheduler.spawn("client " + number, scheduler.now(), self -> client.live(self, actions));
        }
        int keepers = Math.max(weather.alwaysCalm() ? 1 : 0, chance.nextInt(3));
        for (int number = 0; number < keepers; number++) {
            keeper(KEEPER + number, chance.nextLong(PERIOD));
        }
        if (chance.nextInt(4) == 0) {
            haunt();
        }
        long calm = setting.moments().getLast().toEpochMilli() + 1_500_000;
        scheduler.at(calm, this::calmDown);
    }

    /// In some histories somebody wants to be told: of everything, and of failures.
    private void listen() {
        if (Math.floorMod(plan.seed(), LISTENED_TO) == 0) {
            witness.told().wants(setting.scopes().getFirst(), EventType.OF_JOBS);
            witness.told().wants(setting.scopes().getLast(), Set.of(EventType.JOB_FAILED));
            post.open(chance.nextInt());
        }
    }

    /// Signals of jobs that never were.
    private void haunt() {
        JobId ghost = core.ids().get();
        messages.haunt(ghost);
        ended(ghost, RunState.FAILED);
    }

    private void calmDown() {
        weather.calmDown();
        keeper(KEEPER + 2, 0);
        scheduler.at(scheduler.now() + HEALED_IN, this::healed);
    }

    /// Long enough after the last fault, every job that is past its deadline for so long is over.
    private void healed() {
        long now = scheduler.now();
        for (Tale tale : witness.tales()) {
            Instant deadline = tale.first().schedule().deadline();
            Violation.unless(
                    !tale.open() || now < deadline.toEpochMilli() + HEALED_IN, "L-1", tale.last(), ": open at ", now);
        }
        if (witness.anyOpen()) {
            scheduler.at(now + PERIOD, this::healed);
        }
    }

    /// Passes again and again while there is an open job.
    private void keeper(String name, long in) {
        scheduler.spawn(name, scheduler.now() + in, this::keep);
    }

    private void keep(Actor actor) {
        while (true) {
            if (!witness.anyOpen()) {
                idle.add(actor);
                actor.rest();
            }
            actor.begins();
            try {
                core.reconciler().pass(actor.now());
            } catch (StoreDown | Crash _) {
                // it comes again
                actor.pause(actor.chance().nextLong(PERIOD));
            }
            actor.pause(PERIOD);
        }
    }

    /// A job was admitted, so there is something to look after.
    private void wake(Job job) {
        if (weather.alwaysCalm()) {
            Instant latest = job.schedule().deadline().plus(PROMPTLY);
            scheduler.at(latest.toEpochMilli(), () -> over(job.id()));
            Instant started = job.schedule().startBy().plus(PROMPTLY);
            scheduler.at(started.toEpochMilli(), () -> begunOrOver(job.id()));
        }
        idle.forEach(actor ->
                scheduler.at(scheduler.now() + actor.chance().nextLong(PERIOD), () -> scheduler.resume(actor)));
        idle.clear();
    }

    /// Where nothing ever fails, a job is over soon after its deadline.
    private void over(JobId id) {
        Tale tale = witness.tale(id).orElseThrow();
        Violation.unless(!tale.open(), "L-1", tale.last(), ": open at ", Instant.ofEpochMilli(scheduler.now()));
    }

    private void begunOrOver(JobId id) {
        Tale tale = witness.tale(id).orElseThrow();
        Violation.unless(
                !tale.open() || tale.started(),
                "L-1",
                tale.last(),
                ": not started at ",
                Instant.ofEpochMilli(scheduler.now()));
    }

    /// A machine has begun an execution: somebody will work on it, soon or after a while, perhaps twice.
    private void begins(Job job) {
        Actor starter = scheduler.current();
        PipelineRun run = new PipelineRun(engine, ports, core.settle(), machine, job);
        long in = starter.tosses(8)
                ? starter.chance().nextLong(89_000)
                : starter.chance().nextLong(800);
        scheduler.spawn("run", scheduler.now() + in, run::run);
        if (weather.strikes(starter, 10)) {
            scheduler.spawn("run again", scheduler.now() + in + 500, run::run);
        }
    }

    private void ended(JobId id, RunState state) {
        boolean bad = !weather.calm();
        if (bad && chance.nextInt(100) < 15) {
            return;
        }
        long in = chance.nextLong(2_000) + (bad && chance.nextInt(100) < 10 ? chance.nextLong(7_200_000) : 0);
        int times = bad && chance.nextInt(100) < 10 ? 2 : 1;
        for (int time = 0; time < times; time++) {
            scheduler.spawn("event", scheduler.now() + in, actor -> tell(actor, id, state));
        }
    }

    /// Five times at most.
    private void tell(Actor actor, JobId id, RunState state) {
        for (int receive = 0; receive < 5; receive++) {
            actor.begins();
            try {
                core.jobs().find(id).ifPresent(job -> core.settle().ended(job, state, Side.EVENT, actor.now()));
                return;
            } catch (StoreDown | Crash _) {
                actor.pause(30_000);
            }
        }
    }
}
