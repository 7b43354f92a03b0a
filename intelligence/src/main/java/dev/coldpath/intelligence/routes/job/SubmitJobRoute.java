package dev.coldpath.intelligence.routes.job;

import dev.coldpath.api.ApiError;
import dev.coldpath.api.AskedMetadata;
import dev.coldpath.api.IdempotencyKey;
import dev.coldpath.api.JobDeadline;
import dev.coldpath.api.Response;
import dev.coldpath.api.webhook.WebhookBody;
import dev.coldpath.api.webhook.WebhookBody.Hook;
import dev.coldpath.intelligence.routes.IntelligenceError;
import dev.coldpath.intelligence.routes.ProductRoute;
import dev.coldpath.job.InputHashes;
import dev.coldpath.job.JobId;
import dev.coldpath.job.Metadata;
import dev.coldpath.json.CanonicalJson;
import dev.coldpath.submit.Asking;
import dev.coldpath.submit.Once;
import dev.coldpath.submit.Question;
import dev.coldpath.submit.Submission;
import dev.coldpath.webhook.AddressRule;
import java.util.Optional;
import java.util.function.Supplier;

/// `POST /intelligence/jobs`: a stored answer at once, or a job. Nothing of the pipeline happens here: the question
/// is checked, hashed, looked up, admitted and handed over.
public final class SubmitJobRoute implements ProductRoute {
    private final String base;
    private final SubmitAnswers answers;
    private final Supplier<JobId> ids;
    private final WebhookBody webhooks;

    /// Takes its use cases.
    ///
    /// @param base the path that all routes of the product stand under; empty: none
    /// @param addresses whom a job may tell of its end
    public SubmitJobRoute(String base, SubmitAnswers answers, Supplier<JobId> ids, AddressRule addresses) {
        this.base = base;
        this.answers = answers;
        this.ids = ids;
        this.webhooks = new WebhookBody(addresses);
    }

    @Override
    public String method() {
        return "POST";
    }

    @Override
    public String template() {
        return base + JobPaths.JOBS;
    }

    @Override
    public String operationId() {
        return "submitIntelligenceJob";
    }

    @Override
    public Response answer(Call call) {
        return switch (SubmitBody.of(call.request())) {
            case SubmitBody.Refused(Response answer) -> answer;
            case SubmitBody.Question question -> answer(question, call);
        };
    }

    private Response answer(SubmitBody.Question asked, Call call) {
        IdempotencyKey key = IdempotencyKey.of(call.request());
        if (key instanceof IdempotencyKey.Malformed) {
            return refused(ApiError.INVALID_IDEMPOTENCY_KEY);
        }
        Optional<Metadata> metadata = AskedMetadata.of(asked.body());
        if (metadata.isEmpty()) {
            return refused(ApiError.INVALID_METADATA);
        }
        Optional<Hook> hook = webhooks.hook(asked.body(), call.caller().scope());
        if (hook.isEmpty()) {
            return refused(ApiError.INVALID_WEBHOOK);
        }
        Optional<Once> once = key.once(call, "POST " + template(), () -> CanonicalJson.of(asked.body()));
        Submission submission = submission(asked, once, call)
                .noting(metadata.get())
                .telling(hook.get().target());
        return answers.of(submission, call);
    }

    private static Response refused(ApiError error) {
        return IntelligenceError.badRequest(error.error());
    }

    private Submission submission(SubmitBody.Question asked, Optional<Once> once, Call call) {
        return new Submission(
                ids.get(),
                call.caller().scope(),
                call.caller().key(),
                new Question(
                        asked.kind(),
                        CanonicalJson.of(asked.input()),
                        InputHashes.of(asked.kind().wire(), asked.input()),
                        Optional.empty()),
                asked.input().path("debug").asBoolean() ? Asking.APART : Asking.USUAL,
                JobDeadline.of(call.request()),
                once,
                call.now());
    }
}
