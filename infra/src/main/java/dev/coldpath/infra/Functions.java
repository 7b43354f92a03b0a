package dev.coldpath.infra;

import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;

/// All functions of a deployment.
record Functions(
        LiveFunction submit,
        LiveFunction poll,
        LiveFunction read,
        LiveFunction admin,
        LiveFunction mcp,
        LiveFunction discover,
        LiveFunction enrich,
        LiveFunction score,
        LiveFunction settle,
        LiveFunction reconcile,
        LiveFunction drain,
        LiveFunction webhook,
        LiveFunction movers,
        LiveFunction dataSets,
        LiveFunction intelligence,
        LiveFunction ingest,
        LiveFunction narratives,
        LiveFunction embeddings) {
    static Functions of(Function<Duty, LiveFunction> maker) {
        return new Functions(
                maker.apply(Duty.SUBMIT),
                maker.apply(Duty.POLL),
                maker.apply(Duty.READ),
                maker.apply(Duty.ADMIN),
                maker.apply(Duty.MCP),
                maker.apply(Duty.DISCOVER),
                maker.apply(Duty.ENRICH),
                maker.apply(Duty.SCORE),
                maker.apply(Duty.SETTLE),
                maker.apply(Duty.RECONCILE),
                maker.apply(Duty.DRAIN),
                maker.apply(Duty.WEBHOOK),
                maker.apply(Duty.MOVERS),
                maker.apply(Duty.DATASETS),
                maker.apply(Duty.INTELLIGENCE),
                maker.apply(Duty.INGEST),
                maker.apply(Duty.NARRATIVES),
                maker.apply(Duty.EMBEDDINGS));
    }

    /// Those behind the API.
    List<LiveFunction> answering() {
        return List.of(submit, poll, read, admin, mcp);
    }

    /// Those of them that know accounts and their plans.
    List<LiveFunction> knowing() {
        return List.of(submit, poll, read, admin);
    }

    /// Those that end jobs.
    List<LiveFunction> settling() {
        return List.of(submit, poll, admin, score, settle, reconcile, drain, intelligence);
    }

    /// Those that ask public sources, some of which have terms.
    List<LiveFunction> fetching() {
        return List.of(discover, enrich, dataSets);
    }

    /// Those that ask strangers in the operator's name.
    List<LiveFunction> asking() {
        return Stream.concat(fetching().stream(), Stream.of(ingest, embeddings)).toList();
    }

    /// Those that connect to hosts whose names strangers gave.
    List<LiveFunction> connecting() {
        return Stream.concat(asking().stream(), Stream.of(webhook)).toList();
    }

    /// Those that ask how runs are.
    List<LiveFunction> describing() {
        return List.of(poll, admin, reconcile, drain);
    }

    /// Those that nobody waits for.
    List<LiveFunction> working() {
        return List.of(discover, enrich, score, settle, reconcile, drain, webhook, movers, dataSets);
    }

    /// Those of them that work for the Intelligence product.
    List<LiveFunction> understanding() {
        return List.of(intelligence, ingest, narratives, embeddings);
    }

    /// Those that no schedule calls for their own work, so that nobody may for weeks.
    List<LiveFunction> resting() {
        return Stream.of(
                        answering(),
                        List.of(discover, enrich, score, settle, drain, webhook),
                        List.of(intelligence, ingest))
                .flatMap(List::stream)
                .toList();
    }
}
