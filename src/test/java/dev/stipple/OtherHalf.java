package dev.stipple;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.ExcludeTags;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** All tests that {@link BrowserHalf} does not run, so that none is left out. */
@Suite
@SelectPackages("dev.stipple")
@ExcludePackages({"dev.stipple.browser", "dev.stipple.hostile"})
@IncludeClassNamePatterns(".*Test")
@ExcludeTags("hostile")
class OtherHalf {}
