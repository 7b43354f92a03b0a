package dev.coldpath.intelligence.retrieve;

import com.fasterxml.jackson.databind.node.ObjectNode;

/// How rows were found: the member `retrieval` of a result (intelligence-api §16), as it goes out.
public record Diagnosis(ObjectNode json) {}
