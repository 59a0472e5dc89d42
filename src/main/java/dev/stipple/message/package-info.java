/** Mail to clients: the outbox written with what causes a mail, the job that empties it, and the words. */
@NullMarked
package dev.stipple.message;

import org.jspecify.annotations.NullMarked;
