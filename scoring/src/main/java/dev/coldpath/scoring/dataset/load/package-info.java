/// Makes versions of data sets out of published files: in bounded memory whatever the file, in steps that survive the
/// death of their host, and never in the readers' sight until all of a version is there.
@NullMarked
package dev.coldpath.scoring.dataset.load;

import org.jspecify.annotations.NullMarked;
