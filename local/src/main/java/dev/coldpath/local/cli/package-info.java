/// The command line: `./coldpath up`, and the operator's commands. A command reads its options and calls one thing.
@NullMarked
package dev.coldpath.local.cli;

import org.jspecify.annotations.NullMarked;
