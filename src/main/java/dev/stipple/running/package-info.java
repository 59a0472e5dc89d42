/** Whether the program runs well: readiness, heartbeats of its jobs, and the alarms that people at the desk see. */
@NullMarked
package dev.stipple.running;

import org.jspecify.annotations.NullMarked;
