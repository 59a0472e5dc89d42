package dev.stipple.studio;

import com.google.zxing.BarcodeFormat;
import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.common.BitMatrix;
import com.google.zxing.qrcode.QRCodeWriter;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;

/** The key of an authenticator app, as a person takes it over: to be typed, or as a square for the camera. */
final class FactorKey {

    private static final String BASE32 = "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567";
    private static final int BITS = 5;
    private static final int QUIET_ZONE = 4;

    private final byte[] key;

    FactorKey(byte[] key) {
        this.key = key.clone();
    }

    /**
     * A square of modules.
     *
     * @param size modules of each side, with the quiet zone
     * @param path the dark ones as an SVG path
     */
    public record Square(int size, String path) {}

    /** The key in groups of four letters and digits. */
    String typed() {
        return base32().replaceAll("(.{4})(?=.)", "$1 ");
    }

    /** The key as the address that authenticator apps read, in a square. */
    Square square(String issuer, String account) {
        String address = "otpauth://totp/" + encoded(issuer) + ":" + encoded(account) + "?secret=" + base32()
                + "&issuer=" + encoded(issuer) + "&algorithm=SHA1&digits=6&period=30";
        try {
            BitMatrix modules = new QRCodeWriter()
                    .encode(
                            address,
                            BarcodeFormat.QR_CODE,
                            0,
                            0,
                            Map.of(
                                    EncodeHintType.ERROR_CORRECTION,
                                    ErrorCorrectionLevel.M,
                                    EncodeHintType.CHARACTER_SET,
                                    "UTF-8",
                                    EncodeHintType.MARGIN,
                                    QUIET_ZONE));
            return new Square(modules.getWidth(), path(modules));
        } catch (WriterException tooLong) {
            throw new IllegalStateException("an address too long for a square", tooLong);
        }
    }

    /** One stroke for each run of dark modules in a row. */
    private static String path(BitMatrix modules) {
        StringBuilder path = new StringBuilder();
        for (int y = 0; y < modules.getHeight(); y++) {
            for (int x = 0; x < modules.getWidth(); x++) {
                int from = x;
                while (x < modules.getWidth() && modules.get(x, y)) {
                    x++;
                }
                if (x > from) {
                    path.append('M')
                            .append(from)
                            .append(' ')
                            .append(y)
                            .append('h')
                            .append(x - from);
                    path.append("v1h-").append(x - from).append('z');
                }
            }
        }
        return path.toString();
    }

    private String base32() {
        StringBuilder text = new StringBuilder();
        int buffer = 0;
        int held = 0;
        for (byte next : key) {
            buffer = (buffer << Byte.SIZE) | (next & 0xFF);
            held += Byte.SIZE;
            while (held >= BITS) {
                held -= BITS;
                text.append(BASE32.charAt((buffer >> held) & 0x1F));
            }
        }
        return text.toString();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8).replace("+", "%20");
    }

    @Override
    public String toString() {
        return "FactorKey";
    }
}
