package de.kontaktzyklus.pipeline.routes;

import java.nio.file.Path;

/**
 * Something that is wrong with a route file.
 *
 * @param line the first line of the file is 1
 * @param subject the key, bean, method, setting or endpoint that is wrong; for {@link Kind#OTHER} what Camel says of
 *     it, for {@link Kind#YAML} what its parser says, in its own words
 */
public record RouteFault(Path file, int line, Kind kind, String subject) {

    /** What can be wrong. */
    public enum Kind {
        /** The file is no YAML. */
        YAML,
        /** A key or a step that the route language does not know. */
        KEY,
        /** There is no bean of this name. */
        BEAN,
        /** The bean has no such method. */
        METHOD,
        /** There is no setting of this name. */
        PLACEHOLDER,
        /** There is no endpoint of this scheme. */
        COMPONENT,
        /** The endpoint has no such parameter. */
        PARAMETER,
        /** The schedule of this name has no time left. */
        NEVER_FIRES,
        /** Another file has a route of this id: Camel would keep only one of them. */
        SAME_ID,
        /** Nobody waits at this endpoint. */
        NOBODY_WAITS,
        /** Whatever else keeps Camel from building the route. */
        OTHER
    }
}
