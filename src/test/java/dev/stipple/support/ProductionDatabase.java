package dev.stipple.support;

import java.util.HashMap;
import java.util.Map;

/** An empty database of an install that is no demonstration. */
public class ProductionDatabase extends TestDatabase {

    @Override
    public Map<String, String> start() {
        Map<String, String> settings = new HashMap<>(super.start());
        settings.put("stipple.demo", "false");
        return settings;
    }
}
