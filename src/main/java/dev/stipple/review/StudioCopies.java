package dev.stipple.review;

import dev.stipple.ending.StudioArchive;
import dev.stipple.rights.CopyArchive;
import dev.stipple.shared.RecordId;
import dev.stipple.studio.StaffMember;
import dev.stipple.submission.ClientLinks;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.zip.ZipOutputStream;

/** All forms of a studio as an archive, for an owner who ends it: a folder for each client, and in it one for each form. */
@ApplicationScoped
class StudioCopies implements StudioArchive {

    private final FoundForms found;
    private final ClientLinks links;
    private final ClientCopies copies;

    StudioCopies(FoundForms found, ClientLinks links, ClientCopies copies) {
        this.found = found;
        this.links = links;
        this.copies = copies;
    }

    /** A client's folder has the name of their first form: the program knows clients by nothing else. */
    @Override
    public Taken write(OutputStream out, StaffMember member, Instant now) throws IOException {
        List<FoundForms.Form> forms = found.all(member.studioId());
        Map<UUID, String> clients = new HashMap<>();
        StringBuilder list = new StringBuilder(ClientCopies.COLUMNS);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            CopyArchive.addSchema(zip);
            for (FoundForms.Form form : forms) {
                String client = clients.get(form.id());
                if (client == null) {
                    client = form.shownReference();
                    for (UUID same : links.members(new RecordId(member.studioId(), form.id()))) {
                        clients.putIfAbsent(same, client);
                    }
                }
                list.append(copies.add(zip, client + "/" + form.shownReference(), form, member, now));
            }
            CopyArchive.add(zip, ClientCopies.LIST, list.toString());
        }
        return new Taken(new HashSet<>(clients.values()).size(), forms.size());
    }
}
