package dev.coldpath.internet;

import java.time.InstantSource;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.CopyOnWriteArrayList;
import org.xbill.DNS.Record;
import org.xbill.DNS.Type;

/// What the servers were asked, in order.
final class Journal {
    private final InstantSource time;
    private final List<Request> requests = new CopyOnWriteArrayList<>();
    private final List<Question> questions = new CopyOnWriteArrayList<>();

    Journal(InstantSource time) {
        this.time = time;
    }

    void note(Ask ask, long connection) {
        String agent = ask.headers().getOrDefault("user-agent", "");
        requests.add(new Request(time.instant(), ask.host(), ask.path(), agent, connection));
    }

    void note(Record question) {
        String name = question.getName().toString(true).toLowerCase(Locale.ROOT);
        questions.add(new Question(time.instant(), name, Type.string(question.getType())));
    }

    List<Request> requests() {
        return List.copyOf(requests);
    }

    List<Question> questions() {
        return List.copyOf(questions);
    }

    void forget() {
        requests.clear();
        questions.clear();
    }
}
