/// Who is asking: accounts, their API keys and the scope that keeps tenants apart.
@NullMarked
package dev.coldpath.account;

import org.jspecify.annotations.NullMarked;
