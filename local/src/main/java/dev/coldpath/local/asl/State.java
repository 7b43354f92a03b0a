package dev.coldpath.local.asl;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/// One state of a machine: exactly the kinds that the pipeline may use.
sealed interface State {
    /// The names of every state that can follow.
    Stream<String> successors();

    /// Calls a function.
    ///
    /// @param function the placeholder that stands for it
    record Task(String function, Template payload, Template output, Duration timeout, Recovery recovery, String next)
            implements State {
        @Override
        public Stream<String> successors() {
            return Stream.concat(Stream.of(next), recovery.catches().stream().map(CatchRule::next));
        }
    }

    /// What a task's errors lead to; in both lists the first rule that matches decides.
    record Recovery(List<RetryRule> retries, List<CatchRule> catches) {
        public Recovery {
            retries = List.copyOf(retries);
            catches = List.copyOf(catches);
        }
    }

    /// Goes where the first true condition says.
    record Choice(List<Branch> branches, Optional<String> otherwise) implements State {
        public Choice {
            branches = List.copyOf(branches);
        }

        @Override
        public Stream<String> successors() {
            return Stream.concat(branches.stream().map(Branch::next), otherwise.stream());
        }
    }

    /// One way out of a choice.
    record Branch(Template condition, String next) {}

    /// Reshapes what it was given.
    record Pass(Template output, String next) implements State {
        @Override
        public Stream<String> successors() {
            return Stream.of(next);
        }
    }

    /// Ends the run well.
    record Succeed(Template output) implements State {
        @Override
        public Stream<String> successors() {
            return Stream.empty();
        }
    }

    /// Ends the run with an error of its own.
    record Fail(String error, String cause) implements State {
        @Override
        public Stream<String> successors() {
            return Stream.empty();
        }
    }
}
