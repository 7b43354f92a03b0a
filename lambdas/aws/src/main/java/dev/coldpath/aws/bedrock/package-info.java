/// Models of Bedrock. What a model is given and what it says appears in no message of ours.
@NullMarked
package dev.coldpath.aws.bedrock;

import org.jspecify.annotations.NullMarked;
