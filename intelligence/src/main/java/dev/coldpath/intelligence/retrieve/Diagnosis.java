package dev.coldpath.intelligence.retrieve;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// How rows were found: the member `retrieval` of a result, as it goes out.
public record Diagnosis(ObjectNode json) {}
