/// The AWS engine: every port over a service of AWS, and the names that running code and infrastructure share.
@NullMarked
package dev.coldpath.aws;

import org.jspecify.annotations.NullMarked;
