package dev.stipple.shared.isolation;

import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** Around the transaction, so that one which begins here sees all studios from its first statement. */
@AcrossStudios
@Interceptor
@Priority(Interceptor.Priority.PLATFORM_BEFORE + 100)
class AcrossStudiosInterceptor {

    private final StudioScope scope;

    AcrossStudiosInterceptor(StudioScope scope) {
        this.scope = scope;
    }

    @AroundInvoke
    @Nullable
    Object around(InvocationContext call) throws Exception {
        return scope.across(call::proceed);
    }
}
