package dev.coldpath.aws.dynamodb.table;

import dev.coldpath.time.Timer;
import java.time.InstantSource;
import java.util.random.RandomGenerator;

/// What waiting between two tries takes: a clock, the timer that belongs to it, and chance.
public record Waiting(InstantSource time, Timer timer, RandomGenerator chance) {}
