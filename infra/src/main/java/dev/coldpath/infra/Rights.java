package dev.coldpath.infra;

import software.amazon.awscdk.services.lambda.Function;

/// Who may do what. A function gets what its duty needs by name, and with each right the variable that it is used with.
record Rights(Stores stores, Ways ways, Models models) {
    /// What hands work over.
    record Ways(Pipeline pipeline, Webhooks webhooks, WorkQueue work, ContentSchedules content) {}

    void give(Functions functions) {
        submit(functions.submit().function());
        poll(functions.poll().function());
        read(functions.read().function());
        admin(functions.admin().function());
        fetch(functions.discover().function());
        fetch(functions.enrich().function());
        score(functions.score().function());
        end(functions.settle().function());
        reconcile(functions.reconcile().function());
        drain(functions.drain().function());
        webhook(functions.webhook().function());
        movers(functions.movers().function());
        dataSets(functions.dataSets().function());
        intelligence(functions.intelligence().function());
        ingest(functions.ingest().function());
        narratives(functions.narratives().function());
        embeddings(functions.embeddings().function());
    }

    /// Takes questions in: decides in one transaction, starts a run, ends a job that cannot start or is cancelled, and
    /// stops its run. It cannot ask how runs are.
    private void submit(Function function) {
        stores.accounts().openToKeys(function);
        stores.accounts().openToMetering(function);
        stores.jobs().openToAdmission(function);
        stores.accounts().openToAdmission(function);
        stores.accounts().openToEndpoints(function);
        stores.jobs().openToListingDeliveries(function);
        settle(function);
        stores.scores().openToReading(function);
        stores.jobs().openToReading(function);
        stores.results().openToReading(function);
        pipeline().openToStarting(function);
        ways.work().openToStarting(function);
        stores.snapshots().openToExclusions(function);
    }

    /// Tells how a job is and which there are, and ends one whose end is known. It starts and stops nothing.
    private void poll(Function function) {
        stores.accounts().openToKeys(function);
        stores.jobs().openToReading(function);
        stores.results().openToReading(function);
        settle(function);
        describe(function);
    }

    /// Reads records, counts that it did, tells what was used, and makes the answers about movers that nobody has made
    /// yet. It knows nothing of jobs.
    private void read(Function function) {
        stores.accounts().openToKeys(function);
        stores.accounts().openToMetering(function);
        stores.accounts().openToTelling(function);
        stores.scores().openToReading(function);
        stores.scores().openToHistory(function);
        stores.scores().openToCohorts(function);
        stores.scores().openToMovers(function);
        stores.content().openToItems(function);
        stores.content().openToShowing(function);
    }

    /// Serves the operator: accounts and keys, jobs that are stopped and repeated, a pass over all that are open. It
    /// writes no record and fetches nothing.
    private void admin(Function function) {
        stores.accounts().openToOperator(function);
        stores.jobs().openToOperator(function);
        stores.jobs().openToDueJobs(function);
        stores.scores().openToForgetting(function);
        stores.scores().openToUncounting(function);
        stores.snapshots().openToForgetting(function);
        settle(function);
        pipeline().openToStarting(function);
        describe(function);
        ways.work().openToStarting(function);
        ways.content().openToComputing(function);
        stores.inbox().openToLaying(function);
        stores.content().openToRuns(function);
    }

    /// Makes the answers about movers out of records.
    private void movers(Function function) {
        stores.scores().openToMovers(function);
    }

    /// Talks to the publishers of lists, and lays down what they give.
    private void dataSets(Function function) {
        stores.dataSets().openToLoading(function);
    }

    /// Talks to strangers, so it holds nothing else: no jobs, no keys, no records, no secrets.
    private void fetch(Function function) {
        stores.snapshots().openToFetching(function);
        stores.dataSets().openToReading(function);
    }

    /// Computes a record from what was fetched, and ends its job.
    private void score(Function function) {
        stores.snapshots().openToReading(function);
        stores.scores().openToWriting(function);
        stores.scores().openToForgetting(function);
        settle(function);
        webhooks().openToHandingOver(function);
    }

    /// Ends jobs of which an event says that their run is over.
    private void end(Function function) {
        settle(function);
        webhooks().openToHandingOver(function);
    }

    /// Looks after every open job: starts, asks, stops, ends. It makes no job and knows no key.
    private void reconcile(Function function) {
        stores.jobs().openToDueJobs(function);
        settle(function);
        webhooks().openToHandingOver(function);
        pipeline().openToStarting(function);
        ways.work().openToStarting(function);
        describe(function);
    }

    /// Ends what an event could not end, and keeps the letter. It asks before it does, and starts nothing.
    private void drain(Function function) {
        stores.jobs().openToLetters(function);
        settle(function);
        webhooks().openToHandingOver(function);
        describe(function);
    }

    /// Talks to strangers that our callers chose: it knows endpoints and what is on its way to them, and no job.
    private void webhook(Function function) {
        stores.jobs().openToDeliveries(function);
        stores.accounts().openToEndpoints(function);
        webhooks().openToHandingOver(function);
    }

    /// Works on Intelligence jobs: finds rows, has texts written, keeps the result and ends the job. It makes no job
    /// and changes no content.
    private void intelligence(Function function) {
        stores.jobs().openToWorking(function);
        settle(function);
        webhooks().openToHandingOver(function);
        stores.results().openToKeeping(function);
        stores.content().openToItems(function);
        stores.content().openToBriefs(function);
        stores.vectors().openToSearching(function);
        models.openToEmbedding(function);
        models.openToWriting(function);
    }

    /// Takes drops in, and fetches the pictures they name. It talks to strangers, so it knows no job, no key and no
    /// record.
    private void ingest(Function function) {
        stores.inbox().openToTaking(function);
        stores.content().openToNoting(function);
        embeddings(function);
    }

    /// Computes narratives out of items. It changes no item.
    private void narratives(Function function) {
        stores.content().openToItems(function);
        stores.content().openToPublishing(function);
        models.openToWriting(function);
    }

    /// Makes vectors of items, whose pictures it fetches, and notes that they have them.
    private void embeddings(Function function) {
        stores.content().openToItems(function);
        stores.content().openToChanging(function);
        stores.vectors().openToFilling(function);
        models.openToEmbedding(function);
    }

    private Pipeline pipeline() {
        return ways.pipeline();
    }

    private Webhooks webhooks() {
        return ways.webhooks();
    }

    /// Asks how a run is, within the budget for that.
    private void describe(Function function) {
        pipeline().openToDescribing(function);
        stores.snapshots().openToBuckets(function);
    }

    /// Ends a job: the record it left is looked up; if it never started, its gate is shut and its unit given back.
    private void settle(Function function) {
        stores.jobs().openToSettling(function);
        stores.accounts().openToCounting(function);
        stores.snapshots().openToGate(function);
        stores.scores().openToFinding(function);
    }
}
