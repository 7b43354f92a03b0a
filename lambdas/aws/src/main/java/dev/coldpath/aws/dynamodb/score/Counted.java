package dev.coldpath.aws.dynamodb.score;

import dev.coldpath.score.CohortKey;
import dev.coldpath.score.ScoreRecord;

/// A newest record as it is counted.
record Counted(ScoreRecord record, CohortKey cohort) {}
