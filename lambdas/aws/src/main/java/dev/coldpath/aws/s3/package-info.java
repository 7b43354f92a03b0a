/// Adapters over S3. An object appears whole or not at all, and that is all of it that anything here relies on.
@NullMarked
package dev.coldpath.aws.s3;

import org.jspecify.annotations.NullMarked;
