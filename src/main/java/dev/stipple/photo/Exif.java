package dev.stipple.photo;

import com.drew.imaging.ImageProcessingException;
import com.drew.imaging.jpeg.JpegSegmentReader;
import com.drew.imaging.jpeg.JpegSegmentType;
import com.drew.imaging.png.PngChunk;
import com.drew.imaging.png.PngChunkReader;
import com.drew.imaging.png.PngChunkType;
import com.drew.imaging.riff.RiffHandler;
import com.drew.imaging.riff.RiffReader;
import com.drew.imaging.tiff.TiffReader;
import com.drew.lang.ByteArrayReader;
import com.drew.lang.RandomAccessReader;
import com.drew.lang.SequentialByteArrayReader;
import com.drew.metadata.Metadata;
import com.drew.metadata.exif.ExifIFD0Directory;
import com.drew.metadata.exif.ExifReader;
import com.drew.metadata.exif.ExifTiffHandler;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The one part of a photo's metadata that is read: the first directory of its Exif. Texts, profiles and what makers add are
 * not even unpacked: in a PNG twelve megabytes of text can unpack to twelve gigabytes.
 */
final class Exif {

    /** Comes before the Exif in a JPEG, and sometimes elsewhere. */
    private static final int PREAMBLE = ExifReader.JPEG_SEGMENT_PREAMBLE.length();

    private Exif() {}

    /** The code of the way the camera was held, as the file states it. */
    static Optional<Integer> orientation(PhotoType type, byte[] file) throws ImageProcessingException, IOException {
        Metadata metadata = new Metadata();
        for (byte[] exif : blocks(type, file)) {
            read(exif, metadata);
        }
        return Optional.ofNullable(metadata.getFirstDirectoryOfType(ExifIFD0Directory.class))
                .map(stated -> stated.getInteger(ExifIFD0Directory.TAG_ORIENTATION));
    }

    private static List<byte[]> blocks(PhotoType type, byte[] file) throws ImageProcessingException, IOException {
        // Not a stream: this reader sees that a length is false before it makes room for it.
        SequentialByteArrayReader bytes = new SequentialByteArrayReader(file);
        List<byte[]> blocks = new ArrayList<>();
        switch (type) {
            case JPEG -> {
                for (byte[] segment : JpegSegmentReader.readSegments(bytes, List.of(JpegSegmentType.APP1))
                        .getSegments(JpegSegmentType.APP1)) {
                    if (ExifReader.startsWithJpegExifPreamble(segment)) {
                        blocks.add(segment);
                    }
                }
            }
            case PNG -> {
                for (PngChunk chunk : new PngChunkReader().extract(bytes, Set.of(PngChunkType.eXIf))) {
                    blocks.add(chunk.getBytes());
                }
            }
            case WEBP -> new RiffReader().processRiff(bytes, new ExifOfWebp(blocks));
        }
        return blocks;
    }

    private static void read(byte[] exif, Metadata metadata) throws ImageProcessingException, IOException {
        int from = ExifReader.startsWithJpegExifPreamble(exif) ? PREAMBLE : 0;
        new TiffReader().processTiff(new ByteArrayReader(exif, from), new FirstDirectory(metadata), 0);
    }

    /** Leaves alone what lies within a tag: it can be XML, a profile, or a maker's own format. */
    private static final class FirstDirectory extends ExifTiffHandler {

        FirstDirectory(Metadata metadata) {
            super(metadata, null, 0);
        }

        @Override
        public boolean tryEnterSubIfd(int tag) {
            return false;
        }

        @Override
        public boolean hasFollowerIfd() {
            return false;
        }

        @Override
        public boolean customProcessTag(
                int offset, Set<Integer> seen, int header, RandomAccessReader reader, int tag, int bytes) {
            return false;
        }
    }

    /** Takes the Exif out of a WebP. */
    private record ExifOfWebp(List<byte[]> blocks) implements RiffHandler {

        @Override
        public boolean shouldAcceptRiffIdentifier(String identifier) {
            return identifier.equals("WEBP");
        }

        @Override
        public boolean shouldAcceptChunk(String fourCc) {
            return fourCc.equals("EXIF");
        }

        @Override
        public boolean shouldAcceptList(String fourCc) {
            return false;
        }

        @Override
        public void processChunk(String fourCc, byte[] payload) {
            blocks.add(payload);
        }

        @Override
        public void addError(String message) {
            // What could be read counts.
        }
    }
}
