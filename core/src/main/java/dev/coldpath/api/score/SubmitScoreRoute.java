package dev.coldpath.api.score;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.coldpath.api.ApiError;
import dev.coldpath.api.AskedMetadata;
import dev.coldpath.api.IdempotencyKey;
import dev.coldpath.api.JobDeadline;
import dev.coldpath.api.Json;
import dev.coldpath.api.Response;
import dev.coldpath.api.Route;
import dev.coldpath.api.webhook.WebhookBody;
import dev.coldpath.api.webhook.WebhookBody.Hook;
import dev.coldpath.domain.Domain;
import dev.coldpath.domain.TestDomain;
import dev.coldpath.job.InputHashes;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Kind;
import dev.coldpath.job.Metadata;
import dev.coldpath.json.CanonicalJson;
import dev.coldpath.score.Excluded;
import dev.coldpath.score.ScoreInput;
import dev.coldpath.submit.Asking;
import dev.coldpath.submit.Limits;
import dev.coldpath.submit.Question;
import dev.coldpath.submit.Submission;
import dev.coldpath.submit.SubmitJob;
import dev.coldpath.webhook.AddressRule;
import java.util.Optional;
import java.util.function.Supplier;

/// `POST /v1/score`: a fresh record at once, or a job. Asks in the contract's order: the body, the headers, the members
/// that are about the job, whether the company is left alone; the plan's limits come last.
public final class SubmitScoreRoute implements Route {
    private static final String TEMPLATE = "/v1/score";

    private final SubmitJob submit;
    private final ScoreAnswers answers;
    private final Supplier<JobId> ids;
    private final Excluded excluded;
    private final WebhookBody webhooks;

    /// Whose jobs may tell whoever may be told at all.
    public SubmitScoreRoute(SubmitJob submit, ScoreAnswers answers, Supplier<JobId> ids, Excluded excluded) {
        this(submit, answers, ids, excluded, AddressRule.PUBLIC);
    }

    /// Takes its use cases.
    ///
    /// @param excluded whom nobody may ask about
    /// @param addresses whom a job may tell of its end
    public SubmitScoreRoute(
            SubmitJob submit, ScoreAnswers answers, Supplier<JobId> ids, Excluded excluded, AddressRule addresses) {
        this.submit = submit;
        this.answers = answers;
        this.ids = ids;
        this.excluded = excluded;
        this.webhooks = new WebhookBody(addresses);
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String template() {
        return TEMPLATE;
    }

    @Override
    public String operationId() {
        return "scoreCompany";
    }

    @Override
    public Response answer(Call call) {
        return switch (ScoreBody.of(call.request(), call.caller().scope().mode())) {
            case ScoreBody.Refused(ApiError error) -> error.response();
            case ScoreBody.Question asked -> answer(asked, call);
        };
    }

    private Response answer(ScoreBody.Question asked, Call call) {
        IdempotencyKey key = IdempotencyKey.of(call.request());
        if (key instanceof IdempotencyKey.Malformed) {
            return ApiError.INVALID_IDEMPOTENCY_KEY.response();
        }
        Optional<Metadata> metadata = AskedMetadata.of(asked.body());
        if (metadata.isEmpty()) {
            return ApiError.INVALID_METADATA.response();
        }
        Optional<Hook> hook = webhooks.hook(asked.body(), call.caller().scope());
        if (hook.isEmpty()) {
            return ApiError.INVALID_WEBHOOK.response();
        }
        return switch (asked) {
            case ScoreBody.Canned(ObjectNode _, TestDomain domain) -> ScoreAnswers.canned(Sandbox.record(domain));
            case ScoreBody.Live live ->
                excluded.holds(live.domain(), call.now())
                        ? ApiError.DOMAIN_EXCLUDED.response()
                        : submit(
                                submission(live, key, call)
                                        .noting(metadata.get())
                                        .telling(hook.get().target()),
                                call);
        };
    }

    private Response submit(Submission submission, Call call) {
        return answers.of(submit.ask(submission, Limits.ofScores(call.caller().plan())), submission, call);
    }

    private Submission submission(ScoreBody.Live asked, IdempotencyKey key, Call call) {
        Domain domain = asked.domain();
        ScoreInput input = ScoreInput.of(domain);
        ObjectNode hashed = Json.object().put("domain", domain.name()).put("engine", input.engine());
        return new Submission(
                ids.get(),
                call.caller().scope(),
                call.caller().key(),
                new Question(Kind.SCORE, input.json(), InputHashes.of(Kind.SCORE.wire(), hashed), Optional.of(domain)),
                asked.forceFresh() ? Asking.FRESH : Asking.USUAL,
                JobDeadline.of(call.request()),
                key.once(call, "POST " + TEMPLATE, () -> canonical(asked.body(), call)),
                call.now());
    }

    /// The body as it was sent when a member that nobody reads holds a number without a canonical form.
    private static String canonical(ObjectNode body, Call call) {
        try {
            return CanonicalJson.of(body);
        } catch (CanonicalJson.NotCanonical _) {
            return call.request().body().text();
        }
    }
}
