/// Secrets are read when they are first needed: on a restored snapshot that is after the restore, so no snapshot holds
/// one.
@NullMarked
package dev.coldpath.aws.secrets;

import org.jspecify.annotations.NullMarked;
