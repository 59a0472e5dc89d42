package dev.stipple.photo;

import java.awt.image.BufferedImage;
import java.io.IOException;

/** The pipeline from a stranger's bytes to a picture of ours. Pure: no clock, no disk, no row. */
final class CleanPicture {

    /** How many bytes a kept picture should have at most; a busy one is made smaller until it has. */
    private static final int AIM = 600 * 1024;

    private static final int[] LONGEST = {2560, 2000, 1600};
    private static final int SMALL = 320;

    private CleanPicture() {}

    /**
     * Makes the picture anew.
     *
     * @throws RefusedPhotoException with the reason, when it is not taken
     * @throws IOException when it cannot be decoded
     */
    static Taken.Picture of(byte[] file) throws IOException, RefusedPhotoException {
        PhotoType type = PhotoType.of(file).orElseThrow(() -> new RefusedPhotoException(Refusal.WRONG_TYPE));
        BufferedImage decoded = PictureReader.read(type, file);
        BufferedImage picture = OpaquePicture.of(decoded, Orientation.of(type, file), LONGEST[0]);
        byte[] jpeg = PictureWriter.jpeg(picture);
        for (int at = 1; at < LONGEST.length && jpeg.length > AIM; at++) {
            picture = OpaquePicture.of(picture, Orientation.UPRIGHT, LONGEST[at]);
            jpeg = PictureWriter.jpeg(picture);
        }
        PictureWriter.check(jpeg, picture);
        BufferedImage small = small(picture);
        return new Taken.Picture(
                jpeg, PictureWriter.jpeg(small), picture.getWidth(), picture.getHeight(), PhotoHints.of(picture));
    }

    private static BufferedImage small(BufferedImage picture) {
        BufferedImage down = picture;
        while (Math.max(down.getWidth(), down.getHeight()) > 2 * SMALL) {
            down = OpaquePicture.of(down, Orientation.UPRIGHT, (Math.max(down.getWidth(), down.getHeight()) + 1) / 2);
        }
        return OpaquePicture.of(down, Orientation.UPRIGHT, SMALL);
    }
}
