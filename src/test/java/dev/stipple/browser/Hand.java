package dev.stipple.browser;

import com.microsoft.playwright.Page;

/** How a client answers: with a finger, or by keyboard alone. */
interface Hand {

    /** Ticks or picks the choice with this id, if it is not ticked already. */
    void choose(String id);

    /** Writes into the field with this id, in place of what is there. */
    void write(String id, String text);

    /** Presses the button or follows the link with this id or selector. */
    void press(String selector);

    /** A finger or a mouse. */
    record Finger(Page page) implements Hand {

        @Override
        public void choose(String id) {
            page.locator("[id='" + id + "']").check();
        }

        @Override
        public void write(String id, String text) {
            page.locator("[id='" + id + "']").fill(text);
        }

        @Override
        public void press(String selector) {
            page.locator(selector).first().click();
        }
    }
}
