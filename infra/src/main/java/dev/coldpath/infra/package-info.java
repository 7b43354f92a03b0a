/// The AWS account as code. What keeps data and what does not are separate stacks, and every right is given where the
/// thing it opens is made.
@NullMarked
package dev.coldpath.infra;

import org.jspecify.annotations.NullMarked;
