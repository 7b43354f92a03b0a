/// The function behind `GET /v1/jobs/{job_id}`, `GET /v1/jobs` and `GET /intelligence/jobs/{id}`: it may end a job
/// whose end is known, and neither start nor stop one.
@NullMarked
package dev.coldpath.lambda.poll;

import org.jspecify.annotations.NullMarked;
