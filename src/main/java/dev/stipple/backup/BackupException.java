package dev.stipple.backup;

/** A backup or restore that cannot go on. The message says why and what mends it; it holds nothing of any record. */
public final class BackupException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    BackupException(String message) {
        super(message);
    }

    BackupException(String message, Throwable cause) {
        super(message, cause);
    }
}
