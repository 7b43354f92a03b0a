/// The command line: `./coldpath up`, `./coldpath keys create`. A command reads its options and calls one thing.
@NullMarked
package dev.coldpath.local.cli;

import org.jspecify.annotations.NullMarked;
