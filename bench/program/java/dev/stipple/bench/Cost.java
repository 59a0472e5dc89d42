package dev.stipple.bench;

import com.sun.management.OperatingSystemMXBean;
import com.sun.management.ThreadMXBean;
import java.lang.management.CompilationMXBean;
import java.lang.management.ManagementFactory;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** What this process has used up. Threads that have ended are remembered with what they had allocated when last asked. */
final class Cost {

    private final OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
    private final ThreadMXBean threads = (ThreadMXBean) ManagementFactory.getThreadMXBean();
    private final CompilationMXBean compiler = ManagementFactory.getCompilationMXBean();
    private final Map<Long, Long> allocated = new HashMap<>();

    /** Nanoseconds of processor time, bytes, and nanoseconds in which a compiler was at work, with a space between. */
    synchronized String now() {
        long[] ids = threads.getAllThreadIds();
        long[] bytes = threads.getThreadAllocatedBytes(ids);
        for (int i = 0; i < ids.length; i++) {
            allocated.merge(ids[i], bytes[i], Math::max);
        }
        long all = allocated.values().stream().mapToLong(Long::longValue).sum();
        return system.getProcessCpuTime() + " " + all + " "
                + TimeUnit.MILLISECONDS.toNanos(compiler.getTotalCompilationTime());
    }
}
