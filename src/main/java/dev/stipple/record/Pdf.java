package dev.stipple.record;

import com.openhtmltopdf.pdfboxout.PdfRendererBuilder;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;

/** A page of well-formed XHTML as PDF. It fetches nothing: everything must stand in the page. */
public final class Pdf {

    private Pdf() {}

    /**
     * The page as PDF.
     *
     * @throws IllegalStateException when the page is not well-formed; the message carries nothing of it
     */
    public static byte[] of(String xhtml) {
        ByteArrayOutputStream pdf = new ByteArrayOutputStream();
        try {
            new PdfRendererBuilder()
                    .useUriResolver((base, uri) -> null)
                    .withHtmlContent(xhtml, null)
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
}
