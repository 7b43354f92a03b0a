package dev.coldpath.bench.store;

import dev.coldpath.domain.Domain;
import dev.coldpath.submit.SubmitJob;
import dev.coldpath.submit.Submitted;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;

/// What a submit takes, its hash included: a question that nobody has asked, one that is being answered, one that has
/// its answer.
@State(Scope.Thread)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
public class Admission {
    private static final Domain RUNNING = new Domain("ostravale.com");

    private final Questions questions = Questions.aboutCompanies();
    private SubmitJob submit;

    @Setup
    public void prepare(JobsCore core) {
        submit = core.submit();
        expect(Submitted.Created.class, submit(RUNNING));
        Scored.record(core.engine());
    }

    @Benchmark
    public Submitted newJob() {
        return expect(Submitted.Created.class, submit.submit(questions.next(), Questions.LIMITS));
    }

    @Benchmark
    public Submitted joined() {
        return expect(Submitted.Joined.class, submit(RUNNING));
    }

    @Benchmark
    public Submitted cached() {
        return expect(Submitted.Cached.class, submit(Scored.COMPANY));
    }

    private Submitted submit(Domain domain) {
        return submit.submit(questions.about(domain), Questions.LIMITS);
    }

    private static Submitted expect(Class<? extends Submitted> kind, Submitted answer) {
        if (!kind.isInstance(answer)) {
            throw new IllegalStateException("not " + kind.getSimpleName() + " but " + answer);
        }
        return answer;
    }
}
