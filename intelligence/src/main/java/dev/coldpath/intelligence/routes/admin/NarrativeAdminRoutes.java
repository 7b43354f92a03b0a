package dev.coldpath.intelligence.routes.admin;

import dev.coldpath.admin.Diary;
import dev.coldpath.api.AdminRoute;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Supplier;

/// Lets the operator have narratives computed at once.
public final class NarrativeAdminRoutes {
    private final Supplier<String> runIds;
    private final Consumer<String> start;

    /// Takes how a run is started.
    ///
    /// @param runIds a new id for every run
    /// @param start starts the run of this id and does not wait for its end
    public NarrativeAdminRoutes(Supplier<String> runIds, Consumer<String> start) {
        this.runIds = runIds;
        this.start = start;
    }

    /// The same, whose runs are noted before they start.
    public NarrativeAdminRoutes notedIn(Diary diary) {
        return new NarrativeAdminRoutes(runIds, runId -> {
            diary.narrativesOrdered(runId);
            start.accept(runId);
        });
    }

    public List<AdminRoute> routes() {
        return List.of(new AdminRoute("POST", "/admin/narratives", "computeNarratives", _ -> compute()));
    }

    private Response compute() {
        String runId = runIds.get();
        start.accept(runId);
        return Json.response(202, Json.object().put("runId", runId));
    }
}
