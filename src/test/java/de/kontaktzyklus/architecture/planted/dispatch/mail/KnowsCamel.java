package de.kontaktzyklus.architecture.planted.dispatch.mail;

import org.apache.camel.Exchange;

public record KnowsCamel(Exchange exchange) {}
