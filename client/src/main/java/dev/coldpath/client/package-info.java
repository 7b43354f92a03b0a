/// The Java SDK of a Coldpath service: its two products as typed calls over a replaceable transport. It
/// knows the wire and nothing of the server's code, needs Java 21, and has one dependency, Jackson.
@NullMarked
package dev.coldpath.client;

import org.jspecify.annotations.NullMarked;
