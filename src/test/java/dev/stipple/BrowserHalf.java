package dev.stipple;

import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** What runs beside {@link OtherHalf}: all that a browser looks at, friendly or not. Each half starts the program once. */
@Suite
@SelectPackages({"dev.stipple.browser", "dev.stipple.hostile"})
@ExcludeTags("hostile")
class BrowserHalf {}
