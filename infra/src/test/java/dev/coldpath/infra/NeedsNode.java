package dev.coldpath.infra;

import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/// Lets tests that synthesize run where Node is, for CDK's constructs live in it. Elsewhere it says what went unproved.
final class NeedsNode implements ExecutionCondition {
    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (context.getTestMethod().isPresent() || Tool.onPath("node").isPresent()) {
            return ConditionEvaluationResult.enabled("Node is there");
        }
        String test = context.getRequiredTestClass().getSimpleName();
        Tool.unproved("no node on the PATH, so the templates went unproved: " + test);
        return ConditionEvaluationResult.disabled("no node on the PATH");
    }
}
