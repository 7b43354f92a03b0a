/// S3 and S3 Vectors for tests, in a process of their own: their server is built of what the build keeps out of ours.
@NullMarked
package dev.coldpath.aws.s3mock;

import org.jspecify.annotations.NullMarked;
