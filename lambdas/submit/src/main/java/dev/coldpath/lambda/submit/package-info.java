/// The function behind `POST /v1/score`: the only one that admits and starts.
@NullMarked
package dev.coldpath.lambda.submit;

import org.jspecify.annotations.NullMarked;
