/// The function behind `POST /v1/score`, `POST /intelligence/jobs` and what cancels jobs: the only one that admits.
/// Cancelling is here because this function may stop runs already, and so the poll function need not.
@NullMarked
package dev.coldpath.lambda.submit;

import org.jspecify.annotations.NullMarked;
