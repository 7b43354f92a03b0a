/// What an account may do. Plans are data; this package reads them and checks them.
@NullMarked
package dev.coldpath.plan;

import org.jspecify.annotations.NullMarked;
