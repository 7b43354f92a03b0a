package dev.coldpath.aws.dynamodb.table;

/// The names of the tables.
public record Tables(String jobs, String accounts, String scores, String snapshots) {}
