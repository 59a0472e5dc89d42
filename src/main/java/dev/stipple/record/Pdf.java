package dev.stipple.record;

import com.openhtmltopdf.outputdevice.helper.BaseRendererBuilder.FontStyle;
import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import com.openhtmltopdf.util.XRLog;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * A page of well-formed XHTML as PDF. It fetches nothing: everything must stand in the page. The letters of our own font are
 * embedded, for Latin scripts: a page asks for them with {@code font-family: "Atkinson", "Atkinson Extended", sans-serif}.
 */
public final class Pdf {

    /** The beginning of a picture that stands in the page itself: the only kind there is. */
    public static final String JPEG = "data:image/jpeg;base64,";

    /** What XML cannot hold, but a client can type or paste. */
    private static final Pattern NOT_XML =
            Pattern.compile("[^\\t\\n\\r\\x20-\\uD7FF\\uE000-\\uFFFD\\x{10000}-\\x{10FFFF}]");

    private static final String FONTS = "/fonts/atkinson-hyperlegible-next-5.3.0/";
    private static final int REGULAR = 400;
    private static final int SEMIBOLD = 600;

    static {
        // The library writes to standard error, and what it complains about it may quote.
        XRLog.setLoggingEnabled(false);
    }

    private Pdf() {}

    /**
     * The page as PDF.
     *
     * @throws IllegalStateException when the page is not well-formed; the message carries nothing of it
     */
    public static byte[] of(String xhtml) {
        return made(xhtml, false);
    }

    /**
     * The page as PDF with its structure, for readers who hear it. The page says its language, its title and, as
     * {@code description}, what it is.
     *
     * @throws IllegalStateException when the page is not well-formed; the message carries nothing of it
     */
    public static byte[] tagged(String xhtml) {
        return made(xhtml, true);
    }

    private static byte[] made(String xhtml, boolean tagged) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            PdfRendererBuilder page =
                    new PdfRendererBuilder().useUriResolver((base, uri) -> uri.startsWith(JPEG) ? uri : null);
            page.usePdfUaAccessibility(tagged);
            embed(page, "Atkinson", "");
            embed(page, "Atkinson Extended", "-ext");
            page.withHtmlContent(NOT_XML.matcher(xhtml).replaceAll(" "), null)
                    .toStream(pdf)
                    .run();
        } catch (IOException inMemory) {
            throw new UncheckedIOException(inMemory);
        } catch (RuntimeException unreadable) {
            // The cause could quote the page, which holds health data.
            throw new IllegalStateException("a page could not be made into PDF: "
                    + unreadable.getClass().getName());
        }
        return pdf.toByteArray();
    }

    private static void embed(PdfRendererBuilder page, String family, String part) {
        page.useFont(() -> font("regular" + part), family, REGULAR, FontStyle.NORMAL, true);
        page.useFont(() -> font("semibold" + part), family, SEMIBOLD, FontStyle.NORMAL, true);
    }

    private static InputStream font(String name) {
        return Objects.requireNonNull(Pdf.class.getResourceAsStream(FONTS + name + ".ttf"), name);
    }
}
