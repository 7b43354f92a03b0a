/// The function behind `GET /v1/jobs/{job_id}`: it may end a job and start none.
@NullMarked
package dev.coldpath.lambda.poll;

import org.jspecify.annotations.NullMarked;
