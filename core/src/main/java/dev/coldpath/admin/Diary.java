package dev.coldpath.admin;

import java.time.InstantSource;
import java.util.Map;

/// Writes the audit entries of operator actions that belong to no desk.
public record Diary(AuditLog log, Scribe scribe, InstantSource time) {
    /// A drop, which is about to be taken in.
    public void contentLaid(int bytes) {
        note(Act.CONTENT_LAID, "content", Map.of("bytes", Integer.toString(bytes)));
    }

    /// A run that computes all narratives.
    public void narrativesOrdered(String runId) {
        note(Act.NARRATIVES_ORDERED, runId, Map.of());
    }

    /// The secret that keys are hashed with, which is about to be replaced.
    public void pepperRotated() {
        note(Act.PEPPER_ROTATED, "pepper", Map.of());
    }

    private void note(Act act, String subject, Map<String, String> details) {
        log.note(scribe.row(time.instant(), act, subject, details));
    }
}
