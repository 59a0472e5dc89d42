package dev.stipple.consultation;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.stipple.message.TestPost;
import dev.stipple.support.Asking;
import dev.stipple.support.Browser;
import dev.stipple.support.Golden;
import dev.stipple.support.PlantedForms;
import dev.stipple.support.PlantedForms.Planted;
import jakarta.inject.Inject;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;

/** A client who sent a form and is reached by mail, and a practitioner who may ask them back. */
abstract class ClientAskedBack {

    static final String DESPAIR = "I do not want to be here any more.";
    static final String SIGN = "My mole has changed and bleeds.";

    @Inject
    PlantedForms forms;

    @Inject
    TestPost post;

    final Browser ana = new Browser();
    final String address = UUID.randomUUID() + "@example.com";
    Planted sent;
    Browser client;
    Asking asking;

    @BeforeEach
    void send() {
        ObjectNode answers = Golden.named("03").answers().deepCopy();
        answers.put("email", address);
        sent = forms.send(answers);
        client = sent.open();
        asking = new Asking(ana, sent);
        ana.answer("/desk/sign-in", "email", "ana@northgate.example", "password", "northgate-demo-only");
    }

    String reply() {
        return sent.result() + "/reply";
    }

    /** The private link in the mail. */
    String link() {
        return LeavingTest.link(post.to(address, 1).get(0));
    }

    long amendments() {
        return forms.count("select count(*) from amendment where submission_id = ?1", sent.id());
    }
}
