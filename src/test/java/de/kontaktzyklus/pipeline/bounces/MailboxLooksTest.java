package de.kontaktzyklus.pipeline.bounces;

import static org.assertj.core.api.Assertions.assertThat;

import de.kontaktzyklus.dispatch.smtp.talk.Login;
import de.kontaktzyklus.dispatch.smtp.talk.MailboxLogin;
import de.kontaktzyklus.office.OfficeClock;
import de.kontaktzyklus.state.FreshState;
import de.kontaktzyklus.state.database.Dialect;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.concurrent.atomic.AtomicBoolean;
import org.apache.camel.Consumer;
import org.apache.camel.component.mail.MailEndpoint;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;

/** While the day cannot be right nobody looks into the mailbox: what is read is taken out of it. */
class MailboxLooksTest {

    private static final String MAILBOX = "imap.example";

    @RegisterExtension
    final FreshState state = new FreshState(Dialect.SQLITE);

    private final AtomicBoolean clockIsSound = new AtomicBoolean();

    @Test
    void nobody_looks_before_the_clock_is_sound() throws Exception {
        OfficeClock clock = OfficeClock.on(LocalDate.of(2026, 11, 30), ZoneId.of("Europe/Berlin"));
        MailboxLooks looks = new MailboxLooks(
                state.database().bounces(clock::now),
                MAILBOX,
                new MailboxLogin(new Login.Password("office", "in force")),
                clock,
                clockIsSound::get);
        try (DefaultCamelContext camel = new DefaultCamelContext()) {
            MailEndpoint endpoint =
                    camel.getEndpoint("imap://imap.example?username=office&password=old", MailEndpoint.class);
            Consumer consumer = endpoint.createConsumer(exchange -> {});

            assertThat(looks.begin(consumer, endpoint)).isFalse();
            assertThat(endpoint.getConfiguration().getPassword()).isEqualTo("old");

            clockIsSound.set(true);
            assertThat(looks.begin(consumer, endpoint)).isTrue();
            assertThat(endpoint.getConfiguration().getPassword()).isEqualTo("in force");
        }
    }
}
