package dev.coldpath.api.admin;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.admin.DeadLetterId;
import dev.coldpath.admin.DeadLetters;
import dev.coldpath.admin.LetterDesk;
import dev.coldpath.admin.LetterDesk.Again;
import dev.coldpath.admin.LetterDesk.Batch;
import dev.coldpath.admin.LetterQueue;
import dev.coldpath.api.AdminRoute;
import dev.coldpath.api.AdminRoute.Errand;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Cursors;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.admin.Errands.Listing;
import dev.coldpath.api.admin.Errands.Part;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/// Routes about dead letters.
public final class LetterRoutes {
    private static final String LIST = "admin dead letters ";

    private final LetterDesk desk;
    private final Cursors cursors;

    public LetterRoutes(LetterDesk desk, Cursors cursors) {
        this.desk = desk;
        this.cursors = cursors;
    }

    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("GET", "/admin/dead-letters", "listDeadLetters", this::list),
                new AdminRoute("POST", "/admin/dead-letters/redrive", "redriveDeadLetters", this::redriveMany),
                new AdminRoute("GET", "/admin/dead-letters/{letter_id}", "getDeadLetter", this::get),
                new AdminRoute("POST", "/admin/dead-letters/{letter_id}/redrive", "redriveDeadLetter", this::redrive));
    }

    private static Optional<DeadLetterId> asked(Errand errand) {
        return errand.segment("letter_id").flatMap(DeadLetterId::parse);
    }

    private Response list(Errand errand) {
        Listing<LetterQueue> queues = new Listing<>("queue", LetterQueue::of);
        return Errands.part(
                errand, queues, (text, queue) -> cursors.open(text, LIST + queue), part -> list(part, errand.now()));
    }

    /// One queue at a time; the events' unless another is named.
    private Response list(Part<LetterQueue> part, Instant now) {
        DeadLetters.Page page = desk.list(
                part.filter().orElse(LetterQueue.EVENTS), part.after().flatMap(DeadLetterId::parse), part.limit());
        ObjectNode body = Json.object();
        var list = body.putArray("deadLetters");
        page.letters().stream()
                .filter(letter -> !letter.expired(now))
                .map(AdminWire::letter)
                .forEach(list::add);
        body.put(
                "nextCursor",
                page.next()
                        .map(last -> cursors.seal(last.toString(), LIST + part.filter()))
                        .orElse(null));
        return Json.response(200, body);
    }

    private Response get(Errand errand) {
        return asked(errand)
                .flatMap(id -> desk.find(id, errand.now()))
                .map(letter -> Json.response(200, AdminWire.letter(letter)))
                .orElseGet(ApiError.NO_LETTER::response);
    }

    private Response redrive(Errand errand) {
        return asked(errand)
                .map(id -> Errands.answer(desk.redrive(id, errand.now()), ApiError.NO_LETTER, LetterRoutes::answer))
                .orElseGet(ApiError.NO_LETTER::response);
    }

    private static Response answer(Again again) {
        return Json.response(
                202,
                Json.object()
                        .put("id", again.letter().toString())
                        .put("jobId", again.as().map(Object::toString).orElse(null)));
    }

    private Response redriveMany(Errand errand) {
        return Errands.body(errand, fields -> {
            Optional<LetterQueue> queue = fields.needed("queue", fields.text("queue", LetterQueue::of));
            Optional<Instant> since = fields.needed("since", fields.instant("since"));
            if (!fields.good() || queue.isEmpty() || since.isEmpty()) {
                return fields.refusal();
            }
            Batch batch = desk.redrive(queue.get(), since.get(), errand.now());
            return Json.response(
                    202,
                    Json.object()
                            .put("redriven", batch.redriven())
                            .put("skipped", batch.skipped())
                            .put("complete", batch.complete()));
        });
    }
}
