package dev.stipple.shared.web;

import jakarta.enterprise.context.ApplicationScoped;

/** Whether anybody is let in. While closed, every address answers 503 with a page that says so. */
@ApplicationScoped
public class Doors {

    private volatile boolean open = true;

    /** To be asked by whoever tells a proxy whether this node serves. */
    public boolean isOpen() {
        return open;
    }

    public void open() {
        open = true;
    }

    public void close() {
        open = false;
    }
}
