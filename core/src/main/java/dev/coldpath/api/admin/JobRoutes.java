package dev.coldpath.api.admin;

import dev.coldpath.admin.JobDesk;
import dev.coldpath.admin.JobDesk.View;
import dev.coldpath.admin.Outcome;
import dev.coldpath.admin.PassDesk;
import dev.coldpath.api.AdminRoute;
import dev.coldpath.api.AdminRoute.Errand;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.job.JobId;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/// Routes about single jobs, and the pass over all that are open.
public final class JobRoutes {
    private final JobDesk desk;
    private final PassDesk pass;

    public JobRoutes(JobDesk desk, PassDesk pass) {
        this.desk = desk;
        this.pass = pass;
    }

    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute(
                        "GET",
                        "/admin/jobs/{job_id}",
                        "inspectJob",
                        errand -> of(errand, 200, id -> desk.find(id, errand.now()))),
                new AdminRoute(
                        "POST",
                        "/admin/jobs/{job_id}/cancel",
                        "abortJob",
                        errand -> of(errand, 200, id -> desk.cancel(id, errand.now()))),
                new AdminRoute(
                        "POST",
                        "/admin/jobs/{job_id}/retry",
                        "retryJob",
                        errand -> of(errand, 202, id -> desk.retry(id, errand.now()))),
                new AdminRoute("POST", "/admin/reconcile", "reconcile", this::reconcile));
    }

    private static Response of(Errand errand, int status, Function<JobId, Outcome<View>> work) {
        Optional<JobId> id = errand.segment("job_id").flatMap(JobId::parse);
        return id.isEmpty()
                ? ApiError.JOB_NOT_FOUND.response()
                : Errands.answer(
                        work.apply(id.get()),
                        ApiError.JOB_NOT_FOUND,
                        view -> Json.response(status, AdminWire.job(view)));
    }

    private Response reconcile(Errand errand) {
        return Json.response(200, Json.object().put("actedOn", pass.pass(errand.now())));
    }
}
