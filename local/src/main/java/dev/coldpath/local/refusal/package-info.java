/// Why a command is not carried out, in a sentence for whoever gave it.
@NullMarked
package dev.coldpath.local.refusal;

import org.jspecify.annotations.NullMarked;
