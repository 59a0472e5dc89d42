package dev.stipple.browser;

import com.microsoft.playwright.Page;
import java.util.List;

/** A client who has only a keyboard: Tab, Shift, the arrows, Space, Enter and letters. Every stop must be seen. */
final class Keys implements Hand {

    private static final int STOPS = 150;

    /** What has the focus: whether it matches, and whether a ring of two pixels or more is drawn at it or its label. */
    private static final String FOCUS = """
            selector => {
              const at = document.activeElement;
              const ring = part => {
                const style = getComputedStyle(part);
                return style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 2;
              };
              const seen = at === document.body
                || [at, ...(at.labels ?? []), at.parentElement, at.nextElementSibling].some(part => part && ring(part));
              return [at.matches(selector), seen, at.outerHTML.slice(0, 120)];
            }""";

    private final Page page;
    private int loaded;

    Keys(Page page) {
        this.page = page;
        page.onLoad(another -> loaded++);
    }

    @Override
    public void choose(String id) {
        String wanted = "[id='" + id + "']";
        if (page.locator(wanted).isChecked()) {
            return;
        }
        if ("radio".equals(page.locator(wanted).getAttribute("type"))) {
            String name = page.locator(wanted).getAttribute("name");
            tabTo("[type=radio][name='" + name + "']");
            for (int stop = 0; !at(wanted); stop++) {
                stopAfter(stop, wanted);
                page.keyboard().press("ArrowDown");
            }
            if (page.locator(wanted).isChecked()) {
                return;
            }
        } else {
            tabTo(wanted);
        }
        page.keyboard().press("Space");
        if (!page.locator(wanted).isChecked()) {
            throw new AssertionError("the space bar does not choose " + wanted);
        }
    }

    @Override
    public void write(String id, String text) {
        tabTo("[id='" + id + "']");
        page.keyboard().press("Control+A");
        page.keyboard().type(text);
    }

    @Override
    public void press(String selector) {
        tabTo(selector);
        int before = loaded;
        page.keyboard().press("Enter");
        page.waitForCondition(() -> loaded > before);
    }

    private void tabTo(String selector) {
        for (int stop = 0; !at(selector); stop++) {
            stopAfter(stop, selector);
            page.keyboard().press("Tab");
        }
    }

    private static void stopAfter(int stop, String selector) {
        if (stop > STOPS) {
            throw new AssertionError("no key leads to " + selector);
        }
    }

    private boolean at(String selector) {
        List<?> focus = (List<?>) page.evaluate(FOCUS, selector);
        if (!(boolean) focus.get(1)) {
            throw new AssertionError("the focus cannot be seen at " + focus.get(2) + " on " + page.url());
        }
        return (boolean) focus.get(0);
    }
}
