package de.kontaktzyklus.cli;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import de.kontaktzyklus.wiring.OfficeStatus;

/** The status for programs: the components of {@link OfficeStatus}, days and instants as ISO texts. */
final class StatusAsJson {

    private StatusAsJson() {}

    static String of(OfficeStatus status) throws JsonProcessingException {
        ObjectMapper json = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
                .enable(SerializationFeature.INDENT_OUTPUT)
                .build();
        return json.writeValueAsString(status);
    }
}
