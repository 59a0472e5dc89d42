package dev.stipple.message;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What mail can be sent to. */
class EmailAddressTest {

    @ParameterizedTest
    @ValueSource(strings = {"name@example.com", "  a.b+c@mail.example.co.uk ", "O'Neil@example.com"})
    void an_address_is_taken_as_typed_without_the_blanks_around_it(String typed) {
        assertThat(EmailAddress.read(typed).map(EmailAddress::value)).contains(typed.strip());
    }

    @Test
    void a_domain_of_other_letters_is_written_as_mail_servers_know_it() {
        assertThat(EmailAddress.read("ana@españa.es").map(EmailAddress::value)).contains("ana@xn--espaa-rta.es");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "name",
                "@example.com",
                "name@",
                "name@example",
                "a b@example.com",
                "a@b@example..com",
                "a@example.com, b@example.com",
                "<script>@example.com",
                "a@example.com\r\nBcc: b@example.com",
                "\"a b\"@example.com",
                "a@-example.com"
            })
    void what_no_mail_could_be_sent_to_is_no_address(String typed) {
        assertThat(EmailAddress.read(typed)).isEmpty();
    }

    @Test
    void an_endless_address_is_none() {
        assertThat(EmailAddress.read("a".repeat(300) + "@example.com")).isEmpty();
    }

    @Test
    void an_address_does_not_print_itself() {
        assertThat(EmailAddress.read("name@example.com").orElseThrow()).hasToString("EmailAddress");
    }
}
