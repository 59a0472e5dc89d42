package dev.stipple.review;

import dev.stipple.privacy.AccessLog;
import dev.stipple.rights.CopyArchive;
import dev.stipple.shared.Csv;
import dev.stipple.studio.StaffMember;
import dev.stipple.submission.FinalWords;
import dev.stipple.submission.OpenedForStaff;
import dev.stipple.submission.SentConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import java.io.IOException;
import java.io.OutputStream;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.zip.ZipOutputStream;

/**
 * All forms of one client as an archive, for a client who asks the studio what it keeps: a folder for each form, and a list of
 * them. Forms that the client withdrew or that are deleted stand in the list alone; of the first, the client takes the copy.
 */
@ApplicationScoped
class ClientCopies {

    static final String LIST = "forms.csv";

    static final String COLUMNS =
            Csv.line(List.of("reference", "name", "sent", "state", "first look", "decision", "decided by", "folder"));

    private final FoundForms found;
    private final OpenedForStaff opened;
    private final FinalWords words;
    private final CopyArchive archive;

    ClientCopies(FoundForms found, OpenedForStaff opened, FinalWords words, CopyArchive archive) {
        this.found = found;
        this.opened = opened;
        this.words = words;
        this.archive = archive;
    }

    /** Writes the archive; one form after the other, so that many photos need no room at once. */
    void write(OutputStream out, StaffMember member, Collection<UUID> ids, Instant now) throws IOException {
        StringBuilder list = new StringBuilder(COLUMNS);
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            CopyArchive.addSchema(zip);
            for (FoundForms.Form form : found.of(member.studioId(), ids)) {
                list.append(add(zip, form.shownReference(), form, member, now));
            }
            CopyArchive.add(zip, LIST, list.toString());
        }
    }

    /**
     * Adds one form, unless its client withdrew it or it is deleted.
     *
     * @param folder for its files
     * @return its line in the list
     */
    String add(ZipOutputStream zip, String folder, FoundForms.Form form, StaffMember member, Instant now)
            throws IOException {
        Optional<SentConsultation> sent =
                form.state().closed() ? Optional.empty() : opened.open(member, AccessLog.Kind.COPY, form.id());
        if (sent.isPresent()) {
            archive.add(zip, folder + "/", sent.get(), now);
        }
        return line(form, sent, folder);
    }

    private String line(FoundForms.Form form, Optional<SentConsultation> sent, String folder) {
        Optional<FinalWords.FinalWord> told = sent.flatMap(open -> words.on(open.studioId(), open.id()));
        return Csv.line(List.of(
                form.shownReference(),
                sent.flatMap(open -> open.answers().words("name")).orElse(""),
                form.sentAt().toString(),
                form.stateWords(),
                sent.map(open -> FirstLook.words(open.assessment())).orElse(""),
                told.map(FinalWords.FinalWord::outcome).orElse(""),
                told.map(FinalWords.FinalWord::by).orElse(""),
                sent.isPresent() ? folder : ""));
    }
}
