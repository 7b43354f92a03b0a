/// The six tools: each says what it takes, asks the service, and puts the answer into few words for a model to read. A
/// tool keeps nothing but results that came inline; whatever goes wrong is an answer too, in plain text.
@NullMarked
package dev.coldpath.mcp.tool;

import org.jspecify.annotations.NullMarked;
