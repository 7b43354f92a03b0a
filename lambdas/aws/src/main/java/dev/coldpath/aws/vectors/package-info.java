/// Vectors in S3 Vectors. There is one index a space, platform and month, so that what a question leaves out is not
/// searched at all.
@NullMarked
package dev.coldpath.aws.vectors;

import org.jspecify.annotations.NullMarked;
