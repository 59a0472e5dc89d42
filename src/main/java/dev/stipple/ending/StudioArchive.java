package dev.stipple.ending;

import dev.stipple.studio.StaffMember;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;

/** A copy of all that a studio keeps of its clients. Provided by whoever reviews their forms. */
public interface StudioArchive {

    /** What was in it. */
    record Taken(int clients, int forms) {}

    /** Writes it as a ZIP with a folder for each client, one form after the other; each opening is a line in the access log. */
    Taken write(OutputStream out, StaffMember member, Instant now) throws IOException;
}
