/// What an organisation shows of its code on GitHub. Only the organisation as a whole is read, never a member.
@NullMarked
package dev.coldpath.scoring.fetch.github;

import org.jspecify.annotations.NullMarked;
