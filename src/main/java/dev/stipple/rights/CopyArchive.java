package dev.stipple.rights;

import dev.stipple.photo.KeptPhoto;
import dev.stipple.photo.Photos;
import dev.stipple.privacy.AccessLog;
import dev.stipple.shared.RecordId;
import dev.stipple.submission.SentConsultation;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

/**
 * Copies as ZIP: copy.json, its schema, and the photos. Made when asked for and kept nowhere, so that there is no second place to
 * protect and to erase.
 */
@ApplicationScoped
public class CopyArchive {

    private static final String SCHEMA = "/rights/copy-schema.json";

    private final Copies copies;
    private final CopyLinks links;
    private final Photos photos;
    private final AccessLog access;

    CopyArchive(Copies copies, CopyLinks links, Photos photos, AccessLog access) {
        this.copies = copies;
        this.links = links;
        this.photos = photos;
        this.access = access;
    }

    /** The archive that a link leads to, once; it is written down that the client took it. None when the link is not good. */
    @Transactional
    public Optional<byte[]> taken(SentConsultation sent, String link, Instant now) {
        RecordId form = new RecordId(sent.studioId(), sent.id());
        if (!links.use(form, link, now)) {
            return Optional.empty();
        }
        access.takenByClient(form);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream archive = new ZipOutputStream(bytes)) {
            addSchema(archive);
            add(archive, "", sent, now);
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        }
        return Optional.of(bytes.toByteArray());
    }

    /**
     * Adds one form. Whoever calls has written down who opens it.
     *
     * @param folder within the archive, with a slash at its end; empty for none
     */
    @Transactional
    public void add(ZipOutputStream archive, String folder, SentConsultation sent, Instant now) throws IOException {
        RecordId form = new RecordId(sent.studioId(), sent.id());
        add(archive, folder + "copy.json", copies.of(sent, now).bytes());
        for (KeptPhoto photo : photos.of(form)) {
            byte[] jpeg = photos.open(form, photo.view(), false).orElseThrow();
            add(archive, folder + file(photo), jpeg);
        }
    }

    /** Adds the description of copy.json. */
    public static void addSchema(ZipOutputStream archive) throws IOException {
        try (InputStream schema = Objects.requireNonNull(CopyArchive.class.getResourceAsStream(SCHEMA))) {
            add(archive, "copy-schema.json", schema.readAllBytes());
        }
    }

    /** Adds a file of text. */
    public static void add(ZipOutputStream archive, String name, String text) throws IOException {
        add(archive, name, text.getBytes(StandardCharsets.UTF_8));
    }

    private static void add(ZipOutputStream archive, String name, byte[] bytes) throws IOException {
        archive.putNextEntry(new ZipEntry(name));
        archive.write(bytes);
        archive.closeEntry();
    }

    static String file(KeptPhoto photo) {
        return "photos/" + photo.view().code() + ".jpg";
    }
}
