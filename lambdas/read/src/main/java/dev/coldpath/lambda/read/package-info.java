/// The function behind `GET /v1/score/{domain}`: it knows nothing of jobs.
@NullMarked
package dev.coldpath.lambda.read;

import org.jspecify.annotations.NullMarked;
