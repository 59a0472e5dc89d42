package dev.stipple.shared.web;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** How coarsely an address is taken. */
class CallerTest {

    @ParameterizedTest
    @CsvSource({
        "192.0.2.7, c00002",
        "192.0.2.250, c00002",
        "2001:db8:1:2:3:4:5:6, 20010db800010002",
        "::ffff:192.0.2.9, c00002",
        "not an address, unknown"
    })
    void an_address_counts_as_its_network(String address, String network) {
        assertThat(Caller.networkOf(address)).isEqualTo(network);
    }
}
