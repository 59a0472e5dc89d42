package dev.stipple.support;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.List;

/** An install that is not a demonstration. */
public class RealPeople implements QuarkusTestProfile {

    @Override
    public boolean disableGlobalTestResources() {
        return true;
    }

    @Override
    public List<TestResourceEntry> testResources() {
        return List.of(new TestResourceEntry(ProductionDatabase.class));
    }
}
