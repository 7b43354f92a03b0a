/// The operator's routes under `/admin`. They say what is stored, never what was asked or answered: a job's input and
/// result are not the operator's to read here.
@NullMarked
package dev.coldpath.api.admin;

import org.jspecify.annotations.NullMarked;
