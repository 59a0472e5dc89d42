package dev.stipple.backup;

import dev.stipple.shared.OwnerOnly;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The folder of backups: what lies in it goes by its names, and what is in it by nothing else is left alone. */
final class BackupFolder {

    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("uuuuMMdd'T'HHmmss'Z'").withZone(ZoneOffset.UTC);
    private static final Pattern NAME = Pattern.compile("stipple-(\\d{8}T\\d{6}Z)\\.(data|keys)");
    private static final String UNFINISHED = ".unfinished";

    private final Path folder;

    BackupFolder(Path folder) {
        this.folder = folder.toAbsolutePath().normalize();
    }

    /** A finished file. */
    record Kept(Path file, Part part, Instant takenAt) {}

    /** Makes the folder if it is missing, and removes what a killed run left half written. Call while no other run writes. */
    void prepare() throws IOException {
        OwnerOnly.folder(folder);
        for (Path file : files()) {
            if (file.getFileName().toString().endsWith(UNFINISHED)) {
                Files.delete(file);
            }
        }
    }

    Path named(Part part, Instant takenAt) {
        return folder.resolve("stipple-" + TIME.format(takenAt) + "." + part.word());
    }

    Path unfinished(Part part, Instant takenAt) {
        return folder.resolve(named(part, takenAt).getFileName() + UNFINISHED);
    }

    /** The newest file of a part. */
    Optional<Kept> newest(Part part) throws IOException {
        return kept(part).stream().max(Comparator.comparing(Kept::takenAt));
    }

    /** Removes what is past its time. The newest of a part stays however old it is: it may be the last there is. */
    List<Path> prune(Part part, Instant now, Duration keepFor) throws IOException {
        Optional<Kept> newest = newest(part);
        List<Path> removed = new ArrayList<>();
        for (Kept old : kept(part)) {
            boolean last = newest.filter(old::equals).isPresent();
            if (!last && old.takenAt().isBefore(now.minus(keepFor))) {
                Files.delete(old.file());
                removed.add(old.file());
            }
        }
        return List.copyOf(removed);
    }

    private List<Kept> kept(Part part) throws IOException {
        return files().stream()
                .flatMap(file -> kept(file).stream())
                .filter(kept -> kept.part() == part)
                .toList();
    }

    private static Optional<Kept> kept(Path file) {
        Matcher name = NAME.matcher(file.getFileName().toString());
        if (!name.matches()) {
            return Optional.empty();
        }
        Part part = name.group(2).equals(Part.DATA.word()) ? Part.DATA : Part.KEYS;
        return Optional.of(new Kept(file, part, TIME.parse(name.group(1), Instant::from)));
    }

    private List<Path> files() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(Files::isRegularFile).toList();
        }
    }
}
