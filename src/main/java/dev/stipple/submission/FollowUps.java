package dev.stipple.submission;

import dev.stipple.shared.RecordId;
import io.quarkus.hibernate.orm.panache.PanacheRepositoryBase;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** Which form follows which. A draft takes part under its own id, which its submission keeps. */
@ApplicationScoped
public class FollowUps implements PanacheRepositoryBase<FollowUp, RecordId> {

    private static final int LONGEST_CHAIN = 50;

    private final Submissions submissions;

    FollowUps(Submissions submissions) {
        this.submissions = submissions;
    }

    /** Notes that a form begun now goes back to one that was sent. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void begin(RecordId form, UUID follows) {
        persist(new FollowUp(form, follows));
    }

    /** Forgets it of a form that was begun and never sent. Part of the caller's transaction. */
    @Transactional(Transactional.TxType.MANDATORY)
    public void forget(RecordId form) {
        deleteById(form);
    }

    /** The form that this one goes back to. */
    @Transactional
    public Optional<UUID> followedBy(RecordId form) {
        return Optional.ofNullable(findById(form)).map(FollowUp::follows);
    }

    /** All the forms that this one goes back to, the latest first. */
    @Transactional
    public List<UUID> before(RecordId form) {
        List<UUID> chain = new ArrayList<>();
        Optional<UUID> earlier = followedBy(form);
        while (earlier.isPresent() && !chain.contains(earlier.get()) && chain.size() < LONGEST_CHAIN) {
            chain.add(earlier.get());
            earlier = followedBy(new RecordId(form.studioId(), earlier.get()));
        }
        return List.copyOf(chain);
    }

    /** The forms that were sent to follow this one; those only begun are left out. */
    @Transactional
    public List<UUID> after(RecordId form) {
        return stream("id.studioId = ?1 and follows = ?2 order by id.id", form.studioId(), form.id())
                .map(FollowUp::id)
                .filter(later -> submissions.findByIdOptional(later).isPresent())
                .map(RecordId::id)
                .toList();
    }
}
