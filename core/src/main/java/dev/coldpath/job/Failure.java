package dev.coldpath.job;

/// Why a job failed: a reason from a closed list and a sentence for people, at most 300 characters.
public record Failure(Reason reason, String text) {
    private static final int LONGEST_TEXT = 300;

    public Failure {
        if (text.length() > LONGEST_TEXT) {
            text = text.substring(0, LONGEST_TEXT);
        }
    }

    public static Failure of(Reason reason) {
        return new Failure(reason, reason.sentence);
    }

    public enum Reason {
        START_FAILED("start_failed", "The run could not be started."),
        START_DEADLINE("start_deadline", "The run was not started in time."),
        DEADLINE("deadline", "The run passed its time limit."),
        PIPELINE_FAILED("pipeline_failed", "The run raised an error."),
        ABORTED("aborted", "The run was stopped."),
        CANCELLED("cancelled", "The job was cancelled."),
        NO_RECORD("no_record", "The run ended well without a record."),
        WORKER_LOST("worker_lost", "The work was interrupted too often."),
        WORKER_CRASHED("worker_crashed", "The work could not be done.");

        private final String wire;
        private final String sentence;

        Reason(String wire, String sentence) {
            this.wire = wire;
            this.sentence = sentence;
        }

        /// The word used in storage.
        public String wire() {
            return wire;
        }
    }
}
