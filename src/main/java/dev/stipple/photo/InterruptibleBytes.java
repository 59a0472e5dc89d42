package dev.stipple.photo;

import java.io.InterruptedIOException;
import javax.imageio.stream.ImageInputStreamImpl;

/** Bytes for a decoder. Fails once its thread is interrupted, which is how a decoder that takes too long is ended. */
final class InterruptibleBytes extends ImageInputStreamImpl {

    private final byte[] bytes;

    InterruptibleBytes(byte[] bytes) {
        this.bytes = bytes;
    }

    @Override
    public int read() throws InterruptedIOException {
        check();
        bitOffset = 0;
        return streamPos < bytes.length ? bytes[(int) streamPos++] & 0xFF : -1;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws InterruptedIOException {
        check();
        bitOffset = 0;
        if (length == 0) {
            return 0;
        }
        int count = (int) Math.min(length, bytes.length - streamPos);
        if (count <= 0) {
            return -1;
        }
        System.arraycopy(bytes, (int) streamPos, into, offset, count);
        streamPos += count;
        return count;
    }

    @Override
    public long length() {
        return bytes.length;
    }

    private static void check() throws InterruptedIOException {
        if (Thread.currentThread().isInterrupted()) {
            throw new InterruptedIOException();
        }
    }
}
