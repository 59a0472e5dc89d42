package dev.stipple.studio;

import dev.stipple.message.MailKind;
import dev.stipple.provider.Proof;
import dev.stipple.provider.Provider;
import dev.stipple.shared.isolation.AcrossStudios;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.util.List;
import java.util.Optional;

/** Who of us it is that the identity provider vouches for. It makes nobody: only who works here already can be found. */
@ApplicationScoped
class ProviderSignIn {

    private final Provider provider;
    private final ProviderAccounts accounts;
    private final People people;
    private final SecondFactors factors;
    private final StaffNotices notices;

    ProviderSignIn(
            Provider provider, ProviderAccounts accounts, People people, SecondFactors factors, StaffNotices notices) {
        this.provider = provider;
        this.accounts = accounts;
        this.people = people;
        this.factors = factors;
        this.notices = notices;
    }

    ProviderOffer offer() {
        return new ProviderOffer(provider.on(), provider.name(), provider.only());
    }

    /**
     * The person of an account, while they are switched on. An account that nobody has is connected by its proven address where
     * the operator allows it, and where one person only has that address and no account yet.
     */
    @Transactional
    @AcrossStudios("whose an account is, is looked for, and connected on the way")
    Optional<StaffMember> whose(Proof proof) {
        Optional<ProviderAccounts.Whose> whose = accounts.whose(proof);
        return whose.isPresent()
                ? whose.flatMap(one -> people.signingIn(one.studio(), one.person()))
                : proof.address().filter(address -> provider.byAddress()).flatMap(address -> first(address, proof));
    }

    private Optional<StaffMember> first(String address, Proof proof) {
        List<StaffMember> there = people.credentials(address).stream()
                .filter(People.Credentials::on)
                .map(People.Credentials::member)
                .toList();
        return there.size() == 1 && connect(there.get(0), proof) ? Optional.of(there.get(0)) : Optional.empty();
    }

    /**
     * Connects an account with a person, tells them and writes it down.
     *
     * @return false when the account is somebody's already, or the person has one
     */
    @Transactional
    boolean connect(StaffMember member, Proof proof) {
        boolean connected = accounts.connect(member, proof);
        if (connected) {
            notices.ownChange(member, MailKind.ACCOUNT_CHANGED);
        }
        return connected;
    }

    /** Takes a person's account away, tells them and writes it down. */
    @Transactional
    void disconnect(StaffMember member) {
        if (accounts.forget(member.studioId(), member.id())) {
            notices.ownChange(member, MailKind.ACCOUNT_CHANGED);
        }
    }

    boolean connected(StaffMember member) {
        return accounts.has(member);
    }

    /**
     * Whether a password does not let a person in: who comes by the provider and has no second factor of ours may have a password
     * that was never changed and is known to whoever gave it.
     */
    boolean alone(StaffMember member) {
        return provider.on() && factors.required() && accounts.has(member) && !factors.has(member);
    }
}
