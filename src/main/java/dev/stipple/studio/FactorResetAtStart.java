package dev.stipple.studio;

import dev.stipple.message.MailKind;
import dev.stipple.shared.StippleConfig;
import dev.stipple.shared.isolation.AcrossStudios;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.transaction.Transactional;
import org.jboss.logging.Logger;

/** The way back for the last owner of a studio who lost phone and recovery codes: whoever runs the program opens it. */
@ApplicationScoped
class FactorResetAtStart {

    private static final Logger LOG = Logger.getLogger(FactorResetAtStart.class);

    private final StippleConfig config;
    private final People people;
    private final SecondFactors factors;
    private final Sessions sessions;
    private final StaffNotices notices;

    FactorResetAtStart(
            StippleConfig config, People people, SecondFactors factors, Sessions sessions, StaffNotices notices) {
        this.config = config;
        this.people = people;
        this.factors = factors;
        this.sessions = sessions;
        this.notices = notices;
    }

    @AcrossStudios("whoever signs in with an e-mail is looked for")
    @Transactional
    void start(@Observes StartupEvent start) {
        config.resetFactor().ifPresent(this::reset);
    }

    /** The log names nobody. */
    private void reset(String email) {
        long taken = people.credentials(email).stream()
                .map(People.Credentials::member)
                .filter(this::took)
                .count();
        LOG.warnf("stipple.reset-factor is set: %d second factors were taken away. Take the setting out again", taken);
    }

    private boolean took(StaffMember member) {
        boolean had = factors.remove(member.studioId(), member.id());
        if (had) {
            sessions.endAllOf(member.studioId(), member.id());
            notices.ownChange(member, MailKind.FACTOR_RESET);
        }
        return had;
    }
}
