package dev.coldpath.intelligence.routes.admin;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.admin.Diary;
import dev.coldpath.api.AdminRoute;
import dev.coldpath.api.AdminRoute.Errand;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.Json;
import dev.coldpath.api.QueryString;
import dev.coldpath.api.QueryString.Parameter;
import dev.coldpath.api.Request;
import dev.coldpath.api.Response;
import dev.coldpath.intelligence.content.ContentRuns;
import dev.coldpath.intelligence.ingest.Ingest;
import dev.coldpath.intelligence.ingest.RunJson;
import java.io.ByteArrayInputStream;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/// The operator's routes about content: one imports a drop at once, one lists what drops came to.
public final class ContentAdminRoutes {
    /// The most that a drop may have here, in bytes. A host lets as much, and a byte more, through to this path.
    public static final int LARGEST = 4 * 1024 * 1024;

    /// The path that takes drops.
    public static final String PATH = "/admin/content";

    private static final String SOURCE = "POST " + PATH;
    private static final int USUAL = 20;
    private static final Pattern MEDIA_TYPE =
            Pattern.compile("application/x-ndjson\\s*(;\\s*charset=\"?utf-8\"?\\s*)?");
    private static final Pattern INTEGER = Pattern.compile("-?[0-9]{1,18}");

    private final TakesDrops drops;
    private final ContentRuns runs;

    /// Takes drops in as they come.
    public ContentAdminRoutes(Ingest ingest, ContentRuns runs) {
        this(taking(ingest), runs);
    }

    /// Hands drops over to whoever takes them in.
    public ContentAdminRoutes(TakesDrops drops, ContentRuns runs) {
        this.drops = drops;
        this.runs = runs;
    }

    /// Takes drops in as they come.
    public static TakesDrops taking(Ingest ingest) {
        return drop -> Json.response(200, RunJson.of(ingest.ingest(SOURCE, new ByteArrayInputStream(drop))));
    }

    /// Has a drop taken in.
    public interface TakesDrops {
        /// What is answered: 200 with the run's record, or 202 when it is not over yet.
        Response take(byte[] drop);

        /// The same, noted before.
        default TakesDrops notedIn(Diary diary) {
            return drop -> {
                diary.contentLaid(drop.length);
                return take(drop);
            };
        }
    }

    public List<AdminRoute> routes() {
        return List.of(
                new AdminRoute("POST", PATH, "importContent", this::take),
                new AdminRoute("GET", PATH + "/runs", "listContentRuns", this::list));
    }

    private Response take(Errand errand) {
        Request request = errand.request();
        if (request.body().size() > LARGEST) {
            return refused(ApiError.PAYLOAD_TOO_LARGE, "The body must not exceed " + LARGEST + " bytes.");
        }
        if (!typeFits(request.header("content-type")) || !readable(request.header("content-encoding"))) {
            return refused(
                    ApiError.UNSUPPORTED_MEDIA_TYPE,
                    "Send application/x-ndjson in UTF-8, plain or compressed with gzip.");
        }
        return drops.take(request.body().bytes());
    }

    private static boolean typeFits(List<String> types) {
        return types.size() == 1
                && MEDIA_TYPE
                        .matcher(types.getFirst().strip().toLowerCase(Locale.ROOT))
                        .matches();
    }

    /// A drop is unfolded by how it begins, whatever is said of it.
    private static boolean readable(List<String> encodings) {
        return encodings.stream()
                .map(encoding -> encoding.strip().toLowerCase(Locale.ROOT))
                .allMatch(encoding -> encoding.equals("identity") || encoding.equals("gzip"));
    }

    /// Says it in the shape of all errors of the operator's routes, with this route's own sentence.
    private static Response refused(ApiError error, String message) {
        return Json.response(
                error.status(), Json.object().put("error", error.error()).put("message", message));
    }

    private Response list(Errand errand) {
        Parameter<Integer> limit = QueryString.of(errand.request()).one("limit", ContentAdminRoutes::clamped);
        if (limit.wrong()) {
            return ApiError.INVALID_LIMIT.response();
        }
        ObjectNode body = Json.object();
        ArrayNode list = body.putArray("runs");
        runs.newest(limit.value().orElse(USUAL)).forEach(run -> list.add(RunJson.of(run)));
        return Json.response(200, body);
    }

    private static Optional<Integer> clamped(String text) {
        return INTEGER.matcher(text).matches()
                ? Optional.of((int) Math.clamp(Long.parseLong(text), 1L, (long) QueryString.MOST))
                : Optional.empty();
    }
}
